"""All series at one period: a line through the chart, the values beside it, the others dimmed."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from pkviewer.charts.base.measure import REGULAR, SEMIBOLD, Measure
from pkviewer.charts.base.palette import ChartPalette
from pkviewer.charts.base.plan import Panel, Plan
from pkviewer.model.sector import ChartKind
from pkviewer.sheet.chart import ChartSpec
from pkviewer.text.words import word

_KINDS: frozenset[ChartKind] = frozenset(
    {"line", "seasonal", "grouped_bars", "stacked_bars", "small_multiples"}
)
_MOST = 12
"""Series listed; of more the first are."""
_DIM = 165
"""How much of the ground covers what is not pointed at, of 255."""


@dataclass(frozen=True, slots=True)
class Row:
    """A series at the period: its number, name and value; no value where it has no figure."""

    series: int
    name: str
    value: str


def has_crosshair(spec: ChartSpec) -> bool:
    """Tell whether a chart shows several series over one axis of periods."""
    lines = [line for line in spec.series if line.role != "target" and line.marks]
    return spec.kind in _KINDS and len(lines) > 1


def slot_at(spec: ChartSpec, plan: Plan, x: float, y: float) -> int | None:
    """Return the slot that is nearest to a place within a plot area; None outside of all."""
    for panel in plan.panels:
        box = panel.box
        if box.left <= x <= box.right and box.top <= y <= box.bottom:
            slots = range(len(spec.categories))
            return min(slots, key=lambda slot: abs(panel.at(slot) - x), default=None)
    return None


def rows_at(spec: ChartSpec, slot: int) -> list[Row]:
    """Return what each series has at a slot, the greatest value first, missing ones last."""
    known: list[tuple[float, Row]] = []
    missing: list[Row] = []
    for number, line in enumerate(spec.series):
        mark = next((mark for mark in line.marks if mark.slot == slot), None)
        if mark is not None:
            known.append((mark.value, Row(number, line.name, mark.said)))
        elif spec.regular and slot in line.absent and line.role != "target":
            missing.append(Row(number, line.name, word("na", spec.style.language)))
    if spec.kind != "stacked_bars":
        known.sort(key=lambda pair: -pair[0])
    return [*(row for _, row in known), *missing][:_MOST]


class Crosshair:
    """Paints over the picture of one chart."""

    def __init__(
        self, spec: ChartSpec, plan: Plan, measure: Measure, palette: ChartPalette
    ) -> None:
        self._spec = spec
        self._plan = plan
        self._measure = measure
        self._palette = palette

    def paint(self, painter: QPainter, slot: int, series: int | None, width: float) -> None:
        """Paint the line at a slot and the values; ``series`` stands out where it is known."""
        if series is not None:
            self._dim(painter, series)
        painter.setPen(QPen(QColor(self._palette.muted), 1))
        for panel in self._plan.panels:
            x = float(int(panel.at(slot))) + 0.5
            painter.drawLine(QPointF(x, panel.box.top), QPointF(x, panel.box.bottom))
        rows = rows_at(self._spec, slot)
        if rows and self._plan.panels:
            self._list(painter, slot, rows, series, width)

    def _dim(self, painter: QPainter, series: int) -> None:
        """Cover the plot with its ground, and draw one line anew."""
        own = [stroke for stroke in self._plan.strokes if stroke.series == series]
        if not own:
            return
        veil = QColor(self._palette.background)
        veil.setAlpha(_DIM)
        for panel in self._plan.panels:
            box = panel.box
            painter.fillRect(QRectF(box.left, box.top, box.width, box.height), veil)
        for stroke in own:
            pen = QPen(QColor(stroke.colour), stroke.width + 1)
            if stroke.dash:
                pen.setDashPattern([part / pen.widthF() for part in stroke.dash])
            painter.setPen(pen)
            painter.drawPolyline(QPolygonF([QPointF(*point) for point in stroke.points]))

    def _list(
        self,
        painter: QPainter,
        slot: int,
        rows: list[Row],
        series: int | None,
        width: float,
    ) -> None:
        """Write the period and the values in a box beside the line, where there is more room."""
        em, palette = self._measure.size, self._palette
        regular, strong = self._measure.font(REGULAR, em), self._measure.font(SEMIBOLD, em)
        metrics, pad = QFontMetricsF(strong), 0.6 * em
        values = max(metrics.horizontalAdvance(row.value) for row in rows)
        period = self._spec.name(slot)
        most = 0.5 * width - values - 3 * em
        names = max(metrics.horizontalAdvance(row.name) for row in rows)
        names = max(min(names, most), metrics.horizontalAdvance(period) - values - em, 3 * em)
        leading = metrics.lineSpacing()
        size = (names + values + 3 * pad, (len(rows) + 1) * leading + 2 * pad)
        box = QRectF(*_corner(self._plan.panels[0], slot, size, width), *size)
        painter.setPen(QPen(QColor(palette.muted), 1))
        painter.setBrush(QColor(palette.background))
        painter.drawRoundedRect(box, 3, 3)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        line = QRectF(box.left() + pad, box.top() + pad, box.width() - 2 * pad, leading)
        painter.setFont(strong)
        painter.setPen(QColor(palette.ink))
        painter.drawText(line, int(_MIDDLE | _LEFT), period)
        for row in rows:
            line.translate(0, leading)
            is_lit = row.series == series
            painter.setFont(strong if is_lit else regular)
            painter.setPen(QColor(palette.ink if is_lit or series is None else palette.muted))
            name = QFontMetricsF(painter.font()).elidedText(row.name, _CUT, names)
            painter.drawText(line, int(_MIDDLE | _LEFT), name)
            painter.drawText(line, int(_MIDDLE | _RIGHT), row.value)


_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_CUT = Qt.TextElideMode.ElideRight


def _corner(
    panel: Panel, slot: int, size: tuple[float, float], width: float
) -> tuple[float, float]:
    """Return where a box of values begins: beside the line, away from its nearer edge."""
    x, air = panel.at(slot), 10.0
    left = x + air if x < width / 2 else x - air - size[0]
    return max(1.0, min(left, width - size[0] - 1)), panel.box.top + 1
