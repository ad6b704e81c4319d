"""A key above the chart, for series that cannot be named where they are drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pkviewer.charts.base import spacing
from pkviewer.charts.base.canvas import Draft
from pkviewer.charts.base.palette import outline_of
from pkviewer.charts.base.plan import Bar, Box

FURNITURE = -1
"""The panel of bars that belong to no plot area."""


def draw_key(draft: Draft, entries: Sequence[tuple[str, str]]) -> Draft:
    """Draw swatches with names from the left; return a draft of what is left below them."""
    em, area = draft.em, draft.area
    x, top = area.left, area.top
    side = draft.snap(spacing.KEY_SIDE * em)
    for name, tone in entries:
        text = draft.type.elided(name, area.width - spacing.KEY_APART * em)
        width = spacing.KEY_TEXT * em + draft.type.width(text)
        if x > area.left and x + width > area.right:
            x, top = area.left, top + spacing.KEY_ROW * em
        y = draft.snap(top + spacing.KEY_DROP * em)
        outline = outline_of(tone, draft.palette)
        swatch = Box(draft.snap(x), y, draft.snap(x) + side, y + side)
        draft.plan.bars.append(Bar(FURNITURE, swatch, tone, outline, (), draft.hair))
        baseline = draft.middle_baseline(y + side / 2)
        draft.put(
            draft.label(text, x + spacing.KEY_TEXT * em, baseline, anchor="start", role="name")
        )
        x += width + spacing.KEY_APART * em
    rest = Box(area.left, top + spacing.KEY_FOOT * em, area.right, area.bottom)
    below = draft.within(rest)
    return replace(below, ground=below.ground)
