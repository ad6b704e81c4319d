"""A text as every search compares it: what is typed finds what is printed.

Keyboards have one dash, straight quotes and one kind of space; pages have a minus sign,
curly quotes, thin spaces and thousands. One letter also stands for those that keyboards
tell apart and readers do not.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_DROPPED = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2066\u2067\u2068\u2069\ufeff\u0640"
_SIGNS: dict[str, str] = {
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-"),
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u2032\u00b4`", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
    **dict.fromkeys("\u00a0\u1680\u202f\u205f\u3000\t\n\r\u2028\u2029", " "),
    **{chr(code): " " for code in range(0x2000, 0x200B)},
    **dict.fromkeys(_DROPPED, ""),
    "ي": "ی",
    "ى": "ی",
    "ك": "ک",
    "ه": "ہ",
    "ة": "ہ",
    **{chr(zero + digit): str(digit) for zero in (0x660, 0x6F0) for digit in range(10)},
}
_THOUSANDS = re.compile(r"(?<=\d),(?=\d\d)|(?<=\d) (?=\d{3}(?!\d))|(?<= ) +")
"""A comma or a space between the thousands (or lakhs), and spaces after a space."""
_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_FISCAL = re.compile(r"\bfy ?(?P<short>\d\d)\b(?![-\d])|\bfy ?20\d\d[-/](?P<long>\d\d)\b")
_MONTH = re.compile(
    rf"\b(?P<name>{'|'.join(m[:3] for m in _MONTHS)})[a-z]* (?P<year>\d\d(?:\d\d)?)\b"
)
_QUARTER = re.compile(r"\b(?P<quarter>q[1-4]) (?P<year>\d\d(?:\d\d)?)\b")


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text, and for each of its characters the place it has in the text itself."""

    text: str
    places: tuple[int, ...]

    def place(self, start: int, length: int) -> tuple[int, int]:
        """Return start and length, in the text itself, of a stretch of the folded one."""
        first, last = self.places[start], self.places[start + length - 1]
        return first, last + 1 - first


@lru_cache(maxsize=1 << 12)
def fold(text: str) -> Folded:
    """Return a text folded, with the places of its characters."""
    signs: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        for part in _folded_sign(sign):
            signs.append(part)
            places.append(place)
    plain = "".join(signs)
    spans = (match.span() for match in _THOUSANDS.finditer(plain))
    dropped = {at for span in spans for at in range(*span)}
    if not dropped:
        return Folded(plain, tuple(places))
    kept = [at for at in range(len(plain)) if at not in dropped]
    return Folded("".join(plain[at] for at in kept), tuple(places[at] for at in kept))


@lru_cache(maxsize=1 << 14)
def folded(text: str) -> str:
    """Return a text as it is compared: small letters, no accents, plain digits and signs."""
    if text.isascii():
        plain = text.lower().replace("\t", " ").replace("\n", " ").replace("\r", " ")
        plain = plain.replace("`", "'")
    else:
        plain = "".join(map(_folded_sign, text))
    return _THOUSANDS.sub("", plain)


def spellings(asked: str) -> tuple[str, ...]:
    """Return what is asked for, folded, and the same with its periods spelled otherwise.

    "FY25" also finds "FY2024-25", "Dec 2025" also "December 2025" and "Dec 25", and each
    the other way round.
    """
    plain = folded(asked).strip()
    others = (f"{before}{period}{after}" for before, period, after in _otherwise(plain))
    return tuple(dict.fromkeys((plain, *others)))


def phrases(asked: str) -> tuple[tuple[str, ...], ...]:
    """Return the same as :func:`spellings` in words; a period spelled otherwise is one."""
    plain = folded(asked).strip()
    others = (
        (*before.split(), period, *after.split()) for before, period, after in _otherwise(plain)
    )
    return tuple(dict.fromkeys((tuple(plain.split()), *others)))


def _otherwise(plain: str) -> Iterator[tuple[str, str, str]]:
    """Yield other spellings of a period, with what stands before and after it."""
    for pattern, spelled in ((_FISCAL, _fiscal), (_MONTH, _month), (_QUARTER, _quarter)):
        match = pattern.search(plain)
        if match is not None:
            for period in spelled(match):
                yield plain[: match.start()], period, plain[match.end() :]


@lru_cache(maxsize=1 << 10)
def _folded_sign(sign: str) -> str:
    if sign in _SIGNS:
        return _SIGNS[sign]
    parts = unicodedata.normalize("NFKD", sign.casefold())
    bare = (part for part in parts if not unicodedata.combining(part))
    # Decomposing takes some letters apart again, into those of another keyboard.
    return "".join(_SIGNS.get(part, part) for part in bare)


def _fiscal(match: re.Match[str]) -> list[str]:
    end = int(match["short"] or match["long"])
    return [f"fy{end:02d}", f"fy20{(end - 1) % 100:02d}-{end:02d}"]


def _month(match: re.Match[str]) -> list[str]:
    name = next(month for month in _MONTHS if month.startswith(match["name"]))
    year = match["year"][-2:]
    return [f"{name} 20{year}", f"{name[:3]} 20{year}", f"{name[:3]} {year}"]


def _quarter(match: re.Match[str]) -> list[str]:
    year = match["year"][-2:]
    return [f"{match['quarter']} 20{year}", f"{match['quarter']} {year}"]
