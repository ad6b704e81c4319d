"""Table models and the table view: figures in cells, copied as tab-separated rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QTableView,
    QWidget,
)

from pkviewer.sheet.figure import Figure
from pkviewer.ui.look.dress import dress
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.widgets.action_id import ActionId
from pkviewer.ui.widgets.clipboard import copy_table
from pkviewer.ui.widgets.context import add_window_actions, figure_menu
from pkviewer.ui.widgets.copied_table import DataCell, Origin, as_data_rows
from pkviewer.ui.widgets.tables.cells_model import CellsModel
from pkviewer.ui.widgets.tables.near_figure import last_in_row
from pkviewer.ui.widgets.tables.number_delegate import MarkedDelegate
from pkviewer.ui.widgets.tables.roles import (
    BARE_ROLE,
    FIGURE_ROLE,
    NOTE_ROLE,
)

_LEAST, _LEAST_NAME = 40, 150
"""Narrowest that a column and cut names get, in logical pixels at 100 %."""


class FigureTable(QTableView):
    """A table whose cells lead to their figures. Enter or a click on one selects it.

    A fitted table is as tall as its rows, so that only the page scrolls.
    """

    figure_selected = Signal(object)
    said = Signal(str)

    def __init__(
        self, name: str, theme: Theme, *, fitted: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        dress(self, "tables", "scrolls")
        self._theme = theme
        self._fitted = fitted
        self._shown = False
        self.caption = name
        """What a copy of the table is headed with."""
        self.origin = Origin()
        """Where a copy of the table says that it is from."""
        self.setAccessibleName(name)
        self._build_ui()
        self._connect()

    def _build_ui(self) -> None:
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        if self._fitted:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._size_rows()

    def _connect(self) -> None:
        self.clicked.connect(self._on_cell_chosen)
        self._theme.changed.connect(self._size_rows)

    def show_model(self, model: CellsModel, stretched: int = 0) -> None:
        """Show a model; the column ``stretched`` takes the width that is left."""
        model.setParent(self)
        before = self.model()
        # Between two models a table in sight may be resized: it has no columns then.
        self._shown = False
        if model.is_marked or model.is_aligned:
            # Numbers stay in line: their marks hang in a gutter at the right.
            self.setItemDelegate(MarkedDelegate(self._theme, self, is_marked=model.is_marked))
        if model.is_marked:
            self.horizontalHeader().setProperty("marked", "true")
        self.setModel(model)
        if before is not None:
            before.deleteLater()
        self._shown = True
        self.stretch(stretched)

    def stretch(self, column: int) -> None:
        """Fit the columns to their contents and let one take what is left.

        A fitted table shares out what is left, so that names and numbers stay together.
        """
        header, mode = self.horizontalHeader(), QHeaderView.ResizeMode
        header.setSectionResizeMode(mode.Fixed if self._fitted else mode.ResizeToContents)
        if not self._fitted:
            header.setSectionResizeMode(column, mode.Stretch)
        self._size_rows()

    def _share_out(self) -> None:
        """Widen all columns alike; where there is too little room cut the names, or scroll."""
        columns = range(self.model().columnCount() if self._fitted and self._shown else 0)
        if not columns:
            return
        header, model, scaled = self.horizontalHeader(), self.model(), self._theme.scaled
        header.setMinimumSectionSize(scaled(_LEAST))
        metrics, around = header.fontMetrics(), scaled(16 + MarkedDelegate.GUTTER)
        heads = (str(model.headerData(n, Qt.Orientation.Horizontal)) for n in columns)
        needed = [
            max(self.sizeHintForColumn(n), metrics.horizontalAdvance(head) + around)
            for n, head in zip(columns, heads, strict=True)
        ]
        left = self.viewport().width() - sum(needed)
        each = max(left, 0) // len(needed)
        names = needed[0] + left - each * (len(needed) - 1)
        if names >= min(needed[0], scaled(_LEAST_NAME)):
            needed[0] = names
        for column, width in enumerate(needed):
            header.resizeSection(column, width + (each if column else 0))
        over = header.length() > self.viewport().width()
        self.setFixedHeight(self._tall + (self.horizontalScrollBar().sizeHint().height() * over))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_out()

    def current_figure(self) -> Figure | None:
        """Return the figure in the current cell, unless several cells are marked."""
        if len(self.selectedIndexes()) > 1:
            return None
        index = self.currentIndex()
        figure = index.data(FIGURE_ROLE) if index.isValid() else None
        return figure if isinstance(figure, Figure) else None

    def copy_rows(self) -> None:
        """Copy the marked cells with their header: as data, and as a table for documents."""
        indexes = self.selectedIndexes()
        rows = sorted({index.row() for index in indexes}) or list(range(self.model().rowCount()))
        columns = sorted({index.column() for index in indexes}) or list(
            range(self.model().columnCount())
        )
        header = [
            str(self.model().headerData(column, Qt.Orientation.Horizontal)) for column in columns
        ]
        cells = [
            [str(self.model().index(row, column).data() or "").strip() for column in columns]
            for row in rows
        ]
        copy_table([header, *cells], self.caption, self._data(rows, columns), self.origin)
        text = self.tr("Copied, with {n} rows: {name}")
        self.said.emit(text.format(n=len(cells), name=self.caption))

    def _data(self, rows: Sequence[int], columns: Sequence[int]) -> list[list[str]]:
        model = self.model()
        header = [
            str(model.headerData(column, Qt.Orientation.Horizontal, BARE_ROLE) or "")
            for column in columns
        ]
        cells = [
            [
                DataCell(str(index.data(BARE_ROLE) or ""), str(index.data(NOTE_ROLE) or ""))
                for index in (model.index(row, column) for column in columns)
            ]
            for row in rows
        ]
        return as_data_rows(header, cells, self.origin)

    def copy_all(self) -> None:
        """Copy all of the table, whatever is marked."""
        self.clearSelection()
        self.copy_rows()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        figure = self.current_figure()
        if figure is not None:
            menu = figure_menu(self, lambda: self.figure_selected.emit(figure))
        else:
            menu = QMenu(self)
            dress(menu, "menus")
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            if last_in_row(self) is not None:
                add_window_actions(menu, self, ActionId.ADD_FIGURE)
        menu.addSeparator()
        menu.addAction(self.tr("Copy the table"), self.copy_all)
        menu.popup(event.globalPos())

    def _size_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.scaled(28))
        if self._fitted:
            rows = self.model().rowCount() if self._shown else 0
            head = max(self._theme.scaled(30), self.horizontalHeader().sizeHint().height())
            self._tall = head + rows * self._theme.scaled(28) + 6
            self.setFixedHeight(self._tall)
            self._share_out()

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 80)

    def _on_cell_chosen(self, index: QModelIndex) -> None:
        figure = index.data(FIGURE_ROLE)
        if isinstance(figure, Figure):
            self.figure_selected.emit(figure)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_cell_chosen(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_rows()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # Several marked cells are copied as rows here; one figure is the window's to copy.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Copy)
            and self.current_figure() is None
        ):
            event.accept()
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._fitted and not event.angleDelta().x():
            event.ignore()
        else:
            super().wheelEvent(event)
