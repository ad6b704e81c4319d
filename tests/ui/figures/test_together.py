"""Several collections: counted, switched, remembered, ordered, merged by choosing, read again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QToolButton
from pytestqt.qtbot import QtBot
from tests.packs.fixtures import SMALL
from tests.ui.conftest import during

from pkviewer.cli import main
from pkviewer.collection.file import read_collection
from pkviewer.ui.application import make_window
from pkviewer.ui.figures.merge_dialog import MergeDialog
from pkviewer.ui.figures.steps_dialog import StepsDialog
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.session import Reading
from pkviewer.ui.settings import Settings
from pkviewer.ui.shell.window import MainWindow
from pkviewer.ui.widgets.action_id import ActionId


def collected(file: Path, *figures: tuple[str, str], publisher: str = "The Daily") -> Path:
    for period, value in figures:
        arguments = ["add", "--pack", SMALL, "exports-month", period, value, "--into", file]
        page = ["--publisher", publisher, "--title", f"Exports in {period}"]
        address = ["--url", f"https://{file.stem}.example/{period}"]
        assert main([str(word) for word in (*arguments, *page, *address)]) == 0
    return file


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    return collected(tmp_path / "mine.pkfigures", ("2025-07", "355"), ("2025-08", "360"))


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    file = tmp_path / "theirs.pkfigures"
    return collected(file, ("2025-08", "361"), ("2025-09", "370"), publisher="The Weekly")


@pytest.fixture
def opened(window: MainWindow) -> MainWindow:
    assert window.open_pack(SMALL)
    return window


def value(window: MainWindow, period: str) -> str:
    indicator = window.reading.pack.indicators["exports-month"]
    return "".join(str(o.value) for o in indicator.observations if o.period.code == period)


def test_the_status_bar_counts_them_and_one_key_shows_pages_without(
    opened: MainWindow, mine: Path
) -> None:
    assert opened.parts.figures.open_file(mine)
    (button,) = [
        b for b in opened.statusBar().findChildren(QToolButton) if "of your own" in b.text()
    ]
    assert "2" in button.text()
    opened.actions_[ActionId.SHOW_OWN].trigger()
    assert value(opened, "2025-08") == ""
    assert "2 hidden" in button.text()
    button.click()
    assert value(opened, "2025-08") == "360"


def test_what_is_open_is_open_again_at_the_next_start(
    opened: MainWindow, mine: Path, reading: Reading, theme: Theme, settings: Settings, qtbot: QtBot
) -> None:
    assert opened.parts.figures.open_file(mine)
    reading.open(SMALL)
    again = make_window(reading, theme, settings)
    qtbot.addWidget(again)
    again.parts.recall_figures()
    assert value(again, "2025-07") == "355"
    again.close()


def test_the_one_higher_in_the_list_is_shown_where_two_differ(
    opened: MainWindow, mine: Path, theirs: Path
) -> None:
    assert opened.parts.figures.open_file(mine)
    assert opened.parts.figures.open_file(theirs)
    assert [value(opened, f"2025-0{month}") for month in (7, 8, 9)] == ["355", "360", "370"]
    seen: list[str] = []

    def act(dialog: StepsDialog) -> None:
        assert dialog.files.list.count() == 2
        assert "another figure" in dialog.conflicts.text()
        dialog.files.earlier.click()
        seen.append(value(opened, "2025-08"))
        dialog.reject()

    during(StepsDialog, act)
    opened.actions_[ActionId.YOUR_FIGURES].trigger()
    assert seen == ["361"]


def test_two_that_differ_are_merged_by_choosing_with_both_sources_in_sight(
    opened: MainWindow, mine: Path, theirs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert opened.parts.figures.open_file(mine)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(theirs), ""))
    descriptions: list[str] = []

    def choose(dialog: MergeDialog) -> None:
        ((first, second),) = dialog.choices
        descriptions.extend(b.accessibleDescription() for b in (first, second))
        second.click()
        dialog.ok.click()

    during(MergeDialog, choose)
    opened.parts.figures.merge_wanted()
    assert ["The Daily" in descriptions[0], "The Weekly" in descriptions[1]] == [True, True]
    assert [value(opened, f"2025-0{month}") for month in (7, 8, 9)] == ["355", "361", "370"]
    assert read_collection(mine).sources


def test_a_file_that_is_edited_outside_is_read_again_and_a_fault_keeps_the_last_good_state(
    opened: MainWindow, mine: Path, qtbot: QtBot
) -> None:
    assert opened.parts.figures.open_file(mine)
    tree = json.loads(mine.read_text("utf-8"))
    step = tree["collection"]["steps"][1]["changes"][-1]
    step["value"] = "362"
    mine.write_text(json.dumps(tree, indent=1), "utf-8")
    qtbot.waitUntil(lambda: value(opened, "2025-08") == "362")
    step["value"] = "much"
    mine.write_text(json.dumps(tree, indent=1), "utf-8")
    line = 1 + next(
        at for at, text in enumerate(mine.read_text("utf-8").splitlines()) if '"much"' in text
    )
    qtbot.waitUntil(lambda: f"{mine}:{line}" in opened.statusBar().currentMessage())
    assert value(opened, "2025-08") == "362"


def test_what_a_newer_edition_holds_itself_is_offered_to_be_removed(
    opened: MainWindow, mine: Path, tmp_path: Path
) -> None:
    tree = json.loads(mine.read_text("utf-8"))
    tree["collection"]["steps"][0]["changes"][-1] |= {"period": "2025-06", "value": "335"}
    mine.write_text(json.dumps(tree), "utf-8")
    assert opened.parts.figures.open_file(mine)
    assert "now holds 1" in opened.statusBar().currentMessage()

    def act(dialog: StepsDialog) -> None:
        dialog.drop.click()
        assert not dialog.drop.isVisible()
        dialog.reject()

    during(StepsDialog, act)
    opened.actions_[ActionId.YOUR_FIGURES].trigger()
    assert len(read_collection(mine).steps) == 1
    assert value(opened, "2025-08") == "360"
