"""What stands around the panel's rows: its ground, and the bar at its top."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from pkviewer.ui.look.ground import present_colours
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.widgets.icon_button import IconButton
from pkviewer.ui.widgets.plain import PlainLabel


class DockGround(QFrame):
    """The panel's ground, with a line towards the page."""

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = present_colours()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours.surface))
        painter.setPen(QColor(colours.line))
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        edge = self.width() - 1 if mirrored else 0
        painter.drawLine(edge, 0, edge, self.height())
        painter.drawLine(0, 0, self.width(), 0)
        painter.end()


class DockTitle(DockGround):
    """The dock's own title bar: its name, the way back and forward, and closing."""

    back_requested = Signal()
    forward_requested = Signal()
    close_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._build_ui()
        self._connect()
        self.retranslate()

    def _build_ui(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 4, 8, 4)
        row.setSpacing(2)
        self._title = PlainLabel("", "subheading")
        row.addWidget(self._title, 1)
        self.back = IconButton("back", "", self._theme)
        self.forward = IconButton("forward", "", self._theme)
        self.close_button = IconButton("close", "", self._theme)
        for button in (self.back, self.forward, self.close_button):
            row.addWidget(button)

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_requested)
        self.forward.clicked.connect(self.forward_requested)
        self.close_button.clicked.connect(self.close_requested)

    def retranslate(self) -> None:
        """Write the fixed texts."""
        self._title.setText(self.tr("Provenance"))
        self.back.rename(self.tr("Back"))
        self.forward.rename(self.tr("Forward"))
        self.close_button.rename(self.tr("Close"))
