"""One's own figures in the window: added by keyboard, undone, imported, due, opened again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot
from tests.packs.fixtures import SMALL
from tests.ui.conftest import during, press

from pkviewer.collection.file import read_collection
from pkviewer.ui.figures.due_dialog import DueDialog
from pkviewer.ui.figures.forms.add_dialog import AddFigureDialog
from pkviewer.ui.figures.importing.import_dialog import ImportDialog
from pkviewer.ui.figures.steps_dialog import StepsDialog
from pkviewer.ui.shell.window import MainWindow
from pkviewer.ui.widgets.action_id import ActionId


@pytest.fixture
def mine(tmp_path: Path, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that is named when a first figure asks for one; the small pack is open."""
    assert window.open_pack(SMALL)
    file = tmp_path / "mine.pkfigures"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(file), ""))
    return file


def fill(dialog: AddFigureDialog, period: str, value: str, *, action: str = "add") -> None:
    dialog.action.setCurrentIndex(dialog.action.findData(action))
    dialog.indicator.setCurrentIndex(dialog.indicator.findData("exports-month"))
    dialog.period.setText(period)
    for field, text in (
        (dialog.value, value),
        (dialog.sources.publisher, "The Daily"),
        (dialog.sources.title, "Exports in July"),
        (dialog.sources.url, "https://daily.example/1"),
        (dialog.sources.published, "20 August 2025"),
    ):
        field.clear()
        QTest.keyClicks(field, text)


def add(window: MainWindow, period: str, value: str, *, action: str = "add") -> list[str]:
    """Add a figure through the form; the remark that stood there is returned."""
    remarks: list[str] = []

    def act(dialog: AddFigureDialog) -> None:
        fill(dialog, period, value, action=action)
        remarks.append(dialog.remark.text().replace("\u00a0", " "))
        if dialog.ok.isEnabled():
            QTest.keyClick(dialog.ok, Qt.Key.Key_Return)
        else:
            dialog.reject()

    during(AddFigureDialog, act)
    window.actions_[ActionId.ADD_FIGURE].trigger()
    return remarks


def values(window: MainWindow) -> dict[str, str]:
    indicator = window.reading.pack.indicators["exports-month"]
    return {
        o.period.code: str(o.value) for o in indicator.observations if o.period.start.year > 2024
    }


def test_a_figure_typed_into_the_form_is_on_the_page_and_in_the_file(
    window: MainWindow, mine: Path
) -> None:
    assert "355 million" in add(window, "Jul-25", "US$ 355 million")[0]
    assert values(window)["2025-07"] == "355"
    assert window.reading.pack.head.edition.endswith("+1")
    assert len(read_collection(mine).steps) == 1


def test_a_form_that_is_not_complete_says_what_is_missing(window: MainWindow, mine: Path) -> None:
    assert "Revise it" in add(window, "2025-06", "340")[0]
    assert "is not" in add(window, "2025-07", "much")[0]
    assert "no period" in add(window, "soon", "340")[0]
    assert not values(window).get("2025-07")


def test_a_slip_of_a_thousand_is_asked_about_before_it_is_taken(
    window: MainWindow, mine: Path
) -> None:
    assert "million typed for thousand" in add(window, "2025-07", "355 bn")[0]


def test_a_revision_keeps_the_figure_before(window: MainWindow, mine: Path) -> None:
    assert "335" in add(window, "2025-06", "340", action="revise")[0]
    indicator = window.reading.pack.indicators["exports-month"]
    (seen,) = (o for o in indicator.observations if o.period.code == "2025-06")
    assert (str(seen.value), [str(a.value) for a in seen.alternatives]) == ("340", ["335"])


def test_steps_are_undone_and_shown_or_not(window: MainWindow, mine: Path) -> None:
    add(window, "2025-07", "355")
    add(window, "2025-08", "360")
    seen: list[int] = []

    def act(dialog: StepsDialog) -> None:
        seen.append(dialog.list.count())
        dialog.undo.click()
        seen.append(len(values(window)))
        dialog.redo.click()
        seen.append(len(values(window)))
        dialog.shown.setChecked(False)
        seen.append(len(values(window)))
        dialog.shown.setChecked(True)
        seen.append(len(values(window)))
        dialog.reject()

    before = len(values(window))
    during(StepsDialog, act)
    window.actions_[ActionId.YOUR_FIGURES].trigger()
    assert seen == [2, before - 1, before, before - 2, before]


def test_a_collection_made_on_one_machine_opens_on_another(
    window: MainWindow, mine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(window, "2025-07", "355")
    assert window.open_pack(SMALL)
    window.parts.figures.desk.close()
    assert "2025-07" not in values(window)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(mine), ""))
    window.actions_[ActionId.OPEN_FIGURES].trigger()
    assert values(window)["2025-07"] == "355"


def test_a_colleagues_change_is_not_saved_over(
    window: MainWindow, mine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(window, "2025-07", "355")
    mine.write_text(mine.read_text("utf-8").replace('"355"', '"356"', 1), "utf-8")
    theirs = mine.read_bytes()
    said = during(QMessageBox, lambda box: box.reject())
    add(window, "2025-08", "360")
    assert said
    assert mine.read_bytes() == theirs


def test_a_table_is_imported_with_its_errors_named(
    window: MainWindow, mine: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    table = tmp_path / "table.csv"
    table.write_text("Month;Exports\n2025-07;355\n2025-08;n/k\n2025-09;370\n", "utf-8")
    seen: list[str] = []

    def act(dialog: ImportDialog) -> None:
        dialog.indicator.setCurrentIndex(dialog.indicator.findData("exports-month"))
        for field, text in (
            (dialog.sources.publisher, "The Daily"),
            (dialog.sources.title, "Exports"),
            (dialog.sources.url, "https://daily.example/2"),
        ):
            field.setText(text)
        try:
            qtbot.waitUntil(lambda: "2 new" in dialog.counts.text())
            seen.append(dialog.counts.text())
            first = dialog.list.topLevelItem(0)
            assert first is not None
            seen.append(first.text(0))
            assert not dialog.ok.isEnabled()
            dialog.skip.setChecked(True)
            dialog.ok.click()
        finally:
            # Nobody is there to close it where a line above fails.
            if dialog.isVisible():
                dialog.reject()

    during(ImportDialog, act)
    window.parts.figures.import_file(table)
    assert seen == ["2 new, 0 revised, 0 unchanged, 1 with errors", "row 3"]
    assert {"2025-07", "2025-09"} <= values(window).keys()
    assert len(read_collection(mine).steps) == 1


def test_what_is_due_leads_to_the_form(window: MainWindow, mine: Path) -> None:
    asked: list[str] = []

    def leave(form: AddFigureDialog) -> None:
        asked.append(form.period.text())
        form.reject()

    def act(dialog: DueDialog) -> None:
        assert dialog.list.topLevelItemCount() > 0
        during(AddFigureDialog, leave)
        dialog.add.click()

    during(DueDialog, act)
    window.actions_[ActionId.DUE].trigger()
    assert asked
    assert asked[0]


def test_the_form_opens_by_its_key(window: MainWindow, mine: Path, qtbot: QtBot) -> None:
    opened = during(AddFigureDialog, lambda dialog: dialog.reject())
    press(qtbot, "Ctrl+N")
    qtbot.waitUntil(lambda: bool(opened))
