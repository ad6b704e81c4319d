"""The values of a chart as a table: as it is read, and one value a row with its evidence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from pkviewer.model.indicator import Indicator
from pkviewer.model.pack import Pack
from pkviewer.sheet.chart import ChartLine, ChartMark, ChartSpec
from pkviewer.text.when import period_text
from pkviewer.text.words import word


@dataclass(frozen=True, slots=True)
class ChartCell:
    """A value: ``text`` as it is printed, with what must be known of it; None where none is."""

    text: str
    mark: ChartMark | None = None


@dataclass(frozen=True, slots=True)
class ChartTable:
    """A chart as it is read: ``stub`` heads the names of the rows, ``columns`` the others."""

    stub: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[ChartCell, ...]], ...]


def chart_table(spec: ChartSpec) -> ChartTable:
    """Return a chart's values, or the events of a timeline, as a table."""
    rows: tuple[tuple[str, tuple[ChartCell, ...]], ...]
    if spec.events:
        rows = tuple((event.date_text, (ChartCell(event.title),)) for event in spec.events)
        return ChartTable(word("doc.date", spec.style.language), (spec.title,), rows)
    if spec.kind == "matrix":
        slots = range(len(spec.categories))
        rows = tuple(
            (line.name, tuple(_cell(spec, line, slot) for slot in slots)) for line in spec.series
        )
        return ChartTable(spec.stub, spec.categories, rows)
    listed = []
    for slot in range(len(spec.categories)):
        cells = tuple(_cell(spec, line, slot) for line in spec.series)
        if spec.regular or any(cell.mark for cell in cells):
            listed.append((spec.name(slot), cells))
    names = tuple(line.name or spec.title for line in spec.series)
    stub = spec.stub or word("doc.when", spec.style.language)
    return ChartTable(stub if spec.kind != "ranked_bars" else "", names, tuple(listed))


def _cell(spec: ChartSpec, line: ChartLine, slot: int) -> ChartCell:
    mark = next((mark for mark in line.marks if mark.slot == slot), None)
    if mark is None:
        return ChartCell(word("na", spec.style.language))
    return ChartCell((mark.bare or mark.label) if line.role == "target" else mark.said, mark)


CHART_DICTIONARY: dict[str, tuple[str, str]] = {
    "series": ("text", "Name of the series in the chart."),
    "role": ("text", "main, comparison, target or peer."),
    "category": ("text", "What the mark stands at: the period in words, or who it is of."),
    "period": ("text", "The period as the data pack writes it."),
    "period_words": ("text", "The period in words."),
    "measure": (
        "text",
        "value for a published figure; else how it is computed from figures, such as growth.",
    ),
    "value": ("number", "The value in the chart's unit, as it is drawn."),
    "unit_words": ("text", "The chart's unit in words."),
    "displayed": ("text", "The value with its unit, as the program writes it in a sentence."),
    "qualifier": ("text", "What must be known of it: provisional, part of a year."),
    "indicator": ("text", "Identifier of the indicator; stable between editions."),
    "definition": ("text", "What the indicator measures."),
    "nature": ("text", "flow (adds up over time), stock (a level at a date) or rate (neither)."),
    "source": ("text", "Identifiers of the sources of the figures used, parted by semicolons."),
    "publisher": ("text", "Who published them, parted by semicolons."),
    "url": ("text", "Their addresses, parted by spaces."),
}
"""Type and meaning of each column of a chart's values."""


def chart_indicators(pack: Pack, spec: ChartSpec) -> tuple[Indicator, ...]:
    """Return the indicators that a chart's figures are of or computed from, in its order."""
    shown = dict.fromkeys(
        datum.indicator.id
        for line in spec.series
        for mark in line.marks
        for datum in mark.figure.fact.operands
    )
    return tuple(pack.indicators[id_] for id_ in shown)


def chart_rows(
    pack: Pack, spec: ChartSpec, define: dict[str, str]
) -> Iterator[list[str | Decimal]]:
    """Yield a row for each mark of a chart; ``define`` says what each indicator measures."""
    for line in spec.series:
        for mark in line.marks:
            fact = mark.figure.fact
            used = list(dict.fromkeys(datum.observation.source for datum in fact.operands))
            indicator = fact.subject.indicator
            yield [
                line.name,
                line.role,
                spec.name(mark.slot),
                fact.period.code,
                period_text(fact.period, spec.style),
                fact.measure,
                Decimal(f"{mark.value:.12g}"),
                spec.unit,
                (mark.figure.text or mark.label).replace("\u00a0", " "),
                mark.qualifier,
                indicator.id,
                define.get(indicator.id, ""),
                indicator.nature,
                "; ".join(used),
                "; ".join(dict.fromkeys(pack.sources[id_].publisher for id_ in used)),
                " ".join(pack.sources[id_].url for id_ in used),
            ]
