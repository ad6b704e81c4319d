"""From a chart's description to the plan of its drawing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from pkviewer.charts.base.canvas import Draft
from pkviewer.charts.base.caption import Caption
from pkviewer.charts.base.measure import SEMIBOLD, Measure
from pkviewer.charts.base.palette import ChartPalette
from pkviewer.charts.base.placing import Ground
from pkviewer.charts.base.plan import Box, Plan
from pkviewer.charts.kinds.bars import plan_bars
from pkviewer.charts.kinds.lines import plan_lines, plan_seasonal
from pkviewer.charts.kinds.matrix import matrix_height, plan_matrix
from pkviewer.charts.kinds.multiples import multiples_height, plan_multiples
from pkviewer.charts.kinds.paired import is_paired, paired_height, plan_paired
from pkviewer.charts.kinds.ranked import names_are_long, plan_ranked, ranked_height
from pkviewer.charts.kinds.stacked import plan_stacked
from pkviewer.charts.kinds.timeline import plan_timeline, timeline_height
from pkviewer.model.sector import ChartKind
from pkviewer.sheet.chart import ChartSpec

_PLANNERS: dict[ChartKind, Callable[[Draft], None]] = {
    "bars": plan_bars,
    "grouped_bars": plan_bars,
    "stacked_bars": plan_stacked,
    "ranked_bars": plan_ranked,
    "line": plan_lines,
    "seasonal": plan_seasonal,
    "small_multiples": plan_multiples,
    "matrix": plan_matrix,
    "timeline": plan_timeline,
}
_LISTS = ("ranked_bars", "matrix", "timeline")
"""Kinds that are read line by line, without an axis of time."""
_TITLE = 1.25


def plan_chart(
    spec: ChartSpec,
    width: float,
    height: float,
    palette: ChartPalette,
    measure: Measure,
    caption: Caption | None = None,
) -> Plan:
    """Plan a chart; width and height are in the unit of the measure."""
    plan = Plan(width, height)
    em = measure.size
    area = Box(0.0, 0.25 * em, max(width, 8 * em), max(height, 5 * em))
    draft = Draft(spec, area, palette, measure, plan, Ground(area, 0.12 * em))
    if caption is not None:
        draft = _captioned(draft, caption)
    if not spec.is_empty:
        plan_of = plan_paired if is_paired(spec) else _PLANNERS[spec.kind]
        plan_of(draft)
    if not spec.style.right_to_left:
        return plan
    return plan.mirrored() if is_mirrored(spec) else plan.with_captions_mirrored()


def is_mirrored(spec: ChartSpec) -> bool:
    """Return whether a chart runs from right to left: lists do in Urdu, time never does."""
    is_list = spec.kind in _LISTS or is_paired(spec)
    return spec.style.right_to_left and is_list


def preferred_height(spec: ChartSpec, width: float, measure: Measure) -> float:
    """Return the height at which a chart of that width looks its best."""
    em = measure.size
    if spec.kind == "ranked_bars":
        above = names_are_long(spec.categories, width, measure)
        return ranked_height(len(spec.categories), em, above=above)
    if is_paired(spec):
        return paired_height(spec, em)
    if spec.kind == "matrix":
        return matrix_height(spec, em)
    if spec.kind == "timeline":
        return timeline_height(spec, width, measure)
    if spec.kind == "small_multiples":
        return multiples_height(spec, width, measure)
    return min(max(0.5 * width, 13 * em), 22 * em)


class PreferredHeight:
    """The height at which a chart looks its best, by width; layouts ask for a few, very often."""

    def __init__(self, spec: ChartSpec, measure: Measure) -> None:
        self._spec = spec
        self._measure = measure
        self._found: dict[int, int] = {}

    def at(self, width: int) -> int:
        """Return the height for a width, both in pixels."""
        if width not in self._found:
            self._found[width] = round(preferred_height(self._spec, width, self._measure))
        return self._found[width]


def _captioned(draft: Draft, caption: Caption) -> Draft:
    """Write title and unit above, source and edition below; return what is left between."""
    em, palette, kind = draft.em, draft.palette, draft.type
    pad = 1.2 * em
    area = Box(pad, pad, draft.area.right - pad, draft.area.bottom - pad)
    draft = draft.within(area)
    baseline = area.top + kind.ascent(caption.title) * _TITLE
    for line in kind.wrapped(caption.title, area.width / _TITLE, 2, SEMIBOLD):
        label = draft.label(
            line, area.left, baseline, anchor="start", weight=SEMIBOLD, role="caption"
        )
        box = label.box._replace(right=area.left + label.box.width * _TITLE)
        draft.plan.labels.append(
            replace(label, size=em * _TITLE, colour=palette.main_emphasis, box=box)
        )
        baseline += kind.leading(line) * _TITLE
    for line in kind.wrapped(caption.unit, area.width, 2) if caption.unit else []:
        draft.put(
            draft.label(
                line, area.left, baseline, anchor="start", colour=palette.muted, role="caption"
            )
        )
        baseline += kind.leading(line)
    foot = " · ".join(part for part in (caption.note, caption.source, caption.edition) if part)
    lines = kind.wrapped(foot, area.width, 5) if foot else []
    bottom = area.bottom - len(lines) * kind.leading(foot)
    below = bottom + kind.ascent(foot)
    for line in lines:
        draft.put(
            draft.label(
                line, area.left, below, anchor="start", colour=palette.muted, role="caption"
            )
        )
        below += kind.leading(line)
    return draft.within(Box(area.left, baseline, area.right, bottom - 0.6 * em))
