"""Packs that are refused, settings that are rubbish."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.conftest import TODAY, click, during, press, whole_page
from tests.ui.sample import sample_pack

from pkviewer.documents.settings_file import SettingsFile
from pkviewer.text.style import Style
from pkviewer.ui.application import SERVICES, make_window
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.session import Reading
from pkviewer.ui.settings import Settings
from pkviewer.ui.shell.window import MainWindow
from pkviewer.ui.widgets.action_id import ActionId
from pkviewer.ui.widgets.faults_dialog import FaultsDialog


def test_a_refused_pack_is_told_fault_by_fault_and_the_present_one_stays(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pack.json").write_text('{"format": <b>}', encoding="utf-8")
    monkeypatch.setattr(
        QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "pack.json"), "")
    )
    rows: list[list[str]] = []

    def read(dialog: FaultsDialog) -> None:
        for at in range(dialog.list.topLevelItemCount()):
            item = dialog.list.topLevelItem(at)
            assert item is not None
            rows.append([item.text(column) for column in range(4)])
        click(next(b for b in dialog.findChildren(QPushButton) if b.text() == "&Copy list"))
        dialog.reject()

    before = window.reading.pack
    seen = during(FaultsDialog, read)
    press(qtbot, "Ctrl+O")
    assert seen == ["Data pack refused"]
    assert rows
    assert rows[0][0] == "pack.json"
    assert "pack.json" in QGuiApplication.clipboard().text()
    assert window.reading.pack is before
    assert window.pages.built == ("exports",)
    assert window.settings.pack_folder == ""
    assert QGuiApplication.overrideCursor() is None


def test_another_pack_takes_the_place_of_the_present_one(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    click(whole_page(window).cards[0])
    reading = window.reading
    monkeypatch.setattr(
        reading,
        "_services",
        replace(SERVICES, open_pack=lambda _: sample_pack()),
    )
    before = reading.pack
    assert window.open_pack(tmp_path)
    assert reading.pack is not before
    assert window.navigator.sector == "exports"
    assert window.dock.figure is not None
    assert not window.actions_[ActionId.BACK].isEnabled()


VALUES = {
    "window/geometry": "nonsense",
    "window/state": "////",
    "look/theme": "purple",
    "look/zoom": "NaN",
    "reading/tab": "nowhere",
    "reading/numbers": "dozen",
    "export/paper": "a0",
    "export/kinds": "exe",
}


@pytest.mark.parametrize(
    ("content", "is_damaged"),
    [
        (b"\x00\xff\xfe rubbish ]][[", True),
        (json.dumps({"type": "settings", "format": 1, "values": VALUES}).encode(), False),
        (b'{"type": "settings", "format": 2, "values": {}}', True),
        (b'{"type": "settings", "format": 1, "values": {"a": ["b"]}}', True),
        (b'{"type": "settings", "format": 1, "values": {"a": "@Variant(\\u0000)"}}', False),
        (b"[" * 200_000, True),
        (b" " * 300_000, True),
    ],
    ids=["binary", "wrong values", "another version", "a list", "an object", "deep", "long"],
)
def test_rubbish_in_the_settings_never_keeps_the_window_away(
    content: bytes, is_damaged: bool, tmp_path: Path, theme: Theme, qtbot: QtBot
) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    settings = Settings(SettingsFile(path))
    assert (settings.theme, settings.zoom, settings.numbers) == ("system", 1.0, "million")
    assert settings.paper is None
    assert (settings.damage is not None) == is_damaged
    assert (tmp_path / "damaged-settings.json").exists() == is_damaged
    reading = Reading(SERVICES, sample_pack(), Style(), TODAY)
    window = make_window(reading, theme, settings)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    assert window.navigator.sector == "overview"
    window.close()
    # It was said once: what the window has kept since is sound.
    assert Settings(SettingsFile(path)).damage is None


@pytest.mark.parametrize("kind", ["pipe", "device", "folder"])
def test_settings_that_are_no_file_open_the_window_at_once(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    {"pipe": os.mkfifo, "device": lambda at: at.symlink_to("/dev/zero"), "folder": os.mkdir}[kind](
        path
    )
    settings = Settings(SettingsFile(path))
    assert settings.damage is not None
    settings.theme = "dark"
    assert settings.theme == "dark"


def test_plain_words_of_an_earlier_version_are_kept_and_objects_are_not(tmp_path: Path) -> None:
    """A variant of that format could hold a pickle, which ran when it was asked for."""
    mark = tmp_path / "ran"
    pickle = f"cos\\nsystem\\n(S'touch {mark}'\\ntR."
    (tmp_path / "pkviewer.ini").write_text(
        f"[look]\ntheme=@Variant(\\0\\0\\0\\x7f\\0\\0\\0\\tPyObject\\0{pickle})\nzoom=1.25\n"
        "[reading]\nnumbers=lakh\ntab=exports\n[window]\ngeometry=@ByteArray(abc)\n",
        "utf-8",
    )
    settings = Settings(SettingsFile(tmp_path / "settings.json"))
    assert (settings.theme, settings.zoom) == ("system", 1.25)
    assert (settings.numbers, settings.tab) == ("lakh", "exports")
    assert settings.geometry.isEmpty()
    assert settings.damage is None
    assert not mark.exists()


def test_an_unknown_sector_asked_for_opens_the_first(
    theme: Theme, settings: Settings, reading: Reading, qtbot: QtBot
) -> None:
    window = make_window(reading, theme, settings, "no-such")
    qtbot.addWidget(window)
    assert window.navigator.sector == "overview"
    window.close()
