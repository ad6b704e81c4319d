"""Letters and digits that stand for the same whatever keyboard they came from."""

from __future__ import annotations

import re

_DIGITS = str.maketrans(
    {chr(zero + digit): str(digit) for zero in (0x660, 0x6F0) for digit in range(10)}
    | {"\u066b": ".", "\u066c": ","}
)
"""Arabic and Urdu digits with their decimal and grouping signs."""
_URDU = str.maketrans({str(digit): chr(0x6F0 + digit) for digit in range(10)})
_NUMBER = re.compile(r"(?<![A-Za-z0-9])\d[\d.,]*(?![A-Za-z0-9])")
"""A number that is no part of a Latin name: not the 5 of 5G, nor the 25 of FY25."""
_VARIANTS = str.maketrans(
    {
        "ي": "ی",
        "ى": "ی",
        "ك": "ک",
        "ه": "ہ",
        "ھ": "ہ",
        "ة": "ہ",
        "ۃ": "ہ",
        "ۂ": "ہ",
        "أ": "ا",
        "إ": "ا",
        "ٱ": "ا",
        "آ": "ا",
        "ؤ": "و",
        "ۓ": "ے",
        "ئ": "ی",
        "ـ": None,
        "\u200c": None,
        "\u200d": None,
    }
    | {chr(mark): None for mark in (*range(0x610, 0x61B), *range(0x64B, 0x660), 0x670)}
)
"""Letters as an Arabic keyboard writes them, and marks that one writes and another leaves out."""


def plain_digits(text: str) -> str:
    """Return a text with Arabic and Urdu digits written as Latin ones."""
    return text.translate(_DIGITS)


def urdu_digits(text: str) -> str:
    """Return a text with its numbers in Urdu digits; digits of Latin names stay."""
    return _NUMBER.sub(lambda number: number[0].translate(_URDU), text)


def folded_letters(text: str) -> str:
    """Return a text in which spellings of the same Urdu word are alike.

    ی and ي, ک and ك, ہ and ه and ھ are one letter; vowel signs, joiners and kashida are gone.
    """
    return text.translate(_VARIANTS)
