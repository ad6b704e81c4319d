"""In which script a text is written."""

from __future__ import annotations

_LATIN = range(0x41, 0x250)
_ARABIC = (range(0x600, 0x780), range(0xFB50, 0xFE00), range(0xFE70, 0xFF00))


def is_in_arabic_script(text: str) -> bool:
    """Whether most letters of a text are those of Urdu."""
    letters = [ord(sign) for sign in text if sign.isalpha()]
    arabic = sum(any(code in block for block in _ARABIC) for code in letters)
    return arabic > sum(code in _LATIN for code in letters)
