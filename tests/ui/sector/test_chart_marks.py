"""Chart marks are figures too: reached, opened and copied in each kind of chart there is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.conftest import TODAY, press, whole_page

from pkviewer import paths
from pkviewer.charts.output.view import ChartView
from pkviewer.sheet.audit import open_pack
from pkviewer.sheet.chart import ChartEvent, ChartMark
from pkviewer.sheet.figure import Figure
from pkviewer.text.style import Style
from pkviewer.ui.application import SERVICES, make_window
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.sector.chart_card import ChartCard
from pkviewer.ui.sector.page import SectorPage
from pkviewer.ui.session import Reading, identity
from pkviewer.ui.settings import Settings
from pkviewer.ui.shell.window import MainWindow

KINDS = {
    "exports": {"bars", "grouped_bars", "ranked_bars", "line", "seasonal", "small_multiples"},
    "next-gen": {"stacked_bars", "ranked_bars", "matrix", "timeline"},
}


@pytest.fixture
def whole(qtbot: QtBot, theme: Theme, settings: Settings) -> Iterator[MainWindow]:
    reading = Reading(SERVICES, open_pack(paths.bundled_pack()), Style(), TODAY)
    made = make_window(reading, theme, settings, "exports")
    qtbot.addWidget(made)
    made.resize(1280, 800)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.loader.start()
    yield made
    made.close()


def drawn(window: MainWindow, sector: str, qtbot: QtBot) -> SectorPage:
    window.navigator.go_to(sector)
    page = whole_page(window)
    qtbot.waitUntil(lambda: window.loader.is_idle, timeout=15_000)
    return page


def view_of(card: ChartCard) -> ChartView:
    assert card.is_drawn
    return card.view


def row_of(widget: QWidget | None) -> QWidget | None:
    """Return what a widget stands in."""
    return widget.parentWidget() if widget is not None else None


def walked(view: ChartView) -> list[ChartMark | ChartEvent]:
    """Walk all marks with the arrow keys: along each series, and on to the next."""
    QTest.keyClick(view, Qt.Key.Key_Home)
    met: list[ChartMark | ChartEvent] = []
    while True:
        before = None
        while view.current_mark is not before:
            before = view.current_mark
            assert before is not None
            met.append(before)
            QTest.keyClick(view, Qt.Key.Key_Right)
        QTest.keyClick(view, Qt.Key.Key_Down)
        if view.current_mark is before:
            return met
        QTest.keyClick(view, Qt.Key.Key_Home)


@pytest.mark.parametrize("sector", KINDS)
def test_the_keyboard_reaches_opens_and_copies_marks_of_every_kind(
    whole: MainWindow, sector: str, qtbot: QtBot
) -> None:
    page = drawn(whole, sector, qtbot)
    assert {chart.spec.kind for chart in page.charts} >= KINDS[sector]
    for chart in page.charts:
        view, spec = view_of(chart), chart.spec
        view.setFocus()
        met = {id(mark) for mark in walked(view)}
        if spec.events:
            continue
        assert met == {id(mark) for line in spec.series for mark in line.marks}, spec.id
        last = view.current_figure()
        assert last is not None
        press(qtbot, "Ctrl+C")
        assert QGuiApplication.clipboard().text().startswith(last.text)
        press(qtbot, "Return")
        assert whole.dock.figure is not None
        assert identity(whole.dock.figure) == identity(last)


@pytest.mark.parametrize("sector", KINDS)
def test_the_mouse_opens_marks_of_every_kind(whole: MainWindow, sector: str, qtbot: QtBot) -> None:
    for chart in drawn(whole, sector, qtbot).charts:
        view = view_of(chart)
        for at in (0, -1):
            # Anew each time: the first click opens the dock, and the chart gets narrower.
            QApplication.processEvents()
            hit = view.plan.hits[at]
            if not isinstance(hit.mark, ChartMark):
                continue
            x, y = hit.box.middle
            QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y)))
            shown = whole.dock.figure
            assert isinstance(shown, Figure)
            # Of points that lie on each other the mouse finds the nearest.
            assert shown.text == hit.mark.figure.text, chart.spec.id


def test_an_event_of_a_timeline_leads_to_its_source(whole: MainWindow, qtbot: QtBot) -> None:
    page = drawn(whole, "next-gen", qtbot)
    view = next(view_of(chart) for chart in page.charts if chart.spec.events)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Home)
    event = view.current_mark
    assert isinstance(event, ChartEvent)
    press(qtbot, "Return")
    row = page.landmarks.find("source", event.source)
    assert row is not None
    qtbot.waitUntil(lambda: row in (QApplication.focusWidget(), row_of(QApplication.focusWidget())))


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_menu_under_the_mouse_opens_and_copies(whole: MainWindow, qtbot: QtBot) -> None:
    view = view_of(drawn(whole, "exports", qtbot).charts[0])
    hit = view.plan.hits[2]
    assert isinstance(hit.mark, ChartMark)
    x, y = hit.box.middle
    place = QPoint(round(x), round(y))
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, view.mapToGlobal(place))
    QApplication.sendEvent(view, asked)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    names = [action.text().replace("&", "") for action in menu.actions() if action.text()]
    assert names[0] == "Show where it comes from"
    assert "Copy figure with source" in names
    menu.actions()[2].trigger()
    assert QGuiApplication.clipboard().text().startswith(hit.mark.figure.text)
    menu.actions()[0].trigger()
    assert whole.dock.figure is hit.mark.figure
    menu.close()
