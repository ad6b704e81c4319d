"""Countries, or the members of a dimension, in the order of their values at one period."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from pkviewer.comparison.basis import Basis
from pkviewer.facts.fact import Datum
from pkviewer.facts.notation import bounded
from pkviewer.model.indicator import Indicator
from pkviewer.model.period import PART_YEARS, UNDATED, Period
from pkviewer.model.series import SeriesKey
from pkviewer.sheet.blocks import TableBlock, TableCell, TableLine, lined_up
from pkviewer.sheet.chart import ChartLine, ChartMark, ChartSpec
from pkviewer.sheet.composing.chart_words import alternative, caution, note_of, qualifier
from pkviewer.sheet.speech import owned_title
from pkviewer.text.number import unit_text
from pkviewer.text.scale import moved
from pkviewer.text.when import period_text

COUNTRY = ""
"""What a ranking across countries has in place of a dimension."""
_FEWEST = 2
"""Values that make a ranking."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """A ranking as it is shown.

    ``periods`` are those that can be ranked, the newest last; ``across`` what was ranked,
    ``choices`` all that could be.
    """

    chart: ChartSpec
    table: TableBlock
    period: Period
    periods: tuple[Period, ...]
    across: str
    choices: tuple[str, ...]


def ranking(
    basis: Basis, chosen: Sequence[SeriesKey], across: str, at: Period | None
) -> Ranking | None:
    """Rank what stands beside the first of the series chosen; None where nothing does.

    ``at`` is the period, the newest with most values where it is None or has too few.
    """
    choices = tuple(rankable(basis, chosen[0])) if chosen else ()
    if not choices:
        return None
    across = across if across in choices else choices[0]
    rows = beside(basis, chosen[0], across)
    held = {key: {d.observation.period: d for d in basis.data(key)} for key in rows}
    counts = Counter(period for data in held.values() for period in data)
    periods = sorted(period for period, count in counts.items() if count >= _FEWEST)
    if not periods:
        return None
    period = at if at in periods else _usual(periods, counts)
    data = {key: by_period.get(period) for key, by_period in held.items()}
    placed = _placed(basis.pack.indicators[chosen[0].indicator], data)
    chart = _chart(basis, placed, set(chosen), across, period)
    table = _table(basis, placed, across, period)
    return Ranking(chart, table, period, tuple(periods), across, choices)


def rankable(basis: Basis, key: SeriesKey) -> list[str]:
    """Return by what a series has others beside it: countries, or dimensions by their ids."""
    choices = [COUNTRY, *(dimension for dimension, _ in key.members)]
    return [choice for choice in choices if len(beside(basis, key, choice)) >= _FEWEST]


def beside(basis: Basis, key: SeriesKey, across: str) -> list[SeriesKey]:
    """Return the series that differ from one in its country, or in one dimension, alone."""
    indicator = basis.pack.indicators[key.indicator]
    keys = dict.fromkeys(SeriesKey.within(indicator.id, o) for o in indicator.observations)
    return [other for other in keys if _rest(other, across) == _rest(key, across)]


@dataclass(frozen=True, slots=True)
class _Row:
    key: SeriesKey
    datum: Datum | None
    rank: int


def _usual(periods: Sequence[Period], counts: Counter[Period]) -> Period:
    """Return the newest whole period that has at least half as many values as the fullest."""
    whole = [period for period in periods if period.kind not in PART_YEARS | UNDATED] or periods
    most = max(counts[period] for period in whole)
    return next(period for period in reversed(whole) if counts[period] * 2 >= most)


def _rest(key: SeriesKey, across: str) -> tuple[object, ...]:
    members = tuple(pair for pair in key.members if pair[0] != across)
    names = tuple(name for name, _ in key.members)
    return (key.entity if across else COUNTRY, members, names)


def _placed(indicator: Indicator, data: dict[SeriesKey, Datum | None]) -> list[_Row]:
    """Return the rows, the best first, equal values with one rank; those without a value last."""
    known = [(key, datum) for key, datum in data.items() if datum is not None]
    falls = indicator.polarity == "lower_is_better" or known[0][1].unit.kind in ("rank", "tier")
    sign = 1 if falls else -1
    known.sort(key=lambda pair: sign * pair[1].observation.value)
    values = [datum.observation.value for _, datum in known]
    rows = [_Row(key, datum, values.index(datum.observation.value) + 1) for key, datum in known]
    return rows + [_Row(key, None, 0) for key, datum in data.items() if datum is None]


def _name(basis: Basis, key: SeriesKey, across: str) -> str:
    head, language = basis.pack.head, basis.style.language
    if across == COUNTRY:
        return head.entities[key.entity].name.within(language)
    return head.dimensions[across].members[key.dims[across]].within(language)


def across_name(basis: Basis, across: str) -> str:
    """Name what is ranked: "Country", or the dimension."""
    if across == COUNTRY:
        return basis.word("compare.country")
    return basis.pack.head.dimensions[across].name.within(basis.style.language)


def _title(basis: Basis, rows: Sequence[_Row], period: Period) -> str:
    indicator = basis.pack.indicators[rows[0].key.indicator]
    name = indicator.name.within(basis.style.language)
    return basis.word("comma").join((name, period_text(period, basis.style)))


def _known(rows: Iterable[_Row]) -> list[tuple[_Row, Datum]]:
    return [(row, row.datum) for row in rows if row.datum is not None]


def _chart(
    basis: Basis, rows: Sequence[_Row], chosen: set[SeriesKey], across: str, period: Period
) -> ChartSpec:
    known = _known(rows)
    unit = basis.counted(datum for _, datum in known) or known[0][1].unit
    marks = []
    for slot, (row, datum) in enumerate(known):
        figure = basis.figure(datum)
        marks.append(
            ChartMark(
                slot=slot,
                value=float(moved(datum.observation.value, datum.unit, unit)),
                label=bounded(basis.value(datum, unit), figure.fact),
                figure=figure,
                hatched=bool(figure.fact.flags & {"provisional", "estimate", "forecast"}),
                emphasis=row.key in chosen,
                qualifier=qualifier(figure.fact, basis.style),
                caution=caution(figure.fact, basis.style),
            )
        )
    line = ChartLine(rows[0].key.indicator, "", "main", tuple(marks))
    spec = ChartSpec(
        id="comparison",
        kind="ranked_bars",
        title=owned_title(_title(basis, rows, period), [line]),
        unit=unit_text(unit, basis.style),
        categories=tuple(_name(basis, row.key, across) for row, _ in known),
        series=(line,),
        style=basis.style,
        size="wide",
    )
    return replace(spec, alt=alternative(spec), note=note_of(spec))


def _table(basis: Basis, rows: Sequence[_Row], across: str, period: Period) -> TableBlock:
    known = _known(rows)
    unit = basis.counted(datum for _, datum in known)
    lines = []
    for row in rows:
        place = basis.empty()
        if row.datum is not None:
            place = TableCell(basis.word("of", rank=row.rank, of=len(known)))
        cells = (place, basis.cell(row.datum, unit))
        name = _name(basis, row.key, across)
        lines.append(TableLine(name, "", cells, (), indent=False, priority=1))
    columns = (basis.word("compare.rank"), basis.word("compare.value"))
    title, stub = _title(basis, rows, period), across_name(basis, across)
    text = unit_text(unit, basis.style) if unit else ""
    return TableBlock(title, text, columns, lined_up(lines), (), stub)
