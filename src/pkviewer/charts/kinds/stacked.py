"""Bars on top of each other: parts, and the whole they add up to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from pkviewer.charts.base import spacing
from pkviewer.charts.base.canvas import Draft
from pkviewer.charts.base.measure import MEDIUM, REGULAR, SEMIBOLD
from pkviewer.charts.base.palette import outline_of, text_on
from pkviewer.charts.base.placing import spread
from pkviewer.charts.base.plan import Bar, Box, Panel
from pkviewer.charts.kinds.bars import upright
from pkviewer.charts.parts.axes import (
    add_frame,
    draw_absent,
    draw_baselines,
    draw_breaks,
    reach_of,
    sign_absent,
)
from pkviewer.charts.parts.legend import FURNITURE, draw_key
from pkviewer.charts.parts.mark_bar import add_bar
from pkviewer.charts.parts.targets import draw_targets, name_targets
from pkviewer.model.precision import places
from pkviewer.model.unit import ADDITIVE
from pkviewer.sheet.chart import ChartLine, ChartMark
from pkviewer.text.number import format_number

_STACK_SHARE = 0.8
_WIDEST = 6.0
_LEAST_SHARE = 0.25
"""Share of an even slot that bars on dates near to each other keep."""


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
    totals = _totals(draft, series)
    head = (1.45 if totals else 0.6) * draft.em
    reach = reach_of(sums, head, spacing.STACK_HEAD * draft.em, from_zero=True)
    right = widest + 1.1 * draft.em if beside else 0.0
    number = add_frame(draft, reach, last + 1, right=right)
    _stack(draft, number, series, tones)
    panel = draft.plan.panels[number]
    draw_baselines(draft, panel)
    draw_absent(draft, panel, draft.spec.absent)
    for slot, text in sorted(totals.items(), reverse=True):
        weight = SEMIBOLD if slot == last else REGULAR
        baseline = panel.y(sums[2 * slot]) - spacing.VALUE_GAP * draft.em
        draft.put_first([draft.label(text, panel.at(slot), baseline, weight=weight, role="total")])
    _draw_lacking(draft, panel, sums)
    if beside:
        _name_parts(draft, panel, series, tones)
    name_targets(draft, draw_targets(draft, panel))
    draw_breaks(draft, panel)


def _draw_lacking(draft: Draft, panel: Panel, sums: Sequence[float]) -> None:
    """Sign the stacks that lack a part: they are lower than the whole was."""
    width = panel.box.width / abs(panel.right - panel.left) * draft.spec.closest
    for slot in range(len(draft.spec.categories)):
        if draft.spec.lacking(slot):
            sign_absent(draft, panel.at(slot), panel.y(sums[2 * slot]), width)


def _fit_beside(draft: Draft, series: Sequence[ChartLine], names: float) -> bool:
    """Tell whether names beside the bars leave the bars wide enough for their values."""
    em = draft.em
    values = max(
        (draft.type.width(mark.label) for line in series for mark in line.marks), default=0
    )
    slot = (draft.area.width - names - 5 * em) / max(len(draft.spec.categories), 1)
    return names < spacing.VALUE_GAP * draft.area.width and values + 0.3 * em < _STACK_SHARE * slot


def _sums(series: Sequence[ChartLine], slots: int) -> Iterator[float]:
    for slot in range(slots):
        values = [mark.value for line in series for mark in line.marks if mark.slot == slot]
        yield sum(value for value in values if value > 0)
        yield sum(value for value in values if value < 0)


def _totals(draft: Draft, series: Sequence[ChartLine]) -> dict[int, str]:
    """Return what the parts add up to, by slot, exactly as they are printed.

    Only of whole stacks, and of parts that may be summed: neither shares nor bounds.
    """
    parts: dict[int, list[ChartMark]] = {}
    for line in series:
        for mark in line.marks:
            parts.setdefault(mark.slot, []).append(mark)
    texts: dict[int, str] = {}
    for slot, marks in parts.items():
        if len(marks) < 2 or len(marks) < len(series) or not all(map(_may_be_summed, marks)):
            continue
        values = [Decimal(repr(mark.value)).normalize() for mark in marks]
        allowed = max(mark.figure.fact.unit.decimals for mark in marks)
        decimals = min(max(places(value) for value in values), allowed)
        texts[slot] = format_number(sum(values, Decimal()), draft.spec.style, decimals)
    return texts


def _may_be_summed(mark: ChartMark) -> bool:
    fact = mark.figure.fact
    bound = fact.flags & {"lower_bound", "upper_bound", "approximate", "part_year"}
    return fact.unit.kind in ADDITIVE and fact.measure == "value" and not bound and mark.value >= 0


def _stack(draft: Draft, number: int, series: Sequence[ChartLine], tones: Sequence[str]) -> None:
    panel = draft.plan.panels[number]
    slot = panel.box.width / (panel.right - panel.left) * max(draft.spec.closest, _LEAST_SHARE)
    half = min(slot * _STACK_SHARE, _WIDEST * draft.em) / 2
    above: dict[int, float] = {}
    below: dict[int, float] = {}
    for line, tone in zip(series, tones, strict=True):
        for index, mark in enumerate(line.marks):
            stack = below if mark.value < 0 else above
            start = stack.get(mark.slot, 0.0)
            stack[mark.slot] = start + mark.value
            x = panel.at(mark.slot)
            box = upright(draft, panel, (x - half, x + half), start, start + mark.value)
            add_bar(draft, number, box, mark, tone)
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
    places = spread(
        centres, spacing.STACK_NAME * draft.em, panel.box.top + 0.5 * draft.em, panel.box.bottom
    )
    for line, tone, y in zip(series, tones, places, strict=True):
        x, em = panel.box.right, draft.em
        stub = Box(x + 0.2 * em, y - 0.45 * em, x + 0.55 * em, y + 0.45 * em)
        outline = outline_of(tone, draft.palette)
        draft.plan.bars.append(Bar(FURNITURE, stub, tone, outline, (), draft.hair))
        draft.put(
            draft.label(
                line.name, x + 0.9 * em, draft.middle_baseline(y),
                anchor="start", weight=MEDIUM, role="name",
            )
        )  # fmt: skip
