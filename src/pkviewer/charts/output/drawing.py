"""A plan as items of a pyqtgraph scene.

Bars and lines stand in view boxes, in the chart's own units; text, grid and axes are
furniture around them, in pixels. Text is always plain.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QGraphicsEllipseItem,
    QGraphicsItem,
    QGraphicsPathItem,
    QGraphicsRectItem,
    QGraphicsSimpleTextItem,
)

from pkviewer.charts.base.measure import Measure
from pkviewer.charts.base.plan import Bar, Dot, Label, Panel, Plan, Point, Stroke

_GRID, _PLOT, _HATCH, _RULES, _DOTS, _TEXT = range(6)


class Drawing(pg.GraphicsView):  # type: ignore[misc]
    """The view a plan is drawn in, to be painted elsewhere: it is never shown itself."""

    def __init__(self) -> None:
        super().__init__(background=None)
        self.setCacheMode(self.CacheModeFlag.CacheNone)
        self.setAntialiasing(True)
        self._items: list[QGraphicsItem] = []
        self.boxes: list[pg.ViewBox] = []

    def show_plan(self, plan: Plan, measure: Measure) -> None:
        """Put a plan's items in the place of those before."""
        self.clear_plan()
        self._draw_strokes(plan.grid, _GRID)
        for number, panel in enumerate(plan.panels):
            self._add_box(panel, number, plan)
        self._draw_keys(bar for bar in plan.bars if bar.panel < 0)
        self._draw_hatching(plan.bars)
        self._draw_strokes((s for s in plan.strokes if s.panel is None), _RULES)
        for dot in plan.dots:
            self._draw_dot(dot)
        for label in plan.labels:
            self._draw_label(label, measure)

    def clear_plan(self) -> None:
        """Take all items away."""
        for item in (*self._items, *self.boxes):
            self.sceneObj.removeItem(item)
        self._items.clear()
        self.boxes.clear()

    def paint_on(self, painter: QPainter, area: QRectF) -> None:
        """Paint the drawing on another device, at the same size."""
        self.sceneObj.prepareForPaint()
        self.sceneObj.render(painter, area, area)

    def _add(self, item: QGraphicsItem, level: int) -> None:
        item.setZValue(level)
        self.sceneObj.addItem(item)
        self._items.append(item)

    def _add_box(self, panel: Panel, number: int, plan: Plan) -> None:
        box = pg.ViewBox(enableMenu=False, enableMouse=False, defaultPadding=0.0)
        box.disableAutoRange()
        box.setZValue(_PLOT)
        box.setGeometry(QRectF(*panel.box[:2], panel.box.width, panel.box.height))
        box.invertX(panel.left > panel.right)
        box.invertY(panel.bottom > panel.top)
        box.setRange(
            xRange=sorted((panel.left, panel.right)),
            yRange=sorted((panel.bottom, panel.top)),
            padding=0,
        )
        alike: dict[tuple[str | None, str | None, float], list[Bar]] = {}
        for bar in plan.bars:
            if bar.panel == number:
                alike.setdefault((bar.fill, bar.outline, bar.line), []).append(bar)
        for bars in alike.values():
            box.addItem(bar_item(bars, panel), ignoreBounds=True)
        for stroke in plan.strokes:
            if stroke.panel == number:
                box.addItem(curve_item(stroke, panel), ignoreBounds=True)
        self.sceneObj.addItem(box)
        self.boxes.append(box)

    def _draw_keys(self, bars: Iterable[Bar]) -> None:
        for bar in bars:
            item = QGraphicsRectItem(bar.box.left, bar.box.top, bar.box.width, bar.box.height)
            item.setBrush(_brush(bar.fill))
            item.setPen(_pen(bar.outline, bar.line))
            self._add(item, _PLOT)

    def _draw_hatching(self, bars: Iterable[Bar]) -> None:
        for bar in bars:
            if bar.hatch:
                path = QPainterPath()
                for start, end in bar.hatch:
                    path.moveTo(QPointF(*start))
                    path.lineTo(QPointF(*end))
                self._add_path(path, _pen(bar.outline, bar.line), _HATCH)

    def _draw_strokes(self, strokes: Iterable[Stroke], level: int) -> None:
        for stroke in strokes:
            self._add_path(_path(stroke.points), stroke_pen(stroke), level)

    def _add_path(self, path: QPainterPath, pen: QPen, level: int) -> None:
        item = QGraphicsPathItem(path)
        item.setPen(pen)
        self._add(item, level)

    def _draw_dot(self, dot: Dot) -> None:
        side = 2 * dot.radius
        item = QGraphicsEllipseItem(dot.x - dot.radius, dot.y - dot.radius, side, side)
        item.setBrush(_brush(dot.fill))
        item.setPen(_pen(dot.outline, dot.line))
        self._add(item, _DOTS)

    def _draw_label(self, label: Label, measure: Measure) -> None:
        item = QGraphicsSimpleTextItem(label.text)
        font = measure.font(label.weight, label.size)
        item.setFont(font)
        item.setBrush(QBrush(QColor(label.colour)))
        item.setPos(label.box.left, label.baseline - QFontMetricsF(font).ascent())
        self._add(item, _TEXT)


def bar_item(bars: Sequence[Bar], panel: Panel) -> pg.BarGraphItem:
    """Return bars that look alike, in the units of their plot area."""
    sides = [(panel.value_x(bar.box.left), panel.value_x(bar.box.right)) for bar in bars]
    ends = [(panel.value_y(bar.box.top), panel.value_y(bar.box.bottom)) for bar in bars]
    return pg.BarGraphItem(
        x0=[min(pair) for pair in sides],
        x1=[max(pair) for pair in sides],
        y0=[min(pair) for pair in ends],
        y1=[max(pair) for pair in ends],
        pen=_pen(bars[0].outline, bars[0].line, cosmetic=True),
        brush=_brush(bars[0].fill),
    )


def curve_item(stroke: Stroke, panel: Panel) -> pg.PlotCurveItem:
    """Return a line in the units of its plot area."""
    x = np.array([panel.value_x(point[0]) for point in stroke.points])
    y = np.array([panel.value_y(point[1]) for point in stroke.points])
    pen = stroke_pen(stroke)
    pen.setCosmetic(True)
    return pg.PlotCurveItem(x=x, y=y, pen=pen, antialias=True)


def stroke_pen(stroke: Stroke) -> QPen:
    """Return the pen of a line; dashes keep their length whatever the width."""
    pen = QPen(QColor(stroke.colour), stroke.width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if stroke.dash:
        pen.setDashPattern([part / stroke.width for part in stroke.dash])
    return pen


def _path(points: Iterable[Point]) -> QPainterPath:
    path = QPainterPath()
    for index, point in enumerate(points):
        if index:
            path.lineTo(QPointF(*point))
        else:
            path.moveTo(QPointF(*point))
    return path


def _pen(colour: str | None, width: float, *, cosmetic: bool = False) -> QPen:
    if colour is None:
        return QPen(Qt.PenStyle.NoPen)
    pen = QPen(QColor(colour), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    pen.setCosmetic(cosmetic)
    return pen


def _brush(colour: str | None) -> QBrush:
    return QBrush(Qt.BrushStyle.NoBrush) if colour is None else QBrush(QColor(colour))
