"""The frame around bars and lines: axis, grid, categories and breaks in series."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pkviewer.charts.base import spacing
from pkviewer.charts.base.canvas import Draft
from pkviewer.charts.base.plan import Box, Panel
from pkviewer.charts.base.scale import log_ticks, tick_texts, ticks
from pkviewer.charts.parts.categories import category_lines, draw_categories
from pkviewer.sheet.chart import ChartBreak
from pkviewer.text.number import format_tick
from pkviewer.text.words import word

_MOST_RULES = 4
"""Grid lines above the axis; more would say no more."""


_FAR_BELOW = 0.4
"""Share of the worst rank from which on the best one is far below the first place."""
_ABOVE = 0.2
"""Share of the worst rank that is shown above the best one then, so that small steps stay small."""


@dataclass(frozen=True, slots=True)
class Reach:
    """What a vertical axis must show.

    ``low`` and ``high`` are values; ``head`` and ``foot`` the room kept for labels beyond
    them, in the drawing's unit. A ``turned`` axis has its low end on top; of a ``log`` axis
    both are powers of ten.
    """

    low: float
    high: float
    head: float
    foot: float = 0.0
    turned: bool = False
    log: bool = False

    def panel(
        self, box: Box, slots: int, edge: float = 0.5, places: tuple[float, ...] = ()
    ) -> Panel:
        """Return the plot area whose ends lie ``head`` and ``foot`` beyond the values.

        Along x it ends so many slots, ``edge``, beyond the centres of the outermost;
        ``places`` are where they stand.
        """
        room = max(box.height - self.head - self.foot, 1.0)
        unit = (self.high - self.low) / room
        if self.turned:
            bottom, top = self.high + self.foot * unit, self.low - self.head * unit
        else:
            bottom, top = self.low - self.foot * unit, self.high + self.head * unit
        return Panel(box, -edge, slots - 1 + edge, bottom, top, places, self.log)


def reach_of(values: Sequence[float], head: float, foot: float, *, from_zero: bool) -> Reach:
    """Return the reach of an axis over values; ``foot`` counts only below negative ones."""
    low, high = min(values, default=0.0), max(values, default=0.0)
    if from_zero or low == high:
        low, high = min(low, 0.0), max(high, 0.0)
    if low == high:
        high = low + 1.0
    if from_zero:
        return Reach(low, high, head if high > 0 else 0.2 * head, foot if low < 0 else 0.0)
    margin = (high - low) * 0.08
    return Reach(low - margin, high + margin, head, foot)


def reach_of_ranks(values: Sequence[float], head: float, foot: float) -> Reach:
    """Return the reach of an axis of ranks: the better ones on top, down to the worst.

    It begins with the first place, unless that is far above all that is shown.
    """
    best, worst = min(values, default=1.0), max((*values, 2.0))
    top = best - _ABOVE * worst if best > _FAR_BELOW * worst else 1.0
    return Reach(top, worst, head, foot, turned=True)


def reach_of_log(values: Sequence[float], head: float, foot: float) -> Reach:
    """Return the reach of a logarithmic axis over values above zero, at least a factor of two."""
    low = math.log10(min(values, default=1.0))
    high = max(math.log10(max(values, default=1.0)), low + math.log10(2))
    margin = (high - low) * 0.04
    return Reach(low - margin, high + margin, head, foot, log=True)


def add_frame(
    draft: Draft,
    reach: Reach,
    slots: int,
    *,
    right: float = 0.0,
    with_ticks: bool = True,
    edge: float | None = None,
) -> int:
    """Draw an axis with its grid and categories; return the number of the plot area.

    ``right`` keeps room beside the plot for the names of lines; ``edge`` is the room left
    and right of the outermost slots' centres, half a slot if not given.
    """
    area, em = draft.area, draft.em
    estimate = reach.panel(Box(0, area.top, 1, area.bottom - spacing.ESTIMATED_FOOT * em), slots)
    values = _ticks(draft, estimate) if with_ticks else []
    style = draft.spec.style
    texts = [format_tick(v, style) for v in values] if reach.log else tick_texts(values, style)
    gutter = (
        max((draft.type.width(text) for text in texts), default=-spacing.AXIS_GAP * em)
        + spacing.AXIS_GAP * em
    )
    left = draft.snap(area.left + gutter)
    width = area.right - right - left
    part = 0.5 if edge is None or slots < 2 else edge_share(width, slots, edge)
    slot = width / max(slots - 1 + 2 * part, 0.1)
    lines = category_lines(draft, slots, slot)
    count = max((len(line) for line in lines), default=0)
    leading = draft.type.leading("".join("".join(line) for line in lines))
    bottom = draft.snap(area.bottom - count * leading - spacing.FOOT_GAP * em)
    box = Box(left, area.top, area.right - right, bottom)
    panel = reach.panel(box, slots, part, draft.spec.places)
    number = draft.add_panel(panel)
    _draw_grid(draft, panel, values, texts)
    if texts:
        # Among the axis' numbers a value would be taken for one of them.
        draft.ground.take(Box(area.left, area.top, left - 0.35 * em, bottom))
    draw_categories(draft, panel, lines)
    return number


def edge_share(width: float, slots: int, edge: float) -> float:
    """Return which part of a slot an edge is, where the slots share the rest of a width."""
    slot = max(width - 2 * edge, 1.0) / max(slots - 1, 1)
    return edge / slot


def draw_baselines(draft: Draft, panel: Panel) -> None:
    """Draw the line that bars stand on, and a reference value such as an index' 100."""
    box, palette = panel.box, draft.palette
    if panel.log or panel.bottom <= 0 <= panel.top:
        # A logarithmic axis has no zero: its foot is drawn instead.
        zero = _crisp(draft, box.bottom if panel.log else panel.y(0))
        ends = ((box.left, zero), (box.right, zero))
        draft.plan.strokes.append(draft.rule(ends, palette.axis, draft.hair * 1.2))
        draft.ground.take_line(ends)
    reference = draft.spec.baseline
    if reference is not None and panel.holds(reference) and reference != 0:
        place = _crisp(draft, panel.y(reference))
        ends = ((box.left, place), (box.right, place))
        draft.plan.strokes.append(draft.rule(ends, palette.muted, draft.hair))


def draw_absent(
    draft: Draft, panel: Panel, slots: Iterable[int], foot: float | None = None
) -> None:
    """Say "n.a." at the foot of slots without a figure; a cross where that is too wide.

    ``foot`` is where the signs stand, the foot of the plot area if not given.
    """
    bottom = panel.box.bottom if foot is None else foot
    slot = panel.box.width / abs(panel.right - panel.left) * draft.spec.closest
    for place in slots:
        sign_absent(draft, panel.at(place), bottom, slot)


def sign_absent(draft: Draft, x: float, bottom: float, width: float) -> None:
    """Say "n.a." over a place without a figure that is ``width`` wide, or a cross."""
    text = word("na", draft.spec.style.language)
    size = next(
        (s for s in (draft.em, draft.small) if draft.type.width(text, size=s) < width), None
    )
    label = draft.label(
        text if size else "×", x, bottom - 0.35 * draft.em,
        colour=draft.palette.muted, role="absent", size=size or draft.small,
    )  # fmt: skip
    draft.put_first([label])


def draw_breaks(draft: Draft, panel: Panel) -> None:
    """Mark breaks in series: a rule between two slots, a zigzag at its foot, and the reason.

    Comes last, for the rule leaves out the labels it would run through.
    """
    for gap in draft.spec.breaks:
        if not 0 < gap.before < len(draft.spec.categories):
            continue
        x, box, em = panel.before(gap.before), panel.box, draft.em
        step = 0.28 * em
        foot = box.bottom - 5 * step
        for top, bottom in _clear(draft, x, box.top, foot):
            rule = draft.rule(((x, top), (x, bottom)), draft.palette.muted)
            draft.plan.strokes.append(rule)
        zigzag = [(x, foot)]
        zigzag += [
            (x + (step if turn % 2 else -step), foot + (turn + 0.5) * step) for turn in range(4)
        ]
        zigzag += [(x, foot + 4.5 * step), (x, box.bottom)]
        draft.plan.strokes.append(draft.rule(zigzag, draft.palette.muted))
        draft.ground.take(Box(x - 0.1 * em, box.top, x + 0.1 * em, box.bottom))
    named: set[str] = set()
    for gap in draft.spec.breaks:
        if 0 < gap.before < len(draft.spec.categories) and gap.reason not in named:
            named.add(gap.reason)
            _name_break(draft, panel, gap)


def _clear(draft: Draft, x: float, top: float, bottom: float) -> list[tuple[float, float]]:
    """Return the stretches of an upright that run through no label."""
    air = 0.15 * draft.em
    stretches = []
    crossed = [
        label.box for label in draft.plan.labels if label.box.left - air < x < label.box.right + air
    ]
    for box in sorted(crossed, key=lambda box: box.top):
        if top < box.bottom and box.top < bottom:
            if box.top - air > top:
                stretches.append((top, box.top - air))
            top = box.bottom + air
    return [*stretches, (top, bottom)] if top < bottom else stretches


def _name_break(draft: Draft, panel: Panel, gap: ChartBreak) -> None:
    x, em = panel.before(gap.before), draft.em
    for lines in ([gap.reason], draft.type.wrapped(gap.reason, 9 * em, 2)):
        if lines[-1].endswith("…"):
            continue
        leading = draft.type.leading(gap.reason)
        for anchor, side in (("end", -0.5 * em), ("start", 0.5 * em)):
            baseline = panel.box.top + draft.type.ascent(gap.reason)
            labels = [
                draft.label(
                    line, x + side, baseline + row * leading,
                    anchor="end" if anchor == "end" else "start",
                    colour=draft.palette.muted, role="break",
                )
                for row, line in enumerate(lines)
            ]  # fmt: skip
            if all(draft.ground.is_free(label.box) for label in labels):
                for label in labels:
                    draft.put(label)
                return


def _ticks(draft: Draft, panel: Panel) -> list[float]:
    count = max(2, min(_MOST_RULES, int(panel.box.height / (spacing.GRID_STEP * draft.em))))
    if panel.log:
        return log_ticks(panel.bottom, panel.top, count + 1)
    if panel.bottom > panel.top:
        # Ranks: the first place, and the rounder ones below it that do not crowd it.
        rest = ticks(1.0, panel.bottom, count)
        return [1.0, *(value for value in rest if value > 0.12 * panel.bottom)]
    if panel.bottom > 0:
        count -= 1
    return ticks(panel.bottom, panel.top - (panel.top - panel.bottom) * 0.02, count)


def _draw_grid(draft: Draft, panel: Panel, values: Sequence[float], texts: Sequence[str]) -> None:
    for value, text in zip(values, texts, strict=True):
        y = _crisp(draft, panel.y(value))
        line = ((panel.box.left, y), (panel.box.right, y))
        draft.plan.grid.append(draft.rule(line, draft.palette.grid))
        x, baseline = panel.box.left - spacing.AXIS_GAP * draft.em, draft.middle_baseline(y)
        label = draft.label(
            text, x, baseline, anchor="end", colour=draft.palette.muted, role="tick"
        )
        if (
            label.box.bottom <= draft.area.bottom
            and label.box.top >= draft.area.top - 0.2 * draft.em
        ):
            draft.put(label)


def _crisp(draft: Draft, y: float) -> float:
    """Return a place where a line of one pixel is sharp."""
    return y if draft.type.page else float(int(y)) + 0.5
