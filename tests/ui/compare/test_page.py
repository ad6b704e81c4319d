"""The comparison: opened, filled, read and left by keyboard."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMessageBox
from pytestqt.qtbot import QtBot
from tests.ui.conftest import click, during, press

from pkviewer.comparison.page import COMPARISON_ID
from pkviewer.documents.comparison_view import parse_view
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
    assert window.parts.compare.desk.view.series == (SeriesKey("firms", "PK"),)
    assert QApplication.focusWidget() is window.parts.compare.add


def test_it_begins_with_the_figure_in_hand_and_takes_another(
    window: MainWindow, page: SectorPage, qtbot: QtBot
) -> None:
    page.cards[0].setFocus()
    open_(window, qtbot)
    assert window.parts.compare.desk.view.series == (SeriesKey("exports", "PK"),)
    add(window, qtbot, "target of ict")
    comparison = window.parts.compare.comparison
    assert comparison.chart is not None
    assert len(comparison.names) == 2
    table = window.parts.compare.results.values.table
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
    assert window.parts.compare.desk.view.series == ()
    assert window.parts.compare.comparison.table is None


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
    assert window.parts.compare.desk.view.series == (SeriesKey("exports", "PK"),)
    assert window.stack.currentWidget() is window.parts.compare
    assert window.parts.compare.comparison.table is not None


def test_tab_goes_down_the_page(window: MainWindow, page: SectorPage, qtbot: QtBot) -> None:
    page.cards[0].setFocus()
    open_(window, qtbot)
    add(window, qtbot, "target of ict")
    qtbot.waitUntil(window.parts.compare.results.values.table.isVisible)
    walked = []
    for _ in range(20):
        press(qtbot, "Tab")
        focused = QApplication.focusWidget()
        assert focused is not None
        walked.append(focused.accessibleName())
    assert [name.partition(" ")[0] for name in walked[2:4]] == ["Remove", "Remove"]
    assert walked.index("Copy the table") < walked.index("Close the comparison")


def test_the_figure_traced_long_ago_is_not_taken(
    window: MainWindow, page: SectorPage, qtbot: QtBot
) -> None:
    page.cards[0].click()
    window.tabs.bar.setFocus()
    open_(window, qtbot)
    assert window.parts.compare.desk.view.series == ()


def test_letters_typed_at_once_are_looked_for(window: MainWindow, qtbot: QtBot) -> None:
    window.tabs.bar.setFocus()
    open_(window, qtbot)
    focused = QApplication.focusWidget()
    assert focused is window.parts.compare.finder.field
    QTest.keyClicks(focused, "registered companies")
    press(qtbot, "Return")
    press(qtbot, "x")
    assert window.parts.compare.finder.field.text() == "x"


def test_each_step_is_undone_and_done_again(
    window: MainWindow, page: SectorPage, qtbot: QtBot
) -> None:
    page.cards[0].setFocus()
    open_(window, qtbot)
    desk, controls = window.parts.compare.desk, window.parts.compare.controls
    controls.kind.box.setCurrentIndex(controls.kind.box.findData("table"))
    controls.kind.box.activated.emit(controls.kind.box.currentIndex())
    kinds: list[str] = [desk.view.kind]
    for keys in ("Ctrl+Z", "Ctrl+Shift+Z"):
        press(qtbot, keys)
        kinds.append(desk.view.kind)
    assert kinds == ["table", "line", "table"]


def test_two_periods_are_chosen_and_their_difference_is_shown(
    window: MainWindow, page: SectorPage, qtbot: QtBot
) -> None:
    page.cards[0].setFocus()
    open_(window, qtbot)
    compare = window.parts.compare
    compare.controls.two.click()
    changes = compare.comparison.changes
    assert changes is not None
    assert changes.columns[:2] == ("FY2015-16", "FY2024-25")
    assert compare.results.changes.table.isVisible()
    compare.controls.two.click()
    assert compare.comparison.changes is None


def test_a_comparison_is_kept_by_name_and_opened_again(
    window: MainWindow, page: SectorPage, qtbot: QtBot
) -> None:
    page.cards[0].setFocus()
    open_(window, qtbot)
    compare = window.parts.compare
    view = compare.desk.view
    compare.keep_button.keep_as("Exports so far")
    compare.desk.remove(view.series[0])
    compare.keep_button.fill()
    names = [action.text() for action in compare.keep_button.entries.actions()]
    assert "Exports so far" in names
    compare.keep_button.entries.actions()[names.index("Exports so far")].trigger()
    assert compare.desk.view == view
    assert compare.title_label.text() == "Exports so far"
    press(qtbot, "Ctrl+Z")
    assert compare.desk.view.series == ()
    compare.keep_button.forget("Exports so far")
    compare.keep_button.fill()
    assert len(compare.keep_button.entries.actions()) == 1


def test_link_command_and_table_are_copied(
    window: MainWindow, page: SectorPage, qtbot: QtBot
) -> None:
    page.cards[0].setFocus()
    open_(window, qtbot)
    copy, clipboard = window.parts.compare.copy_button, QApplication.clipboard()
    copy.link.trigger()
    assert clipboard.text() == "pkviewer:compare/exports:PK"
    assert parse_view(clipboard.text()) == window.parts.compare.desk.view
    copy.command.trigger()
    assert clipboard.text() == "pkviewer --view compare/exports:PK"
    copy.table.trigger()
    assert "FY2024-25" in clipboard.text()


def test_its_sheet_leads_back_to_it(window: MainWindow, page: SectorPage, qtbot: QtBot) -> None:
    page.cards[0].setFocus()
    open_(window, qtbot)
    press(qtbot, "F5")
    view = window.parts.paperwork.view
    assert window.stack.currentWidget() is view
    assert view.sector == COMPARISON_ID
    qtbot.waitUntil(lambda: window.press.page(COMPARISON_ID, view.paper) is not None, timeout=20000)
    press(qtbot, "Esc")
    assert window.stack.currentWidget() is window.parts.compare


def test_a_view_that_the_pack_lacks_is_refused_by_name(
    window: MainWindow, page: SectorPage
) -> None:
    seen = during(QMessageBox, lambda box: box.reject())
    window.open_view(parse_view("compare/gone:PK"))
    assert seen
    assert window.stack.currentWidget() is window.pages
    window.open_view(parse_view("compare/firms:PK"))
    assert window.stack.currentWidget() is window.parts.compare
