"""Figures as Urdu writes them, put as English writes them."""

from __future__ import annotations

import re
from decimal import Decimal

from pkviewer.review.reading.vocabulary import listed

_NAMES = listed(
    "ایک دو تین چار پانچ چھ سات آٹھ نو دس گیارہ بارہ تیرہ چودہ پندرہ سولہ سترہ اٹھارہ "
    "انیس بیس اکیس بائیس تئیس چوبیس پچیس چھبیس ستائیس اٹھائیس انتیس تیس اکتیس بتیس "
    "تینتیس چونتیس پینتیس چھتیس سینتیس اڑتیس انتالیس چالیس اکتالیس بیالیس تینتالیس "
    "چوالیس پینتالیس چھیالیس سینتالیس اڑتالیس انچاس پچاس اکیاون باون ترپن چون پچپن "
    "چھپن ستاون اٹھاون انسٹھ ساٹھ اکسٹھ باسٹھ تریسٹھ چونسٹھ پینسٹھ چھیاسٹھ سڑسٹھ "
    "اڑسٹھ انہتر ستر اکہتر بہتر تہتر چوہتر پچہتر چھہتر ستتر اٹھہتر اناسی اسی اکیاسی "
    "بیاسی تراسی چوراسی پچاسی چھیاسی ستاسی اٹھاسی نواسی نوے اکیانوے بانوے ترانوے "
    "چورانوے پچانوے چھیانوے ستانوے اٹھانوے ننانوے"
)
"""The numbers from one to ninety-nine, each of which has a name of its own."""
_MORE = {"چھے": 6, "تیئس": 23, "پچھتر": 75, "پچھہتر": 75}
_WORDED = {name: number for number, name in enumerate(_NAMES, start=1)} | _MORE
_SPELLED = "|".join(sorted(_WORDED, key=len, reverse=True))
_PARTS = {"ساڑھے": "0.5", "سوا": "0.25", "پونے": "-0.25"}
_MIXED = {"ڈیڑھ": "1.5", "ڈھائی": "2.5"}
_POWERS = {"ہزار": 3, "لاکھ": 5, "کروڑ": 7, "ارب": 9, "کھرب": 11}
_LATE = {"ملین": "million", "بلین": "billion", "ٹریلین": "trillion"}
_EDGE = r"(?![\u0600-\u06ff])"
_START = r"(?<![\u0600-\u06ff])"
_DIGITS = r"\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_POWER = "|".join(_POWERS)
_ONE = rf"(?:{_DIGITS})\s?(?:{_POWER}){_EDGE}"
_UNITS = rf"(?:{_POWER}|فیصد|فی\sصد|ماہ|مہینوں|مہینے|سہ|اعشاریہ|عشاریہ|ملین|بلین|ٹریلین|گنا){_EDGE}"
_WORD = re.compile(
    rf"{_START}(?:(?:(?P<part>{'|'.join(_PARTS)})\s)?(?:(?P<hundreds>{_SPELLED})\s?)?(?P<sau>سو)"
    rf"(?:\s?(?P<rest>{_SPELLED}))?|(?P<mixed>{'|'.join(_MIXED)})(?P<more>\sسو)?"
    rf"|(?:(?P<share>{'|'.join(_PARTS)})\s)?(?P<one>{_SPELLED})){_EDGE}"
    rf"(?=\s{_UNITS})(?!(?<=اسی)\s(?:ماہ|مہینے|سہ))"
)
"""A number in words before a unit; "اسی" before a month is no eighty but "the same"."""
_AFTER_POINT = re.compile(
    rf"(?<=\d)\s?(?:اعشاریہ|عشاریہ)\s?(?P<part>\d+|{_SPELLED})"
    rf"{_EDGE}"
)
_TOGETHER = re.compile(
    rf"(?<![\d.,]){_ONE}(?:\s?(?:اور\s)?{_ONE}){{0,3}}(?:\s?(?:ارب|کھرب){_EDGE}"
    rf"|\s\d{{1,3}}(?![\d.,%]|\s?{_UNITS}))?"
)
_LEFT = re.compile(r"(?P<power>ارب|کھرب)$|(?P<units>\d{1,3})$")
_PART = re.compile(rf"(?P<number>{_DIGITS})\s?(?P<power>{_POWER})")
_LATER = re.compile(rf"(?<=\d)\s?(?P<power>{'|'.join(_LATE)}){_EDGE}")
_MILLION, _BILLION, _THOUSAND = 6, 9, 1000


def worded(match: re.Match[str]) -> str:
    """Write a number in digits: "ساڑھے آٹھ سو" as 850."""
    if match["mixed"]:
        number = Decimal(_MIXED[match["mixed"]]) * (100 if match["more"] else 1)
    elif match["sau"]:
        hundreds = Decimal(_WORDED.get(match["hundreds"] or "", 1))
        number = 100 * (hundreds + Decimal(_PARTS.get(match["part"] or "", "0")))
        number += _WORDED.get(match["rest"] or "", 0)
    else:
        number = _WORDED[match["one"]] + Decimal(_PARTS.get(match["share"] or "", "0"))
    return f"{number.normalize():f}"


def pointed(match: re.Match[str]) -> str:
    """Write "2 اعشاریہ 5" as 2.5."""
    part = match["part"]
    return "." + (part if part.isdigit() else str(_WORDED[part]))


def summed(match: re.Match[str]) -> str:
    """Write "1 ارب 97 کروڑ 80 لاکھ" as one figure in millions, as exactly as it was told.

    A greater power after smaller ones multiplies them: "1 لاکھ 66 ہزار ارب".
    """
    total, least, highest = Decimal(0), _BILLION, 99
    for part in _PART.finditer(match[0]):
        number = Decimal(part["number"].replace(",", ""))
        power = _POWERS[part["power"]]
        exponent = int(number.as_tuple().exponent)
        is_round = exponent == 0 and number % 10 == 0
        if power > highest:
            total = (total.scaleb(_MILLION) + number).scaleb(power - _MILLION)
        else:
            total += number.scaleb(power - _MILLION)
        least, highest = power + exponent + is_round, power
    left = _LEFT.search(match[0])
    if left and left["units"]:
        total, least = total + Decimal(left["units"]).scaleb(-_MILLION), 0
    elif left and highest < _POWERS[left["power"]]:
        power = _POWERS[left["power"]]
        total, least = total.scaleb(power), least + power
    if total < 1:
        return f"{int(total * 1000000):,}"
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
