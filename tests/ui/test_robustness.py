"""Packs that are refused, settings that are rubbish."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.conftest import TODAY, click, during, press, whole_page
from tests.ui.sample import sample_pack

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


# Qt says so of a value whose type it does not know; nobody is disturbed by it.
@pytest.mark.qt_log_ignore("QVariant::load: unknown user type", extend=True)
@pytest.mark.parametrize(
    "content",
    [
        b"\x00\xff\xfe rubbish",
        (
            b"[window]\ngeometry=@ByteArray(nonsense)\nstate=@ByteArray(\\xff\\xff)\n"
            b"[look]\ntheme=purple\nzoom=NaN\n[reading]\ntab=nowhere\nnumbers=dozen\n"
            b"[export]\npaper=a0\nkinds=exe\n"
        ),
        b"[look]\nzoom=@Variant(\\0\\0\\0\\x7f)\ntheme=@Point(1 2)\n",
    ],
    ids=["binary", "wrong values", "wrong types"],
)
def test_rubbish_in_the_settings_never_keeps_the_window_away(
    content: bytes, tmp_path: Path, theme: Theme, qtbot: QtBot
) -> None:
    path = tmp_path / "broken.ini"
    path.write_bytes(content)
    settings = Settings(QSettings(str(path), QSettings.Format.IniFormat))
    assert (settings.theme, settings.zoom, settings.numbers) == ("system", 1.0, "million")
    assert settings.paper is None
    reading = Reading(SERVICES, sample_pack(), Style(), TODAY)
    window = make_window(reading, theme, settings)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    assert window.navigator.sector == "overview"
    window.close()


def test_an_unknown_sector_asked_for_opens_the_first(
    theme: Theme, settings: Settings, reading: Reading, qtbot: QtBot
) -> None:
    window = make_window(reading, theme, settings, "no-such")
    qtbot.addWidget(window)
    assert window.navigator.sector == "overview"
    window.close()
