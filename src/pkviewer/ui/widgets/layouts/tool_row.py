"""Buttons side by side, on further lines where one has no room."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLayoutItem, QStyle, QWidget


class ToolRow(QLayout):
    """Items in the order of reading; the next line begins where the one before is full."""

    def __init__(self, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap = gap
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), place=False)

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._items]
        return QSize(
            max((size.width() for size in sizes), default=0),
            max((size.height() for size in sizes), default=0),
        )

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        """Return the height that the items take, each in the middle of its line."""
        top = 0
        parent = self.parentWidget()
        direction = parent.layoutDirection() if parent else Qt.LayoutDirection.LeftToRight
        for line in self._lines(max(rect.width(), 1)):
            height = max(size.height() for _, size in line)
            left = 0
            for item, size in line:
                if place:
                    over = (height - size.height()) // 2
                    box = QRect(rect.topLeft() + QPoint(left, top + over), size)
                    item.setGeometry(QStyle.visualRect(direction, rect, box))
                left += size.width() + self._gap
            top += height + self._gap
        return max(top - self._gap, 0)

    def _lines(self, room: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """Return the items line by line, with their sizes."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        filled = room
        for item in self._items:
            if item.isEmpty():
                continue
            hint = item.sizeHint()
            size = QSize(min(hint.width(), room), hint.height())
            if not lines or filled + size.width() > room:
                lines.append([])
                filled = 0
            lines[-1].append((item, size))
            filled += size.width() + self._gap
        return lines


def side_by_side(parts: Iterable[QWidget]) -> QWidget:
    """Return a widget of parts that stay on one line: a group within a row."""
    group = QWidget()
    row = QHBoxLayout(group)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    for part in parts:
        row.addWidget(part)
    return group
