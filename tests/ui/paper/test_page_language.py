"""The language of pages is a choice of its own: an English window prints Urdu."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrintPreviewDialog
from PySide6.QtWidgets import QAbstractButton, QDialog, QMessageBox
from pytestqt.qtbot import QtBot
from tests.packs.fixtures import SMALL
from tests.ui.conftest import TODAY, click, during

from pkviewer.model.loading.loader import load_pack
from pkviewer.text.style import Style
from pkviewer.ui.application import SERVICES, make_window
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.paper.export_dialog import ExportDialog
from pkviewer.ui.paper.page_language import PageLanguageChoice
from pkviewer.ui.session import Reading
from pkviewer.ui.settings import Settings
from pkviewer.ui.shell.window import MainWindow
from pkviewer.ui.widgets.action_id import ActionId


@pytest.fixture
def english(qtbot: QtBot, theme: Theme, settings: Settings) -> Iterator[MainWindow]:
    """Return a window in English on a pack that has Urdu too."""
    reading = Reading(SERVICES, load_pack(SMALL), Style(), TODAY)
    made = make_window(reading, theme, settings, "trade")
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


def _button(choice: PageLanguageChoice, text: str) -> QAbstractButton:
    return next(button for button in choice.buttons.buttons() if button.text() == text)


def _text(pdf: bytes | None) -> str:
    assert pdf is not None
    with pypdfium2.PdfDocument(pdf) as document:
        text: str = document[0].get_textpage().get_text_range()
    return text


def test_an_english_window_shows_and_writes_urdu_pages(
    english: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    english.actions_[ActionId.SHEET].trigger()
    view = english.parts.paperwork.view
    click(_button(view.languages, "اردو"))
    qtbot.waitUntil(lambda: view.pdf is not None, timeout=20000)
    assert "حقائق" in _text(view.pdf)
    assert english.settings.page_language == "ur"
    assert english.reading.style.language == "en"
    # What is to be known of the page is told in the language of whoever sits there.
    assert "fits on the page" in view.note.text() or "omitted" in view.note.text()

    def fill(dialog: ExportDialog) -> None:
        assert _button(dialog.languages, "اردو").isChecked()
        dialog.folder.setText(str(tmp_path))
        during(QMessageBox, lambda box: box.reject())
        click(dialog.export_button)

    during(ExportDialog, fill)
    english.actions_[ActionId.EXPORT].trigger()
    assert [path.name for path in tmp_path.glob("*.pdf")] == ["pkviewer-trade-2025.08-ur-a4.pdf"]


def test_the_choice_is_remembered_and_ends_where_the_windows_own_is_chosen(
    english: MainWindow, qtbot: QtBot, theme: Theme
) -> None:
    english.settings.page_language = "ur"
    again = make_window(
        Reading(SERVICES, english.reading.pack, Style(), TODAY), theme, english.settings, "trade"
    )
    qtbot.addWidget(again)
    view = again.parts.paperwork.view
    assert _button(view.languages, "اردو").isChecked()
    _button(view.languages, "EN").click()
    assert again.settings.page_language == ""


def test_the_print_preview_offers_the_language(english: MainWindow, qtbot: QtBot) -> None:
    press = english.parts.paperwork.press
    qtbot.waitUntil(lambda: press.page("trade", "a4") is not None, timeout=20000)
    asked: list[tuple[str, str]] = []
    press.page_ready.connect(lambda sector, paper, _: asked.append((sector, paper)))

    def choose(dialog: QDialog) -> None:
        choice = dialog.findChild(PageLanguageChoice)
        if isinstance(choice, PageLanguageChoice):
            _button(choice, "اردو").click()
            qtbot.waitUntil(lambda: asked == [("trade", "a4")], timeout=20000)
        dialog.reject()

    opened = during(QPrintPreviewDialog, choose)
    english.actions_[ActionId.PREVIEW].trigger()
    assert opened == ["Print preview"]
    assert english.settings.page_language == "ur"


@pytest.mark.parametrize("width", [640, 800, 1280])
def test_no_choice_of_the_sheet_is_cut_at_any_width(
    english: MainWindow, qtbot: QtBot, width: int
) -> None:
    english.actions_[ActionId.SHEET].trigger()
    english.resize(width, 600)
    view = english.parts.paperwork.view
    qtbot.waitUntil(lambda: view.pdf is not None, timeout=20000)
    choices = [*view.paper_buttons.buttons(), *view.languages.buttons.buttons(), view.note]
    for choice in choices:
        assert choice.width() >= choice.sizeHint().width(), choice
        right = choice.mapTo(english, choice.rect().bottomRight()).x()
        assert 0 < right <= english.width()
