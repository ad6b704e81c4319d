"""What lands on the clipboard: figures with their source, tables, charts."""

from __future__ import annotations

import json

from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.conftest import click, press

from pkviewer.ui.sector.chart_card import ChartCard
from pkviewer.ui.sector.page import SectorPage
from pkviewer.ui.shell.window import MainWindow
from pkviewer.ui.widgets.action_id import ActionId
from pkviewer.ui.widgets.clipboard import as_html, copy_table
from pkviewer.ui.widgets.icon_button import IconButton


def tool(card: ChartCard, name: str) -> IconButton:
    return next(b for b in card.findChildren(IconButton) if b.accessibleName() == name)


def test_a_citation_is_copied_as_text_and_as_bibtex(
    window: MainWindow, page: SectorPage, qtbot: QtBot
) -> None:
    page.cards[0].setFocus()
    press(qtbot, "Ctrl+Shift+C")
    data = QGuiApplication.clipboard().mimeData()
    assert "FY2024-25" in data.text()
    assert not data.hasHtml()
    window.actions_[ActionId.CITE_BIBTEX].trigger()
    assert QGuiApplication.clipboard().text().startswith("@")
    window.actions_[ActionId.CITE_RIS].trigger()
    assert QGuiApplication.clipboard().text().startswith("TY  - ")
    window.actions_[ActionId.CITE_CSL].trigger()
    assert json.loads(QGuiApplication.clipboard().text())[0]["author"]


def test_without_a_figure_nothing_is_copied_and_it_is_said(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("before")
    window.tabs.bar.setFocus()
    window.actions_[ActionId.CITE_BIBTEX].trigger()
    assert QGuiApplication.clipboard().text() == "before"
    assert "Choose a figure" in window.status.currentMessage()


def test_a_table_is_copied_for_spreadsheets_and_word_processors() -> None:
    copy_table([["Year", "US$ <m>"], ["FY24", "3\t223"]], "Exports & more")
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "Year\tUS$ <m>\nFY24\t3 223"
    assert "<caption>Exports &amp; more</caption>" in data.html()
    assert "<th>US$ &lt;m&gt;</th>" in data.html()
    assert as_html([["only a header"]], "").count("<tr>") == 1


def test_a_chart_turned_into_a_table_is_copied_as_one(page: SectorPage, qtbot: QtBot) -> None:
    card = page.charts[0]
    click(tool(card, "Show as a table"))
    click(tool(card, "Copy the values"))
    data = QGuiApplication.clipboard().mimeData()
    assert len(data.text().splitlines()) > 5
    assert data.html().count("<tr>") == len(data.text().splitlines())


def test_a_chart_is_copied_as_picture_and_drawing_with_all_it_needs(
    window: MainWindow, page: SectorPage, qtbot: QtBot
) -> None:
    window.loader.start()
    qtbot.waitUntil(lambda: window.loader.is_idle)
    card = page.charts[0]
    click(tool(card, "Copy the picture"))
    data = QGuiApplication.clipboard().mimeData()
    assert isinstance(data.imageData(), QImage)
    assert not data.imageData().isNull()
    svg = data.data("image/svg+xml").toStdString()
    for needed in (card.spec.title, card.spec.unit, card.caption.edition):
        assert needed in svg
    assert card.spec.title in data.text()
    QApplication.processEvents()


def test_a_paragraph_is_copied_for_a_document_with_footnotes(
    window: MainWindow, page: SectorPage, qtbot: QtBot
) -> None:
    page.prose[0].setFocus()
    press(qtbot, "Ctrl+Alt+C")
    data = QGuiApplication.clipboard().mimeData()
    assert data.text().startswith("Receipts from telecommunications")
    assert "US$3.81\u00a0billion [1] in FY2024-25" in data.text()
    assert data.html().count('class="sdfootnoteanc"') == 5
    assert "charset=utf-8" in data.html()
    assert "footnotes: 5" in window.status.currentMessage()


def test_without_a_paragraph_all_prose_of_the_page_is_copied(
    window: MainWindow, page: SectorPage, qtbot: QtBot
) -> None:
    page.cards[0].setFocus()
    window.actions_[ActionId.COPY_DOCUMENT].trigger()
    assert QGuiApplication.clipboard().text().startswith("Receipts from telecommunications")
    window.navigator.go_to("policy")
    window.tabs.bar.setFocus()
    QGuiApplication.clipboard().setText("before")
    window.actions_[ActionId.COPY_DOCUMENT].trigger()
    assert QGuiApplication.clipboard().text() == "before"
    assert "no prose" in window.status.currentMessage()
