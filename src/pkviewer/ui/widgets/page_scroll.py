"""What pages have in common: they scroll down only and keep the keyboard's place in sight."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from pkviewer.ui.look.dress import dress
from pkviewer.ui.look.ground import present_colours
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.widgets.icon_button import IconButton
from pkviewer.ui.widgets.plain import PlainLabel

_AROUND = 40
"""Room left above and below what has the keyboard, in logical pixels."""


def _lay_out() -> None:
    """Have everything laid out now that waits for it."""
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


class PageScroll(QScrollArea):
    """A page as wide as its place; Tab brings what it goes to into sight."""

    _ringed = False
    _is_read = False
    """Whether it has been laid out in sight: before that, its places mean nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        dress(self.verticalScrollBar(), "scrolls")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._on_shown)

    def _on_shown(self) -> None:
        self._is_read = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what is read where it is when the page is laid out at another width."""
        body = self.widget()
        anchor = self._anchor() if self._is_read and body is not None else None
        before = anchor.mapTo(self, QPoint()).y() if anchor is not None else 0
        super().resizeEvent(event)
        if anchor is not None and event.size().width() != event.oldSize().width():
            QTimer.singleShot(0, anchor, lambda: self._return_to(anchor, before))

    def _anchor(self) -> QWidget | None:
        """Return what has the keyboard if it is in sight, else what stands at the top."""
        focused = cast("QWidget | None", self.focusWidget())
        if focused is not None and focused is not self:
            top = focused.mapTo(self, QPoint()).y()
            if 0 <= top < self.viewport().height():
                return focused
        if self.verticalScrollBar().value() == 0:
            return None
        child = self.childAt(self.viewport().width() // 3, 20)
        body = self.widget()
        if body is None or child is None or not body.isAncestorOf(child):
            return None
        return child

    def scroll_to(self, place: int) -> None:
        """Scroll to a place, once what was just built has been laid out."""
        _lay_out()
        self.verticalScrollBar().setValue(place)

    def _return_to(self, anchor: QWidget, before: int) -> None:
        _lay_out()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + anchor.mapTo(self, QPoint()).y() - before)

    def show_focus(self) -> None:
        """Draw a ring around the page while the keyboard is on all of it."""
        self._ringed = True

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._ringed and self.hasFocus():
            painter = QPainter(self.viewport())
            painter.setPen(QPen(QColor(present_colours().focus), 3))
            painter.drawRect(self.viewport().rect())
            painter.end()

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
