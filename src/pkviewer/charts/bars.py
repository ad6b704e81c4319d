"""Bars: alone, side by side, or on top of each other; always from zero."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pkviewer.charts.draft import Draft, key_marks
from pkviewer.charts.frame import add_frame, draw_baselines, draw_breaks, reach_of
from pkviewer.charts.key import FURNITURE, draw_key
from pkviewer.charts.measure import MEDIUM, REGULAR, SEMIBOLD
from pkviewer.charts.palette import contrast, text_on
from pkviewer.charts.placing import spread
from pkviewer.charts.plan import Bar, Box, Label, Panel
from pkviewer.charts.targets import draw_targets, name_targets
from pkviewer.sheet.chart import ChartLine, ChartMark

_SLOT_SHARE = 0.72
_STACK_SHARE = 0.8
_WIDEST = 6.0
_MOSTLY = 0.7
"""Unless so many of the lesser labels find room, none of them is shown."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark with its bar."""

    mark: ChartMark
    box: Box
    tone: str
    rank: int


def plan_bars(draft: Draft) -> None:
    """Plan bars side by side: one series, or several in groups."""
    series = [line for line in draft.spec.series if line.role != "target"]
    grouped = len(series) > 1
    if grouped:
        draft = draw_key(
            draft, [(line.name, draft.palette.series[i % 5]) for i, line in enumerate(series)]
        )
    values = [mark.value for line in draft.spec.series for mark in line.marks]
    targeted = any(line.role == "target" and line.marks for line in draft.spec.series)
    head, foot = (2.4 if targeted and _is_tight(draft) else 1.45) * draft.em, 1.45 * draft.em
    reach = reach_of(values, head, foot, from_zero=True)
    slots = len(draft.spec.categories)
    number = add_frame(draft, reach, slots, with_ticks=_wants_ticks(draft, series))
    panel = draft.plan.panels[number]
    placed = list(_bars(draft, number, series, grouped=grouped))
    draw_baselines(draft, panel)
    rules = draw_targets(draft, panel)
    label_bars(draft, placed, rules)
    name_targets(draft, rules)
    draw_breaks(draft, panel)


def label_bars(
    draft: Draft, placed: Sequence[Placed], rules: Mapping[int, Box] | None = None
) -> None:
    """Write values at the bars' ends: the key ones first, the rest if most of them fit."""
    order = sorted(range(len(placed)), key=lambda index: (placed[index].rank, -index))
    for index in order:
        if placed[index].rank < KEY_RANKS:
            bar = placed[index]
            rule = rules.get(bar.mark.slot) if rules else None
            draft.put_first(_places(draft, bar, rule), bar.box)
    lesser = [placed[index] for index in order if placed[index].rank >= KEY_RANKS]
    mark, count = draft.ground.mark(), len(draft.plan.labels)
    shown = 0
    for bar in lesser:
        rule = rules.get(bar.mark.slot) if rules else None
        places = _places(draft, bar, rule)
        shown += draft.put_first(places if rule else places[:1], bar.box)
    if shown < _MOSTLY * len(lesser):
        draft.ground.back(mark)
        del draft.plan.labels[count:]


KEY_RANKS = 90


def bar_tone(draft: Draft, line: ChartLine, mark: ChartMark, tone: str | None) -> str:
    """Return the colour of a bar; ``tone`` is its series' own, None for a lone series."""
    if tone is not None:
        return tone
    if mark.emphasis:
        return draft.palette.main_emphasis
    return draft.palette.peer if line.role == "peer" else draft.palette.main


def _bars(
    draft: Draft, number: int, series: Sequence[ChartLine], *, grouped: bool
) -> Iterator[Placed]:
    panel = draft.plan.panels[number]
    slot = panel.box.width / (panel.right - panel.left)
    each = min(slot * (0.84 if grouped else _SLOT_SHARE) / max(len(series), 1), _WIDEST * draft.em)
    gap = draft.hair if grouped else 0.0
    for order, line in enumerate(series):
        ranks = key_marks(line)
        for index, mark in enumerate(line.marks):
            left = panel.x(mark.slot) + (order - len(series) / 2) * each
            box = _upright(draft, panel, left + gap / 2, left + each - gap / 2, 0.0, mark.value)
            tone = bar_tone(draft, line, mark, draft.palette.series[order % 5] if grouped else None)
            draft.add_bar(number, box, mark, tone)
            half = each / 2 if grouped else slot / 2
            centre = box.middle[0]
            zone = Box(centre - half, panel.box.top, centre + half, panel.box.bottom)
            draft.hit(draft.spec.series.index(line), index, box, zone, mark)
            yield Placed(mark, box, tone, ranks.get(index, KEY_RANKS))


def _upright(
    draft: Draft, panel: Panel, left: float, right: float, start: float, end: float
) -> Box:
    low, high = sorted((panel.y(start), panel.y(end)))
    return Box(draft.snap(left), low, draft.snap(right), high)


def _is_tight(draft: Draft) -> bool:
    """Tell whether values are wider than bars, so that some must go above their targets."""
    slot = (draft.area.width - 3 * draft.em) / max(len(draft.spec.categories), 1)
    labels = [mark.label for line in draft.spec.series for mark in line.marks if mark.emphasis]
    return any(draft.type.width(label, SEMIBOLD) > _SLOT_SHARE * slot for label in labels)


def _wants_ticks(draft: Draft, series: Sequence[ChartLine]) -> bool:
    """An axis is left out where a few bars say their values themselves."""
    if len(series) != 1 or len(series[0].marks) > 6:
        return True
    slot = draft.area.width / max(len(draft.spec.categories), 1)
    labels = [draft.type.width(mark.label, SEMIBOLD) for mark in series[0].marks]
    return draft.area.width > 34 * draft.em or any(width > slot for width in labels)


def _places(draft: Draft, bar: Placed, rule: Box | None = None) -> list[Label]:
    """Return where a bar's value may stand: beyond its end, shifted, further off, inside."""
    em, box, mark = draft.em, bar.box, bar.mark
    weight = SEMIBOLD if mark.emphasis else REGULAR
    x, below = box.middle[0], mark.value < 0
    ascent = draft.type.ascent(mark.label)
    outside = box.bottom + 0.25 * em + ascent if below else box.top - 0.3 * em
    places = [draft.label(mark.label, x, outside, weight=weight)]
    for anchor, edge in (("end", box.right), ("start", box.left)):
        side = "end" if anchor == "end" else "start"
        places.append(draft.label(mark.label, edge, outside, anchor=side, weight=weight))  # type: ignore[arg-type]
    inner = text_on(bar.tone, draft.palette)
    solid = not mark.hatched and not mark.light and contrast(inner, bar.tone) >= 4.5
    if solid and box.height > 1.6 * em and draft.type.width(mark.label, weight) < box.width:
        inside = box.bottom - 0.5 * em if below else box.top + 0.4 * em + ascent
        places.append(draft.label(mark.label, x, inside, weight=weight, colour=inner))
    if rule is not None:
        right = min(rule.right, draft.area.right)
        for over in (rule.top - 0.35 * em, rule.top - em):
            places.append(draft.label(mark.label, x, over, weight=weight))
            places.append(draft.label(mark.label, right, over, anchor="end", weight=weight))
    further = outside + 1.2 * em * (1 if below else -1)
    places.append(draft.label(mark.label, x, further, weight=weight))
    places.append(draft.label(mark.label, box.right, further, anchor="end", weight=weight))
    places.append(draft.label(mark.label, box.left, further, anchor="start", weight=weight))
    return places


def plan_stacked(draft: Draft) -> None:
    """Plan bars on top of each other; parts are named beside the last bar where they fit."""
    series = [line for line in draft.spec.series if line.role != "target"]
    tones = [draft.palette.series[order % 5] for order in range(len(series))]
    last = len(draft.spec.categories) - 1
    named = all(any(mark.slot == last for mark in line.marks) for line in series)
    widest = max((draft.type.width(line.name, MEDIUM) for line in series), default=0.0)
    beside = named and _fit_beside(draft, series, widest)
    if not beside:
        draft = draw_key(
            draft, [(line.name, tone) for line, tone in zip(series, tones, strict=True)]
        )
    sums = list(_sums(series, last + 1))
    sums += [
        mark.value for line in draft.spec.series if line.role == "target" for mark in line.marks
    ]
    reach = reach_of(sums, 0.6 * draft.em, 0.6 * draft.em, from_zero=True)
    right = widest + 1.1 * draft.em if beside else 0.0
    number = add_frame(draft, reach, last + 1, right=right)
    _stack(draft, number, series, tones)
    panel = draft.plan.panels[number]
    draw_baselines(draft, panel)
    if beside:
        _name_parts(draft, panel, series, tones)
    name_targets(draft, draw_targets(draft, panel))
    draw_breaks(draft, panel)


def _fit_beside(draft: Draft, series: Sequence[ChartLine], names: float) -> bool:
    """Tell whether names beside the bars leave the bars wide enough for their values."""
    em = draft.em
    values = max(
        (draft.type.width(mark.label) for line in series for mark in line.marks), default=0
    )
    slot = (draft.area.width - names - 5 * em) / max(len(draft.spec.categories), 1)
    return names < 0.3 * draft.area.width and values + 0.3 * em < _STACK_SHARE * slot


def _sums(series: Sequence[ChartLine], slots: int) -> Iterator[float]:
    for slot in range(slots):
        values = [mark.value for line in series for mark in line.marks if mark.slot == slot]
        yield sum(value for value in values if value > 0)
        yield sum(value for value in values if value < 0)


def _stack(draft: Draft, number: int, series: Sequence[ChartLine], tones: Sequence[str]) -> None:
    panel = draft.plan.panels[number]
    slot = panel.box.width / (panel.right - panel.left)
    half = min(slot * _STACK_SHARE, _WIDEST * draft.em) / 2
    above: dict[int, float] = {}
    below: dict[int, float] = {}
    for line, tone in zip(series, tones, strict=True):
        for index, mark in enumerate(line.marks):
            stack = below if mark.value < 0 else above
            start = stack.get(mark.slot, 0.0)
            stack[mark.slot] = start + mark.value
            x = panel.x(mark.slot)
            box = _upright(draft, panel, x - half, x + half, start, start + mark.value)
            draft.add_bar(number, box, mark, tone)
            draft.hit(draft.spec.series.index(line), index, box, box, mark)
            _label_part(draft, box, mark, tone)


def _label_part(draft: Draft, box: Box, mark: ChartMark, tone: str) -> None:
    x, y = box.middle
    colour = draft.palette.ink if mark.hatched or mark.light else text_on(tone, draft.palette)
    label = draft.label(mark.label, x, draft.middle_baseline(y), colour=colour)
    roomy = box.height > 1.15 * draft.em and label.box.width < box.width - 0.3 * draft.em
    if roomy and not mark.hatched:
        draft.put(label)


def _name_parts(
    draft: Draft, panel: Panel, series: Sequence[ChartLine], tones: Sequence[str]
) -> None:
    hits = [hit for hit in draft.plan.hits if hit.index >= 0]
    last = len(draft.spec.categories) - 1
    centres = []
    for line in series:
        number = draft.spec.series.index(line)
        mine = [
            hit for hit in hits
            if hit.series == number and isinstance(hit.mark, ChartMark) and hit.mark.slot == last
        ]  # fmt: skip
        centres.append(mine[0].box.middle[1])
    places = spread(centres, 1.2 * draft.em, panel.box.top + 0.5 * draft.em, panel.box.bottom)
    for line, tone, y in zip(series, tones, places, strict=True):
        x, em = panel.box.right, draft.em
        stub = Box(x + 0.2 * em, y - 0.45 * em, x + 0.55 * em, y + 0.45 * em)
        draft.plan.bars.append(Bar(FURNITURE, stub, tone))
        draft.put(
            draft.label(
                line.name, x + 0.9 * em, draft.middle_baseline(y),
                anchor="start", weight=MEDIUM, role="name",
            )
        )  # fmt: skip
