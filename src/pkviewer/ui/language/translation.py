"""The language of the window: which catalogue is in force, and which way the window runs."""

from __future__ import annotations

import os
import re
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QWidget

from pkviewer import paths
from pkviewer.model.wording import Language
from pkviewer.ui.language.catalogue import read_catalogue
from pkviewer.ui.language.compiled import compiled

CATALOGUES = ("qt", "pkviewer")
"""The toolkit's own texts, which it has not in every language, and the window's."""
PSEUDO = "PKVIEWER_PSEUDO"
"""Set in the environment, it shows each text twice as long and the window mirrored."""
_LOCALES: dict[Language, QLocale] = {
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
    "ur": QLocale(QLocale.Language.Urdu, QLocale.Country.Pakistan),
}
_RIGHT_TO_LEFT: frozenset[Language] = frozenset({"ur"})
_PART = re.compile(r"(\{[^{}]*\}|&.|%\d|\*\.\w+|;;|\(.*\))")


class PseudoTranslator(QTranslator):
    """Shows each text of the window twice as long, between brackets: what is clipped stands out.

    Places, mnemonics and the patterns of file names stay as they are.
    """

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        if not source or context in ("QGuiApplication", "QShortcut") or "*." in source:
            return source
        plain = _PART.sub("", source).strip()
        return f"⟦{source} {plain}⟧" if plain else source


class Translation(QObject):
    """Keeps one language in force in the whole application."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._installed: list[QTranslator] = []
        # A translator reads from these bytes as long as it lives.
        self._texts: list[bytes] = []
        self.language: Language = "en"
        self.is_pseudo = bool(os.environ.get(PSEUDO))

    def speak(self, language: Language) -> None:
        """Put a language in force: texts, dates, and the way that layouts run.

        Texts that were written before are written anew by :func:`retranslate`.
        """
        for translator in self._installed:
            self._application.removeTranslator(translator)
            translator.deleteLater()
        self._installed = self._translators(language)
        for translator in self._installed:
            self._application.installTranslator(translator)
        self.language = language
        # Never the system's language: no foreign digits or months among the window's words.
        QLocale.setDefault(_LOCALES[language])
        mirrored = language in _RIGHT_TO_LEFT or self.is_pseudo
        sides = Qt.LayoutDirection
        self._application.setLayoutDirection(sides.RightToLeft if mirrored else sides.LeftToRight)

    def _translators(self, language: Language) -> list[QTranslator]:
        if self.is_pseudo:
            return [PseudoTranslator(self)]
        found = []
        for name in CATALOGUES:
            source = paths.resource("i18n", f"{name}_{language}.ts")
            if source.is_file():
                translator = QTranslator(self)
                texts = _compiled(source)
                self._texts.append(texts)
                translator.load(texts)
                found.append(translator)
        return found


def retranslate(window: QWidget) -> None:
    """Have everything in a window that keeps fixed texts write them anew."""
    for part in (window, *window.findChildren(QObject)):
        write = getattr(part, "retranslate", None)
        if callable(write):
            write()


def translation_of(application: QCoreApplication) -> Translation:
    """Return the application's translation, made at the first call."""
    found = application.findChild(Translation)
    if found is not None:
        return found
    assert isinstance(application, QApplication)  # noqa: S101 - the window has no other
    return Translation(application)


def _compiled(source: Path) -> bytes:
    """Return a catalogue for the translator: as built, or from its source where that is newer."""
    built = source.with_suffix(".qm")
    if built.is_file() and built.stat().st_mtime >= source.stat().st_mtime:
        return built.read_bytes()
    return compiled(read_catalogue(source))
