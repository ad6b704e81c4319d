"""Names at the ends of lines, in place of a legend, and places for text around a value."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from pkviewer.charts.base import spacing
from pkviewer.charts.base.canvas import Draft
from pkviewer.charts.base.measure import REGULAR, SEMIBOLD
from pkviewer.charts.base.placing import spread
from pkviewer.charts.base.plan import Anchor, Label, Panel, Point
from pkviewer.sheet.chart import ChartLine, ChartMark, ChartSpec

_MOST = 0.45
"""The share of the width that names may take from the plot."""
_NEAR = 0.08
"""Lines that end in this last part of the axis are named beside it, as those that reach it."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a line is drawn; widths and dashes in the type's size."""

    colour: str
    text: str
    width: float
    dash: tuple[float, ...] = ()
    dots: bool = False
    strong: bool = False

    @property
    def weight(self) -> int:
        """The weight of the line's name."""
        return SEMIBOLD if self.strong else REGULAR


def ends_of(spec: ChartSpec, lines: Sequence[ChartLine]) -> list[ChartLine]:
    """Return the lines that are named beside the plot."""
    last = len(spec.categories) - 1
    near = 0 if spec.kind == "seasonal" else int(_NEAR * last)
    return [line for line in lines if last - spec.place(line.marks[-1].slot) <= near]


def end_texts(
    draft: Draft, lines: Sequence[ChartLine], looks: Mapping[str, Look]
) -> dict[str, tuple[str, ...]]:
    """Return the words at the lines' ends, by the lines' ids: names and last values.

    Values stand behind the names or, where these are long, below them. Where not all have
    room none is told, but that of what the chart is about.
    """
    if draft.spec.kind != "line":
        return {line.id: (line.name,) for line in lines}
    most, leading = _MOST * draft.area.width, draft.type.leading("")

    def fit(texts: Mapping[str, tuple[str, ...]]) -> bool:
        wide = all(
            draft.type.width(text, looks[id_].weight) <= most
            for id_, rows in texts.items()
            for text in rows
        )
        count = sum(map(len, texts.values()))
        return wide and (count == len(texts) or count * leading < 0.75 * draft.area.height)

    pairs = {line.id: (line.name, line.marks[-1].label) for line in lines}
    behind = {id_: (" ".join(pair),) for id_, pair in pairs.items()}
    for texts in (behind, pairs):
        if fit(texts):
            return dict(texts)
    short: dict[str, tuple[str, ...]] = {}
    for line in lines:
        weight = looks[line.id].weight
        value = f" {line.marks[-1].label}" if any(m.emphasis for m in line.marks) else ""
        room = most - draft.type.width(value, weight)
        short[line.id] = (draft.type.elided(line.name, room, weight) + value,)
    return short


def end_margin(draft: Draft, texts: Iterable[str], edge: float) -> float:
    """Return the room to keep beside a plot that itself ends ``edge`` after the last values."""
    widest = max((draft.type.width(text, SEMIBOLD) for text in texts), default=0.0)
    return max(widest + spacing.END_NAME * draft.em - edge, 0.0) if widest else 0.0


def name_ends(
    draft: Draft,
    panel: Panel,
    lines: Sequence[ChartLine],
    looks: Mapping[str, Look],
    texts: Mapping[str, tuple[str, ...]],
) -> None:
    """Write names beside the last values, pushed apart where they would touch."""
    em = draft.em
    leading = draft.type.leading("".join(text for rows in texts.values() for text in rows))
    tall = max((len(texts[line.id]) for line in lines), default=1)
    centres = [panel.y(line.marks[-1].value) for line in lines]
    first, last = (tall / 2 * em, (tall / 2 - 0.1) * em)
    places = spread(centres, tall * leading, panel.box.top + first, panel.box.bottom - last)
    x = panel.at(len(draft.spec.categories) - 1) + spacing.AXIS_GAP * em
    for line, y in zip(lines, places, strict=True):
        look = looks[line.id]
        top = draft.middle_baseline(y) - (len(texts[line.id]) - 1) / 2 * leading
        for row, text in enumerate(texts[line.id]):
            label = draft.label(
                text, x, top + row * leading, anchor="start",
                colour=look.text, weight=look.weight, role="name",
            )  # fmt: skip
            if label.box.top >= draft.area.top - em:
                draft.put(label)


def name_inside(
    draft: Draft,
    panel: Panel,
    line: ChartLine,
    look: Look,
    name: str,
    others: Sequence[ChartLine],
) -> None:
    """Name a line that ends early: behind its end, near it, or else wherever there is room.

    Places where another line is as near come last: the name could be taken for that one's.
    """
    style = (look.text, look.weight)
    end, y = place_of(panel, line.marks[-1])
    behind = draft.label(
        name, end + spacing.NAME_GAP * draft.em, draft.middle_baseline(y), anchor="start",
        colour=look.text, weight=look.weight,
    )  # fmt: skip
    places = [
        label
        for mark in reversed(line.marks)
        for label in places_around(draft, panel, mark, name, style)
    ]
    near = [label for label in places if _is_own(panel, label, line, others)]
    draft.put_first(replace(label, role="name") for label in (behind, *near, *places))


def _is_own(panel: Panel, label: Label, line: ChartLine, others: Sequence[ChartLine]) -> bool:
    """Tell whether a label lies clearly nearer to its own line than to any other one."""
    x, y = label.box.middle
    own = _distance(panel, line, x, y)
    return all(_distance(panel, other, x, y) > 1.5 * own for other in others)


def _distance(panel: Panel, line: ChartLine, x: float, y: float) -> float:
    """Return how far above or below a place a line runs; infinite where it does not."""
    for start, end in pairwise(place_of(panel, mark) for mark in line.marks):
        if start[0] <= x <= end[0]:
            share = (x - start[0]) / max(end[0] - start[0], 1e-9)
            return abs(start[1] + share * (end[1] - start[1]) - y)
    return math.inf


def place_of(panel: Panel, mark: ChartMark) -> Point:
    """Return where a value lies."""
    return panel.at(mark.slot), panel.y(mark.value)


def places_around(
    draft: Draft, panel: Panel, mark: ChartMark, text: str, style: tuple[str, int]
) -> list[Label]:
    """Return places for a text of some colour and weight around a point: above, below, beside.

    None of them is among the axis' numbers, where the text would be taken for one.
    """
    em = draft.em
    x, y = place_of(panel, mark)
    ascent = draft.type.ascent(text)
    above, below = y - spacing.POINT_ABOVE * em, y + spacing.POINT_BELOW * em + ascent
    spots: tuple[tuple[float, float, Anchor], ...] = (
        (x, above, "middle"),
        (x + spacing.POINT_ASIDE * em, above, "end"),
        (x, below, "middle"),
        (x - spacing.POINT_ASIDE * em, below, "start"),
        (x - spacing.POINT_ASIDE * em, above, "start"),
        (x + spacing.POINT_ASIDE * em, below, "end"),
        (x + spacing.POINT_SIDE * em, draft.middle_baseline(y), "start"),
        (x - spacing.POINT_SIDE * em, draft.middle_baseline(y), "end"),
        (x, above - spacing.POINT_AWAY * em, "middle"),
        (x, below + spacing.AXIS_GAP * em, "middle"),
    )
    labels = [
        draft.label(text, spot, baseline, anchor=anchor, colour=style[0], weight=style[1])
        for spot, baseline, anchor in spots
    ]
    return [label for label in labels if label.box.left >= panel.box.left - 0.3 * em]
