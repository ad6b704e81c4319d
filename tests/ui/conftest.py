"""A window on the small pack, as a user would have it before them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.sample import sample_pack

from pkviewer.charts.base.typeface import register
from pkviewer.documents.settings_file import SettingsFile
from pkviewer.text.style import Style
from pkviewer.ui.application import SERVICES, make_application, make_window
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.sector.page import SectorPage
from pkviewer.ui.session import Reading
from pkviewer.ui.settings import Settings
from pkviewer.ui.shell.window import MainWindow

_W = TypeVar("_W", bound=QWidget)
TODAY = date(2026, 11, 23)


@pytest.fixture(scope="session")
def theme() -> Theme:
    application = make_application(["pkviewer"])
    made = Theme(application, register())
    made.choose("light", 1.0)
    return made


@pytest.fixture(scope="session", autouse=True)
def _nothing_left_on_the_clipboard(theme: Theme) -> Iterator[None]:
    """Off-screen, the clipboard outlives the interpreter: what tests copied there must not."""
    yield
    QApplication.clipboard().clear()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(SettingsFile(tmp_path / "settings.json"))


@pytest.fixture
def reading() -> Reading:
    return Reading(SERVICES, sample_pack(), Style(), TODAY)


@pytest.fixture
def window(
    qtbot: QtBot, theme: Theme, settings: Settings, reading: Reading
) -> Iterator[MainWindow]:
    if (theme.choice, theme.zoom) != ("light", 1.0):
        theme.choose("light", 1.0)
    made = make_window(reading, theme, settings, "exports")
    # Nobody is there to answer whether an unsaved briefing should be saved.
    qtbot.addWidget(made, before_close_func=lambda _: made.parts.briefing.desk.clear())
    made.resize(1280, 800)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()


@pytest.fixture
def page(window: MainWindow) -> SectorPage:
    return whole_page(window)


def whole_page(window: MainWindow) -> SectorPage:
    """Return the page in sight with all its sections, laid out."""
    found = window.pages.page()
    assert found is not None
    found.complete()
    QApplication.processEvents()
    return found


def press(qtbot: QtBot, keys: str, count: int = 1) -> None:
    """Press a key combination where the keyboard is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    for _ in range(count):
        where = QApplication.focusWidget() or focused
        qtbot.keySequence(where, keys)


def during(kind: type[_W], act: Callable[[_W], None], tries: int = 200) -> list[str]:
    """Act on the dialog that is about to open; the list returned fills with its title."""
    seen: list[str] = []

    def find(left: int = tries) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind):
            seen.append(dialog.windowTitle())
            act(dialog)
        elif left:
            QTimer.singleShot(10, lambda: find(left - 1))

    QTimer.singleShot(0, find)
    return seen


def click(widget: QWidget) -> None:
    """Click the middle of a widget."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
