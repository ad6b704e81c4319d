"""Briefings in the window: picked, ordered, titled, saved, opened, and asked about at the end."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu, QMessageBox, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.conftest import during, press, whole_page

from pkviewer.documents.briefing import ChartItem, ClaimItem, FactItem, FigureItem, read_briefing
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.sector.claims_panel import ClaimRow
from pkviewer.ui.sector.page import SectorPage
from pkviewer.ui.shell.window import MainWindow
from pkviewer.ui.widgets.action_id import ActionId
from pkviewer.ui.widgets.faults_dialog import FaultsDialog


@pytest.fixture
def filed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The file that the dialogs for opening and saving give."""
    path = tmp_path / "weekly.pkbrief.json"
    for name in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_: (str(path), ""))
    return path


def picked(window: MainWindow) -> list[type]:
    return [type(item) for item in window.parts.briefing.desk.briefing.items]


def fill(window: MainWindow, page: SectorPage, qtbot: QtBot) -> None:
    """Add a card's figure, a chart and a claim by keyboard."""
    page.cards[0].setFocus()
    press(qtbot, "Ctrl+D")
    page.charts[0].table_button.setFocus()
    press(qtbot, "Ctrl+D")
    row = page.findChildren(ClaimRow)[0]
    row.arithmetic_button.setFocus()
    press(qtbot, "Ctrl+D")


def test_what_the_keyboard_is_on_is_added_once(
    window: MainWindow, page: SectorPage, qtbot: QtBot
) -> None:
    fill(window, page, qtbot)
    assert picked(window) == [FactItem, ChartItem, ClaimItem]
    assert "Added to the briefing" in window.status.currentMessage()
    page.cards[0].setFocus()
    press(qtbot, "Ctrl+D")
    assert "Already in the briefing" in window.status.currentMessage()
    assert len(picked(window)) == 3


def test_nothing_in_hand_says_what_to_do(window: MainWindow) -> None:
    window.tabs.bar.setFocus()
    window.actions_[ActionId.ADD_TO_BRIEFING].trigger()
    assert "Choose a figure" in window.status.currentMessage()


def test_figures_of_several_tabs_and_of_the_dock(
    window: MainWindow, page: SectorPage, qtbot: QtBot
) -> None:
    page.cards[0].click()
    window.tabs.bar.setFocus()
    press(qtbot, "Ctrl+D")
    window.navigator.go_to(window.reading.sector_ids[-1])
    other = whole_page(window)
    window.parts.briefing.add(other.charts[0].spec if other.charts else None, other.sector)
    items = window.parts.briefing.desk.briefing.items
    assert isinstance(items[0], FactItem | FigureItem)


def menu_of(widget: QWidget, qtbot: QtBot) -> list[QAction]:
    """What a right click on the middle of a widget offers."""
    place = widget.rect().center()
    none = Qt.KeyboardModifier.NoModifier
    reason = QContextMenuEvent.Reason.Mouse
    event = QContextMenuEvent(reason, place, widget.mapToGlobal(place), none)
    QApplication.sendEvent(widget, event)
    menu = QApplication.activePopupWidget()
    actions = menu.actions() if isinstance(menu, QMenu) else []
    if isinstance(menu, QMenu):
        menu.hide()
    return actions


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_menu_of_a_figure_adds_it(window: MainWindow, page: SectorPage, qtbot: QtBot) -> None:
    names = {action.objectName(): action for action in menu_of(page.cards[1], qtbot)}
    names["add_to_briefing"].trigger()
    assert len(picked(window)) == 1


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_menu_of_a_chart_and_of_a_claim_adds_all_of_it(
    window: MainWindow, page: SectorPage, qtbot: QtBot
) -> None:
    for part in (page.charts[0].heading, page.findChildren(ClaimRow)[0].verdict):
        page.ensureWidgetVisible(part)
        add, *_ = menu_of(part, qtbot)
        add.trigger()
    assert picked(window) == [ChartItem, ClaimItem]


def test_the_pins_add_chart_and_claim(window: MainWindow, page: SectorPage) -> None:
    for part in (page.charts[0], page.findChildren(ClaimRow)[0]):
        part.briefing_button.click()
    assert picked(window) == [ChartItem, ClaimItem]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_figure_of_prose_is_added_where_the_mouse_is(
    window: MainWindow, page: SectorPage, qtbot: QtBot
) -> None:
    prose = page.prose[0]
    start, _ = next(iter(prose.links))
    cursor = prose.textCursor()
    cursor.setPosition(start + 1)
    place = prose.cursorRect(cursor).center()
    none = Qt.KeyboardModifier.NoModifier
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(
        prose.viewport(), QContextMenuEvent(reason, place, prose.mapToGlobal(place), none)
    )
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    add = next(action for action in menu.actions() if action.objectName() == "add_to_briefing")
    menu.hide()
    add.trigger()
    assert len(picked(window)) == 1


def test_items_are_moved_captioned_and_taken_out(
    window: MainWindow, page: SectorPage, qtbot: QtBot
) -> None:
    fill(window, page, qtbot)
    press(qtbot, "Ctrl+Shift+B")
    aside, desk = window.parts.briefing.page, window.parts.briefing.desk
    assert window.stack.currentWidget() is aside
    assert QApplication.focusWidget() is aside.list
    press(qtbot, "Alt+Down")
    qtbot.waitUntil(lambda: picked(window) == [ChartItem, FactItem, ClaimItem])
    assert aside.list.currentRow() == 1
    press(qtbot, "F2")
    assert QApplication.focusWidget() is aside.caption
    QTest.keyClicks(aside.caption, "Sold <b>abroad</b>")
    press(qtbot, "Return")
    assert desk.briefing.items[1].caption == "Sold <b>abroad</b>"
    assert "Sold <b>abroad</b>" in aside.list.item(1).text()
    aside.list.setFocus()
    press(qtbot, "Del")
    assert picked(window) == [ChartItem, ClaimItem]
    press(qtbot, "Ctrl+Z")
    assert picked(window) == [ChartItem, FactItem, ClaimItem]
    press(qtbot, "Ctrl+Shift+Z")
    assert picked(window) == [ChartItem, ClaimItem]
    press(qtbot, "Escape")
    assert window.stack.currentWidget() is window.pages


def test_dragging_moves_an_item(window: MainWindow, page: SectorPage, qtbot: QtBot) -> None:
    fill(window, page, qtbot)
    model = window.parts.briefing.page.list.model()
    assert model.moveRow(model.index(0, 0).parent(), 0, model.index(0, 0).parent(), 3)
    qtbot.waitUntil(lambda: picked(window) == [ChartItem, ClaimItem, FactItem])
    assert "Exports" in window.parts.briefing.page.list.item(0).text()


def test_saved_and_opened_again(
    window: MainWindow, page: SectorPage, qtbot: QtBot, filed: Path
) -> None:
    fill(window, page, qtbot)
    press(qtbot, "Ctrl+Shift+B")
    aside, desk = window.parts.briefing.page, window.parts.briefing.desk
    aside.title.setFocus()
    aside.title.selectAll()
    QTest.keyClicks(aside.title, "Weekly figures")
    press(qtbot, "Ctrl+S")
    assert not desk.is_modified
    saved = read_briefing(filed)
    assert saved.title == "Weekly figures"
    assert all(item.seen for item in saved.items)
    assert "Nothing has changed" in texts(aside.changed_panel)
    desk.clear()
    window.actions_[ActionId.OPEN_BRIEFING].trigger()
    assert desk.briefing == saved
    assert aside.title.text() == "Weekly figures"
    assert window.stack.currentWidget() is aside


def texts(panel: QWidget) -> str:
    return " ".join(child.text() for child in panel.findChildren(QWidget) if hasattr(child, "text"))


def test_what_changed_and_what_is_gone_is_listed(
    window: MainWindow, page: SectorPage, qtbot: QtBot, filed: Path
) -> None:
    fill(window, page, qtbot)
    window.actions_[ActionId.SAVE_BRIEFING].trigger()
    text = filed.read_text("utf-8").replace('"3810"', '"3000"')
    filed.write_text(
        text.replace(f'"chart": "{page.charts[0].spec.id}"', '"chart": "none"'), "utf-8"
    )
    assert window.parts.briefing.open_file(filed)
    changed = texts(window.parts.briefing.page.changed_panel)
    assert "Revised" in changed
    assert "Not found" in changed
    assert not window.parts.briefing.page.list.item(1).icon().isNull()


def test_a_bad_file_is_refused_and_the_desk_stays(
    window: MainWindow, page: SectorPage, qtbot: QtBot, tmp_path: Path
) -> None:
    fill(window, page, qtbot)
    before = window.parts.briefing.desk.briefing
    path = tmp_path / "bad.pkbrief.json"
    path.write_text('{"type": "briefing", "format": 9, "briefing": {"title": "t"}}', "utf-8")
    found: list[str] = []

    def look(dialog: FaultsDialog) -> None:
        row = dialog.list.topLevelItem(0)
        found.append(row.text(1) if row else "")
        dialog.reject()

    seen = during(FaultsDialog, look)
    assert not window.parts.briefing.open_file(path)
    assert seen == ["Briefing refused"]
    assert found == ["$.format"]
    assert window.parts.briefing.desk.briefing == before


@pytest.mark.parametrize(
    ("button", "stays"),
    [
        (QMessageBox.StandardButton.Cancel, True),
        (QMessageBox.StandardButton.Discard, False),
        (QMessageBox.StandardButton.Save, False),
    ],
)
def test_closing_asks_about_what_is_not_saved(
    button: QMessageBox.StandardButton,
    stays: bool,
    window: MainWindow,
    page: SectorPage,
    qtbot: QtBot,
    filed: Path,
) -> None:
    fill(window, page, qtbot)
    answer: Callable[[QMessageBox], None] = lambda box: box.button(button).click()  # noqa: E731
    seen = during(QMessageBox, answer)
    window.close()
    assert len(seen) == 1
    assert window.isVisible() is stays
    assert filed.exists() is (button == QMessageBox.StandardButton.Save)


def test_its_page_is_shown_exported_and_left(
    window: MainWindow, page: SectorPage, qtbot: QtBot
) -> None:
    fill(window, page, qtbot)
    press(qtbot, "Ctrl+Shift+B")
    press(qtbot, "F5")
    view = window.parts.paperwork.view
    assert window.stack.currentWidget() is view
    assert view.sector == window.reading.briefing_id
    qtbot.waitUntil(lambda: view.pdf is not None, timeout=20000)
    before = view.pdf
    window.parts.briefing.desk.edit(title="Another title")
    assert view.sector == window.reading.briefing_id
    qtbot.waitUntil(lambda: view.pdf not in (None, before), timeout=20000)
    names: list[str] = []

    def look(dialog: QDialog) -> None:
        names.append(dialog.this_sheet.text())  # type: ignore[attr-defined]
        dialog.reject()

    during(QDialog, look)
    window.actions_[ActionId.EXPORT].trigger()
    assert names == ["This sheet: Another title"]
    window.actions_[ActionId.SHEET].trigger()
    assert window.stack.currentWidget() is window.parts.briefing.page


def test_a_figure_follows_new_periods_or_stays(
    window: MainWindow, page: SectorPage, qtbot: QtBot
) -> None:
    mark = page.charts[0].spec.series[0].marks[-1]
    window.parts.briefing.add(mark.figure, "exports")
    (item,) = window.parts.briefing.desk.briefing.items
    assert isinstance(item, FigureItem)
    assert item.figure.of.period == "latest fiscal_year"
    press(qtbot, "Ctrl+Shift+B")
    window.parts.briefing.page.follows.click()
    (item,) = window.parts.briefing.desk.briefing.items
    assert isinstance(item, FigureItem)
    assert item.figure.of.period == "FY2024-25"


def test_at_twice_the_size_nothing_is_cut_at_the_side(
    window: MainWindow, page: SectorPage, theme: Theme, qtbot: QtBot
) -> None:
    fill(window, page, qtbot)
    press(qtbot, "Ctrl+Shift+B")
    window.resize(1280, 720)
    theme.choose("light", 2.0)
    QApplication.processEvents()
    aside = window.parts.briefing.page
    body = aside.widget()
    assert body is not None
    assert body.minimumSizeHint().width() <= aside.viewport().width()
