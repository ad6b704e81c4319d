"""Tables: tidy, exact, and harmless in a spreadsheet."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from xml.etree import ElementTree as ET

import msgspec
import pytest

from pkviewer.export.tables.data_package import DataFiles
from pkviewer.export.tables.dictionary import DICTIONARY, INDICATORS, SOURCES
from pkviewer.export.tables.indicator_rows import INDICATOR_COLUMNS
from pkviewer.export.tables.rows import (
    COLUMNS,
    RIVAL_COLUMNS,
    VALUE_COLUMNS,
    Row,
    RowWriter,
    pack_indicators,
    sheet_indicators,
)
from pkviewer.export.tables.tables import dictionary_csv, json_table, pack_files, sheet_files
from pkviewer.export.tables.workbook import pack_xlsx, xlsx_table
from pkviewer.model.pack import Pack
from pkviewer.sheet.composer import Composer
from pkviewer.sheet.factsheet import FactSheet
from pkviewer.text.style import Style

HOSTILE = ("=1+1", "+1", "-x", "@SUM(A1)", "\t=1", "\r=1", " =1", "\0=1")
NAMESPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@pytest.fixture(scope="module")
def sheet(composer: Composer) -> FactSheet:
    return composer.sheet("exports")


NAMES = DataFiles("values.csv", "rivals.csv", "datapackage.json")


def csv_table(pack: Pack, sheet: FactSheet, *, bom: bool = True) -> bytes:
    return sheet_files(pack, sheet, NAMES, bom=bom)["values.csv"]


def pack_csv(pack: Pack, style: Style, *, bom: bool = True) -> bytes:
    return pack_files(pack, style, NAMES, bom=bom)["values.csv"]


def shown(pack: Pack, sheet: FactSheet) -> list[Row]:
    return list(RowWriter(pack, sheet.style).values(sheet_indicators(pack, sheet)))


def rivals(pack: Pack, sheet: FactSheet) -> list[Row]:
    return list(RowWriter(pack, sheet.style).rivals(sheet_indicators(pack, sheet)))


def read(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_every_value_and_every_rival_is_there(pack: Pack, sheet: FactSheet) -> None:
    sector = pack.sectors["exports"]
    seen = [o for indicator in sector.indicators for o in indicator.observations]
    beside = rivals(pack, sheet)
    assert [row.value for row in shown(pack, sheet)] == [o.value for o in seen]
    assert len(beside) == sum(len(o.alternatives) for o in seen)
    assert all(row.reason and row.shown_value is not None for row in beside)


def test_csv_is_utf8_with_or_without_mark(pack: Pack, sheet: FactSheet) -> None:
    marked = csv_table(pack, sheet)
    assert marked.startswith(b"\xef\xbb\xbfsector,indicator,")
    assert csv_table(pack, sheet, bom=False) == marked[3:]
    assert tuple(read(marked)[0]) == VALUE_COLUMNS


def test_values_of_the_csv_are_exact_numbers(pack: Pack, sheet: FactSheet) -> None:
    table = read(csv_table(pack, sheet))
    assert [Decimal(row["value"]) for row in table] == [r.value for r in shown(pack, sheet)]
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
    assert len(data["values"]) == len(shown(pack, sheet))
    assert {claim["id"] for claim in data["claims"]} == {claim.id for claim in sheet.claims}
    assert all(set(fact["from"]) <= set(data["observations"]) for fact in data["facts"])


def cells(data: bytes, page: int) -> list[ET.Element]:
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        tree = ET.fromstring(book.read(f"xl/worksheets/sheet{page}.xml"))
    return list(tree.iter(f"{NAMESPACE}c"))


def test_excel_has_numbers_as_numbers_and_no_formulas(pack: Pack, sheet: FactSheet) -> None:
    data = xlsx_table(with_source(pack, publisher="=1+1", url="https://x.org"), sheet)
    table = shown(pack, sheet)
    first = cells(data, 2)
    column = chr(ord("A") + VALUE_COLUMNS.index("value"))
    values = [c for c in first if c.get("r", "").rstrip("0123456789") == column][1:]
    assert [float(c.findtext(f"{NAMESPACE}v") or "") for c in values] == [
        float(r.value) for r in table
    ]
    assert all(c.get("t") is None for c in values)
    assert not any(c.find(f"{NAMESPACE}f") is not None for c in first)
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        page = book.read("xl/worksheets/sheet2.xml").decode()
    assert 'state="frozen"' in page
    assert "hyperlink" not in page


def test_a_workbook_says_first_what_it_holds(pack: Pack, sheet: FactSheet) -> None:
    data = xlsx_table(pack, sheet)
    about = grid(data, 1)
    assert about[0] == ["title", sheet.title]
    said = dict(line for line in about[:4] if len(line) == 2)
    assert said["fingerprint"] == f"sha256:{sheet.fingerprint}"
    assert pack.head.licence.url in said["licence"]
    at = about.index(list(INDICATOR_COLUMNS))
    declared = pack.sectors["exports"].indicators
    assert [line[0] for line in about[at + 1 :]] == [one.id for one in declared]


def test_rivals_stand_on_a_sheet_of_their_own(pack: Pack, sheet: FactSheet) -> None:
    data = xlsx_table(pack, sheet)
    values, beside = grid(data, 2), grid(data, 3)
    assert values[0] == list(VALUE_COLUMNS)
    assert beside[0] == list(RIVAL_COLUMNS)
    assert len(values) == len(shown(pack, sheet)) + 1
    assert len(beside) == len(rivals(pack, sheet)) + 1


def test_charts_of_a_workbook_are_drawn_from_cells(pack: Pack, sheet: FactSheet) -> None:
    data = xlsx_table(pack, sheet)
    drawn = [c for c in sheet.charts if c.series and c.kind not in ("matrix", "timeline")]
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        charts = [name for name in book.namelist() if name.startswith("xl/charts/chart")]
        assert len(charts) >= len(drawn) > 0
        tree = ET.fromstring(book.read(charts[0]))
    space = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
    spots = [node.text or "" for node in tree.iter(f"{space}f")]
    assert spots
    assert all(spot.startswith("charts!$") for spot in spots)
    first = next(c for c in sheet.charts if not c.is_empty)
    titles = [line[0] for line in grid(data, 4)]
    assert first.title in titles


def test_the_descriptor_tells_the_evidence(pack: Pack, sheet: FactSheet) -> None:
    files = sheet_files(pack, sheet, NAMES)
    whole = json.loads(files[NAMES.descriptor])
    assert whole["version"] == pack.head.edition
    assert whole["pkviewer"]["fingerprint"] == f"sha256:{sheet.fingerprint}"
    assert whole["licenses"][0]["path"] == pack.head.licence.url
    by_name = {one["name"]: one for one in whole["resources"]}
    for name in ("values", "rivals"):
        one, table = by_name[name], read(files[by_name[name]["path"]])
        data = files[one["path"]]
        assert one["hash"] == f"sha256:{hashlib.sha256(data).hexdigest()}"
        assert [field["name"] for field in one["schema"]["fields"]] == list(table[0])
        known = {row["indicator"]: row for row in by_name["indicators"]["data"]}
        assert {row["indicator"] for row in table} <= set(known)
        assert {row["source"] for row in table} <= {s["id"] for s in by_name["sources"]["data"]}
    assert all(row["definition"] and row["nature"] and row["unit_words"] for row in known.values())


def test_each_column_holds_what_its_type_says(pack: Pack, sheet: FactSheet) -> None:
    files = sheet_files(pack, sheet, NAMES, bom=False)
    kinds: dict[str, Callable[[str], bool]] = {
        "integer": lambda cell: not cell or int(cell) is not None,
        "number": lambda cell: not cell or Decimal(cell).is_finite(),
        "date": lambda cell: not cell or date.fromisoformat(cell) is not None,
        "string": lambda _: True,
    }
    for one in json.loads(files[NAMES.descriptor])["resources"][:2]:
        table = read(files[one["path"]])
        for field in one["schema"]["fields"]:
            assert all(kinds[field["type"]](row[field["name"]]) for row in table), field
        for key in [one["schema"].get("primaryKey", [])]:
            placed = [tuple(row[name] for name in key) for row in table]
            assert not key or len(set(placed)) == len(placed)


def test_values_stand_in_full_and_as_displayed(pack: Pack, sheet: FactSheet) -> None:
    table = read(csv_table(pack, sheet))
    year = next(
        row for row in table if (row["indicator"], row["period"]) == ("ict-exports-fy", "FY2023-24")
    )
    assert Decimal(year["value_in_full"]) == Decimal(year["value"]) * 10 ** int(year["scale"])
    assert year["displayed"].startswith("US$")
    assert year["unit_words"] == "US$ million"


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
    named = [row["column"] for row in columns]
    assert set(named) == {*COLUMNS, *INDICATORS, *SOURCES}
    assert len(set(named)) == len(named)
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
    assert [Decimal(row["value"]) for row in table] == [
        o.value for i in pack_indicators(pack) for o in i.observations
    ]
    assert len(table) == len(seen)
    assert {row["sector"] for row in table} == {pack.home[id_] for id_ in pack.indicators}
    assert all(row["source"] in pack.sources for row in table)


def test_the_whole_pack_is_one_workbook(pack: Pack) -> None:
    data = pack_xlsx(pack, Style())
    about, values, _, sources, dictionary = (grid(data, page) for page in (1, 2, 3, 4, 5))
    assert values[0] == list(VALUE_COLUMNS)
    assert len(values) == sum(len(i.observations) for i in pack.indicators.values()) + 1
    assert len(about) > len(pack.indicators)
    assert {row[0] for row in sources[1:]} <= set(pack.sources)
    assert {row[0] for row in dictionary[1:]} >= set(COLUMNS)
    # The days are numbers, as spreadsheets count them: 1 July 2023.
    assert "45108" in {row[VALUE_COLUMNS.index("period_start")] for row in values[1:]}
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        assert all(
            'state="frozen"' in book.read(f"xl/worksheets/sheet{n}.xml").decode() for n in (2, 3, 4)
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
    column = chr(ord("A") + VALUE_COLUMNS.index("publisher"))
    found = [c for c in cells(data, 2) if c.get("r", "").rstrip("0123456789") == column][1:]
    words = strings(data)
    names = {words[int(cell.findtext(f"{NAMESPACE}v") or "")] for cell in found}
    assert names == {text.replace("\0", "").replace("\r", "_x000D_") for text in HOSTILE}
    assert {(c.get("t"), int(c.get("s", "0")) in quoted) for c in found} == {("s", True)}
    assert not any(cell.find(f"{NAMESPACE}f") is not None for cell in cells(data, 2))
