"""How the verdicts of a review look in the window: a shape, a colour, and a line under the text."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QTextCharFormat
from PySide6.QtWidgets import QSizePolicy, QWidget

from pkviewer.review.judging.outcome import ReviewVerdict
from pkviewer.ui.look.theme import Theme

_Line = QTextCharFormat.UnderlineStyle
_UNDERLINES: dict[ReviewVerdict, QTextCharFormat.UnderlineStyle] = {
    "matches": _Line.SingleUnderline,
    "alternative": _Line.DashUnderline,
    "differs": _Line.WaveUnderline,
    "direction": _Line.DashDotLine,
    "doubt": _Line.DashUnderline,
    "absent": _Line.DotLine,
}
_ARROWS = (
    ((4.6, 13.6), (4.6, 2.6)),
    ((1.9, 5.4), (4.6, 2.4), (7.3, 5.4)),
    ((11.4, 2.4), (11.4, 13.4)),
    ((8.7, 10.6), (11.4, 13.6), (14.1, 10.6)),
)


def review_colour(verdict: ReviewVerdict, theme: Theme) -> QColor:
    """Return the colour of a verdict's mark, word and line."""
    colours = theme.colours
    if verdict == "matches":
        return QColor(colours.accent)
    return QColor(colours.muted if verdict in ("doubt", "absent") else colours.warn_text)


def text_format(verdict: ReviewVerdict, theme: Theme, *, current: bool) -> QTextCharFormat:
    """Return how a figure stands in the text; the current one on a ground of its own."""
    shown = QTextCharFormat()
    shown.setUnderlineStyle(_UNDERLINES[verdict])
    shown.setUnderlineColor(review_colour(verdict, theme))
    colours = theme.colours
    ground = colours.selected if current else colours.hover
    shown.setBackground(QColor(ground))
    return shown


def paint_review(painter: QPainter, verdict: ReviewVerdict, theme: Theme) -> None:
    """Paint a verdict's mark on a field of 16 by 16; each has an outline of its own."""
    colour = review_colour(verdict, theme)
    line = QPen(
        colour, 1.7, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    )
    painter.setPen(line)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    disc = QRectF(1.4, 1.4, 13.2, 13.2)
    match verdict:
        case "matches":
            _strokes(painter, ((2.4, 8.6), (6.4, 12.6), (13.8, 3.6)))
        case "alternative":
            painter.drawEllipse(disc)
            painter.setBrush(colour)
            painter.drawChord(disc, 90 * 16, 180 * 16)
        case "differs":
            _strokes(painter, ((3, 3), (13, 13)), ((13, 3), (3, 13)))
        case "direction":
            _strokes(painter, *_ARROWS)
        case "doubt":
            painter.drawEllipse(disc)
            painter.drawArc(QRectF(5.6, 4.1, 4.8, 4.6), -60 * 16, 220 * 16)
            _strokes(painter, ((8, 8.7), (8, 9.4)))
            painter.drawPoint(QPointF(8, 11.9))
        case "absent":
            painter.drawEllipse(disc)
            _strokes(painter, ((5, 8), (11, 8)))


def _strokes(painter: QPainter, *lines: tuple[tuple[float, float], ...]) -> None:
    for points in lines:
        painter.drawPolyline([QPointF(x, y) for x, y in points])


class ReviewMark(QWidget):
    """A verdict's mark; the word beside it says the same, so nothing is read aloud."""

    def __init__(self, verdict: ReviewVerdict, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._verdict = verdict
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.scaled(16), self._theme.scaled(16))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.width() / 16, self.height() / 16)
        paint_review(painter, self._verdict, self._theme)
        painter.end()

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
