"""Letters and digits that stand for the same whatever keyboard they came from."""

from __future__ import annotations

_DIGITS = str.maketrans(
    {chr(zero + digit): str(digit) for zero in (0x660, 0x6F0) for digit in range(10)}
    | {"\u066b": ".", "\u066c": ","}
)
"""Arabic and Urdu digits with their decimal and grouping signs."""


def plain_digits(text: str) -> str:
    """Return a text with Arabic and Urdu digits written as Latin ones."""
    return text.translate(_DIGITS)
