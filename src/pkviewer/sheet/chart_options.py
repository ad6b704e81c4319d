"""What a reader may ask of a chart: another view, without peers, other periods.

An option changes what is drawn, never how: the ChartSpec is composed anew from the declared
chart, so that table, picture, text alternative and copies all follow.
"""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from pkviewer.errors import PeriodError
from pkviewer.model.pack import Pack
from pkviewer.model.period import Period
from pkviewer.model.sector import Chart, ChartKind, ChartMeasure
from pkviewer.sheet.blocks import SourceLine
from pkviewer.sheet.chart import ChartSpec
from pkviewer.sheet.composer import Composer
from pkviewer.sheet.composing.chart_composer import Charting
from pkviewer.sheet.factsheet import FactSheet
from pkviewer.sheet.source_numbers import Marks
from pkviewer.sheet.speech import Speech
from pkviewer.text.when import period_label

_BY_PERIOD: frozenset[ChartKind] = frozenset(
    {"bars", "grouped_bars", "stacked_bars", "line", "small_multiples"}
)
_FEWEST = 2
"""Values that make a view worth offering, and periods that make a range."""


@dataclass(frozen=True, slots=True)
class ChartOptions:
    """What is asked; nothing, and the chart is as declared.

    ``view`` is a measure of its series, empty for the declared one. ``first`` and ``last``
    are codes of the periods drawn; one that the chart does not hold is passed over.
    """

    view: ChartMeasure | None = None
    peers: bool = True
    first: str = ""
    last: str = ""


DECLARED = ChartOptions()


@dataclass(frozen=True, slots=True)
class ChartOffer:
    """What may be asked of a chart.

    ``views`` begin with the declared one. ``periods`` are codes and labels of all that are
    held, by time; ``shown`` the first and last of those declared to be drawn.
    """

    views: tuple[ChartMeasure, ...] = ()
    peers: bool = False
    periods: tuple[tuple[str, str], ...] = ()
    shown: tuple[str, str] = ("", "")

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to choose."""
        return len(self.views) < _FEWEST and not self.peers and not self.periods


@dataclass(frozen=True, slots=True)
class ChosenChart:
    """A chart as asked for, with the sources that its marks number."""

    spec: ChartSpec
    sources: tuple[SourceLine, ...]


def may_choose(spec: ChartSpec) -> bool:
    """Tell whether anything may be asked of a chart, without composing it anew."""
    has_peers = any(line.role == "peer" for line in spec.series)
    return spec.kind in _BY_PERIOD and (has_peers or len(spec.categories) > _FEWEST)


class ChartChoice:
    """The choices of one sheet's charts."""

    def __init__(self, composer: Composer, sheet: FactSheet) -> None:
        self._pack: Pack = composer.pack
        self._style = composer.style
        self._sheet = sheet
        self._charts = {chart.id: chart for chart in self._pack.sectors[sheet.sector].charts}

    def offer(self, chart_id: str) -> ChartOffer:
        """Tell what may be asked of a chart."""
        chart = self._charts[chart_id]
        if chart.kind not in _BY_PERIOD:
            return ChartOffer()
        making = self._charting(Marks())
        slots, shown = making.periods(_endless(chart)), making.periods(chart)
        if len(slots) <= _FEWEST or not shown:
            return ChartOffer(views=self._views(chart), peers=_has_peers(chart))
        return ChartOffer(
            views=self._views(chart),
            peers=_has_peers(chart),
            periods=tuple((period.code, period_label(period, self._style)) for period in slots),
            shown=(shown[0].code, shown[-1].code),
        )

    def chosen(self, chart_id: str, options: ChartOptions) -> ChosenChart:
        """Compose a chart as asked for."""
        chart = self._charts[chart_id]
        marks = Marks(self._sheet.sources)
        growing = options.view == "growth" and _declared_view(chart) != "growth"
        making = self._charting(marks, across_break=not growing)
        asked, until = self._asked(chart, options)
        spec = making.chart(asked, (), until=until, growing=growing)
        numbers = set(spec.marks)
        facts = [mark.figure.fact for line in spec.series for mark in line.marks]
        data = (datum for fact in facts for datum in fact.operands)
        lines = marks.lines(self._pack, self._style, data)
        return ChosenChart(spec, tuple(line for line in lines if line.number in numbers))

    def _charting(self, marks: Marks, *, across_break: bool = True) -> Charting:
        sector = self._pack.sectors[self._sheet.sector]
        speech = Speech(self._pack, self._style, sector, marks)
        return Charting(self._pack, speech, marks, across_break=across_break)

    def _views(self, chart: Chart) -> tuple[ChartMeasure, ...]:
        """Return the views in which a chart has something to show, the declared one first."""
        declared = _declared_view(chart)
        others: tuple[ChartMeasure, ...] = ("value", "growth")
        return (
            declared,
            *(view for view in others if view != declared and self._has(chart, view)),
        )

    def _has(self, chart: Chart, view: ChartMeasure) -> bool:
        spec = self.chosen(chart.id, ChartOptions(view=view)).spec
        return any(len(line.marks) >= _FEWEST for line in spec.series)

    def _asked(self, chart: Chart, options: ChartOptions) -> tuple[Chart, Period | None]:
        """Return the chart to compose, and the last period to draw."""
        series = chart.series
        if not options.peers:
            series = tuple(one for one in series if one.role != "peer")
        kind = chart.kind
        view = options.view or _declared_view(chart)
        if view != _declared_view(chart):
            # What is set against an outcome is no series of its own: a target has no growth.
            series = tuple(
                msgspec.structs.replace(one, measure=view)
                for one in series
                if one.role != "target" or view != "growth"
            )
            # Growths do not add up to a whole.
            kind = "grouped_bars" if kind == "stacked_bars" and view == "growth" else kind
        chart = msgspec.structs.replace(chart, series=series, kind=kind)
        first, last = _parsed(options.first), _parsed(options.last)
        if first is None and last is None:
            return chart, None
        if first is not None and last is not None and last.end < first.end:
            first, last = last, first
        ended = msgspec.structs.replace(_endless(chart), since=first or chart.since)
        if not self._charting(Marks()).periods(ended, until=last):
            return chart, None
        return ended, last


def _declared_view(chart: Chart) -> ChartMeasure:
    return chart.series[0].measure


def _has_peers(chart: Chart) -> bool:
    roles = [series.role for series in chart.series]
    return "peer" in roles and any(role != "peer" for role in roles)


def _endless(chart: Chart) -> Chart:
    """Return a chart that draws every period held."""
    return msgspec.structs.replace(chart, since=None, until=None, last=None)


def _parsed(code: str) -> Period | None:
    try:
        return Period.parse(code) if code else None
    except PeriodError:
        return None
