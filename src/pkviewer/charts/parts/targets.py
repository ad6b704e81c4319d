"""Targets: a short ochre rule across the slot, named beside it."""

from __future__ import annotations

from collections.abc import Mapping

from pkviewer.charts.base.canvas import Draft
from pkviewer.charts.base.measure import SEMIBOLD
from pkviewer.charts.base.plan import Box, Label, Panel
from pkviewer.sheet.chart import ChartMark


def draw_targets(draft: Draft, panel: Panel) -> dict[int, Box]:
    """Draw the rules of all target series over a plot area, and name the newest.

    Returns:
        The rule of each slot that has one.
    """
    half = min(0.47 * panel.box.width / (panel.right - panel.left), 4 * draft.em)
    width = 0.17 * draft.em
    rules = {}
    for number, index, mark in _targets(draft):
        x, y = panel.x(mark.slot), panel.y(mark.value)
        ends = ((x - half, y), (x + half, y))
        draft.plan.strokes.append(draft.rule(ends, draft.palette.target, width))
        box = Box(x - half, y - width / 2, x + half, y + width / 2)
        draft.ground.take(box)
        draft.hit(number, index, box.grown(width), box.grown(0.6 * draft.em), mark)
        rules[mark.slot] = box
    for mark in _newest(draft):
        draft.put_first(_places(draft, mark, rules[mark.slot]))
    return rules


def name_targets(draft: Draft, rules: Mapping[int, Box]) -> None:
    """Name the older targets, where the values have left room for it."""
    newest = _newest(draft)
    for _, _, mark in reversed(_targets(draft)):
        if mark not in newest:
            draft.put_first(_places(draft, mark, rules[mark.slot]))


def _targets(draft: Draft) -> list[tuple[int, int, ChartMark]]:
    return [
        (number, index, mark)
        for number, line in enumerate(draft.spec.series)
        if line.role == "target"
        for index, mark in enumerate(line.marks)
    ]


def _newest(draft: Draft) -> list[ChartMark]:
    return [mark for _, _, mark in _targets(draft)[-1:]]


def _places(draft: Draft, mark: ChartMark, rule: Box) -> list[Label]:
    """Return where a target may be named: left, above, right, below."""
    em = draft.em
    middle = draft.middle_baseline(rule.middle[1])
    above, below = rule.top - 0.35 * em, rule.bottom + 0.25 * em + draft.type.ascent(mark.label)
    spots = (
        (rule.left - 0.4 * em, middle, "end"),
        (rule.middle[0], above, "middle"),
        (rule.right, above, "end"),
        (rule.left, above, "start"),
        (rule.right + 0.4 * em, middle, "start"),
        (rule.middle[0], below, "middle"),
        (rule.right, below, "end"),
    )
    return [
        draft.label(
            mark.label, x, baseline, anchor=anchor,  # type: ignore[arg-type]
            colour=draft.palette.target_text, weight=SEMIBOLD, role="target",
        )
        for x, baseline, anchor in spots
    ]  # fmt: skip
