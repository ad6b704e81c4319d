"""An Ed25519 signature of a file: made, and held against the bytes that were signed.

What is signed is not the content alone but a head before it, which says what kind of file it
is, who signs and when: a signature cannot be moved to another kind, name or day.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Literal, TypeAlias

import msgspec

from pkviewer.errors import Fault
from pkviewer.hidden_signs import has_hidden
from pkviewer.signing.keys import NAME_CHARACTERS, SigningKey

Kind: TypeAlias = Literal["pack", "collection"]

FORMAT = "pkviewer-signature/1"
_KEY = re.compile(r"[0-9a-f]{64}")
_VALUE = re.compile(r"[0-9a-f]{128}")
_HINT = "It was changed or damaged after it was signed: get it again from its publisher."


class Signature(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Who signed a file, and when, by their own word; ``value`` proves both.

    ``key`` is the public key and ``value`` the signature, in lower-case hexadecimal digits.
    """

    key: str
    name: str
    day: date
    value: str

    @property
    def key_bytes(self) -> bytes:
        """The public key, 32 bytes."""
        return bytes.fromhex(self.key)


def unsigned(key: SigningKey, day: date) -> Signature:
    """Return the signature that a key is about to make, with zeros for its value."""
    return Signature(key=key.public.data.hex(), name=key.public.name, day=day, value="0" * 128)


def signed(kind: Kind, content: bytes, blank: Signature, key: SigningKey) -> Signature:
    """Return a signature with its value; ``content`` is all of the file but that value."""
    value = key.sign(_message(kind, content, blank))
    return msgspec.structs.replace(blank, value=value.hex())


def signature_fault(kind: Kind, content: bytes, signature: Signature, file: str) -> Fault | None:
    """Return why a signature does not hold for the content of a file; None where it does."""
    expected = "a signature of this very file"
    if not (_KEY.fullmatch(signature.key) and _VALUE.fullmatch(signature.value)):
        return Fault(file, "", "a signature that cannot be read", expected, _HINT)
    if has_hidden(signature.name) or len(signature.name) > NAME_CHARACTERS:
        return Fault(file, "", "a signature whose name is no name", expected, _HINT)
    # Only signed files need it, and it takes a twentieth of a second to load.
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415
        Ed25519PublicKey,
    )

    try:
        key = Ed25519PublicKey.from_public_bytes(signature.key_bytes)
        key.verify(bytes.fromhex(signature.value), _message(kind, content, signature))
    except InvalidSignature:
        return Fault(file, "", "a signature that does not fit", expected, _HINT)
    return None


def _message(kind: Kind, content: bytes, signature: Signature) -> bytes:
    head = (FORMAT, kind, signature.key, signature.day.isoformat(), signature.name)
    return "\n".join((*head, "")).encode() + content
