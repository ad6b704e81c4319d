"""Charts in an Excel workbook: their values in cells, and over them charts that can be edited."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from pkviewer.charts.base.palette import PRINT
from pkviewer.export.tables.chart_table import ChartTable, chart_table
from pkviewer.model.sector import ChartKind
from pkviewer.sheet.chart import ChartLine, ChartMark, ChartSpec

_KINDS: dict[ChartKind, dict[str, str]] = {
    "bars": {"type": "column"},
    "grouped_bars": {"type": "column"},
    "stacked_bars": {"type": "column", "subtype": "stacked"},
    "ranked_bars": {"type": "bar"},
    "line": {"type": "line"},
    "seasonal": {"type": "line"},
    "small_multiples": {"type": "line"},
}
"""The kinds that Excel can draw from a table; the others stand as tables only."""
_ROOM = 19
"""Rows that a chart and the gap below it take."""
_DECIMALS = re.compile(r"\d\.(\d+)")
_WIDTH, _HEIGHT = 620, 340
"""Of a chart, in pixels."""
_MOST_SHARED = 6
"""Small multiples of more series than this would be a tangle in one chart."""


class ChartsPage:
    """A sheet of a workbook with charts one below the other, each beside its values."""

    def __init__(self, book: Any, page: Any) -> None:
        self._book = book
        self._page = page
        self._row = 0
        self._bold = book.add_format({"bold": True})
        self._head = book.add_format({"bold": True, "bottom": 1})
        self._numbers: dict[int, Any] = {}
        self._muted = book.add_format({"font_color": "#5c6862"})
        page.set_column(0, 0, 26)
        page.set_column(1, 40, 14)

    def add(self, spec: ChartSpec, source: str) -> None:
        """Add a chart; ``source`` names where its values come from."""
        table = chart_table(spec)
        top = self._row
        self._page.write_string(top, 0, spec.title, self._bold)
        for line, text in enumerate((spec.unit, spec.note, source), 1):
            if text:
                self._page.write_string(top + line, 0, text, self._muted)
        head = top + 4
        self._page.write_row(head, 0, [table.stub, *table.columns], self._head)
        for row, (name, cells) in enumerate(table.rows, head + 1):
            self._page.write_string(row, 0, name)
            for column, cell in enumerate(cells, 1):
                if cell.mark is not None:
                    value = float(f"{cell.mark.value:.12g}")
                    self._page.write_number(row, column, value, self._number(cell.mark.label))
                elif spec.events:
                    self._page.write_string(row, column, cell.text)
        drawn = self._draw(spec, table, head)
        column = len(table.columns) + 2
        for index, chart in enumerate(drawn):
            chart.set_size({"width": _WIDTH, "height": _HEIGHT})
            options = {"description": spec.alt, "object_position": 2}
            self._page.insert_chart(top + index * _ROOM, column, chart, options)
        self._row = max(head + len(table.rows) + 3, top + _ROOM * max(1, len(drawn)) + 1)

    def _number(self, label: str) -> Any:
        """Return the format that shows as many decimals as a mark's label does."""
        point = _DECIMALS.search(label)
        count = len(point[1]) if point else 0
        if count not in self._numbers:
            pattern = "#,##0" + "." * bool(count) + "0" * count
            self._numbers[count] = self._book.add_format({"num_format": pattern})
        return self._numbers[count]

    def _draw(self, spec: ChartSpec, table: ChartTable, head: int) -> list[Any]:
        """Return the chart, or one for each panel where the panels cannot share one."""
        if spec.kind not in _KINDS or not table.rows:
            return []
        series = list(enumerate(spec.series, 1))
        shares = spec.kind != "small_multiples" or (
            not spec.own_scales and len(series) <= _MOST_SHARED
        )
        groups = [series] if shares else [[one] for one in series]
        return [self._chart(spec, table, head, group) for group in groups]

    def _chart(
        self, spec: ChartSpec, table: ChartTable, head: int, series: Sequence[tuple[int, ChartLine]]
    ) -> Any:
        chart = self._book.add_chart(_KINDS[spec.kind])
        last = head + len(table.rows)
        name = self._page.get_name()
        for order, (column, line) in enumerate(series):
            marks = [cells[column - 1].mark for _, cells in table.rows]
            chart.add_series(
                {
                    "name": [name, head, column],
                    "categories": [name, head + 1, 0, last, 0],
                    "values": [name, head + 1, column, last, column],
                    **_look(spec, line, order, marks),
                }
            )
        title = spec.title if len(series) > 1 or len(spec.series) == 1 else series[0][1].name
        chart.set_title({"name": title, "name_font": {"size": 12, "bold": True}, "overlay": False})
        value = {
            "name": spec.unit,
            "name_font": {"size": 9, "bold": False},
            "major_gridlines": {"visible": True, "line": {"color": PRINT.grid, "width": 0.5}},
            "line": {"none": True},
        }
        category: dict[str, Any] = {"line": {"color": PRINT.muted}, "label_position": "low"}
        if spec.kind == "ranked_bars":
            # Excel draws the first row lowest: turned round, it reads as the table does.
            chart.set_x_axis({"visible": False, "major_gridlines": {"visible": False}})
            chart.set_y_axis(category | {"reverse": True})
        else:
            chart.set_x_axis(category)
            chart.set_y_axis(value)
        chart.set_legend({"none": True} if len(series) == 1 else {"position": "bottom"})
        # Years that are not neighbours are not joined.
        chart.show_blanks_as("gap" if spec.regular else "span")
        return chart


def _look(
    spec: ChartSpec, line: ChartLine, order: int, marks: Sequence[ChartMark | None]
) -> dict[str, Any]:
    """Return how a series looks: its colour, and what is provisional in a pattern."""
    colour = PRINT.main_text if len(spec.series) == 1 else _colour(line, order)
    if _KINDS[spec.kind]["type"] == "line":
        dash = {"dash_type": "dash"} if line.role == "target" else {}
        marker = {"type": "circle", "size": 4, "fill": {"color": colour}}
        return {
            "line": {"color": colour, "width": 2.0, **dash},
            "marker": marker | {"border": {"color": colour}},
        }
    points = [
        {"pattern": {"pattern": "wide_upward_diagonal", "fg_color": colour, "bg_color": "#ffffff"}}
        if mark is not None and (mark.hatched or mark.light)
        else None
        for mark in marks
    ]
    found = {"points": points} if any(points) else {}
    labels = {"data_labels": {"value": True}} if spec.kind == "ranked_bars" else {}
    return {"fill": {"color": colour}, "border": {"none": True}, "gap": 60, **found, **labels}


def _colour(line: ChartLine, order: int) -> str:
    if line.role == "target":
        return PRINT.target
    return PRINT.series[order % len(PRINT.series)]
