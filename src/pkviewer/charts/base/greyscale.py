"""Whether a planned chart survives a greyscale printer."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from pkviewer.charts.base.palette import contrast, luminance
from pkviewer.charts.base.plan import Label, Plan

LEAST_CONTRAST = 4.5
"""Of text on its ground (WCAG 2, level AA); greyscale keeps a colour's luminance."""
LEAST_APART = 8.0
"""Steps of lightness, of a hundred, by which two tones of a chart must differ."""
PAPER = "#ffffff"


class Tone(NamedTuple):
    """How marks of one kind look: areas by fill and outline, lines by colour and dash."""

    shape: str
    colour: str
    outline: str
    dash: tuple[float, ...] = ()


def faint_texts(plan: Plan) -> list[str]:
    """Return the texts of a chart that stand out too little from what they stand on."""
    return [
        label.text
        for label in plan.labels
        if contrast(label.colour, _ground(label, plan)) < LEAST_CONTRAST
    ]


def alike_tones(plan: Plan) -> list[tuple[str, str]]:
    """Return pairs of colours that mean different things and look alike in greyscale.

    Light areas whose outlines differ are told apart by these, lines also by their dashes.
    """
    return [
        (one.colour, other.colour)
        for one, other in combinations(dict.fromkeys(_tones(plan)), 2)
        if one.shape == other.shape
        and one.dash == other.dash
        and one.colour != other.colour
        and _is_near(one.colour, other.colour)
        and _is_near(one.outline, other.outline)
    ]


def lightness(colour: str) -> float:
    """Return the lightness a colour is seen with, 0 to 100 (CIE 1976 L*)."""
    level = luminance(colour)
    return 116 * level ** (1 / 3) - 16 if level > 216 / 24389 else level * 24389 / 27


def _is_near(one: str, other: str) -> bool:
    return abs(lightness(one) - lightness(other)) < LEAST_APART


def _tones(plan: Plan) -> Iterator[Tone]:
    for bar in plan.bars:
        if bar.fill is not None:
            yield Tone("area", bar.fill, bar.outline or bar.fill)
    lines = [stroke for stroke in plan.strokes if stroke.panel is not None]
    for stroke in lines:
        yield Tone("line", stroke.colour, stroke.colour, stroke.dash)
    # A dot on its line is told apart by the line's dashes.
    drawn = {stroke.colour for stroke in lines}
    for dot in plan.dots:
        tone = Tone("dot", dot.fill, dot.outline or dot.fill)
        if tone.colour not in drawn and tone.outline not in drawn:
            yield tone


def _ground(label: Label, plan: Plan) -> str:
    """Return the colour that a text stands on: that of the last area drawn under its middle."""
    x, y = label.box.middle
    for bar in reversed(plan.bars):
        inside = bar.box.left <= x <= bar.box.right and bar.box.top <= y <= bar.box.bottom
        if inside and bar.fill is not None:
            return bar.fill
    return PAPER
