"""Text in the pack's languages."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

import msgspec

Language = Literal["en", "ur"]
LANGUAGES: tuple[Language, ...] = ("en", "ur")
OWN_NAMES: dict[Language, str] = {"en": "English", "ur": "اردو"}
"""What each language calls itself."""

_RANGE = re.compile(
    r"\{[^{}]*\}|(?<![\w\u2066])[$+\u2212-]?[0-9][0-9,.]*(?:[-\u2013/][0-9][0-9,.]*)*(?<![,.])[%+]?(?![\w\u2069])"
)
"""A number as it is written from left to right: with a sign, or one year to another.

A placeholder is passed over whole: the periods in it are codes.
"""


@lru_cache(maxsize=1 << 12)
def ordered(urdu: str) -> str:
    """Return an Urdu text in which years such as 2015-16 keep their order.

    Among letters that run from right to left they would be shown as 16-2015.
    """
    return _RANGE.sub(_isolated, urdu)


def _isolated(match: re.Match[str]) -> str:
    written = match[0]
    as_it_is = written.startswith("{") or written.isdigit()
    return written if as_it_is else f"\u2066{written}\u2069"


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
