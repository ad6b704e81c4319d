"""A chart as a picture."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

from pkviewer.charts.base.caption import Caption
from pkviewer.charts.base.measure import Measure
from pkviewer.charts.base.palette import PRINT, ChartPalette
from pkviewer.charts.output.drawing import Drawing
from pkviewer.charts.planning import plan_chart
from pkviewer.sheet.chart import ChartSpec

_DOTS_PER_METRE = 96 / 0.0254
"""Of a logical pixel."""


def render_image(
    spec: ChartSpec,
    width: int,
    height: int,
    scale: float = 2.0,
    palette: ChartPalette = PRINT,
    caption: Caption | None = None,
    font_px: int = 12,
) -> QImage:
    """Return the chart as an image of ``width`` × ``height`` logical pixels, times ``scale``."""
    measure = Measure(font_px)
    drawing = Drawing()
    drawing.resize(width, height)
    drawing.show_plan(plan_chart(spec, width, height, palette, measure, caption), measure)
    image = QImage(round(width * scale), round(height * scale), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    # Drawn larger, not wider: what pastes it finds its true size in its density.
    image.setDotsPerMeterX(round(_DOTS_PER_METRE * scale))
    image.setDotsPerMeterY(round(_DOTS_PER_METRE * scale))
    image.fill(QColor(palette.background))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    drawing.paint_on(painter, QRectF(0, 0, width, height))
    painter.end()
    drawing.close()
    return image


def render_png(
    spec: ChartSpec,
    width: int,
    height: int,
    scale: float = 2.0,
    palette: ChartPalette = PRINT,
    caption: Caption | None = None,
    font_px: int = 12,
) -> bytes:
    """Return the chart as a PNG file's bytes, see :func:`render_image`."""
    image = render_image(spec, width, height, scale, palette, caption, font_px)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    buffer.close()
    return bytes(data.data())
