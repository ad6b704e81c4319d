"""What Qt finds on this system: platform, screens, type, settings; for reports of faults."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

from PySide6 import __version__ as binding_version
from PySide6.QtCore import QLocale, qVersion
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QGuiApplication
from PySide6.QtWidgets import QApplication

from pkviewer.charts.base.typeface import FAMILY, register
from pkviewer.documents.settings_file import NAME
from pkviewer.paths import config_folder

_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def surroundings() -> Iterator[tuple[str, str]]:
    """Yield names and values, the harmless ones first.

    Qt ends the process where it is sent to a display that is not there: what was yielded
    by then has to be told by then.
    """
    yield "Qt", f"{qVersion()}, PySide6 {binding_version}"
    yield "Qt's settings", ", ".join(sorted(_qt_variables())) or "none in the environment"
    has_display = sys.platform != "linux" or any(os.environ.get(name) for name in _DISPLAYS)
    if not has_display:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    yield "display", _display(has_display)
    application = QApplication.instance() or QApplication(["pkviewer"])
    yield "platform", QGuiApplication.platformName()
    for screen in QGuiApplication.screens():
        size = screen.size()
        density = f"{screen.devicePixelRatio():g}×, {screen.logicalDotsPerInch():.0f} dpi"
        yield "screen", f"{size.width()} × {size.height()} at {density}"
    yield "colours", QGuiApplication.styleHints().colorScheme().name
    yield "type", _type()
    yield "locale", QLocale.system().name()
    store = config_folder() / NAME
    yield "settings", f"{store}{'' if store.exists() else ' (not there yet)'}"
    del application


def _display(has_display: bool) -> str:
    if not has_display:
        return "none; sheets can be written, the window cannot be opened"
    return os.environ.get("XDG_SESSION_TYPE") or "there is one"


def _type() -> str:
    """Tell whether the program's own type was found, and what the system has beside it."""
    of_system = len(QFontDatabase.families())
    family = register()
    styles = QFontDatabase.styles(family)
    found = QFontInfo(QFont(FAMILY)).family() == FAMILY and bool(styles)
    styling = f"{len(styles)} styles" if found else "NOT FOUND"
    return f"{FAMILY}: {styling}; {of_system} families of the system"


def _qt_variables() -> Iterator[str]:
    for name, value in os.environ.items():
        if name.startswith(("QT_", "QSG_")):
            yield f"{name}={value}"
