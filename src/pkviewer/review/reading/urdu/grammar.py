"""What Urdu says after a word and English before it: periods, bounds, comparisons, changes."""

from __future__ import annotations

import re
from collections.abc import Callable

Written = str | Callable[[re.Match[str]], str]
MONTHS = {
    "جنوری": "January",
    "فروری": "February",
    "مارچ": "March",
    "اپریل": "April",
    "مئی": "May",
    "جون": "June",
    "جولائی": "July",
    "اگست": "August",
    "ستمبر": "September",
    "اکتوبر": "October",
    "نومبر": "November",
    "دسمبر": "December",
}
_M = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_B, _E = r"(?<![\u0600-\u06ff])", r"(?![\u0600-\u06ff])"
MONTH = re.compile(rf"{_B}(?:{'|'.join(MONTHS)}){_E}")
_OF = r"\s(?:کے|کی|کا)\s"
_LAST = r"(?:گزشتہ|گذشتہ|پچھلے|پچھلی)"
_NOW = r"(?:رواں|جاری|موجودہ)"
_FIRST = r"(?:(?:پہلے|پہلی|ابتدائی)\s)"
_YEAR = r"(?:(?:current|last|next) fiscal year|fiscal year \d{4}-\d\d|(?:last|this) year|20\d\d)"
_SUM = (
    r"(?:(?:Rs\.?|\$|US\$)\s?)?\d[\d,.]*(?:\s(?:thousand|million|billion|trillion))?"
    r"(?:\s(?:US dollars|rupees|percent))?"
)
_ORDER = {"پہلی": "first", "دوسری": "second", "تیسری": "third", "چوتھی": "fourth"}


def _month(match: re.Match[str]) -> str:
    return MONTHS[match[0]]


def _turned(match: re.Match[str]) -> str:
    """Write a fiscal year that stands from right to left: 25-2024 is 2024-25."""
    end, start = int(match["end"]), int(match["start"])
    if (start + 1) % 100 != end % 100:
        return match[0]
    return f"fiscal year {start}-{end % 100:02d}"


def _years(match: re.Match[str]) -> str:
    return f"fiscal year {match['start']}-{match['end'][-2:]}"


def _short_years(match: re.Match[str]) -> str:
    """Write a fiscal year told by two digits each, whichever of them stands first."""
    one, other = sorted((match["one"], match["other"]))
    return f"fiscal year 20{one}-{other}"


def _ordered(match: re.Match[str]) -> str:
    part = "half" if match["half"] else "quarter"
    return f"{_ORDER[match['order']]} {part} of {match['year']}"


def _part_of_year(match: re.Match[str]) -> str:
    return f"{_ORDER[match['order']]} {'half' if match['half'] else 'quarter'}"


def _month_of(match: re.Match[str]) -> str:
    return f"{match['m1']} of {match['year']}"


def _spelled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


GRAMMAR: tuple[tuple[re.Pattern[str], Written], ...] = tuple(
    (_spelled(pattern), written)
    for pattern, written in (
        (MONTH.pattern, _month),
        (rf"(?<=\d)\s?ء{_E}", ""),
        (
            rf"(?P<m1>{_M})\s(?:تا|سے(?:\sلے\s?کر)?|سے\sلیکر)\s(?P<m2>{_M})(?:\sتک{_E})?",
            r"\g<m1> to \g<m2>",
        ),
        (rf"{_B}مالی\sسال\s(?P<one>\d\d)\s?[-–/]\s?(?P<other>\d\d)(?!\d)", _short_years),
        (rf"{_B}(?:مالی\sسال\s)?(?P<end>\d\d|20\d\d)\s?[-–/]\s?(?P<start>20\d\d)(?!\d)", _turned),
        (rf"{_B}مالی\sسال\s(?P<start>20\d\d)\s?[-–/]\s?(?P<end>(?:20)?\d\d)(?!\d)", _years),
        (rf"{_B}مالی\sسال\s(?P<year>(?:20)?\d\d)(?![\d-])", r"fiscal year \g<year>"),
        (rf"{_B}{_NOW}\sمالی\sسال{_E}", "current fiscal year"),
        (rf"{_B}{_LAST}\sمالی\sسال{_E}", "last fiscal year"),
        (rf"{_B}(?:اگلے|آئندہ)\sمالی\sسال{_E}", "next fiscal year"),
        (rf"{_B}مالی\sسال{_E}", "current fiscal year"),
        (rf"{_B}سال\s(?=20\d\d)", ""),
        (rf"{_B}{_LAST}\s(?:سال|برس){_E}", "last year"),
        (rf"{_B}{_NOW}\sسال{_E}", "this year"),
        (
            rf"(?:{_YEAR}){_OF}(?:اسی|اِسی)\s(?:مدت|عرصے|عرصہ|دورانیے|دوران|ماہ|مہینے){_E}",
            "same period last year",
        ),
        (
            rf"(?:last year|last fiscal year)\s(?:اسی)\s(?:مدت|عرصے|ماہ|مہینے){_E}",
            "same period last year",
        ),
        (rf"{_B}(?:اسی|اِسی)\s(?:مدت|عرصے){_E}", "the same period"),
        (
            (
                rf"(?P<year>{_YEAR}){_OF}(?P<order>{'|'.join(_ORDER)})\s"
                rf"(?:(?P<half>ششماہی)|سہ\s?ماہی){_E}"
            ),
            _ordered,
        ),
        (rf"{_B}(?P<order>{'|'.join(_ORDER)})\s(?:(?P<half>ششماہی)|سہ\s?ماہی){_E}", _part_of_year),
        (
            rf"(?P<year>{_YEAR}){_OF}{_FIRST}?(?P<n>\d{{1,2}})\s(?:ماہ|مہینوں|مہینے){_E}",
            r"first \g<n> months of \g<year>",
        ),
        (rf"(?P<year>{_YEAR}){_OF}پہلے\s(?:ماہ|مہینے){_E}", r"July of \g<year>"),
        (rf"(?P<year>{_YEAR}){_OF}(?P<m1>{_M} to {_M})", r"\g<m1> of \g<year>"),
        (rf"(?P<year>20\d\d){_OF}(?P<m1>{_M})", r"\g<m1> \g<year>"),
        (rf"{_B}سالانہ(?=\s(?:رپورٹ|ہدف|جائزہ|اجلاس|کانفرنس))", "annual"),
        (rf"{_B}سالانہ(?:\sبنیادوں?\sپر)?{_E}|{_B}سال\sبہ\sسال{_E}", "year-on-year"),
        (rf"{_B}ماہانہ(?:\sبنیادوں?\sپر)?(?=[^.\n]{{0,40}}?percent)", "month-on-month"),
        (rf"{_B}(?:گزشتہ|گذشتہ|پچھلے)\s(?:ماہ|مہینے){_E}", "previous month"),
        (
            (
                rf"(?P<of>same period last year|{_M}(?: 20\d\d)?|{_YEAR}|previous month|{_SUM})"
                rf"{_OF}(?:مقابلے|مقابلہ|نسبت)(?:\sمیں)?{_E}"
            ),
            r"compared with \g<of>",
        ),
        (rf"(?P<sum>{_SUM})\sسے\s(?:بڑھ|زیادہ\sہو)\sکر{_E}", r"rose from \g<sum> to"),
        (rf"(?P<sum>{_SUM})\sسے\s(?:کم\sہو|گھٹ|گر)\s?کر{_E}", r"fell from \g<sum> to"),
        (
            rf"(?P<sum>{_SUM})\sسے\s(?:زائد|زیادہ|تجاوز|بھی\sزائد|اوپر|بڑھ\s(?=گ|چ)){_E}",
            r"over \g<sum>",
        ),
        (rf"(?P<sum>{_SUM})\sسے\sکم{_E}", r"less than \g<sum>"),
        (rf"{_B}(?:تقریباً?|لگ\sبھگ|قریباً?){_E}", "about"),
        (rf"{_B}کم\sاز\sکم{_E}", "at least"),
        (
            (
                rf"(?P<sum>{_SUM})(?:\s(?:تک|کا|کی|کے|نمایاں|ریکارڈ|بڑا|بڑی))*\s(?:اضاف[ہے]|بڑھوتری)"
                rf"{_E}"
            ),
            r"\g<sum> increase",
        ),
        (
            rf"(?P<sum>{_SUM})(?:\s(?:تک|کا|کی|کے|نمایاں|ریکارڈ|بڑا|بڑی))*\s(?:کمی){_E}",
            r"\g<sum> decrease",
        ),
        (rf"(?P<sum>{_SUM})\s(?:زیادہ|زائد){_E}", r"\g<sum> higher"),
        (rf"(?P<sum>{_SUM})\sکم{_E}", r"\g<sum> lower"),
        (rf"{_B}ریکارڈ\s(?:کی|کیا|کئے|کیے)\s(?:گئی|گیا|گئے|گئیں){_E}", "noted"),
        (rf"(?P<year>(?:last|current|this)(?: fiscal)? year)\s(?P<m1>{_M})(?!\s\d)", _month_of),
        (rf"(?<!to )(?P<m1>{_M})(?=\s(?:میں|کے\sدوران){_E})", r"in \g<m1>"),
    )
)
"""Patterns in the order in which they are applied; each sees what those before have written."""

LINKS: tuple[tuple[re.Pattern[str], Written], ...] = (
    (_spelled(rf"{_B}اور{_E}"), "and"),
    (_spelled(rf"{_B}(?:جبکہ|جب\sکہ){_E}"), "while"),
)
"""Words between clauses; they stand in names too, and so are read after these."""
