"""The keys that a user trusts, and how a signature stands with him."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

import msgspec

from pkviewer import paths
from pkviewer.errors import DocumentError, Fault
from pkviewer.files import write_whole
from pkviewer.intake.json_text import json_fault
from pkviewer.intake.limits import SETTINGS_BYTES
from pkviewer.intake.regular_file import file_bytes
from pkviewer.signing.keys import PublicKey
from pkviewer.signing.signature import Signature

Standing: TypeAlias = Literal["unsigned", "unknown", "trusted"]


class _Key(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    name: str
    ed25519: str


class _TrustFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    type: Literal["trusted keys"]
    format: Literal[1]
    keys: tuple[_Key, ...]


@dataclass(frozen=True, slots=True)
class TrustedKeys:
    """The keys that a user trusts, in the order in which he came to."""

    keys: tuple[PublicKey, ...] = ()

    def standing(self, signature: Signature | None) -> Standing:
        """Return how a signature that holds stands with the user."""
        if signature is None:
            return "unsigned"
        return "trusted" if self.key(signature.key_bytes) else "unknown"

    def key(self, data: bytes) -> PublicKey | None:
        """Return the trusted key of 32 bytes, None where it is not trusted."""
        return next((key for key in self.keys if key.data == data), None)

    def with_key(self, key: PublicKey) -> TrustedKeys:
        """Return the keys with one more."""
        return TrustedKeys((*self.without(key).keys, key))

    def without(self, key: PublicKey) -> TrustedKeys:
        """Return the keys without one."""
        return TrustedKeys(tuple(one for one in self.keys if one.data != key.data))


def trust_file() -> Path:
    """Return the file in which the user's trusted keys are kept; it may not be there yet."""
    return paths.config_folder() / "trusted-keys.json"


def trusted_keys() -> TrustedKeys:
    """Return the keys that the user trusts.

    Raises:
        DocumentError: their file is damaged; no key is trusted then.
    """
    file = trust_file()
    if not file.exists():
        return TrustedKeys()
    data = file_bytes(file, file.name, SETTINGS_BYTES)
    fault = data if isinstance(data, Fault) else json_fault(data, file.name)
    if isinstance(data, Fault) or fault is not None:
        raise DocumentError(str(file), (fault,) if fault else ())
    try:
        read = msgspec.json.decode(data, type=_TrustFile)
        keys = tuple(PublicKey(bytes.fromhex(key.ed25519), key.name) for key in read.keys)
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        reason = Fault(file.name, "", str(error), "a list of keys as this program writes it")
        raise DocumentError(str(file), (reason,), "Delete the file to trust no key.") from None
    return TrustedKeys(keys)


def keep_trusted(trusted: TrustedKeys) -> None:
    """Keep the keys that the user trusts.

    Raises:
        ExportError: they could not be; what was kept still is.
    """
    keys = tuple(_Key(name=key.name, ed25519=key.data.hex()) for key in trusted.keys)
    file = _TrustFile(type="trusted keys", format=1, keys=keys)
    write_whole(
        trust_file(), msgspec.json.format(msgspec.json.encode(file), indent=1) + b"\n", private=True
    )
