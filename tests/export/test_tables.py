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

from pkviewer.export.tables import COLUMNS, csv_table, json_table, rows, xlsx_table
from pkviewer.model.pack import Pack
from pkviewer.sheet.composer import Composer
from pkviewer.sheet.factsheet import FactSheet

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
    table = list(rows(pack, "exports", sheet))
    assert len([row for row in table if not row.relation]) == len(seen)
    assert len([row for row in table if row.relation]) == sum(len(o.alternatives) for o in seen)
    assert all(row.reason for row in table if row.relation)
    assert [row.value for row in table if not row.relation] == [o.value for o in seen]


def test_csv_is_utf8_with_or_without_mark(pack: Pack, sheet: FactSheet) -> None:
    marked = csv_table(pack, "exports", sheet)
    assert marked.startswith(b"\xef\xbb\xbfindicator,")
    assert csv_table(pack, "exports", sheet, bom=False) == marked[3:]
    assert tuple(read(marked)[0]) == COLUMNS


def test_values_of_the_csv_are_exact_numbers(pack: Pack, sheet: FactSheet) -> None:
    table = read(csv_table(pack, "exports", sheet))
    assert [Decimal(row["value"]) for row in table] == [
        r.value for r in rows(pack, "exports", sheet)
    ]
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
    table = read(csv_table(with_source(pack, publisher=text), "exports", sheet))
    assert all(row["publisher"] == "'" + text.replace("\0", "") for row in table)


def test_negative_numbers_stay_numbers(pack: Pack, sheet: FactSheet) -> None:
    table = read(csv_table(with_value(pack, Decimal("-1.50")), "exports", sheet))
    assert table[0]["value"] == "-1.50"


def test_json_has_facts_values_claims_and_fingerprint(pack: Pack, sheet: FactSheet) -> None:
    data = json.loads(json_table(pack, "exports", sheet))
    assert data["fingerprint"] == sheet.fingerprint
    assert data["sector"] == "exports"
    assert len(data["values"]) == len(list(rows(pack, "exports", sheet)))
    assert {claim["id"] for claim in data["claims"]} == {claim.id for claim in sheet.claims}
    assert all(set(fact["from"]) <= set(data["observations"]) for fact in data["facts"])


def cells(data: bytes, page: int) -> list[ET.Element]:
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        tree = ET.fromstring(book.read(f"xl/worksheets/sheet{page}.xml"))
    return list(tree.iter(f"{NAMESPACE}c"))


def test_excel_has_numbers_as_numbers_and_no_formulas(pack: Pack, sheet: FactSheet) -> None:
    data = xlsx_table(with_source(pack, publisher="=1+1", url="https://x.org"), "exports", sheet)
    table = list(rows(pack, "exports", sheet))
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
    assert len(cells(data, 3)) == 6 * (len(sheet.sources) + 1)


def test_excel_is_the_same_every_time(pack: Pack, sheet: FactSheet) -> None:
    assert xlsx_table(pack, "exports", sheet) == xlsx_table(pack, "exports", sheet)


def test_excel_keeps_digits_it_cannot_hold_as_text(pack: Pack, sheet: FactSheet) -> None:
    long = "1234567890123456789"
    data = xlsx_table(with_value(pack, Decimal(long)), "exports", sheet)
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        assert long in book.read("xl/sharedStrings.xml").decode()
