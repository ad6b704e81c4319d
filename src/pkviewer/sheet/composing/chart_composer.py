"""Turns a declared chart into a ChartSpec: values, labels, and what is said beside them."""

from __future__ import annotations

from dataclasses import replace

import msgspec

from pkviewer.facts.fact import Fact
from pkviewer.model.pack import Pack
from pkviewer.model.period import Period, PeriodKind
from pkviewer.model.sector import Chart, ChartSeries, Milestone, SeriesRole, Sparkline
from pkviewer.model.series import SeriesKey
from pkviewer.model.unit import Unit
from pkviewer.sheet.chart import ChartBreak, ChartEvent, ChartLine, ChartSpec
from pkviewer.sheet.composing.chart_values import ChartValues, plotted
from pkviewer.sheet.composing.chart_words import alternative, note_of, timed
from pkviewer.sheet.composing.listed import ListedCharts
from pkviewer.sheet.composing.slots import placed, slots_of, small_slots
from pkviewer.sheet.source_numbers import Marks
from pkviewer.sheet.speech import Speech, owned_title
from pkviewer.text.number import unit_text
from pkviewer.text.style import Style
from pkviewer.text.when import month_letter, month_name, period_label, period_text
from pkviewer.text.words import word

PRINTED_SOURCES = 4
"""Sources of one chart that are numbered on the page; the others stand in its data."""
_FISCAL_MONTHS = (7, 8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6)


class Charting:
    """Makes the charts of one sheet.

    Without ``across_break`` no growth is computed over a break in series.
    """

    def __init__(
        self, pack: Pack, speech: Speech, marks: Marks, *, across_break: bool = True
    ) -> None:
        self._pack = pack
        self._speech = speech
        self._marks = marks
        self._values = ChartValues(pack, speech, across_break=across_break)
        self._lists = ListedCharts(pack, self._values, speech.style)

    @property
    def _style(self) -> Style:
        return self._speech.style

    def chart(
        self,
        chart: Chart,
        milestones: tuple[Milestone, ...],
        *,
        until: Period | None = None,
        growing: bool = False,
    ) -> ChartSpec:
        """Compose a chart; it is empty where the pack holds nothing for it.

        ``until`` is the last period drawn; ``growing`` says that a reader asked for the
        growth of what the chart shows.
        """
        if chart.kind == "timeline":
            return self._timeline(chart, milestones)
        if chart.kind in ("ranked_bars", "matrix"):
            spec = self._listed(chart)
        elif chart.kind == "seasonal":
            spec = self._seasonal(chart)
        else:
            spec = self._by_period(chart, until)
        return self._told(spec, growing=growing)

    def periods(self, chart: Chart, until: Period | None = None) -> list[Period]:
        """Return the periods along a chart's axis of time."""
        return self._slots(chart, self._found(chart), until)

    def _found(self, chart: Chart) -> list[tuple[ChartSeries, list[Fact]]]:
        kinds = frozenset({chart.period_kind, *chart.also})
        return [
            (series, self._values.facts(series, kinds, chart.index_base)) for series in chart.series
        ]

    def _slots(
        self,
        chart: Chart,
        found: list[tuple[ChartSeries, list[Fact]]],
        until: Period | None,
    ) -> list[Period]:
        drawn = [
            fact.period for series, facts in found if series.role != "target" for fact in facts
        ]
        return slots_of(drawn, chart, until, self._every(chart))

    def _every(self, chart: Chart) -> int | None:
        """Return the months between two releases of what a chart is about."""
        return self._pack.indicators[chart.series[0].indicator].release.every_months

    def spark(self, spark: Sparkline, main_period: Period | None = None) -> ChartLine:
        """Compose the small series of a card; the mark of the period told stands out.

        Where that period is not in it, or none is told, the newest mark does.
        """
        series = ChartSeries(
            indicator=spark.indicator, measure=spark.measure, entity=spark.entity, dims=spark.dims
        )
        facts = self._values.facts(series, frozenset({spark.period_kind}), None)[-spark.last :]
        periods = [fact.period for fact in facts]
        main = periods.index(main_period) if main_period in periods else len(facts) - 1
        slots = small_slots(periods)
        marks = [
            replace(self._values.mark(slot, fact, fact.value, fact.unit), emphasis=number == main)
            for number, (slot, fact) in enumerate(zip(slots, facts, strict=True))
        ]
        return ChartLine(_line_id(series), "", "main", tuple(marks))

    def _by_period(self, chart: Chart, until: Period | None) -> ChartSpec:
        found = self._found(chart)
        slots = self._slots(chart, found, until)
        unit = self._values.counted(chart, [fact for _, facts in found for fact in facts])
        lines = []
        for series, facts in found:
            at = placed(facts, slots)
            marks = tuple(
                self._values.mark(slot, fact, plotted(fact, series, unit), unit)
                for slot, fact in at
            )
            if series.role == "target" and marks:
                named = word("chart.target", self._style.language, value=marks[-1].label)
                marks = (*marks[:-1], replace(marks[-1], label=named, bare=marks[-1].label))
            lines.append(
                ChartLine(
                    _line_id(series), self._values.name(series, chart.series), series.role, marks
                )
            )
        spec = self._spec(
            chart,
            tuple(period_label(period, self._style) for period in slots),
            tuple(_emphasised(line, chart) for line in lines),
            breaks=self._breaks(chart, slots),
            unit=unit,
        )
        return timed(spec, slots, self._every(chart))

    def _seasonal(self, chart: Chart) -> ChartSpec:
        series = chart.series[0]
        facts = self._values.facts(series, frozenset({PeriodKind.MONTH}), None)
        years = sorted({_fiscal_year(fact.period) for fact in facts})[-(chart.last or 2) :]
        unit = self._values.counted(chart, facts)
        lines = []
        for year in years:
            marks = tuple(
                self._values.mark(
                    (fact.period.start.month - 7) % 12, fact, plotted(fact, series, unit), unit
                )
                for fact in facts
                if _fiscal_year(fact.period) == year
            )
            newest = year == years[-1]
            name = period_label(Period.parse(f"FY{year}-{(year + 1) % 100:02d}"), self._style)
            role: SeriesRole = "main" if newest else "comparison"
            lines.append(ChartLine(f"{series.indicator}-{year}", name, role, marks))
        months = tuple(
            month_letter(Period.parse(f"2001-{m:02d}").start, self._style) for m in _FISCAL_MONTHS
        )
        names = tuple(
            month_name(Period.parse(f"2001-{m:02d}").start, self._style) for m in _FISCAL_MONTHS
        )
        drawn = tuple(_emphasised(line, chart) for line in lines)
        spec = self._spec(chart, months, drawn, unit=unit)
        return replace(spec, names=names, regular=True)

    def _listed(self, chart: Chart) -> ChartSpec:
        listed = self._lists.matrix(chart) if chart.kind == "matrix" else self._lists.ranked(chart)
        breaks = self._breaks(chart, list(listed.slots))
        spec = self._spec(chart, listed.names, listed.lines, breaks, listed.unit)
        spec = replace(spec, stub=listed.stub)
        if listed.period is None:
            return spec
        when = period_text(listed.period, self._style, short=True)
        return replace(spec, unit=word("comma", self._style.language).join((when, spec.unit)))

    def _timeline(self, chart: Chart, milestones: tuple[Milestone, ...]) -> ChartSpec:
        chosen = sorted(milestones, key=lambda m: m.date)[-(chart.last or len(milestones) or 1) :]
        language = self._style.language
        events = tuple(
            ChartEvent(
                when=m.date.end,
                date_text=period_text(m.date, self._style, short=True),
                title=(m.short or m.title).within(language),
                planned=m.planned,
                source=m.source,
            )
            for m in chosen
        )
        listed = "; ".join(f"{event.date_text}: {event.title}" for event in events)
        title = chart.title.within(language)
        return replace(self._spec(chart, (), ()), unit="", events=events, alt=f"{title}. {listed}")

    def _spec(
        self,
        chart: Chart,
        categories: tuple[str, ...],
        lines: tuple[ChartLine, ...],
        breaks: tuple[ChartBreak, ...] = (),
        unit: Unit | None = None,
    ) -> ChartSpec:
        measure = chart.series[0].measure if chart.series else "value"
        return ChartSpec(
            id=chart.id,
            kind=chart.kind,
            title=owned_title(chart.title.within(self._style.language), lines),
            unit=self._unit_words(chart, unit) if unit is not None else "",
            categories=categories,
            series=lines,
            style=self._style,
            size=chart.size,
            breaks=breaks,
            own_scales=chart.scales == "own",
            baseline={"index": 100.0, "growth": 0.0}.get(measure),
            priority=chart.priority,
        )

    def _unit_words(self, chart: Chart, counted_in: Unit) -> str:
        language = self._style.language
        measure = chart.series[0].measure
        if measure == "index" and chart.index_base is not None:
            period = period_text(chart.index_base, self._style)
            return word("chart.index", language, period=period)
        if measure == "growth":
            return word("chart.growth", language)
        units = {self._pack.indicators[series.indicator].unit for series in chart.series}
        # Panels on scales of their own may count different things; their names say which.
        unit = (
            self._unit_text(units, counted_in) if len(units) == 1 or chart.scales != "own" else ""
        )
        kind = PeriodKind.FISCAL_YEAR if chart.kind == "seasonal" else chart.period_kind
        named = (PeriodKind.FISCAL_YEAR, PeriodKind.YEAR)
        words = [unit, word(f"kind.{kind.value}", language) if kind in named else ""]
        if chart.kind in ("ranked_bars", "matrix"):
            words = [unit]
        if counted_in.kind == "rank" and self._is_lower_better(chart):
            words.append(word("chart.best", language))
        return word("comma", language).join(part for part in words if part)

    def _unit_text(self, units: set[str], counted_in: Unit) -> str:
        """Name the unit of a chart; of series that count different things, only that they count."""
        nouns = {self._pack.head.units[id_].noun for id_ in units}
        if counted_in.kind != "count" or len(nouns) == 1:
            return unit_text(counted_in, self._style)
        nounless = msgspec.structs.replace(counted_in, noun=None)
        return unit_text(nounless, self._style) or word("chart.number", self._style.language)

    def _is_lower_better(self, chart: Chart) -> bool:
        indicators = (self._pack.indicators[series.indicator] for series in chart.series)
        return all(indicator.polarity == "lower_is_better" for indicator in indicators)

    def _breaks(self, chart: Chart, slots: list[Period]) -> tuple[ChartBreak, ...]:
        found: dict[int, str] = {}
        for series in chart.series:
            for cut in self._pack.indicators[series.indicator].breaks_of(series):
                before = next((i for i, p in enumerate(slots) if p.end >= cut.at.end), 0)
                if before > 0:
                    found[before] = "".join(r.text for r in self._speech.runs(cut.reason))
        return tuple(ChartBreak(before, reason) for before, reason in sorted(found.items()))

    def _told(self, spec: ChartSpec, *, growing: bool) -> ChartSpec:
        """Add the text alternative, the note and the source marks."""
        facts = [mark.figure.fact for line in spec.series for mark in line.marks]
        sources = list(dict.fromkeys(d.observation.source for fact in facts for d in fact.operands))
        shown = sources if len(sources) <= PRINTED_SOURCES else [sources[0], sources[-1]]
        return replace(
            spec,
            alt=alternative(spec),
            note=note_of(spec, growing=growing),
            marks=self._marks.of(shown),
            more=len(sources) - len(shown),
        )


def _line_id(series: ChartSeries) -> str:
    return SeriesKey.of(series).aspect(series.measure)


def _emphasised(line: ChartLine, chart: Chart) -> ChartLine:
    """Mark the newest whole value of the main series; of a seasonal line its highest."""
    whole = [mark for mark in line.marks if not mark.light]
    if line.role != "main" or not whole:
        return line
    chosen = whole[-1]
    if chart.kind == "seasonal":
        chosen = max(whole, key=lambda mark: mark.value)
    return replace(
        line,
        marks=tuple(replace(m, emphasis=True) if m is chosen else m for m in line.marks),
    )


def _fiscal_year(period: Period) -> int:
    return period.start.year if period.start.month >= 7 else period.start.year - 1
