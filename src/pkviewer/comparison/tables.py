"""The tables of a comparison: its values, and what changed between two periods."""

from __future__ import annotations

from collections.abc import Sequence

from pkviewer.comparison.basis import Basis, Compared, within
from pkviewer.errors import FactError
from pkviewer.facts.fact import Fact
from pkviewer.facts.notation import owned, shown_decimals
from pkviewer.model.fact import FactSpec, MeasureName
from pkviewer.model.period import Period
from pkviewer.model.unit import Unit
from pkviewer.sheet.blocks import TableBlock, TableCell, TableLine, lined_up
from pkviewer.text.number import headline, tabled, unit_text
from pkviewer.text.when import period_text

_STEPS = ("rank", "tier")


def value_table(basis: Basis, series: Sequence[Compared], periods: Sequence[Period]) -> TableBlock:
    """Return the values with a column for each series, the newest period first."""
    counting = [basis.counted(within(one, periods)) for one in series]
    units = [unit_text(unit, basis.style) if unit else "" for unit in counting]
    alike = len(set(units)) == 1
    columns = tuple(
        one.name if alike or not unit else f"{one.name} ({unit})"
        for one, unit in zip(series, units, strict=True)
    )
    held = [one.by_period for one in series]
    rows = []
    for period in reversed(periods):
        cells = tuple(
            basis.cell(by_period.get(period.code), unit)
            for by_period, unit in zip(held, counting, strict=True)
        )
        label = period_text(period, basis.style, short=True)
        rows.append(TableLine(label, "", cells, (), indent=False, priority=1))
    title, stub = basis.word("compare.table"), basis.word("prov.period")
    return TableBlock(title, units[0] if alike else "", columns, lined_up(rows), (), stub)


def change_table(
    basis: Basis, series: Sequence[Compared], earlier: Period, later: Period
) -> TableBlock:
    """Return two periods of each series with the difference, in its unit and in per cent.

    Of percentages the difference is in points, of ranks in places, and there is no per cent.
    """
    rows = []
    for one in series:
        by_period = one.by_period
        first, last = by_period.get(earlier.code), by_period.get(later.code)
        unit = basis.counted(datum for datum in (first, last) if datum is not None)
        change = growth = basis.empty()
        if first is not None and last is not None and unit is not None:
            is_step = last.unit.kind in _STEPS
            measure: MeasureName = "rank_change" if is_step else "change"
            change = _derived(basis, one, measure, (earlier, later), unit)
            if not is_step:
                growth = _derived(basis, one, "growth", (earlier, later), None)
        cells = (basis.cell(first, unit), basis.cell(last, unit), change, growth)
        text = unit_text(unit, basis.style) if unit else ""
        rows.append(TableLine(one.name, text, cells, (), indent=False, priority=1))
    columns = (
        period_text(earlier, basis.style, short=True),
        period_text(later, basis.style, short=True),
        basis.word("compare.difference"),
        basis.word("compare.percent"),
    )
    title, stub = basis.word("compare.change"), basis.word("compare.series")
    signs = tuple(
        (mark, basis.word("key.break"))
        for mark in dict.fromkeys(cell.mark for row in rows for cell in row.cells if cell.mark)
    )
    return TableBlock(title, "", columns, lined_up(rows), signs, stub)


def _derived(
    basis: Basis,
    one: Compared,
    measure: MeasureName,
    between: tuple[Period, Period],
    into: Unit | None,
) -> TableCell:
    """Return what a measure finds between two periods; a cell without a figure where nothing."""
    earlier, later = between
    spec = FactSpec(
        measure=measure,
        of=one.key.at(later.code),
        base=one.key.at(earlier.code),
        across_break=True,
    )
    try:
        fact = basis.fact(spec)
    except FactError:
        return basis.empty()
    mark = basis.word("compare.sign") if "across_break" in fact.flags else ""
    return TableCell(owned(_signed(basis, fact, into), fact), basis.speech.unmarked(fact), mark)


def _signed(basis: Basis, fact: Fact, into: Unit | None) -> str:
    """Write a change with its sign: bare where it is in the table's own unit."""
    style = basis.style
    if fact.measure == "change" and into is not None and fact.unit.kind == into.kind:
        text = tabled(fact.value, fact.unit, style, into=into)
        if fact.value <= 0:
            return text
        at = 1 if text.startswith("\u2066") else 0
        return f"{text[:at]}+{text[at:]}"
    return str(headline(fact.value, fact.unit, style, decimals=shown_decimals(fact), signed=True))
