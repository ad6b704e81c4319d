"""The chart as a widget: pointed at, walked with the arrow keys, read by a screen reader."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleInterface,
    QContextMenuEvent,
    QFocusEvent,
    QFontInfo,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAccessibleWidget, QToolTip, QWidget

from pkviewer.charts.base.measure import Measure
from pkviewer.charts.base.palette import LIGHT, ChartPalette
from pkviewer.charts.base.plan import Hit, Plan
from pkviewer.charts.output.drawing import Drawing
from pkviewer.charts.output.walk import Walk
from pkviewer.charts.planning import PreferredHeight, is_mirrored, plan_chart
from pkviewer.sheet.chart import ChartEvent, ChartMark, ChartSpec
from pkviewer.sheet.figure import Figure

_SMALLER = 0.92
"""The charts' type against the widget's own."""
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


class ChartView(QWidget):
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

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spec: ChartSpec | None = None
        self._palette = LIGHT
        self._plan = Plan(0, 0)
        self._walk = Walk(self._plan)
        self._measure: Measure | None = None
        self._preferred: PreferredHeight | None = None
        self._hovered: Hit | None = None
        self._stale = False
        self._build_ui()

    def _build_ui(self) -> None:
        self._drawing = Drawing()
        self._drawing.setParent(self)
        self._drawing.show()
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_spec(self, spec: ChartSpec, palette: ChartPalette) -> None:
        """Show a chart, in these colours."""
        self._spec, self._palette = spec, palette
        self._preferred = None
        self.setAccessibleName(f"{spec.title}, {spec.unit}" if spec.unit else spec.title)
        self.setAccessibleDescription(spec.alt)
        self._hovered = None
        self._walk = Walk(Plan(0, 0))
        self._wait()
        self.updateGeometry()

    def set_palette(self, palette: ChartPalette) -> None:
        """Show the same chart in other colours."""
        if palette is not self._palette:
            self._palette = palette
            self._wait()

    @property
    def plan(self) -> Plan:
        """What is drawn where, in the widget's coordinates."""
        self._lay_out()
        return self._plan

    @property
    def drawing(self) -> Drawing:
        """The scene's view, which is only looked at."""
        return self._drawing

    @property
    def current_mark(self) -> ChartMark | ChartEvent | None:
        """The mark the keyboard is on."""
        return self._walk.current.mark if self._walk.current else None

    def current_figure(self) -> Figure | None:
        """Return the figure the keyboard is on."""
        mark = self.current_mark
        return mark.figure if isinstance(mark, ChartMark) else None

    def sizeHint(self) -> QSize:
        width = max(self.width(), 320)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 110)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._spec is None:
            return 200
        if self._preferred is None:
            self._preferred = PreferredHeight(self._spec, self._type())
        return self._preferred.at(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._drawing.setGeometry(self.rect())
        if (self._plan.width, self._plan.height) != (self.width(), self.height()):
            self._wait()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # One switch of theme or zoom brings many of these, most with the same font.
        if event.type() == QEvent.Type.FontChange and self._measure is not None:
            before, self._measure = self._measure, None
            if self._type().size == before.size:
                self._measure = before
                return
            self._preferred = None
            self._wait()
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._lay_out()

    def event(self, event: QEvent) -> bool:
        if self._stale and event.type() in _NEEDS_PLAN:
            self._lay_out()
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._on_tooltip(event)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._hit_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
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
        if hit is None:
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

    def _repaint_focus(self) -> None:
        focus = self._walk.current.box if self._walk.current and self.hasFocus() else None
        hover = self._hovered.box if self._hovered else None
        self._drawing.point_at(
            hover, focus, self._palette.focus, frame=self.hasFocus() and focus is None
        )

    def _type(self) -> Measure:
        if self._measure is None:
            pixels = QFontInfo(self.font()).pixelSize() * _SMALLER
            self._measure = Measure(max(pixels, 10))
        return self._measure

    def _wait(self) -> None:
        """Lay out when it is next seen or used: once, whatever changed until then."""
        self._stale = True
        self.update()

    def _lay_out(self) -> None:
        if not self._stale or self._spec is None or self.width() < 2 or self.height() < 2:
            return
        self._stale = False
        measure = self._type()
        self._plan = plan_chart(self._spec, self.width(), self.height(), self._palette, measure)
        self._hovered = None
        self._walk = self._walk.on(self._plan, reverse=is_mirrored(self._spec))
        self._drawing.show_plan(self._plan, measure)
        self._repaint_focus()


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
