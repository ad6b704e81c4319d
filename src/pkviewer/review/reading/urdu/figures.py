"""Figures as Urdu writes them, put as English writes them."""

from __future__ import annotations

import re
from decimal import Decimal

_SMALL = (
    ("ایک", 1),
    ("دو", 2),
    ("تین", 3),
    ("چار", 4),
    ("پانچ", 5),
    ("چھ", 6),
    ("چھے", 6),
    ("سات", 7),
    ("آٹھ", 8),
    ("نو", 9),
    ("دس", 10),
    ("گیارہ", 11),
    ("بارہ", 12),
    ("پندرہ", 15),
    ("بیس", 20),
    ("پچیس", 25),
    ("تیس", 30),
    ("چالیس", 40),
    ("پچاس", 50),
    ("سو", 100),
)
_WORDED = dict(_SMALL)
_SPELLED = "|".join(sorted(_WORDED, key=len, reverse=True))
_POWERS = {"ہزار": 3, "لاکھ": 5, "کروڑ": 7, "ارب": 9, "کھرب": 11}
_LATE = {"ملین": "million", "بلین": "billion", "ٹریلین": "trillion"}
_EDGE = r"(?![\u0600-\u06ff])"
_START = r"(?<![\u0600-\u06ff])"
_DIGITS = r"\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_POWER = "|".join(_POWERS)
_ONE = rf"(?:{_DIGITS})\s?(?:{_POWER}){_EDGE}"
_UNITS = rf"(?:{_POWER}|فیصد|فی\sصد|ماہ|مہینوں|مہینے|سہ|اعشاریہ|عشاریہ|ملین|بلین|ٹریلین|گنا){_EDGE}"
_WORD = re.compile(rf"{_START}(?:{_SPELLED}){_EDGE}(?=\s{_UNITS})")
_AFTER_POINT = re.compile(
    rf"(?<=\d)\s?(?:اعشاریہ|عشاریہ)\s?(?P<part>\d+|{_SPELLED})"
    rf"{_EDGE}"
)
_TOGETHER = re.compile(rf"(?<![\d.,]){_ONE}(?:\s(?:اور\s)?{_ONE}){{0,3}}")
_PART = re.compile(rf"(?P<number>{_DIGITS})\s?(?P<power>{_POWER})")
_LATER = re.compile(rf"(?<=\d)\s?(?P<power>{'|'.join(_LATE)}){_EDGE}")
_MILLION, _BILLION, _THOUSAND = 6, 9, 1000


def worded(match: re.Match[str]) -> str:
    """Write a small number in digits."""
    return str(_WORDED[match[0]])


def pointed(match: re.Match[str]) -> str:
    """Write "2 اعشاریہ 5" as 2.5."""
    part = match["part"]
    return "." + (part if part.isdigit() else str(_WORDED[part]))


def summed(match: re.Match[str]) -> str:
    """Write "1 ارب 97 کروڑ 80 لاکھ" as one figure in millions, as exactly as it was told."""
    total, least = Decimal(0), _BILLION
    for part in _PART.finditer(match[0]):
        number = Decimal(part["number"].replace(",", ""))
        power = _POWERS[part["power"]]
        total += number.scaleb(power - _MILLION)
        exponent = int(number.as_tuple().exponent)
        is_round = exponent == 0 and number % 10 == 0
        least = power + exponent + is_round
    if total < 1:
        return f"{total * 1000000:f}".rstrip("0").rstrip(".")
    scale, name = (_BILLION, "billion") if total >= _THOUSAND else (_MILLION, "million")
    step = Decimal(1).scaleb(-max(0, scale - least))
    return f"{total.scaleb(_MILLION - scale).quantize(step):f} {name}"


def late(match: re.Match[str]) -> str:
    """Write the English names of powers of ten in English."""
    return " " + _LATE[match["power"]]


FIGURES = (
    (_WORD, worded),
    (_AFTER_POINT, pointed),
    (_TOGETHER, summed),
    (_LATER, late),
)
"""What figures look like, in the order in which they are read, and what is written for them."""
