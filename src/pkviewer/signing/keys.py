"""Keys to sign with: made, kept in a file of their own, and read again.

The secret half is kept as PKCS #8, encrypted where the user wants a password; the file is
readable to its owner alone. The public half is what others are given.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeVar

import msgspec

from pkviewer import paths
from pkviewer.errors import DocumentError, Fault, SigningError
from pkviewer.files import write_whole
from pkviewer.hidden_signs import has_hidden
from pkviewer.intake.json_text import json_fault
from pkviewer.intake.limits import KEY_BYTES
from pkviewer.intake.regular_file import file_bytes
from pkviewer.signing.fingerprint import in_words

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

NAME_CHARACTERS = 80
PUBLIC_ENDING = ".pkkey"
"""Ending of a public key's file, which is handed on."""
SECRET_ENDING = ".pksecret"  # noqa: S105 - an ending, no password
_T = TypeVar("_T")


class _SecretFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    type: Literal["signing key"]
    format: Literal[1]
    name: str
    pkcs8: str


class _PublicFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    type: Literal["public key"]
    format: Literal[1]
    name: str
    ed25519: str


@dataclass(frozen=True, slots=True)
class PublicKey:
    """What others know a signer by; ``name`` is what the signer calls himself."""

    data: bytes
    name: str

    @property
    def words(self) -> str:
        """The fingerprint in words."""
        return in_words(self.data)


class SigningKey:
    """A key to sign with."""

    def __init__(self, name: str, private: Ed25519PrivateKey) -> None:
        self._private = private
        self.public = PublicKey(private.public_key().public_bytes_raw(), name)

    @classmethod
    def new(cls, name: str) -> SigningKey:
        """Make a key.

        Raises:
            SigningError: the name is none that could be shown.
        """
        if not name.strip() or has_hidden(name) or len(name) > NAME_CHARACTERS:
            raise SigningError(
                "A key needs a name, of one line.",
                f"Give it with --name: at most {NAME_CHARACTERS} characters.",
            )
        from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415
            Ed25519PrivateKey,
        )

        return cls(name.strip(), Ed25519PrivateKey.generate())

    def sign(self, message: bytes) -> bytes:
        """Return the signature of a message, 64 bytes."""
        return self._private.sign(message)

    def keep(self, file: Path, password: str) -> None:
        """Write the key to a new file for its owner's eyes, and its public half beside it.

        An empty password keeps it unencrypted.

        Raises:
            SigningError: a file is there already: a key that is lost cannot be made again.
            ExportError: it could not be written.
        """
        public = public_file(file)
        for present in (file, public):
            if present.exists():
                raise SigningError(
                    f"{present} is there already and was not replaced.",
                    "Name another file with --to, or move this one to a safe place.",
                )
        # The public half first: where the second fails no secret lies about.
        keep_public(self.public, public)
        try:
            write_whole(file, self._secret_bytes(password), private=True)
        except BaseException:
            public.unlink(missing_ok=True)
            raise

    def _secret_bytes(self, password: str) -> bytes:
        from cryptography.hazmat.primitives import serialization  # noqa: PLC0415

        how: serialization.KeySerializationEncryption = serialization.NoEncryption()
        if password:
            how = serialization.BestAvailableEncryption(password.encode())
        pem = self._private.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, how
        )
        name = self.public.name
        return _json(_SecretFile(type="signing key", format=1, name=name, pkcs8=pem.decode()))


def standard_key() -> Path:
    """Return the file of the user's own key; it may not be there yet."""
    return paths.config_folder() / "keys" / f"signing{SECRET_ENDING}"


def public_file(secret: Path) -> Path:
    """Return the file that the public half of a key is kept in."""
    return secret.with_name(secret.name.removesuffix(SECRET_ENDING) + PUBLIC_ENDING)


def is_encrypted(file: Path) -> bool:
    """Whether a key needs a password.

    Raises:
        DocumentError: it is no key.
    """
    return "ENCRYPTED" in _read(file, _SecretFile).pkcs8.partition("\n")[0]


def read_key(file: Path, password: str) -> SigningKey:
    """Read a key to sign with; ``password`` is empty where it needs none.

    Raises:
        DocumentError: it is no key.
        SigningError: the password is not the key's.
    """
    kept = _read(file, _SecretFile)
    from cryptography.exceptions import UnsupportedAlgorithm  # noqa: PLC0415
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415
        Ed25519PrivateKey,
    )
    from cryptography.hazmat.primitives.serialization import (  # noqa: PLC0415
        load_pem_private_key,
    )

    encrypted = "ENCRYPTED" in kept.pkcs8.partition("\n")[0]
    try:
        key = load_pem_private_key(kept.pkcs8.encode(), password.encode() if encrypted else None)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        if encrypted:
            raise SigningError(
                "The password is not that of the key.", "Type it again; nothing was signed."
            ) from None
        fault = Fault(file.name, "$.pkcs8", "no key", "a private key in PKCS #8")
        raise DocumentError(str(file), (fault,)) from None
    if not isinstance(key, Ed25519PrivateKey):
        fault = Fault(file.name, "$.pkcs8", "a key of another kind", "an Ed25519 key")
        raise DocumentError(str(file), (fault,))
    return SigningKey(kept.name, key)


def keep_public(key: PublicKey, file: Path) -> None:
    """Write a public key to a file, to be handed on.

    Raises:
        ExportError: it could not be written.
    """
    write_whole(
        file,
        _json(_PublicFile(type="public key", format=1, name=key.name, ed25519=key.data.hex())),
    )


def read_public(file: Path) -> PublicKey:
    """Read a public key.

    Raises:
        DocumentError: it is none.
    """
    kept = _read(file, _PublicFile)
    try:
        data = bytes.fromhex(kept.ed25519)
    except ValueError:
        data = b""
    if len(data) != 32:
        fault = Fault(file.name, "$.ed25519", repr(kept.ed25519[:80]), "64 hexadecimal digits")
        raise DocumentError(str(file), (fault,))
    return PublicKey(data, kept.name)


def _json(file: object) -> bytes:
    return msgspec.json.format(msgspec.json.encode(file), indent=1) + b"\n"


def _read(file: Path, kind: type[_T]) -> _T:
    data = file_bytes(file, file.name, KEY_BYTES)
    fault = data if isinstance(data, Fault) else json_fault(data, file.name)
    if isinstance(data, Fault) or fault is not None:
        raise DocumentError(str(file), (fault,) if fault else ())
    try:
        read = msgspec.json.decode(data, type=kind)
    except (msgspec.DecodeError, RecursionError) as error:
        reason = Fault(file.name, "", str(error), "a key made by 'pkviewer key new'")
        raise DocumentError(str(file), (reason,)) from None
    name: str = getattr(read, "name", "")
    if has_hidden(name) or len(name) > NAME_CHARACTERS:
        fault = Fault(file.name, "$.name", repr(name[:80]), "a name of one line")
        raise DocumentError(str(file), (fault,))
    return read


def no_key(file: Path) -> SigningError:
    """Return what to say where there is no key yet."""
    return SigningError(f"There is no key at {file}.", 'Make one: pkviewer key new --name "…"')
