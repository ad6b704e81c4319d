"""Text in the pack's languages."""

from __future__ import annotations

from typing import Literal

import msgspec

Language = Literal["en", "ur"]
LANGUAGES: tuple[Language, ...] = ("en", "ur")


class Text(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One text in English and, where it has been translated, in Urdu."""

    en: str
    ur: str | None = None

    def within(self, language: Language) -> str:
        """Return the text in a language, English where there is no translation."""
        return self.ur if language == "ur" and self.ur is not None else self.en


class Noun(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A counted noun: its form for one and for any other number."""

    one: Text
    other: Text
