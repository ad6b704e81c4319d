"""Tables come in by drop, by paste and by file; columns are chosen by hand, and kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot
from tests.packs.fixtures import SMALL
from tests.ui.conftest import during

from pkviewer.collection.file import read_collection
from pkviewer.ui.figures.importing.columns_dialog import ColumnsDialog
from pkviewer.ui.figures.importing.import_dialog import ImportDialog
from pkviewer.ui.shell.window import MainWindow
from pkviewer.ui.widgets.action_id import ActionId


@pytest.fixture
def mine(tmp_path: Path, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that is named when a first figure asks for one; the small pack is open."""
    assert window.open_pack(SMALL)
    file = tmp_path / "mine.pkfigures"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(file), ""))
    return file


def drop(window: MainWindow, file: Path) -> bool:
    """Drag a file onto the window and let it go; tell whether the window wanted it."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    buttons = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, *buttons)
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        let_go = QDropEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, *buttons)
        QApplication.sendEvent(window, let_go)
    return enter.isAccepted()


def counted(
    qtbot: QtBot, trigger: Callable[[], object], act: Callable[[ImportDialog], None]
) -> str:
    """Return what an import counts once it was acted on; it is then taken where it can be."""
    counts: list[str] = []

    def look(dialog: ImportDialog) -> None:
        try:
            dialog.indicator.setCurrentIndex(dialog.indicator.findData("exports-month"))
            for field, text in (
                (dialog.sources.publisher, "The Daily"),
                (dialog.sources.title, "Exports"),
                (dialog.sources.url, "https://daily.example/2"),
            ):
                field.setText(text)
            act(dialog)
            qtbot.waitUntil(dialog.ok.isEnabled)
            counts.append(dialog.counts.text())
            dialog.ok.click()
        finally:
            if dialog.isVisible():
                dialog.reject()

    during(ImportDialog, look)
    trigger()
    return "".join(counts)


def test_a_table_that_is_dropped_is_imported_and_a_picture_is_not(
    window: MainWindow, mine: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    table = tmp_path / "table.csv"
    table.write_text("Month,Exports\n2025-07,355\n2025-08,360\n", "utf-8")
    assert "2 new" in counted(qtbot, lambda: drop(window, table), lambda _: None)
    assert not drop(window, tmp_path / "picture.png")


def test_a_collection_that_is_dropped_is_opened(
    window: MainWindow, mine: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    window.parts.figures.desk.begin(mine)
    window.parts.figures.desk.close()
    assert drop(window, mine)
    assert [file.path for file in window.parts.figures.desk.files] == [mine]


def test_cells_copied_in_a_spreadsheet_are_imported(
    window: MainWindow, mine: Path, qtbot: QtBot
) -> None:
    QApplication.clipboard().setText("Month\tExports\nJul-25\t355\nAug-25\t\n")
    paste = window.actions_[ActionId.PASTE_FIGURES]
    assert "1 new" in counted(qtbot, paste.trigger, lambda _: None)
    assert len(read_collection(mine).steps) == 1


def test_columns_chosen_by_hand_are_kept_for_the_next_table_of_that_shape(
    window: MainWindow, mine: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    for name, month, value in (("one", "07", "355"), ("two", "08", "360")):
        text = f"Bulletin,Serial,Wert\n2025-{month},1,{value}\ntotal,2,n.a.\n"
        (tmp_path / f"{name}.csv").write_text(text, "utf-8")

    def choose(dialog: ColumnsDialog) -> None:
        try:
            heading = dialog.grid.item(2, 0)
            assert heading is not None
            assert heading.text() == "Wert"
            dialog.choose(2, "value")
            assert not dialog.ok.isEnabled()
            dialog.choose(0, "period")
        finally:
            dialog.accept()

    def by_hand(dialog: ImportDialog) -> None:
        assert "not recognised" in dialog.counts.text() or not dialog.ok.isEnabled()
        during(ColumnsDialog, choose)
        dialog.columns.click()

    open_file = window.parts.figures.import_file
    assert "1 new" in counted(qtbot, lambda: open_file(tmp_path / "one.csv"), by_hand)
    assert "1 new" in counted(qtbot, lambda: open_file(tmp_path / "two.csv"), lambda _: None)
    (*_, last) = read_collection(mine).changes
    assert str(getattr(last, "value", "")) == "360"


def test_a_long_import_is_stopped_by_closing_it(
    window: MainWindow, mine: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    table = tmp_path / "long.csv"
    rows = "".join(f"2025-07,{number}\n" for number in range(30_000))
    table.write_text(f"Month,Exports\n{rows}", "utf-8")

    def stop(dialog: ImportDialog) -> None:
        dialog.reject()

    during(ImportDialog, stop)
    window.parts.figures.import_file(table)
    assert read_collection(mine).steps == ()
