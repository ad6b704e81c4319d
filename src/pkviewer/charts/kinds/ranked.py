"""Bars that lie flat, a name to each: rankings and compositions."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pkviewer.charts.base import spacing
from pkviewer.charts.base.canvas import Draft
from pkviewer.charts.base.measure import REGULAR, SEMIBOLD, Measure
from pkviewer.charts.base.palette import text_on
from pkviewer.charts.base.plan import Box, Dot, Panel
from pkviewer.charts.base.polarity import is_best_on_top
from pkviewer.charts.kinds.bars import bar_tone
from pkviewer.charts.parts.mark_bar import add_bar
from pkviewer.sheet.chart import ChartLine, ChartMark

_THICKEST, _TALLEST = 1.9, 3.4
"""Bars and rows get no higher, in the type's size, however much room there is."""
_NAMES, _NAMES_MOST = 0.42, 0.55
"""The most of the width that names beside bars should take; and may, before they are cut."""
_ROW = 1.25
"""The least height of a row, in the type's size."""


_LOWER = 0.62
"""How far below its row's middle a bar is whose name stands above it."""


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows that are shown: their slots from the top, and where names stand."""

    slots: tuple[int, ...]
    hidden: int
    above: bool
    gutter: float


def plan_ranked(draft: Draft) -> None:
    """Plan flat bars, in the order of the slots from the top; the best rank comes first."""
    lines = [_lit(line) for line in draft.spec.series if line.role != "target" and line.marks]
    if not lines:
        return
    rows = _rows(draft, lines[0])
    panel, number = _panel(draft, rows, lines[0])
    for order, line in enumerate(draft.spec.series):
        for index, mark in enumerate(line.marks):
            if mark.slot in rows.slots:
                row = rows.slots.index(mark.slot)
                is_first = line.id == lines[0].id
                shown = lines[0].marks[index] if is_first else mark
                _draw(draft, number, line, shown, (order, index, row), is_first=is_first)
    _draw_axis(draft, panel, rows)
    _names(draft, panel, rows, lines[0])


def _lit(line: ChartLine) -> ChartLine:
    """Return a line of which not every row has the emphasis: then none of them has it."""
    if len(line.marks) > 1 and all(mark.emphasis for mark in line.marks):
        return replace(line, marks=tuple(replace(m, emphasis=False) for m in line.marks))
    return line


def _draw_axis(draft: Draft, panel: Panel, rows: Rows) -> None:
    """Draw the line that bars stand on: through all rows, or beside each where names are above."""
    zero = panel.x(0)
    stretches = [(panel.box.top, panel.box.bottom)]
    if rows.above:
        half = 0.7 * _thickness(draft, panel, rows_above=True)
        middles = [panel.y(row) + _LOWER * draft.em for row in range(len(rows.slots))]
        stretches = [(y - half, y + half) for y in middles]
    for top, bottom in stretches:
        ends = ((zero, top), (zero, bottom))
        draft.plan.strokes.append(draft.rule(ends, draft.palette.axis, draft.hair * 1.2))


def ranked_height(rows: int, em: float, *, above: bool = False) -> float:
    """Return the height at which flat bars look their best; names may stand ``above`` them."""
    return (rows * (2.8 if above else 2.0) + 0.4) * em


def names_are_long(names: Sequence[str], width: float, measure: Measure) -> bool:
    """Tell whether names would be cut beside bars in a chart of that width."""
    return max((measure.width(name, SEMIBOLD) for name in names), default=0.0) > _NAMES * width


def _rows(draft: Draft, line: ChartLine) -> Rows:
    """Choose the rows; where not all fit, the last ones go, but none that has the emphasis."""
    em, spec = draft.em, draft.spec
    count = len(spec.categories)
    widest = max((draft.type.width(name, SEMIBOLD) for name in spec.categories), default=0.0)
    above = widest > 0.36 * draft.area.width and draft.area.height >= count * 2.7 * em
    room = max(int(draft.area.height / ((2.6 if above else _ROW) * em)), 1)
    slots = list(range(count))
    if is_best_on_top(spec):
        places = {mark.slot: mark.value for mark in line.marks}
        slots.sort(key=lambda slot: places.get(slot, math.inf))
    if count > room:
        kept = [mark.slot for mark in line.marks if mark.emphasis]
        while len(slots) > max(room - 1, 1) and set(slots) - set(kept):
            slots.remove(next(slot for slot in reversed(slots) if slot not in kept))
    share = _NAMES if widest <= _NAMES * draft.area.width else _NAMES_MOST
    gutter = 0.0 if above else min(widest, share * draft.area.width) + spacing.NAME_GAP * em
    return Rows(tuple(slots), count - len(slots), above, gutter)


def _panel(draft: Draft, rows: Rows, line: ChartLine) -> tuple[Panel, int]:
    area, em = draft.area, draft.em
    values = [mark.value for other in draft.spec.series for mark in other.marks]
    low, high = min(0.0, *values), max(0.0, *values)
    if low == high:
        high = 1.0
    widest = max((draft.type.width(mark.label, SEMIBOLD) for mark in line.marks), default=0.0)
    room = widest + spacing.AXIS_GAP * em
    left = draft.snap(area.left + rows.gutter + (room if low < 0 else 0.0))
    right = max(area.right - (room if high > 0 else 0.0), left + em)
    shown = len(rows.slots) + (1 if rows.hidden else 0)
    tallest = min(area.height / max(shown, 1), _TALLEST * em)
    height = tallest * len(rows.slots)
    box = Box(left, area.top, right, area.top + height)
    panel = Panel(box, low, high, len(rows.slots) - 0.5, -0.5)
    return panel, draft.add_panel(panel)


def _thickness(draft: Draft, panel: Panel, rows_above: bool) -> float:
    row = panel.box.height / (panel.bottom - panel.top)
    return min(row * (0.36 if rows_above else 0.62), _THICKEST * draft.em)


def _draw(
    draft: Draft,
    number: int,
    line: ChartLine,
    mark: ChartMark,
    place: tuple[int, int, int],
    *,
    is_first: bool,
) -> None:
    """Draw a mark in its row: the first series as bars, targets as rules, others as dots."""
    order, index, row = place
    panel, em = draft.plan.panels[number], draft.em
    names_above = panel.box.left - draft.area.left < 0.1 * em
    thickness = _thickness(draft, panel, names_above)
    y = panel.y(row) + (_LOWER * em if names_above else 0.0)
    x, zero = panel.x(mark.value), panel.x(0)
    half = panel.box.height / (panel.bottom - panel.top) / 2
    if is_first:
        left, right = sorted((zero, x))
        box = Box(left, draft.snap(y - thickness / 2), right, draft.snap(y + thickness / 2))
        tone = bar_tone(draft, line, mark, None)
        add_bar(draft, number, box, mark, tone)
        zone = Box(draft.area.left, panel.y(row) - half, draft.area.right, panel.y(row) + half)
        draft.hit(order, index, box, zone, mark)
        _value(draft, box, mark, tone)
        return
    box = Box(x, y, x, y).grown(0.5 * thickness)
    if line.role == "target":
        ends = ((x, y - 0.75 * thickness), (x, y + 0.75 * thickness))
        draft.plan.strokes.append(draft.rule(ends, draft.palette.target, spacing.TARGET_WIDTH * em))
        label = draft.label(
            mark.label, x + spacing.MARK_RING * em, draft.middle_baseline(y), anchor="start",
            colour=draft.palette.target_text, weight=SEMIBOLD, role="target",
        )  # fmt: skip
        draft.put_first([label])
    else:
        tone = draft.palette.ink
        background = draft.palette.background
        draft.plan.dots.append(Dot(x, y, spacing.DOT * em, background, tone, 1.3 * draft.hair))
    draft.hit(order, index, box, box, mark)


def _value(draft: Draft, box: Box, mark: ChartMark, tone: str) -> None:
    em = draft.em
    weight = SEMIBOLD if mark.emphasis else REGULAR
    baseline = draft.middle_baseline(box.middle[1])
    outside = (
        draft.label(
            mark.label, box.left - spacing.BESIDE_BAR * em, baseline, anchor="end", weight=weight
        )
        if mark.value < 0
        else draft.label(
            mark.label, box.right + spacing.BESIDE_BAR * em, baseline, anchor="start", weight=weight
        )
    )
    inside = draft.label(
        mark.label, box.right - spacing.BESIDE_BAR * em, baseline, anchor="end",
        weight=weight, colour=text_on(tone, draft.palette),
    )  # fmt: skip
    draft.put_first([outside, inside], box)


def _names(draft: Draft, panel: Panel, rows: Rows, line: ChartLine) -> None:
    em, spec = draft.em, draft.spec
    strong = {mark.slot for mark in line.marks if mark.emphasis} if len(line.marks) > 1 else set()
    for row, slot in enumerate(rows.slots):
        weight = SEMIBOLD if slot in strong else REGULAR
        name = spec.categories[slot]
        y = panel.y(row)
        if rows.above:
            text = draft.type.elided(name, draft.area.width, weight)
            baseline = draft.middle_baseline(y - 0.72 * em)
            x = draft.area.left
        else:
            text = draft.type.elided(name, rows.gutter - spacing.NAME_GAP * em, weight)
            baseline, x = draft.middle_baseline(y), draft.area.left
        draft.put(draft.label(text, x, baseline, anchor="start", weight=weight, role="category"))
    if rows.hidden:
        baseline = draft.middle_baseline(panel.y(len(rows.slots)))
        text = f"+ {rows.hidden} …"
        draft.put(
            draft.label(
                text, draft.area.left, baseline, anchor="start",
                colour=draft.palette.muted, role="category",
            )
        )  # fmt: skip
