"""Icons by name, drawn in the theme's colours."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from pkviewer import paths

IconName = Literal[
    "add",
    "back",
    "chart",
    "check",
    "close",
    "compare",
    "copy",
    "export",
    "fold",
    "folder",
    "forward",
    "options",
    "outside",
    "pin",
    "pointer",
    "print",
    "provenance",
    "search",
    "sheet",
    "start",
    "table",
    "unfold",
    "warning",
]
ICON_SIZE = 16
"""Side of an icon, in logical pixels at 100 %."""
_DENSITIES = (1, 2, 3)


_SIDED: frozenset[IconName] = frozenset({"back", "forward", "provenance", "outside"})
"""Icons that point somewhere, and so are mirrored where the window runs from the right."""


def icon(name: IconName, normal: str, disabled: str, side: int, *, mirrored: bool = False) -> QIcon:
    """Return an icon in two colours, sharp at one, two and three pixels to the point."""
    turned = mirrored and name in _SIDED
    drawing = paths.resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    built = QIcon()
    for mode, colour in ((QIcon.Mode.Normal, normal), (QIcon.Mode.Disabled, disabled)):
        renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
        for density in _DENSITIES:
            built.addPixmap(_pixmap(renderer, side, density, turned=turned), mode)
    return built


def _pixmap(renderer: QSvgRenderer, size: int, density: int, *, turned: bool) -> QPixmap:
    pixmap = QPixmap(size * density, size * density)
    pixmap.setDevicePixelRatio(density)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    if turned:
        painter.translate(size, 0)
        painter.scale(-1, 1)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
