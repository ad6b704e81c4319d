"""Bars: alone or side by side; always from zero."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pkviewer.charts.base import spacing
from pkviewer.charts.base.canvas import Draft, key_marks
from pkviewer.charts.base.measure import SEMIBOLD
from pkviewer.charts.base.plan import Box, Panel
from pkviewer.charts.base.polarity import is_best_on_top
from pkviewer.charts.kinds.lines import plan_lines
from pkviewer.charts.parts.axes import (
    add_frame,
    draw_absent,
    draw_baselines,
    draw_breaks,
    reach_of,
    sign_absent,
)
from pkviewer.charts.parts.bar_values import KEY_RANKS, Placed, label_bars, value_sizes
from pkviewer.charts.parts.legend import draw_key
from pkviewer.charts.parts.mark_bar import add_bar
from pkviewer.charts.parts.targets import draw_targets, name_targets
from pkviewer.sheet.chart import ChartLine, ChartMark

_SLOT_SHARE, _WIDE_SHARE = 0.72, 0.84
"""How much of a slot bars take; they take more in groups, and where values stand inside."""
_WIDEST = 6.0


@dataclass(frozen=True, slots=True)
class Layout:
    """How bars share a slot: at most ``most`` stand side by side; sizes to try for values.

    ``groups`` are the series that have a place in each slot, a missing figure's among them.
    """

    series: tuple[ChartLine, ...]
    groups: dict[int, list[int]]
    most: int
    sizes: tuple[float, ...]

    @property
    def is_grouped(self) -> bool:
        """Whether series have tones of their own."""
        return len(self.series) > 1


def plan_bars(draft: Draft) -> None:
    """Plan bars side by side: one series, or several in groups.

    Where every bar says its value there is no axis: it would say the same once more. Ranks
    are lines instead, for a longer bar would say "more" of what is worse.
    """
    if is_best_on_top(draft.spec):
        plan_lines(draft)
        return
    series = tuple(line for line in draft.spec.series if line.role != "target")
    if len(series) > 1:
        tones = draft.palette.series
        draft = draw_key(draft, [(line.name, tones[i % 5]) for i, line in enumerate(series)])
    layout = _layout(draft, series)
    for size in layout.sizes:
        trial = draft.trial()
        if _draw(trial, layout, size, with_ticks=False):
            draft.keep(trial)
            return
    _draw(draft, layout, draft.em, with_ticks=True)


def bar_tone(draft: Draft, line: ChartLine, mark: ChartMark, tone: str | None) -> str:
    """Return the colour of a bar; ``tone`` is its series' own, None for a lone series."""
    if tone is not None:
        return tone
    if mark.emphasis:
        return draft.palette.main_emphasis
    return draft.palette.peer if line.role == "peer" else draft.palette.main


def upright(
    draft: Draft, panel: Panel, sides: tuple[float, float], start: float, end: float
) -> Box:
    """Return a bar between two places along x and two values."""
    low, high = sorted((panel.y(start), panel.y(end)))
    return Box(draft.snap(sides[0]), low, draft.snap(sides[1]), high)


def _layout(draft: Draft, series: tuple[ChartLine, ...]) -> Layout:
    marks = [mark for line in series for mark in line.marks]
    groups = _groups(draft, series)
    most = max(map(len, groups.values()), default=1)
    slot = draft.area.width / max(len(draft.spec.categories), 1) * draft.spec.closest
    return Layout(series, groups, most, tuple(value_sizes(draft, marks, slot)))


def _draw(draft: Draft, layout: Layout, size: float, *, with_ticks: bool) -> bool:
    """Draw the chart; return whether every value is told."""
    values = [mark.value for line in draft.spec.series for mark in line.marks]
    tight = _is_targeted(draft) and _is_tight(draft)
    head, foot = (
        (spacing.HEAD_ROOM_TIGHT if tight else spacing.HEAD_ROOM) * draft.em,
        spacing.FOOT_ROOM * draft.em,
    )
    reach = reach_of(values, head, foot, from_zero=True)
    slots = len(draft.spec.categories)
    right = 0.0 if layout.is_grouped else _overhang(draft, layout.series, slots)
    number = add_frame(draft, reach, slots, right=right, with_ticks=with_ticks)
    panel = draft.plan.panels[number]
    placed = list(_bars(draft, number, layout))
    draw_baselines(draft, panel)
    draw_absent(draft, panel, draft.spec.absent, panel.y(0.0))
    _draw_lacking(draft, panel, layout)
    rules = draw_targets(draft, panel)
    complete = label_bars(draft, placed, rules, size)
    name_targets(draft, rules)
    draw_breaks(draft, panel)
    return complete


@dataclass(frozen=True, slots=True)
class _Places:
    """Where bars stand side by side: each ``each`` wide in slots of a panel."""

    panel: Panel
    groups: dict[int, list[int]]
    each: float

    def left(self, slot: int, order: int) -> float:
        """Return the left edge of a series' bar in a slot."""
        group = self.groups[slot]
        return self.panel.at(slot) + (group.index(order) - len(group) / 2) * self.each


def _places(draft: Draft, panel: Panel, layout: Layout) -> _Places:
    slot = panel.box.width / (panel.right - panel.left) * draft.spec.closest
    wide = layout.most > 1 or _is_targeted(draft)
    share = _WIDE_SHARE if wide else _SLOT_SHARE
    return _Places(panel, layout.groups, min(slot * share / layout.most, _WIDEST * draft.em))


def _bars(draft: Draft, number: int, layout: Layout) -> Iterator[Placed]:
    panel = draft.plan.panels[number]
    slot = panel.box.width / (panel.right - panel.left) * draft.spec.closest
    places = _places(draft, panel, layout)
    gap = draft.hair if layout.most > 1 else 0.0
    for order, line in enumerate(layout.series):
        ranks = key_marks(line, alone=not layout.is_grouped)
        own = draft.palette.series[order % 5] if layout.is_grouped else None
        for index, mark in enumerate(line.marks):
            left = places.left(mark.slot, order)
            sides = (left + gap / 2, left + places.each - gap / 2)
            box = upright(draft, panel, sides, 0.0, mark.value)
            tone = bar_tone(draft, line, mark, own)
            add_bar(draft, number, box, mark, tone)
            half = places.each / 2 if len(layout.groups[mark.slot]) > 1 else slot / 2
            centre = box.middle[0]
            zone = Box(centre - half, panel.box.top, centre + half, panel.box.bottom)
            draft.hit(draft.spec.series.index(line), index, box, zone, mark)
            yield Placed(mark, box, tone, ranks.get(index, KEY_RANKS))


def _draw_lacking(draft: Draft, panel: Panel, layout: Layout) -> None:
    """Sign the empty places of figures that are missing beside others of their group."""
    places = _places(draft, panel, layout)
    for slot, group in layout.groups.items():
        for order in group:
            if slot in layout.series[order].absent:
                middle = places.left(slot, order) + places.each / 2
                sign_absent(draft, middle, panel.y(0.0), places.each)


def _groups(draft: Draft, series: Sequence[ChartLine]) -> dict[int, list[int]]:
    """Return the numbers of the series that have a place, by slot."""
    spec = draft.spec
    slots = {mark.slot for line in series for mark in line.marks}
    lacking = {slot: {spec.series[n].id for n in spec.lacking(slot)} for slot in slots}
    return {
        slot: [
            order
            for order, line in enumerate(series)
            if line.id in lacking[slot] or any(mark.slot == slot for mark in line.marks)
        ]
        for slot in slots
    }


def _overhang(draft: Draft, series: Sequence[ChartLine], slots: int) -> float:
    """Return the room right of the last bar for a value that is wider than its slot.

    It can't run to the left where the bar before it is taller.
    """
    marks = series[0].marks if series else ()
    if len(marks) < 2 or marks[-1].slot != slots - 1 or marks[-1].value >= marks[-2].value:
        return 0.0
    slot = (draft.area.width - 4.5 * draft.em) / slots
    need = draft.type.width(marks[-1].label, SEMIBOLD, draft.small) + 0.4 * draft.em
    return max(need - 0.86 * slot, 0.0)


def _is_targeted(draft: Draft) -> bool:
    return any(line.role == "target" and line.marks for line in draft.spec.series)


def _is_tight(draft: Draft) -> bool:
    """Tell whether values are wider than bars, so that some must go above their targets."""
    slot = (draft.area.width - 3 * draft.em) / max(len(draft.spec.categories), 1)
    labels = [mark.label for line in draft.spec.series for mark in line.marks if mark.emphasis]
    return any(draft.type.width(label, SEMIBOLD) > _WIDE_SHARE * slot for label in labels)
