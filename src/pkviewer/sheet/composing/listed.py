"""Charts without an axis of time: ranked bars, and tables by two dimensions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from pkviewer.errors import MissingEvidenceError
from pkviewer.facts.fact import Fact
from pkviewer.model.pack import Pack
from pkviewer.model.period import PART_YEARS, Period
from pkviewer.model.sector import Chart, ChartSeries
from pkviewer.model.series import SeriesKey
from pkviewer.model.unit import ADDITIVE, Unit
from pkviewer.sheet.chart import ChartLine, ChartMark
from pkviewer.sheet.composing.chart_values import ChartValues, plotted
from pkviewer.sheet.composing.slots import slot_of, slots_of
from pkviewer.text.letters import capitalised
from pkviewer.text.style import Style
from pkviewer.text.when import period_label, period_text, slot_name
from pkviewer.text.words import word


@dataclass(frozen=True, slots=True)
class Listed:
    """The names of the slots, the lines and their unit; ``period`` where all values share one.

    ``slots`` are the periods of a matrix whose columns are periods, ``stub`` says what its
    rows are.
    """

    names: tuple[str, ...]
    lines: tuple[ChartLine, ...]
    unit: Unit
    period: Period | None = None
    slots: tuple[Period, ...] = ()
    stub: str = ""


@dataclass(frozen=True, slots=True)
class _Cell:
    row: str
    column: str
    series: ChartSeries
    fact: Fact


class ListedCharts:
    """Composes the charts of one sheet that have no axis of time."""

    def __init__(self, pack: Pack, values: ChartValues, style: Style) -> None:
        self._pack = pack
        self._values = values
        self._style = style

    def ranked(self, chart: Chart) -> Listed:
        """Compose ranked bars: the longest first, of ranks the best."""
        held = list(self._at_one_period(chart))
        unit = self._values.counted(chart, [fact for _, fact in held])
        is_rank = any(fact.unit.kind == "rank" for _, fact in held)
        held.sort(key=lambda pair: plotted(pair[1], pair[0], unit), reverse=not is_rank)
        one_of_many = any(series.role != "main" for series, _ in held)
        marks = tuple(
            replace(
                self._values.mark(slot, fact, plotted(fact, series, unit), unit),
                emphasis=one_of_many and series.role == "main",
            )
            for slot, (series, fact) in enumerate(held)
        )
        names = tuple(self._values.name(series, chart.series) for series, _ in held)
        period = _shared(fact for _, fact in held)
        if period is None:
            # Values of several periods must not pass for one: each says its own.
            names = tuple(
                f"{name} ({self._when(fact.period)})"
                for name, (_, fact) in zip(names, held, strict=True)
            )
        return Listed(names, (ChartLine(chart.id, "", "main", marks),), unit, period)

    def matrix(self, chart: Chart) -> Listed:
        """Compose a table by two dimensions: a line to each row, a slot to each column."""
        by_period = chart.columns == "period"
        if by_period:
            slots, cells = self._by_period(chart)
        else:
            slots = []
            cells = [
                _Cell(series.place(chart.rows), series.place(chart.columns), series, fact)
                for series, fact in self._at_one_period(chart)
            ]
        unit = self._values.counted(chart, [cell.fact for cell in cells])
        columns = [slot.code for slot in slots] or self._ordered(chart, cells)
        period = None if by_period else _shared(cell.fact for cell in cells)
        says_own = period is None and not by_period
        rows: dict[str, list[_Cell]] = {}
        for cell in cells:
            rows.setdefault(cell.row, []).append(cell)
        lines = tuple(
            ChartLine(
                f"{chart.id} {row}",
                self._row_name(chart, row, of_row[0].series, unit),
                of_row[0].series.role,
                tuple(
                    self._mark(cell, columns.index(cell.column), unit, says_own=says_own)
                    for cell in sorted(of_row, key=lambda cell: columns.index(cell.column))
                ),
            )
            for row, of_row in rows.items()
        )
        first = {cell.column: cell.series for cell in reversed(cells)}
        names = tuple(period_label(slot, self._style) for slot in slots) or tuple(
            self._name(chart.columns, column, first[column], unit) for column in columns
        )
        return Listed(names, lines, unit, period, tuple(slots), self._stub(chart))

    def _stub(self, chart: Chart) -> str:
        language, axis = self._style.language, chart.rows or ""
        if axis in self._pack.head.dimensions:
            return self._pack.head.dimensions[axis].name.within(language)
        return word("prov.entity" if axis == "entity" else "chart.measure", language)

    def _ordered(self, chart: Chart, cells: list[_Cell]) -> list[str]:
        """Return the columns: members in the order of their dimension, their total last."""
        columns = list(dict.fromkeys(cell.column for cell in cells))
        dimension = self._pack.head.dimensions.get(chart.columns or "")
        if dimension is None:
            return columns
        order = [*dimension.members, ""]
        return sorted(columns, key=order.index)

    def _at_one_period(self, chart: Chart) -> Iterable[tuple[ChartSeries, Fact]]:
        for series in chart.series:
            selector = SeriesKey.of(series).at(chart.at or f"latest {chart.period_kind.value}")
            try:
                yield series, self._values.fact(series, selector, chart.index_base)
            except MissingEvidenceError:
                continue

    def _by_period(self, chart: Chart) -> tuple[list[Period], list[_Cell]]:
        kinds = frozenset({chart.period_kind, *chart.also})
        held = [
            (series, fact)
            for series in chart.series
            for fact in self._values.facts(series, kinds, chart.index_base)
        ]
        # A table keeps no place for periods of which no row has a value.
        filled = {slot_of(fact.period) for _, fact in held}
        slots = [slot for slot in slots_of(filled, chart) if slot in filled]
        codes = {slot.code for slot in slots}
        cells = [
            _Cell(series.place(chart.rows), slot_of(fact.period).code, series, fact)
            for series, fact in held
            if slot_of(fact.period).code in codes
        ]
        return slots, cells

    def _mark(self, cell: _Cell, slot: int, unit: Unit, *, says_own: bool) -> ChartMark:
        mark = self._values.mark(slot, cell.fact, plotted(cell.fact, cell.series, unit), unit)
        if says_own:
            when = period_text(cell.fact.period, self._style, short=True)
            mark = replace(mark, label=f"{mark.label} ({when})")
        return replace(mark, emphasis=not cell.column)

    def _when(self, period: Period) -> str:
        """Name the period of one bar, as short as it can be without losing a part of it."""
        if period.kind in PART_YEARS:
            return period_text(period, self._style, short=True)
        return slot_name(period, self._style)

    def _row_name(self, chart: Chart, member: str, series: ChartSeries, unit: Unit) -> str:
        if series.label is not None:
            return capitalised(series.label.within(self._style.language))
        return self._name(chart.rows, member, series, unit)

    def _name(self, axis: str | None, member: str, series: ChartSeries, unit: Unit) -> str:
        return capitalised(self._member_name(axis, member, series, unit))

    def _member_name(self, axis: str | None, member: str, series: ChartSeries, unit: Unit) -> str:
        """Name a row or a column; one without a member holds all members together."""
        language, head = self._style.language, self._pack.head
        if axis == "entity":
            return head.entities[series.entity].name.within(language)
        if axis == "indicator":
            indicator = self._pack.indicators[series.indicator]
            return (indicator.short or indicator.name).within(language)
        if not member:
            return word("chart.total" if unit.kind in ADDITIVE else "chart.all", language)
        return head.dimensions[axis or ""].members[member].within(language)


def _shared(facts: Iterable[Fact]) -> Period | None:
    periods = {fact.period.code: fact.period for fact in facts}
    return next(iter(periods.values())) if len(periods) == 1 else None
