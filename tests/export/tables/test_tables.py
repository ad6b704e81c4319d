"""Tables: tidy, exact, and harmless in a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from dataclasses import replace
from decimal import Decimal
from xml.etree import ElementTree as ET

import msgspec
import pytest

from pkviewer.export.tables.rows import COLUMNS, DICTIONARY, pack_rows, sheet_rows
from pkviewer.export.tables.tables import (
    csv_table,
    dictionary_csv,
    json_table,
    pack_csv,
    pack_xlsx,
    xlsx_table,
)
from pkviewer.model.pack import Pack
from pkviewer.sheet.composer import Composer
from pkviewer.sheet.factsheet import FactSheet
from pkviewer.text.style import Style

HOSTILE = ("=1+1", "+1", "-x", "@SUM(A1)", "\t=1", "\r=1", " =1", "\0=1")
NAMESPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@pytest.fixture(scope="module")
def sheet(composer: Composer) -> FactSheet:
    return composer.sheet("exports")


def read(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_every_value_and_every_rival_is_there(pack: Pack, sheet: FactSheet) -> None:
    sector = pack.sectors["exports"]
    seen = [o for indicator in sector.indicators for o in indicator.observations]
    table = list(sheet_rows(pack, sheet))
    assert len([row for row in table if not row.relation]) == len(seen)
    assert len([row for row in table if row.relation]) == sum(len(o.alternatives) for o in seen)
    assert all(row.reason for row in table if row.relation)
    assert [row.value for row in table if not row.relation] == [o.value for o in seen]


def test_csv_is_utf8_with_or_without_mark(pack: Pack, sheet: FactSheet) -> None:
    marked = csv_table(pack, sheet)
    assert marked.startswith(b"\xef\xbb\xbfsector,indicator,")
    assert csv_table(pack, sheet, bom=False) == marked[3:]
    assert tuple(read(marked)[0]) == COLUMNS


def test_values_of_the_csv_are_exact_numbers(pack: Pack, sheet: FactSheet) -> None:
    table = read(csv_table(pack, sheet))
    assert [Decimal(row["value"]) for row in table] == [r.value for r in sheet_rows(pack, sheet)]
    assert not any("E" in row["value"] or row["value"].startswith("'") for row in table)


def with_source(pack: Pack, **changes: str) -> Pack:
    """The pack with the text of every source changed."""
    sources = {k: msgspec.structs.replace(v, **changes) for k, v in pack.sources.items()}
    return replace(pack, sources=sources)


def with_value(pack: Pack, value: Decimal) -> Pack:
    """The pack with the first value of the sector changed."""
    sector = pack.sectors["exports"]
    first, *others = sector.indicators
    seen = msgspec.structs.replace(first.observations[0], value=value)
    first = msgspec.structs.replace(first, observations=(seen, *first.observations[1:]))
    changed = msgspec.structs.replace(sector, indicators=(first, *others))
    return replace(pack, sectors={**pack.sectors, "exports": changed})


@pytest.mark.parametrize("text", HOSTILE)
def test_no_cell_becomes_a_formula(pack: Pack, sheet: FactSheet, text: str) -> None:
    table = read(csv_table(with_source(pack, publisher=text), sheet))
    assert all(row["publisher"] == "'" + text.replace("\0", "") for row in table)


def test_negative_numbers_stay_numbers(pack: Pack, sheet: FactSheet) -> None:
    table = read(csv_table(with_value(pack, Decimal("-1.50")), sheet))
    assert table[0]["value"] == "-1.50"


def test_json_has_facts_values_claims_and_fingerprint(pack: Pack, sheet: FactSheet) -> None:
    data = json.loads(json_table(pack, sheet))
    assert data["fingerprint"] == sheet.fingerprint
    assert data["sector"] == "exports"
    assert len(data["values"]) == len(list(sheet_rows(pack, sheet)))
    assert {claim["id"] for claim in data["claims"]} == {claim.id for claim in sheet.claims}
    assert all(set(fact["from"]) <= set(data["observations"]) for fact in data["facts"])


def cells(data: bytes, page: int) -> list[ET.Element]:
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        tree = ET.fromstring(book.read(f"xl/worksheets/sheet{page}.xml"))
    return list(tree.iter(f"{NAMESPACE}c"))


def test_excel_has_numbers_as_numbers_and_no_formulas(pack: Pack, sheet: FactSheet) -> None:
    data = xlsx_table(with_source(pack, publisher="=1+1", url="https://x.org"), sheet)
    table = list(sheet_rows(pack, sheet))
    first = cells(data, 1)
    column = chr(ord("A") + COLUMNS.index("value"))
    values = [c for c in first if c.get("r", "").rstrip("0123456789") == column][1:]
    assert [float(c.findtext(f"{NAMESPACE}v") or "") for c in values] == [
        float(r.value) for r in table
    ]
    assert all(c.get("t") is None for c in values)
    assert not any(c.find(f"{NAMESPACE}f") is not None for c in first)
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        page = book.read("xl/worksheets/sheet1.xml").decode()
    assert 'state="frozen"' in page
    assert "hyperlink" not in page
    sources = (*sheet.sources, *sheet.unmarked)
    optional = sum(bool(s.number) + bool(s.body) + bool(s.reading) for s in sources)
    assert len(cells(data, 3)) == 8 + 5 * len(sources) + optional


def test_excel_is_the_same_every_time(pack: Pack, sheet: FactSheet) -> None:
    assert xlsx_table(pack, sheet) == xlsx_table(pack, sheet)


def test_excel_keeps_digits_it_cannot_hold_as_text(pack: Pack, sheet: FactSheet) -> None:
    long = "1234567890123456789"
    data = xlsx_table(with_value(pack, Decimal(long)), sheet)
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        assert long in book.read("xl/sharedStrings.xml").decode()


def strings(data: bytes) -> list[str]:
    """The shared strings of a workbook."""
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        tree = ET.fromstring(book.read("xl/sharedStrings.xml"))
    return ["".join(t.text or "" for t in item.iter(f"{NAMESPACE}t")) for item in tree]


def grid(data: bytes, page: int) -> list[list[str]]:
    """The cells of a sheet as text, by row; those left empty are left out."""
    words = strings(data)
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        tree = ET.fromstring(book.read(f"xl/worksheets/sheet{page}.xml"))
    return [
        [
            words[int(cell.findtext(f"{NAMESPACE}v") or "")]
            if cell.get("t") == "s"
            else cell.findtext(f"{NAMESPACE}v") or ""
            for cell in row.iter(f"{NAMESPACE}c")
        ]
        for row in tree.iter(f"{NAMESPACE}row")
    ]


def test_each_column_is_explained() -> None:
    assert tuple(DICTIONARY) == COLUMNS
    columns = read(dictionary_csv())
    assert [row["column"] for row in columns] == list(COLUMNS)
    assert all(row["meaning"].endswith(".") for row in columns)


def test_periods_have_bounds_where_they_are_known(pack: Pack, sheet: FactSheet) -> None:
    table = read(csv_table(pack, sheet))
    year = next(row for row in table if row["period"] == "FY2023-24")
    bounds = (year["period_start"], year["period_end"], year["period_kind"])
    assert bounds == ("2023-07-01", "2024-06-30", "fiscal_year")
    loose = [row for row in read(pack_csv(pack, Style())) if row["period_kind"] == "reported"]
    assert loose
    assert {(row["period_start"], row["period_end"]) for row in loose} == {("", "")}


def test_the_whole_pack_is_one_table(pack: Pack) -> None:
    table = read(pack_csv(pack, Style(), bom=False))
    seen = [o for i in pack.indicators.values() for o in i.observations]
    assert len([row for row in table if not row["relation"]]) == len(seen)
    assert {row["sector"] for row in table} == {pack.home[id_] for id_ in pack.indicators}
    assert all(row["source"] in pack.sources for row in table)
    assert table == [
        {name: "" if v is None else str(v) for name, v in zip(COLUMNS, line, strict=True)}
        for line in ([text(getattr(row, c)) for c in COLUMNS] for row in pack_rows(pack, "en"))
    ]


def text(value: object) -> object:
    return format(value, "f") if isinstance(value, Decimal) else value


def test_the_whole_pack_is_one_workbook(pack: Pack) -> None:
    data = pack_xlsx(pack, Style())
    values, sources, dictionary = (grid(data, page) for page in (1, 2, 3))
    assert values[0] == list(COLUMNS)
    assert len(values) == len(read(pack_csv(pack, Style()))) + 1
    assert [row[0] for row in sources[1:]] == list(pack.sources)
    assert [row[0] for row in dictionary[1:]] == list(COLUMNS)
    # The days are numbers, as spreadsheets count them: 1 July 2023.
    assert "45108" in {row[COLUMNS.index("period_start")] for row in values[1:]}
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        assert all(
            'state="frozen"' in book.read(f"xl/worksheets/sheet{n}.xml").decode() for n in (1, 2, 3)
        )


def test_no_cell_of_a_workbook_becomes_a_formula(pack: Pack, sheet: FactSheet) -> None:
    sources = {
        id_: msgspec.structs.replace(source, publisher=HOSTILE[n % len(HOSTILE)])
        for n, (id_, source) in enumerate(pack.sources.items())
    }
    data = xlsx_table(replace(pack, sources=sources), sheet)
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        styles = ET.fromstring(book.read("xl/styles.xml"))
    (formats,) = styles.iter(f"{NAMESPACE}cellXfs")
    quoted = {n for n, xf in enumerate(formats) if xf.get("quotePrefix") == "1"}
    column = chr(ord("A") + COLUMNS.index("publisher"))
    found = [c for c in cells(data, 1) if c.get("r", "").rstrip("0123456789") == column][1:]
    words = strings(data)
    names = {words[int(cell.findtext(f"{NAMESPACE}v") or "")] for cell in found}
    assert names == {text.replace("\0", "").replace("\r", "_x000D_") for text in HOSTILE}
    assert {(c.get("t"), int(c.get("s", "0")) in quoted) for c in found} == {("s", True)}
    assert not any(cell.find(f"{NAMESPACE}f") is not None for cell in cells(data, 1))
