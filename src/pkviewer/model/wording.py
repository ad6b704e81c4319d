"""Text in the pack's languages."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

import msgspec

Language = Literal["en", "ur"]
LANGUAGES: tuple[Language, ...] = ("en", "ur")


_RANGE = re.compile(
    r"(?<![\w\u2066{])[$+\u2212-]?[0-9][0-9,.]*(?:[-\u2013/][0-9][0-9,.]*)*(?<![,.])[%+]?(?![\w\u2069])"
)
"""A number as it is written from left to right: with a sign, or one year to another."""


@lru_cache(maxsize=1 << 12)
def ordered(urdu: str) -> str:
    """Return an Urdu text in which years such as 2015-16 keep their order.

    Among letters that run from right to left they would be shown as 16-2015.
    """
    return _RANGE.sub(
        lambda match: match[0] if match[0].isdigit() else f"\u2066{match[0]}\u2069", urdu
    )


class Text(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One text in English and, where it has been translated, in Urdu."""

    en: str
    ur: str | None = None

    def within(self, language: Language) -> str:
        """Return the text in a language, English where there is no translation."""
        return ordered(self.ur) if language == "ur" and self.ur is not None else self.en


class Noun(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A counted noun: its form for one and for any other number."""

    one: Text
    other: Text
