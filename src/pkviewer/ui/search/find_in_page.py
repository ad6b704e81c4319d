"""Find in page: what is typed is marked wherever the page says it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QWidget

from pkviewer.ui.look.dress import dress
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.search.matches import Match, matches
from pkviewer.ui.widgets.icon_button import IconButton
from pkviewer.ui.widgets.manual_place import MANUAL
from pkviewer.ui.widgets.plain import PlainLabel


class Highlights(QWidget):
    """Lies over a page, lets everything through, and marks what was found."""

    def __init__(self, theme: Theme, body: QWidget) -> None:
        super().__init__(body)
        self._theme = theme
        self._body = body
        self._matches: list[Match] = []
        self._current = -1
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        body.installEventFilter(self)

    def show_matches(self, found: list[Match], current: int) -> None:
        """Mark other places."""
        self._matches, self._current = found, current
        self.setGeometry(self._body.rect())
        self.setVisible(bool(found))
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wash = QColor(self._theme.colours.warn_mark)
        edge = QColor(self._theme.colours.focus)
        for order, match in enumerate(self._matches):
            is_current = order == self._current
            wash.setAlpha(110 if is_current else 60)
            painter.setBrush(wash)
            painter.setPen(QPen(edge, 2) if is_current else Qt.PenStyle.NoPen)
            corner = match.widget.mapTo(self._body, QPoint(0, 0))
            for box in match.boxes():
                painter.drawRoundedRect(box.translated(corner).adjusted(-1, 0, 1, 0), 3, 3)
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self.setGeometry(self._body.rect())
            self.update()
        return False


class FindBar(QFrame):
    """The field at the corner of the page, with how many were found and the way among them."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        dress(self)
        self.setProperty(MANUAL, "finding#find-in-the-page")
        self._theme = theme
        self._over = parent
        self._page: QScrollArea | None = None
        self._marks: Highlights | None = None
        self.found: list[Match] = []
        self.at = -1
        self.setObjectName("finder")
        self._build_ui()
        self._connect()
        self.retranslate()
        self.hide()
        parent.installEventFilter(self)

    def _build_ui(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 6, 6)
        row.setSpacing(4)
        self.field = QLineEdit()
        self.field.setMinimumWidth(self._theme.scaled(170))
        self.count = PlainLabel("", "small")
        self.count.setMinimumWidth(self._theme.scaled(64))
        self.previous = IconButton("fold", "", self._theme)
        self.next = IconButton("unfold", "", self._theme)
        self.close_button = IconButton("close", "", self._theme)
        row.addWidget(self.field, 1)
        for widget in (self.count, self.previous, self.next, self.close_button):
            row.addWidget(widget)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._on_typed)
        self.previous.clicked.connect(lambda: self.step(-1))
        self.next.clicked.connect(lambda: self.step(1))
        self.close_button.clicked.connect(self.leave)

    def retranslate(self) -> None:
        """Write the fixed texts."""
        self.setAccessibleName(self.tr("Find in page"))
        self.field.setPlaceholderText(self.tr("Find in page"))
        self.field.setAccessibleName(self.tr("Find in page"))
        self.previous.rename(self.tr("Previous match"))
        self.next.rename(self.tr("Next match"))
        self.close_button.rename(self.tr("Close the search"))

    def open(self, page: QScrollArea) -> None:
        """Look for something on a page."""
        self.turn_to(page)
        self.show()
        self.raise_()
        self._place()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def turn_to(self, page: QScrollArea) -> None:
        """Look on another page."""
        if page is self._page and self._marks is not None:
            self._on_typed()
            return
        self.forget()
        body = page.widget()
        if body is not None:
            self._page, self._marks = page, Highlights(self._theme, body)
            self._on_typed()

    def forget(self) -> None:
        """Let go of the page, before it goes."""
        if self._marks is not None:
            self._marks.hide()
            self._marks.deleteLater()
        self._page = self._marks = None
        self.found, self.at = [], -1

    def leave(self) -> None:
        """Close, with the keyboard on what was found last where that takes it."""
        target = self.found[self.at].widget if self.found else self._page
        page = self._page
        self.hide()
        self.forget()
        while target is not None and target.focusPolicy() == Qt.FocusPolicy.NoFocus:
            target = target.parentWidget()
        heir = target or page
        if heir is not None:
            heir.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def step(self, by: int) -> None:
        """Go to the next match (1) or the one before (−1), round the ends."""
        if self.found:
            self.at = (self.at + by) % len(self.found)
            self._show()

    def _on_typed(self) -> None:
        body = self._page.widget() if self._page is not None else None
        self.found = matches(body, self.field.text()) if body is not None else []
        self.at = self._first_in_sight()
        self._show()

    def _first_in_sight(self) -> int:
        """Return the first match from where the reader is, else the first of all."""
        if self._page is None or not self.found:
            return -1
        top = self._page.verticalScrollBar().value()
        body = self._page.widget()
        for order, match in enumerate(self.found):
            if body is not None and match.widget.mapTo(body, QPoint(0, 0)).y() >= top:
                return order
        return 0

    def _show(self) -> None:
        typed = bool(self.field.text().strip())
        if self.found:
            status = self.tr("{at} of {n}").format(at=self.at + 1, n=len(self.found))
        else:
            status = self.tr("Not found") if typed else ""
        self.count.setText(status)
        self.field.setAccessibleDescription(status)
        for button in (self.previous, self.next):
            button.setEnabled(bool(self.found))
        if self._marks is not None:
            self._marks.show_matches(self.found, self.at)
        if self.found and self._page is not None:
            self._bring(self.found[self.at])

    def _bring(self, match: Match) -> None:
        body = self._page.widget() if self._page is not None else None
        boxes = match.boxes()
        if body is None or self._page is None or not boxes:
            return
        where = boxes[0].translated(match.widget.mapTo(body, QPoint(0, 0))).center()
        self._page.ensureVisible(self._page.width() // 2, where.y(), 0, 110)

    def _place(self) -> None:
        width = min(self._theme.scaled(420), self._over.width() - 40)
        self.setGeometry(self._over.width() - width - 28, 10, width, self.sizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            QTimer.singleShot(0, self, self._place)
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.step(-1 if shifted else 1)
        else:
            super().keyPressEvent(event)
