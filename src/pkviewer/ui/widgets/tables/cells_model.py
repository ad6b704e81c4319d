"""The cells of a table of figures, and the tables of sheets and charts as such cells."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    Qt,
)
from PySide6.QtGui import (
    QColor,
)

from pkviewer.sheet.blocks import TableBlock
from pkviewer.sheet.chart import ChartLine, ChartSpec
from pkviewer.sheet.figure import Figure
from pkviewer.text.decimals import aligned
from pkviewer.text.words import word
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.widgets.tables.roles import (
    BARE_ROLE,
    FIGURE_ROLE,
    GAP_ROLE,
    MARK_ROLE,
    NOTE_ROLE,
    SORT_ROLE,
    Index,
)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its text, the figure behind it, what it is sorted by, and its manner.

    A long table traces a cell's figure only when it is asked for. ``note`` is what ``text``
    says in words beside its number, which is then ``bare``. ``gap`` are the decimals that it
    lacks against others of its column.
    """

    text: str
    figure: Figure | Callable[[], Figure] | None = None
    key: object = None
    light: bool = False
    number: bool = False
    mark: str = ""
    indent: bool = False
    note: str = ""
    bare: str = ""
    gap: str = ""


class CellsModel(QAbstractTableModel):
    """Rows of cells under a header; ``units`` stand behind a column's name in copies of data."""

    def __init__(
        self,
        header: Sequence[str],
        rows: Sequence[Sequence[Cell]],
        theme: Theme,
        units: Sequence[str] = (),
    ) -> None:
        super().__init__()
        self._header = tuple(header)
        self._units = tuple(units) or ("",) * len(self._header)
        self._rows = tuple(tuple(row) for row in rows)
        self._theme = theme

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._header)

    @property
    def is_marked(self) -> bool:
        """Whether any cell has a raised mark."""
        return any(cell.mark for row in self._rows for cell in row)

    @property
    def is_aligned(self) -> bool:
        """Whether any cell keeps room for decimals that it lacks."""
        return any(cell.gap for row in self._rows for cell in row)

    def cell(self, index: Index) -> Cell:
        """Return the cell at an index."""
        return self._rows[index.row()][index.column()]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        cell = self.cell(index)
        plain = {
            SORT_ROLE: cell.key,
            MARK_ROLE: cell.mark,
            NOTE_ROLE: cell.note,
            GAP_ROLE: cell.gap,
        }
        plain[BARE_ROLE] = cell.bare or cell.text
        if role in plain:
            return plain[role]
        if role == Qt.ItemDataRole.DisplayRole:
            text = f"\u2003{cell.text}" if cell.indent else cell.text
            return f"{text}\u2009{cell.mark}" if cell.mark else text
        if role == FIGURE_ROLE:
            return cell.figure() if callable(cell.figure) else cell.figure
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if cell.number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ForegroundRole and cell.light:
            return QColor(self._theme.colours.muted)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if isinstance(cell.figure, Figure) and cell.figure.spoken:
                return cell.figure.spoken
            return f"{self._header[index.column()]}: {cell.text}"
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._header[section]
        if role == BARE_ROLE:
            name, unit = self._header[section], self._units[section]
            return f"{name} ({unit})" if name and unit else name or unit
        if role == Qt.ItemDataRole.TextAlignmentRole:
            number = any(row[section].number for row in self._rows)
            side = Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None


def of_table(block: TableBlock, theme: Theme) -> CellsModel:
    """Return the model of a sheet's table; a unit of a row's own stands behind its name."""
    rows = []
    signs = {sign: text.removeprefix(sign).strip() for sign, text in block.signs if sign}
    for row in block.rows:
        name = f"{row.label}, {row.unit}" if row.unit else row.label
        cells = [Cell(name, indent=row.indent, light=row.indent)]
        cells.extend(
            Cell(
                cell.text,
                cell.figure,
                light=cell.light,
                number=True,
                mark=cell.mark,
                note=signs.get(cell.mark, cell.mark),
                gap=cell.gap,
            )
            for cell in row.cells
        )
        rows.append(cells)
    units = (block.unit, *("" for _ in block.columns))
    return CellsModel([block.stub, *block.columns], rows, theme, units)


def of_chart(spec: ChartSpec, theme: Theme, words: tuple[str, str]) -> CellsModel:
    """Return the model of a chart's values; ``words`` name period and event columns."""
    if spec.events:
        events = [[Cell(event.date_text), Cell(event.title)] for event in spec.events]
        return CellsModel(words, events, theme)
    if spec.kind == "matrix":
        return _of_matrix(spec, theme)
    rows = []
    for slot in range(len(spec.categories)):
        cells = [_of_mark(spec, line, slot) for line in spec.series]
        if spec.regular or any(cell.figure for cell in cells):
            rows.append([Cell(spec.name(slot)), *cells])
    header = [words[0], *(line.name for line in spec.series)]
    rows = _lined_up(rows)
    return CellsModel(header, rows, theme, ("", *(spec.unit for _ in spec.series)))


def _lined_up(rows: Sequence[Sequence[Cell]]) -> list[list[Cell]]:
    """Return rows whose decimals align; a number that words follow stands as it is."""
    gaps = aligned([[cell.text for cell in row] for row in rows])
    return [
        [
            replace(cell, gap=gap) if cell.number else cell
            for cell, gap in zip(row, each, strict=True)
        ]
        for row, each in zip(rows, gaps, strict=True)
    ]


def _of_matrix(spec: ChartSpec, theme: Theme) -> CellsModel:
    """Return a table by two dimensions as it is drawn: a row to each series."""
    slots = range(len(spec.categories))
    rows = [
        [Cell(line.name), *(_of_mark(spec, line, slot) for slot in slots)] for line in spec.series
    ]
    header = [spec.stub, *spec.categories]
    return CellsModel(header, _lined_up(rows), theme, ("", *(spec.unit for _ in slots)))


def _of_mark(spec: ChartSpec, line: ChartLine, slot: int) -> Cell:
    """Return the cell of a series at a slot; a target is named in the head, not in each cell."""
    mark = next((mark for mark in line.marks if mark.slot == slot), None)
    if mark is None:
        return Cell(word("na", spec.style.language), number=True, light=True)
    if line.role == "target":
        return Cell(mark.bare or mark.label, mark.figure, number=True)
    return Cell(mark.said, mark.figure, number=True, note=mark.qualifier, bare=mark.label)
