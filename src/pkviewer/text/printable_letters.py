"""Which letters the one family of type has, read from its own table."""

from __future__ import annotations

import struct
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

_INVISIBLE = ("Zs", "Zl", "Zp", "Cf", "Cc", "Mn")
"""Kinds of sign that need no letter of their own: blanks, marks of direction, accents."""


def unprintable(text: str) -> str:
    """Return the letters of a text that no page can show, each once, in order."""
    if text.isascii():
        return ""
    known = _letters()
    missing = dict.fromkeys(sign for sign in text if ord(sign) not in known)
    return "".join(sign for sign in missing if unicodedata.category(sign) not in _INVISIBLE)


@cache
def _letters() -> frozenset[int]:
    """Return the code points of the family's regular weight; the other weights have the same."""
    import fontpkg_ibm_plex_sans_arabic  # noqa: PLC0415 - only texts beyond ASCII need it

    folder = Path(fontpkg_ibm_plex_sans_arabic.__file__).parent / "files"
    (file,) = folder.glob("*-Regular.ttf")
    return frozenset(_mapped(file.read_bytes()))


def _mapped(font: bytes) -> Iterator[int]:
    """Yield the code points of a TrueType font (OpenType specification, "cmap", format 4)."""
    (count,) = struct.unpack_from(">H", font, 4)
    tables = {
        font[at : at + 4]: struct.unpack_from(">L", font, at + 8)[0]
        for at in range(12, 12 + 16 * count, 16)
    }
    start = tables[b"cmap"]
    (subtables,) = struct.unpack_from(">H", font, start + 2)
    for number in range(subtables):
        platform, _, offset = struct.unpack_from(">HHL", font, start + 4 + 8 * number)
        if platform in (0, 3) and struct.unpack_from(">H", font, start + offset)[0] == 4:
            yield from _segments(font, start + offset)


def _segments(font: bytes, at: int) -> Iterator[int]:
    (doubled,) = struct.unpack_from(">H", font, at + 6)
    segments = doubled // 2
    ends = struct.unpack_from(f">{segments}H", font, at + 14)
    starts = struct.unpack_from(f">{segments}H", font, at + 16 + doubled)
    for first, last in zip(starts, ends, strict=True):
        if first != 0xFFFF:  # the table's own end
            yield from range(first, last + 1)
