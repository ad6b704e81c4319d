"""Makes plain running text of what is pasted: blanks, hyphens, broken lines and figures.

Whatever is changed, every letter keeps the offset it has in the text as given.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

_BLANKS = (
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f"
    "\u3000"
)
_NOTHING = (
    "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2066\u2067\u2068\u2069"
)
_HYPHENS = "\u2010\u2011\ufe63\uff0d"
_SIGNS = {ord(sign): " " for sign in _BLANKS} | {ord(sign): "-" for sign in _HYPHENS}
_LETTERS = re.compile(f"[{_NOTHING}]")
_SCALE = r"(?:billion|million|trillion|thousand|lakh|crore|bn|mn|per ?cent|percent|pc\b|%)"
_HYPHENATED = re.compile(r"(?<=[a-z])-[ \t]*\r?\n[ \t]*(?=[a-z])")
_SPLIT_YEARS = re.compile(r"(?<=\d[-–/])[ \t]*\n[ \t]*(?=\d)")
_SPLIT_FIGURE = re.compile(rf"(?<=\d[.,])\s*\n\s*(?=\d+\s?{_SCALE})", re.IGNORECASE)
_DOLLARS = re.compile(
    r"(?:\bUSD?|\bU\.\s?S\.)\s?(?:\$\s?|[Dd]ollars?\s(?=\d))|(?<![\w$])USD\s?(?=\d)"
)
_GLUED = re.compile(r"(?<=\b(?:19|20)\d\d)(?=[a-z]{3,}\b)|(?<=[a-z\d][.!?][\"”])(?=[A-Z])")
_BLOCK = re.compile(r"(?m:^)[^\n]+(?:\n(?![ \t]*\n)[^\n]+)+")
_BULLET = re.compile(r"[ \t]*(?:[-•*▪●◦–—o]|\(?\d{1,2}[.)]|\(?[a-z][.)])[ \t]")
_ENDED = re.compile(r"[.!?:;][\"”’')\]]*[ \t]*$")
_GOES_ON = re.compile(rf"[ \t]*(?:[a-z(%&]|{_SCALE}|[\d.,]+\s?{_SCALE})")
_UNIT_NEXT = re.compile(rf"[ \t]*{_SCALE}", re.IGNORECASE)
_WRAPPED = 0.55
"""Lines of a wrapped paragraph, but its last, are at least this long beside the longest."""
_WIDEST = 110
"""Letters of a line above which nobody has wrapped it by hand."""
_LEAST = 25
"""Letters of the longest line below which lines are those of a list, not of a paragraph."""


@dataclass(frozen=True, slots=True)
class CleanText:
    """A text made plain; ``origin`` holds, for each letter and the end, where it stood."""

    text: str
    origin: tuple[int, ...]

    def back(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch stands in the text as given."""
        return self.origin[start], self.origin[end - 1] + 1 if end > start else self.origin[start]

    def replaced(
        self, pattern: re.Pattern[str], new: str | Callable[[re.Match[str]], str]
    ) -> CleanText:
        """Return the text with what a pattern finds written otherwise."""
        pieces: list[str] = []
        origin: list[int] = []
        at = 0
        for match in pattern.finditer(self.text):
            start, end = match.span()
            written = new if isinstance(new, str) else new(match)
            pieces += (self.text[at:start], written)
            origin += self.origin[at:start]
            origin += (self.origin[place] for place in _places(match, written))
            at = end
        if not pieces:
            return self
        pieces.append(self.text[at:])
        origin += self.origin[at:]
        return CleanText("".join(pieces), tuple(origin))


def _places(match: re.Match[str], written: str) -> list[int]:
    """Return where each letter that is written stands for a letter of what was matched.

    A figure that is kept, the group ``sum``, keeps its places; what is written round it stands
    at its ends.
    """
    start, last = match.start(), max(match.start(), match.end() - 1)
    kept = match["sum"] if "sum" in match.re.groupindex else None
    if kept and kept in written:
        at, first = written.index(kept), match.start("sum")
        inside = [first + index for index in range(len(kept))]
        return [first] * at + inside + [inside[-1]] * (len(written) - at - len(kept))
    places = [min(start + index, last) for index in range(len(written))]
    if len(places) > 1:
        places[-1] = last  # what is written ends where the text that it stands for does
    return places


def clean(text: str) -> CleanText:
    """Return a text as it would stand in one column of plain letters."""
    plain = CleanText(text.translate(_SIGNS), tuple(range(len(text) + 1)))
    for pattern, new in (
        (_LETTERS, ""),
        (_HYPHENATED, ""),
        (_SPLIT_YEARS, ""),
        (_SPLIT_FIGURE, ""),
        (_DOLLARS, "US$"),
        (_GLUED, " "),
    ):
        plain = plain.replaced(pattern, new)
    return plain.replaced(_BLOCK, _unwrapped)


def _unwrapped(block: re.Match[str]) -> str:
    """Join the lines of a block that belong to one sentence; the length stays."""
    lines = block[0].split("\n")
    longest = max(map(len, lines))
    is_wrapped = (
        _LEAST <= longest <= _WIDEST
        and "\t" not in block[0]
        and all(len(line) >= _WRAPPED * longest for line in lines[:-1])
    )
    joined = lines[0]
    for before, line in pairwise(lines):
        goes_on = _goes_on(before, line, is_wrapped=is_wrapped)
        joined += (" " if goes_on else "\n") + line
    return joined


def _goes_on(before: str, line: str, *, is_wrapped: bool) -> bool:
    """Whether a line carries on the sentence of the one before."""
    if _UNIT_NEXT.match(line):
        return True
    if "\t" in before or "\t" in line or _BULLET.match(line):
        return False
    if is_wrapped:
        return True
    return bool(_GOES_ON.match(line)) and not _ENDED.search(before)
