"""Finding in the page: what matches, where it is marked, and the way among the matches."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.conftest import press, whole_page

from pkviewer.ui.search.find_in_page import FindBar
from pkviewer.ui.search.matches import Match
from pkviewer.ui.sector.page import SectorPage
from pkviewer.ui.shell.window import MainWindow
from pkviewer.ui.widgets.action_id import ActionId
from pkviewer.ui.widgets.plain import PlainLabel
from pkviewer.ui.widgets.prose.paragraph import Prose
from pkviewer.ui.widgets.tables.figure_table import FigureTable


@pytest.fixture
def bar(window: MainWindow, page: SectorPage, qtbot: QtBot) -> FindBar:
    press(qtbot, "Ctrl+F")
    assert window.find_bar.isVisible()
    assert QApplication.focusWidget() is window.find_bar.field
    return window.find_bar


def seek(bar: FindBar, text: str) -> list[Match]:
    bar.field.selectAll()
    QTest.keyClicks(bar.field, text)
    return bar.found


def test_matches_stand_in_prose_labels_and_tables(bar: FindBar, qtbot: QtBot) -> None:
    found = seek(bar, "EXPORTS")
    for kind in (Prose, PlainLabel, FigureTable):
        assert any(isinstance(match.widget, kind) for match in found), kind
    for match in found:
        if isinstance(match.widget, Prose):
            text = match.widget.toPlainText()[match.start : match.start + match.length]
            assert text.casefold() == "exports"
        for box in match.boxes():
            assert box.isValid()
            assert match.widget.rect().intersects(box)
    assert bar.count.text() == f"{bar.at + 1} of {len(found)}"


def test_a_label_is_marked_where_the_words_stand(bar: FindBar, qtbot: QtBot) -> None:
    label = PlainLabel("one two three two", wrap=False)
    label.resize(300, 20)
    boxes = [Match(label, start, 3).boxes()[0] for start in (0, 4, 14)]
    assert [box.left() for box in boxes] == sorted(box.left() for box in boxes)
    assert boxes[0].right() <= boxes[1].left() + 6


def test_enter_goes_round_and_shift_enter_back(bar: FindBar, qtbot: QtBot) -> None:
    found = seek(bar, "exports")
    start = bar.at
    press(qtbot, "Return", len(found))
    assert bar.at == start
    press(qtbot, "Shift+Return")
    assert bar.at == (start - 1) % len(found)
    press(qtbot, "F3")
    assert bar.at == start


def test_the_match_is_brought_into_sight(
    window: MainWindow, page: SectorPage, bar: FindBar, qtbot: QtBot
) -> None:
    seek(bar, "event number 9")
    match = bar.found[bar.at]
    top = match.widget.mapTo(page.viewport(), match.boxes()[0].topLeft()).y()
    assert 0 <= top < page.viewport().height()


def test_what_is_not_there_is_said(bar: FindBar, qtbot: QtBot) -> None:
    assert seek(bar, "zebra") == []
    assert bar.count.text() == "Not found"
    assert not bar.next.isEnabled()
    press(qtbot, "Return")
    seek(bar, " ")
    assert bar.count.text() == ""


def test_escape_leaves_the_keyboard_where_it_was_found(
    window: MainWindow, bar: FindBar, qtbot: QtBot
) -> None:
    seek(bar, "planning target")
    press(qtbot, "Esc")
    assert not bar.isVisible()
    assert isinstance(QApplication.focusWidget(), Prose)
    assert bar.found == []


def test_another_tab_is_looked_through_too(window: MainWindow, bar: FindBar, qtbot: QtBot) -> None:
    seek(bar, "exports")
    window.navigator.go_to("overview")
    body = whole_page(window).widget()
    assert body is not None
    assert bar.found
    assert all(body.isAncestorOf(match.widget) for match in bar.found)


def test_what_is_read_anew_or_on_paper_ends_the_search(
    window: MainWindow, bar: FindBar, qtbot: QtBot
) -> None:
    seek(bar, "exports")
    window.actions_[ActionId.LAKH].trigger()
    assert not bar.isVisible()
    QApplication.processEvents()
    window.actions_[ActionId.FIND].trigger()
    assert bar.isVisible()
    window.actions_[ActionId.SHEET].trigger()
    assert not bar.isVisible()
    window.actions_[ActionId.FIND].trigger()
    assert bar.isVisible()
    assert not window.actions_[ActionId.SHEET].isChecked()


@pytest.mark.parametrize("typed", ["us$3.81 BILLION", "fy25", "FY2024-25", "fiscal  years"])
def test_what_a_keyboard_types_finds_what_the_page_prints(bar: FindBar, typed: str) -> None:
    found = seek(bar, typed)
    assert found, typed
    for match in found:
        assert match.boxes()
