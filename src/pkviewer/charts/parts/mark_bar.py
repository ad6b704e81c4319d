"""The bar of one mark: full, hatched where it is provisional, lighter for a part of a year."""

from __future__ import annotations

from pkviewer.charts.base.canvas import Draft
from pkviewer.charts.base.palette import mixed, outline_of
from pkviewer.charts.base.placing import hatching
from pkviewer.charts.base.plan import Bar, Box
from pkviewer.sheet.chart import ChartMark

_HATCH_STEP = 0.46
"""Distance of hatching lines, in em."""


def add_bar(draft: Draft, panel: int, box: Box, mark: ChartMark, tone: str) -> Bar:
    """Draw a mark's bar and keep labels off it."""
    outline = outline_of(tone, draft.palette)
    fill: str | None = tone
    if mark.light or mark.hatched:
        outline = outline or tone
    if mark.light:
        fill = mixed(tone, draft.palette.background, 0.78)
    if mark.hatched:
        fill = fill if mark.light else None
    lines = hatching(box, _HATCH_STEP * draft.em) if mark.hatched else ()
    bar = Bar(panel, box, fill, outline, lines, draft.hair)
    draft.plan.bars.append(bar)
    draft.ground.take(box)
    return bar
