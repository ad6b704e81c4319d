"""The form for a figure is reached from wherever a figure is shown, filled in and told about."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot
from tests.packs.fixtures import SMALL, TRADE
from tests.ui.conftest import during, whole_page

from pkviewer.ui.figures.forms.add_dialog import AddFigureDialog
from pkviewer.ui.sector.latest_panel import LatestPanel
from pkviewer.ui.shell.window import MainWindow
from pkviewer.ui.widgets.action_id import ActionId
from pkviewer.ui.widgets.link_button import LinkButton
from pkviewer.ui.widgets.tables.figure_table import FigureTable

# Off the screen, menus that pop up are told by the platform that it has no keyboard to grab.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture(autouse=True)
def _file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "mine.pkfigures"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(file), ""))


def menu_of(widget: QWidget) -> QMenu:
    """Return the menu that opens on a widget, by the keyboard's own key."""
    middle = widget.rect().center()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Keyboard, middle, widget.mapToGlobal(QPoint(middle))
    )
    QApplication.sendEvent(widget, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def form_by(trigger: Callable[[], object]) -> tuple[str, str, str]:
    """Return what the form is filled in with: indicator, period and what is to be done."""
    seen: list[tuple[str, str, str]] = []

    def look(form: AddFigureDialog) -> None:
        action, indicator = form.action.currentData(), form.indicator.currentData()
        seen.append((indicator, form.period.text(), action))
        form.reject()

    during(AddFigureDialog, look)
    trigger()
    (filled,) = seen
    return filled


def chosen(menu: QMenu, id_: ActionId) -> Callable[[], None]:
    action = next(action for action in menu.actions() if action.objectName() == id_)
    menu.close()
    return action.trigger


def test_a_card_offers_its_next_figure_and_its_revision(window: MainWindow) -> None:
    page = whole_page(window)
    card = page.cards[0]
    card.setFocus()
    assert form_by(chosen(menu_of(card), ActionId.ADD_FIGURE)) == ("exports", "FY2025-26", "add")
    assert form_by(chosen(menu_of(card), ActionId.REVISE_FIGURE)) == (
        "exports",
        "FY2024-25",
        "revise",
    )


def test_a_chart_offers_the_figure_after_its_last(window: MainWindow, qtbot: QtBot) -> None:
    page = whole_page(window)
    chart = next(card for card in page.charts if card.spec.id == "months")
    chart.table_button.setFocus()
    filled = form_by(chosen(menu_of(chart.table_button), ActionId.ADD_FIGURE))
    assert filled == ("monthly", "2026-03", "add")


def test_a_row_of_a_table_offers_its_next_figure(window: MainWindow) -> None:
    page = whole_page(window)
    table = next(t for t in page.findChildren(FigureTable) if t.model().rowCount())
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 0))
    filled = form_by(chosen(menu_of(table), ActionId.ADD_FIGURE))
    assert filled == ("exports", "FY2025-26", "add")


def test_the_provenance_of_a_figure_offers_its_revision(window: MainWindow) -> None:
    page = whole_page(window)
    page.cards[0].click()
    window.dock.take_keyboard()
    filled = form_by(chosen(menu_of(window.dock), ActionId.REVISE_FIGURE))
    assert filled == ("exports", "FY2024-25", "revise")


def test_what_is_overdue_on_a_page_leads_to_its_form(window: MainWindow, tmp_path: Path) -> None:
    folder = tmp_path / "with-latest"
    shutil.copytree(SMALL, folder)
    file = folder / TRADE
    tree = json.loads(file.read_text("utf-8"))
    tree["sections"].append({"kind": "latest", "priority": 3})
    file.write_text(json.dumps(tree), "utf-8")
    assert window.open_pack(folder)
    page = whole_page(window)
    panel = page.findChild(LatestPanel)
    assert panel is not None
    link = panel.findChild(LinkButton)
    assert link is not None
    assert form_by(link.click)[2] == "add"


def test_the_form_says_what_changes_on_the_pages_before_it_is_taken(
    window: MainWindow, qtbot: QtBot
) -> None:
    assert window.open_pack(SMALL)
    lines: list[str] = []

    def fill(form: AddFigureDialog) -> None:
        form.indicator.setCurrentIndex(form.indicator.findData("exports-month"))
        form.period.setText("2025-07")
        form.value.setText("355")
        for field, text in (
            (form.sources.publisher, "The Daily"),
            (form.sources.title, "Exports in July"),
            (form.sources.url, "https://daily.example/1"),
        ):
            field.setText(text)
        try:
            qtbot.waitUntil(lambda: form.effects.list.count() > 0)
            lines.extend(
                form.effects.list.item(at).text() for at in range(form.effects.list.count())
            )
        finally:
            form.reject()

    during(AddFigureDialog, fill)
    window.actions_[ActionId.ADD_FIGURE].trigger()
    assert any("Chart" in line and "Jul 2025: 355" in line for line in lines), lines
    assert "2025-07" not in {
        o.period.code for o in window.reading.pack.indicators["exports-month"].observations
    }
