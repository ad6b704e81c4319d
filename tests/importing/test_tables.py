"""Tables out of files of every usual kind, and what is refused."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
import xlsxwriter

from pkviewer.errors import DocumentError
from pkviewer.importing.tables import read_tables, table_of_text

ROWS = (("Period", "Value"), ("FY2023-24", "3,223"), ("FY2024-25", "3,810"))


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_csv_of_any_dialect_and_encoding(tmp_path: Path, delimiter: str, encoding: str) -> None:
    file = tmp_path / "table.csv"
    lines = (delimiter.join(f'"{cell}"' for cell in row) for row in ROWS)
    file.write_bytes(("\r\n".join(lines) + "\r\n").encode(encoding))
    (table,) = read_tables(file)
    assert table.rows == ROWS


def test_letters_of_windows_are_read(tmp_path: Path) -> None:
    file = tmp_path / "table.csv"
    file.write_bytes("Période;Valeur\r\n2024;1,5\r\nRéf. «été»;2\r\n".encode("cp1252"))
    (table,) = read_tables(file)
    assert table.rows[0] == ("Période", "Valeur")


def test_each_sheet_of_a_workbook_is_a_table(tmp_path: Path) -> None:
    file = tmp_path / "book.xlsx"
    with xlsxwriter.Workbook(file) as book:
        first, second = book.add_worksheet("Exports"), book.add_worksheet("Empty")
        for index, row in enumerate(ROWS):
            first.write_row(index + 2, 0, row)
        first.write_number(4, 1, 3810)
    (table,) = read_tables(file)
    assert second.name == "Empty"
    assert (table.name, table.first) == ("Exports", 3)
    assert table.rows == (*ROWS[:2], ("FY2024-25", "3810"))


def test_the_world_banks_answer_is_a_table(tmp_path: Path) -> None:
    record = {
        "indicator": {"id": "IT.NET.USER.ZS", "value": "Individuals using the Internet"},
        "country": {"id": "PK", "value": "Pakistan"},
        "countryiso3code": "PAK",
        "date": "2024",
        "value": 57.3,
    }
    file = tmp_path / "answer.json"
    file.write_text(json.dumps([{"page": 1}, [record, record | {"value": None}]]))
    (table,) = read_tables(file)
    assert table.rows[1][-2:] == ("2024", "57.3")
    assert table.rows[2][-1] == ""


def test_json_stat_is_a_table_by_its_labels(tmp_path: Path) -> None:
    tree = {
        "class": "dataset",
        "id": ["geo", "time"],
        "size": [2, 2],
        "dimension": {
            "geo": {
                "label": "Country",
                "category": {"index": ["PK", "IN"], "label": {"PK": "Pakistan"}},
            },
            "time": {"label": "Year", "category": {"index": {"2023": 0, "2024": 1}}},
        },
        "value": [1, 2, None, 4],
    }
    file = tmp_path / "stat.json"
    file.write_text(json.dumps(tree))
    (table,) = read_tables(file)
    assert table.rows[0] == ("Country", "Year", "Value")
    assert table.rows[1:] == (
        ("Pakistan", "2023", "1"),
        ("Pakistan", "2024", "2"),
        ("IN", "2023", ""),
        ("IN", "2024", "4"),
    )


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.csv", b""),
        ("blank.csv", b"\r\n,,\r\n"),
        ("cut.xlsx", b"PK\x03\x04" + b"\x00" * 40),
        ("other.json", b'{"a": 1}'),
        ("twice.json", b'{"a": 1, "a": 2}'),
        ("deep.json", b"[" * 2000 + b"]" * 2000),
        ("stat.json", b'{"dimension": {}, "value": [], "id": ["a"], "size": [-1]}'),
        ("stat2.json", b'{"dimension": {}, "value": {}, "id": "ab", "size": {"a": 1}}'),
        ("bank.json", b'[{}, [{"indicator": 1}]]'),
        ("old.xls", b"\xd0\xcf\x11\xe0" + b"\xff" * 600),
    ],
)
def test_what_is_no_table_is_refused_by_its_file(tmp_path: Path, name: str, data: bytes) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    with pytest.raises(DocumentError) as refusal:
        read_tables(file)
    assert refusal.value.faults[0].file == name


def test_a_damaged_workbook_is_read_or_refused(tmp_path: Path) -> None:
    file = tmp_path / "book.xlsx"
    with xlsxwriter.Workbook(file) as book:
        book.add_worksheet("Exports").write_row(0, 0, ROWS[0])
    whole, chance = file.read_bytes(), random.Random(7)
    for _ in range(60):
        damaged = bytearray(whole)
        for _ in range(6):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        file.write_bytes(damaged)
        try:
            read_tables(file)
        except DocumentError:
            continue


def test_a_pasted_table_keeps_its_cells() -> None:
    assert table_of_text("Period\tValue\nFY25\t3,810\n").rows == (
        ("Period", "Value"),
        ("FY25", "3,810"),
    )
