"""The whole way with the keyboard alone, as somebody new to the program would go it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.conftest import TODAY, press

from pkviewer import paths
from pkviewer.sheet.audit import open_pack
from pkviewer.text.style import Style
from pkviewer.ui.application import SERVICES, make_window
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.session import Reading
from pkviewer.ui.settings import Settings
from pkviewer.ui.shell.window import MainWindow

MOST_STEPS = 300


@pytest.fixture
def whole(qtbot: QtBot, theme: Theme, settings: Settings) -> Iterator[MainWindow]:
    reading = Reading(SERVICES, open_pack(paths.bundled_pack()), Style(), TODAY)
    made = make_window(reading, theme, settings, "overview")
    qtbot.addWidget(made)
    made.resize(1280, 800)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def write(text: str) -> None:
    QTest.keyClicks(focused(), text)


def tab_to(qtbot: QtBot, is_there: Callable[[QWidget], bool]) -> None:
    for _ in range(MOST_STEPS):
        QApplication.processEvents()  # a person is slower than the layout
        press(qtbot, "Tab")
        if is_there(focused()):
            return
    pytest.fail(f"Tab did not lead there, it is on {focused().accessibleName()}")


def named(name: str) -> Callable[[QWidget], bool]:
    return lambda widget: widget.accessibleName() == name


def test_find_trace_copy_turn_compare_and_come_back(whole: MainWindow, qtbot: QtBot) -> None:
    # Find "one patient".
    press(qtbot, "Ctrl+K")
    write("one patient")
    press(qtbot, "Return")
    assert whole.navigator.sector == "government"
    qtbot.waitUntil(lambda: "PIMS" in focused().accessibleName())

    # Read its source: Enter traces the figure, F6 goes over to read, and back.
    press(qtbot, "Return")
    figure = whole.dock.figure
    assert figure is not None
    assert figure.label.startswith("One Patient One ID")
    press(qtbot, "F6")
    assert whole.dock.isAncestorOf(focused())
    assert figure.spoken in focused().accessibleName()
    tab_to(qtbot, lambda widget: widget is whole.dock.open_button)
    press(qtbot, "F6")
    assert "PIMS" in focused().accessibleName()

    # Copy the figure with its source.
    press(qtbot, "Ctrl+C")
    copied = QGuiApplication.clipboard().text()
    source = whole.reading.pack.sources[figure.fact.subject.observation.source]
    assert copied.startswith(figure.text)
    assert source.url in copied
    assert "edition" in copied

    # Turn a chart of another tab into a table, and copy it.
    press(qtbot, "Ctrl+PgUp")
    assert whole.navigator.sector == "skills"
    tab_to(qtbot, named("Show as a table"))
    title = focused().accessibleDescription()
    press(qtbot, "Space")
    assert focused().accessibleName() == "Show as a chart"
    tab_to(qtbot, named("Copy the values"))
    press(qtbot, "Space")
    rows = QGuiApplication.clipboard().text().splitlines()
    assert rows[0].startswith("Period\t")
    assert len({row.count("\t") for row in rows}) == 1
    assert title in whole.status.currentMessage()

    # Compare EGDI of Pakistan and Bangladesh.
    press(qtbot, "Ctrl+Shift+K")
    qtbot.waitUntil(lambda: named("Find a figure, claim, source or command")(focused()))
    write("EGDI")
    press(qtbot, "Return")
    assert [one.entity for one in whole.parts.compare.desk.view.series] == ["PK"]
    tab_to(qtbot, lambda widget: widget.accessibleName().endswith(", Bangladesh"))
    press(qtbot, "Space")
    comparison = whole.parts.compare.comparison
    assert comparison.table is not None
    assert comparison.chart is not None
    assert [one.entity for one in whole.parts.compare.desk.view.series] == ["PK", "BD"]
    assert len(comparison.table.rows) >= 2

    # Come back, to where it was left.
    press(qtbot, "Alt+Left")
    assert whole.stack.currentWidget() is whole.pages
    assert whole.navigator.sector == "skills"
    assert focused().accessibleName() == "Copy the values"
    press(qtbot, "Alt+Left")
    assert whole.navigator.sector == "government"
    assert whole.dock.figure is not None
    assert whole.dock.figure.label == figure.label
