"""What is remembered between two starts; nothing in it can keep the window from opening."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Generic, Literal, TypeVar, get_args, overload

from PySide6.QtCore import QByteArray

from pkviewer.documents.settings_file import NAME, SettingsFile
from pkviewer.errors import Fault
from pkviewer.model.wording import LANGUAGES, Language
from pkviewer.paths import config_folder
from pkviewer.text.style import PAGE_LANGUAGES, USUAL_NUMBERS, Digits, Face, NumberSystem, Style
from pkviewer.ui.look.theme import CHOICES, ZOOMS, ThemeChoice

Paper = Literal["a4", "letter"]
RECENT = 8
"""How many files are remembered."""
_T = TypeVar("_T")


class Setting(Generic[_T]):
    """One setting: its key in the file, and how its text is read and written.

    ``read`` takes whatever a file may hold, the empty text where nothing is set, and never
    raises: what it does not understand counts as not set.
    """

    def __init__(
        self, key: str, read: Callable[[str], _T], write: Callable[[_T], str] = str
    ) -> None:
        self._key = key
        self._read = read
        self._write = write

    @overload
    def __get__(self, settings: None, owner: type[Settings]) -> Setting[_T]: ...

    @overload
    def __get__(self, settings: Settings, owner: type[Settings]) -> _T: ...

    def __get__(self, settings: Settings | None, owner: type[Settings]) -> Setting[_T] | _T:
        if settings is None:
            return self
        return self._read(settings.text(self._key))

    def __set__(self, settings: Settings, value: _T) -> None:
        settings.keep({self._key: self._write(value)})


def _bytes(text: str) -> QByteArray:
    return QByteArray.fromBase64(QByteArray(text.encode()))


def _as_text(data: QByteArray) -> str:
    return bytes(data.toBase64().data()).decode()


def _theme(text: str) -> ThemeChoice:
    return next((choice for choice in CHOICES if choice == text), "system")


def _zoom(text: str) -> float:
    return next((zoom for zoom in ZOOMS if str(zoom) == text), 1.0)


def _numbers(text: str) -> NumberSystem:
    systems: tuple[NumberSystem, ...] = get_args(NumberSystem)
    return next((system for system in systems if system == text), "million")


def _language(text: str) -> Language:
    return next((language for language in LANGUAGES if language == text), "en")


def _digits(text: str) -> Digits:
    return "urdu" if text == "urdu" else "latin"


def _page_language(text: str) -> str:
    return text if text in PAGE_LANGUAGES else ""


def _face(text: str) -> Face:
    return "nastaliq" if text == "nastaliq" else "naskh"


def _paper(text: str) -> Paper | None:
    papers: tuple[Paper, ...] = get_args(Paper)
    return next((paper for paper in papers if paper == text), None)


def _words(text: str) -> frozenset[str]:
    return frozenset(filter(None, text.split(" ")))


def _recent(text: str) -> tuple[tuple[str, str], ...]:
    pairs = (line.partition("\t") for line in text.split("\n"))
    return tuple((kind, path) for kind, tab, path in pairs if tab and path)[:RECENT]


def _as_lines(recent: tuple[tuple[str, str], ...]) -> str:
    return "\n".join(f"{kind}\t{path}" for kind, path in recent)


def _yes_or_no(is_so: bool) -> str:
    return "yes" if is_so else "no"


class Settings:
    """Typed access to the settings file. Whatever is unreadable counts as not set."""

    #: The window's geometry, and the state of dock and toolbars; empty if there is none.
    geometry = Setting[QByteArray]("window/geometry", _bytes, _as_text)
    state = Setting[QByteArray]("window/state", _bytes, _as_text)
    #: Id of the sector last read.
    tab = Setting[str]("reading/tab", str)
    theme = Setting[ThemeChoice]("look/theme", _theme)
    #: One of the steps there are.
    zoom = Setting[float]("look/zoom", _zoom)
    numbers = Setting[NumberSystem]("reading/numbers", _numbers)
    #: The language of the window, and the digits it writes in Urdu.
    language = Setting[Language]("reading/language", _language)
    digits = Setting[Digits]("reading/digits", _digits)
    #: The paper last chosen; None until one was.
    paper = Setting[Paper | None]("export/paper", _paper, lambda paper: paper or "")
    #: The languages of pages, empty where they follow the window's; the hand of Urdu ones.
    page_language = Setting[str]("export/language", _page_language)
    face = Setting[Face]("export/face", _face)
    #: The folder and the kinds of file last written.
    export_folder = Setting[str]("export/folder", str)
    export_kinds = Setting[frozenset[str]](
        "export/kinds", _words, lambda kinds: " ".join(sorted(kinds))
    )
    #: The folder in which a pack, or a briefing, was last opened or saved.
    pack_folder = Setting[str]("reading/packs", str)
    briefing_folder = Setting[str]("briefing/folder", str)
    #: The folder in which a text or a review was last opened or saved.
    review_folder = Setting[str]("review/folder", str)
    #: Files last opened or saved, the newest first: the kind and the path of each.
    recent = Setting[tuple[tuple[str, str], ...]]("start/recent", _recent, _as_lines)
    #: Whether the greeting of the first start has been shown.
    welcomed = Setting[bool]("reading/welcomed", lambda text: text == "yes", _yes_or_no)
    #: Name of the page style last chosen; empty for the plain one.
    page_style = Setting[str]("export/style", str)

    def __init__(self, store: SettingsFile) -> None:
        self._store = store

    def keep_window(self, geometry: QByteArray, state: QByteArray) -> None:
        """Remember where the window stood."""
        self.keep({"window/geometry": _as_text(geometry), "window/state": _as_text(state)})

    def remember(self, kind: str, path: str) -> None:
        """Put a file at the head of those last opened or saved."""
        before = (entry for entry in self.recent if entry[1] != path)
        self.recent = ((kind, path), *before)[:RECENT]

    def collections(self, pack: str) -> tuple[Path, ...]:
        """Return the collections that were last open over a pack, in their order."""
        return tuple(map(Path, filter(None, self.text(f"figures/{pack}").split("\n"))))

    def keep_collections(self, pack: str, paths: Iterable[Path]) -> None:
        """Remember which collections are open over a pack."""
        self.keep({f"figures/{pack}": "\n".join(map(str, paths))})

    def print_option(self, name: str) -> str:
        """Return an option of the printer last used; empty until one was."""
        return self.text(f"print/{name}")

    def keep_print_options(self, options: Mapping[str, str]) -> None:
        """Remember how was printed."""
        self.keep({f"print/{name}": text for name, text in options.items()})

    def style(self, language: Language | None = None) -> Style:
        """Return how words and numbers are written: as last time, or in a language asked for.

        Another language than last time's begins with its own way of counting.
        """
        asked = language or self.language
        numbers = self.numbers if asked == self.language else USUAL_NUMBERS[asked]
        return Style(asked, numbers, self.digits)

    def keep_style(self, style: Style) -> None:
        """Remember how words and numbers are written."""
        self.language, self.numbers, self.digits = style.language, style.numbers, style.digits

    @property
    def folder(self) -> Path:
        """The folder of the settings, where the user's other choices are kept too."""
        return self._store.path.parent

    @property
    def damage(self) -> Fault | None:
        """What was wrong with the settings file, None where nothing was."""
        return self._store.damage

    def text(self, key: str) -> str:
        """Return what is kept under a key; empty where nothing is."""
        return self._store.value(key)

    def keep(self, texts: Mapping[str, str]) -> None:
        """Keep a text under each key, in one write."""
        self._store.keep(texts)


def stored_settings() -> Settings:
    """Return the settings in the user's configuration folder."""
    return Settings(SettingsFile(config_folder() / NAME))
