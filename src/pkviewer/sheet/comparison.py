"""Series side by side: over the periods they share, with the reasons where they share none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from pkviewer.errors import FactError
from pkviewer.facts.comparability import refuse_stock_with_flow, refuse_unlike_units
from pkviewer.facts.evidence import Evidence
from pkviewer.facts.fact import Datum
from pkviewer.facts.measures import compute
from pkviewer.model.fact import FactSpec
from pkviewer.model.pack import Pack
from pkviewer.model.period import UNDATED, Period
from pkviewer.model.sector import SeriesRole
from pkviewer.model.series import SeriesKey
from pkviewer.model.unit import Unit
from pkviewer.sheet.blocks import TableBlock, TableCell, TableLine, lined_up
from pkviewer.sheet.chart import ChartBreak, ChartLine, ChartMark, ChartSpec
from pkviewer.sheet.composing.chart_words import alternative, caution, note_of, qualifier, timed
from pkviewer.sheet.composing.slots import without_holes
from pkviewer.sheet.figure import Figure, plain
from pkviewer.sheet.shared_periods import by_period, every, newest, shared_kind
from pkviewer.sheet.speech import Speech, bounded, owned_title
from pkviewer.text.number import tabled, unit_text
from pkviewer.text.scale import counted, moved
from pkviewer.text.style import Style
from pkviewer.text.when import period_label, period_text
from pkviewer.text.words import word

MOST = 6
"""Series that can be told apart beside each other."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What can be said of series side by side.

    ``chart`` is None where their values belong on no common axis, ``table`` where there
    are no values at all; ``reasons`` says why, and what to read with care.
    """

    names: tuple[str, ...]
    table: TableBlock | None
    chart: ChartSpec | None
    reasons: tuple[str, ...]


class Comparing:
    """Sets the series of a pack side by side."""

    def __init__(self, pack: Pack, style: Style) -> None:
        self._pack = pack
        self._style = style
        self._speech = Speech(pack, style)
        self._evidence = Evidence(pack)

    def series(self) -> Iterator[SeriesKey]:
        """Yield every series of the pack, in the order of its sectors."""
        for indicator in self._pack.indicators.values():
            keys = (SeriesKey.within(indicator.id, o) for o in indicator.observations)
            yield from dict.fromkeys(keys)

    def name(self, series: SeriesKey) -> str:
        """Name a series in full; the home country only where the indicator has others."""
        observations = self._pack.indicators[series.indicator].observations
        others = any(o.entity != self._pack.head.home for o in observations)
        return self._speech.series(series, home=others)

    def peers(self, series: SeriesKey) -> list[SeriesKey]:
        """Return the same indicator's other series that differ in the country alone."""
        return [
            other
            for other in self.series()
            if (other.indicator, other.members) == (series.indicator, series.members)
            and other.entity != series.entity
        ]

    def compare(self, keys: Sequence[SeriesKey]) -> Comparison:
        """Set series side by side, at most :data:`MOST`."""
        found = [self._evidence.series(key.at()) for key in keys]
        found = [
            [d for d in series if d.observation.period.kind not in UNDATED] for series in found
        ]
        names = tuple(self._names(keys))
        periods = self._union(found)
        reasons = list(self._reasons(names, found, periods))
        is_drawn = bool(periods) and self._is_alike(found) is None
        shown = periods or newest(found)
        held = [by_period(series) for series in found]
        table = self._table(names, held, shown) if shown else None
        chart = self._chart(keys, names, held, periods) if is_drawn else None
        return Comparison(names, table, chart, tuple(reasons))

    def _names(self, keys: Sequence[SeriesKey]) -> Iterator[str]:
        """Name series by the country alone where nothing else differs."""
        rest = {(key.indicator, key.members) for key in keys}
        entities, language = self._pack.head.entities, self._style.language
        for key in keys:
            only = len(rest) == 1 and len(keys) > 1
            name = entities[key.entity].name.within(language)
            yield name if only else self.name(key)

    def _is_alike(self, found: Sequence[list[Datum]]) -> str | None:
        """Return why the values belong on no common axis; None where they do."""
        first, *others = [series[-1] for series in found if series]
        for other in others:
            if other.indicator.id == first.indicator.id:
                continue
            try:
                refuse_unlike_units(first, other)
            except FactError:
                return "compare.units"
            try:
                refuse_stock_with_flow(first, other)
            except FactError:
                return "compare.nature"
        return None

    def _reasons(
        self, names: Sequence[str], found: Sequence[list[Datum]], periods: Sequence[Period]
    ) -> Iterator[str]:
        language = self._style.language
        for name, series in zip(names, found, strict=True):
            if not series:
                yield word("compare.nothing", language, name=name)
        kept = [(name, series) for name, series in zip(names, found, strict=True) if series]
        if len(kept) < 2:
            return
        if not periods:
            phrase = "; ".join(f"{name}: {self._kinds(series)}" for name, series in kept)
            yield word("compare.periods", language, phrase=phrase)
        unlike = self._is_alike(found)
        if unlike is not None:
            units = (unit_text(series[-1].unit, self._style) for _, series in kept)
            phrase = "; ".join(
                f"{name}: {unit}" for (name, _), unit in zip(kept, units, strict=True)
            )
            yield word(unlike, language, phrase=phrase)
        elif len({series[-1].indicator.id for _, series in kept}) > 1:
            yield word("compare.definitions", language)
        for cut, reason in self._breaks(found, periods):
            yield word("compare.break", language, period=period_text(cut, self._style), why=reason)

    def _kinds(self, series: Sequence[Datum]) -> str:
        kinds = dict.fromkeys(d.observation.period.kind for d in series)
        spoken = (word(f"kind.{kind.value}", self._style.language) for kind in kinds)
        return word("comma", self._style.language).join(spoken)

    def _breaks(
        self, found: Sequence[list[Datum]], periods: Sequence[Period]
    ) -> Iterator[tuple[Period, str]]:
        """Yield the breaks in series that lie between the periods shown, each once."""
        yielded: set[tuple[str, Period, str]] = set()
        for series in filter(None, found):
            indicator = series[0].indicator
            home = self._pack.sectors[self._pack.home[indicator.id]]
            for cut in indicator.breaks_of(series[0].observation):
                key = (indicator.id, cut.at, cut.reason.en)
                if key in yielded:
                    continue
                yielded.add(key)
                if any(one.end < cut.at.end <= other.end for one, other in pairwise(periods)):
                    yield cut.at, plain(Speech(self._pack, self._style, home).runs(cut.reason))

    def _figure(self, datum: Datum) -> Figure:
        return self._speech.unmarked(compute("", FactSpec(of=datum.selector), self._evidence))

    def _table(
        self, names: Sequence[str], held: Sequence[dict[str, Datum]], periods: Sequence[Period]
    ) -> TableBlock:
        """Return the values with a column for each series, the newest period first."""
        style = self._style
        counting = [self._counted(by_code.values()) for by_code in held]
        units = [unit_text(unit, style) if unit else "" for unit in counting]
        alike = len(set(units)) == 1
        columns = tuple(
            name if alike or not unit else f"{name} ({unit})"
            for name, unit in zip(names, units, strict=True)
        )
        rows = []
        for period in reversed(periods):
            cells = tuple(
                self._cell(by_code.get(period.code), unit)
                for by_code, unit in zip(held, counting, strict=True)
            )
            label = period_text(period, style, short=True)
            rows.append(TableLine(label, "", cells, (), indent=False, priority=1))
        title = word("compare.table", style.language)
        stub = word("prov.period", style.language)
        return TableBlock(title, units[0] if alike else "", columns, lined_up(rows), (), stub)

    def _counted(self, data: Iterable[Datum]) -> Unit | None:
        """Return the unit that series are told in: in lakh or crore for who counts so."""
        held = list(data)
        if not held:
            return None
        unit = held[0].unit
        values = (moved(datum.observation.value, datum.unit, unit) for datum in held)
        return counted(unit, self._style, values)

    def _cell(self, datum: Datum | None, unit: Unit | None) -> TableCell:
        if datum is None or unit is None:
            return TableCell(word("na", self._style.language), light=True)
        figure = self._figure(datum)
        return TableCell(bounded(_value(datum, self._style, unit), figure.fact), figure)

    def _chart(
        self,
        keys: Sequence[SeriesKey],
        names: Sequence[str],
        held: Sequence[dict[str, Datum]],
        periods: Sequence[Period],
    ) -> ChartSpec:
        style = self._style
        unit = self._counted(datum for by_code in held for datum in by_code.values())
        assert unit is not None  # noqa: S101 — a chart is drawn of series that have values
        lines = []
        for order, (key, name, by_code) in enumerate(zip(keys, names, held, strict=True)):
            marks = [
                self._mark(slot, by_code[period.code], unit)
                for slot, period in enumerate(periods)
                if period.code in by_code
            ]
            role: SeriesRole = "comparison" if order else "main"
            lines.append(ChartLine(key.code, name, role, tuple(marks)))
        cuts = self._breaks([list(by_code.values()) for by_code in held], periods)
        breaks = [
            ChartBreak(next(i for i, p in enumerate(periods) if p.end >= cut.end), reason)
            for cut, reason in cuts
        ]
        spec = ChartSpec(
            id="comparison",
            kind="line",
            title=owned_title(self._title(keys), lines),
            unit=unit_text(unit, style),
            categories=tuple(period_label(period, style) for period in periods),
            series=tuple(lines),
            style=style,
            size="wide",
            breaks=tuple(breaks),
        )
        spec = timed(spec, periods, every([list(by_code.values()) for by_code in held]))
        return replace(spec, alt=alternative(spec), note=note_of(spec))

    def _union(self, found: Sequence[list[Datum]]) -> list[Period]:
        """Return all periods of the kind to compare, with those for which none has a figure."""
        kind = shared_kind(found)
        if kind is None:
            return []
        periods = {d.observation.period for series in found for d in series}
        return without_holes(sorted(p for p in periods if p.kind is kind), every(found))

    def _title(self, keys: Sequence[SeriesKey]) -> str:
        indicators = dict.fromkeys(key.indicator for key in keys)
        language = self._style.language
        return " / ".join(self._pack.indicators[id_].name.within(language) for id_ in indicators)

    def _mark(self, slot: int, datum: Datum, unit: Unit) -> ChartMark:
        figure = self._figure(datum)
        value = moved(datum.observation.value, datum.unit, unit)
        return ChartMark(
            slot=slot,
            value=float(value),
            label=bounded(_value(datum, self._style, unit), figure.fact),
            figure=figure,
            hatched=bool(figure.fact.flags & {"provisional", "estimate", "forecast"}),
            light="part_year" in figure.fact.flags,
            qualifier=qualifier(figure.fact, self._style),
            caution=caution(figure.fact, self._style),
        )


def _value(datum: Datum, style: Style, unit: Unit) -> str:
    return tabled(datum.observation.value, datum.unit, style, into=unit)
