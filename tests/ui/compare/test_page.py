"""The comparison: opened, filled, read and left by keyboard."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot
from tests.ui.conftest import click, press

from pkviewer.model.series import SeriesKey
from pkviewer.ui.sector.page import SectorPage
from pkviewer.ui.shell.window import MainWindow
from pkviewer.ui.widgets.action_id import ActionId


def open_(window: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, "Ctrl+Shift+K")
    assert window.stack.currentWidget() is window.parts.compare


def add(window: MainWindow, qtbot: QtBot, text: str) -> None:
    if not window.parts.compare.finder.isVisible():
        press(qtbot, "Space")
    QTest.keyClicks(window.parts.compare.finder.field, text)
    press(qtbot, "Return")


def test_without_a_figure_the_search_opens_at_once(window: MainWindow, qtbot: QtBot) -> None:
    window.tabs.bar.setFocus()
    open_(window, qtbot)
    qtbot.waitUntil(window.parts.compare.finder.isVisible)
    add(window, qtbot, "registered companies")
    assert window.parts.compare.chosen == [SeriesKey("firms", "PK")]
    assert QApplication.focusWidget() is window.parts.compare.add


def test_it_begins_with_the_figure_in_hand_and_takes_another(
    window: MainWindow, page: SectorPage, qtbot: QtBot
) -> None:
    page.cards[0].setFocus()
    open_(window, qtbot)
    assert window.parts.compare.chosen == [SeriesKey("exports", "PK")]
    add(window, qtbot, "target of ict")
    comparison = window.parts.compare.comparison
    assert comparison is not None
    assert comparison.chart is not None
    assert len(comparison.names) == 2
    table = window.parts.compare.table
    assert table is not None
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 1))
    press(qtbot, "Return")
    assert window.dock.figure is not None
    assert window.stack.currentWidget() is window.parts.compare


def test_a_series_is_removed(window: MainWindow, page: SectorPage, qtbot: QtBot) -> None:
    page.cards[0].setFocus()
    open_(window, qtbot)
    remove = next(
        b
        for b in window.parts.compare.findChildren(QAbstractButton)
        if b.accessibleName().startswith("Remove")
    )
    click(remove)
    assert window.parts.compare.chosen == []
    assert window.parts.compare.table is None


def test_escape_back_and_a_tab_lead_back_to_the_page(
    window: MainWindow, page: SectorPage, qtbot: QtBot
) -> None:
    for key in ("Esc", "Alt+Left", "Alt+3"):
        page.cards[0].setFocus()
        open_(window, qtbot)
        press(qtbot, key)
        assert window.stack.currentWidget() is window.pages
    assert window.navigator.sector == "policy"


def test_the_sheet_and_what_is_found_take_its_place(
    window: MainWindow, page: SectorPage, qtbot: QtBot
) -> None:
    page.cards[0].setFocus()
    open_(window, qtbot)
    press(qtbot, "F5")
    assert window.stack.currentWidget() is window.parts.paperwork.view
    open_(window, qtbot)
    assert not window.actions_[ActionId.SHEET].isChecked()
    press(qtbot, "Ctrl+K")
    QTest.keyClicks(window.parts.finder.field, "registered companies")
    press(qtbot, "Return")
    assert window.stack.currentWidget() is window.pages


def test_other_numbers_are_taken_up(window: MainWindow, page: SectorPage, qtbot: QtBot) -> None:
    page.cards[0].setFocus()
    open_(window, qtbot)
    window.actions_[ActionId.LAKH].trigger()
    assert window.parts.compare.chosen == [SeriesKey("exports", "PK")]
    assert window.stack.currentWidget() is window.parts.compare
    assert window.parts.compare.table is not None


def test_tab_goes_down_the_page(window: MainWindow, page: SectorPage, qtbot: QtBot) -> None:
    page.cards[0].setFocus()
    open_(window, qtbot)
    add(window, qtbot, "target of ict")
    qtbot.waitUntil(
        lambda: window.parts.compare.table is not None and window.parts.compare.table.isVisible()
    )
    walked = []
    for _ in range(9):
        press(qtbot, "Tab")
        focused = QApplication.focusWidget()
        assert focused is not None
        walked.append(focused.accessibleName())
    assert [name.partition(" ")[0] for name in walked[:2]] == ["Remove", "Remove"]
    assert walked.index("Copy the table") < walked.index("Close the comparison")


def test_the_figure_traced_long_ago_is_not_taken(
    window: MainWindow, page: SectorPage, qtbot: QtBot
) -> None:
    page.cards[0].click()
    window.tabs.bar.setFocus()
    open_(window, qtbot)
    assert window.parts.compare.chosen == []
