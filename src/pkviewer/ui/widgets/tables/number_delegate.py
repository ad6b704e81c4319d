"""Draws the numbers of a table: raised marks in a gutter, points under points."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from pkviewer.ui.look.theme import Theme
from pkviewer.ui.widgets.tables.roles import GAP_ROLE, MARK_ROLE, Index


class MarkedDelegate(QStyledItemDelegate):
    """Draws a number's mark raised, in a gutter to its right, and points under points."""

    GUTTER = 20
    """Width of the gutter, in logical pixels at 100 %; the stylesheet keeps it in the head."""

    def __init__(self, theme: Theme, parent: QWidget, *, is_marked: bool) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_marked = is_marked

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        hint = super().sizeHint(option, index)
        return hint.grownBy(QMargins(0, 0, self._gutter(index) + self._gap(option, index), 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        gutter = self._gutter(index) + self._gap(option, index)
        if not gutter:
            super().paint(painter, option, index)
            return
        drawn = QStyleOptionViewItem(option)
        self.initStyleOption(drawn, index)
        mark = str(index.data(MARK_ROLE) or "")
        text, drawn.text = drawn.text.removesuffix(mark).rstrip(), ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, drawn, painter, option.widget)
        light = index.data(Qt.ItemDataRole.ForegroundRole)
        colours = self._theme.colours
        box = option.rect.adjusted(2, 0, -gutter - self._theme.scaled(2), 0)
        painter.save()
        painter.setPen(QColor(light if isinstance(light, QColor) else colours.ink))
        painter.setFont(drawn.font)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, right, text)
        if mark:
            font = self._theme.font("mark", QFont.Weight.Medium)
            rise = QFontMetrics(drawn.font).capHeight() - QFontMetrics(font).capHeight()
            baseline = box.center().y() + QFontMetrics(drawn.font).capHeight() // 2 + 1
            painter.setFont(font)
            painter.setPen(QColor(colours.warn_text))
            painter.drawText(box.right() + self._theme.scaled(3), baseline - rise - 1, mark)
        painter.restore()

    def _gutter(self, index: Index) -> int:
        alignment = index.data(Qt.ItemDataRole.TextAlignmentRole)
        number = bool(alignment & Qt.AlignmentFlag.AlignRight)
        return self._theme.scaled(self.GUTTER) if number and self._is_marked else 0

    def _gap(self, option: QStyleOptionViewItem, index: Index) -> int:
        """Return the width of the decimals that a number lacks, in logical pixels."""
        gap = str(index.data(GAP_ROLE) or "")
        return option.fontMetrics.horizontalAdvance(gap) if gap else 0
