"""A chart as a widget that is laid out when it is seen or used, and once."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontInfo, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from pkviewer.charts.base.measure import Measure
from pkviewer.charts.base.palette import LIGHT, ChartPalette
from pkviewer.charts.base.plan import Box, Hit, Plan
from pkviewer.charts.output.album import Album, pictured
from pkviewer.charts.output.crosshair import Crosshair, has_crosshair
from pkviewer.charts.output.walk import Walk
from pkviewer.charts.planning import PreferredHeight, is_mirrored, plan_chart
from pkviewer.sheet.chart import ChartSpec

_SMALLER = 0.92
"""The charts' type against the widget's own."""
_ALBUM = Album(48 << 20)
"""The pictures of all charts: those in sight on every tab, and more."""


class ChartSurface(QWidget):
    """Holds one chart: its spec, its colours, its plan at the widget's size.

    The chart is drawn once into a picture, which every paint copies; rings are drawn over it.
    """

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
        self._waiting = ""
        self._rings: list[tuple[Box, float]] = []
        self._slot: int | None = None
        self._build_ui()

    def _build_ui(self) -> None:
        # The picture has the ground of the card it stands on.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
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

    def wait(self, text: str) -> None:
        """Hold the chart's place, with a word in the middle, until it is to be drawn."""
        self._waiting = text
        self.update()

    def draw(self) -> None:
        """Wait no longer: be drawn when next in sight."""
        self._waiting = ""
        self.update()

    @property
    def is_waiting(self) -> bool:
        """Whether it is yet to be drawn."""
        return bool(self._waiting)

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
        if self._waiting:
            self._paint_place()
            return
        self._lay_out()
        painter = QPainter(self)
        painter.drawImage(0, 0, self._picture())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_crosshair(painter)
        for box, width in self._rings:
            painter.setPen(QPen(QColor(self._palette.focus), width))
            painter.drawRoundedRect(QRectF(*box[:2], box.width, box.height), 3, 3)
        painter.end()

    def _paint_crosshair(self, painter: QPainter) -> None:
        """Show all series at the period that is pointed at, or that the keyboard is on."""
        hit = self._hovered
        if hit is None and self._slot is None and self.hasFocus():
            hit = self._walk.current
        slot = getattr(hit.mark, "slot", None) if hit is not None else self._slot
        if slot is None or self._spec is None or not has_crosshair(self._spec):
            return
        cross = Crosshair(self._spec, self._plan, self._type(), self._palette)
        cross.paint(painter, slot, hit.series if hit is not None else None, self.width())

    def _paint_place(self) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._palette.background))
        painter.setPen(QColor(self._palette.muted))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._waiting)
        painter.end()

    def _picture(self) -> QImage:
        picture = _ALBUM.find(self)
        ratio = self.devicePixelRatioF()
        if picture is None or picture.devicePixelRatio() != ratio:
            ground = self._palette.background
            picture = pictured(self._plan, self._type(), ground, self.size(), ratio)
            _ALBUM.keep(self, picture)
        return picture

    def _repaint_focus(self) -> None:
        """Put a ring around the mark that is pointed at, and around that with the focus.

        The focus is around the whole chart while it is on no mark yet.
        """
        focus = self._walk.current.box if self._walk.current and self.hasFocus() else None
        hover = self._hovered.box if self._hovered else None
        edge = Box(1, 1, self.width() - 1.0, self.height() - 1.0)
        rings = ((hover, 1.0), (focus, 2.0))
        self._rings = [(box.grown(2.5).within(edge), width) for box, width in rings if box]
        if self.hasFocus() and focus is None:
            self._rings.append((edge, 1.0))
        self.update()

    def _type(self) -> Measure:
        if self._measure is None:
            pixels = QFontInfo(self.font()).pixelSize() * _SMALLER
            self._measure = Measure(max(pixels, 10))
        return self._measure

    def _wait(self) -> None:
        """Lay out when it is next seen or used: once, whatever changed until then."""
        self._stale = True
        _ALBUM.drop(self)
        self.update()

    def _lay_out(self) -> None:
        if not self._stale or self._spec is None or self.width() < 2 or self.height() < 2:
            return
        self._stale = False
        measure = self._type()
        self._plan = plan_chart(self._spec, self.width(), self.height(), self._palette, measure)
        self._hovered = None
        self._walk = self._walk.on(self._plan, reverse=is_mirrored(self._spec))
        self._repaint_focus()
