"""The start page, and the window on small screens and at large zooms."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QToolButton
from pytestqt.qtbot import QtBot
from tests.ui.conftest import TODAY, click, press
from tests.ui.sample import sample_pack

from pkviewer.documents.comparison_view import parse_view
from pkviewer.text.style import Style
from pkviewer.ui.application import SERVICES, make_window
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.session import Reading
from pkviewer.ui.settings import Settings
from pkviewer.ui.shell.mode import Mode
from pkviewer.ui.shell.start_page import StartPage, TaskCard
from pkviewer.ui.shell.window import MainWindow
from pkviewer.ui.widgets.action_id import ActionId
from pkviewer.ui.widgets.link_button import LinkButton

BELOW = Qt.DockWidgetArea.BottomDockWidgetArea
BESIDE = Qt.DockWidgetArea.RightDockWidgetArea


@pytest.fixture
def usual_zoom(theme: Theme) -> Iterator[None]:
    yield
    theme.choose("light", 1.0)


def start_page(window: MainWindow) -> StartPage:
    window.actions_[ActionId.START].trigger()
    QApplication.processEvents()
    page = window.parts.start
    assert page.isVisible()
    return page


def test_the_first_start_shows_the_start_page_and_the_next_one_the_tab_last_read(
    theme: Theme, settings: Settings, qtbot: QtBot
) -> None:
    modes = []
    for _ in range(2):
        window = make_window(Reading(SERVICES, sample_pack(), Style(), TODAY), theme, settings)
        qtbot.addWidget(window)
        window.show()
        modes.append(window.navigator.state.mode)
        window.close()
    assert modes == [Mode.START, Mode.SECTOR]


def test_the_first_window_fits_the_free_screen(
    theme: Theme, settings: Settings, qtbot: QtBot
) -> None:
    window = make_window(Reading(SERVICES, sample_pack(), Style(), TODAY), theme, settings)
    qtbot.addWidget(window)
    free = QGuiApplication.primaryScreen().availableSize()
    assert window.width() <= free.width()
    assert window.height() <= free.height()


@pytest.mark.parametrize(("at", "mode"), [(0, Mode.REVIEW), (1, Mode.COMPARE), (2, Mode.BRIEFING)])
def test_what_people_come_for_is_one_click_away(window: MainWindow, at: int, mode: Mode) -> None:
    click(start_page(window).findChildren(TaskCard)[at])
    assert window.navigator.state.mode is mode


def test_the_newest_figures_lead_to_where_they_come_from(window: MainWindow) -> None:
    links = start_page(window).findChildren(LinkButton)
    newest = next(link for link in links if link.text() == "ICT services exports by month")
    newest.click()
    assert window.navigator.state.mode is Mode.SECTOR
    assert window.dock.isVisible()
    assert window.dock.figure is not None
    assert window.dock.figure.fact.subject.indicator.id == "monthly"


def test_what_is_overdue_is_listed_by_name_and_day(window: MainWindow) -> None:
    texts = [label.text() for label in start_page(window).findChildren(QLabel)]
    assert "ICT services exports" in texts
    assert any(text.startswith("FY2025-26, due ") for text in texts)


def test_files_used_last_are_offered_and_opened(
    window: MainWindow, settings: Settings, tmp_path: Path
) -> None:
    briefing = window.parts.briefing
    briefing.desk.save(tmp_path / "week.pkbriefing.json")
    assert briefing.open_file(tmp_path / "week.pkbriefing.json")
    window.navigator.leave()
    links = start_page(window).findChildren(LinkButton)
    next(link for link in links if link.text() == "week.pkbriefing.json").click()
    assert window.navigator.state.mode is Mode.BRIEFING
    assert settings.recent == (("briefing", str(tmp_path / "week.pkbriefing.json")),)


def test_saved_comparisons_are_offered_and_opened(window: MainWindow) -> None:
    window.open_view(parse_view("compare/firms:PK"))
    window.parts.compare.keep_button.keep_as("Firms")
    links = start_page(window).findChildren(LinkButton)
    next(link for link in links if link.text() == "Firms").click()
    assert window.navigator.state.mode is Mode.COMPARE
    assert window.parts.compare.title_label.text() == "Firms"


def test_esc_leaves_every_page_beside_the_sectors(window: MainWindow, qtbot: QtBot) -> None:
    for action in (
        ActionId.START,
        ActionId.COMPARE,
        ActionId.REVIEW,
        ActionId.BRIEFING,
        ActionId.SHEET,
    ):
        window.actions_[action].trigger()
        QApplication.processEvents()
        assert not window.pages.isVisible()
        # The comparison opens with its list of what to compare, which Esc closes first.
        press(qtbot, "Escape", 2 if action is ActionId.COMPARE else 1)
        assert window.pages.isVisible(), action


def test_no_tab_is_lit_on_a_page_that_is_no_sector_s(window: MainWindow) -> None:
    assert window.tabs.bar.property("lit") == "true"
    start_page(window)
    assert window.tabs.bar.property("lit") == "false"


def test_the_panel_is_away_until_a_figure_is_selected(window: MainWindow, qtbot: QtBot) -> None:
    assert window.dock.isHidden()
    press(qtbot, "Alt+2")
    page = window.pages.page()
    assert page is not None
    click(page.cards[0])
    assert window.dock.isVisible()
    assert window.dockWidgetArea(window.dock) == BESIDE
    window.resize(700, 600)
    QApplication.processEvents()
    assert window.dockWidgetArea(window.dock) == BELOW
    window.resize(1280, 800)
    QApplication.processEvents()
    assert window.dockWidgetArea(window.dock) == BESIDE


@pytest.mark.usefixtures("usual_zoom")
@pytest.mark.parametrize("zoom", [0.8, 1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [640, 800, 1280, 1920])
def test_every_button_of_the_toolbar_is_whole(
    window: MainWindow, theme: Theme, width: int, zoom: float
) -> None:
    theme.choose("light", zoom)
    window.resize(width, 700)
    QApplication.processEvents()
    bar = window.commands
    for button in bar.findChildren(QToolButton):
        if button.isVisible():
            right = button.mapTo(bar, QPoint(button.width(), 0)).x()
            assert right <= bar.width(), button.accessibleName()
            assert button.width() >= min(button.minimumSizeHint().width(), button.minimumWidth())
    assert window.width() == width
