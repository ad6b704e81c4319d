"""What must hold in a chart's declaration."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pkviewer.errors import Fault, PeriodError
from pkviewer.model import limits
from pkviewer.model.loading.fact_validation import selected_faults, series_faults, unknown
from pkviewer.model.pack import Pack
from pkviewer.model.period import Period
from pkviewer.model.sector import Chart, ChartKind
from pkviewer.model.wording import LANGUAGES

_AT_ONE_PERIOD: frozenset[ChartKind] = frozenset({"ranked_bars", "matrix"})
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\bFY\d\d")
_AXES = ("entity", "indicator")
"""What may be set out in rows or columns of a matrix beside the dimensions of the pack."""


def chart_faults(pack: Pack, name: str, at: str, chart: Chart) -> Iterator[Fault]:
    """Yield what is wrong with a chart: series, periods, and the axes of a matrix."""
    if not chart.series and chart.kind != "timeline":
        yield Fault(name, f"{at}.series", "no series", "at least one")
    if chart.last is not None:
        yield from shown_faults(name, at, chart.last)
    if chart.at is not None:
        yield from selected_faults(name, f"{at}.at", chart.at)
    if chart.since is not None and chart.until is not None and chart.until.end < chart.since.start:
        yield Fault(name, f"{at}.until", chart.until.code, f"a period after {chart.since.code}")
    for index, series in enumerate(chart.series):
        here = f"{at}.series[{index}]"
        yield from series_faults(pack, name, here, series.indicator, series.entity, series.dims)
        if series.measure == "index" and chart.index_base is None:
            yield Fault(name, f"{at}.index_base", "none", "the period that is set to 100")
    yield from _matrix(pack, name, at, chart)
    if chart.kind in _AT_ONE_PERIOD and chart.columns != "period" and not _is_pinned(chart.at):
        yield from _dated(name, at, chart)


def _is_pinned(at: str | None) -> bool:
    """Tell whether a chart shows one period for good, and not whichever is the newest."""
    try:
        return at is not None and bool(Period.parse(at))
    except PeriodError:
        return False


def _dated(name: str, at: str, chart: Chart) -> Iterator[Fault]:
    """Yield the names that say a year, of a chart whose values the next figure replaces."""
    texts = [(f"{at}.title", chart.title)]
    texts += [
        (f"{at}.series[{index}].label", series.label)
        for index, series in enumerate(chart.series)
        if series.label is not None
    ]
    for here, text in texts:
        for language in LANGUAGES:
            if year := _YEAR.search(text.within(language)):
                yield Fault(
                    name, f"{here}.{language}", year[0],
                    "a name without a year, for the chart shows the newest figures and says"
                    " their period itself; or a fixed period in 'at'",
                )  # fmt: skip


def shown_faults(name: str, at: str, last: int) -> Iterator[Fault]:
    """Yield what is wrong with how many periods are shown."""
    if not 1 <= last <= limits.SHOWN_PERIODS:
        yield Fault(name, f"{at}.last", str(last), f"1 to {limits.SHOWN_PERIODS}")


def _matrix(pack: Pack, name: str, at: str, chart: Chart) -> Iterator[Fault]:
    axes = {"rows": chart.rows, "columns": chart.columns}
    if chart.kind != "matrix":
        for key, axis in axes.items():
            if axis is not None:
                yield Fault(name, f"{at}.{key}", axis, f"no '{key}' in a chart that is no matrix")
        return
    for key, axis in axes.items():
        known = {*_AXES, *pack.head.dimensions} | ({"period"} if key == "columns" else set())
        if axis is None:
            yield Fault(name, f"{at}.{key}", "none", f"what a matrix sets out in its {key}")
        elif axis not in known:
            what = "a dimension of pack.json, 'entity' or 'indicator'"
            yield unknown(name, f"{at}.{key}", axis, what)
    places: dict[tuple[str, str], int] = {}
    for index, series in enumerate(chart.series):
        place = (series.place(chart.rows), series.place(chart.columns))
        first = places.setdefault(place, index)
        if first != index:
            found = f"the place of series[{first}] again"
            yield Fault(name, f"{at}.series[{index}]", found, "one series for each cell")
