"""Preview, export and print: one and the same page."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QAbstractButton, QMessageBox
from pytestqt.qtbot import QtBot
from tests.ui.conftest import click, during, press

from pkviewer.ui.exporting import ExportDialog
from pkviewer.ui.paper import picture, usual_paper
from pkviewer.ui.printing import made_printer
from pkviewer.ui.settings import Settings
from pkviewer.ui.window import MainWindow


def previewed(window: MainWindow, qtbot: QtBot) -> bytes:
    """Show the sheet and return the file behind the picture."""
    window.actions_["sheet"].trigger()
    view = window.paperwork.view
    qtbot.waitUntil(lambda: view.pdf is not None, timeout=20000)
    assert view.pdf is not None
    return view.pdf


def agree(box: QMessageBox) -> None:
    box.reject()


def test_f5_shows_the_sheet_and_leaves_it_again(window: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, "F5")
    view = window.paperwork.view
    assert view.isVisible()
    assert window.dock.isHidden()
    assert view.sheet.says == "Setting the page…"
    qtbot.waitUntil(lambda: view.pdf is not None, timeout=20000)
    assert view.sheet.says == ""
    assert view.note.text() == "Everything fits on the page."
    press(qtbot, "F5")
    assert not view.isVisible()
    assert window.dock.isVisible()


def test_the_sheet_follows_the_tab_and_the_paper(window: MainWindow, qtbot: QtBot) -> None:
    first = previewed(window, qtbot)
    view = window.paperwork.view
    press(qtbot, "Alt+3")
    qtbot.waitUntil(lambda: view.pdf not in (None, first), timeout=20000)
    assert view.pdf is not None
    tall = pypdfium2.PdfDocument(view.pdf)[0].get_size()
    assert tall == pytest.approx((595.3, 841.9), abs=0.2)
    click(view._papers.buttons()[1])
    qtbot.waitUntil(lambda: view.paper == "letter" and view.pdf is not None, timeout=20000)
    assert pypdfium2.PdfDocument(view.pdf)[0].get_size() == pytest.approx((612, 792), abs=0.2)
    assert window._settings.paper == "letter"


def test_the_file_written_is_the_one_previewed(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    shown = previewed(window, qtbot)

    def fill(dialog: ExportDialog) -> None:
        dialog.folder.setText(str(tmp_path / "out"))
        during(QMessageBox, agree)
        click(dialog.export_button)

    during(ExportDialog, fill)
    press(qtbot, "Ctrl+E")
    written = list((tmp_path / "out").iterdir())
    assert [path.name for path in written] == ["pkviewer-exports-2026.11-a4.pdf"]
    assert written[0].read_bytes() == shown
    assert window._settings.export_folder == str(tmp_path / "out")


def test_all_sheets_as_tables_leave_the_paper_out(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    told: list[str] = []

    def close(box: QMessageBox) -> None:
        told.append(box.text())
        box.reject()

    def fill(dialog: ExportDialog) -> None:
        assert dialog.all_sheets.isChecked()
        dialog.kinds["pdf"].setChecked(False)
        assert not dialog.export_button.isEnabled()
        dialog.kinds["csv"].setChecked(True)
        assert not dialog.papers["a4"].isEnabled()
        dialog.folder.setText(str(tmp_path))
        during(QMessageBox, close)
        click(dialog.export_button)

    during(ExportDialog, fill)
    press(qtbot, "Ctrl+Shift+E")
    assert len(list(tmp_path.glob("*.csv"))) == 3
    assert told == [f"3 files were written to {tmp_path}."]
    assert window._settings.export_kinds == {"csv"}


def test_a_failed_export_says_why_and_leaves_the_dialog_open(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    told: list[str] = []

    def close(dialog: ExportDialog, box: QMessageBox) -> None:
        told.append(box.text())
        box.reject()
        assert dialog.export_button.isEnabled()
        dialog.reject()

    def fill(dialog: ExportDialog) -> None:
        dialog.folder.setText(str(tmp_path / "file"))
        during(QMessageBox, lambda box: close(dialog, box))
        click(dialog.export_button)

    during(ExportDialog, fill)
    press(qtbot, "Ctrl+E")
    assert len(told) == 1
    assert "could not be written" in told[0]


def test_a_cancelled_export_leaves_nothing(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    def fill(dialog: ExportDialog) -> None:
        dialog.folder.setText(str(tmp_path / "out"))
        click(dialog.export_button)
        assert not dialog.export_button.isEnabled()
        dialog.reject()

    during(ExportDialog, fill)
    press(qtbot, "Ctrl+Shift+E")
    assert not (tmp_path / "out").exists()


def test_printing_sends_one_page_of_the_right_size(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    printer = made_printer("a4", "")
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setResolution(150)
    printing = window.paperwork.printing()
    with qtbot.waitSignal(printing.finished, timeout=20000):
        printing.print_on(printer, ("exports", "policy"), "a4")
    assert window.status.currentMessage() == "2 pages were sent to the printer."
    document = pypdfium2.PdfDocument(tmp_path / "printed.pdf")
    assert len(document) == 2
    assert document[0].get_size() == pytest.approx((595, 842), abs=1)
    image = document[0].render(scale=1).to_numpy()
    assert image[:20].min() > 250
    assert image.min() < 90


def test_grey_pictures_are_grey(window: MainWindow, qtbot: QtBot) -> None:
    image = picture(previewed(window, qtbot), 40, grey=True)
    assert image.isGrayscale()
    assert image.width() == pytest.approx(331, abs=1)


@pytest.mark.parametrize(
    ("name", "paper"), [("en_US", "letter"), ("fr_CA", "letter"), ("ur_PK", "a4"), ("C", "a4")]
)
def test_the_usual_paper_is_the_country_s(name: str, paper: str) -> None:
    assert usual_paper(QLocale(name)) == paper


def test_the_paper_chosen_last_comes_first(settings: Settings) -> None:
    assert settings.paper is None
    settings.paper = "letter"
    assert settings.paper == "letter"


def test_the_dialog_names_its_parts(window: MainWindow, qtbot: QtBot) -> None:
    nameless: list[str] = []

    def look(dialog: ExportDialog) -> None:
        nameless.extend(
            repr(button)
            for button in dialog.findChildren(QAbstractButton)
            if button.isVisible() and not (button.text() or button.accessibleName())
        )
        dialog.reject()

    during(ExportDialog, look)
    press(qtbot, "Ctrl+E")
    assert nameless == []
