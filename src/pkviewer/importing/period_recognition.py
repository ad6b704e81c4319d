"""Periods as tables and people write them: FY25, 2024-25, Jul-Mar FY25, Jan-26, 2024Q3."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterable
from datetime import date

from pkviewer.errors import PeriodError
from pkviewer.model.period import Period, PeriodKind
from pkviewer.text.letters import plain_digits

_MONTHS = {name.casefold(): at for at, name in enumerate(calendar.month_abbr) if name}
_MONTH = "(?P<month>" + "|".join(n[:3] for n in calendar.month_name if n) + r")[a-z]*\.?"
_TO = r"\s*(?:-|–|—|to|till|through)\s*"
_YEAR = r"(?P<year>(?:19|20)\d{2})"
_FISCAL = (
    r"(?:FY\s?'?|fiscal(?: year)?\s|financial year\s)?(?P<first>(?:19|20)\d{2})"
    r"\s?[-–/]\s?(?P<second>\d{2}|(?:19|20)\d{2})"
)
_SHORT_FISCAL = r"(?:FY|fiscal(?: year)?|financial year)\s?'?(?P<fy>(?:19|20)?\d{2})"
_ANY_FISCAL = rf"(?:{_FISCAL}|{_SHORT_FISCAL})"
_Rule = tuple[re.Pattern[str], Callable[[re.Match[str]], str]]


def _full(year: str) -> int:
    """Return a year of two or four digits in full; two digits are of this century."""
    return int(year) if len(year) == 4 else 2000 + int(year)


def _fiscal(match: re.Match[str]) -> str:
    """Return the code of a fiscal year; "FY25" is the one that ends in June 2025."""
    if match["first"]:
        first, second = int(match["first"]), match["second"]
        if _full(second) % 100 != (first + 1) % 100:
            raise PeriodError(f"{match[0]!r} is no fiscal year: it spans more than one year.")
    else:
        first = _full(match["fy"]) - 1
    return f"FY{first}-{(first + 1) % 100:02d}"


def _quarter(match: re.Match[str]) -> str:
    return f"{_full(match['year'])}-Q{match['quarter']}"


def _fiscal_quarter(match: re.Match[str]) -> str:
    """Return the calendar quarter of a fiscal one: Q1 is July to September."""
    first = int(_fiscal(match)[2:6])
    number = int(match["quarter"])
    year, quarter = (first, number + 2) if number <= 2 else (first + 1, number - 2)
    return f"{year}-Q{quarter}"


def _month(match: re.Match[str]) -> str:
    return f"{_full(match['year'])}-{_MONTHS[match['month'][:3].casefold()]:02d}"


def _part_of_fiscal(match: re.Match[str]) -> str:
    last = _MONTHS[match["month"][:3].casefold()]
    count = last - 6 if last >= 7 else last + 6
    code = _fiscal(match)
    return code if count == 12 else f"{code}/{count}m"


def _counted_part(match: re.Match[str]) -> str:
    count = int(match["count"])
    code = _fiscal(match)
    return code if count == 12 else f"{code}/{count}m"


def _day(match: re.Match[str]) -> str:
    month = match["month"]
    number = int(month) if month.isdigit() else _MONTHS[month[:3].casefold()]
    return date(_full(match["year"]), number, int(match["day"])).isoformat()


def _rule(pattern: str, code: Callable[[re.Match[str]], str]) -> _Rule:
    return re.compile(pattern, re.IGNORECASE), code


_RULES: tuple[_Rule, ...] = (
    _rule(_ANY_FISCAL, _fiscal),
    _rule(rf"(?:Jul)[a-z]*\.?{_TO}{_MONTH}\s*,?\s*(?:of\s)?{_ANY_FISCAL}", _part_of_fiscal),
    _rule(rf"{_ANY_FISCAL}\s*,?\s*\(?(?:Jul)[a-z]*\.?{_TO}{_MONTH}\)?", _part_of_fiscal),
    _rule(rf"(?P<count>\d{{1,2}})\s?M\s?{_ANY_FISCAL}", _counted_part),
    _rule(rf"{_ANY_FISCAL}\s?/\s?(?P<count>\d{{1,2}})m", _counted_part),
    _rule(rf"Q(?P<quarter>[1-4])\s*[-,]?\s*{_ANY_FISCAL}", _fiscal_quarter),
    _rule(rf"{_ANY_FISCAL}\s*[-,]?\s*Q(?P<quarter>[1-4])", _fiscal_quarter),
    _rule(rf"{_YEAR}\s*[-/ ]?\s*Q(?P<quarter>[1-4])", _quarter),
    _rule(rf"Q(?P<quarter>[1-4])\s*[-/ ,]?\s*{_YEAR}", _quarter),
    _rule(rf"{_YEAR}\s*-?\s*H(?P<half>[12])", lambda m: f"{m['year']}-H{m['half']}"),
    _rule(rf"{_MONTH}\s*[-/ ,']*\s*(?P<year>(?:19|20)\d{{2}}|\d{{2}})", _month),
    _rule(rf"{_YEAR}\s*[-/ ]\s*{_MONTH}", _month),
    _rule(rf"{_YEAR}[-/.](?P<month>\d{{1,2}})", lambda m: f"{m['year']}-{int(m['month']):02d}"),
    _rule(rf"{_YEAR}M(?P<month>\d{{1,2}})", lambda m: f"{m['year']}-{int(m['month']):02d}"),
    _rule(rf"{_YEAR}[-/.](?P<month>\d{{1,2}})[-/.](?P<day>\d{{1,2}})(?:[T ]00:00(?::00)?)?", _day),
    _rule(rf"(?P<day>\d{{1,2}})[-/. ]?\s*{_MONTH}[-/. ,]*{_YEAR}", _day),
    _rule(rf"{_MONTH}\s*(?P<day>\d{{1,2}}),?\s*{_YEAR}", _day),
    _rule(rf"{_YEAR}", lambda m: str(m["year"])),
    _rule(rf"(?:YR|CY)\s?{_YEAR}", lambda m: str(m["year"])),
    _rule(rf"{_YEAR}\s*\[YR\d{{4}}\]", lambda m: str(m["year"])),
)


def recognised_period(text: str, kinds: Iterable[PeriodKind] = ()) -> Period:
    """Read a period as tables and people write it.

    ``kinds`` are those the indicator has: they decide what a bare year means (a calendar
    year, a fiscal year that ends in it, the edition of an index) and whether a date stands for
    its month.

    Raises:
        PeriodError: the text is no period, or of none of the kinds.
    """
    wanted = tuple(kinds)
    written = " ".join(plain_digits(text).split())
    period = _read(written)
    if not wanted or period.kind in wanted:
        return period
    for kind in wanted:
        other = _as_kind(period, kind)
        if other is not None:
            return other
    names = ", ".join(kind.value.replace("_", " ") for kind in wanted)
    raise PeriodError(
        f"{text.strip()!r} is a {period.kind.value.replace('_', ' ')}.", f"Expected: {names}."
    )


def _read(text: str) -> Period:
    try:
        return Period.parse(text)
    except PeriodError:
        pass
    for pattern, code in _RULES:
        match = pattern.fullmatch(text)
        if match is not None:
            try:
                return Period.parse(code(match))
            except ValueError:
                break
    raise PeriodError(
        f"{text[:60]!r} is no period.",
        "Write for example FY2024-25, 2025, 2025-Q1, 2025-06 or Jul-Mar FY25.",
    )


def _as_kind(period: Period, kind: PeriodKind) -> Period | None:
    """Return a period as one of another kind where that is what was meant."""
    if period.kind is PeriodKind.YEAR:
        year = period.start.year
        if kind is PeriodKind.EDITION:
            return Period.parse(f"edition {year}")
        if kind is PeriodKind.FISCAL_YEAR:
            return Period.parse(f"FY{year - 1}-{year % 100:02d}")
    last = calendar.monthrange(period.end.year, period.end.month)[1]
    if period.kind is PeriodKind.MONTH and kind is PeriodKind.DAY:
        return Period.parse(f"{period.end.year:04d}-{period.end.month:02d}-{last:02d}")
    if period.kind is PeriodKind.DAY and kind is PeriodKind.MONTH and period.end.day in (1, last):
        return Period.parse(f"{period.end.year:04d}-{period.end.month:02d}")
    return None
