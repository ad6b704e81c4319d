"""The window in Urdu: switched at once, from right to left, remembered."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from tests.ui.conftest import press, whole_page
from tests.ui.sample import sample_pack

from pkviewer.ui.application import SERVICES, make_window
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.session import Reading
from pkviewer.ui.settings import Settings
from pkviewer.ui.shell.window import MainWindow
from pkviewer.ui.widgets.action_id import ActionId
from pkviewer.ui.widgets.plain import PlainLabel

RIGHT_TO_LEFT = Qt.LayoutDirection.RightToLeft


@pytest.fixture
def urdu(window: MainWindow) -> Iterator[MainWindow]:
    window.actions_[ActionId.URDU].trigger()
    yield window
    window.actions_[ActionId.ENGLISH].trigger()


def _menus(window: MainWindow) -> list[QMenu]:
    found = [action.menu() for action in window.menuBar().actions()]
    return [menu for menu in found if isinstance(menu, QMenu)]


def test_the_switch_turns_the_whole_window_at_once(urdu: MainWindow) -> None:
    assert QApplication.layoutDirection() is RIGHT_TO_LEFT
    assert urdu.menuBar().actions()[0].text() == "&فائل"
    assert urdu.dock.title.close_button.text() == "بند کریں"
    assert urdu.dockWidgetArea(urdu.dock) is Qt.DockWidgetArea.LeftDockWidgetArea
    assert "اعداد" in urdu.status.text
    page = whole_page(urdu)
    assert page.layoutDirection() is RIGHT_TO_LEFT
    assert "اعداد کا جدول" in {label.text() for label in page.findChildren(PlainLabel)}


def test_going_back_to_english_leaves_nothing_behind(urdu: MainWindow) -> None:
    urdu.actions_[ActionId.ENGLISH].trigger()
    assert QApplication.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert urdu.menuBar().actions()[0].text() == "&File"
    assert urdu.dockWidgetArea(urdu.dock) is Qt.DockWidgetArea.RightDockWidgetArea
    assert urdu.dock.windowTitle() == "Provenance"


def test_urdu_counts_in_lakh_and_the_switch_can_be_undone(
    urdu: MainWindow, settings: Settings
) -> None:
    assert urdu.reading.style.numbers == "lakh"
    assert (settings.language, settings.numbers) == ("ur", "lakh")
    urdu.actions_[ActionId.UNDO].trigger()
    assert (urdu.reading.style.language, urdu.reading.style.numbers) == ("en", "million")


def test_the_language_is_remembered(
    qtbot: QtBot, urdu: MainWindow, theme: Theme, settings: Settings
) -> None:
    style = settings.style()
    assert (style.language, style.numbers) == ("ur", "lakh")
    assert settings.style("en").numbers == "million"
    again = make_window(
        Reading(SERVICES, sample_pack(), style, urdu.reading.today), theme, settings
    )
    qtbot.addWidget(again)
    assert again.actions_[ActionId.URDU].isChecked()
    assert again.menuBar().actions()[0].text() == "&فائل"


def test_urdu_digits_are_written_everywhere_at_once(urdu: MainWindow) -> None:
    digits = urdu.actions_[ActionId.URDU_DIGITS]
    assert digits.isEnabled()
    digits.trigger()
    assert any(sign in urdu.status.text for sign in "۰۱۲۳۴۵۶۷۸۹")
    digits.trigger()
    assert not any(sign in urdu.status.text for sign in "۰۱۲۳۴۵۶۷۸۹")


def test_tabs_answer_to_the_digits_of_a_pakistani_keyboard(qtbot: QtBot, urdu: MainWindow) -> None:
    tabs = [action for action in _menus(urdu)[3].actions() if action.isCheckable()]
    keys = [[key.toString() for key in tab.shortcuts()] for tab in tabs[:2]]
    assert keys == [["Alt+1", "Alt+۱"], ["Alt+2", "Alt+۲"]]
    press(qtbot, "Alt+2")
    assert urdu.navigator.sector == urdu.reading.sector_ids[1]


def test_urdu_mnemonics_are_urdu_letters_and_unique_within_a_menu(urdu: MainWindow) -> None:
    for actions in ([*urdu.menuBar().actions()], *(menu.actions() for menu in _menus(urdu))):
        texts = [text for action in actions if "&" in (text := action.text().replace("&&", ""))]
        letters = [text[text.index("&") + 1] for text in texts]
        assert len(letters) == len(set(letters)), sorted(letters)
        assert not [text for text in texts if text[text.index("&") + 1].isascii()]
