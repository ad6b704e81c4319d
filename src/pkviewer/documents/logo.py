"""Logos: small SVG drawings and PNG pictures, checked before they come near a page."""

from __future__ import annotations

import base64
import binascii
import re
import struct
import zlib
from collections.abc import Iterator
from typing import Literal
from xml.parsers import expat

import msgspec

from pkviewer.errors import LogoError
from pkviewer.intake import limits

LogoKind = Literal["svg", "png"]
_LINE = 100
"""Characters of a line of Base64 in a file: short enough to be reviewed, and to be read."""
_PNG = b"\x89PNG\r\n\x1a\n"
_KEPT_CHUNKS = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND")
"""Chunks that make the picture; the others tell of cameras, places and programs."""
_SVG = "http://www.w3.org/2000/svg"
_ALLOWED = frozenset(
    {
        "svg",
        "g",
        "defs",
        "symbol",
        "use",
        "path",
        "rect",
        "circle",
        "ellipse",
        "line",
        "polyline",
        "polygon",
        "clipPath",
        "mask",
        "linearGradient",
        "radialGradient",
        "stop",
        "title",
        "desc",
        "metadata",
        "style",
    }
)
_REFUSED = {
    "script": "a script",
    "text": "text, which needs a font",
    "image": "a picture inside the drawing",
    "foreignObject": "foreign content",
    "a": "a link",
    "font": "a font",
    "font-face": "a font",
}
_PART = re.compile(r"url\(\s*['\"]?\s*#([^'\")\s]*)")
"""A reference to another part of the drawing."""
_ELSEWHERE = re.compile(r"url\(\s*['\"]?\s*(?!#)|@import|@font-face|\\", re.IGNORECASE)
"""What a style may not hold: addresses of anything but parts of the same drawing; escapes."""
_LENGTH = re.compile(r"^\s*([0-9.]+(?:e[+-]?\d+)?)\s*(?:px|pt|mm|cm|in|pc)?\s*$", re.IGNORECASE)


class Logo(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A logo as it stands in a file: its bytes in Base64, in lines."""

    kind: LogoKind
    lines: tuple[str, ...]

    @property
    def data(self) -> bytes:
        """The bytes of the drawing or picture.

        Raises:
            LogoError: the lines are no Base64.
        """
        try:
            return base64.b64decode("".join(self.lines).encode(), validate=True)
        except (binascii.Error, UnicodeEncodeError):
            raise LogoError("The logo's lines are no Base64.", "Choose its file anew.") from None


def made_logo(data: bytes) -> Logo:
    """Return a logo of a file's bytes, checked and freed of what does not make the picture.

    Raises:
        LogoError: it is neither SVG nor PNG, is too large, or holds what a logo may not.
    """
    if len(data) > limits.LOGO_BYTES:
        size, most = f"{len(data):,}", f"{limits.LOGO_BYTES:,}"
        raise LogoError(f"The logo has {size} bytes; at most {most} are taken.", "Make it smaller.")
    if data.startswith(_PNG):
        _png_size(data)
        return Logo(kind="png", lines=_lines(b"".join((_PNG, *_png_kept(data)))))
    _svg_size(data)
    return Logo(kind="svg", lines=_lines(data))


def aspect(logo: Logo) -> float:
    """Return a logo's width over its height, after checking it.

    Raises:
        LogoError: it is not what it says, or holds what a logo may not.
    """
    data = logo.data
    if len(data) > limits.LOGO_BYTES:
        raise LogoError(f"The logo has {len(data):,} bytes.", f"At most {limits.LOGO_BYTES:,}.")
    width, height = _png_size(data) if logo.kind == "png" else _svg_size(data)
    return width / height


def _lines(data: bytes) -> tuple[str, ...]:
    text = base64.b64encode(data).decode()
    return tuple(text[at : at + _LINE] for at in range(0, len(text), _LINE))


def _png_chunks(data: bytes) -> Iterator[tuple[bytes, bytes, bytes]]:
    """Yield name, body and the whole of each chunk of a PNG, whose sums are right."""
    at = len(_PNG)
    name = b""
    while at + 12 <= len(data) and name != b"IEND":
        (length,) = struct.unpack(">I", data[at : at + 4])
        name, end = data[at + 4 : at + 8], at + 8 + length
        if end + 4 > len(data):
            break
        (told,) = struct.unpack(">I", data[end : end + 4])
        if zlib.crc32(data[at + 4 : end]) != told:
            raise LogoError("The logo's PNG is damaged.", "Save it anew from where it was drawn.")
        yield name, data[at + 8 : end], data[at : end + 4]
        at = end + 4
    if name != b"IEND":
        raise LogoError("The logo's PNG is cut short.", "Save it anew from where it was drawn.")


def _png_kept(data: bytes) -> Iterator[bytes]:
    return (whole for name, _, whole in _png_chunks(data) if name in _KEPT_CHUNKS)


def _png_size(data: bytes) -> tuple[float, float]:
    if not data.startswith(_PNG):
        raise LogoError("The logo is no PNG.", "Choose its file anew.")
    chunks = list(_png_chunks(data))
    if chunks[0][0] != b"IHDR" or len(chunks[0][1]) != 13:
        raise LogoError("The logo's PNG has no head.", "Save it anew from where it was drawn.")
    width, height, depth, colour = struct.unpack(">IIBB", chunks[0][1][:10])
    if not 0 < width * height <= limits.LOGO_PIXELS:
        raise LogoError(
            f"The logo has {width:,} × {height:,} pixels.",
            f"At most {limits.LOGO_PIXELS:,} in all are taken.",
        )
    channels = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}.get(colour, 0)
    # Interlacing adds a byte to each row of each of its seven passes, two rows more at most.
    most = (width * channels * depth // 8 + 2) * (height + 2) * 2
    inflating = zlib.decompressobj()
    body = b"".join(body for name, body, _ in chunks if name == b"IDAT")
    try:
        rows = inflating.decompress(body, most)
    except zlib.error:
        rows = b""
    if not channels or not rows or inflating.unconsumed_tail:
        raise LogoError("The logo's PNG is damaged.", "Save it anew from where it was drawn.")
    return float(width), float(height)


def _svg_size(data: bytes) -> tuple[float, float]:
    return _SvgReading().size(data)


class _SvgReading:
    """Reads a drawing once, refusing whatever is not plain shapes."""

    def __init__(self) -> None:
        self._count = 0
        self._open: list[tuple[str, str]] = []
        self._holding: set[str] = set()
        self._held: set[str] = set()
        self._sheet = ""
        self._size: tuple[float, float] | None = None

    def size(self, data: bytes) -> tuple[float, float]:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler = self._on_start
        parser.EndElementHandler = lambda _: self._open.pop()
        parser.CharacterDataHandler = self._on_text
        parser.StartDoctypeDeclHandler = lambda *_: self._refuse("a document type")
        parser.ProcessingInstructionHandler = self._on_instruction
        try:
            parser.Parse(data, True)
        except expat.ExpatError as error:
            raise LogoError(
                f"The logo is neither a PNG nor an SVG that can be read: {error}.",
                "Choose a drawing (SVG) or a picture (PNG).",
            ) from None
        if re.search(r"url|@|\\\\", self._sheet, re.IGNORECASE):
            self._refuse("a style sheet that refers to something")
        if self._holding & self._held:
            self._refuse("a reference to a reference, which could grow without end")
        if self._size is None:
            raise LogoError(
                "The logo's drawing says neither its size nor its view box.",
                "Save it with one of them.",
            )
        return self._size

    def _refuse(self, what: str) -> None:
        raise LogoError(
            f"The logo's drawing holds {what}.",
            "Save it as plain shapes: text as outlines, nothing embedded, nothing from elsewhere.",
        )

    def _on_start(self, full: str, attributes: dict[str, str]) -> None:
        space, _, name = full.rpartition(" ")
        if not self._open and (space, name) != (_SVG, "svg"):
            self._refuse(f"no drawing, but <{name}>")
        if space == _SVG and name not in _ALLOWED:
            self._refuse(_REFUSED.get(name, f"<{name}>, which is not taken"))
        self._count += 1
        self._open.append((name, attributes.get("id", "")))
        if self._count > limits.LOGO_ELEMENTS or len(self._open) > limits.DEPTH:
            self._refuse(f"more than {limits.LOGO_ELEMENTS:,} parts, or parts too deep inside")
        for key, value in attributes.items():
            self._check(key, value)
        held = [part for key, value in attributes.items() for part in _parts(name, key, value)]
        if held:
            self._held.update(held)
            self._holding.update(id_ for _, id_ in self._open if id_)
        if len(self._open) == 1:
            self._size = _told_size(attributes)

    def _check(self, key: str, value: str) -> None:
        bare = key.rpartition(" ")[2].lower()
        if bare.startswith("on"):
            self._refuse(f"a script ({bare})")
        if bare in ("href", "src") and not value.strip().startswith("#"):
            self._refuse("a reference to something elsewhere")
        if _ELSEWHERE.search(value):
            self._refuse("a reference to something elsewhere")

    def _on_text(self, text: str) -> None:
        if self._open and self._open[-1][0] == "style":
            self._sheet += text

    def _on_instruction(self, target: str, _: str) -> None:
        if target.lower() == "xml-stylesheet":
            self._refuse("a reference to something elsewhere")


def _parts(element: str, key: str, value: str) -> list[str]:
    """Return the parts that an attribute draws again; a shade of colour is none."""
    bare = key.rpartition(" ")[2]
    if bare == "href":
        return [value.strip().removeprefix("#")] if element == "use" else []
    draws = bare in ("mask", "clip-path") or (
        bare == "style" and re.search(r"\b(?:mask|clip-path)", value) is not None
    )
    return _PART.findall(value) if draws else []


def _told_size(attributes: dict[str, str]) -> tuple[float, float] | None:
    """Return a drawing's size from its view box, else from its lengths."""
    box = attributes.get("viewBox", "").replace(",", " ").split()
    told = box[2:] if len(box) == 4 else [attributes.get(key, "") for key in ("width", "height")]
    lengths = [float(found[1]) if (found := _LENGTH.match(one)) else 0.0 for one in told]
    if min(lengths) <= 0 or not 1 / 20 <= lengths[0] / lengths[1] <= 20:
        return None
    return lengths[0], lengths[1]
