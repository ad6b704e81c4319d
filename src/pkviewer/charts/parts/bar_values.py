"""Values at the ends of bars: above them, inside where a target is in the way, never lost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from pkviewer.charts.base import spacing
from pkviewer.charts.base.canvas import Draft
from pkviewer.charts.base.measure import REGULAR, SEMIBOLD
from pkviewer.charts.base.palette import contrast, mixed, text_on
from pkviewer.charts.base.placing import spread
from pkviewer.charts.base.plan import Anchor, Box, Label
from pkviewer.sheet.chart import ChartMark

KEY_RANKS = 90
_LAST = 1
"""The rank of the last value, behind that of the emphasised one."""
_OUT = 1.15
"""How much wider than their slot values of a group may be."""
_MOSTLY = 0.85
"""Unless so many of the lesser labels find room, none of them is shown."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark with its bar; ``rank`` below :data:`KEY_RANKS` for values told before others."""

    mark: ChartMark
    box: Box
    tone: str
    rank: int


def value_sizes(draft: Draft, marks: Sequence[ChartMark], slot: float) -> list[float]:
    """Return the sizes, the largest first, at which all values might fit in slots so wide.

    Those of a group may reach out over lower bars beside them: only a trial can tell.
    """
    widths: dict[int, float] = {}
    for mark in marks:
        weight = SEMIBOLD if mark.emphasis else REGULAR
        width = draft.type.width(mark.label, weight) + spacing.VALUE_GAP * draft.em
        widths[mark.slot] = widths.get(mark.slot, 0.0) + width
    share = max(widths.values(), default=0.0) / draft.em
    room = slot * (_OUT if len(widths) < len(marks) else 1.0)
    return [size for size in dict.fromkeys((draft.em, draft.small)) if share * size <= room]


def label_bars(
    draft: Draft,
    placed: Sequence[Placed],
    rules: Mapping[int, Box] | None = None,
    size: float | None = None,
) -> bool:
    """Write values at the bars' ends: the key ones first, the rest if most of them fit.

    Args:
        draft: The drawing board.
        placed: The bars.
        rules: The targets' rules, by slot.
        size: The size of the values; the chart's own if not given.

    Returns:
        Whether every value is told.
    """
    board = _Board(draft, tuple(placed), rules or {}, size or draft.em)
    order = sorted(range(len(placed)), key=lambda index: (placed[index].rank, -index))
    keys = [placed[index] for index in order if placed[index].rank < KEY_RANKS]
    lesser = [placed[index] for index in order if placed[index].rank >= KEY_RANKS]
    if board.is_grouped:
        # The last values of all series are told or none, lest some of a group stand out.
        last = [bar for bar in keys if not bar.mark.emphasis]
        keys = [bar for bar in keys if bar.mark.emphasis]
        written = board.tell(keys) + board.tell_most(last, 1.0)
    else:
        written = board.tell(keys)
    written += board.tell_most(lesser, _MOSTLY)
    return written == len(placed)


@dataclass(frozen=True, slots=True)
class _Board:
    """Bars and the size of their values; ``rules`` are the targets', by slot."""

    draft: Draft
    placed: tuple[Placed, ...]
    rules: Mapping[int, Box]
    size: float

    @property
    def is_grouped(self) -> bool:
        """Whether bars share slots."""
        return len({bar.mark.slot for bar in self.placed}) < len(self.placed)

    def tell(self, bars: Sequence[Placed]) -> int:
        """Write values that must be told, at whatever place there is; return how many are."""
        centres = _centres(self.draft, self.placed, self.size)
        written = 0
        for bar in bars:
            rule = self.rules.get(bar.mark.slot)
            places: Iterator[Label] = _places(self.draft, bar, centres[bar.box], self.size, rule)
            if bar.mark.emphasis or bar.rank <= _LAST:
                smaller = _places(self.draft, bar, centres[bar.box], self.draft.small, rule)
                places = chain(places, smaller, _higher(self.draft, bar, self.size))
            written += self.draft.put_first(places, bar.box)
        return written

    def tell_most(self, bars: Sequence[Placed], share: float) -> int:
        """Write values if at least a share of them fits, smaller if need be, or else none."""
        for size in dict.fromkeys((self.size, self.draft.small)):
            mark, count = self.draft.ground.mark(), len(self.draft.plan.labels)
            written = self._tell_those_that_fit(bars, size, share * len(bars))
            if written is not None:
                return written
            self.draft.ground.back(mark)
            del self.draft.plan.labels[count:]
        return 0

    def _tell_those_that_fit(self, bars: Sequence[Placed], size: float, least: float) -> int | None:
        """Write the values that fit; None, and soon, where fewer than ``least`` do."""
        centres = _centres(self.draft, self.placed, size)
        # Beside its bar a value could be taken for the neighbour's, but not within a group.
        most = 3 if self.is_grouped else 1
        written = 0
        for done, bar in enumerate(bars):
            rule = self.rules.get(bar.mark.slot)
            places = _places(self.draft, bar, centres[bar.box], size, rule)
            written += self.draft.put_first(places if rule else islice(places, most), bar.box)
            if written + len(bars) - done - 1 < least:
                return None
        return written


def _centres(draft: Draft, placed: Sequence[Placed], size: float) -> dict[Box, float]:
    """Return where values are centred: over their bars, or beside each other in a slot.

    Bars of a slot that are about as tall share its width evenly among their values.
    """
    centres = {bar.box: bar.box.middle[0] for bar in placed}
    groups: dict[int, list[Placed]] = {}
    for bar in placed:
        groups.setdefault(bar.mark.slot, []).append(bar)
    for group in groups.values():
        alike: list[list[Placed]] = []
        for bar in sorted(group, key=lambda bar: bar.box.left):
            if alike and abs(alike[-1][-1].box.top - bar.box.top) < 1.1 * size:
                alike[-1].append(bar)
            else:
                alike.append([bar])
        for level in (level for level in alike if len(level) > 1):
            widths = (draft.type.width(bar.mark.label, SEMIBOLD, size) for bar in level)
            gap = max(widths) + spacing.VALUE_GAP * draft.em
            wanted = [centres[bar.box] for bar in level]
            for bar, x in zip(level, spread(wanted, gap, -1e9, 1e9), strict=True):
                centres[bar.box] = x
    return centres


def _places(
    draft: Draft, bar: Placed, centre: float, size: float, rule: Box | None
) -> Iterator[Label]:
    """Yield where a bar's value may stand: inside if a target is near, beyond its end, shifted."""
    em, box = draft.em, bar.box
    outside = _outside(draft, bar, size)
    if rule is not None and _is_near(box, rule, em):
        yield from _inside(draft, bar, size)
    yield _value(draft, bar, centre, outside, "middle", size)
    # A hair inside the bar's edges, to keep clear of a taller neighbour.
    yield _value(draft, bar, box.right - spacing.BAR_EDGE * em, outside, "end", size)
    yield _value(draft, bar, box.left + spacing.BAR_EDGE * em, outside, "start", size)
    yield from _inside(draft, bar, size)
    if rule is not None:
        right = min(rule.right, draft.area.right)
        for over in (rule.top - spacing.TARGET_ABOVE * em, rule.top - em):
            yield _value(draft, bar, box.middle[0], over, "middle", size)
            yield _value(draft, bar, right, over, "end", size)


def _higher(draft: Draft, bar: Placed, size: float) -> Iterator[Label]:
    """Yield places further and further off the bar's end, to the edge of the drawing."""
    box, em = bar.box, draft.em
    step = 0.4 * em if bar.mark.value < 0 else -0.4 * em
    baseline = _outside(draft, bar, size) + step
    while draft.area.top <= baseline <= draft.area.bottom:
        yield _value(draft, bar, box.middle[0], baseline, "middle", size)
        yield _value(draft, bar, box.right, baseline, "end", size)
        yield _value(draft, bar, box.left, baseline, "start", size)
        baseline += step


def _inside(draft: Draft, bar: Placed, size: float) -> Iterator[Label]:
    """Yield the place inside the bar's end, in a colour that reads there, if there is one."""
    em, box, mark = draft.em, bar.box, bar.mark
    fill = mixed(bar.tone, draft.palette.background, 0.78) if mark.light else bar.tone
    colour = text_on(fill, draft.palette)
    if mark.hatched or contrast(colour, fill) < 4.5 or box.height < spacing.INSIDE_LEAST * em:
        return
    weight = SEMIBOLD if mark.emphasis else REGULAR
    for smaller in (size, draft.small):
        if draft.type.width(mark.label, weight, smaller) < box.width - spacing.INSIDE_SIDE * em:
            ascent = draft.type.ascent(mark.label) * smaller / em
            baseline = (
                box.bottom - spacing.INSIDE_FOOT * em
                if mark.value < 0
                else box.top + spacing.INSIDE_HEAD * em + ascent
            )
            yield _value(draft, bar, box.middle[0], baseline, "middle", smaller, colour)
            return


def _is_near(box: Box, rule: Box, em: float) -> bool:
    """Tell whether a target lies in the band where the value above a bar would stand."""
    return box.top - 1.6 * em < rule.top < box.top + 0.1 * em


def _outside(draft: Draft, bar: Placed, size: float) -> float:
    if bar.mark.value < 0:
        ascent = draft.type.ascent(bar.mark.label) * size / draft.em
        return bar.box.bottom + spacing.VALUE_BELOW * draft.em + ascent
    return bar.box.top - spacing.VALUE_GAP * draft.em


def _value(
    draft: Draft,
    bar: Placed,
    x: float,
    baseline: float,
    anchor: Anchor,
    size: float,
    colour: str | None = None,
) -> Label:
    weight = SEMIBOLD if bar.mark.emphasis else REGULAR
    return draft.label(
        bar.mark.label, x, baseline, anchor=anchor, weight=weight, colour=colour, size=size
    )
