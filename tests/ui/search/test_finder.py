"""Finding anything with Ctrl+K: what is typed, chosen, and where it leads."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.conftest import click, during, press

from pkviewer.search.index import Entry, EntryKind
from pkviewer.ui.help.shortcuts_dialog import ShortcutsDialog
from pkviewer.ui.search.finder import Finder
from pkviewer.ui.sector.data_table import ObservationTable
from pkviewer.ui.shell.window import MainWindow
from pkviewer.ui.widgets.action_id import ActionId
from pkviewer.ui.widgets.prose.paragraph import Prose


@pytest.fixture
def finder(window: MainWindow, qtbot: QtBot) -> Finder:
    press(qtbot, "Ctrl+K")
    assert window.parts.finder.isVisible()
    return window.parts.finder


def typed(qtbot: QtBot, finder: Finder, text: str) -> list[Entry]:
    """Type over what stands in the field and return what is found."""
    finder.field.selectAll()
    QTest.keyClicks(finder.field, text)
    return [hit.entry for hit in finder.results.hits]


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def lit(window: MainWindow, qtbot: QtBot) -> QWidget:
    """Return what the page shows with a ring, once it does."""
    page = window.pages.page()
    assert page is not None
    qtbot.waitUntil(lambda: page.landmarks.lit is not None)
    found = page.landmarks.lit
    assert found is not None
    qtbot.waitUntil(lambda: in_sight(page, found))
    return found


def in_sight(page: QScrollArea, widget: QWidget) -> bool:
    top = widget.mapTo(page.viewport(), widget.rect().topLeft())
    return 0 <= top.y() < page.viewport().height()


def test_the_field_takes_the_keyboard_and_gives_it_back(window: MainWindow, qtbot: QtBot) -> None:
    page = window.pages.page()
    assert page is not None
    page.cards[1].setFocus()
    press(qtbot, "Ctrl+K")
    assert focused() is window.parts.finder.field
    press(qtbot, "Esc")
    assert not window.parts.finder.isVisible()
    assert focused() is page.cards[1]


def test_the_field_of_the_toolbar_opens_the_search(window: MainWindow) -> None:
    assert "Find a figure" in window.commands.find_field.accessibleName()
    click(window.commands.find_field)
    assert window.parts.finder.isVisible()


def test_a_click_beside_it_closes_the_search(window: MainWindow, finder: Finder) -> None:
    page = window.pages.page()
    assert page is not None
    click(page.cards[3])
    assert not finder.isVisible()


def test_before_anything_is_typed_the_sectors_are_named(window: MainWindow, finder: Finder) -> None:
    found = [hit.entry.id for hit in finder.results.hits]
    assert found == list(window.reading.sector_ids)
    assert finder.advice.isVisible()


def test_where_nothing_is_found_it_is_said_and_what_to_try(finder: Finder, qtbot: QtBot) -> None:
    assert typed(qtbot, finder, "qqxxzz") == []
    assert finder.none.isVisible()
    assert "qqxxzz" in finder.none.text()
    assert finder.advice.isVisible()
    press(qtbot, "Return")
    assert finder.isVisible()


def test_hits_stand_in_groups_and_the_arrows_pass_their_names(finder: Finder, qtbot: QtBot) -> None:
    typed(qtbot, finder, "exports")
    rows = [finder.results.index(row).data() for row in range(finder.results.rowCount())]
    assert "Indicators" in rows
    assert len({hit.entry.kind for hit in finder.results.hits}) > 1
    walked = [finder.current]
    for _ in range(len(finder.results.hits) + 2):
        press(qtbot, "Down")
        walked.append(finder.current)
    assert None not in walked
    assert walked[: len(finder.results.hits)] == finder.results.hits
    assert walked[-1] == finder.results.hits[-1]
    press(qtbot, "PgUp", 20)
    assert finder.current == finder.results.hits[0]


def test_an_indicator_leads_to_its_latest_figure_and_its_row(
    window: MainWindow, finder: Finder, qtbot: QtBot
) -> None:
    typed(qtbot, finder, "registered compnies")
    press(qtbot, "Return")
    assert window.navigator.figure is not None
    assert window.navigator.figure.fact.subject.indicator.id == "firms"
    assert window.dock.figure is window.navigator.figure
    table = lit(window, qtbot)
    assert isinstance(table, ObservationTable)
    assert focused() is table
    figure = table.current_figure()
    assert figure is not None
    assert figure.text == window.navigator.figure.text


def test_a_headline_leads_to_its_card(window: MainWindow, finder: Finder, qtbot: QtBot) -> None:
    entry = next(e for e in window.parts.guide.index.entries if e.kind == "headline")
    finder.close_()
    window.parts.guide.go(entry)
    page = window.pages.page()
    assert page is not None
    assert lit(window, qtbot) in page.cards
    assert focused() is lit(window, qtbot)


@pytest.mark.parametrize(
    ("kind", "id_"),
    [
        ("claim", "c1"),
        ("programme", "zones"),
        ("milestone", "zones-planned"),
        ("milestone", "m1"),
        ("source", "paper"),
    ],
)
def test_other_things_lead_to_where_they_stand(
    window: MainWindow, qtbot: QtBot, kind: EntryKind, id_: str
) -> None:
    found = (e for e in window.parts.guide.index.entries if (e.kind, e.id) == (kind, id_))
    window.parts.guide.go(next(found))
    place = lit(window, qtbot)
    inside = focused()
    # What holds no figure and no source takes no keyboard: the page keeps it.
    assert place is inside or place.isAncestorOf(inside) or id_ == "zones"
    if isinstance(inside, Prose):
        assert inside.textCursor().hasSelection()


def test_everything_that_is_found_leads_somewhere(window: MainWindow, qtbot: QtBot) -> None:
    shown: list[str] = []
    window.parts.guide.source_requested.disconnect()
    window.parts.guide.source_requested.connect(lambda _title, url: shown.append(url))
    for entry in window.parts.guide.index.entries:
        if entry.kind not in ("command", "sector"):
            before = len(shown)
            window.parts.guide.go(entry)
            # A source that nothing refers to has no place; its address is shown instead.
            assert len(shown) > before or lit(window, qtbot).isVisible(), entry


def test_a_sector_is_gone_to_and_the_way_back_is_kept(
    window: MainWindow, finder: Finder, qtbot: QtBot
) -> None:
    found = typed(qtbot, finder, "polic")
    at = [entry.kind for entry in found].index("sector")
    press(qtbot, "Down", at)
    press(qtbot, "Return")
    assert window.navigator.sector == "policy"
    press(qtbot, "Alt+Left")
    assert window.navigator.sector == "exports"


def test_a_command_is_run(finder: Finder, qtbot: QtBot) -> None:
    seen = during(ShortcutsDialog, lambda dialog: dialog.reject())
    found = typed(qtbot, finder, "keyboard shortcuts")
    assert found[0].kind == "command"
    press(qtbot, "Return")
    qtbot.waitUntil(lambda: bool(seen))


def test_the_sheet_gives_way_to_what_was_found(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_[ActionId.SHEET].trigger()
    entry = next(e for e in window.parts.guide.index.entries if e.kind == "claim")
    window.parts.guide.go(entry)
    assert not window.actions_[ActionId.SHEET].isChecked()
    assert lit(window, qtbot).isVisible()


def test_a_screen_reader_is_told_what_would_be_chosen(
    finder: Finder, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    announced: list[str] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: announced.append(event.message())
    )
    typed(qtbot, finder, "registered companies")
    assert announced[-1].startswith("Registered companies, Indicators")
    index = finder.list.currentIndex()
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == announced[-1]
    for widget in (finder, finder.field, finder.list):
        assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_tab_stays_between_field_and_results(finder: Finder, qtbot: QtBot) -> None:
    typed(qtbot, finder, "exports")
    press(qtbot, "Tab")
    assert focused() is finder.list
    press(qtbot, "Shift+Tab")
    assert focused() is finder.field


def test_the_search_stays_within_a_small_window(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(640, 420)
    press(qtbot, "Ctrl+K")
    typed(qtbot, window.parts.finder, "e")
    assert window.rect().contains(window.parts.finder.geometry())


def test_other_numbers_are_told_in_the_results(
    window: MainWindow, finder: Finder, qtbot: QtBot
) -> None:
    entry = typed(qtbot, finder, "registered companies")[0]
    before = finder.results.detail(entry)
    finder.close_()
    window.actions_[ActionId.LAKH].trigger()
    press(qtbot, "Ctrl+K")
    assert before
    assert finder.results.detail(entry)
