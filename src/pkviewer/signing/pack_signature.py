"""Where a pack's single file carries its signature: in the comment at the archive's end.

All bytes before the comment are signed, and the comment holds nothing but the signature: no
byte of a signed pack can change unnoticed.
"""

from __future__ import annotations

import re
from datetime import date

from pkviewer.errors import Fault
from pkviewer.signing.keys import SigningKey
from pkviewer.signing.signature import FORMAT, Signature, signature_fault, signed, unsigned

_COMMENT = re.compile(
    re.escape(FORMAT) + r" (?P<key>\S{64}) (?P<value>\S{128}) (?P<day>\d{4}-\d\d-\d\d) (?P<name>.*)"
)
_FORMER = re.compile(r"audited by pkviewer [0-9A-Za-z.+-]{1,40}")
"""What earlier versions wrote into the files of packs; it says nothing to others."""


def pack_signature(data: bytes, comment: bytes, file: str) -> Signature | Fault | None:
    """Return the signature of a pack's single file that holds; None where it has none.

    ``comment`` is the archive's, and stands at the very end of ``data``; ``file`` names it in
    a fault.
    """
    text = comment.decode(errors="replace")
    if not text or _FORMER.fullmatch(text):
        return None
    signature = _read(text)
    if signature is None or _comment(signature) != comment:
        hint = "Get it again from its publisher; an archive of your own needs no comment."
        return Fault(file, "", "a comment that is no signature", "a signature or no comment", hint)
    return signature_fault("pack", _content(data, comment), signature, file) or signature


def blank_comment(key: SigningKey, day: date) -> bytes:
    """Return the comment that an archive is made with before it is signed."""
    return _comment(unsigned(key, day))


def with_signature(data: bytes, key: SigningKey, day: date) -> bytes:
    """Return the single file of a pack with its signature.

    ``data`` ends with :func:`blank_comment`.
    """
    blank = unsigned(key, day)
    content = _content(data, _comment(blank))
    return content + _comment(signed("pack", content, blank, key))


def _content(data: bytes, comment: bytes) -> bytes:
    return data[: len(data) - len(comment)]


def _comment(signature: Signature) -> bytes:
    day = signature.day.isoformat()
    return f"{FORMAT} {signature.key} {signature.value} {day} {signature.name}".encode()


def _read(comment: str) -> Signature | None:
    parts = _COMMENT.fullmatch(comment)
    if parts is None:
        return None
    try:
        day = date.fromisoformat(parts["day"])
    except ValueError:
        return None
    return Signature(key=parts["key"], name=parts["name"], day=day, value=parts["value"])
