"""The chart as a widget: pointed at, walked with the arrow keys, read by a screen reader."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleInterface,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QAccessibleWidget, QToolTip

from pkviewer.charts.base.plan import Hit
from pkviewer.charts.output.crosshair import has_crosshair, slot_at
from pkviewer.charts.output.surface import ChartSurface
from pkviewer.sheet.chart import ChartEvent, ChartMark
from pkviewer.sheet.figure import Figure

_NEEDS_PLAN = frozenset(
    {
        QEvent.Type.ToolTip,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.ContextMenu,
        QEvent.Type.KeyPress,
        QEvent.Type.FocusIn,
    }
)
"""What happens to a chart that has to be laid out for it."""


class ChartView(ChartSurface):
    """Shows one chart; the mouse wheel passes through it.

    ``mark_hovered`` carries the mark or event that is pointed at or walked to, or None;
    ``figure_activated`` the figure that was clicked, or entered with the keyboard, and
    ``event_activated`` the event. ``menu_wanted`` asks for the menu of the figure that the
    keyboard has just been put on, at a place on the screen.
    """

    mark_hovered = Signal(object)
    figure_activated = Signal(object)
    event_activated = Signal(object)
    menu_wanted = Signal(object)

    @property
    def current_mark(self) -> ChartMark | ChartEvent | None:
        """The mark the keyboard is on."""
        return self._walk.current.mark if self._walk.current else None

    def current_figure(self) -> Figure | None:
        """Return the figure the keyboard is on."""
        mark = self.current_mark
        return mark.figure if isinstance(mark, ChartMark) else None

    def event(self, event: QEvent) -> bool:
        if self._stale and event.type() in _NEEDS_PLAN:
            self._lay_out()
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._on_tooltip(event)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(event.position())
        self._hover(self._hit_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(None)
        self._hover(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        hit = self._hit_at(event.position())
        if hit is None or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self._walk.go(hit)
        self._activate()
        self._repaint_focus()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            hit = self._hit_at(QPointF(event.pos()))
            if hit is None:
                # Whoever holds the chart may offer something on all of it.
                event.ignore()
                return
            self._walk.go(hit)
            self.setFocus()
            self._repaint_focus()
        if self.current_figure() is not None:
            self.menu_wanted.emit(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._activate()
        elif self._walk.step(event.key()):
            self._on_walked()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._repaint_focus()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._repaint_focus()

    def _on_walked(self) -> None:
        hit = self._walk.current
        if hit is None:
            return
        self._repaint_focus()
        self.mark_hovered.emit(hit.mark)
        said = QAccessibleAnnouncementEvent(self, spoken(hit.mark))
        QAccessible.updateAccessibility(said)

    def _on_tooltip(self, event: QHelpEvent) -> None:
        hit = self._hit_at(QPointF(event.pos()))
        # All series at a period stand in the chart: a tooltip would cover them.
        if hit is None or (self._spec is not None and has_crosshair(self._spec)):
            QToolTip.hideText()
            return
        # A tooltip takes whatever looks like markup for markup: it gets escaped text.
        QToolTip.showText(event.globalPos(), _as_plain(described(hit.mark)), self)

    def _activate(self) -> None:
        hit = self._walk.current
        if hit is None:
            return
        if isinstance(hit.mark, ChartMark):
            self.figure_activated.emit(hit.mark.figure)
        else:
            self.event_activated.emit(hit.mark)

    def _point_at(self, place: QPointF | None) -> None:
        """Take note of the period that the mouse is at."""
        slot = None
        if place is not None and self._spec is not None and has_crosshair(self._spec):
            slot = slot_at(self._spec, self._plan, place.x(), place.y())
        if slot != self._slot:
            self._slot = slot
            self.update()

    def _hover(self, hit: Hit | None) -> None:
        if hit is not self._hovered:
            self._hovered = hit
            shape = Qt.CursorShape.PointingHandCursor if hit else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            self._repaint_focus()
            self.mark_hovered.emit(hit.mark if hit else None)

    def _hit_at(self, place: QPointF) -> Hit | None:
        """Return the nearest of the marks that react there."""
        x, y = place.x(), place.y()
        near = [
            hit for hit in self._plan.hits
            if hit.zone.left <= x <= hit.zone.right and hit.zone.top <= y <= hit.zone.bottom
        ]  # fmt: skip
        inside = [hit for hit in near if hit.box.left <= x <= hit.box.right and hit.box.top <= y]
        return min(inside or near, key=lambda hit: _distance(hit, x, y), default=None)


class ChartInterface(QAccessibleWidget):
    """A chart as a screen reader meets it: a chart by role, its value the mark it is on."""

    def __init__(self, view: ChartView) -> None:
        super().__init__(view, QAccessible.Role.Chart)
        self._view = view

    def text(self, kind: QAccessible.Text) -> str:
        mark = self._view.current_mark
        if kind is QAccessible.Text.Value and mark is not None:
            return spoken(mark)
        return super().text(kind)


def _interface_of(_class_name: str, described: QObject) -> QAccessibleInterface | None:
    return ChartInterface(described) if isinstance(described, ChartView) else None


QAccessible.installFactory(_interface_of)


def spoken(mark: ChartMark | ChartEvent) -> str:
    """Return what a screen reader says of a mark."""
    if isinstance(mark, ChartEvent):
        return f"{mark.date_text}: {mark.title}"
    spoken = mark.figure.spoken or described(mark).replace("\n", ", ")
    return f"{spoken} ({mark.caution})" if mark.caution and mark.figure.spoken else spoken


def described(mark: ChartMark | ChartEvent) -> str:
    """Return the lines of a mark's tooltip: what it is, its period, its value."""
    if isinstance(mark, ChartEvent):
        return f"{mark.date_text}\n{mark.title}"
    value = f"{mark.figure.text} ({mark.caution})" if mark.caution else mark.figure.text
    return f"{mark.figure.label}\n{mark.figure.period}\n{value}"


def _as_plain(text: str) -> str:
    from html import escape

    return "<qt>" + escape(text).replace("\n", "<br>") + "</qt>"


def _distance(hit: Hit, x: float, y: float) -> float:
    middle_x, middle_y = hit.box.middle
    return (middle_x - x) ** 2 + (middle_y - y) ** 2
