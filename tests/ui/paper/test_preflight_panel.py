"""What to know of a page before it goes out: beside the preview, in Export and in Print."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot
from tests.ui.conftest import click, during, press

from pkviewer.export.page.page import Page
from pkviewer.export.page.preflight import Remark
from pkviewer.text.style import Style
from pkviewer.ui.paper.export_dialog import ExportDialog
from pkviewer.ui.paper.preflight_panel import RemarksPanel, RemarksTab
from pkviewer.ui.shell.window import MainWindow
from pkviewer.ui.widgets.action_id import ActionId

KINDS = [
    "Omitted for lack of space",
    "Overdue for update",
    "Disputed",
    "Axis not from zero, or break in series",
]


def heads(panel: RemarksPanel) -> list[str]:
    """The lines at the top of the panel."""
    items = (panel.topLevelItem(row) for row in range(panel.topLevelItemCount()))
    return [item.text(0) for item in items if item is not None]


def kinds(panel: RemarksPanel) -> list[str]:
    """The kinds of remark on one page, without their counts."""
    return [line.rpartition(":")[0] for line in heads(panel)]


def test_the_preview_tells_what_to_know(window: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, "F5")
    view = window.parts.paperwork.view
    qtbot.waitUntil(lambda: view.pdf is not None, timeout=20000)
    assert not view.remarks.isVisible()
    click(view.unfold)
    assert view.remarks.isVisible()
    assert kinds(view.remarks)[:4] == KINDS
    disputed = view.remarks.topLevelItem(2)
    line = disputed.child(0) if disputed else None
    assert line is not None
    assert "(other " in line.text(1)
    # What a pack says is never taken for markup.
    assert line.toolTip(1).startswith("<qt>") or "<" not in line.toolTip(1)
    click(view.unfold)
    assert not view.remarks.isVisible()


def test_omissions_are_counted_alike_in_every_place(window: MainWindow) -> None:
    left = (
        Remark("dropped", "Milestones: 36 of 39", "no space (priority 3)", 36),
        Remark("dropped", "5G timeline", "no space (priority 2)"),
        Remark("dropped", "Programmes", "shown without descriptions"),
    )
    lines = ("Milestones: 36 of 39", "5G timeline", "Programmes: shown without descriptions")
    page = Page(b"", lines, (*left, Remark("axis", "Exports", "begins at 20")))
    panel = window.parts.paperwork.view.remarks
    panel.show_pages([("", page)], Style())
    summary = panel.summary([("", page)])
    assert summary == "38 items are omitted for lack of space. 39 remarks."
    assert heads(panel)[0] == "Omitted for lack of space: 38"
    panel.show_pages([("One", page), ("Two", page)], Style())
    assert heads(panel) == ["One: 39", "Two: 39"]
    assert panel.summary([("One", page), ("Two", page)]).startswith("76 items are omitted")


def test_export_tells_of_one_page_and_of_all(window: MainWindow, qtbot: QtBot) -> None:
    seen: list[list[str]] = []

    def look(dialog: ExportDialog) -> None:
        qtbot.waitUntil(dialog.remarks.isVisible, timeout=20000)
        seen.append(kinds(dialog.remarks))
        dialog.all_sheets.setChecked(True)
        qtbot.waitUntil(dialog.remarks.isVisible, timeout=20000)
        seen.append(heads(dialog.remarks))
        dialog.kinds["pdf"].setChecked(False)
        assert not dialog.remarks.isVisible()
        dialog.reject()

    during(ExportDialog, look)
    press(qtbot, "Ctrl+E")
    one, all_ = seen
    assert one[:4] == KINDS
    assert len(all_) == 3
    assert [line.rpartition(":")[0] for line in all_] == [
        "At a glance", "IT exports", "Policy & plans",
    ]  # fmt: skip


def test_print_tells_it_too(window: MainWindow, qtbot: QtBot) -> None:
    seen: list[str] = []

    def look(dialog: QPrintDialog) -> None:
        try:
            (tab,) = dialog.findChildren(RemarksTab)
            qtbot.waitUntil(lambda: tab.panel.topLevelItemCount() > 0, timeout=20000)
            seen.extend([tab.windowTitle(), tab.note.text(), *kinds(tab.panel)])
        finally:
            dialog.reject()

    during(QPrintDialog, look)
    window.actions_[ActionId.PRINT].trigger()
    assert seen[0] == "Before you publish"
    assert seen[1] == "1 item is omitted for lack of space. 7 remarks."
    assert seen[2:6] == KINDS


@pytest.mark.parametrize("agreed", [True, False])
def test_a_file_is_replaced_only_after_asking(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, agreed: bool
) -> None:
    file = tmp_path / "pkviewer-exports-2026.11.json"
    file.write_text("mine")
    questions: list[str] = []

    def answer(dialog: ExportDialog, box: QMessageBox) -> None:
        questions.append(box.text())
        if agreed:
            during(QMessageBox, lambda done: done.reject())
            click(next(b for b in box.buttons() if b.text() == "&Replace"))
        else:
            box.reject()
            assert dialog.export_button.isEnabled()
            dialog.reject()

    def fill(dialog: ExportDialog) -> None:
        dialog.kinds["pdf"].setChecked(False)
        dialog.kinds["json"].setChecked(True)
        dialog.folder.setText(str(tmp_path))
        during(QMessageBox, lambda box: answer(dialog, box))
        click(dialog.export_button)

    during(ExportDialog, fill)
    press(qtbot, "Ctrl+E")
    assert questions == ["A file of that name is in the folder already."]
    assert (file.read_text("utf-8") == "mine") is not agreed
