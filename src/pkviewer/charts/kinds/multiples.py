"""Small multiples: a panel to each series, against the same axes or each on its own scale."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from pkviewer.charts.base import spacing
from pkviewer.charts.base.canvas import Draft
from pkviewer.charts.base.measure import REGULAR, SEMIBOLD, Measure
from pkviewer.charts.base.plan import Box, Panel
from pkviewer.charts.base.polarity import are_places
from pkviewer.charts.base.scale import tick_texts, ticks
from pkviewer.charts.kinds.lines import draw_line
from pkviewer.charts.parts.axes import Reach, draw_absent, draw_baselines, reach_of, reach_of_ranks
from pkviewer.charts.parts.bar_values import KEY_RANKS, Placed, label_bars
from pkviewer.charts.parts.line_ends import Look
from pkviewer.charts.parts.mark_bar import add_bar
from pkviewer.sheet.chart import ChartLine, ChartSpec

_MOST_BARS = 8
_ALL = 3
"""A panel of so many values tells them all."""
_CLOSEST = 0.6
"""Bars nearer to each other than this share of a slot would be needles."""
_LEAST_WIDTH, _LEAST_HEIGHT = 12.0, 7.0


def plan_multiples(draft: Draft) -> None:
    """Plan the panels, row by row; bars where they are few and start at zero, else lines."""
    spec, em, area = draft.spec, draft.em, draft.area
    series = [line for line in spec.series if line.role != "target" and line.marks]
    if not series:
        return
    shared = _scale(draft, series)
    scales = [_scale(draft, [line]) if spec.own_scales else shared for line in series]
    gutter = max(scale.gutter(draft) for scale in scales)
    gap = spacing.PANEL_GAP * em + (gutter if spec.own_scales else 0.0)
    columns = _columns(len(series), area.width - gutter, area.height, em, gap)
    rows = math.ceil(len(series) / columns)
    width = (area.width - gutter - gap * (columns - 1)) / columns
    height = (area.height - spacing.PANEL_ROW * em * (rows - 1)) / rows
    for order, (line, scale) in enumerate(zip(series, scales, strict=True)):
        row, column = divmod(order, columns)
        left = area.left + gutter + column * (width + gap)
        top = area.top + row * (height + spacing.PANEL_ROW * em)
        cell = Box(left, top, left + width, top + height)
        _plan_cell(draft, line, cell, scale, numbered=column == 0 or spec.own_scales)


@dataclass(frozen=True, slots=True)
class Scale:
    """The vertical axis of panels, with its numbers."""

    reach: Reach
    steps: tuple[tuple[float, str], ...]

    def gutter(self, draft: Draft) -> float:
        """Return the room its numbers take."""
        widest = max((draft.type.width(text) for _, text in self.steps), default=0.0)
        return widest + spacing.AXIS_GAP * draft.em


def _scale(draft: Draft, series: Sequence[ChartLine]) -> Scale:
    """Return the axis on which all values of some series have their place."""
    spec, em = draft.spec, draft.em
    values = [mark.value for line in series for mark in line.marks]
    head, foot = spacing.PANEL_HEAD * em, spacing.PANEL_FOOT * em
    reach = reach_of(values, head, foot, from_zero=spec.from_zero)
    if are_places(series):
        reach = reach_of_ranks(values, head, foot)
    steps = ticks(reach.low, reach.high, 2)
    return Scale(reach, tuple(zip(steps, tick_texts(steps, spec.style), strict=True)))


def multiples_height(spec: ChartSpec, width: float, measure: Measure) -> float:
    """Return the height at which small multiples look their best."""
    count = max(len(spec.series), 1)
    gap = (spacing.PANEL_GAP + (3 if spec.own_scales else 0)) * measure.size
    columns = _columns(count, width - 3 * measure.size, math.inf, measure.size, gap)
    return math.ceil(count / columns) * 11 * measure.size


def _columns(count: int, width: float, height: float, em: float, gap: float) -> int:
    """Return how many panels stand beside each other, ``gap`` apart, in evenly full rows.

    Panels get narrower than they should be where rows would get too low.
    """
    most = max(1, min(count, int((width + gap) / (_LEAST_WIDTH * em + gap))))
    rows = max(1, int(height / (_LEAST_HEIGHT * em))) if height < math.inf else count
    most = max(most, math.ceil(count / rows))
    return math.ceil(count / math.ceil(count / most))


def _plan_cell(
    draft: Draft,
    line: ChartLine,
    cell: Box,
    scale: Scale,
    *,
    numbered: bool,
) -> None:
    em, spec, palette, reach = draft.em, draft.spec, draft.palette, scale.reach
    inner = draft.within(cell)
    name = draft.type.elided(line.name, cell.width, SEMIBOLD)
    baseline = cell.top + draft.type.ascent(name)
    inner.put(inner.label(name, cell.left, baseline, anchor="start", weight=SEMIBOLD, role="name"))
    foot = draft.type.leading("".join(spec.categories)) + spacing.FOOT_GAP * em
    bottom = draft.snap(cell.bottom - foot)
    # Every panel is as tall as the others, to the pixel, or their scales would differ.
    tall = draft.snap(cell.height - foot - spacing.PANEL_TITLE * em)
    box = Box(cell.left, bottom - tall, cell.right, bottom)
    panel = reach.panel(box, len(spec.categories), places=spec.places)
    number = inner.add_panel(panel)
    for step, text in scale.steps:
        y = panel.y(step)
        ends = ((box.left, y), (box.right, y))
        draft.plan.grid.append(draft.rule(ends, palette.grid))
        if numbered:
            x = box.left - spacing.AXIS_GAP * em
            draft.put(
                draft.label(
                    text, x, draft.middle_baseline(y), anchor="end",
                    colour=palette.muted, role="tick",
                )
            )  # fmt: skip
    draw_baselines(inner, panel)
    if spec.regular:
        is_zero_in = spec.from_zero and not reach.turned
        draw_absent(inner, panel, line.absent, panel.y(0.0) if is_zero_in else None)
    if _is_of_bars(spec) and not reach.turned:
        _bars(inner, number, line)
    else:
        _line(inner, number, line)
    _ends(inner, panel)


def _is_of_bars(spec: ChartSpec) -> bool:
    """Tell whether panels are drawn as bars: few, from zero, and evenly apart."""
    return len(spec.categories) <= _MOST_BARS and spec.from_zero and spec.closest > _CLOSEST


def _bars(draft: Draft, number: int, line: ChartLine) -> None:
    panel, palette = draft.plan.panels[number], draft.palette
    slot = panel.box.width / (panel.right - panel.left) * draft.spec.closest
    half = min(0.36 * slot, spacing.BAR_MOST * draft.em)
    ranks = _told(line)
    placed = []
    for index, mark in enumerate(line.marks):
        x = panel.at(mark.slot)
        top, bottom = sorted((panel.y(0), panel.y(mark.value)))
        box = Box(draft.snap(x - half), top, draft.snap(x + half), bottom)
        tone = palette.main_emphasis if mark.emphasis else palette.main
        add_bar(draft, number, box, mark, tone)
        zone = Box(x - slot / 2, panel.box.top, x + slot / 2, panel.box.bottom)
        draft.hit(draft.spec.series.index(line), index, box, zone, mark)
        placed.append(Placed(mark, box, tone, ranks.get(index, KEY_RANKS)))
    label_bars(draft, placed)


def _line(draft: Draft, number: int, line: ChartLine) -> None:
    accent = draft.palette.main_emphasis
    draw_line(draft, number, line, Look(accent, accent, 0.16, strong=True))
    panel = draft.plan.panels[number]
    ranks = _told(line)
    for index in sorted(ranks, key=lambda index: ranks[index]):
        mark = line.marks[index]
        x, y = panel.at(mark.slot), panel.y(mark.value)
        weight = SEMIBOLD if index == len(line.marks) - 1 else REGULAR
        half = draft.type.width(mark.label, weight) / 2
        # Moved inwards at the panel's edges, never away from its own value.
        x = min(max(x, panel.box.left + half), panel.box.right - half)
        below = y + 0.5 * draft.em + draft.type.ascent(mark.label)
        draft.put_first(
            draft.label(mark.label, x, baseline, weight=weight)
            for baseline in (y - 0.5 * draft.em, y - 0.9 * draft.em, y - 1.3 * draft.em, below)
        )


def _told(line: ChartLine) -> dict[int, int]:
    """Return the values that a panel has room for, with their rank: the last and the first.

    What the chart is about comes before them; a few values are all told.
    """
    last = len(line.marks) - 1
    order = [index for index, mark in enumerate(line.marks) if mark.emphasis]
    order += [last, 0, *(range(last) if last < _ALL else ())]
    ranks: dict[int, int] = {}
    for index in order:
        ranks.setdefault(index, len(ranks))
    return ranks


def _ends(draft: Draft, panel: Panel) -> None:
    """Name the first and the last category."""
    names = draft.spec.categories
    if not names:
        return
    baseline = panel.box.bottom + spacing.FOOT_GAP * draft.em + draft.type.ascent(names[-1])
    half = panel.box.width / len(names) / 2
    spots = [(names[-1], panel.box.right - half, panel.box.right, "end")]
    if len(names) > 1:
        spots.append((names[0], panel.box.left + half, panel.box.left, "start"))
    for name, centre, edge, anchor in spots:
        fits = draft.type.width(name) / 2 <= half
        label = draft.label(
            name, centre if fits else edge, baseline,
            anchor="middle" if fits else anchor,  # type: ignore[arg-type]
            colour=draft.palette.muted, role="category",
        )  # fmt: skip
        draft.put_first([label])
