"""Preview, export and print: one and the same page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtPrintSupport import (
    QPageSetupDialog,
    QPrintDialog,
    QPrintPreviewDialog,
    QPrintPreviewWidget,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QMessageBox,
)
from pytestqt.qtbot import QtBot
from tests.ui.conftest import click, during, press

from pkviewer.ui.paper.chart_dialog import ChartDialog
from pkviewer.ui.paper.export_dialog import ExportDialog
from pkviewer.ui.paper.paper import picture, usual_paper
from pkviewer.ui.paper.print_setup import PrintSetup, made_printer
from pkviewer.ui.sector.page import SectorPage
from pkviewer.ui.settings import Settings
from pkviewer.ui.shell.window import MainWindow
from pkviewer.ui.widgets.action_id import ActionId

MATCH = Qt.MatchFlag.MatchStartsWith


def previewed(window: MainWindow, qtbot: QtBot) -> bytes:
    """Show the sheet and return the file behind the picture."""
    window.actions_[ActionId.SHEET].trigger()
    view = window.parts.paperwork.view
    qtbot.waitUntil(lambda: view.pdf is not None, timeout=20000)
    assert view.pdf is not None
    return view.pdf


def agree(box: QMessageBox) -> None:
    box.reject()


def test_f5_shows_the_sheet_and_leaves_it_again(window: MainWindow, qtbot: QtBot) -> None:
    was_open = window.dock.isVisible()
    press(qtbot, "F5")
    view = window.parts.paperwork.view
    assert view.isVisible()
    assert window.dock.isHidden()
    assert view.sheet.says == "Preparing the page…"
    qtbot.waitUntil(lambda: view.pdf is not None, timeout=20000)
    assert view.sheet.says == ""
    assert view.note.text() == "1 item is omitted for lack of space. 7 remarks."
    press(qtbot, "F5")
    assert not view.isVisible()
    assert window.dock.isVisible() == was_open


def test_the_sheet_follows_the_tab_and_the_paper(window: MainWindow, qtbot: QtBot) -> None:
    first = previewed(window, qtbot)
    view = window.parts.paperwork.view
    press(qtbot, "Alt+3")
    qtbot.waitUntil(lambda: view.pdf not in (None, first), timeout=20000)
    assert view.pdf is not None
    tall = pypdfium2.PdfDocument(view.pdf)[0].get_size()
    assert tall == pytest.approx((595.3, 841.9), abs=0.2)
    click(view.paper_buttons.buttons()[1])
    qtbot.waitUntil(lambda: view.paper == "letter" and view.pdf is not None, timeout=20000)
    assert pypdfium2.PdfDocument(view.pdf)[0].get_size() == pytest.approx((612, 792), abs=0.2)
    assert window.settings.paper == "letter"


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
    assert window.settings.export_folder == str(tmp_path / "out")


def test_all_sheets_as_tables_leave_the_paper_out(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    messages: list[str] = []

    def close(box: QMessageBox) -> None:
        messages.append(box.text())
        box.reject()

    def fill(dialog: ExportDialog) -> None:
        assert dialog.all_sheets.isChecked()
        dialog.kinds["pdf"].setChecked(False)
        assert not dialog.export_button.isEnabled()
        dialog.kinds["xlsx"].setChecked(True)
        assert not dialog.papers["a4"].isEnabled()
        dialog.folder.setText(str(tmp_path))
        during(QMessageBox, close)
        click(dialog.export_button)

    during(ExportDialog, fill)
    press(qtbot, "Ctrl+Shift+E")
    assert len(list(tmp_path.glob("*.xlsx"))) == 3
    assert messages == [f"3 files were written to {tmp_path}."]
    assert window.settings.export_kinds == {"xlsx"}


def test_a_failed_export_says_why_and_leaves_the_dialog_open(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    messages: list[str] = []

    def close(dialog: ExportDialog, box: QMessageBox) -> None:
        messages.append(box.text())
        box.reject()
        assert dialog.export_button.isEnabled()
        dialog.reject()

    def fill(dialog: ExportDialog) -> None:
        dialog.folder.setText(str(tmp_path / "file"))
        during(QMessageBox, lambda box: close(dialog, box))
        click(dialog.export_button)

    during(ExportDialog, fill)
    press(qtbot, "Ctrl+E")
    assert len(messages) == 1
    assert "could not be written" in messages[0]


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
    printer = made_printer("a4", PrintSetup())
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setResolution(150)
    printing = window.parts.paperwork.printing()
    with qtbot.waitSignal(printing.finished, timeout=20000):
        printing.print_on(printer, ("exports", "policy"), "a4")
    assert window.status.currentMessage() == "2 pages were sent to the printer."
    document = pypdfium2.PdfDocument(tmp_path / "printed.pdf")
    assert len(document) == 2
    assert document[0].get_size() == pytest.approx((595, 842), abs=1)
    image = document[0].render(scale=1).to_numpy()
    assert image[:20].min() > 250
    assert image.min() < 90


def printed(
    window: MainWindow, qtbot: QtBot, to: Path, act: Callable[[QPrintDialog], None]
) -> Path:
    """Print to a file through the system's dialog, after something was chosen in it."""

    def fill(dialog: QPrintDialog) -> None:
        act(dialog)
        field = next(box for box in dialog.findChildren(QLineEdit) if box.isVisible())
        field.setText(str(to))
        (buttons,) = dialog.findChildren(QDialogButtonBox)
        click(next(b for b in buttons.buttons() if b.text().replace("&", "") == "Print"))

    during(QPrintDialog, fill)
    with qtbot.waitSignal(window.parts.paperwork.printing().finished, timeout=20000):
        window.actions_[ActionId.PRINT].trigger()
    return to


def choose(dialog: QDialog, text: str) -> None:
    """Choose a radio button or a box of a system's dialog by its text."""
    button = next(
        button
        for button in dialog.findChildren(QAbstractButton)
        if button.text().replace("&", "").startswith(text)
    )
    button.setChecked(True)


def widths(pdf: Path) -> set[int]:
    """Return how many pixels the pictures of a printed file are wide."""
    document = pypdfium2.PdfDocument(pdf)
    return {
        found.get_px_size()[0]
        for page in document
        for found in page.get_objects(max_depth=4)
        if isinstance(found, pypdfium2.PdfImage)
    }


def test_what_was_chosen_for_printing_is_remembered(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    coarse = printed(window, qtbot, tmp_path / "coarse.pdf", lambda dialog: None)
    assert widths(coarse) == {2481}

    def fine_and_grey(dialog: QDialog) -> None:
        for text in ("600 dpi", "Grayscale", "All 3 sheets"):
            choose(dialog, text)

    fine = printed(window, qtbot, tmp_path / "fine.pdf", fine_and_grey)
    assert widths(fine) == {4961}
    assert len(pypdfium2.PdfDocument(fine)) == 3
    red, green, blue = pypdfium2.PdfDocument(fine)[0].render(scale=1).to_numpy()[..., :3].T
    assert (red == green).all()
    assert (green == blue).all()
    kept = PrintSetup.read(window.settings.print_option)
    assert (kept.dpi, kept.grey, kept.size) == (600, True, "A4")
    again = printed(window, qtbot, tmp_path / "again.pdf", lambda dialog: None)
    assert widths(again) == {4961}
    assert len(pypdfium2.PdfDocument(again)) == 1


@pytest.mark.qt_log_ignore("Cannot be used on non-native printers")
def test_page_setup_chooses_the_paper_of_the_sheet(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    def letter(dialog: QPageSetupDialog) -> None:
        sizes = dialog.findChildren(QComboBox)
        box = next(box for box in sizes if box.findText("A4", MATCH) >= 0)
        box.setCurrentIndex(box.findText("Letter", MATCH))
        dialog.accept()

    seen = during(QPageSetupDialog, letter)
    window.actions_[ActionId.PAGE_SETUP].trigger()
    assert len(seen) == 1
    assert window.settings.paper == "letter"
    made = printed(window, qtbot, tmp_path / "letter.pdf", lambda dialog: None)
    assert pypdfium2.PdfDocument(made)[0].get_size() == pytest.approx((612, 792), abs=1)


def test_the_preview_shows_what_is_printed(window: MainWindow, qtbot: QtBot) -> None:
    shown: list[int] = []

    def look(dialog: QPrintPreviewDialog) -> None:
        (paper,) = dialog.findChildren(QPrintPreviewWidget)
        shown.append(paper.pageCount())
        dialog.reject()

    previewed(window, qtbot)
    during(QPrintPreviewDialog, look)
    window.actions_[ActionId.PREVIEW].trigger()
    assert shown == [1]


@pytest.mark.parametrize("text", ["", "nonsense", "1 2 3", "inf nan 0 0", "-4 0 0 0"])
def test_a_setup_that_cannot_be_read_counts_as_not_set(window: MainWindow, text: str) -> None:
    setup = PrintSetup.read(lambda name: text)
    layout = made_printer("a4", setup).pageLayout()
    assert layout.pageSize().key() == "A4"
    assert layout.fullRectPoints().size() == QSize(595, 842)
    assert PrintSetup.read(PrintSetup.of(made_printer("a4", setup), 300).texts().__getitem__).size


@pytest.mark.parametrize(
    ("size", "landscape", "margin", "left"),
    [("A4", False, 0, 0), ("A4", False, 20, 20), ("A3", False, 0, 0), ("A4", True, 0, 74.2)],
)
def test_a_sheet_is_as_large_as_paper_and_margins_allow(
    window: MainWindow,
    qtbot: QtBot,
    tmp_path: Path,
    size: str,
    landscape: bool,
    margin: float,
    left: float,
) -> None:
    setup = PrintSetup(size=size, landscape=landscape, margins=(margin,) * 4)
    printer = made_printer("a4", setup)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setResolution(72)
    printing = window.parts.paperwork.printing()
    with qtbot.waitSignal(printing.finished, timeout=20000):
        printing.print_on(printer, ("exports",), "a4")
    page = pypdfium2.PdfDocument(tmp_path / "printed.pdf")[0]
    image = next(o for o in page.get_objects(max_depth=4) if isinstance(o, pypdfium2.PdfImage))
    assert image.get_bounds()[0] * 25.4 / 72 == pytest.approx(left, abs=0.5)


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


def test_a_chart_is_saved_with_its_evidence(
    window: MainWindow,
    page: SectorPage,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    wanted = str(tmp_path / "chart")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (wanted, ""))

    def fill(dialog: ChartDialog) -> None:
        dialog.kind.setCurrentIndex(dialog.kind.findData("csv"))
        assert not dialog.dpi.isEnabled()
        click(dialog.buttons.button(QDialogButtonBox.StandardButton.Save))

    during(ChartDialog, fill)
    page.charts[0].save_button.click()
    assert {path.name for path in tmp_path.glob("chart*")} == {
        "chart.csv",
        "chart.datapackage.json",
    }
    assert window.status.currentMessage() == "Saved: chart.csv"


def test_without_a_chart_in_hand_none_is_saved(window: MainWindow) -> None:
    window.tabs.bar.setFocus()
    window.actions_[ActionId.SAVE_CHART].trigger()
    assert "Choose a chart first" in window.status.currentMessage()
