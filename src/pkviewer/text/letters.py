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


def plain_digits(text: str) -> str:
    """Return a text with Arabic and Urdu digits written as Latin ones."""
    return text.translate(_DIGITS)


def urdu_digits(text: str) -> str:
    """Return a text with its numbers in Urdu digits; digits of Latin names stay."""
    return _NUMBER.sub(lambda number: number[0].translate(_URDU), text)


def capitalised(text: str) -> str:
    """Return a name as it stands at the head of a line: "i2i" and "e-Office" stay as they are."""
    first = text.partition(" ")[0]
    if any(sign.isdigit() or sign.isupper() for sign in first):
        return text
    return text[:1].upper() + text[1:]
