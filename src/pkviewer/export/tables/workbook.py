"""Figures as Excel workbooks: first what they are, then values, rivals, charts and the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pkviewer.charts.base.caption import Caption, caption_of
from pkviewer.export.tables.cells import Cell, Workbook, csv_text
from pkviewer.export.tables.chart_table import CHART_DICTIONARY, chart_indicators, chart_rows
from pkviewer.export.tables.dictionary import DICTIONARY, INDICATORS, SOURCES
from pkviewer.export.tables.indicator_rows import INDICATOR_COLUMNS, indicator_rows, source_cells
from pkviewer.export.tables.native_charts import ChartsPage
from pkviewer.export.tables.rows import (
    COLUMNS,
    RIVAL_COLUMNS,
    VALUE_COLUMNS,
    Row,
    RowWriter,
    pack_indicators,
    sheet_indicators,
)
from pkviewer.model.indicator import Indicator
from pkviewer.model.pack import Pack
from pkviewer.sheet.chart import ChartSpec
from pkviewer.sheet.factsheet import FactSheet
from pkviewer.sheet.figure import plain
from pkviewer.text.style import Style

DICTIONARY_HEADER = ("column", "type", "meaning")
_CLAIM_COLUMNS = (
    *("number", "claim", "author", "outlet", "date", "frame"),
    *("verdict", "overtaken", "reason"),
)


def xlsx_table(pack: Pack, sheet: FactSheet) -> bytes:
    """Return a sector as an Excel workbook; its charts can be edited in it."""
    indicators = sheet_indicators(pack, sheet)
    book = _book(pack, sheet.style, f"{sheet.title} · {sheet.edition}", _printed(sheet))
    book.add_about(
        [("title", sheet.title), *_about(pack, sheet.fingerprint)],
        INDICATOR_COLUMNS,
        _known(pack, sheet.style, indicators),
    )
    rows = _add_values(book, pack, sheet.style, indicators)
    charts = [chart for chart in sheet.charts if not chart.is_empty]
    if charts:
        page = book.add_page("charts", ChartsPage)
        for chart in charts:
            page.add(chart, caption_of(chart, sheet.sources, sheet.edition).source)
    claims: list[list[Cell]] = [
        [
            *(c.number, c.text, c.author, c.outlet, c.said, c.frame),
            *(c.verdict_text, c.overtaken, plain(c.reason)),
        ]
        for c in sheet.claims
    ]
    if claims:
        book.add("claims", _CLAIM_COLUMNS, claims)
    _add_sources(book, pack, rows)
    return book.data()


def pack_xlsx(pack: Pack, style: Style) -> bytes:
    """Return every value of a pack as a workbook."""
    title = pack.head.title.within(style.language)
    indicators = pack_indicators(pack)
    book = _book(pack, style, f"{title} · {pack.head.edition}", pack.head.licence.url)
    about = [("title", title), *_about(pack)]
    book.add_about(about, INDICATOR_COLUMNS, _known(pack, style, indicators))
    _add_sources(book, pack, _add_values(book, pack, style, indicators))
    return book.data()


def chart_xlsx(pack: Pack, chart: ChartSpec, caption: Caption, fingerprint: str = "") -> bytes:
    """Return one chart as a workbook: what it shows, the chart, its values with their sources.

    ``fingerprint`` is that of the sheet it stood on, empty where it stood on none.
    """
    known = list(indicator_rows(pack, chart.style, chart_indicators(pack, chart)))
    book = _book(pack, chart.style, f"{chart.title} · {caption.edition}", chart.alt)
    said = (("unit", chart.unit), ("note", chart.note), ("sources", caption.source))
    about = [
        ("title", chart.title),
        *((name, text) for name, text in said if text),
        ("description", chart.alt),
        *_about(pack, fingerprint),
    ]
    cells = ([getattr(row, name) for name in INDICATOR_COLUMNS] for row in known)
    book.add_about(about, INDICATOR_COLUMNS, cells)
    book.add_page("chart", ChartsPage).add(chart, caption.source)
    if not chart.events:
        book.add("values", tuple(CHART_DICTIONARY), _chart_cells(pack, chart))
        book.add("dictionary", DICTIONARY_HEADER, dictionary_lines(CHART_DICTIONARY))
    return book.data()


def chart_csv(pack: Pack, chart: ChartSpec, *, bom: bool = True) -> bytes:
    """Return the values of a chart as CSV, a row to each with its source."""
    return csv_text(tuple(CHART_DICTIONARY), _chart_cells(pack, chart), bom=bom)


def _chart_cells(pack: Pack, chart: ChartSpec) -> Iterator[Sequence[Cell]]:
    known = indicator_rows(pack, chart.style, chart_indicators(pack, chart))
    yield from chart_rows(pack, chart, {row.indicator: row.definition for row in known})


def dictionary_lines(columns: dict[str, tuple[str, str]]) -> list[list[Cell]]:
    """Return what columns hold, a line to each."""
    return [[name, kind, meaning] for name, (kind, meaning) in columns.items()]


def full_dictionary() -> list[list[Cell]]:
    """Return what every column of the tables holds, each once."""
    known = {name: DICTIONARY[name] for name in COLUMNS}
    for more in (INDICATORS, SOURCES):
        known |= {name: said for name, said in more.items() if name not in known}
    return dictionary_lines(known)


def _book(pack: Pack, style: Style, title: str, comments: str) -> Workbook:
    return Workbook(title, comments, pack.head.edition_date, right_to_left=style.right_to_left)


def _printed(sheet: FactSheet) -> str:
    return f"{sheet.words['fingerprint']} {sheet.fingerprint}"


def _about(pack: Pack, fingerprint: str = "") -> Iterator[tuple[str, str]]:
    head = pack.head
    yield "edition", f"{head.id} {head.edition}, {head.edition_date.isoformat()}"
    yield "licence", f"{head.licence.name}, {head.licence.url}"
    if fingerprint:
        yield "fingerprint", f"sha256:{fingerprint}"


def _known(pack: Pack, style: Style, indicators: Sequence[Indicator]) -> Iterator[list[Cell]]:
    for row in indicator_rows(pack, style, indicators):
        yield [getattr(row, name) for name in INDICATOR_COLUMNS]


def _add_values(
    book: Workbook, pack: Pack, style: Style, indicators: Sequence[Indicator]
) -> list[Row]:
    """Add the sheets of values and rivals; return their rows."""
    writer = RowWriter(pack, style)
    values, rivals = list(writer.values(indicators)), list(writer.rivals(indicators))
    book.add("values", VALUE_COLUMNS, _cells(VALUE_COLUMNS, values))
    if rivals:
        book.add("rivals", RIVAL_COLUMNS, _cells(RIVAL_COLUMNS, rivals))
    return [*values, *rivals]


def _add_sources(book: Workbook, pack: Pack, rows: Iterable[Row]) -> None:
    book.add("sources", tuple(SOURCES), source_cells(pack, rows))
    book.add("dictionary", DICTIONARY_HEADER, full_dictionary())


def _cells(columns: Sequence[str], rows: Iterable[Row]) -> Iterator[list[Cell]]:
    return ([getattr(row, name) for name in columns] for row in rows)
