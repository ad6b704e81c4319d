"""Small flat buttons, drawn by themselves: pages have hundreds of them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QIcon, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QStyle, QToolButton, QWidget

from pkviewer.ui.look.icons import IconName
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.widgets.plain import plain_tooltip

_ACROSS, _DOWN, _GAP, _ROUND = 8, 6, 6, 5
"""Around the icon, between icon and word, and the corners' radius, in logical pixels."""


class IconButton(QToolButton):
    """A small flat button with an icon of the theme, a name and a tooltip."""

    def __init__(
        self,
        name: IconName,
        text: str,
        theme: Theme,
        *,
        worded: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = name
        self._worded = worded
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if text:
            self.rename(text)

    def rename(self, text: str) -> None:
        """Give the button another text."""
        self.setText(text)
        self.setToolTip(plain_tooltip(text))
        self.setAccessibleName(text)

    def show_icon(self, name: IconName) -> None:
        """Show another icon."""
        self._icon = name
        self.update()

    def sizeHint(self) -> QSize:
        icon = self._theme.icon_size
        width, height = icon.width(), icon.height()
        if self._worded:
            metrics = self.fontMetrics()
            width += _GAP + metrics.horizontalAdvance(self.text().replace("&", ""))
            height = max(height, metrics.height())
        return QSize(width + 2 * _ACROSS, height + 2 * _DOWN)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        side = self._theme.icon_size.width()
        left = _ACROSS if self._worded else (self.width() - side) // 2
        box = QRect(left, (self.height() - side) // 2, side, side)
        mirrored = self.layoutDirection()
        mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
        icon = self._theme.icon(self._icon)
        icon.paint(painter, QStyle.visualRect(mirrored, self.rect(), box), mode=mode)
        if self._worded:
            self._paint_word(painter, box.right() + _GAP)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        colours = self._theme.colours
        ground = colours.selected if self.isChecked() or self.isDown() else ""
        ground = ground or (colours.hover if self.underMouse() and self.isEnabled() else "")
        if not ground and not self.hasFocus():
            return
        pen = QPen(QColor(colours.focus), 2) if self.hasFocus() else QPen(Qt.PenStyle.NoPen)
        painter.setPen(pen)
        painter.setBrush(QColor(ground) if ground else Qt.BrushStyle.NoBrush)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, _ROUND, _ROUND)

    def _paint_word(self, painter: QPainter, left: int) -> None:
        colours = self._theme.colours
        painter.setFont(self.font())
        painter.setPen(QColor(colours.ink if self.isEnabled() else colours.disabled))
        room = self.rect().adjusted(left, 0, -_ACROSS, 0)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic
        side = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        room = QStyle.visualRect(self.layoutDirection(), self.rect(), room)
        painter.drawText(room, int(middle | side), self.text())
