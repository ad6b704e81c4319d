"""The Help menu: the greeting of the first start, the diagnosis, and the About box."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.packs.fixtures import SMALL
from tests.ui.conftest import click, during, whole_page

from pkviewer import paths
from pkviewer.documents.settings_file import SettingsFile
from pkviewer.ui import application
from pkviewer.ui.help.about import AboutDialog
from pkviewer.ui.help.licences import notices
from pkviewer.ui.help.welcome import Welcome
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.settings import Settings
from pkviewer.ui.shell.window import MainWindow
from pkviewer.ui.widgets.action_id import ActionId

Start = Callable[[], bool]


@pytest.fixture
def start(qtbot: QtBot, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Start:
    """Starts the program as a user does; tells whether the greeting was there."""
    store = str(tmp_path / "kept.json")
    make = application.make_window

    def settings() -> Settings:
        return Settings(SettingsFile(Path(store)))

    monkeypatch.setattr(application, "stored_settings", settings)
    monkeypatch.setattr(application, "Theme", lambda *_: theme)

    def begin() -> bool:
        seen: list[bool] = []

        def made(*arguments: object) -> MainWindow:
            window = make(*arguments)  # type: ignore[arg-type]
            qtbot.addWidget(window)

            def look() -> None:
                welcome = window.help.welcome
                seen.append(welcome is not None and welcome.isVisible())
                window.close()

            # After the window is shown and what it does then is done.
            QTimer.singleShot(0, window, lambda: QTimer.singleShot(0, window, look))
            return window

        monkeypatch.setattr(application, "make_window", made)
        assert application.run(SMALL, None) == 0
        return seen[0]

    return begin


def test_the_greeting_comes_at_the_first_start_and_never_again(start: Start) -> None:
    assert start()
    assert not start()
    assert not start()


@pytest.fixture
def welcome(window: MainWindow) -> Welcome:
    window.actions_[ActionId.WELCOME].trigger()
    QApplication.processEvents()
    found = window.help.welcome
    assert found is not None
    assert found.isVisible()
    return found


def test_the_greeting_is_put_away_by_esc_and_leaves_the_keyboard_on_the_page(
    window: MainWindow, welcome: Welcome
) -> None:
    assert QApplication.focusWidget() is welcome.start_button
    QTest.keyClick(welcome.start_button, Qt.Key.Key_Escape)
    assert not welcome.isVisible()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert window.stack.isAncestorOf(focus)


def test_the_greeting_is_put_away_by_its_buttons(window: MainWindow, welcome: Welcome) -> None:
    click(welcome.start_button)
    assert not welcome.isVisible()
    window.actions_[ActionId.WELCOME].trigger()
    assert welcome.isVisible()
    click(welcome.close_button)
    assert not welcome.isVisible()
    window.actions_[ActionId.WELCOME].trigger()
    click(welcome.manual_button)
    assert not welcome.isVisible()
    assert window.help.manual is not None
    assert window.help.manual.place == "start"


def test_nothing_waits_for_the_greeting(window: MainWindow, welcome: Welcome) -> None:
    """Whoever goes on reads on."""
    window.actions_[ActionId.NEXT].trigger()
    assert not welcome.isVisible()
    window.actions_[ActionId.WELCOME].trigger()
    whole_page(window)
    window.actions_[ActionId.SHEET].trigger()
    assert not welcome.isVisible()


def test_the_greeting_stays_inside_a_small_window(window: MainWindow, welcome: Welcome) -> None:
    window.resize(640, 420)
    QApplication.processEvents()
    QApplication.processEvents()
    assert window.stack.rect().contains(welcome.geometry())


def test_the_diagnosis_is_copied_and_names_nobody(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOGNAME", "zainab")
    window.reading.pack = type(window.reading.pack)(
        **{
            name: getattr(window.reading.pack, name)
            for name in window.reading.pack.__dataclass_fields__
        }
        | {"folder": "/media/zainab/stick"}
    )
    window.actions_[ActionId.DIAGNOSIS].trigger()
    text = QGuiApplication.clipboard().text()
    diagnosis = dict(line.split(maxsplit=1) for line in text.splitlines())
    assert {
        "pkviewer",
        "Python",
        "libraries",
        "system",
        "Qt",
        "platform",
        "type",
    } <= diagnosis.keys()
    assert "zainab" not in text
    assert "/media/USER/stick" in text
    assert "Copied" in window.status.currentMessage()


def test_about_tells_the_edition_and_every_licence(window: MainWindow) -> None:
    shown: dict[str, str] = {}

    def look(dialog: AboutDialog) -> None:
        click(dialog.copy_button)
        shown["versions"] = QGuiApplication.clipboard().text()
        dialog.tabs.setCurrentIndex(1)
        for row in range(dialog.list.count()):
            dialog.list.setCurrentRow(row)
            shown[dialog.list.item(row).text()] = dialog.text.toPlainText()
        click(dialog.copy_button)
        assert QGuiApplication.clipboard().text() == dialog.text.toPlainText()
        dialog.reject()

    assert during(AboutDialog, look) == []
    window.actions_[ActionId.ABOUT].trigger()
    pack = window.reading.pack
    assert pack.head.edition in shown["versions"]
    assert pack.head.licence.name in shown["versions"]
    assert "Qt " in shown["versions"]
    about = "\n".join(shown)
    for name in ("pkviewer", "PySide6_Essentials", "typst", "numpy", "ibm-plex", "Python", "GPL"):
        assert name in about
    own = next(text for name, text in shown.items() if name.startswith("pkviewer"))
    assert "MIT License" in own
    assert "CC BY 4.0" in own


def test_everything_shipped_has_a_licence_and_qt_its_text() -> None:
    found = {notice.name: notice for notice in notices()}
    assert all(notice.licence for notice in found.values())
    assert "published by the Qt Project" in found["PySide6_Essentials"].text
    lesser = next(n for name, n in found.items() if name.startswith("LGPL"))
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in lesser.text
    assert paths.resource("licences", "GPL-3.0.txt").is_file()
    assert "pytest" not in {name.lower() for name in found}
