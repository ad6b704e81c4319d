"""Pictures of today's program: those of README and manual, and a grid to look through.

``python benchmarks/pictures.py`` writes docs/pictures/ anew. ``--grid DIR`` writes every
tab and page in sizes, themes and zooms instead, to be looked through; ``--only TEXT`` takes
those whose name has the text.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from window import opened, painted, settled  # isort: skip - names the platform first

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from pkviewer.ui.look.theme import CHOICES, ThemeChoice
from pkviewer.ui.shell.window import MainWindow
from pkviewer.ui.widgets.action_id import ActionId

PICTURES = Path(__file__).parents[1] / "docs" / "pictures"
SIZES = ((800, 600), (1280, 720), (1366, 768), (1440, 900), (1920, 1080))
ZOOMED = (0.8, 1.5, 2.0)
PAGES = (ActionId.COMPARE, ActionId.REVIEW, ActionId.BRIEFING, ActionId.SHEET)
DIALOGS = (
    ActionId.EXPORT,
    ActionId.ADD_FIGURE,
    ActionId.YOUR_FIGURES,
    ActionId.DUE,
    ActionId.CHECK_SHEET,
    ActionId.SHORTCUTS,
    ActionId.MANUAL,
    ActionId.ABOUT,
)


@dataclass(frozen=True)
class Look:
    """How the window is shown."""

    width: int
    height: int
    theme: ThemeChoice
    zoom: float = 1.0

    @property
    def name(self) -> str:
        """A file's name for it."""
        return f"{self.width}x{self.height}-{self.theme}-{round(self.zoom * 100)}"


def main() -> int:
    """Write the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--grid", type=Path, metavar="DIR")
    parser.add_argument("--only", default="", metavar="TEXT")
    options = parser.parse_args()
    window = opened()
    if options.grid is None:
        write_readme(window)
    else:
        options.grid.mkdir(parents=True, exist_ok=True)
        write_grid(window, options.grid, options.only)
    window.close()
    return 0


def write_readme(window: MainWindow) -> None:
    """Write the pictures that README shows: a sector with a figure traced, and its page."""
    show(window, Look(1440, 900, "light"))
    window.navigator.go_to("exports")
    settled(window)
    page = window.pages.page()
    if page is not None:
        window.trace(page.cards[0].current_figure())
    save(window, PICTURES / "window.png")
    with tempfile.TemporaryDirectory() as folder:
        command = (sys.executable, "-m", "pkviewer", "export", "exports", "--format", "png")
        subprocess.run((*command, "--to", folder), check=True)
        (page,) = Path(folder).glob("*.png")
        shutil.copyfile(page, PICTURES / "sheet.png")


def looks() -> Iterator[Look]:
    """Yield every size and theme at 100 %, and the ends of the zoom."""
    for width, height in SIZES:
        for theme in CHOICES[1:]:
            yield Look(width, height, theme)
    for zoom in ZOOMED:
        yield Look(1366, 768, "light", zoom)
        yield Look(800, 600, "dark", zoom)


def write_grid(window: MainWindow, folder: Path, only: str) -> None:
    """Write every tab, page and dialog in every look."""
    for look in looks():
        for name, act in scenes(window):
            path = folder / f"{name}-{look.name}.png"
            if only not in path.name:
                continue
            show(window, look)
            act(path)


def scenes(window: MainWindow) -> Iterator[tuple[str, Callable[[Path], None]]]:
    """Yield what is shown: name, and what shows and saves it."""
    for sector in window.reading.sector_ids:
        yield sector, lambda path, sector=sector: save_tab(window, sector, path)
    for action in PAGES:
        yield action.value, lambda path, action=action: save_page(window, action, path)
    for action in DIALOGS:
        yield action.value, lambda path, action=action: save_dialog(window, action, path)


def show(window: MainWindow, look: Look) -> None:
    """Give the window a size and a look."""
    if (window.theme.choice, window.theme.zoom) != (look.theme, look.zoom):
        window.theme.choose(look.theme, look.zoom)
    window.resize(look.width, look.height)
    settled(window)


def save_tab(window: MainWindow, sector: str, path: Path) -> None:
    """Show a sector's page and save it."""
    window.navigator.leave()
    window.navigator.go_to(sector)
    settled(window)
    save(window, path)


def save_page(window: MainWindow, action: ActionId, path: Path) -> None:
    """Show a page beside the sectors and save it."""
    window.actions_[action].trigger()
    settled(window)
    save(window, path)
    while not window.navigator.state.is_sector_lit:
        window.navigator.leave()
    window.navigator.leave()


def save_dialog(window: MainWindow, action: ActionId, path: Path) -> None:
    """Open a dialog, save it and close it."""

    def look(left: int = 40) -> None:
        dialog = QApplication.activeModalWidget()
        dialog = dialog or next(
            (w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()),
            None,
        )
        if dialog is None and left:
            QTimer.singleShot(20, lambda: look(left - 1))
        elif dialog is not None:
            painted()
            save(dialog, path)
            dialog.close()

    QTimer.singleShot(0, look)
    window.actions_[action].trigger()
    for _ in range(5):
        painted()


def save(widget: QWidget, path: Path) -> None:
    """Save a picture of a widget."""
    painted()
    widget.grab().save(str(path))


if __name__ == "__main__":
    sys.exit(main())
