"""Two periods of many series: a row to each with both its bars, so that every value is told."""

from __future__ import annotations

from pkviewer.charts.base import spacing
from pkviewer.charts.base.canvas import Draft
from pkviewer.charts.base.measure import REGULAR, SEMIBOLD
from pkviewer.charts.base.plan import Box, Panel
from pkviewer.charts.base.polarity import is_best_on_top
from pkviewer.charts.parts.legend import draw_key
from pkviewer.charts.parts.mark_bar import add_bar
from pkviewer.sheet.chart import ChartLine, ChartSpec

_MANY = 4
"""From so many series on, colours could not be told apart, nor values stand above the bars."""
_ROW, _KEY = 2.9, 1.9


def is_paired(spec: ChartSpec) -> bool:
    """Tell whether bars side by side are better drawn as rows of two."""
    return (
        spec.kind == "grouped_bars"
        and len(spec.categories) == 2
        and len(spec.series) >= _MANY
        and all(line.role != "target" for line in spec.series)
        and all(mark.value >= 0 for line in spec.series for mark in line.marks)
        and not is_best_on_top(spec)
    )


def paired_height(spec: ChartSpec, em: float) -> float:
    """Return the height at which rows of two bars look their best."""
    return (_ROW * len(spec.series) + _KEY) * em


def plan_paired(draft: Draft) -> None:
    """Plan a row to each series: its name, and below each other the earlier and later bar."""
    spec, palette, em = draft.spec, draft.palette, draft.em
    tones = (palette.main, palette.main_emphasis)
    draft = draw_key(draft, list(zip(spec.categories, tones, strict=True)))
    area, lines = draft.area, spec.series
    widest = max((draft.type.width(line.name) for line in lines), default=0.0)
    gutter = min(widest, 0.42 * area.width) + spacing.NAME_GAP * em
    marks = [mark for line in lines for mark in line.marks]
    values = max((draft.type.width(mark.label, SEMIBOLD) for mark in marks), default=0.0)
    left = draft.snap(area.left + gutter)
    right = max(area.right - values - spacing.AXIS_GAP * em, left + em)
    row = min(area.height / max(len(lines), 1), 1.25 * _ROW * em)
    box = Box(left, area.top, right, area.top + row * len(lines))
    high = max((mark.value for mark in marks), default=0.0) or 1.0
    panel = Panel(box, 0.0, high, len(lines) - 0.5, -0.5)
    number = draft.add_panel(panel)
    for order, line in enumerate(lines):
        name = draft.type.elided(line.name, gutter - spacing.NAME_GAP * em)
        baseline = draft.middle_baseline(panel.y(order))
        draft.put(draft.label(name, area.left, baseline, anchor="start", role="category"))
        _draw(draft, number, order, line, tones)
    ends = ((left, box.top), (left, box.bottom))
    draft.plan.strokes.append(draft.rule(ends, palette.axis, draft.hair * 1.2))


def _draw(draft: Draft, number: int, order: int, line: ChartLine, tones: tuple[str, str]) -> None:
    """Draw the bars of one series, each with its value behind its end."""
    panel, em = draft.plan.panels[number], draft.em
    row = panel.box.height / (panel.bottom - panel.top)
    thickness = min(0.41 * row, spacing.PAIR_MOST * em)
    for index, mark in enumerate(line.marks):
        y = panel.y(order) + (mark.slot - 0.5) * thickness
        top, bottom = draft.snap(y - thickness / 2), draft.snap(y + thickness / 2) - draft.hair
        box = Box(panel.x(0), top, panel.x(mark.value), bottom)
        add_bar(draft, number, box, mark, tones[mark.slot])
        zone = Box(draft.area.left, y - thickness / 2, draft.area.right, y + thickness / 2)
        draft.hit(order, index, box, zone, mark)
        weight = SEMIBOLD if mark.slot else REGULAR
        x, baseline = box.right + spacing.BESIDE_BAR * em, draft.middle_baseline(box.middle[1])
        draft.put(draft.label(mark.label, x, baseline, anchor="start", weight=weight))
