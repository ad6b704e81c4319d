"""The places of a page that a search can lead to, and the ring that shows one of them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QScrollArea, QWidget

from pkviewer.search.index import EntryKind
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.widgets.prose.paragraph import Prose

_SHOWN_MS = 3000
"""How long the ring stays."""
_SETTLING_MS = 6000
"""How long the page follows what is shown at most, while charts above it are drawn."""


class Beacon(QWidget):
    """A ring around a widget, for a while; it lets everything through."""

    moved = Signal()

    def __init__(self, theme: Theme, page: QWidget) -> None:
        super().__init__(page)
        self._theme = theme
        self._page = page
        self._target: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        page.installEventFilter(self)

    @property
    def target(self) -> QWidget | None:
        """What the ring is around; None when it is hidden."""
        return None if self.isHidden() else self._target

    def show_around(self, target: QWidget) -> None:
        """Draw the ring around a widget of the page."""
        self._target = target
        self.show()
        self._fit()
        self.raise_()
        self._timer.start()

    def _fit(self) -> None:
        if self._target is not None:
            corner = self._target.mapTo(self._page, self._target.rect().topLeft())
            box = self._target.rect().translated(corner)
            ring = box.adjusted(-8, -6, 8, 6)
            if ring != self.geometry():
                self.setGeometry(ring)
                self.moved.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The sections around it may still be finding their places.
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            QTimer.singleShot(0, self, self._fit)
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.colours.focus), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()


class Landmarks:
    """What stands where on a page: widgets by kind and id, some made only when asked for."""

    def __init__(self, page: QScrollArea, theme: Theme) -> None:
        self._page = page
        self._theme = theme
        self._places: dict[tuple[EntryKind, str], QWidget] = {}
        self._makers: dict[EntryKind, Callable[[str], QWidget | None]] = {}
        self._beacon: Beacon | None = None
        self._shown: QWidget | None = None
        self._scrolled = 0
        self._settling = QTimer(page)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLING_MS)

    def add(self, kind: EntryKind, id_: str, widget: QWidget) -> None:
        """Say where something stands."""
        self._places[kind, id_] = widget

    def ask(self, kind: EntryKind, find: Callable[[str], QWidget | None]) -> None:
        """Say who knows where things of a kind stand."""
        self._makers[kind] = find

    def find(self, kind: EntryKind, id_: str) -> QWidget | None:
        """Return the widget that shows something, if the page does."""
        maker = self._makers.get(kind)
        return self._places.get((kind, id_)) or (maker(id_) if maker else None)

    @property
    def lit(self) -> QWidget | None:
        """The widget that has the ring at present."""
        return self._beacon.target if self._beacon else None

    def show(self, widget: QWidget) -> None:
        """Bring a widget into sight, with a ring around it and the keyboard in it."""
        body = self._page.widget()
        if body is None:
            return
        if self._beacon is None:
            self._beacon = Beacon(self._theme, body)
            self._beacon.moved.connect(self._on_moved)
        self._settling.start()
        inside = focusable(widget)
        reason = Qt.FocusReason.OtherFocusReason
        if isinstance(inside, Prose):
            reason = Qt.FocusReason.TabFocusReason  # it goes on to its first figure
        (inside or self._page).setFocus(reason)
        self._shown = widget
        self._beacon.show_around(widget)
        self._scroll_to(widget)

    def _on_moved(self) -> None:
        """Follow what is shown while the sections above it are still growing."""
        # Whoever scrolls meanwhile wants to see something else.
        is_followed = self._page.verticalScrollBar().value() == self._scrolled
        if self._shown is not None and self._settling.isActive() and is_followed:
            self._scroll_to(self._shown)

    def _scroll_to(self, widget: QWidget) -> None:
        body = self._page.widget()
        if body is not None:
            corner = widget.mapTo(body, widget.rect().topLeft())
            above = max(24, (self._page.viewport().height() - widget.height()) // 3)
            bar = self._page.verticalScrollBar()
            bar.setValue(corner.y() - above)
            self._scrolled = bar.value()


def focusable(widget: QWidget) -> QWidget | None:
    """Return the widget, or the first below it, that takes the keyboard."""
    for found in (widget, *widget.findChildren(QWidget)):
        takes = found.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes and found.isEnabled() and found.isVisibleTo(widget.window()):
            return found
    return None
