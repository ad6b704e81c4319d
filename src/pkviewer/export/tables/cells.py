"""Values in the cells of tables: exact, typed, and harmless in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any, TypeVar

import xlsxwriter

from pkviewer.text.formula import is_formula

_EXACT_DIGITS = 15
"""Digits a spreadsheet's numbers hold exactly."""
_WIDEST = 60

_T = TypeVar("_T")
Cell = str | int | Decimal | date | None


def csv_text(header: Sequence[str], lines: Iterable[Sequence[Cell]], *, bom: bool) -> bytes:
    """Return a table as CSV in UTF-8; with ``bom`` spreadsheets know it as such.

    Text that a spreadsheet would take for a formula gets an apostrophe in front; numbers,
    negative ones too, stay numbers. Days are written as in 2025-06-30.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([_csv_cell(value) for value in line] for line in lines)
    return out.getvalue().encode("utf-8-sig" if bom else "utf-8")


def text_of(value: Cell) -> str:
    """Return a value as text: a number in full, never in powers of ten."""
    if value is None:
        return ""
    return format(value, "f") if isinstance(value, Decimal) else str(value).replace("\0", "")


def _csv_cell(value: Cell) -> str:
    text = text_of(value)
    return f"'{text}" if isinstance(value, str) and is_formula(text) else text


class Workbook:
    """An Excel workbook of tables, each with its header frozen."""

    def __init__(self, title: str, comments: str, made: date, *, right_to_left: bool) -> None:
        self._out = io.BytesIO()
        self._right_to_left = right_to_left
        options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        self._book = xlsxwriter.Workbook(self._out, options)
        # The edition's day, so that the same data give the same file.
        created = datetime.combine(made, time(), UTC)
        self._book.set_properties(
            {"title": title, "author": "pkviewer", "comments": comments, "created": created}
        )
        self._head = self._book.add_format({"bold": True, "bottom": 1})
        self._day = self._book.add_format({"num_format": "yyyy-mm-dd"})
        self._plain = self._book.add_format()
        self._wrapped = self._book.add_format({"text_wrap": True, "valign": "top"})
        # Stays text, however it is edited or saved again.
        self._quoted = self._book.add_format({"quote_prefix": True})
        self._numbers: dict[int, Any] = {}

    def add(self, name: str, header: Sequence[str], lines: Iterable[Sequence[Cell]]) -> None:
        """Add a table on a sheet of its own."""
        page = self._page(name)
        page.write_row(0, 0, header, self._head)
        page.freeze_panes(1, 1)
        widths = [len(title) for title in header]
        count = 0
        for count, line in enumerate(lines, 1):
            for column, value in enumerate(line):
                self._write(page, count, column, value)
                widths[column] = max(widths[column], min(len(text_of(value)), _WIDEST))
        for column, width in enumerate(widths):
            page.set_column(column, column, width + 2)
        page.autofilter(0, 0, count, len(header) - 1)

    def add_about(
        self,
        pairs: Iterable[tuple[str, str]],
        header: Sequence[str],
        lines: Iterable[Sequence[Cell]],
    ) -> None:
        """Add a sheet that says what the workbook is, and explains what it holds in a table."""
        page = self._page("about")
        row = 0
        for row, (name, text) in enumerate(pairs):
            page.write_string(row, 0, name, self._head)
            page.write_string(row, 1, text, self._quoted if is_formula(text) else self._plain)
        page.write_row(row + 2, 0, header, self._head)
        for at, line in enumerate(lines, row + 3):
            for column, value in enumerate(line):
                self._write(page, at, column, value, self._wrapped)
        for column, name in enumerate(header):
            wide = name in ("definition", "breaks", "meaning")
            page.set_column(column, column, 70 if wide else 30 if column < 2 else 15)

    def _page(self, name: str) -> Any:
        page = self._book.add_worksheet(name)
        if self._right_to_left:
            page.right_to_left()
        # Printed, all columns stand on one sheet of paper.
        page.set_landscape()
        page.set_paper(9)
        page.fit_to_pages(1, 0)
        return page

    def add_page(self, name: str, make: Callable[[Any, Any], _T]) -> _T:
        """Add a sheet that ``make`` writes, given the book and the sheet of its library."""
        page = self._page(name)
        return make(self._book, page)

    def _write(self, page: Any, row: int, column: int, value: Cell, plain: Any = None) -> None:
        if isinstance(value, Decimal) and len(value.as_tuple().digits) <= _EXACT_DIGITS:
            page.write_number(row, column, float(value), self._number(value))
        elif isinstance(value, int):
            page.write_number(row, column, value)
        elif isinstance(value, date):
            page.write_datetime(row, column, datetime.combine(value, time()), self._day)
        elif text := text_of(value):
            form = self._quoted if is_formula(text) else plain or self._plain
            page.write_string(row, column, text, form)

    def _number(self, value: Decimal) -> Any:
        """Return the format with as many decimals as a value was published with."""
        exponent = value.as_tuple().exponent
        count = max(0, -exponent) if isinstance(exponent, int) else 0
        if count not in self._numbers:
            pattern = "#,##0" + "." * bool(count) + "0" * count
            self._numbers[count] = self._book.add_format({"num_format": pattern})
        return self._numbers[count]

    def data(self) -> bytes:
        """Close the workbook and return the file."""
        self._book.close()
        return self._out.getvalue()
