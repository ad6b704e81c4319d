"""The window through what a user does with it."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.conftest import TODAY, during, press, whole_page
from tests.ui.sample import sample_pack

from pkviewer.sheet.figure import Figure
from pkviewer.text.style import Style
from pkviewer.ui.actions.declared import ACTIONS
from pkviewer.ui.application import SERVICES, make_window
from pkviewer.ui.help.about import AboutDialog
from pkviewer.ui.help.shortcuts_dialog import ShortcutsDialog
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.session import Reading
from pkviewer.ui.settings import Settings
from pkviewer.ui.shell.window import MainWindow
from pkviewer.ui.widgets.action_id import ActionId


def traced(window: MainWindow) -> Figure | None:
    return window.dock.figure


def test_only_the_tab_in_sight_is_built(window: MainWindow, qtbot: QtBot) -> None:
    assert list(window.pages.built) == ["exports"]
    press(qtbot, "Alt+1")
    assert list(window.pages.built) == ["exports", "overview"]


def test_the_status_bar_counts_what_the_pack_holds(window: MainWindow) -> None:
    assert window.status.text == (
        "31 figures · 4 sources · newest Feb 2026 · 2 of 2 with a release date overdue"
    )


def test_the_title_names_pack_and_edition(window: MainWindow) -> None:
    assert window.windowTitle().startswith("Sample's digital economy · edition 2026.11")


@pytest.mark.parametrize(
    ("keys", "tab"),
    [
        ("Alt+3", "policy"),
        ("Ctrl+PgDown", "policy"),
        ("Ctrl+PgUp", "overview"),
        ("Alt+2", "exports"),
    ],
)
def test_keys_go_from_tab_to_tab(window: MainWindow, qtbot: QtBot, keys: str, tab: str) -> None:
    press(qtbot, keys)
    assert window.navigator.sector == tab
    page = window.pages.page()
    assert page is not None
    assert page.sector == tab
    assert window.tabs.bar.tabText(window.tabs.bar.currentIndex()).startswith(
        {"policy": "Policy && plans", "overview": "At a glance", "exports": "IT exports"}[tab]
    )


def test_tabs_wrap_round_the_end(window: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, "Ctrl+PgDown", 3)
    assert window.navigator.sector == "exports"


def test_back_and_forward_walk_through_tabs_and_figures(window: MainWindow, qtbot: QtBot) -> None:
    first = window.reading.sheet("exports").headlines[0].figure
    window.trace(first)
    press(qtbot, "Alt+3")
    press(qtbot, "Alt+Left")
    assert window.navigator.sector == "exports"
    assert traced(window) == first
    press(qtbot, "Alt+Left")
    assert traced(window) is None
    assert not window.actions_[ActionId.BACK].isEnabled()
    press(qtbot, "Alt+Right")
    assert traced(window) == first


def test_every_declared_action_works_and_no_key_is_given_twice(window: MainWindow) -> None:
    taken: dict[str, str] = {}
    for spec in ACTIONS:
        for keys in window.actions_[spec.id].shortcuts():
            name = keys.toString()
            assert taken.setdefault(name, spec.id) == spec.id, f"{name} is given twice"
    menus = [action.text().replace("&", "") for action in window.menuBar().actions()]
    assert menus == ["File", "Edit", "View", "Go", "Tools", "Help"]


def test_mnemonics_are_unique_within_a_menu(window: MainWindow) -> None:
    for menu in window.menuBar().actions():
        inner = menu.menu()
        assert isinstance(inner, QWidget)
        letters = [
            text[text.index("&") + 1].lower()
            for action in inner.actions()
            if "&" in (text := action.text().replace("&&", ""))
        ]
        assert len(letters) == len(set(letters)), (menu.text(), letters)


def test_the_shortcut_list_is_made_from_the_actions(window: MainWindow, qtbot: QtBot) -> None:
    texts: list[str] = []

    def read(dialog: ShortcutsDialog) -> None:
        texts.extend(label.text() for label in dialog.findChildren(QLabel))
        dialog.reject()

    seen = during(ShortcutsDialog, read)
    press(qtbot, "Ctrl+?")
    assert seen == ["Keyboard shortcuts"]
    assert "Copy figure with source" in texts
    assert "Ctrl+Shift+E" in texts
    assert "Alt+1" in texts
    assert "Policy & plans" in texts


def test_lakh_and_crore_rewrite_the_page_and_keep_the_figure(window: MainWindow) -> None:
    figure = next(
        card.figure
        for card in window.reading.sheet("exports").headlines
        if card.figure.text.startswith("20,711")
    )
    window.trace(figure)
    window.actions_[ActionId.LAKH].trigger()
    assert window.reading.style.numbers == "lakh"
    assert window.dock.figure is not None
    assert window.dock.figure.fact.operands == figure.fact.operands
    assert window.settings.numbers == "lakh"
    assert window.pages.built == ("exports",)


def test_lakh_and_crore_keep_the_keyboard_the_place_and_the_way_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    press(qtbot, "Alt+1")
    press(qtbot, "Alt+2")
    page = whole_page(window)
    page.cards[2].setFocus()
    page.verticalScrollBar().setValue(120)
    window.actions_[ActionId.LAKH].trigger()
    QApplication.processEvents()
    again = whole_page(window)
    assert again is not page
    assert again.cards[2].hasFocus()
    assert again.verticalScrollBar().value() == 120
    press(qtbot, "Alt+Left")
    assert window.navigator.sector == "overview"


def test_the_dark_theme_reaches_palette_and_charts(
    window: MainWindow, theme: Theme, qtbot: QtBot
) -> None:
    window.actions_[ActionId.DARK].trigger()
    palette = QApplication.palette()
    assert palette.color(QPalette.ColorRole.Window).name() == theme.colours.ground
    assert theme.colours.dark
    assert window.settings.theme == "dark"


def test_zoom_moves_by_steps_and_comes_back(window: MainWindow, theme: Theme, qtbot: QtBot) -> None:
    press(qtbot, "Ctrl++")
    assert theme.zoom == 1.1
    press(qtbot, "Ctrl+-", 9)
    assert theme.zoom == 0.8
    press(qtbot, "Ctrl+0")
    assert theme.zoom == 1.0


def test_choices_of_view_are_undone_one_by_one(
    window: MainWindow, theme: Theme, settings: Settings, qtbot: QtBot
) -> None:
    undo, redo = window.actions_[ActionId.UNDO], window.actions_[ActionId.REDO]
    assert not undo.isEnabled()
    window.actions_[ActionId.DARK].trigger()
    press(qtbot, "Ctrl++", 3)
    window.actions_[ActionId.LAKH].trigger()
    assert (theme.choice, theme.zoom, settings.numbers) == ("dark", 1.5, "lakh")
    undo.trigger()
    assert window.actions_[ActionId.MILLION].isChecked()
    undo.trigger()
    assert (theme.choice, theme.zoom, settings.zoom) == ("dark", 1.0, 1.0)
    undo.trigger()
    assert theme.choice == settings.theme == "light"
    assert not undo.isEnabled()
    for _ in range(3):
        redo.trigger()
    assert (theme.choice, theme.zoom, settings.numbers) == ("dark", 1.5, "lakh")
    assert not redo.isEnabled()


def test_a_reset_brings_back_the_first_look_and_can_be_undone(
    window: MainWindow, theme: Theme, qtbot: QtBot
) -> None:
    window.actions_[ActionId.DARK].trigger()
    window.actions_[ActionId.LAKH].trigger()
    press(qtbot, "F4")
    assert not window.dock.isHidden()
    window.actions_[ActionId.RESET].trigger()
    assert (theme.choice, theme.zoom) == ("system", 1.0)
    assert window.actions_[ActionId.SYSTEM].isChecked()
    assert window.reading.style.numbers == "million"
    assert window.dock.isHidden()
    assert "Ctrl+Z undoes that" in window.status.currentMessage()
    press(qtbot, "Ctrl+Z")
    assert (theme.choice, window.reading.style.numbers) == ("dark", "lakh")
    assert not window.dock.isHidden()


def test_full_screen_goes_and_comes(window: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, "F11")
    assert window.isFullScreen()
    press(qtbot, "F11")
    assert not window.isFullScreen()


def test_about_names_edition_and_versions(window: MainWindow) -> None:
    texts: list[str] = []

    def read(dialog: AboutDialog) -> None:
        texts.extend(label.text() for label in dialog.findChildren(QLabel))
        dialog.reject()

    during(AboutDialog, read)
    window.actions_[ActionId.ABOUT].trigger()
    assert any("2026.11 of 23 November 2026" in text for text in texts)
    assert any("Qt 6." in text for text in texts)


def test_every_label_shows_plain_text(window: MainWindow, qtbot: QtBot) -> None:
    for keys in ("Alt+1", "Alt+3", "Alt+2"):
        press(qtbot, keys)
        whole_page(window)
    window.trace(window.reading.sheet("exports").headlines[1].figure)
    labels = window.findChildren(QLabel)
    assert len(labels) > 60
    marked = [label.text() for label in labels if label.textFormat() is not Qt.TextFormat.PlainText]
    assert marked == []


def test_everything_the_keyboard_reaches_has_a_name(window: MainWindow, qtbot: QtBot) -> None:
    whole_page(window)
    qtbot.waitUntil(lambda: window.loader.is_idle)
    window.trace(window.reading.sheet("exports").headlines[1].figure)
    nameless = []
    start = QApplication.focusWidget() or window
    widget = start.nextInFocusChain()
    reached = 0
    while widget is not None and widget is not start:
        here, widget = widget, widget.nextInFocusChain()
        if not here.isVisible() or here.focusProxy() is not None:
            continue
        if here.focusPolicy() & Qt.FocusPolicy.TabFocus:
            reached += 1
            own = here.text() if isinstance(here, QAbstractButton) else ""
            if not (here.accessibleName() or own):
                nameless.append(f"{here} in {here.parentWidget()}")
    assert reached > 40
    assert nameless == []


@pytest.mark.parametrize("width", [640, 800, 1024, 1600])
def test_nothing_is_wider_than_the_window(window: MainWindow, qtbot: QtBot, width: int) -> None:
    window.resize(width, 700)
    qtbot.waitUntil(lambda: window.loader.is_idle)
    page = whole_page(window)
    body = page.widget()
    assert body is not None
    qtbot.waitUntil(lambda: body.width() == page.viewport().width())
    for child in body.findChildren(QWidget):
        if child.isVisible() and child.width() > 1:
            right = child.mapTo(body, child.rect().topRight()).x()
            assert right <= body.width(), (child, right, body.width())


def test_state_comes_back_at_the_next_start(
    window: MainWindow, theme: Theme, settings: Settings, qtbot: QtBot
) -> None:
    press(qtbot, "Alt+3")
    window.actions_[ActionId.PROVENANCE].trigger()
    assert not window.dock.isHidden()
    window.close()
    again = make_window(Reading(SERVICES, sample_pack(), Style(), TODAY), theme, settings)
    qtbot.addWidget(again)
    with qtbot.waitExposed(again):
        again.show()
    assert again.navigator.sector == "policy"
    assert again.dock.isHidden()
    assert not again.actions_[ActionId.PROVENANCE].isChecked()
    again.close()


FIRST_PAINT = """
import sys
from datetime import date
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
from pkviewer.charts.base.typeface import register
from pkviewer.documents.settings_file import SettingsFile
from pkviewer.text.style import Style
from pkviewer.ui import application as a
from tests.ui.sample import sample_pack
app = a.make_application(["pkviewer"])
theme = a.Theme(app, register())
theme.choose("light", 1.0)
settings = a.Settings(SettingsFile(Path(sys.argv[1])))
reading = a.Reading(a.SERVICES, sample_pack(), Style(), date(2026, 11, 23))
window = a.make_window(reading, theme, settings)
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            print("early" if "pyqtgraph" in sys.modules or "numpy" in sys.modules else "late")
            watched.removeEventFilter(self)
        return False
watch = Watch()
window.installEventFilter(watch)
window.show()
timer = QTimer()
def look():
    card = window.pages.page() and window.pages.page().charts
    if "pyqtgraph" in sys.modules and window.loader.is_idle:
        for _ in range(200):
            window.grab()
        window.close()
        app.quit()
timer.timeout.connect(look)
timer.start(20)
app.exec()
print("done")
"""


def test_the_window_is_painted_before_the_drawing_library_loads(tmp_path: object) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", FIRST_PAINT, f"{tmp_path}/p.json"],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ran.stdout.split() == ["late", "done"], ran.stderr
    assert ran.returncode == 0
    assert ran.stderr == ""


class ShownWindows(QObject):
    """Notes every window that is shown, however briefly."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[QObject] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note a window that comes up."""
        is_window = isinstance(watched, QWidget) and watched.isWindow()
        if event.type() == QEvent.Type.Show and is_window:
            self.seen.append(watched)
        return False


def test_no_part_of_a_page_ever_flashes_as_a_window(window: MainWindow, qtbot: QtBot) -> None:
    shown = ShownWindows()
    application = QApplication.instance()
    assert application is not None
    application.installEventFilter(shown)
    window.reading.write_in(Style(numbers="lakh"))
    whole_page(window)
    for keys in ("Alt+1", "Alt+3", "Alt+2"):
        press(qtbot, keys)
        whole_page(window)
    window.trace(window.reading.sheet("exports").headlines[1].figure)
    assert window.isActiveWindow()
    visible = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    assert visible == [window]
    application.removeEventFilter(shown)
    assert shown.seen == []
