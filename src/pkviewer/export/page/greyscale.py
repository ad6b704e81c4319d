"""Whether a drawn chart survives a greyscale printer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from pkviewer.charts.base.palette import contrast, luminance

LEAST_CONTRAST = 4.5
"""Of text on its ground (WCAG 2, level AA); greyscale keeps a colour's luminance."""
LEAST_APART = 8.0
"""Steps of lightness, of a hundred, by which two fills of a chart must differ."""
PAPER, INK = "#ffffff", "#000000"
_ELEMENT = re.compile(r"<(rect|text) ([^>]*)>([^<]*)")
_ATTRIBUTE = re.compile(r'([a-z-]+)="([^"]*)"')
_COLOUR = re.compile(r"#[0-9a-f]{6}")

Attributes = dict[str, str]


def faint_texts(svg: str) -> list[str]:
    """Return the texts of a drawing that stand out too little from what they stand on."""
    rects, found = [], []
    for kind, attributes, text in _elements(svg):
        if kind == "rect":
            rects.append(attributes)
        elif contrast(attributes.get("fill", INK), _ground(attributes, rects)) < LEAST_CONTRAST:
            found.append(text)
    return found


def alike_fills(svg: str) -> list[tuple[str, str]]:
    """Return pairs of colours that fill areas of a drawing and look alike in greyscale.

    Light areas whose outlines differ are told apart by these.
    """
    tones = dict.fromkeys(
        (a["fill"], a.get("stroke", a["fill"]))
        for kind, a, _ in _elements(svg)
        if kind == "rect" and _COLOUR.fullmatch(a["fill"])
    )
    return [
        (one[0], other[0])
        for one, other in combinations(tones, 2)
        if one[0] != other[0]
        and all(
            abs(lightness(a) - lightness(b)) < LEAST_APART for a, b in zip(one, other, strict=True)
        )
    ]


def lightness(colour: str) -> float:
    """Return the lightness a colour is seen with, 0 to 100 (CIE 1976 L*)."""
    level = luminance(colour)
    return 116 * level ** (1 / 3) - 16 if level > 216 / 24389 else level * 24389 / 27


def _elements(svg: str) -> Iterator[tuple[str, Attributes, str]]:
    for kind, attributes, text in _ELEMENT.findall(svg):
        yield kind, dict(_ATTRIBUTE.findall(attributes)), text


def _ground(text: Attributes, rects: Sequence[Attributes]) -> str:
    """Return the colour that a text stands on: that of the last area drawn under its middle."""
    size = float(text["font-size"])
    beside = {"end": -size / 4, "middle": 0.0}.get(text.get("text-anchor", ""), size / 4)
    x, y = float(text["x"]) + beside, float(text["y"]) - 0.35 * size
    for rect in reversed(rects):
        left, top = float(rect["x"]), float(rect["y"])
        inside = 0 <= x - left <= float(rect["width"]) and 0 <= y - top <= float(rect["height"])
        if inside and _COLOUR.fullmatch(rect["fill"]):
            return rect["fill"]
    return PAPER
