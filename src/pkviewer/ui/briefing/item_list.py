"""The list of a briefing's items: moved by dragging or by keyboard, name and value in a row."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from pkviewer.briefing.picked import Picked
from pkviewer.ui.look.theme import Theme

_NAME = Qt.ItemDataRole.UserRole
_VALUE = Qt.ItemDataRole.UserRole + 1
_SHOWN_ROWS = 12
"""Rows in sight before the list scrolls."""


class _ItemDelegate(QStyledItemDelegate):
    """Draws a name at the left and what stands there, quieter, at the right."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(200, self._theme.scaled(30))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        drawn = QStyleOptionViewItem(option)
        self.initStyleOption(drawn, index)
        drawn.text = ""
        option.widget.style().drawControl(
            QStyle.ControlElement.CE_ItemViewItem, drawn, painter, option.widget
        )
        left = self._theme.scaled(32 if drawn.icon.cacheKey() and not drawn.icon.isNull() else 10)
        box = drawn.rect.adjusted(left, 0, -self._theme.scaled(10), 0)
        name, value = str(index.data(_NAME)), str(index.data(_VALUE))
        centre = Qt.AlignmentFlag.AlignVCenter
        painter.save()
        for text, font, colour, side, room in (
            (
                name,
                self._theme.font("body", QFont.Weight.Medium),
                self._theme.colours.ink,
                Qt.AlignmentFlag.AlignLeft,
                0.58,
            ),
            (
                value,
                self._theme.font("small"),
                self._theme.colours.muted,
                Qt.AlignmentFlag.AlignRight,
                0.4,
            ),
        ):
            wide = round(box.width() * room)
            painter.setFont(font)
            painter.setPen(QColor(colour))
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, wide)
            painter.drawText(box, int(side | centre), shown)
        painter.restore()


class ItemList(QListWidget):
    """The items. Dragging, or Alt with an arrow, moves one; Del takes it out."""

    moved = Signal(int, int)
    removed = Signal(int)
    captioned = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setItemDelegate(_ItemDelegate(theme, self))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.model().rowsMoved.connect(self._on_rows_moved)
        theme.changed.connect(self.fit)

    def show_items(self, picked: tuple[Picked, ...]) -> None:
        """Show items; the place of the one chosen stays chosen."""
        at = self.currentRow()
        self.blockSignals(True)
        self.clear()
        for one in picked:
            first, second = words_of(one)
            row = QListWidgetItem(f"{first}: {second}")
            row.setData(_NAME, first)
            row.setData(_VALUE, second)
            if one.missing:
                row.setIcon(self._theme.icon("warning"))
            self.addItem(row)
        self.setCurrentRow(min(max(at, 0), len(picked) - 1))
        self.blockSignals(False)
        self.fit()

    def fit(self) -> None:
        """Be as high as the rows, up to a screenful."""
        rows = min(self.count(), _SHOWN_ROWS)
        self.setFixedHeight(rows * self._theme.scaled(30) + 8)

    def _on_rows_moved(self, _: object, start: int, __: int, ___: object, row: int) -> None:
        # Qt names the place before which it stands, counted while it still stood at the old one.
        self.moved.emit(start, row - 1 if row > start else row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = self.currentRow()
        alone = event.modifiers() == Qt.KeyboardModifier.NoModifier
        with_alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if at >= 0 and with_alt and event.key() == Qt.Key.Key_Up:
            self.moved.emit(at, at - 1)
        elif at >= 0 and with_alt and event.key() == Qt.Key.Key_Down:
            self.moved.emit(at, at + 1)
        elif at >= 0 and event.matches(QKeySequence.StandardKey.Delete):
            self.removed.emit(at)
        elif at >= 0 and alone and event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Return):
            self.captioned.emit()
        else:
            super().keyPressEvent(event)


def words_of(one: Picked) -> tuple[str, str]:
    """Return what a row says: caption or name, then the value, or why there is none."""
    second = one.missing or one.summary
    if one.item.caption:
        return one.item.caption, f"{one.name.rstrip('.')}: {second}"
    return one.name, second
