"""The whole window through the toolkit's accessibility interface, and by the Tab key."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QScrollArea, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.conftest import during, press, whole_page

from pkviewer.charts.output.view import ChartView
from pkviewer.ui.sector.page import SectorPage
from pkviewer.ui.shell.window import MainWindow
from pkviewer.ui.widgets.action_id import ActionId
from pkviewer.ui.widgets.prose.paragraph import Prose

Role, Text = QAccessible.Role, QAccessible.Text
VAGUE = {Role.NoRole, Role.Client, Role.Pane, Role.Window}
"""Roles that tell a screen reader nothing of what a thing is."""
WHOLE = {Role.Table, Role.Tree, Role.List}
"""What has its cells told by the toolkit."""
TABS = ("overview", "exports", "policy")
MOST_STEPS = 400


def interfaces(root: QWidget) -> Iterator[QAccessibleInterface]:
    """Yield everything a screen reader meets below a widget."""
    waiting = [QAccessible.queryAccessibleInterface(root)]
    while waiting:
        here = waiting.pop()
        if not here.isValid() or here.state().invisible:
            continue
        yield here
        if here.role() not in WHOLE:
            waiting.extend(here.child(at) for at in range(here.childCount()))


def told_badly(root: QWidget) -> list[str]:
    """Return what can be focused but has no name, or no role of its own."""
    found = []
    for here in interfaces(root):
        thing = here.object()
        texts = [here.text(kind) for kind in (Text.Name, Text.Description, Text.Help, Text.Value)]
        found += [f"markup: {thing} {text}" for text in texts if "<qt>" in text or "&lt;" in text]
        if not here.state().focusable or here.state().disabled:
            continue
        # A page that scrolls is gone through, not acted on; others hand the keyboard on.
        if isinstance(thing, QScrollArea) or (
            isinstance(thing, QWidget) and thing.focusProxy() is not None
        ):
            continue
        if not here.text(Text.Name).strip():
            found.append(f"no name: {thing}")
        if here.role() in VAGUE:
            found.append(f"no role: {thing} {here.text(Text.Name)}")
    return found


def drawn(window: MainWindow, sector: str, qtbot: QtBot) -> SectorPage:
    window.navigator.go_to(sector)
    page = whole_page(window)
    window.loader.start()
    qtbot.waitUntil(lambda: window.loader.is_idle, timeout=15_000)
    QApplication.processEvents()
    return page


def tab_stops(window: MainWindow) -> list[QWidget]:
    """Return what Tab must reach: visible, enabled, open to the keyboard."""
    stops = [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
    ]
    return [stop for stop in stops if not (isinstance(stop, Prose) and not has_links(stop))]


def has_links(prose: Prose) -> bool:
    return bool(prose.links)


def walked(window: MainWindow, qtbot: QtBot) -> list[QWidget]:
    """Press Tab until it comes round; return what had the keyboard, in that order."""
    window.tabs.bar.setFocus()
    met: list[QWidget] = []
    for _ in range(MOST_STEPS):
        press(qtbot, "Tab")
        here = QApplication.focusWidget()
        assert here is not None
        if here is window.tabs.bar:
            return met
        if not met or met[-1] is not here:
            met.append(here)
    pytest.fail("Tab never came back to where it began")


@pytest.mark.parametrize("sector", TABS)
def test_everything_is_told_by_name_and_role(window: MainWindow, sector: str, qtbot: QtBot) -> None:
    drawn(window, sector, qtbot)
    window.trace(window.reading.sheet("exports").headlines[1].figure)
    assert told_badly(window) == []


def test_the_comparison_and_the_sheet_are_told_too(window: MainWindow, qtbot: QtBot) -> None:
    page = drawn(window, "exports", qtbot)
    page.cards[0].setFocus()
    press(qtbot, "Ctrl+Shift+K")
    assert told_badly(window) == []
    press(qtbot, "F5")
    assert told_badly(window) == []


@pytest.mark.parametrize("action", [ActionId.START, ActionId.REVIEW, ActionId.BRIEFING])
def test_pages_beside_the_sectors_are_told_too(window: MainWindow, action: ActionId) -> None:
    window.actions_[action].trigger()
    QApplication.processEvents()
    assert told_badly(window) == []


@pytest.mark.parametrize(
    "action", [ActionId.ABOUT, ActionId.SHORTCUTS, ActionId.EXPORT, ActionId.DUE]
)
def test_dialogs_are_told_too(window: MainWindow, action: ActionId, qtbot: QtBot) -> None:
    badly: list[str] = []

    def look(dialog: QDialog) -> None:
        assert dialog.windowTitle()
        badly.extend(told_badly(dialog))
        dialog.reject()

    seen = during(QDialog, look)
    window.actions_[action].trigger()
    assert len(seen) == 1
    assert badly == []


@pytest.mark.parametrize("sector", TABS)
def test_tab_visits_everything_and_goes_down_the_page(
    window: MainWindow, sector: str, qtbot: QtBot
) -> None:
    page = drawn(window, sector, qtbot)
    met = walked(window, qtbot)
    assert len(met) > 20
    missed = [stop for stop in tab_stops(window) if stop not in met and stop is not window.tabs.bar]
    assert missed == []
    sections = page.sections
    order = [
        at for widget in met for at, section in enumerate(sections) if section.isAncestorOf(widget)
    ]
    assert order == sorted(order)


def test_the_keyboard_s_place_can_be_seen(window: MainWindow, qtbot: QtBot) -> None:
    drawn(window, "exports", qtbot)
    window.trace(window.reading.sheet("exports").headlines[1].figure)
    window.tabs.bar.setFocus()
    unseen = []
    for _ in range(MOST_STEPS):
        press(qtbot, "Tab")
        here = QApplication.focusWidget()
        assert here is not None
        if here is window.tabs.bar:
            break
        focused = here.grab().toImage()
        if isinstance(here, Prose):
            continue  # the ring is around a figure within, see the tests of the page
        here.clearFocus()
        if here.grab().toImage() == focused:
            unseen.append(f"{here} {here.accessibleName()}")
        here.setFocus(Qt.FocusReason.TabFocusReason)
    assert unseen == []


def test_a_chart_tells_the_mark_it_is_on(window: MainWindow, qtbot: QtBot) -> None:
    view = drawn(window, "exports", qtbot).charts[0].view
    assert isinstance(view, ChartView)
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface.role() is Role.Chart
    assert interface.text(Text.Name) == "Exports by fiscal year, US$ million, July–June"
    assert "FY25 3,810" in interface.text(Text.Description)
    assert interface.text(Text.Value) == ""
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_End)
    assert interface.text(Text.Value).endswith("US$3.81\u00a0billion, FY2024-25 (provisional)")
