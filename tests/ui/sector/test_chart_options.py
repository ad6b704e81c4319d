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
from pkviewer.text.style import Style
from pkviewer.ui.sector.chart_card import ChartCard
from pkviewer.ui.sector.chart_options import ChartOptionsBar, Chooser
from pkviewer.ui.sector.page import SectorPage
from pkviewer.ui.shell.window import MainWindow
from pkviewer.ui.widgets.plain import PlainLabel


@pytest.fixture
def card(window: MainWindow, page: SectorPage, qtbot: QtBot) -> ChartCard:
    window.loader.start()
    qtbot.waitUntil(lambda: window.loader.is_idle, timeout=15_000)
    return page.charts[0]


def opened(card: ChartCard) -> ChartOptionsBar:
    click(card.options_button)
    QApplication.processEvents()
    assert card.options_bar is not None
    return card.options_bar


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
    declared = card.spec
    choose(bar.view, "Growth on the year before")
    assert card.spec.unit == "growth on the year before, %"
    assert card.spec.unit in [label.text() for label in card.findChildren(PlainLabel)]
    assert card.is_drawn
    assert card.view.accessibleName().endswith(card.spec.unit)
    assert "18.2" in card.accessibleDescription()
    click(card.table_button)
    click(card.copy_button)
    table = QGuiApplication.clipboard().text()
    assert "18.2" in table
    assert "3,810" not in table
    click(card.table_button)
    click(card.copy_button)
    svg = QGuiApplication.clipboard().mimeData().data("image/svg+xml").toStdString()
    assert "growth on the year before, %" in svg
    assert "Edition" in svg
    click(bar.reset)
    assert card.spec == declared
    assert not bar.reset.isEnabled()


def test_a_break_is_no_growth(card: ChartCard) -> None:
    bar = opened(card)
    choose(bar.view, "Growth on the year before")
    drawn = [card.spec.categories[mark.slot] for mark in card.spec.series[0].marks]
    assert "FY18" in drawn
    assert "FY19" not in drawn
    assert "break in series" in card.spec.note


def test_periods_are_chosen_and_never_cross(card: ChartCard) -> None:
    bar = opened(card)
    choose(bar.last, "FY20")
    choose(bar.first, "FY18")
    assert list(card.spec.categories) == ["FY18", "FY19", "FY20"]
    choose(bar.first, "FY22")
    assert (bar.first.currentText(), bar.last.currentText()) == ("FY22", "FY22")
    assert list(card.spec.categories) == ["FY22"]


def test_what_was_chosen_is_kept_for_the_session(
    window: MainWindow, card: ChartCard, qtbot: QtBot
) -> None:
    choose(opened(card).last, "FY20")
    window.reading.write_in(Style(numbers="lakh"))
    again = whole_page(window).charts[0]
    assert again is not card
    assert again.options_bar is not None
    assert again.spec.categories[-1] == "FY20"
    click(again.options_bar.reset)
    assert window.reading.options["exports", "years"] == DECLARED


def test_the_keyboard_passes_the_options_in_their_order(card: ChartCard, qtbot: QtBot) -> None:
    card.options_button.setFocus()
    press(qtbot, "Space")
    bar = card.options_bar
    assert bar is not None
    met = []
    for _ in range(7):
        press(qtbot, "Tab")
        met.append(QApplication.focusWidget())
    tools = [card.table_button, card.copy_button, card.save_button]
    assert met == [*tools, bar.view, bar.first, bar.last, card.view]
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
        assert chart.options_button.isHidden()
