"""Reads an SVG drawing once, refusing whatever is not plain shapes of bearable number."""

from __future__ import annotations

import re
from collections import Counter
from math import inf
from xml.parsers import expat

from pkviewer.errors import LogoError
from pkviewer.intake import limits

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
_LENGTH = re.compile(
    r"^\s*((?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?)\s*(?:px|pt|mm|cm|in|pc)?\s*$", re.IGNORECASE
)
_ENCODINGS = ("", "utf-8", "utf8", "us-ascii", "ascii")


def svg_size(data: bytes) -> tuple[float, float]:
    """Return the width and height of a drawing, in units of its own, after reading the whole.

    Raises:
        LogoError: it is no drawing, or holds what a logo may not.
    """
    return _SvgReading().size(data)


class _SvgReading:
    """Reads a drawing once, refusing whatever is not plain shapes."""

    def __init__(self) -> None:
        self._count = 0
        self._open: list[tuple[str, str, int]] = []
        self._holding: set[str] = set()
        self._drawn: Counter[str] = Counter()
        self._layers = 0
        self._parts: dict[str, int] = {}
        self._sheet = ""
        self._size: tuple[float, float] | None = None

    def size(self, data: bytes) -> tuple[float, float]:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler = self._on_start
        parser.EndElementHandler = self._on_end
        parser.XmlDeclHandler = self._on_declaration
        parser.CharacterDataHandler = self._on_text
        parser.StartDoctypeDeclHandler = lambda *_: self._refuse("a document type")
        parser.ProcessingInstructionHandler = self._on_instruction
        if data.startswith((b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")):
            self._refuse("letters that are not UTF-8")
        try:
            data.decode()
            parser.Parse(data, True)
        except (expat.ExpatError, LookupError, ValueError) as error:
            raise LogoError(
                f"The logo is neither a PNG nor an SVG that can be read: {error}.",
                "Choose a drawing (SVG) or a picture (PNG).",
            ) from None
        if re.search(r"url|@|\\", self._sheet, re.IGNORECASE):
            self._refuse("a style sheet that refers to something")
        if self._holding & set(self._drawn):
            self._refuse("a reference to a reference, which could grow without end")
        again = sum(count * self._parts.get(id_, 1) for id_, count in self._drawn.items())
        if self._count + again > limits.LOGO_ELEMENTS:
            self._refuse(f"more than {limits.LOGO_ELEMENTS:,} parts, drawn again ones included")
        if self._layers > limits.LOGO_LAYERS:
            self._refuse(f"more than {limits.LOGO_LAYERS} masks and clippings")
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
        self._open.append((name, attributes.get("id", ""), self._count))
        if self._count > limits.LOGO_ELEMENTS or len(self._open) > limits.DEPTH:
            self._refuse(f"more than {limits.LOGO_ELEMENTS:,} parts, or parts too deep inside")
        for key, value in attributes.items():
            self._check(key, value)
        drawn = [part for key, value in attributes.items() for part in _parts(name, key, value)]
        if drawn:
            self._drawn.update(drawn)
            self._layers += len(drawn) if name != "use" else 0
            self._holding.update(id_ for _, id_, _ in self._open if id_)
        if len(self._open) == 1:
            self._size = _size(attributes)

    def _on_end(self, _: str) -> None:
        _, id_, before = self._open.pop()
        if id_:
            self._parts[id_] = self._count - before + 1

    def _on_declaration(self, _: str, encoding: str | None, __: int) -> None:
        if (encoding or "").lower() not in _ENCODINGS:
            self._refuse(f"letters in the encoding {encoding[:40] if encoding else ''!r}")

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


def _size(attributes: dict[str, str]) -> tuple[float, float] | None:
    """Return a drawing's size from its view box, else from its lengths."""
    box = attributes.get("viewBox", "").replace(",", " ").split()
    words = box[2:] if len(box) == 4 else [attributes.get(key, "") for key in ("width", "height")]
    lengths = [float(length[1]) if (length := _LENGTH.match(one)) else 0.0 for one in words]
    return (lengths[0], lengths[1]) if 0 < min(lengths) <= max(lengths) < inf else None
