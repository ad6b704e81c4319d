"""The window as known on a day: asked for by menu, shown on every page, and taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot
from tests.packs.fixtures import SMALL
from tests.ui.conftest import TODAY

from pkviewer import paths
from pkviewer.sheet.audit import open_pack
from pkviewer.text.style import Style
from pkviewer.ui.application import SERVICES, make_window
from pkviewer.ui.editions.known_on import KnownOnDialog
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.session import Reading
from pkviewer.ui.settings import Settings
from pkviewer.ui.shell.window import MainWindow
from pkviewer.ui.widgets.action_id import ActionId

_DAY = date(2021, 7, 31)


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, settings: Settings) -> Iterator[MainWindow]:
    reading = Reading(SERVICES, open_pack(paths.bundled_pack()), Style(), TODAY)
    made = make_window(reading, theme, settings, "exports")
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def asked(window: MainWindow, answer: Callable[[KnownOnDialog], object]) -> None:
    """Choose the menu's entry and answer its dialog."""

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, KnownOnDialog)
        answer(dialog)

    QTimer.singleShot(0, act)
    window.actions_[ActionId.KNOWN_ON].trigger()


def choose_day(dialog: KnownOnDialog) -> None:
    dialog.field.setDate(QDate(_DAY.year, _DAY.month, _DAY.day))
    QTest.keyClick(dialog, Qt.Key.Key_Return)


def of(year: int, month: int, day: int) -> Callable[[KnownOnDialog], None]:
    def choose(dialog: KnownOnDialog) -> None:
        dialog.field.setDate(QDate(year, month, day))
        dialog.accept()

    return choose


def day_shown(window: MainWindow) -> date | None:
    return window.reading.pack.known_on


def first_card(window: MainWindow) -> str:
    return window.reading.sheet("exports").headlines[0].figure.text


def test_a_day_is_shown_and_taken_back(window: MainWindow) -> None:
    now = first_card(window)
    asked(window, choose_day)
    assert day_shown(window) == _DAY
    assert first_card(window) != now
    sheet = window.reading.sheet("exports")
    assert sheet.newest.startswith("As known on 31 July 2021")
    assert sheet.freshness.on == _DAY
    assert "2026.11@2021-07-31" in window.windowTitle()
    asked(window, lambda dialog: dialog.everything.click())
    assert day_shown(window) is None
    assert first_card(window) == now


def test_another_day_is_told_from_all_that_is_held(window: MainWindow) -> None:
    asked(window, choose_day)
    before = first_card(window)
    asked(window, lambda dialog: dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click())
    assert first_card(window) == before
    asked(window, of(2026, 1, 31))
    assert day_shown(window) == date(2026, 1, 31)
    assert "3.81" in first_card(window)


def test_a_dialog_that_is_left_changes_nothing(window: MainWindow) -> None:
    asked(window, lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape))
    assert day_shown(window) is None


def test_a_day_of_which_nothing_is_known_is_refused(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.reading.open(SMALL)
    complaints: list[str] = []
    monkeypatch.setattr(
        "pkviewer.ui.editions.known_on.warn", lambda *texts: complaints.append(texts[2])
    )
    asked(window, of(2000, 1, 1))
    assert day_shown(window) is None
    assert complaints == ["No figure of edition 2025.08 was known on 2000-01-01."]
