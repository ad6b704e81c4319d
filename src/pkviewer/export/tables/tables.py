"""Figures as tables: CSV with its descriptor, and JSON, of a sector and of a whole pack."""

from __future__ import annotations

import json

from pkviewer.export.tables.cells import Cell, csv_text, text_of
from pkviewer.export.tables.data_package import About, DataFiles, data_package
from pkviewer.export.tables.indicator_rows import INDICATOR_COLUMNS, indicator_rows
from pkviewer.export.tables.rows import (
    RIVAL_COLUMNS,
    VALUE_COLUMNS,
    RowWriter,
    pack_indicators,
    sheet_indicators,
)
from pkviewer.export.tables.workbook import DICTIONARY_HEADER, full_dictionary
from pkviewer.model.pack import Pack
from pkviewer.sheet.factsheet import FactSheet
from pkviewer.sheet.figure import plain
from pkviewer.sheet.record import record
from pkviewer.text.style import Style


def sheet_files(
    pack: Pack, sheet: FactSheet, names: DataFiles, *, bom: bool = True
) -> dict[str, bytes]:
    """Return a sector as CSV files and their descriptor, by name."""
    about = About(
        f"{pack.head.id}-{sheet.sector}-{pack.head.edition}",
        f"{sheet.title} · {sheet.edition}",
        sheet.kicker,
        sheet.fingerprint,
    )
    indicators = sheet_indicators(pack, sheet)
    return data_package(pack, sheet.style, indicators, about, names, bom=bom)


def pack_files(pack: Pack, style: Style, names: DataFiles, *, bom: bool = True) -> dict[str, bytes]:
    """Return every value of a pack as CSV files and their descriptor, by name."""
    head, language = pack.head, style.language
    title = head.title.within(language)
    about = About(f"{head.id}-{head.edition}", f"{title} · {head.edition}", title)
    return data_package(pack, style, pack_indicators(pack), about, names, bom=bom)


def dictionary_csv(*, bom: bool = True) -> bytes:
    """Return what the columns of the tables hold, as CSV."""
    return csv_text(DICTIONARY_HEADER, full_dictionary(), bom=bom)


def json_table(pack: Pack, sheet: FactSheet) -> bytes:
    """Return a sector as JSON: the sheet's record, its claims in words and all values."""
    indicators, writer = sheet_indicators(pack, sheet), RowWriter(pack, sheet.style)
    known = indicator_rows(pack, sheet.style, indicators)
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
        "definitions": [_tree(row, INDICATOR_COLUMNS) for row in known],
        "values": [_tree(row, VALUE_COLUMNS) for row in writer.values(indicators)],
        "rivals": [_tree(row, RIVAL_COLUMNS) for row in writer.rivals(indicators)],
    }
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def _tree(row: object, columns: tuple[str, ...]) -> dict[str, str | int | None]:
    return {name: _json(getattr(row, name)) for name in columns}


def _json(value: Cell) -> str | int | None:
    """Return a value for JSON: numbers but whole ones as text, so that they stay exact."""
    return value if value is None or isinstance(value, int) else text_of(value)
