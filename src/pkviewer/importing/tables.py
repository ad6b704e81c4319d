"""Tables out of files: CSV of any dialect and encoding, workbooks, JSON-stat, World Bank JSON."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import product
from pathlib import Path
from typing import Any, cast

from charset_normalizer import from_bytes
from python_calamine import CalamineError, CalamineWorkbook

from pkviewer.errors import DocumentError, Fault
from pkviewer.intake.regular_file import file_bytes
from pkviewer.model.loading.decoding import decode

_WORKBOOKS = frozenset({".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"})
_DELIMITERS = ",;\t|"
_VALUES = "values"
_SAMPLE = 64 * 1024
"""Bytes from which encoding and dialect are told; the whole of a long file adds nothing."""
ROWS = 200_000
CELLS = 4_000_000
"""Most rows and cells of a table: more is no table of published figures."""
FILE_BYTES = 64 * 1024**2


@dataclass(frozen=True, slots=True)
class Table:
    """A table as text: ``rows`` of cells, all as they were written.

    ``name`` is the sheet's where there are several; ``first`` is the number of the first row
    in the file, as a spreadsheet counts them.
    """

    name: str
    rows: tuple[tuple[str, ...], ...]
    first: int = 1


def read_tables(path: Path) -> tuple[Table, ...]:
    """Read the tables of a file; a workbook has one for each sheet that is not empty.

    Raises:
        DocumentError: the file is none that can be read, or is too large.
    """
    data = file_bytes(path, path.name, FILE_BYTES)
    if isinstance(data, Fault):
        raise DocumentError(str(path), (data,))
    if path.suffix.lower() in _WORKBOOKS or data[:4] in (b"PK\x03\x04", b"\xd0\xcf\x11\xe0"):
        tables = _workbook(path, data)
    elif data.lstrip()[:1] in (b"{", b"["):
        tables = (_json(path, data),)
    else:
        tables = (table_of_text(decoded(data)),)
    if not any(table.rows for table in tables):
        raise _refused(path, "no rows", "a table with a heading and at least one row")
    for table in tables:
        if len(table.rows) > ROWS or sum(map(len, table.rows)) > CELLS:
            found = f"{len(table.rows):,} rows in {table.name or 'the table'}"
            raise _refused(path, found, f"at most {ROWS:,} rows and {CELLS:,} cells")
    return tuple(table for table in tables if table.rows)


def usual_table(tables: Sequence[Table]) -> Table:
    """Return the table that is meant where none is named: the sheet of values, else the first.

    Workbooks that this program writes begin with a sheet about themselves.
    """
    return next((table for table in tables if table.name == _VALUES), tables[0])


def table_of_text(text: str, name: str = "") -> Table:
    """Read a table that was pasted, or the text of a CSV file, whatever parts its cells."""
    sample = text[:_SAMPLE]
    delimiter = max(_DELIMITERS, key=lambda sign: _regularity(sample, sign))
    rows = [
        tuple(cell.strip() for cell in row)
        for row in csv.reader(io.StringIO(text), delimiter=delimiter)
    ]
    return _trimmed(name, rows)


def decoded(data: bytes) -> str:
    """Return the text of bytes in whatever encoding a spreadsheet program wrote them."""
    for encoding in (
        ("utf-8-sig", "utf-16") if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig",)
    ):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    best = from_bytes(data[:_SAMPLE], cp_isolation=["cp1252", "cp1256", "utf_16", "latin_1"]).best()
    return data.decode(best.encoding if best is not None else "cp1252", errors="replace")


def _regularity(sample: str, delimiter: str) -> tuple[int, int]:
    """Return how well a sign parts a text: rows of the commonest width, and that width."""
    widths = [len(row) for row in csv.reader(io.StringIO(sample), delimiter=delimiter) if row]
    several = [width for width in widths if width > 1]
    if not several:
        return 0, 0
    usual = max(set(several), key=several.count)
    return several.count(usual), usual


def _trimmed(name: str, rows: Sequence[tuple[str, ...]]) -> Table:
    """Return a table without the empty rows before and after it."""
    filled = [index for index, row in enumerate(rows) if any(row)]
    if not filled:
        return Table(name, ())
    return Table(name, tuple(rows[filled[0] : filled[-1] + 1]), filled[0] + 1)


def _workbook(path: Path, data: bytes) -> tuple[Table, ...]:
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        return tuple(
            _trimmed(
                name,
                [
                    tuple(map(_cell, row))
                    for row in book.get_sheet_by_name(name).to_python(skip_empty_area=False)
                ],
            )
            for name in book.sheet_names
        )
    # The reader is native code that raises its own errors for whatever is damaged.
    except (CalamineError, OSError, ValueError, RuntimeError) as error:
        raise _refused(
            path, f"no workbook that can be read ({error})", "a whole workbook"
        ) from None


def _cell(value: object) -> str:
    """Return a cell's value as text: numbers as short as they are exact, dates as ISO."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime):
        return (
            value.date().isoformat() if value.time() == datetime.min.time() else value.isoformat()
        )
    return value.isoformat() if isinstance(value, date) else str(value).strip()


def _json(path: Path, data: bytes) -> Table:
    tree: Any = decode(data, path.name, cast("type[Any]", Any))
    if isinstance(tree, Fault):
        raise DocumentError(str(path), (tree,))
    try:
        if isinstance(tree, list) and len(tree) == 2 and isinstance(tree[1], list):
            return _world_bank(tree[1])
        if isinstance(tree, dict) and "dimension" in tree and "value" in tree:
            return _json_stat(tree)
        if isinstance(tree, dict) and tree.get("class") == "bundle":
            return _json_stat(next(iter(tree["link"]["item"])))
        if isinstance(tree, list) and tree and all(isinstance(row, dict) for row in tree):
            return _records(tree)
    except (KeyError, TypeError, ValueError, IndexError, StopIteration, AttributeError):
        pass
    expected = "JSON-stat, JSON of the World Bank's API, or a list of records"
    raise _refused(path, "JSON of another kind", expected)


def _world_bank(records: Sequence[Mapping[str, Any]]) -> Table:
    """Return the rows of an answer of the World Bank's API: ``[about, [record, …]]``."""
    rows = [
        (
            str(record["indicator"]["id"]),
            str(record["indicator"]["value"]),
            str(record.get("countryiso3code") or record["country"]["id"]),
            str(record["country"]["value"]),
            str(record["date"]),
            "" if record["value"] is None else str(record["value"]),
        )
        for record in records
    ]
    head = ("Indicator Code", "Indicator Name", "Country Code", "Country Name", "Period", "Value")
    return Table("", (head, *rows))


def _json_stat(tree: Mapping[str, Any]) -> Table:
    """Return the cells of a JSON-stat data set, one a row, named by their labels."""
    ids, sizes = list(tree["id"]), [int(size) for size in tree["size"]]
    if len(ids) != len(sizes) or min(sizes, default=0) < 1:
        raise ValueError("sizes")
    members = [list(_members(tree["dimension"][id_]["category"])) for id_ in ids]
    if [len(names) for names in members] != sizes:
        raise ValueError("members")
    values = tree["value"]
    rows = []
    for at, place in enumerate(product(*members)):
        value = values.get(str(at)) if isinstance(values, dict) else values[at]
        rows.append((*place, "" if value is None else str(value)))
        if len(rows) > ROWS:
            break
    head = (*(str(tree["dimension"][id_].get("label", id_)) for id_ in ids), "Value")
    return Table(str(tree.get("label", "")), (head, *rows))


def _members(category: Mapping[str, Any]) -> Iterator[str]:
    index, labels = category.get("index"), category.get("label", {})
    if isinstance(index, dict):
        ids = sorted(index, key=lambda id_: int(index[id_]))
    else:
        ids = list(index if index is not None else labels)
    for id_ in ids:
        # A period's code says more than its label, and a country's label more than its code.
        label = str(labels.get(id_, id_))
        yield id_ if str(id_)[:2] in ("19", "20") and str(id_)[:4].isdigit() else label


def _records(records: Sequence[Mapping[str, Any]]) -> Table:
    keys = list(dict.fromkeys(key for record in records for key in record))
    rows = [
        tuple("" if record.get(key) is None else str(record[key]) for key in keys)
        for record in records
    ]
    return Table("", (tuple(map(str, keys)), *rows))


def _refused(path: Path, found: str, expected: str) -> DocumentError:
    return DocumentError(str(path), (Fault(path.name, "", found, expected),))
