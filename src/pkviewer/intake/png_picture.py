"""Reads a PNG picture as far as a printer will: every part that makes the picture is looked at."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from itertools import pairwise

from pkviewer.errors import LogoError
from pkviewer.intake import limits

SIGNATURE = b"\x89PNG\r\n\x1a\n"
_KEPT = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND")
"""Chunks that make the picture; the others tell of cameras, places and programs."""
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_DEPTHS = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
"""Bits of a channel that there are, by kind of colour (PNG specification, table 11.1)."""
_PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2),
           (0, 1, 1, 2))  # fmt: skip
"""Where each pass of an interlaced picture begins and how far it steps: x, y, across, down."""
_ANEW = "Save it anew from where it was drawn."


def png_kept(data: bytes) -> bytes:
    """Return a picture without what does not make the picture.

    Raises:
        LogoError: it is damaged.
    """
    return b"".join((SIGNATURE, *(whole for name, _, whole in _chunks(data) if name in _KEPT)))


def png_size(data: bytes) -> tuple[float, float]:
    """Return width and height in pixels, after reading the whole picture.

    Raises:
        LogoError: it is no PNG, damaged, or larger than what is taken.
    """
    if not data.startswith(SIGNATURE):
        raise LogoError("The logo is no PNG.", "Choose its file anew.")
    chunks = [(name, body) for name, body, _ in _chunks(data)]
    names = [name for name, _ in chunks]
    if names[0] != b"IHDR" or len(chunks[0][1]) != 13 or names.count(b"IHDR") > 1:
        raise LogoError("The logo's PNG has no head, or two.", _ANEW)
    width, height, depth, colour, packing, filtering, interlace = struct.unpack(
        ">IIBBBBB", chunks[0][1]
    )
    if not 0 < width * height <= limits.LOGO_PIXELS:
        raise LogoError(
            f"The logo has {width:,} × {height:,} pixels.",
            f"At most {limits.LOGO_PIXELS:,} in all are taken.",
        )
    if packing or filtering or interlace > 1 or depth not in _DEPTHS.get(colour, ()):
        raise LogoError("The logo's PNG is of a kind that does not exist.", _ANEW)
    if not _is_in_order(names, colour, chunks):
        raise LogoError("The logo's PNG is damaged: its parts are not in order.", _ANEW)
    bits = _CHANNELS[colour] * depth
    rows = list(_row_bytes(width, height, bits, is_interlaced=bool(interlace)))
    if not _is_whole(b"".join(body for name, body in chunks if name == b"IDAT"), rows):
        raise LogoError("The logo's PNG is damaged.", _ANEW)
    return float(width), float(height)


def _is_in_order(names: list[bytes], colour: int, chunks: list[tuple[bytes, bytes]]) -> bool:
    """Whether there is a palette where one is needed, and the picture in one run."""
    palettes = [body for name, body in chunks if name == b"PLTE"]
    if len(palettes) > 1 or (colour == 3 and not palettes) or (colour in (0, 4) and palettes):
        return False
    if palettes and (not 3 <= len(palettes[0]) <= 768 or len(palettes[0]) % 3):
        return False
    places = [at for at, name in enumerate(names) if name == b"IDAT"]
    if not places or any(after - before > 1 for before, after in pairwise(places)):
        return False
    return not palettes or names.index(b"PLTE") < places[0]


def _row_bytes(width: int, height: int, bits: int, *, is_interlaced: bool) -> Iterator[int]:
    """Yield the bytes of each row as it is packed, the sign of its filter included."""
    for left, top, across, down in _PASSES if is_interlaced else ((0, 0, 1, 1),):
        columns = (width - left + across - 1) // across
        if columns > 0:
            rows = (height - top + down - 1) // down
            yield from [1 + (columns * bits + 7) // 8] * max(0, rows)


def _is_whole(packed: bytes, rows: list[int]) -> bool:
    """Whether packed data holds just these rows, each with a filter that there is."""
    unpacking = zlib.decompressobj()
    expected = sum(rows)
    try:
        data = unpacking.decompress(packed, expected + 1)
    except zlib.error:
        return False
    if len(data) != expected:
        return False
    at = 0
    for length in rows:
        if data[at] > 4:
            return False
        at += length
    return True


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes, bytes]]:
    """Yield name, body and the whole of each chunk of a PNG, whose sums are right."""
    at = len(SIGNATURE)
    name = b""
    while at + 12 <= len(data) and name != b"IEND":
        (length,) = struct.unpack(">I", data[at : at + 4])
        name, end = data[at + 4 : at + 8], at + 8 + length
        if end + 4 > len(data):
            break
        (total,) = struct.unpack(">I", data[end : end + 4])
        if zlib.crc32(data[at + 4 : end]) != total:
            raise LogoError("The logo's PNG is damaged.", _ANEW)
        yield name, data[at + 8 : end], data[at : end + 4]
        at = end + 4
    if name != b"IEND":
        raise LogoError("The logo's PNG is cut short.", _ANEW)
