"""How things are shown: colours, size, numbers and bars; every choice can be undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QByteArray, QLocale, QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack
from PySide6.QtWidgets import QMainWindow

from pkviewer.model.wording import Language
from pkviewer.text.style import USUAL_NUMBERS, Digits, NumberSystem, Style
from pkviewer.ui.language.translation import Translation, retranslate
from pkviewer.ui.look.theme import ZOOMS, Theme, ThemeChoice
from pkviewer.ui.session import Reading
from pkviewer.ui.settings import Settings

_ZOOM = 1


@dataclass(frozen=True, slots=True)
class Choices:
    """All that is chosen, as at the first start.

    ``bars`` is the state of dock and toolbars; empty where it stays as it is.
    """

    theme: ThemeChoice = "system"
    zoom: float = 1.0
    style: Style = field(default_factory=Style)
    bars: bytes = b""


class _Change(QUndoCommand):
    """A step from some choices to others; steps of the zoom that follow each other are one."""

    def __init__(
        self, text: str, before: Choices, after: Choices, take: Callable[[Choices], None]
    ) -> None:
        super().__init__(text)
        self._before, self.after, self._take = before, after, take
        self._zooms = replace(before, zoom=after.zoom) == after

    def redo(self) -> None:
        self._take(self.after)

    def undo(self) -> None:
        self._take(self._before)

    def id(self) -> int:
        return _ZOOM if self._zooms else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        assert isinstance(other, _Change)  # noqa: S101 - only these have the id
        self.after = other.after
        self.setObsolete(self.after == self._before)
        return True


class Choosing(QObject):
    """Takes up choices, remembers them for the next start, and goes back on them."""

    changed = Signal()
    language_changing = Signal()
    """Another language comes: what is shown in the present one need not follow."""

    def __init__(
        self,
        reading: Reading,
        theme: Theme,
        settings: Settings,
        translation: Translation,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._reading, self._theme, self._settings = reading, theme, settings
        self._window = window
        self._translation = translation
        self._first_bars = self._bars()
        self.steps = QUndoStack(self)
        self.steps.indexChanged.connect(self._on_stepped)

    @property
    def present(self) -> Choices:
        """What is chosen now."""
        return Choices(self._theme.choice, self._theme.zoom, self._reading.style)

    def look(self, theme: ThemeChoice) -> None:
        """Choose colours."""
        self._change(self.tr("theme"), replace(self.present, theme=theme))

    def zoom(self, step: int) -> None:
        """Go so many steps larger; with none back to actual size."""
        at = ZOOMS.index(self._theme.zoom) + step if step else ZOOMS.index(1.0)
        zoom = ZOOMS[max(0, min(at, len(ZOOMS) - 1))]
        self._change(self.tr("zoom"), replace(self.present, zoom=zoom))

    def count_in(self, numbers: NumberSystem) -> None:
        """Choose how numbers are written."""
        self._restyle(self.tr("numbers"), replace(self._reading.style, numbers=numbers))

    def write_digits(self, digits: Digits) -> None:
        """Choose the digits that numbers are written in where the language has its own."""
        self._restyle(self.tr("digits"), replace(self._reading.style, digits=digits))

    def speak(self, language: Language) -> None:
        """Choose the language, which brings its usual way of counting along."""
        style = self._reading.style
        if language != style.language:
            numbers = USUAL_NUMBERS[language]
            self._restyle(self.tr("language"), replace(style, language=language, numbers=numbers))

    def reset(self) -> None:
        """Show everything as at the first start."""
        before, after = replace(self.present, bars=self._bars()), Choices(bars=self._first_bars)
        self._change(self.tr("reset"), after, before)

    def _on_stepped(self) -> None:
        self.changed.emit()

    def _bars(self) -> bytes:
        return bytes(self._window.saveState().data())

    def _restyle(self, text: str, style: Style) -> None:
        self._change(text, replace(self.present, style=style))

    def _change(self, text: str, after: Choices, before: Choices | None = None) -> None:
        before = before or self.present
        if after != before:
            self.steps.push(_Change(text, before, after, self._take))
        self.changed.emit()

    def _take(self, choices: Choices) -> None:
        if (choices.theme, choices.zoom) != (self._theme.choice, self._theme.zoom):
            self._theme.choose(choices.theme, choices.zoom)
            self._settings.theme, self._settings.zoom = choices.theme, choices.zoom
        is_other_language = choices.style.language != self._reading.style.language
        if is_other_language:
            self.language_changing.emit()
            self._translation.speak(choices.style.language)
            # A window keeps the locale it began with: fields for dates would name its months.
            self._window.setLocale(QLocale())
        self._reading.write_in(choices.style)
        if is_other_language:
            retranslate(self._window)
        if choices.bars:
            self._window.restoreState(QByteArray(choices.bars))
