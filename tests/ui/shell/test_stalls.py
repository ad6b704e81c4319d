"""What must not hold the window up: theme and zoom with every tab visited, and coming back."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from tests.ui.conftest import whole_page

from pkviewer.ui.look.theme import Theme, ThemeChoice
from pkviewer.ui.shell.window import MainWindow

LIMIT = 0.25
"""Seconds of the processor on this small pack: some five times what a quiet machine takes."""
ROUNDS = 3
"""Each is done so often, and the least counts: what else runs on a machine only adds to it."""


def spent(act: Callable[[], object]) -> float:
    """Return the seconds of the processor that something takes until it is painted."""
    QApplication.processEvents()
    began = time.process_time()
    act()
    QApplication.processEvents()
    return time.process_time() - began


@pytest.fixture
def visited(window: MainWindow, theme: Theme) -> Iterator[MainWindow]:
    """A window in which every tab has been seen whole."""
    for sector in window.reading.sector_ids:
        window.navigator.go_to(sector)
        whole_page(window)
    yield window
    theme.choose("light", 1.0)


def test_nothing_holds_the_window_up(visited: MainWindow, theme: Theme) -> None:
    looks: tuple[tuple[ThemeChoice, float], ...] = (
        ("dark", 1.0),
        ("contrast", 1.0),
        ("light", 1.25),
        ("light", 1.0),
    )
    least: dict[str, float] = {}
    for _ in range(ROUNDS):
        taken = {
            f"{choice} at {zoom}": spent(partial(theme.choose, choice, zoom))
            for choice, zoom in looks
        }
        taken |= {
            f"coming back to {sector}": spent(partial(visited.navigator.go_to, sector))
            for sector in visited.reading.sector_ids
        }
        least = {what: min(seconds, least.get(what, seconds)) for what, seconds in taken.items()}
    slow = [f"{what} took {1000 * s:.0f} ms" for what, s in least.items() if s >= LIMIT]
    assert not slow


class Paints(QObject):
    """Counts how often each widget is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.counts: Counter[QWidget] = Counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self.counts[watched] += 1
        return False


def test_coming_back_to_a_tab_paints_it_once(visited: MainWindow, qapp: QApplication) -> None:
    for sector in visited.reading.sector_ids:
        visited.navigator.go_to(sector)
        qapp.processEvents()
        paints = Paints()
        qapp.installEventFilter(paints)
        visited.navigator.step_tab(1)
        qapp.processEvents()
        qapp.removeEventFilter(paints)
        page = visited.pages.page()
        assert page is not None
        painted = {widget: paints.counts[widget] for widget in page.findChildren(QWidget)}
        assert max(painted.values()) == 1, painted


def test_no_style_sheet_reaches_the_pages(visited: MainWindow) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    assert application.styleSheet() == ""
    assert visited.styleSheet() == ""
    page = visited.pages.page()
    assert page is not None
    dressed = [w for w in page.findChildren(QWidget) if w.styleSheet()]
    above = {parent for widget in dressed for parent in ancestors(widget)}
    assert not [w for w in above if w.styleSheet()], "a dressed control within a dressed one"
    assert len(dressed) < len(page.findChildren(QWidget)) / 10


def ancestors(widget: QWidget) -> Iterator[QWidget]:
    parent = widget.parentWidget()
    while parent is not None:
        yield parent
        parent = parent.parentWidget()


def test_what_is_hidden_takes_up_the_theme_when_it_is_shown(
    visited: MainWindow, theme: Theme
) -> None:
    first, last = visited.reading.sector_ids[0], visited.reading.sector_ids[1]
    visited.navigator.go_to(last)
    shown = whole_page(visited).grab().toImage()
    visited.navigator.go_to(first)
    theme.choose("dark", 1.5)
    QApplication.processEvents()
    theme.choose("light", 1.0)
    theme.choose("dark", 1.0)
    visited.navigator.go_to(last)
    QApplication.processEvents()
    dark = whole_page(visited).grab().toImage()
    assert dark.pixelColor(2, 2) != shown.pixelColor(2, 2)
    theme.choose("light", 1.0)
    QApplication.processEvents()
    again = whole_page(visited).grab().toImage()
    assert again == shown
