"""A sector's figures as tables: tidy rows, and the CSV, JSON and Excel files made of them."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import UTC, datetime, time
from decimal import Decimal
from typing import Any

import xlsxwriter

from pkviewer.model.indicator import Alternative, Indicator, Observation
from pkviewer.model.pack import Pack
from pkviewer.model.period import Period
from pkviewer.model.sector import Sector
from pkviewer.model.unit import Unit
from pkviewer.sheet.factsheet import FactSheet
from pkviewer.sheet.figure import plain
from pkviewer.sheet.record import record

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\0")
_EXACT_DIGITS = 15
"""Digits a spreadsheet's numbers hold exactly."""


@dataclass(frozen=True, slots=True)
class Row:
    """One published value; ``relation`` and ``reason`` are set for a rival figure."""

    indicator: str
    indicator_name: str
    period: str
    period_kind: str
    entity: str
    dimensions: str
    value: Decimal
    unit: str
    scale: int
    bound: str
    status: str
    confidence: str
    primary: str
    publisher: str
    source_title: str
    url: str
    published: str
    as_stated: str
    relation: str = ""
    reason: str = ""


COLUMNS = tuple(field.name for field in fields(Row))


def rows(pack: Pack, sector_id: str, sheet: FactSheet) -> Iterator[Row]:
    """Yield every value of a sector, each followed by its rivals, in the pack's order.

    The overview declares no indicators, and a briefing is no sector: their rows are the
    observations that the sheet shows.
    Texts are in the sheet's language.
    """
    for indicator, seen in _observations(pack.sectors.get(sector_id), sheet):
        yield _row(pack, sheet, indicator, seen)
        for rival in seen.alternatives:
            yield _row(pack, sheet, indicator, seen, rival)


def csv_table(pack: Pack, sector_id: str, sheet: FactSheet, *, bom: bool = True) -> bytes:
    """Return a sector as CSV in UTF-8; with ``bom`` spreadsheets know it as such.

    Text that a spreadsheet would take for a formula gets an apostrophe in front; numbers,
    negative ones too, stay numbers.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in rows(pack, sector_id, sheet):
        writer.writerow([_cell(getattr(row, name)) for name in COLUMNS])
    return out.getvalue().encode("utf-8-sig" if bom else "utf-8")


def json_table(pack: Pack, sector_id: str, sheet: FactSheet) -> bytes:
    """Return a sector as JSON: the sheet's record, its claims in words and all values."""
    whole = {
        **record(sheet),
        "fingerprint": sheet.fingerprint,
        "licence": {"name": pack.head.licence.name, "url": pack.head.licence.url},
        "claims": [
            {
                "id": claim.id,
                "text": claim.text,
                "made_by": claim.made_by,
                "verdict": claim.verdict,
                "overtaken": claim.overtaken,
                "reason": plain(claim.reason),
                "arithmetic": list(claim.arithmetic),
            }
            for claim in sheet.claims
        ],
        "values": [
            {name: _json(getattr(row, name)) for name in COLUMNS}
            for row in rows(pack, sector_id, sheet)
        ],
    }
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def xlsx_table(pack: Pack, sector_id: str, sheet: FactSheet) -> bytes:
    """Return a sector as an Excel workbook: values, claims and sources, header rows frozen."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(
        out,
        {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False},
    )
    edition = pack.head.edition_date
    book.set_properties(
        {
            "title": f"{sheet.title} · {sheet.edition}",
            "author": "pkviewer",
            "comments": f"{sheet.words['fingerprint']} {sheet.fingerprint}",
            # The edition's day, so that the same data give the same file.
            "created": datetime.combine(edition, time(), UTC),
        }
    )
    values = [[getattr(row, name) for name in COLUMNS] for row in rows(pack, sector_id, sheet)]
    _worksheet(book, "values", COLUMNS, values, sheet)
    claims = [
        [c.number, c.text, c.made_by, c.verdict_text, c.overtaken, plain(c.reason)]
        for c in sheet.claims
    ]
    header = ("number", "claim", "made_by", "verdict", "overtaken", "reason")
    _worksheet(book, "claims", header, claims, sheet)
    sources = [[s.number, s.id, s.text, s.title, s.kind, s.url] for s in sheet.sources]
    header = ("number", "id", "publisher_and_date", "title", "kind", "url")
    _worksheet(book, "sources", header, sources, sheet)
    book.close()
    return out.getvalue()


def _worksheet(
    book: Any, name: str, header: tuple[str, ...], lines: list[list[Any]], sheet: FactSheet
) -> None:
    page = book.add_worksheet(name)
    if sheet.style.right_to_left:
        page.right_to_left()
    formats = {
        count: book.add_format({"num_format": "#,##0" + "." * bool(count) + "0" * count})
        for count in {_decimals(v) for line in lines for v in line if isinstance(v, Decimal)}
    }
    page.write_row(0, 0, header, book.add_format({"bold": True, "bottom": 1}))
    page.freeze_panes(1, 1)
    widths = [len(title) for title in header]
    for number, line in enumerate(lines, 1):
        for column, value in enumerate(line):
            if isinstance(value, Decimal) and len(value.as_tuple().digits) <= _EXACT_DIGITS:
                page.write_number(number, column, float(value), formats[_decimals(value)])
            elif isinstance(value, int):
                page.write_number(number, column, value)
            elif value != "":
                page.write_string(number, column, _text(value))
            widths[column] = max(widths[column], min(len(str(value)), 60))
    for column, width in enumerate(widths):
        page.set_column(column, column, width + 2)
    page.autofilter(0, 0, len(lines), len(header) - 1)


def _observations(
    sector: Sector | None, sheet: FactSheet
) -> Iterator[tuple[Indicator, Observation]]:
    if sector is not None and sector.indicators:
        for indicator in sector.indicators:
            for seen in indicator.observations:
                yield indicator, seen
        return
    shown = {
        (datum.indicator.id, datum.observation.key): (datum.indicator, datum.observation)
        for figure in sheet.figures()
        for datum in figure.fact.operands
    }
    yield from shown.values()


def _row(
    pack: Pack,
    sheet: FactSheet,
    indicator: Indicator,
    seen: Observation,
    rival: Alternative | None = None,
) -> Row:
    language = sheet.style.language
    unit = pack.unit_of(indicator)
    told = rival or seen
    source = pack.sources[told.source]
    period: Period = (rival.period if rival else None) or seen.period
    primary = pack.head.bodies[told.primary].name.within(language) if told.primary else ""
    return Row(
        indicator=indicator.id,
        indicator_name=indicator.name.within(language),
        period=period.code,
        period_kind=period.kind.value,
        entity=seen.entity,
        dimensions="; ".join(f"{name}={member}" for name, member in sorted(seen.dims.items())),
        value=told.value,
        unit=_unit(unit),
        scale=unit.scale,
        bound="" if rival else seen.bound or "",
        status="" if rival else seen.status,
        confidence="" if rival else seen.confidence,
        primary=primary,
        publisher=source.publisher,
        source_title=source.title,
        url=source.url,
        published=source.published.code if source.published else "",
        as_stated=told.as_stated or "",
        relation=rival.relation if rival else "",
        reason=rival.reason.within(language) if rival else "",
    )


def _decimals(value: Decimal) -> int:
    """Return how many decimals a value was published with."""
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _unit(unit: Unit) -> str:
    """Return a unit's code: a currency's, a counted noun, or the kind."""
    if unit.currency:
        return unit.currency
    if unit.noun is not None:
        return unit.noun.other.en
    return unit.symbol.en if unit.symbol is not None else unit.kind


def _cell(value: object) -> str:
    text = _text(value)
    if isinstance(value, Decimal | int):
        return text
    # Spreadsheets skip blanks before they look for a formula.
    return f"'{text}" if text.lstrip().startswith(_FORMULA) or text.startswith(_FORMULA) else text


def _text(value: object) -> str:
    """Return a value as text: a number in full, never in powers of ten."""
    return format(value, "f") if isinstance(value, Decimal) else str(value).replace("\0", "")


def _json(value: object) -> object:
    return format(value, "f") if isinstance(value, Decimal) else value
