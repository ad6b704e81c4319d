"""A layout that puts its items side by side while there is room, and never scrolls sideways."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget, QWidgetItem


@dataclass(slots=True)
class _Cell:
    item: QLayoutItem
    share: int


class ColumnsLayout(QLayout):
    """Rows of items that fill the width; all items of a row have its height.

    ``least`` is the narrowest an item may be, in logical pixels, before there are fewer
    in a row. An item's share is how many of its like make a row at most: 1 is full width.
    """

    def __init__(
        self, least: int, gap: int = 14, row_gap: int | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._least = least
        self._gap = gap
        self._row_gap = gap if row_gap is None else row_gap
        self._cells: list[_Cell] = []
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)

    def add(self, widget: QWidget, share: int) -> None:
        """Append a widget that takes at least one part in ``share`` of a row."""
        self.addChildWidget(widget)
        self._cells.append(_Cell(QWidgetItem(widget), share))
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        self._cells.append(_Cell(item, 1))

    def count(self) -> int:
        return len(self._cells)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._cells[index].item if 0 <= index < len(self._cells) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._cells.pop(index).item if 0 <= index < len(self._cells) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def heightForWidth(self, width: int) -> int:
        # Layouts above ask again and again, for the same few widths.
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), apply=False)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        return QSize(self._least * 2, next(iter(self._heights.values()), 0))

    def minimumSize(self) -> QSize:
        # The height is the business of heightForWidth: a least one would add up wrongly.
        return QSize(min(self._least, 260), 0)

    def setGeometry(self, rectangle: QRect) -> None:
        super().setGeometry(rectangle)
        self._arrange(rectangle, apply=True)

    def _arrange(self, area: QRect, *, apply: bool) -> int:
        top = area.top()
        for row in self._rows(area.width()):
            widths = self._widths(row, area.width())
            height = max(_height(cell.item, width) for cell, width in zip(row, widths, strict=True))
            left = area.left()
            for cell, width in zip(row, widths, strict=True):
                if apply:
                    cell.item.setGeometry(QRect(left, top, width, height))
                left += width + self._gap
            top += height + self._row_gap
        return max(0, top - self._row_gap - area.top())

    def _rows(self, width: int) -> list[list[_Cell]]:
        """Break the items into rows; equal items that do not fit in one are spread evenly."""
        shown = [cell for cell in self._cells if not cell.item.isEmpty()]
        columns = max(1, (width + self._gap) // (self._least + self._gap))
        if shown and len({cell.share for cell in shown}) == 1:
            per_row = min(columns, shown[0].share, len(shown))
            rows = -(-len(shown) // per_row)
            per_row = -(-len(shown) // rows)
            return [shown[at : at + per_row] for at in range(0, len(shown), per_row)]
        rows_built: list[list[_Cell]] = []
        filled = 1.0
        for cell in shown:
            part = 1 / min(cell.share, columns)
            if filled + part > 1.001:
                rows_built.append([])
                filled = 0.0
            rows_built[-1].append(cell)
            filled += part
        return rows_built

    def _widths(self, row: list[_Cell], width: int) -> list[int]:
        room = width - self._gap * (len(row) - 1)
        parts = [1 / cell.share for cell in row]
        widths = [int(room * part / sum(parts)) for part in parts]
        widths[-1] += room - sum(widths)
        return widths


def _height(item: QLayoutItem, width: int) -> int:
    least = item.minimumSize().height()
    if item.hasHeightForWidth():
        return max(least, item.heightForWidth(width))
    widget = item.widget()
    if widget is not None and widget.sizePolicy().verticalPolicy() is QSizePolicy.Policy.Fixed:
        return item.sizeHint().height()
    return max(least, item.sizeHint().height())
