"""Which theme's colours are shown, told by the application's palette."""

from __future__ import annotations

from PySide6.QtGui import QColor, QGuiApplication, QPalette

from pkviewer.ui.look.colours import LIGHT, THEMES, Colours

_BY_GROUND = {QColor(colours.ground).rgb(): colours for colours in THEMES}


def present_colours() -> Colours:
    """Return the colours to paint in: widgets need not be told of every change of theme."""
    ground = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return _BY_GROUND.get(ground.rgb(), LIGHT)
