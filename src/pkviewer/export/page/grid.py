"""The page's twelve columns: how charts share them, and how high a chart should be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pkviewer.charts.base.measure import Measure
from pkviewer.charts.kinds.matrix import matrix_least
from pkviewer.charts.kinds.paired import is_paired
from pkviewer.charts.kinds.ranked import ranked_height
from pkviewer.charts.planning import preferred_height
from pkviewer.sheet.chart import ChartSpec
from pkviewer.sheet.factsheet import FactSheet

CHART_TYPE = 7.5
"""Size of type in charts, in points; nothing on the page is smaller."""
GRID: dict[tuple[str, ...], tuple[tuple[int, ...], ...]] = {
    ("wide",): ((12,),),
    ("half",): ((12,),),
    ("third",): ((12,),),
    ("wide", "half"): ((7, 5), (6, 6)),
    ("half", "wide"): ((5, 7), (6, 6)),
    ("wide", "third"): ((8, 4), (7, 5)),
    ("third", "wide"): ((4, 8), (5, 7)),
    ("half", "half"): ((6, 6),),
    ("half", "third"): ((7, 5), (6, 6)),
    ("third", "half"): ((5, 7), (6, 6)),
    ("third", "third"): ((6, 6), (5, 7), (7, 5)),
    ("third", "third", "third"): ((4, 4, 4),),
}
"""Rows of charts that fill the page, by the charts' sizes: columns of each, best first."""
_TALLEST_TIMELINE = 200.0
_LEGEND_LINE = 11.0
_FEW_BARS = 3


@dataclass(frozen=True, slots=True)
class Heights:
    """Heights of a chart in points: the lowest that is readable, a good one, the highest."""

    least: float
    good: float
    most: float

    def at(self, roomy: float) -> float:
        """Return a height between the lowest (0) and a good one (1)."""
        return self.least + (self.good - self.least) * roomy


def on_page(sheet: FactSheet) -> tuple[ChartSpec, ...]:
    """Return the charts that belong on the page and have something to show."""
    return tuple(c for c in sheet.charts if c.size != "screen" and not c.is_empty)


def rows_of(charts: Sequence[ChartSpec]) -> list[list[ChartSpec]]:
    """Pack charts into rows of the page's grid, in their order."""
    rows: list[list[ChartSpec]] = []
    for chart in charts:
        if rows and tuple(one.size for one in (*rows[-1], chart)) in GRID:
            rows[-1].append(chart)
        else:
            rows.append([chart])
    return rows


def heights(chart: ChartSpec, width: float) -> Heights:
    """Return the heights of a chart of a width, both in points."""
    if chart.kind == "ranked_bars":
        count = len(chart.categories)
        best = ranked_height(count, CHART_TYPE)
        least = max(1.4 * CHART_TYPE * count + 4, 0.7 * best)
        if count <= _FEW_BARS:
            # Few bars have their names above them.
            least = (2.7 * count + 1) * CHART_TYPE
            best = max(best, 1.1 * least)
        return Heights(least, 0.9 * best, 1.05 * best)
    if is_paired(chart):
        best = _preferred(chart, width)
        return Heights(0.9 * best, best, 1.2 * best)
    if chart.kind == "matrix":
        best = _preferred(chart, width)
        return Heights(matrix_least(chart, CHART_TYPE), best, 1.2 * best)
    if chart.kind == "timeline":
        best = min(_preferred(chart, width) + 0.5 * CHART_TYPE, _TALLEST_TIMELINE)
        return Heights(best, best, 1.02 * best)
    if chart.kind == "small_multiples":
        best = _preferred(chart, width)
        return Heights(0.75 * best, best, 1.15 * best)
    by_size = {"wide": (104.0, 140.0, 205.0), "half": (94.0, 124.0, 190.0)}
    least, good, most = by_size.get(chart.size, (82.0, 100.0, 150.0))
    legend = _LEGEND_LINE * (_legend_lines(chart) - 1)
    return Heights(least + legend, good + legend, most + legend)


def _legend_lines(chart: ChartSpec) -> int:
    """Return about how many lines the names of a chart's series take above it."""
    if chart.kind not in ("grouped_bars", "stacked_bars") or len(chart.series) < 2:
        return 1
    return 1 + (len(chart.series) - 1) // (2 if chart.size == "third" else 3)


def _preferred(chart: ChartSpec, width: float) -> float:
    return preferred_height(chart, width, Measure(CHART_TYPE, page=True))
