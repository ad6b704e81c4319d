"""Small drawings: verdict marks, sparklines, the ladder of a programme's status."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from pkviewer.claims.verdict import VerdictId
from pkviewer.model.claim import RUNGS, ProgrammeStatus
from pkviewer.sheet.chart import ChartLine
from pkviewer.ui.look.theme import Theme

_TICK = ((4.6, 8.3), (7.1, 10.8), (11.5, 5.6))


class _Drawing(QWidget):
    """A drawing that keeps to the theme and lets the mouse through."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self._on_theme_changed)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    @property
    def _is_mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _painter(self) -> QPainter:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        return painter


class VerdictMark(_Drawing):
    """A verdict's mark; each has an outline of its own, so that colour is not needed."""

    def __init__(self, verdict: VerdictId, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._verdict = verdict
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.scaled(18), self._theme.scaled(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = self._painter()
        painter.scale(self.width() / 16, self.height() / 16)
        paint_verdict(painter, self._verdict, self._theme)
        painter.end()


def verdict_colour(verdict: VerdictId, theme: Theme) -> QColor:
    """Return the colour of a verdict's mark and word."""
    colours = theme.colours
    if verdict in ("supported", "understated"):
        return QColor(colours.accent)
    if verdict in ("contradicted", "partly"):
        return QColor(colours.warn_text)
    return QColor(colours.muted)


def paint_verdict(painter: QPainter, verdict: VerdictId, theme: Theme) -> None:
    """Paint a verdict's mark on a field of 16 by 16."""
    colour = verdict_colour(verdict, theme)
    ground = QColor(theme.colours.surface)
    line = QPen(
        colour, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    )
    inside = QPen(line)
    inside.setColor(ground)
    painter.setPen(line)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    disc = QRectF(1.2, 1.2, 13.6, 13.6)
    if verdict == "supported":
        painter.setBrush(colour)
        painter.drawEllipse(disc)
        _stroke(painter, inside, *_TICK)
    elif verdict == "understated":
        painter.drawEllipse(disc)
        _stroke(painter, line, *_TICK)
    elif verdict == "partly":
        painter.drawEllipse(disc)
        painter.setBrush(colour)
        painter.drawChord(disc, 90 * 16, 180 * 16)
    elif verdict == "contradicted":
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(1.6, 1.6, 12.8, 12.8), 2, 2)
        _stroke(painter, inside, (5.2, 5.2), (10.8, 10.8))
        _stroke(painter, inside, (10.8, 5.2), (5.2, 10.8))
    else:
        _paint_question(painter)


def _paint_question(painter: QPainter) -> None:
    diamond = QPainterPath(QPointF(8, 0.9))
    for x, y in ((15.1, 8), (8, 15.1), (0.9, 8)):
        diamond.lineTo(x, y)
    diamond.closeSubpath()
    painter.drawPath(diamond)
    hook = QPainterPath(QPointF(6.1, 6.5))
    hook.cubicTo(6.1, 3.9, 9.9, 3.9, 9.9, 6.3)
    hook.cubicTo(9.9, 7.8, 8.0, 7.8, 8.0, 9.2)
    painter.drawPath(hook)
    painter.drawPoint(QPointF(8, 11.4))


def _stroke(painter: QPainter, pen: QPen, *points: tuple[float, float]) -> None:
    painter.setPen(pen)
    painter.drawPolyline([QPointF(x, y) for x, y in points])


class FigureText(_Drawing):
    """A headline value with its unit smaller on the same line; it shrinks before it is cut."""

    def __init__(self, value: str, unit: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._value = value
        self._unit = unit
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """Return the value with its unit."""
        close = not self._unit or self._unit in ("%", "×")
        return f"{self._value}{'' if close else ' '}{self._unit}"

    def sizeHint(self) -> QSize:
        value, unit = self._fonts()
        width = self._widths(value, unit)
        return QSize(round(sum(width)) + 1, math.ceil(QFontMetricsF(value).height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        value, unit = self._fonts()
        first, gap, second = self._widths(value, unit)
        painter = self._painter()
        metrics = QFontMetricsF(value)
        fit = min(1.0, self.width() / max(1.0, first + gap + second))
        painter.translate(0, (self.height() - metrics.height()) / 2 + metrics.ascent())
        painter.scale(fit, fit)
        painter.setPen(QColor(self._theme.colours.accent))
        painter.setFont(value)
        # A sign stays before its digits, whichever way the window runs.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        end = self.width() / fit
        places = (
            (end - first, end - first - gap - second) if self._is_mirrored else (0, first + gap)
        )
        painter.drawText(QPointF(places[0], 0), self._value)
        painter.setFont(unit)
        painter.drawText(QPointF(places[1], 0), self._unit)
        painter.end()

    def _fonts(self) -> tuple[QFont, QFont]:
        weight = QFont.Weight.DemiBold
        return self._theme.font("figure", weight), self._theme.font("unit", weight)

    def _widths(self, value: QFont, unit: QFont) -> tuple[float, float, float]:
        """Return the widths of value, gap and unit; a percent sign stands close."""
        gap = 0 if not self._unit or self._unit in ("%", "×") else self._theme.scaled(5)
        return (
            QFontMetricsF(value).horizontalAdvance(self._value),
            gap,
            QFontMetricsF(unit).horizontalAdvance(self._unit),
        )


_BAR = 0.78
"""Share of its slot that a bar takes."""


class Sparkline(_Drawing):
    """Bars of a small series from zero, the one told in the accent; gaps stay gaps."""

    def __init__(self, line: ChartLine, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._line = line
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(120, self._theme.scaled(30))

    def paintEvent(self, event: QPaintEvent) -> None:
        marks = self._line.marks
        if not marks:
            return
        painter = self._painter()
        slots = max(mark.slot for mark in marks) + 1
        high = max(0.0, *(mark.value for mark in marks))
        low = min(0.0, *(mark.value for mark in marks))
        # The last bar ends where the drawing does.
        step = min(self.width() / (slots - 1 + _BAR), 34.0)
        scale = (self.height() - 2) / ((high - low) or 1.0)
        zero = 1 + high * scale
        painter.setPen(Qt.PenStyle.NoPen)
        if self._is_mirrored:
            painter.translate(self.width() - (slots - 1 + _BAR) * step, 0)
        for mark in marks:
            colours = self._theme.colours
            colour = QColor(colours.accent if mark.emphasis else colours.bar)
            top, height = zero - max(mark.value, 0) * scale, max(1.5, abs(mark.value) * scale)
            box = QRectF(mark.slot * step, min(top, self.height() - height), step * _BAR, height)
            if mark.light or mark.hatched:
                painter.fillRect(box, QColor(colours.selected))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(colour, 1))
                painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
                painter.setPen(Qt.PenStyle.NoPen)
            else:
                painter.fillRect(box, colour)
        painter.setPen(QPen(QColor(self._theme.colours.edge), 1))
        painter.drawLine(QPointF(0, zero + 0.5), QPointF((slots - 1 + _BAR) * step, zero + 0.5))
        painter.end()


class Ladder(_Drawing):
    """The rungs from announced to in service, filled up to where a programme stands."""

    def __init__(
        self, status: ProgrammeStatus | None, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._reached = RUNGS.index(status) + 1 if status in RUNGS else 0
        self._ended = status == "ended"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.scaled(96), self._theme.scaled(12))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = self._painter()
        colours = self._theme.colours
        step = self.width() / len(RUNGS)
        if self._is_mirrored:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        for rung in range(len(RUNGS)):
            box = QRectF(rung * step + 0.5, self.height() / 2 - 3.5, step - 4, 7)
            reached = rung < self._reached
            painter.setPen(QPen(QColor(colours.accent if reached else colours.edge), 1))
            painter.setBrush(QColor(colours.accent if reached else colours.surface))
            painter.drawRoundedRect(box, 2, 2)
        if self._ended:
            painter.setPen(QPen(QColor(colours.muted), 1.5))
            painter.drawLine(
                QPointF(0, self.height() / 2), QPointF(self.width() - 4, self.height() / 2)
            )
        painter.end()
