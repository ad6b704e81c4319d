"""The frame every section of a page stands in: a heading, tools and a body."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from pkviewer.ui.look.ground import present_colours
from pkviewer.ui.look.text_roles import TextRole
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.widgets.plain import PlainLabel

Ground = Literal["panel", "warn", "rule", "none"]
_ROUND = {"panel": 7, "warn": 5}


class Framed(QFrame):
    """A frame that draws its own ground: a panel, a warning, a rule above, or nothing."""

    def __init__(self, ground: Ground = "panel", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground: Ground = ground

    def stand_on(self, ground: Ground) -> None:
        """Draw another ground."""
        self._ground = ground
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._ground == "none":
            return
        colours = present_colours()
        painter = QPainter(self)
        painter.setPen(QPen(QColor(colours.line), 1))
        if self._ground == "rule":
            painter.drawLine(0, 0, self.width(), 0)
        else:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ground = colours.surface if self._ground == "panel" else colours.warn_ground
            painter.setBrush(QColor(ground))
            corner = _ROUND[self._ground]
            box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(box, corner, corner)
        painter.end()


class Panel(Framed):
    """A white sheet with a heading. Its accessible name is the heading's text."""

    def __init__(
        self,
        title: str,
        theme: Theme,
        aside: str = "",
        role: TextRole = "heading",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._theme = theme
        self.setAccessibleName(title)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.column = QVBoxLayout(self)
        self.column.setSpacing(8)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.heading = PlainLabel(title, role)
        self.head.addWidget(self.heading, 0, Qt.AlignmentFlag.AlignBaseline)
        self.aside = PlainLabel(aside, "small", wrap=True)
        self.head.addWidget(self.aside, 1, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(self.head)
        self._set_margins()
        theme.changed.connect(self._set_margins)

    def _set_margins(self) -> None:
        self.column.setContentsMargins(*map(self._theme.scaled, (18, 14, 18, 16)))

    def add_tool(self, button: QToolButton) -> None:
        """Put a button at the right of the heading."""
        self.head.addWidget(button)


def rule() -> Framed:
    """Return a hairline between two rows."""
    line = Framed("rule")
    line.setFixedHeight(1)
    return line


def wrapped(text: str, role: TextRole = "body") -> PlainLabel:
    """Return a label that breaks its text into lines."""
    return PlainLabel(text, role, wrap=True)
