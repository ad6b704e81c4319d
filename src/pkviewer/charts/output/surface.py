"""A chart as a widget that is laid out when it is seen or used, and once."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontInfo, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from pkviewer.charts.base.measure import Measure
from pkviewer.charts.base.palette import LIGHT, ChartPalette
from pkviewer.charts.base.plan import Hit, Plan
from pkviewer.charts.output.drawing import Drawing
from pkviewer.charts.output.walk import Walk
from pkviewer.charts.planning import PreferredHeight, is_mirrored, plan_chart
from pkviewer.sheet.chart import ChartSpec

_SMALLER = 0.92
"""The charts' type against the widget's own."""


class ChartSurface(QWidget):
    """Holds one chart: its spec, its colours, its plan at the widget's size."""

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
