"""The table of key indicators over the last periods of one kind."""

from __future__ import annotations

import re

from pkviewer.errors import FactError, MissingEvidenceError
from pkviewer.facts.evidence import Evidence
from pkviewer.facts.fact import Fact
from pkviewer.facts.measures import compute
from pkviewer.facts.notation import bounded
from pkviewer.model.fact import FactSpec
from pkviewer.model.indicator import Indicator
from pkviewer.model.pack import Pack
from pkviewer.model.period import Period, PeriodKind
from pkviewer.model.precision import rounded
from pkviewer.model.sector import Table, TableRow
from pkviewer.model.series import SeriesKey
from pkviewer.model.unit import Unit
from pkviewer.sheet.blocks import TableBlock, TableCell, TableLine, lined_up
from pkviewer.sheet.composing.slots import slot_of, without_holes
from pkviewer.sheet.source_numbers import Marks
from pkviewer.sheet.speech import Speech
from pkviewer.text.number import format_number, tabled, unit_text
from pkviewer.text.scale import counted
from pkviewer.text.when import period_label, stretch_text
from pkviewer.text.words import word

PRINTED_SOURCES = 3
"""Sources of one row that are numbered on the page: beyond, those of its ends."""
_MARK_OF_FLAG = (
    ("target", "t"),
    ("across_break", "b"),
    ("disputed", "d"),
    ("provisional", "p"),
    ("estimate", "p"),
    ("forecast", "p"),
)
_URDU_SIGNS = {"t": "ہ", "b": "ق", "d": "ن", "p": "ع", "m": "م"}
_KEYS = {"t": "key.target", "b": "key.break", "d": "key.disputed", "p": "key.provisional"}


class Tabling:
    """Makes the table of one sheet."""

    def __init__(self, pack: Pack, speech: Speech, marks: Marks) -> None:
        self._pack = pack
        self._speech = speech
        self._marks = marks
        self._evidence = Evidence(pack)

    def table(self, table: Table) -> TableBlock:
        """Compose the table; rows without any value are left out."""
        style = self._speech.style
        columns = self._columns(table)
        main = unit_text(self._counted(table.rows[0], columns), style)
        parts: dict[str, Period] = {}
        rows = tuple(
            line for row in table.rows if (line := self._row(row, columns, main, parts)) is not None
        )
        is_main = any(self._is_in(row, main, columns) for row in table.rows)
        return TableBlock(
            title=table.title.within(style.language),
            unit=word("unless", style.language, unit=main) if is_main else "",
            columns=tuple(period_label(period, style) for period in columns),
            rows=lined_up(rows),
            signs=self._signs(rows, parts),
            stub=word("doc.indicator", style.language),
        )

    def _columns(self, table: Table) -> list[Period]:
        """Return the last periods for which the table's first row has a value."""
        row = table.rows[0]
        series = self._evidence.series(SeriesKey.of(row).at(), frozenset({table.period_kind}))
        kept = [d.observation.period for d in series if d.observation.status != "target"]
        if table.period_kind in (PeriodKind.FISCAL_YEAR, PeriodKind.YEAR) and kept:
            return [kept[-1].shifted(-back) for back in range(table.last - 1, -1, -1)]
        every = self._indicator(row).release.every_months
        return without_holes(kept, every)[-table.last :]

    def _indicator(self, row: TableRow) -> Indicator:
        return self._pack.indicators[row.indicator]

    def _is_in(self, row: TableRow, main: str, columns: list[Period]) -> bool:
        """Tell whether a row needs the table's unit: its own is that, and its name is silent."""
        unit = unit_text(self._counted(row, columns), self._speech.style)
        return row.measure != "growth" and unit == main and not _repeats(unit, self._label(row))

    def _label(self, row: TableRow) -> str:
        language = self._speech.style.language
        if row.measure == "growth" and not row.label:
            return word("row.growth", language)
        indicator = self._indicator(row)
        return (row.label or indicator.short or indicator.name).within(language)

    def _row(
        self, row: TableRow, columns: list[Period], main: str, parts: dict[str, Period]
    ) -> TableLine | None:
        counting = self._counted(row, columns)
        cells = tuple(self._cell(row, period, parts, counting) for period in columns)
        if all(cell.figure is None for cell in cells):
            return None
        is_growth = row.measure == "growth"
        unit = unit_text(counting, self._speech.style)
        label = self._label(row)
        sources = list(
            dict.fromkeys(
                datum.observation.source
                for cell in cells
                if cell.figure is not None
                for datum in cell.figure.fact.operands
            )
        )
        shown = sources if len(sources) <= PRINTED_SOURCES else [sources[0], sources[-1]]
        return TableLine(
            label=label,
            unit="" if is_growth or unit == main or _repeats(unit, label) else unit,
            cells=cells,
            marks=() if is_growth else self._marks.of(shown),
            indent=is_growth,
            priority=row.priority,
        )

    def _counted(self, row: TableRow, columns: list[Period]) -> Unit:
        """Return the unit of a row: in lakh or crore for who counts so, by its largest value."""
        unit = self._pack.unit_of(self._indicator(row))
        codes = {period.code for period in columns}
        selector = SeriesKey.of(row).at()
        values = [
            d.observation.value
            for d in self._evidence.series(selector)
            if slot_of(d.observation.period).code in codes
        ]
        return counted(unit, self._speech.style, values)

    def _cell(
        self, row: TableRow, period: Period, parts: dict[str, Period], unit: Unit
    ) -> TableCell:
        style = self._speech.style
        fact = self._fact(row, period)
        mark, light = "", False
        if fact is None and row.also is not None:
            fact = self._part(row, period)
            if fact is not None:
                mark, light = f"{fact.period.months}{self._sign('m')}", True
                parts[mark] = fact.period
        if fact is None:
            return TableCell(word("na", style.language))
        if not mark:
            is_target = self._indicator(row).target_of is not None
            mark = next(
                (
                    self._sign(sign)
                    for flag, sign in _MARK_OF_FLAG
                    if flag in fact.flags and not (is_target and flag == "target")
                ),
                "",
            )
        if fact.measure == "growth":
            text = format_number(rounded(fact.value, 1), style, 1)
        else:
            text = tabled(fact.value, fact.unit, style, into=unit)
        return TableCell(bounded(text, fact), self._speech.unmarked(fact), mark, light)

    def _fact(self, row: TableRow, period: Period) -> Fact | None:
        of = SeriesKey.of(row).at(period.code)
        spec = FactSpec(measure=row.measure, of=of, across_break=row.measure == "growth")
        try:
            return compute("", spec, self._evidence)
        except MissingEvidenceError:
            return None
        except FactError:
            if row.measure == "growth":
                return None
            raise

    def _part(self, row: TableRow, period: Period) -> Fact | None:
        """Return the longest part of a period that has a value."""
        kinds = frozenset({row.also}) if row.also else frozenset()
        inside = [
            datum.observation.period
            for datum in self._evidence.series(SeriesKey.of(row).at(), kinds)
            if period.start <= datum.observation.period.start
            and datum.observation.period.end <= period.end
        ]
        if not inside:
            return None
        longest = max(inside, key=lambda p: p.months)
        return self._fact(row, longest)

    def _signs(
        self, rows: tuple[TableLine, ...], parts: dict[str, Period]
    ) -> tuple[tuple[str, str], ...]:
        language = self._speech.style.language
        cells = [cell for row in rows for cell in row.cells]
        used = {cell.mark for cell in cells}
        signs = []
        if any(cell.figure is None for cell in cells):
            signs.append(("", word("key.na", language)))
        for mark, period in sorted(parts.items()):
            stretch = stretch_text(period, self._speech.style)
            signs.append((mark, word("key.part", language, mark=mark, period=stretch)))
        signs.extend(
            (self._sign(sign), word(key, language))
            for sign, key in _KEYS.items()
            if self._sign(sign) in used
        )
        return tuple(signs)

    def _sign(self, sign: str) -> str:
        """Return the letter of a sign in the reader's own script."""
        return sign if self._speech.style.language == "en" else _URDU_SIGNS[sign]


def _repeats(unit: str, label: str) -> bool:
    """Tell whether a row's name says its unit already: "Arrests" are counted in arrests."""
    said = re.findall(r"\w+", label.casefold())
    return all(part in said for part in unit.casefold().split())
