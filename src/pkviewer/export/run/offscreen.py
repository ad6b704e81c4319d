"""Drawing without a window: what charts and pages need where nobody looks on."""

from __future__ import annotations

import os

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from pkviewer import paths
from pkviewer.charts.base import typeface
from pkviewer.charts.output.svg import drawn_chart
from pkviewer.export.page.page import ChartRenderer, PageRenderer


def start() -> QGuiApplication:
    """Return the running application, or start one that needs no display."""
    running = QApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return QApplication(["pkviewer"])


def page_renderer(charts: ChartRenderer = drawn_chart) -> PageRenderer:
    """Return a renderer of pages with the program's own type and template.

    ``charts`` draws their charts, by default as the program does.

    An application must be running, see :func:`start`.
    """
    typeface.register()
    return PageRenderer(charts, paths.font_folder(), paths.resource("sheet"))
