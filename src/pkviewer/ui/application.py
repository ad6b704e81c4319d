"""Starts the window: application, type, theme, pack."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NoReturn

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QMessageLogContext,
    QObject,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from pkviewer import __version__, paths
from pkviewer.charts.base.typeface import register
from pkviewer.documents.comparison_view import ComparisonView
from pkviewer.editions.installed import open_standard
from pkviewer.editions.known import open_known
from pkviewer.errors import WRONG_USE, PackError
from pkviewer.model.wording import Language
from pkviewer.provenance.citation import cite
from pkviewer.provenance.excerpt import excerpt
from pkviewer.provenance.provenance import provenance
from pkviewer.sheet.composer import Composer
from pkviewer.ui.language.translation import translation_of
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.paper.page_worker import Press, page_renderer
from pkviewer.ui.recovery import Mistakes, Recoverer
from pkviewer.ui.sector.chart_loader import ChartLoader
from pkviewer.ui.session import Reading, Services
from pkviewer.ui.settings import Settings, stored_settings
from pkviewer.ui.shell.window import MainWindow
from pkviewer.ui.widgets.faults_dialog import FaultsDialog
from pkviewer.ui.widgets.messages import warn

SERVICES = Services(
    open_pack=open_known, compose=Composer, provenance=provenance, cite=cite, excerpt=excerpt
)


class _FirstPaint(QObject):
    """Starts the chart loader once the window has been painted."""

    def __init__(self, window: MainWindow, loader: ChartLoader) -> None:
        super().__init__(window)
        self._loader = loader
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._loader, self._loader.start)
        return False


def run(
    pack_folder: Path | None,
    sector: str | None,
    briefing: Path | None = None,
    figures: Sequence[Path] = (),
    language: Language | None = None,
    review: Path | None = None,
    view: ComparisonView | None = None,
) -> int:
    """Open the window on a pack, by default the installed one, else the bundled one.

    A damaged installed one is told, and the bundled one opened. Return the exit status.

    ``sector`` is the tab to begin with; without it the one last read. ``briefing``,
    ``figures`` and ``review`` are files and ``view`` is a comparison to be opened at once;
    without ``figures`` those of last time are. ``language`` is that of the window; without it
    that of last time.

    Raises:
        PackError: the pack was refused, which has been shown; the command line tells it too.
    """
    application = make_application(sys.argv[:1])
    settings = stored_settings()
    style = settings.style(language)
    translation_of(application).speak(style.language)
    theme = Theme(application, register())
    theme.choose(settings.theme, settings.zoom)
    try:
        pack, refused = (open_known(pack_folder), None) if pack_folder else open_standard()
    except PackError as error:
        FaultsDialog(error, "").exec()
        raise
    reading = Reading(SERVICES, pack, style, date.today())  # noqa: DTZ011
    window = make_window(reading, theme, settings, sector)
    window.show()
    mistakes = Mistakes(window)
    recoverer = Recoverer(window)
    QTimer.singleShot(0, window, recoverer.offer)
    if settings.damage is not None:
        QTimer.singleShot(0, window, lambda: _tell_damage(window, settings))
    if refused is not None:
        QTimer.singleShot(0, window, lambda: window.editions.tell_refused(refused))
    elif not settings.welcomed:
        # Whether it is read, put away or passed over: it does not come a second time.
        settings.welcomed = True
        QTimer.singleShot(0, window, window.help.welcome_wanted)
    if briefing is not None:
        QTimer.singleShot(0, window, lambda: window.parts.briefing.open_file(briefing))
    QTimer.singleShot(0, window, lambda: _open_figures(window, figures))
    if review is not None:
        QTimer.singleShot(0, window, lambda: window.parts.reviews.open_file(review))
    if view is not None:
        QTimer.singleShot(0, window, lambda: window.open_view(view))
    status = application.exec()
    recoverer.end()
    mistakes.leave()
    return status


def _open_figures(window: MainWindow, figures: Sequence[Path]) -> None:
    """Open the collections that were asked for, else those of last time."""
    if not figures:
        window.parts.recall_figures()
    for file in figures:
        window.parts.figures.open_file(file)


def _tell_damage(window: MainWindow, settings: Settings) -> None:
    translate = QCoreApplication.translate
    title = translate("Application", "Settings not read")
    text = translate(
        "Application", "The settings file cannot be used, so the window has its first settings."
    )
    warn(window, title, text, str(settings.damage))


def make_application(arguments: Sequence[str]) -> QApplication:
    """Return the application with its names set."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else _started(arguments)
    application.setApplicationName("pkviewer")
    application.setApplicationDisplayName("pkviewer")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("pkviewer")
    translation_of(application).speak("en")
    return application


def _started(arguments: Sequence[str]) -> QApplication:
    """Start Qt; where it cannot reach a display, end with words instead of its abort."""
    said: list[str] = []

    def listen(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        if kind == QtMsgType.QtFatalMsg:
            _end_without_display(said)
        said.append(text.strip())

    before = qInstallMessageHandler(listen)
    application = QApplication([*arguments])
    qInstallMessageHandler(before)
    for text in said:
        print(text, file=sys.stderr)  # noqa: T201 - where Qt would have written it
    return application


def _end_without_display(said: Sequence[str]) -> NoReturn:
    """Tell why there is no window, and end here: Qt ends the process when this returns."""
    places = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    asked = ", ".join(f"{name}={os.environ[name]}" for name in places if os.environ.get(name))
    lines = (
        "pkviewer: The window cannot be opened: the display cannot be used"
        + (f" ({asked})." if asked else "."),
        *(f"  Qt says: {text}" for text in said),
        "Sheets can be written without a display: pkviewer export --all --to DIR",
    )
    print(*lines, sep="\n", file=sys.stderr, flush=True)  # noqa: T201 - there is no window
    os._exit(WRONG_USE)


def make_window(
    reading: Reading, theme: Theme, settings: Settings, sector: str | None = None
) -> MainWindow:
    """Return the window, ready to be shown."""
    loader = ChartLoader()
    press = Press(reading, lambda: page_renderer(paths.font_folder(), paths.resource("sheet")))
    window = MainWindow(reading, theme, settings, loader, press)
    press.setParent(window)
    loader.setParent(window)
    window.restore(sector)
    _FirstPaint(window, loader)
    return window
