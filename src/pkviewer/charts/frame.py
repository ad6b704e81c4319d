"""The frame around bars and lines: axis, grid, categories and breaks in series."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pkviewer.charts.draft import Draft
from pkviewer.charts.plan import Box, Panel
from pkviewer.charts.scale import ticks
from pkviewer.sheet.chart import ChartBreak
from pkviewer.text.number import format_tick

_THINNINGS = (1, 2, 3, 4, 5, 6, 8, 10, 12, 24)
_YEARLY = (6, 12, 24, 36, 60, 120)
"""Steps for long series, which are monthly or quarterly: the same month each time."""
_LONG = 30


@dataclass(frozen=True, slots=True)
class Reach:
    """What a vertical axis must show.

    ``low`` and ``high`` are values; ``head`` and ``foot`` the room kept for labels beyond
    them, in the drawing's unit.
    """

    low: float
    high: float
    head: float
    foot: float = 0.0

    def panel(self, box: Box, slots: int) -> Panel:
        """Return the plot area whose ends lie ``head`` and ``foot`` beyond the values."""
        room = max(box.height - self.head - self.foot, 1.0)
        unit = (self.high - self.low) / room
        return Panel(
            box, -0.5, slots - 0.5, self.low - self.foot * unit, self.high + self.head * unit
        )


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


def add_frame(
    draft: Draft, reach: Reach, slots: int, *, right: float = 0.0, with_ticks: bool = True
) -> int:
    """Draw an axis with its grid and categories; return the number of the plot area.

    ``right`` keeps room beside the plot for the names of lines.
    """
    area, em = draft.area, draft.em
    estimate = reach.panel(Box(0, area.top, 1, area.bottom - 1.7 * em), slots)
    values = _ticks(draft, estimate) if with_ticks else []
    texts = [format_tick(value, draft.spec.style) for value in values]
    gutter = max((draft.type.width(text) for text in texts), default=-0.7 * em) + 0.7 * em
    left = draft.snap(area.left + gutter)
    slot = (area.right - right - left) / max(slots, 1)
    lines = category_lines(draft, draft.spec.categories[:slots], slot)
    count = max((len(line) for line in lines), default=0)
    leading = draft.type.leading("".join("".join(line) for line in lines))
    bottom = draft.snap(area.bottom - count * leading - 0.35 * em)
    panel = reach.panel(Box(left, area.top, area.right - right, bottom), slots)
    number = draft.add_panel(panel)
    _draw_grid(draft, panel, values, texts)
    _draw_categories(draft, panel, lines)
    return number


def category_lines(draft: Draft, names: Sequence[str], slot: float) -> list[list[str]]:
    """Return the lines of text under each slot; none where there is no room for all.

    Names that fit stand on one line, or wrapped on two. Names of periods are thinned out,
    counting from the newest; other names are cut.
    """
    room = slot - 0.35 * draft.em
    if all(draft.type.width(name) <= room for name in names):
        return [[name] for name in names]
    if all(draft.type.width(word) <= room for name in names for word in name.split(" ")):
        wrapped = [draft.type.wrapped(name, room, 2) for name in names]
        if not any(line.endswith("…") for lines in wrapped for line in lines):
            return wrapped
    if any(sign.isdigit() for name in names for sign in name) or slot < 3 * draft.em:
        widest = max(draft.type.width(name) for name in names)
        # The newest name is moved inwards where it would stand over the edge.
        need = widest + max((widest - slot) / 2, 0.0) + 0.6 * draft.em
        steps = _THINNINGS if len(names) <= _LONG else _YEARLY
        step = next((step for step in steps if step * slot >= need), len(names))
        last = len(names) - 1
        return [[name] if (last - i) % step == 0 else [] for i, name in enumerate(names)]
    return [draft.type.wrapped(name, room, 2) for name in names]


def draw_baselines(draft: Draft, panel: Panel) -> None:
    """Draw the line that bars stand on, and a reference value such as an index' 100."""
    box, palette = panel.box, draft.palette
    if panel.bottom <= 0 <= panel.top:
        zero = _crisp(draft, panel.y(0))
        ends = ((box.left, zero), (box.right, zero))
        draft.plan.strokes.append(draft.rule(ends, palette.axis, draft.hair * 1.2))
        draft.ground.take_line(ends)
    reference = draft.spec.baseline
    if reference is not None and panel.bottom < reference < panel.top and reference != 0:
        place = _crisp(draft, panel.y(reference))
        ends = ((box.left, place), (box.right, place))
        draft.plan.strokes.append(draft.rule(ends, palette.muted, draft.hair))


def draw_breaks(draft: Draft, panel: Panel) -> None:
    """Mark breaks in series: a rule between two slots, a zigzag at its foot, and the reason.

    Comes last, for the rule leaves out the labels it would run through.
    """
    for gap in draft.spec.breaks:
        if not panel.left < gap.before - 0.5 < panel.right:
            continue
        x, box, em = panel.x(gap.before - 0.5), panel.box, draft.em
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
    for gap in draft.spec.breaks:
        if panel.left < gap.before - 0.5 < panel.right:
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
    x, em = panel.x(gap.before - 0.5), draft.em
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
    count = max(2, min(5, int(panel.box.height / (2.6 * draft.em))))
    return ticks(panel.bottom, panel.top - (panel.top - panel.bottom) * 0.02, count)


def _draw_grid(draft: Draft, panel: Panel, values: Sequence[float], texts: Sequence[str]) -> None:
    for value, text in zip(values, texts, strict=True):
        y = _crisp(draft, panel.y(value))
        line = ((panel.box.left, y), (panel.box.right, y))
        draft.plan.grid.append(draft.rule(line, draft.palette.grid))
        x, baseline = panel.box.left - 0.7 * draft.em, draft.middle_baseline(y)
        label = draft.label(
            text, x, baseline, anchor="end", colour=draft.palette.muted, role="tick"
        )
        if (
            label.box.bottom <= draft.area.bottom
            and label.box.top >= draft.area.top - 0.2 * draft.em
        ):
            draft.put(label)


def _draw_categories(draft: Draft, panel: Panel, lines: Sequence[Sequence[str]]) -> None:
    em = draft.em
    for slot, texts in reversed(list(enumerate(lines))):
        for row, text in enumerate(texts):
            half = draft.type.width(text) / 2
            x = min(max(panel.x(slot), draft.area.left + half), draft.area.right - half)
            baseline = panel.box.bottom + 0.35 * em + draft.type.ascent(text)
            baseline += row * draft.type.leading(text)
            label = draft.label(text, x, baseline, colour=draft.palette.muted, role="category")
            if draft.ground.is_free(label.box):
                draft.put(label)


def _crisp(draft: Draft, y: float) -> float:
    """Return a place where a line of one pixel is sharp."""
    return y if draft.type.page else float(int(y)) + 0.5
