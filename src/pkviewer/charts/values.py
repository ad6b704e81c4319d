"""Values at the ends of bars: above them, inside where a target is in the way, never lost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pkviewer.charts.draft import Draft
from pkviewer.charts.measure import REGULAR, SEMIBOLD
from pkviewer.charts.palette import contrast, mixed, text_on
from pkviewer.charts.placing import spread
from pkviewer.charts.plan import Anchor, Box, Label
from pkviewer.sheet.chart import ChartMark

KEY_RANKS = 90
_MOSTLY = 0.7
"""Unless so many of the lesser labels find room, none of them is shown."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark with its bar; ``rank`` below :data:`KEY_RANKS` for values told before others."""

    mark: ChartMark
    box: Box
    tone: str
    rank: int


def value_size(draft: Draft, marks: Sequence[ChartMark], room: float) -> float | None:
    """Return the size at which every value is narrower than ``room``; None where none is."""
    widths = [
        draft.type.width(mark.label, SEMIBOLD if mark.emphasis else REGULAR) for mark in marks
    ]
    widest = max(widths, default=0.0) + 0.3 * draft.em
    if widest <= room:
        return draft.em
    return draft.small if widest * draft.small / draft.em <= room else None


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
    size, rules = size or draft.em, rules or {}
    centres = _centres(draft, placed, size)
    order = sorted(range(len(placed)), key=lambda index: (placed[index].rank, -index))
    keys = [index for index in order if placed[index].rank < KEY_RANKS]
    lesser = [index for index in order if placed[index].rank >= KEY_RANKS]
    told = 0
    for index in keys:
        bar = placed[index]
        rule = rules.get(bar.mark.slot)
        places = [*_places(draft, bar, centres[index], size, rule), *_higher(draft, bar, size)]
        told += draft.put_first(places, bar.box)
    mark, count = draft.ground.mark(), len(draft.plan.labels)
    shown = 0
    for index in lesser:
        bar = placed[index]
        rule = rules.get(bar.mark.slot)
        places = list(_places(draft, bar, centres[index], size, rule))
        shown += draft.put_first(places if rule else places[:3], bar.box)
    if shown < _MOSTLY * len(lesser):
        draft.ground.back(mark)
        del draft.plan.labels[count:]
        shown = 0
    return told + shown == len(placed)


def _centres(draft: Draft, placed: Sequence[Placed], size: float) -> list[float]:
    """Return where values are centred: over their bars, or beside each other in a slot.

    Bars of a slot that are about as tall share its width evenly among their values.
    """
    centres = [bar.box.middle[0] for bar in placed]
    groups: dict[int, list[int]] = {}
    for index, bar in enumerate(placed):
        groups.setdefault(bar.mark.slot, []).append(index)
    for group in groups.values():
        group.sort(key=lambda index: centres[index])
        alike: list[list[int]] = []
        for index in group:
            last = alike[-1][-1] if alike else None
            if last is not None and abs(placed[last].box.top - placed[index].box.top) < 1.1 * size:
                alike[-1].append(index)
            else:
                alike.append([index])
        for level in (level for level in alike if len(level) > 1):
            labels = [placed[index].mark.label for index in level]
            gap = max(draft.type.width(text, SEMIBOLD, size) for text in labels) + 0.3 * draft.em
            wanted = [centres[index] for index in level]
            for index, x in zip(level, spread(wanted, gap, -1e9, 1e9), strict=True):
                centres[index] = x
    return centres


def _places(
    draft: Draft, bar: Placed, centre: float, size: float, rule: Box | None
) -> Iterator[Label]:
    """Yield where a bar's value may stand: inside if a target is near, beyond its end, shifted."""
    em, box = draft.em, bar.box
    outside = _outside(draft, bar, size)
    inner = list(_inside(draft, bar, size))
    if rule is not None and _is_near(box, rule, em):
        yield from inner
    yield _value(draft, bar, centre, outside, "middle", size)
    yield _value(draft, bar, box.right, outside, "end", size)
    yield _value(draft, bar, box.left, outside, "start", size)
    yield from inner
    if rule is not None:
        right = min(rule.right, draft.area.right)
        for over in (rule.top - 0.35 * em, rule.top - em):
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
    if mark.hatched or contrast(colour, fill) < 4.5 or box.height < 1.6 * em:
        return
    weight = SEMIBOLD if mark.emphasis else REGULAR
    for smaller in (size, draft.small):
        if draft.type.width(mark.label, weight, smaller) < box.width - 0.15 * em:
            ascent = draft.type.ascent(mark.label) * smaller / em
            baseline = box.bottom - 0.5 * em if mark.value < 0 else box.top + 0.4 * em + ascent
            yield _value(draft, bar, box.middle[0], baseline, "middle", smaller, colour)
            return


def _is_near(box: Box, rule: Box, em: float) -> bool:
    """Tell whether a target lies in the band where the value above a bar would stand."""
    return box.top - 1.6 * em < rule.top < box.top + 0.1 * em


def _outside(draft: Draft, bar: Placed, size: float) -> float:
    if bar.mark.value < 0:
        ascent = draft.type.ascent(bar.mark.label) * size / draft.em
        return bar.box.bottom + 0.25 * draft.em + ascent
    return bar.box.top - 0.3 * draft.em


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
