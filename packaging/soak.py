"""Opens and closes windows, tabs and sheets for long, and holds memory and file handles flat.

    python packaging/soak.py [WINDOWS [TABS [SHEETS]]]

By default 10,000 windows, 1,000 changes of tab and 1,000 sheets. After a tenth of each, what the
program holds must not grow by more than 40 MB, nor its file handles at all.
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

_GROWTH = 40


def _held() -> tuple[int, int]:
    """Return the megabytes and the file handles of this process."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    memory = pages * os.sysconf("SC_PAGE_SIZE") // 1024**2
    return memory, sum(1 for _ in Path("/proc/self/fd").iterdir())


def _soaked(name: str, count: int, act: Callable[[int], None]) -> bool:
    """Act so many times; return whether memory and handles stayed flat after a tenth."""
    early = max(1, count // 10)
    for number in range(early):
        act(number)
    before = _held()
    for number in range(early, count):
        act(number)
    after = _held()
    is_flat = after[0] - before[0] <= _GROWTH and after[1] <= before[1]
    print(
        f"{name}: {count:,} times, {before[0]} -> {after[0]} MB, "
        f"{before[1]} -> {after[1]} handles{'' if is_flat else ' - GROWS'}",
        flush=True,
    )
    return is_flat


def main() -> int:
    """Soak the program; return 1 where something grows."""
    counts = [int(word) for word in sys.argv[1:]] + [10_000, 1_000, 1_000][len(sys.argv) - 1 :]
    with tempfile.TemporaryDirectory() as home:
        os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_DATA_HOME"] = home
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        return _run(Path(home), *counts)


def _run(home: Path, windows: int, tabs: int, sheets: int) -> int:
    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QApplication

    from pkviewer import paths
    from pkviewer.charts.base.typeface import register
    from pkviewer.documents.settings_file import SettingsFile
    from pkviewer.editions.known import open_known
    from pkviewer.export.run import offscreen
    from pkviewer.sheet.composer import Composer
    from pkviewer.text.style import Style
    from pkviewer.ui.application import SERVICES, make_application, make_window
    from pkviewer.ui.look.theme import Theme
    from pkviewer.ui.session import Reading
    from pkviewer.ui.settings import Settings
    from pkviewer.ui.shell.window import MainWindow

    application = make_application(["pkviewer"])
    theme = Theme(application, register())
    theme.choose("light", 1.0)
    pack = open_known(paths.bundled_pack())
    settings = Settings(SettingsFile(home / "settings.json"))

    def window() -> MainWindow:
        reading = Reading(SERVICES, pack, Style(), date(2026, 11, 30))
        made = make_window(reading, theme, settings)
        made.show()
        application.processEvents()
        return made

    def end(made: MainWindow) -> None:
        made.close()
        made.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        application.processEvents()

    results = [_soaked("windows", windows, lambda _: end(window()))]
    open_window = window()
    sectors = list(pack.sectors)

    def turn(number: int) -> None:
        open_window.navigator.go_to(sectors[number % len(sectors)])
        application.processEvents()

    results.append(_soaked("tabs", tabs, turn))
    end(open_window)
    renderer = offscreen.page_renderer()
    composer = Composer(pack, Style(), pack.head.edition_date)

    def sheet(number: int) -> None:
        renderer.render(composer.sheet(sectors[number % len(sectors)]), "a4")

    results.append(_soaked("sheets", sheets, sheet))
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
