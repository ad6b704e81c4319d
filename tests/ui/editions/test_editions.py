"""Editions of the data in the window: shown before they are installed, and taken back."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QPushButton, QTreeWidgetItem
from pytestqt.qtbot import QtBot
from tests.packs.fixtures import SMALL
from tests.ui.conftest import TODAY, click, during

from pkviewer import paths
from pkviewer.cli import main
from pkviewer.editions.installed import open_standard
from pkviewer.sheet.audit import open_pack
from pkviewer.text.style import Style
from pkviewer.ui import application
from pkviewer.ui.application import SERVICES, make_window
from pkviewer.ui.editions.comparison_dialog import ComparisonDialog
from pkviewer.ui.editions.dialog import RevisionDialog
from pkviewer.ui.editions.list_dialog import EditionsDialog
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.session import Reading
from pkviewer.ui.settings import Settings
from pkviewer.ui.shell.window import MainWindow
from pkviewer.ui.widgets.action_id import ActionId
from pkviewer.ui.widgets.faults_dialog import FaultsDialog


@pytest.fixture(autouse=True)
def bundled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr(paths, "bundled_pack", lambda: SMALL)


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, settings: Settings) -> Iterator[MainWindow]:
    """A window on the edition that came with the program."""
    made = make_window(Reading(SERVICES, open_pack(SMALL), Style(), TODAY), theme, settings)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    return edition(tmp_path, "2025.09", "2025-09-30")


def edition(folder: Path, name: str, date: str) -> Path:
    """Make the single file of an edition in which a figure and with it a verdict changes."""
    made = shutil.copytree(SMALL, folder / name)
    for file, old, new in (
        ("pack.json", '"2025.08"', f'"{name}"'),
        ("pack.json", '"2025-08-31"', f'"{date}"'),
        ("sectors/trade.json", '"3223"', '"3323"'),
        ("sectors/trade.json", '"confidence": "low"', '"confidence": "medium"'),
    ):
        text = (made / file).read_text("utf-8")
        (made / file).write_text(text.replace(old, new), "utf-8")
    path = folder / f"{name}.pkpack"
    assert main(["pack-file", str(made), "--to", str(path)]) == 0
    return path


def choose(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))


def shown(dialog: RevisionDialog) -> list[list[str]]:
    model = dialog.table.model()
    return [
        [str(model.index(row, at).data()).replace("\u00a0", " ") for at in range(6)]
        for row in range(model.rowCount())
    ]


def test_installed_after_a_look_at_every_change_and_taken_back(
    window: MainWindow, newer: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, newer)
    rows: list[list[str]] = []

    def look(dialog: RevisionDialog) -> None:
        rows.extend(shown(dialog))
        assert "2025.09" in dialog.heading.text()
        assert not dialog.caution.isVisible()
        assert "3323" in dialog.detail.toPlainText()
        assert not paths.installed_pack().exists()
        click(dialog.install_button)

    assert "bundled" in window.status.edition
    seen = during(RevisionDialog, look)
    window.actions_[ActionId.INSTALL].trigger()
    assert seen == ["Install data edition"]
    assert [
        "Value",
        "Software exports",
        "FY2023-24",
        "US$3.223 billion",
        "US$3.323 billion",
        "Trade",
    ] in rows
    assert any("Claim" in row[1] and row[3] != row[4] for row in rows)
    assert window.reading.pack.head.edition == "2025.09"
    assert "2025.09" in window.windowTitle()
    assert "installed" in window.status.edition
    assert open_standard()[0].head.edition == "2025.09"

    during(QMessageBox, lambda box: click(button(box, "&Return")))
    window.actions_[ActionId.OPEN_BUNDLED].trigger()
    assert window.reading.pack.head.edition == "2025.08"
    assert "bundled" in window.status.edition
    assert not paths.installed_pack().exists()


def button(box: QDialog, text: str) -> QPushButton:
    return next(b for b in box.findChildren(QPushButton) if b.text() == text)


def test_looked_at_and_left_alone(
    window: MainWindow, newer: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, newer)
    during(RevisionDialog, lambda dialog: dialog.reject())
    window.actions_[ActionId.INSTALL].trigger()
    assert window.reading.pack.head.edition == "2025.08"
    assert not paths.installed_pack().exists()


def test_the_changes_are_searched_sorted_parted_and_copied(window: MainWindow, newer: Path) -> None:
    def look(dialog: RevisionDialog) -> None:
        every = shown(dialog)
        QTest.keyClicks(dialog.search, "fy2023 exports")
        assert {row[2] for row in shown(dialog)} == {"FY2023-24"}
        QTest.keyClick(dialog.search, Qt.Key.Key_Return)
        assert dialog.isVisible()
        QTest.keyClicks(dialog.search, " nothing like it")
        assert shown(dialog) == []
        assert dialog.detail.toPlainText() == ""
        dialog.search.clear()
        click(dialog.groups["verdicts"])
        assert shown(dialog)
        assert all("Claim" in row[1] for row in shown(dialog))
        click(dialog.groups["all"])
        dialog.table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
        assert sorted(shown(dialog)) == sorted(every)
        click(dialog.copy_button)
        assert "FY2023-24\tUS$3.223" in QGuiApplication.clipboard().text()
        dialog.reject()

    seen = during(RevisionDialog, look)
    assert not window.editions.install_from(newer)
    assert seen


def test_an_older_edition_is_warned_of(window: MainWindow, tmp_path: Path) -> None:
    older = edition(tmp_path, "2025.01", "2025-01-31")
    warnings: list[str] = []

    def look(dialog: RevisionDialog) -> None:
        assert dialog.caution.isVisible()
        warnings.append(dialog.caution.text())
        dialog.reject()

    during(RevisionDialog, look)
    window.editions.install_from(older)
    assert "older" in warnings[0]


def test_a_newer_program_says_that_its_own_edition_is_newer(
    window: MainWindow, newer: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    during(RevisionDialog, lambda dialog: click(dialog.install_button))
    assert window.editions.install_from(newer)
    assert "newer" not in window.status.edition
    latest = edition(tmp_path, "2026.01", "2026-01-31")
    monkeypatch.setattr(paths, "bundled_pack", lambda: latest)
    window.status.show_pack(window.reading)
    assert "installed; the bundled 2026.01 is newer" in window.status.edition


def test_a_bad_one_is_refused_with_its_faults(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "bad.pkpack"
    path.write_bytes(b"no zip at all")
    seen = during(FaultsDialog, lambda dialog: dialog.reject())
    assert not window.editions.install_from(path)
    assert seen == ["Data pack refused"]
    assert window.reading.pack.head.edition == "2025.08"


def test_a_damaged_installed_edition_keeps_no_window_from_opening(
    newer: Path, monkeypatch: pytest.MonkeyPatch, theme: Theme, qtbot: QtBot
) -> None:
    assert main(["install", str(newer)]) == 0
    place = paths.installed_pack()
    place.write_bytes(place.read_bytes()[:200])
    windows: list[MainWindow] = []
    make = application.make_window

    def made(*arguments: object) -> MainWindow:
        windows.append(make(*arguments))  # type: ignore[arg-type]
        qtbot.addWidget(windows[-1])
        return windows[-1]

    monkeypatch.setattr(application, "make_window", made)
    monkeypatch.setattr(application, "Theme", lambda *_: theme)
    texts: list[str] = []

    def look(dialog: FaultsDialog) -> None:
        texts.append(dialog.windowTitle())
        dialog.reject()
        windows[0].close()

    during(FaultsDialog, look)
    assert application.run(None, None) == 0
    assert texts == ["Data pack refused"]
    assert windows[0].reading.pack.head.edition == "2025.08"
    assert "bundled" in windows[0].status.edition


def test_a_folder_is_opened_by_its_pack_file_and_a_single_file_as_itself(
    window: MainWindow, newer: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, newer)
    window.actions_[ActionId.OPEN].trigger()
    assert window.reading.pack.folder == str(newer)
    assert "opened" in window.status.edition
    choose(monkeypatch, SMALL / "pack.json")
    window.actions_[ActionId.OPEN].trigger()
    assert window.reading.pack.folder == str(SMALL)
    assert not paths.installed_pack().exists()


def test_who_signed_is_said_and_an_unknown_key_can_be_trusted(
    window: MainWindow, newer: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    assert main(["key", "new", "--name", "Ministry of IT", "--no-password"]) == 0
    says: list[str] = []

    def look(dialog: RevisionDialog) -> None:
        panel = dialog.signature
        says.append(panel.says.text())
        assert panel.trust.isVisible() == panel.words.isVisible() == ("not know" in says[-1])
        panel.trust.setChecked(panel.trust.isVisible())
        click(dialog.install_button)

    for is_signed in (False, True, True):
        if is_signed:
            assert main(["sign", str(newer)]) == 0
        choose(monkeypatch, newer)
        during(RevisionDialog, look)
        window.actions_[ActionId.INSTALL].trigger()
    assert "not signed" in says[0]
    assert "calls itself “Ministry of IT”" in says[1]
    assert "by Ministry of IT, whose key you trust" in says[2]


def test_editions_are_kept_listed_compared_and_returned_to(
    window: MainWindow, newer: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, newer)
    during(RevisionDialog, lambda dialog: click(dialog.install_button))
    window.actions_[ActionId.INSTALL].trigger()
    during(QMessageBox, lambda box: click(button(box, "&Return")))
    window.actions_[ActionId.OPEN_BUNDLED].trigger()
    assert window.reading.pack.head.edition == "2025.08"
    rows: list[list[str]] = []

    def read(both: ComparisonDialog) -> None:
        rows.extend(shown(both))
        both.reject()

    def compare(dialog: EditionsDialog) -> None:
        listed = [dialog.list.topLevelItem(at) for at in range(dialog.list.topLevelItemCount())]
        rows.extend([item.text(at) for at in range(1, 5)] for item in listed if item)
        dialog.list.selectAll()
        assert not dialog.read_button.isEnabled()
        during(ComparisonDialog, read)
        click(dialog.compare_button)
        dialog.list.setCurrentItem(dialog.list.topLevelItem(0) or QTreeWidgetItem())
        assert not dialog.compare_button.isEnabled()
        during(RevisionDialog, lambda asking: click(asking.install_button))
        click(dialog.read_button)

    during(EditionsDialog, compare)
    window.actions_[ActionId.EDITIONS].trigger()
    assert rows[0][0] == "2025.09"
    assert rows[0][2] == "installed before"
    assert rows[1][2] == "came with the program, read now"
    assert any("3,323" in "".join(row) or "3.323" in "".join(row) for row in rows[2:])
    assert window.reading.pack.head.edition == "2025.09"
