"""Mistakes of the program are told and lose nothing; what a window left is offered again."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot
from tests.ui.conftest import during

from pkviewer.documents.briefing import Briefing, read_briefing
from pkviewer.documents.fault_log import log_file
from pkviewer.documents.recovery import Recovery
from pkviewer.errors import UnexpectedError
from pkviewer.export.page.page import PageRenderer
from pkviewer.export.run.export_plan import Wish
from pkviewer.ui.paper.page_worker import Press
from pkviewer.ui.session import Reading
from pkviewer.ui.widgets.messages import warn


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.mark.parametrize("mistake", [ValueError("a riddle"), MemoryError(), OverflowError(34)])
def test_a_page_that_fails_by_a_mistake_is_answered_and_asked_again(
    mistake: Exception, reading: Reading, qtbot: QtBot
) -> None:
    asked = []

    def broken() -> PageRenderer:
        asked.append(True)
        raise mistake

    press = Press(reading, broken)
    for count in (1, 2):
        with qtbot.waitSignal(press.page_failed) as answer:
            assert press.page("trade", "a4") is None
        error = answer.args[2]
        assert isinstance(error, UnexpectedError)
        assert type(mistake).__name__ in error.message
        assert len(asked) == count
    press.finish()
    assert "Traceback" in log_file().read_text("utf-8")


def test_an_export_that_fails_by_a_mistake_ends(
    reading: Reading, qtbot: QtBot, tmp_path: Path
) -> None:
    def broken() -> PageRenderer:
        raise RuntimeError("no memory left")

    press = Press(reading, broken)
    with qtbot.waitSignal(press.export_failed) as answer:
        press.export(Wish(("trade",), ("pdf",), tmp_path))
    assert answer.args[0].report.startswith("pkviewer ")
    press.finish()


def test_a_report_can_be_copied(qtbot: QtBot) -> None:
    def copy(box: QMessageBox) -> None:
        next(button for button in box.buttons() if "Copy" in button.text()).click()

    QGuiApplication.clipboard().clear()
    titles = during(QMessageBox, copy)
    warn(None, "Mistake", "text", "detail", "the report")
    assert titles
    assert QGuiApplication.clipboard().text() == "the report"


LEFT = """
import sys
from pathlib import Path
from pkviewer.documents.briefing import Briefing
from pkviewer.documents.recovery import Recovery
recovery = Recovery(Path(sys.argv[1]))
recovery.begin()
recovery.keep(Briefing(title="Half done"))
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows cannot be asked for a process")
def test_what_a_killed_window_left_is_found_once(tmp_path: Path) -> None:
    folder = tmp_path / "recovery"
    subprocess.run([sys.executable, "-c", LEFT, str(folder)], check=True, timeout=60)
    recovery = Recovery(folder)
    was_cut_off, (unsaved,) = recovery.begin()
    assert was_cut_off
    assert read_briefing(unsaved).title == "Half done"
    unsaved.unlink()
    recovery.end()
    assert Recovery(folder).begin() == (False, ())


def test_a_window_that_runs_is_not_taken_for_a_killed_one(tmp_path: Path) -> None:
    first = Recovery(tmp_path)
    first.begin()
    first.keep(Briefing(title="Under way"))
    assert Recovery(tmp_path).begin() == (False, ())
    first.end()
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("unsaved")] == []
