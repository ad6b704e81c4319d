"""Targets: a short ochre rule across the slot, named beside it."""

from __future__ import annotations

from collections.abc import Mapping

from pkviewer.charts.base import spacing
from pkviewer.charts.base.canvas import Draft
from pkviewer.charts.base.measure import SEMIBOLD
from pkviewer.charts.base.plan import Box, Label, Panel
from pkviewer.sheet.chart import ChartMark


def draw_targets(draft: Draft, panel: Panel) -> dict[int, Box]:
    """Draw the rules of all target series over a plot area.

    Returns:
        The rule of each slot that has one.
    """
    half = min(0.47 * panel.box.width / (panel.right - panel.left), spacing.TARGET_REACH * draft.em)
    width = spacing.TARGET_WIDTH * draft.em
    rules = {}
    for number, index, mark in _targets(draft):
        x, y = panel.at(mark.slot), panel.y(mark.value)
        ends = ((x - half, y), (x + half, y))
        draft.plan.strokes.append(draft.rule(ends, draft.palette.target, width))
        box = Box(x - half, y - width / 2, x + half, y + width / 2)
        draft.ground.take(box)
        draft.hit(number, index, box.grown(width), box.grown(spacing.TARGET_ZONE * draft.em), mark)
        rules[mark.slot] = box
    return rules


def name_targets(draft: Draft, rules: Mapping[int, Box]) -> None:
    """Name the targets, the newest first, where the values have left room for it.

    Where there is none for the word and the value, the value stands alone.
    """
    for _, _, mark in reversed(_targets(draft)):
        texts = dict.fromkeys(text for text in (mark.label, mark.bare) if text)
        draft.put_first(place for text in texts for place in _places(draft, text, rules[mark.slot]))


def _targets(draft: Draft) -> list[tuple[int, int, ChartMark]]:
    return [
        (number, index, mark)
        for number, line in enumerate(draft.spec.series)
        if line.role == "target"
        for index, mark in enumerate(line.marks)
    ]


def _places(draft: Draft, text: str, rule: Box) -> list[Label]:
    """Return where a target may be named: above its rule, higher, below; over its own slot.

    Beside it the name would stand over a neighbour's bar and be read as that one's.
    """
    em, half = draft.em, draft.type.width(text, SEMIBOLD) / 2
    above, below = (
        rule.top - spacing.TARGET_ABOVE * em,
        rule.bottom + spacing.TARGET_BELOW * em + draft.type.ascent(text),
    )
    centre = min(max(rule.middle[0], draft.area.left + half), draft.area.right - half)
    sides = (centre, max(rule.right - half, centre), min(rule.left + half, centre))
    return [
        draft.label(
            text, x, baseline, colour=draft.palette.target_text, weight=SEMIBOLD,
            role="target",
        )
        for baseline in (above, *(above - step * em for step in (0.5, 1.0, 1.5, 2.0)), below)
        for x in dict.fromkeys(sides)
    ]  # fmt: skip
