"""A table by two dimensions: every value in words, with a bar beside it where room is left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pkviewer.charts.base import spacing
from pkviewer.charts.base.canvas import Draft
from pkviewer.charts.base.measure import REGULAR, SEMIBOLD, Measure
from pkviewer.charts.base.plan import Box, Panel
from pkviewer.charts.parts.mark_bar import add_bar
from pkviewer.model.unit import ADDITIVE
from pkviewer.sheet.chart import ChartLine, ChartMark, ChartSpec

_NAMES = 0.34
"""The most of the width that the names of rows may take, unless the columns leave more."""
_WIDEST = 13.0
"""Columns get no wider, in em: further apart, the eye loses the row."""
_GAP = 1.1
"""Between two columns, in em."""
_HEAD_GAP = 0.5
"""The least between two heads, in em."""
_BAR_LEAST, _BAR_MOST = 1.6, 4.5
"""A bar beside a value has at least so much room, and takes at most so much, in em."""
_ROW, _ROW_LEAST = 1.9, 1.3
_HEAD_LINES = 2


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns shown: where each begins, how wide they are, and their bars.

    ``numbers`` is the width that each column's widest value takes, ``bar`` the length of
    the longest bar, 0 where there are none; ``hidden`` columns found no room.
    """

    lefts: tuple[float, ...]
    width: float
    numbers: tuple[float, ...]
    bar: float
    hidden: int


def plan_matrix(draft: Draft) -> None:
    """Plan the table: heads, a rule, and a row to each series."""
    lines = [line for line in draft.spec.series if line.marks]
    if not lines:
        return
    columns = _columns(draft, lines)
    top = _heads(draft, columns)
    room = max(int((draft.area.bottom - top) / (_ROW_LEAST * draft.em)), 1)
    shown = lines if len(lines) <= room else lines[: max(room - 1, 1)]
    rows = len(shown) + (len(shown) < len(lines))
    height = min((draft.area.bottom - top) / rows, 1.3 * _ROW * draft.em)
    box = Box(draft.area.left, top, draft.area.right, top + height * rows)
    number = draft.add_panel(Panel(box, 0.0, 1.0, rows - 0.5, -0.5))
    for row, line in enumerate(shown):
        _row(draft, number, row, line, columns)
    if len(shown) < len(lines):
        baseline = draft.middle_baseline(draft.plan.panels[number].y(len(shown)))
        text = f"+ {len(lines) - len(shown)} …"
        _muted(draft, text, draft.area.left, baseline)


def matrix_height(spec: ChartSpec, em: float) -> float:
    """Return the height at which a matrix looks its best."""
    lines = sum(1 for line in spec.series if line.marks)
    return (_ROW * lines + _HEAD_LINES * 1.22 + 0.8) * em


def matrix_least(spec: ChartSpec, em: float) -> float:
    """Return the least height at which a matrix shows all its rows."""
    lines = sum(1 for line in spec.series if line.marks)
    return (1.05 * _ROW_LEAST * lines + _HEAD_LINES * 1.22 + 0.8) * em


def _columns(draft: Draft, lines: Sequence[ChartLine]) -> Columns:
    em, area, measure = draft.em, draft.area, draft.type
    count = len(draft.spec.categories)
    numbers = [_widest(measure, lines, slot) for slot in range(count)]
    names = max(measure.width(line.name, REGULAR) for line in lines) + spacing.AXIS_GAP * em
    least = max(numbers) + _GAP * em
    gutter = min(names, max(_NAMES * area.width, area.width - count * least))
    shown = max(min(count, int((area.width - gutter) / least)), 1)
    if shown < count:
        gutter = min(gutter, max(area.width - count * least, 5 * em))
        shown = max(min(count, int((area.width - gutter) / least)), 1)
    width = min((area.width - gutter) / shown, _WIDEST * em)
    spare = min(width - number - _GAP * em - spacing.BESIDE_BAR * em for number in numbers[:shown])
    bar = min(spare, _BAR_MOST * em) if spare >= _BAR_LEAST * em and _has_bars(lines) else 0.0
    lefts = tuple(area.left + gutter + column * width for column in range(shown))
    return Columns(lefts, width, tuple(numbers[:shown]), bar, count - shown)


def _widest(measure: Measure, lines: Sequence[ChartLine], slot: int) -> float:
    labels = [mark.label for line in lines for mark in line.marks if mark.slot == slot]
    return max((measure.width(label, SEMIBOLD) for label in labels), default=measure.width("–"))


def _has_bars(lines: Sequence[ChartLine]) -> bool:
    """Tell whether a longer bar would say "more": of amounts and shares, not of places."""
    marks = [mark for line in lines for mark in line.marks]
    kinds = {mark.figure.fact.unit.kind for mark in marks}
    return kinds <= {*ADDITIVE, "percent", "index"} and all(mark.value >= 0 for mark in marks)


def _heads(draft: Draft, columns: Columns) -> float:
    """Write the names of the columns and the rule below them; return where the rows begin."""
    em, area = draft.em, draft.area
    names = draft.spec.categories[: len(columns.lefts)]
    room = columns.width - _HEAD_GAP * em
    longest = max(draft.type.width(part, SEMIBOLD) for name in names for part in name.split(" "))
    size = em if longest <= room else draft.small
    scaled = room * em / size
    wrapped = [draft.type.wrapped(name, scaled, _HEAD_LINES, SEMIBOLD) for name in names]
    most = max(len(lines) for lines in wrapped)
    leading = draft.type.leading("".join(names))
    first = area.top + draft.type.ascent("".join(names))
    for column, lines in enumerate(wrapped):
        x, anchor = columns.lefts[column], "start"
        if not columns.bar:
            x, anchor = x + columns.width, "end"
        for row, line in enumerate(lines, start=most - len(lines)):
            label = draft.label(
                line, x, first + row * leading, anchor="start" if anchor == "start" else "end",
                colour=draft.palette.muted, weight=SEMIBOLD, role="category", size=size,
            )  # fmt: skip
            draft.put(label)
    if columns.hidden:
        _muted(draft, f"+ {columns.hidden} …", area.left, first)
    foot = draft.snap(first + (most - 1) * leading + 0.45 * em)
    right = columns.lefts[-1] + columns.width
    ends = ((area.left, foot), (right, foot))
    draft.plan.strokes.append(draft.rule(ends, draft.palette.axis, 1.2 * draft.hair))
    return foot + 0.15 * em


def _row(draft: Draft, number: int, row: int, line: ChartLine, columns: Columns) -> None:
    em, area, panel = draft.em, draft.area, draft.plan.panels[number]
    baseline = draft.middle_baseline(panel.y(row))
    room = columns.lefts[0] - area.left - spacing.AXIS_GAP * em
    name = draft.type.elided(line.name, room)
    draft.put(draft.label(name, area.left, baseline, anchor="start", role="name"))
    if row:
        y = panel.y(row - 0.5)
        right = columns.lefts[-1] + columns.width
        draft.plan.grid.append(draft.rule(((area.left, y), (right, y)), draft.palette.grid))
    marks = {mark.slot: (index, mark) for index, mark in enumerate(line.marks)}
    for column in range(len(columns.lefts)):
        if column in marks:
            _cell(draft, number, (row, column), line, marks[column], columns)
        else:
            _muted(draft, "–", _right(columns, column), baseline, at_end=True)


def _cell(
    draft: Draft,
    number: int,
    place: tuple[int, int],
    line: ChartLine,
    indexed: tuple[int, ChartMark],
    columns: Columns,
) -> None:
    """Write a value, right-aligned in its column, and draw its bar beside it."""
    (row, column), (index, mark) = place, indexed
    em, panel = draft.em, draft.plan.panels[number]
    y, right = panel.y(row), _right(columns, column)
    weight = SEMIBOLD if mark.emphasis else REGULAR
    label = draft.label(mark.label, right, draft.middle_baseline(y), anchor="end", weight=weight)
    draft.put(label)
    half = panel.box.height / (panel.bottom - panel.top) / 2
    left = columns.lefts[column]
    zone = Box(left, y - half, left + columns.width, y + half)
    box = label.box.grown(0.25 * em)
    most = _greatest(draft.spec)
    if columns.bar and not mark.emphasis and most > 0:
        start = right + spacing.BESIDE_BAR * em
        tall = min(0.45 * half, 0.4 * em)
        bar = Box(start, y - tall, start + columns.bar * mark.value / most, y + tall)
        add_bar(draft, number, bar, mark, draft.palette.main)
    draft.hit(draft.spec.series.index(line), index, box, zone, mark)


def _greatest(spec: ChartSpec) -> float:
    """Return the value of the longest bar: totals have none."""
    return max((m.value for line in spec.series for m in line.marks if not m.emphasis), default=0.0)


def _right(columns: Columns, column: int) -> float:
    """Return where the numbers of a column end."""
    left = columns.lefts[column]
    return left + columns.numbers[column] if columns.bar else left + columns.width


def _muted(draft: Draft, text: str, x: float, baseline: float, *, at_end: bool = False) -> None:
    label = draft.label(
        text, x, baseline, anchor="end" if at_end else "start",
        colour=draft.palette.muted, role="absent",
    )  # fmt: skip
    draft.put(label)
