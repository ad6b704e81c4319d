"""The pictures of charts that were painted last: as many as fit a given number of bytes."""

from __future__ import annotations

from collections import OrderedDict
from weakref import ReferenceType, ref

from PySide6.QtCore import QObject, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from pkviewer.charts.base.measure import Measure
from pkviewer.charts.base.plan import Plan


class Album:
    """Keeps one picture for each owner, and drops those that were not looked at for longest.

    Pictures are opaque and have the screen's own pixels, so that showing one is a copy.
    """

    def __init__(self, most_bytes: int) -> None:
        self._most = most_bytes
        self._pictures: OrderedDict[ReferenceType[QObject], QImage] = OrderedDict()
        self._bytes = 0

    @property
    def size(self) -> int:
        """How many bytes all pictures take."""
        return self._bytes

    def find(self, owner: QObject) -> QImage | None:
        """Return an owner's picture, unless it was dropped."""
        key = ref(owner)
        picture = self._pictures.get(key)
        if picture is not None:
            self._pictures.move_to_end(key)
        return picture

    def keep(self, owner: QObject, picture: QImage) -> None:
        """Keep an owner's picture in place of the one before."""
        self.drop(owner)
        self._pictures[ref(owner, self._forget)] = picture
        self._bytes += picture.sizeInBytes()
        while self._bytes > self._most and len(self._pictures) > 1:
            self._forget(next(iter(self._pictures)))

    def drop(self, owner: QObject) -> None:
        """Drop an owner's picture: it shows what is no longer so."""
        self._forget(ref(owner))

    def _forget(self, key: ReferenceType[QObject]) -> None:
        picture = self._pictures.pop(key, None)
        if picture is not None:
            self._bytes -= picture.sizeInBytes()


def pictured(plan: Plan, measure: Measure, ground: str, size: QSize, ratio: float) -> QImage:
    """Return a plan as an opaque picture of ``size`` logical pixels, times ``ratio``."""
    # It brings in pyqtgraph and numpy, which take longer than a window to open.
    from pkviewer.charts.output.drawing import Drawing

    drawing = Drawing()
    drawing.resize(size)
    drawing.show_plan(plan, measure)
    image = QImage(size * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(ground))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    drawing.paint_on(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    drawing.close()
    return image
