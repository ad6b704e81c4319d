"""The values of a chart: its facts, their unit, and each as a mark."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from pkviewer.errors import FactError, MissingEvidenceError
from pkviewer.facts.evidence import Evidence
from pkviewer.facts.fact import Fact
from pkviewer.facts.measures import compute
from pkviewer.facts.notation import bounded
from pkviewer.model.fact import FactSpec, Selector
from pkviewer.model.pack import Pack
from pkviewer.model.period import Period, PeriodKind
from pkviewer.model.precision import places
from pkviewer.model.sector import Chart, ChartSeries
from pkviewer.model.series import SeriesKey
from pkviewer.model.unit import Unit
from pkviewer.sheet.chart import ChartMark
from pkviewer.sheet.composing.chart_words import caution, qualifier
from pkviewer.sheet.speech import Speech
from pkviewer.text.letters import capitalised
from pkviewer.text.number import tabled
from pkviewer.text.scale import counted, moved
from pkviewer.text.style import Style

_PROVISIONAL = frozenset({"provisional", "estimate", "forecast"})


class ChartValues:
    """Computes what the charts of one sheet show.

    Without ``across_break`` no growth is computed over a break in series.
    """

    def __init__(self, pack: Pack, speech: Speech, *, across_break: bool) -> None:
        self._pack = pack
        self._speech = speech
        self._across_break = across_break
        self._evidence = Evidence(pack)

    @property
    def _style(self) -> Style:
        return self._speech.style

    def _unit(self, chart: Chart) -> Unit:
        return self._pack.unit_of(self._pack.indicators[chart.series[0].indicator])

    def counted(self, chart: Chart, facts: Sequence[Fact]) -> Unit:
        """Return the unit that a chart is drawn in: in lakh or crore for who counts so."""
        unit = self._unit(chart)
        scaled = [fact.value.scaleb(fact.unit.scale - unit.scale) for fact in facts]
        is_plain = all(series.measure == "value" for series in chart.series)
        return counted(unit, self._style, scaled) if is_plain else unit

    def name(self, series: ChartSeries, beside: Sequence[ChartSeries] = ()) -> str:
        """Return what a series is called in the key: its label, country, member or indicator.

        Beside the same series of other countries even the home country is named.
        """
        return capitalised(self._name(series, beside))

    def _name(self, series: ChartSeries, beside: Sequence[ChartSeries]) -> str:
        language = self._style.language
        if series.label is not None:
            return series.label.within(language)
        here = (series.indicator, series.dims)
        is_one_of_many = any(
            (each.indicator, each.dims) == here and each.entity != series.entity for each in beside
        )
        if series.entity != self._pack.head.home or series.role == "peer" or is_one_of_many:
            return self._pack.head.entities[series.entity].name.within(language)
        for dimension, member in sorted(series.dims.items()):
            return self._pack.head.dimensions[dimension].members[member].within(language)
        indicator = self._pack.indicators[series.indicator]
        return (indicator.short or indicator.name).within(language)

    def facts(
        self, series: ChartSeries, kinds: frozenset[PeriodKind], index_base: Period | None
    ) -> list[Fact]:
        """Compute a series, leaving out the periods for which there is no evidence."""
        facts = []
        for datum in self._evidence.series(SeriesKey.of(series).at(), kinds):
            try:
                facts.append(self.fact(series, datum.selector, index_base))
            except MissingEvidenceError:
                continue
            except FactError:
                # A growth that means nothing, of a bound say, is a gap; so it is in the table.
                if series.measure != "growth":
                    raise
        return facts

    def fact(self, series: ChartSeries, of: Selector, index_base: Period | None) -> Fact:
        """Compute one value of a series.

        Raises:
            MissingEvidenceError: the pack holds nothing there.
            FactError: it cannot be compared with its base.
        """
        if series.measure == "growth":
            base = SeriesKey.of(of).at("year before")
            spec = FactSpec(measure="growth", of=of, base=base, across_break=self._across_break)
        elif series.measure == "index" and index_base is not None and index_base.code != of.period:
            base = SeriesKey.of(of).at(index_base.code)
            spec = FactSpec(measure="ratio", of=of, base=base, across_break=True)
        else:
            spec = FactSpec(of=of)
        return compute("", spec, self._evidence)

    def mark(self, slot: int, fact: Fact, value: Decimal, unit: Unit) -> ChartMark:
        """Return a fact as a mark: ``value`` in the chart's unit, at a place of its axis."""
        label = self._label(fact, value, unit)
        return ChartMark(
            slot=slot,
            value=float(value),
            label=label,
            figure=self._speech.unmarked(fact),
            hatched=bool(fact.flags & _PROVISIONAL),
            light="part_year" in fact.flags,
            qualifier=qualifier(fact, self._style),
            caution=caution(fact, self._style),
        )

    def _label(self, fact: Fact, value: Decimal, unit: Unit) -> str:
        if value != fact.value and fact.measure == "value" and self._style.numbers == "lakh":
            return bounded(tabled(fact.value, fact.unit, self._style, into=unit), fact)
        decimals = fact.decimals
        if fact.measure == "ratio":
            decimals = 0
        elif fact.measure == "growth":
            decimals = fact.unit.decimals
        elif value != fact.value:
            # Moved into the chart's own scale, or the base of an index.
            decimals = min(places(value), 1)
        return bounded(tabled(value, fact.unit, self._style, decimals=decimals), fact)


def plotted(fact: Fact, series: ChartSeries, unit: Unit) -> Decimal:
    """Return a fact's value in the unit that its chart is drawn in."""
    if series.measure == "index":
        return fact.value * 100 if fact.measure == "ratio" else Decimal(100)
    if series.measure == "growth":
        return fact.value
    return moved(fact.value, fact.unit, unit)
