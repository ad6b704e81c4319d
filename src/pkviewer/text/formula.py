"""Which texts a spreadsheet would take for formulas."""

from __future__ import annotations

import re

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NUMBER = re.compile(r"[+-]?\d[\d,. ]*%?")


def is_formula(text: str) -> bool:
    """Return whether a spreadsheet would take a text for a formula; it skips blanks first."""
    return text.startswith(_FORMULA) or text.lstrip().startswith(_FORMULA)


def guarded(text: str) -> str:
    """Return a cell that can be pasted into a spreadsheet: what is no number stays text."""
    return f"'{text}" if is_formula(text) and not _NUMBER.fullmatch(text) else text
