"""Figures as tables: CSV, JSON and Excel files of a sector, and of a whole pack."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable

from pkviewer.export.tables.cells import Cell, Workbook, csv_text, text_of
from pkviewer.export.tables.rows import COLUMNS, DICTIONARY, Row, pack_rows, sheet_rows
from pkviewer.model.pack import Pack
from pkviewer.sheet.factsheet import FactSheet
from pkviewer.sheet.figure import plain
from pkviewer.sheet.record import record
from pkviewer.text.style import Style

_DICTIONARY_HEADER = ("column", "type", "meaning")
_DICTIONARY = [(name, *DICTIONARY[name]) for name in COLUMNS]


def csv_table(pack: Pack, sheet: FactSheet, *, bom: bool = True) -> bytes:
    """Return a sector as CSV in UTF-8, with or without a byte-order mark."""
    return csv_text(COLUMNS, _cells(sheet_rows(pack, sheet)), bom=bom)


def json_table(pack: Pack, sheet: FactSheet) -> bytes:
    """Return a sector as JSON: the sheet's record, its claims in words and all values."""
    whole = {
        **record(sheet),
        "fingerprint": sheet.fingerprint,
        "licence": {"name": pack.head.licence.name, "url": pack.head.licence.url},
        "claims": [
            {
                "id": claim.id,
                "text": claim.text,
                "author": claim.author,
                "outlet": claim.outlet,
                "date": claim.said,
                "frame": claim.frame,
                "verdict": claim.verdict,
                "overtaken": claim.overtaken,
                "reason": plain(claim.reason),
                "arithmetic": list(claim.arithmetic),
            }
            for claim in sheet.claims
        ],
        "values": [
            {name: _json(getattr(row, name)) for name in COLUMNS} for row in sheet_rows(pack, sheet)
        ],
    }
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def xlsx_table(pack: Pack, sheet: FactSheet) -> bytes:
    """Return a sector as an Excel workbook: values, claims, sources and data dictionary."""
    book = Workbook(
        f"{sheet.title} · {sheet.edition}",
        f"{sheet.words['fingerprint']} {sheet.fingerprint}",
        pack.head.edition_date,
        right_to_left=sheet.style.right_to_left,
    )
    book.add("values", COLUMNS, _cells(sheet_rows(pack, sheet)))
    claims: list[list[Cell]] = [
        [
            *(c.number, c.text, c.author, c.outlet, c.said, c.frame),
            *(c.verdict_text, c.overtaken, plain(c.reason)),
        ]
        for c in sheet.claims
    ]
    header = (
        *("number", "claim", "author", "outlet", "date", "frame"),
        *("verdict", "overtaken", "reason"),
    )
    book.add("claims", header, claims)
    sources: list[list[Cell]] = [
        [s.number or None, s.id, s.body, s.text, s.title, s.kind, s.url, s.reading]
        for s in (*sheet.sources, *sheet.unmarked)
    ]
    named = ("number", "id", "body", "named", "title", "kind", "url", "reading")
    book.add("sources", named, sources)
    book.add("dictionary", _DICTIONARY_HEADER, _DICTIONARY)
    return book.data()


def pack_csv(pack: Pack, style: Style, *, bom: bool = True) -> bytes:
    """Return every value of a pack as one CSV table."""
    return csv_text(COLUMNS, _cells(pack_rows(pack, style.language)), bom=bom)


def dictionary_csv(*, bom: bool = True) -> bytes:
    """Return what the columns of the tables hold, as CSV."""
    return csv_text(_DICTIONARY_HEADER, _DICTIONARY, bom=bom)


def pack_xlsx(pack: Pack, style: Style) -> bytes:
    """Return every value of a pack as a workbook: values, sources and data dictionary."""
    title = pack.head.title.within(style.language)
    book = Workbook(
        f"{title} · {pack.head.edition}",
        f"{pack.head.licence.name} · {pack.head.licence.url}",
        pack.head.edition_date,
        right_to_left=style.right_to_left,
    )
    table = list(pack_rows(pack, style.language))
    book.add("values", COLUMNS, _cells(table))
    used = Counter(row.source for row in table)
    sources: list[list[Cell]] = [
        [
            id_,
            source.publisher,
            source.title,
            source.kind,
            source.published.code if source.published else "",
            source.url,
            source.page,
            source.read_at,
            source.read,
            source.licence,
            source.archived,
            used[id_],
        ]
        for id_, source in pack.sources.items()
    ]
    header = (
        *("id", "publisher", "title", "kind", "published", "url"),
        *("page", "read_at", "read", "licence", "archived", "values"),
    )
    book.add("sources", header, sources)
    book.add("dictionary", _DICTIONARY_HEADER, _DICTIONARY)
    return book.data()


def _cells(rows: Iterable[Row]) -> Iterable[list[Cell]]:
    return ([getattr(row, name) for name in COLUMNS] for row in rows)


def _json(value: Cell) -> str | int | None:
    """Return a value for JSON: numbers but whole ones as text, so that they stay exact."""
    return value if value is None or isinstance(value, int) else text_of(value)
