"""A layout that puts its items side by side while there is room, and never scrolls sideways."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QStyle, QWidget, QWidgetItem

from pkviewer.ui.look.theme import Theme
from pkviewer.ui.widgets.flow_layout import in_order, per_row

Flow = Literal["rows", "columns"]


@dataclass(slots=True)
class _Cell:
    item: QLayoutItem
    share: int


class ColumnsLayout(QLayout):
    """Items in columns that fill the width.

    ``least`` is the narrowest an item may be before there are fewer in a row, in logical
    pixels at 100 %, as the gaps are. An item's share is how many of its like stand side by
    side at most: 1 is full width. The flow says how they follow each other: in ``rows`` of
    one height, or down the ``columns``, one after the other, each at its own height.
    """

    # What Qt is told when it asks while the garbage collector takes a page apart: the
    # attributes of an instance go before its widget does.
    _cells: list[_Cell] = []  # noqa: RUF012
    _heights: dict[int, int] = {}  # noqa: RUF012
    _flow: Flow = "rows"
    _least = _gap = _row_gap = 0

    def __init__(
        self,
        least: int,
        theme: Theme,
        gap: int = 14,
        row_gap: int | None = None,
        flow: Flow = "rows",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._lengths = (least, gap, gap if row_gap is None else row_gap)
        self._least, self._gap, self._row_gap = self._lengths
        self._flow = flow
        self._cells = []
        self._heights = {}
        self.setContentsMargins(0, 0, 0, 0)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)
        # Last: a parent in sight asks for heights at once.
        if parent is not None:
            parent.setLayout(self)

    def add(self, widget: QWidget, share: int) -> None:
        """Append a widget that takes at least one part in ``share`` of the width."""
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

    def _on_theme_changed(self) -> None:
        self._least, self._gap, self._row_gap = map(self._theme.scaled, self._lengths)
        self.invalidate()

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
        for group in self._groups():
            room = max(1, (area.width() + self._gap) // (self._least + self._gap))
            columns = min(room, group[0].share, len(group))
            if self._flow == "rows":
                columns = per_row(len(group), columns, group[0].share)
            width = (area.width() - self._gap * (columns - 1)) // columns
            heights = [self.height_of(cell.item, width) for cell in group]
            boxes = self._boxes(heights, columns)
            for cell, (column, y, height) in zip(group, boxes, strict=True):
                if apply:
                    left = area.left() + column * (width + self._gap)
                    # What whole pixels leave over goes to the last column.
                    extra = area.width() - columns * (width + self._gap) + self._gap
                    wider = extra if column == columns - 1 else 0
                    self.place(cell.item, area, QRect(left, top + y, width + wider, height))
            top += max(y + height for _, y, height in boxes) + self._row_gap
        return max(0, top - self._row_gap - area.top())

    def _groups(self) -> Iterator[list[_Cell]]:
        """Yield runs of cells that share the width: full ones stand alone."""
        group: list[_Cell] = []
        for cell in self._cells:
            if cell.item.isEmpty():
                continue
            if group and (cell.share == 1 or group[0].share == 1):
                yield group
                group = []
            group.append(cell)
        if group:
            yield group

    def _boxes(self, heights: list[int], columns: int) -> list[tuple[int, int, int]]:
        """Return for each item its column, its top and its height."""
        if self._flow == "rows":
            return self._in_rows(heights, columns)
        found: list[tuple[int, int, int]] = []
        for place, column in enumerate(in_order(heights, columns, self._row_gap)):
            y = 0
            for index in column:
                found.append((place, y, heights[index]))
                y += heights[index] + self._row_gap
        return found

    def _in_rows(self, heights: list[int], columns: int) -> list[tuple[int, int, int]]:
        found: list[tuple[int, int, int]] = []
        y = 0
        for start in range(0, len(heights), columns):
            row = heights[start : start + columns]
            found.extend((column, y, max(row)) for column in range(len(row)))
            y += max(row) + self._row_gap
        return found

    def place(self, item: QLayoutItem, area: QRect, box: QRect) -> None:
        """Put an item in a box, which is mirrored in an area read from right to left.

        What must not grow so wide stands at the beginning of its box.
        """
        box.setWidth(min(box.width(), item.maximumSize().width()))
        parent = self.parentWidget()
        if parent is not None:
            box = QStyle.visualRect(parent.layoutDirection(), area, box)
        item.setGeometry(box)

    @staticmethod
    def height_of(item: QLayoutItem, width: int) -> int:
        """Return the height that an item takes at a width."""
        least = item.minimumSize().height()
        if item.hasHeightForWidth():
            return max(least, item.heightForWidth(min(width, item.maximumSize().width())))
        widget = item.widget()
        if widget is not None and widget.sizePolicy().verticalPolicy() is QSizePolicy.Policy.Fixed:
            return item.sizeHint().height()
        return max(least, item.sizeHint().height())
