"""How long the window lets its user wait: first and second visits of tabs, theme, zoom.

The window is driven off-screen on the bundled pack. Each figure is the time from the
action until nothing is left to be painted of what is in sight: the processor's, and the
clock's. ``python benchmarks/window.py [ROUNDS]`` prints the medians.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from pkviewer import paths
from pkviewer.charts.base.typeface import register
from pkviewer.sheet.audit import open_pack
from pkviewer.text.style import Style
from pkviewer.ui.application import SERVICES, make_application, make_window
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.session import Reading
from pkviewer.ui.settings import NAME, Settings, SettingsFile
from pkviewer.ui.shell.window import MainWindow

Times = dict[str, list[tuple[float, float]]]
LIMITS = {
    "first visit of a tab, painted": 60,
    "first visit, charts in sight": 120,
    "return to a tab": 16,
    "theme, nine tabs visited": 150,
    "zoom, nine tabs visited": 150,
}
"""What is aimed at, in milliseconds of the processor."""


def main() -> int:
    """Drive the window and print the table."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    window = opened()
    times: Times = {name: [] for name in LIMITS}
    for sector in window.reading.sector_ids[1:]:
        visit(window, sector, times)
        settled(window)
    for turn in range(rounds):
        for sector in window.reading.sector_ids:
            measured(times["return to a tab"], lambda s=sector: window.navigator.go_to(s))
        look = "dark" if turn % 2 == 0 else "light"
        measured(times["theme, nine tabs visited"], partial(window.choosing.look, look))
        by = 1 if turn % 2 == 0 else -1
        measured(times["zoom, nine tabs visited"], partial(window.choosing.zoom, by))
        for sector in window.reading.sector_ids:
            window.navigator.go_to(sector)
            painted()
    print_table(times)
    window.close()
    return 0


def opened() -> MainWindow:
    """Return a window on the bundled pack, as after its start."""
    application = make_application(["pkviewer"])
    theme = Theme(application, register())
    theme.choose("light", 1.0)
    folder = tempfile.mkdtemp()
    store = SettingsFile(Path(folder, NAME))
    reading = Reading(SERVICES, open_pack(paths.bundled_pack()), Style(), date(2026, 11, 23))
    window = make_window(reading, theme, Settings(store), reading.sector_ids[0])
    window.resize(1360, 860)
    window.show()
    settled(window)
    return window


def visit(window: MainWindow, sector: str, times: Times) -> None:
    """Go to a tab for the first time."""
    first = measured(times["first visit of a tab, painted"], lambda: window.navigator.go_to(sector))
    page = window.pages.page()
    processor, clock = time.process_time(), time.perf_counter()
    while page is not None and any(c.is_in_sight() and not c.is_drawn for c in page.charts):
        QApplication.processEvents()
    painted()
    spent = 1000 * (time.process_time() - processor), 1000 * (time.perf_counter() - clock)
    times["first visit, charts in sight"].append((first[0] + spent[0], first[1] + spent[1]))


def measured(into: list[tuple[float, float]], act: Callable[[], None]) -> tuple[float, float]:
    """Act, and keep how long it took until it was painted."""
    processor, clock = time.process_time(), time.perf_counter()
    act()
    painted()
    spent = 1000 * (time.process_time() - processor), 1000 * (time.perf_counter() - clock)
    into.append(spent)
    return spent


def painted() -> None:
    """Run the events that were waiting, up to the painting of what is in sight."""
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    loop = QEventLoop()
    QTimer.singleShot(0, loop.quit)
    loop.exec()
    QApplication.sendPostedEvents(None, QEvent.Type.UpdateRequest)


def settled(window: MainWindow) -> None:
    """Wait until pages and charts are built."""
    window.loader.start()
    ends = time.monotonic() + 60
    while time.monotonic() < ends:
        QApplication.processEvents()
        page = window.pages.page()
        if window.loader.is_idle and (page is None or page.is_whole):
            break
    QApplication.processEvents()


def print_table(times: Times) -> None:
    """Print the medians, in milliseconds."""
    print(f"{'':<34}{'processor':>10}{'worst':>8}{'clock':>8}{'aim':>6}")
    for name, values in times.items():
        processor = [value for value, _ in values]
        clock = statistics.median(value for _, value in values)
        print(
            f"{name:<34}{statistics.median(processor):>10.0f}{max(processor):>8.0f}"
            f"{clock:>8.0f}{LIMITS[name]:>6}"
        )


if __name__ == "__main__":
    sys.exit(main())
