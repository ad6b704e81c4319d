"""What pages have in common: they scroll down only and keep the keyboard's place in sight."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from pkviewer.ui.look.theme import Theme
from pkviewer.ui.widgets.panel import IconButton
from pkviewer.ui.widgets.plain import PlainLabel

_AROUND = 40
"""Room left above and below what has the keyboard, in logical pixels."""


class PageScroll(QScrollArea):
    """A page as wide as its place; Tab brings what it goes to into sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's own name
        moved = super().focusNextPrevChild(next)
        focused = self.focusWidget()
        if moved and focused is not None:
            self.ensureWidgetVisible(focused, 0, _AROUND)
        return moved


class AsidePage(PageScroll):
    """A page beside the sectors': a title, a button that closes it, and a column below."""

    closed = Signal()

    def __init__(self, theme: Theme, widest: int = 0, parent: QWidget | None = None) -> None:
        """``widest`` is the most the column grows to, in logical pixels at 100 %."""
        super().__init__(parent)
        self._theme = theme
        self._widest = widest
        body = QWidget()
        body.setObjectName("page")
        self._margins = QHBoxLayout(body)
        self._content = QWidget()
        self._margins.addWidget(self._content, 1000)
        self._margins.addStretch(1)
        self.column = QVBoxLayout(self._content)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.head = QHBoxLayout()
        self.head.setSpacing(6)
        self.title_label = PlainLabel("", "title")
        self.close_button = IconButton("close", "", theme)
        self.close_button.clicked.connect(self.closed)
        self.head.addWidget(self.title_label)
        self.column.addLayout(self.head)
        self.setWidget(body)
        self._set_lengths()
        theme.changed.connect(self._set_lengths)

    def name(self, title: str, close: str) -> None:
        """Write the title, and what the button that closes the page says."""
        self.title_label.setText(title)
        self.setAccessibleName(title)
        self.close_button.rename(close)

    def _set_lengths(self) -> None:
        """Scale margins and width with the zoom."""
        scaled = self._theme.scaled
        self._margins.setContentsMargins(*map(scaled, (24, 18, 24, 28)))
        self.column.setSpacing(scaled(14))
        if self._widest:
            self._content.setMaximumWidth(scaled(self._widest))
