"""Rows of a table, sorted by what they mean."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSortFilterProxyModel
from PySide6.QtWidgets import QWidget

from pkviewer.text.folding import folded, phrases
from pkviewer.ui.widgets.tables.roles import SORT_ROLE, Index


class OrderedRows(QSortFilterProxyModel):
    """Sorts by what a cell means, a period by time and a value by size, and filters by words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._asked: tuple[tuple[str, ...], ...] = ()

    def look_for(self, text: str) -> None:
        """Keep the rows in which every word of a text occurs, however its signs are typed."""
        self._asked = phrases(text)
        self.invalidate()

    def lessThan(self, left: Index, right: Index) -> bool:
        one, other = left.data(SORT_ROLE), right.data(SORT_ROLE)
        return bool(one < other)

    def filterAcceptsRow(self, row: int, parent: QModelIndex | QPersistentModelIndex) -> bool:
        model = self.sourceModel()
        cells = (model.index(row, at, parent).data() for at in range(model.columnCount()))
        text = folded(" ".join(str(cell) for cell in cells))
        return not self._asked or any(
            all(wanted in text for wanted in words) for words in self._asked
        )
