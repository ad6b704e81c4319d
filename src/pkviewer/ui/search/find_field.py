"""The toolbar's field that opens the search."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from pkviewer.ui.look.theme import Theme


class FindField(QToolButton):
    """The toolbar's field: it looks like one, and opens the search."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hint = ""
        self._keys = ""
        self.setProperty("field", "true")
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(120)
        self.setMaximumWidth(440)

    def name(self, hint: str, keys: str) -> None:
        """Write the hint in the field and the keys at its end."""
        self._hint, self._keys = hint, keys
        self.setAccessibleName(hint)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = self.hasFocus()
        edge = colours.focus if strong else colours.edge
        painter.setPen(QPen(QColor(edge), 2 if strong else 1))
        painter.setBrush(QColor(colours.hover if self.underMouse() else colours.surface))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 5, 5)
        size = self._theme.icon_size.width()
        self._theme.icon("search").paint(
            painter, QRect(10, (self.height() - size) // 2, size, size)
        )
        painter.setFont(self._theme.font())
        painter.setPen(QColor(colours.muted))
        metrics = painter.fontMetrics()
        keys = metrics.horizontalAdvance(self._keys)
        room = self.rect().adjusted(18 + size, 0, -12, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        if room.width() > keys + metrics.horizontalAdvance(self._hint) + 16:
            painter.drawText(room, int(middle | Qt.AlignmentFlag.AlignRight), self._keys)
        cut = metrics.elidedText(self._hint, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(middle | Qt.AlignmentFlag.AlignLeft), cut)
        painter.end()
