"""What is remembered between two starts; nothing in it can keep the window from opening."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, get_args

from PySide6.QtCore import QByteArray

from pkviewer.documents.settings_file import NAME, SettingsFile
from pkviewer.errors import Fault
from pkviewer.paths import config_folder
from pkviewer.text.style import NumberSystem
from pkviewer.ui.look.theme import CHOICES, ZOOMS, ThemeChoice

Paper = Literal["a4", "letter"]


class Settings:
    """Typed access to the settings file. Whatever is unreadable counts as not set."""

    def __init__(self, store: SettingsFile) -> None:
        self._store = store

    def geometry(self) -> QByteArray:
        """Return the window's geometry, empty if there is none."""
        return self._bytes("window/geometry")

    def state(self) -> QByteArray:
        """Return the state of dock and toolbars, empty if there is none."""
        return self._bytes("window/state")

    def keep_window(self, geometry: QByteArray, state: QByteArray) -> None:
        """Remember where the window stood."""
        self._store.keep({"window/geometry": _as_text(geometry), "window/state": _as_text(state)})

    @property
    def tab(self) -> str:
        """Id of the sector last read."""
        return self._text("reading/tab")

    @tab.setter
    def tab(self, sector: str) -> None:
        self._keep("reading/tab", sector)

    @property
    def theme(self) -> ThemeChoice:
        """The choice of colours."""
        found = self._text("look/theme")
        return next((choice for choice in CHOICES if choice == found), "system")

    @theme.setter
    def theme(self, choice: ThemeChoice) -> None:
        self._keep("look/theme", choice)

    @property
    def zoom(self) -> float:
        """The zoom, one of the steps there are."""
        try:
            found = float(self._text("look/zoom"))
        except ValueError:
            return 1.0
        return found if found in ZOOMS else 1.0

    @zoom.setter
    def zoom(self, zoom: float) -> None:
        self._keep("look/zoom", str(zoom))

    @property
    def numbers(self) -> NumberSystem:
        """The way of counting."""
        found = self._text("reading/numbers")
        systems: tuple[NumberSystem, ...] = get_args(NumberSystem)
        return next((system for system in systems if system == found), "million")

    @numbers.setter
    def numbers(self, numbers: NumberSystem) -> None:
        self._keep("reading/numbers", numbers)

    @property
    def paper(self) -> Paper | None:
        """The paper last chosen; None until one was."""
        found = self._text("export/paper")
        papers: tuple[Paper, ...] = get_args(Paper)
        return next((paper for paper in papers if paper == found), None)

    @paper.setter
    def paper(self, paper: Paper) -> None:
        self._keep("export/paper", paper)

    def print_option(self, name: str) -> str:
        """Return an option of the printer last used; empty until one was."""
        return self._text(f"print/{name}")

    def keep_print_options(self, options: Mapping[str, str]) -> None:
        """Remember how was printed."""
        self._store.keep({f"print/{name}": text for name, text in options.items()})

    @property
    def export_folder(self) -> str:
        """The folder last written to."""
        return self._text("export/folder")

    @export_folder.setter
    def export_folder(self, folder: str) -> None:
        self._keep("export/folder", folder)

    @property
    def export_kinds(self) -> frozenset[str]:
        """The kinds of file last written."""
        return frozenset(filter(None, self._text("export/kinds").split(" ")))

    @export_kinds.setter
    def export_kinds(self, kinds: frozenset[str]) -> None:
        self._keep("export/kinds", " ".join(sorted(kinds)))

    @property
    def pack_folder(self) -> str:
        """The folder in which a pack was last opened."""
        return self._text("reading/packs")

    @pack_folder.setter
    def pack_folder(self, folder: str) -> None:
        self._keep("reading/packs", folder)

    @property
    def welcomed(self) -> bool:
        """Whether the greeting of the first start has been shown."""
        return self._text("reading/welcomed") == "yes"

    @welcomed.setter
    def welcomed(self, seen: bool) -> None:
        self._keep("reading/welcomed", "yes" if seen else "no")

    @property
    def briefing_folder(self) -> str:
        """The folder in which a briefing was last opened or saved."""
        return self._text("briefing/folder")

    @briefing_folder.setter
    def briefing_folder(self, folder: str) -> None:
        self._keep("briefing/folder", folder)

    @property
    def page_style(self) -> str:
        """Name of the page style last chosen; empty for the plain one."""
        return self._text("export/style")

    @page_style.setter
    def page_style(self, name: str) -> None:
        self._keep("export/style", name)

    @property
    def damage(self) -> Fault | None:
        """What was wrong with the settings file, None where nothing was."""
        return self._store.damage

    def _text(self, key: str) -> str:
        return self._store.value(key)

    def _keep(self, key: str, text: str) -> None:
        self._store.keep({key: text})

    def _bytes(self, key: str) -> QByteArray:
        return QByteArray.fromBase64(QByteArray(self._text(key).encode()))


def _as_text(data: QByteArray) -> str:
    return bytes(data.toBase64().data()).decode()


def stored_settings() -> Settings:
    """Return the settings in the user's configuration folder."""
    return Settings(SettingsFile(config_folder() / NAME))
