"""Options of a chart: another view, other periods, and back, by mouse and keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.conftest import click, press, whole_page

from pkviewer.sheet.chart_options import DECLARED
from pkviewer.ui.sector.chart_card import ChartCard
from pkviewer.ui.sector.chart_options import ChartOptionsBar, Chooser
from pkviewer.ui.sector.page import SectorPage
from pkviewer.ui.shell.window import MainWindow


@pytest.fixture
def card(window: MainWindow, page: SectorPage, qtbot: QtBot) -> ChartCard:
    window._loader.start()
    qtbot.waitUntil(lambda: window._loader.is_idle, timeout=15_000)
    return page.charts[0]


def opened(card: ChartCard) -> ChartOptionsBar:
    click(card._ask)
    QApplication.processEvents()
    assert card._bar is not None
    return card._bar


def choose(box: Chooser, text: str) -> None:
    """Choose an entry as a keyboard does: typing its first letters, then Enter."""
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    while box.currentText() != text:
        before = box.currentIndex()
        QTest.keyClick(box, Qt.Key.Key_Down)
        assert box.currentIndex() > before


def test_growth_is_drawn_listed_told_and_copied(card: ChartCard, qtbot: QtBot) -> None:
    bar = opened(card)
    declared = card._spec
    choose(bar.view, "Growth on the year before")
    assert card._spec.unit == "growth on the year before, %"
    assert card._unit.text() == card._spec.unit
    assert card._view is not None
    assert card._view.accessibleName().endswith(card._spec.unit)
    assert "18.2" in card.accessibleDescription()
    click(card._swap)
    click(card._copy)
    table = QGuiApplication.clipboard().text()
    assert "18.2" in table
    assert "3,810" not in table
    click(card._swap)
    click(card._copy)
    svg = QGuiApplication.clipboard().mimeData().data("image/svg+xml").toStdString()
    assert "growth on the year before, %" in svg
    assert "Edition" in svg
    click(bar.reset)
    assert card._spec == declared
    assert not bar.reset.isEnabled()


def test_a_break_is_no_growth(card: ChartCard) -> None:
    bar = opened(card)
    choose(bar.view, "Growth on the year before")
    drawn = [card._spec.categories[mark.slot] for mark in card._spec.series[0].marks]
    assert "FY18" in drawn
    assert "FY19" not in drawn
    assert "break in series" in card._note.text()


def test_periods_are_chosen_and_never_cross(card: ChartCard) -> None:
    bar = opened(card)
    choose(bar.last, "FY20")
    choose(bar.first, "FY18")
    assert list(card._spec.categories) == ["FY18", "FY19", "FY20"]
    choose(bar.first, "FY22")
    assert (bar.first.currentText(), bar.last.currentText()) == ("FY22", "FY22")
    assert list(card._spec.categories) == ["FY22"]


def test_what_was_chosen_is_kept_for_the_session(
    window: MainWindow, card: ChartCard, qtbot: QtBot
) -> None:
    choose(opened(card).last, "FY20")
    window._reading.count_in("lakh")
    again = whole_page(window).charts[0]
    assert again is not card
    assert again._bar is not None
    assert again._spec.categories[-1] == "FY20"
    click(again._bar.reset)
    assert window._reading.options["exports", "years"] == DECLARED


def test_the_keyboard_passes_the_options_in_their_order(card: ChartCard, qtbot: QtBot) -> None:
    card._ask.setFocus()
    press(qtbot, "Space")
    bar = card._bar
    assert bar is not None
    met = []
    for _ in range(6):
        press(qtbot, "Tab")
        met.append(QApplication.focusWidget())
    assert met[:5] == [card._swap, card._copy, bar.view, bar.first, bar.last]
    assert met[5] is card._view
    assert all(widget.accessibleName() for widget in met if widget)


def test_the_wheel_scrolls_the_page_not_the_choice(card: ChartCard) -> None:
    bar = opened(card)
    before = bar.first.currentIndex()
    place = bar.first.mapTo(bar.window(), bar.first.rect().center())
    QTest.wheelEvent(bar.window().windowHandle(), place, QPoint(0, -120))
    assert bar.first.currentIndex() == before


def test_a_chart_without_choices_offers_none(card: ChartCard, window: MainWindow) -> None:
    window.navigator.go_to("policy")
    for chart in whole_page(window).charts:
        assert chart._ask.isHidden()
