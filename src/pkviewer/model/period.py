"""Periods: what stretch of time, or which edition, a figure speaks of."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from enum import Enum
from functools import lru_cache, total_ordering

from pkviewer.errors import PeriodError
from pkviewer.model.months import is_whole_months, month_end, plus_months, span_code


class PeriodKind(Enum):
    """The kinds of period; only periods of one kind and length can be compared."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    FISCAL_YEAR = "fiscal_year"
    PART_YEAR = "part_year"
    PART_FISCAL_YEAR = "part_fiscal_year"
    SPAN = "span"
    REPORTED = "reported"
    EDITION = "edition"
    BY = "by"


FULL_YEARS = frozenset({PeriodKind.YEAR, PeriodKind.FISCAL_YEAR})
PART_YEARS = frozenset({PeriodKind.PART_YEAR, PeriodKind.PART_FISCAL_YEAR})
UNDATED = frozenset({PeriodKind.REPORTED, PeriodKind.BY})
"""Kinds whose true date is not known, or not yet reached: nothing is computed across them."""

EXPECTED = (
    "FY2023-24, FY2023-24/9m, 2024, 2024/9m, 2024-H1, 2024-Q1, 2024-06, 2024-06-30, "
    "2018-08..2019-07, 'reported 2025-05', 'edition 2024' or 'by 2029'"
)

_MONTHS = {
    PeriodKind.MONTH: 1,
    PeriodKind.QUARTER: 3,
    PeriodKind.HALF: 6,
    PeriodKind.YEAR: 12,
    PeriodKind.FISCAL_YEAR: 12,
    PeriodKind.EDITION: 12,
}
_FIRST_YEAR, _LAST_YEAR = 1900, 2200
_FISCAL = re.compile(r"FY([0-9]{4})-([0-9]{2})(?:/([0-9]{1,2})m)?")
_CALENDAR = re.compile(
    r"([0-9]{4})(?:-Q([1-4])|-H([12])|/([0-9]{1,2})m|-([0-9]{2})(?:-([0-9]{2}))?)?"
)


@total_ordering
class Period:
    """A stretch of time with a kind; immutable.

    ``start`` and ``end`` are both inclusive. ``code`` is the canonical spelling, which
    :meth:`parse` reads back. Ordering is by end, then start.

    No dataclass, because the decoder of the data pack would read one from an object.
    """

    __slots__ = ("_code", "_end", "_kind", "_start")

    def __init__(self, end: date, start: date, code: str, kind: PeriodKind) -> None:
        self._end = end
        self._start = start
        self._code = code
        self._kind = kind

    @property
    def start(self) -> date:
        """The first day."""
        return self._start

    @property
    def end(self) -> date:
        """The last day."""
        return self._end

    @property
    def code(self) -> str:
        """The canonical spelling."""
        return self._code

    @property
    def kind(self) -> PeriodKind:
        """The kind of period."""
        return self._kind

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Period) and self._code == other._code

    def __hash__(self) -> int:
        return hash(self._code)

    def __lt__(self, other: Period) -> bool:
        return (self._end, self._start, self._code) < (other._end, other._start, other._code)

    def __repr__(self) -> str:
        return f"Period.parse({self._code!r})"

    def __str__(self) -> str:
        return self.code

    @staticmethod
    def parse(code: str) -> Period:
        """Read a period's code.

        Raises:
            PeriodError: the text is no period this program knows.
        """
        return _parse(code)

    @staticmethod
    def span(start: date, end: date) -> Period:
        """Return the stretch from one day to another: a month where it is just one, else a span."""
        one_month = (start.year, start.month) == (end.year, end.month)
        kind = one_month and is_whole_months(start, end)
        return _of_bounds(PeriodKind.MONTH if kind else PeriodKind.SPAN, start, end)

    @property
    def months(self) -> int:
        """Length in whole months; 0 for a day or a period without a length."""
        if self.kind in (PeriodKind.DAY, PeriodKind.REPORTED, PeriodKind.BY):
            return 0
        first, last = self.start, self.end + timedelta(days=1)
        return (last.year - first.year) * 12 + last.month - first.month

    def is_like(self, other: Period) -> bool:
        """Tell whether a change from ``other`` to this period means something."""
        if self.kind is not other.kind or self.kind in UNDATED:
            return False
        if self._is_whole_months != other._is_whole_months:
            return False
        if self.kind is PeriodKind.SPAN and not self._is_whole_months:
            return self.end - self.start == other.end - other.start
        if self.kind in PART_YEARS or self.kind is PeriodKind.SPAN:
            return self.months == other.months
        return True

    @property
    def _is_whole_months(self) -> bool:
        return self.kind is not PeriodKind.SPAN or is_whole_months(self.start, self.end)

    def shifted(self, steps: int) -> Period:
        """Return the period of the same kind and length ``steps`` later (or earlier).

        Part-years move by whole years; days by years too, since a stock at a date is
        compared with the same date of another year.

        Raises:
            PeriodError: the kind has no neighbours.
        """
        if self.kind in UNDATED:
            raise PeriodError(f"{self.code} has no period before or after it.")
        if self.kind in PART_YEARS or self.kind is PeriodKind.DAY:
            return self.years_shifted(steps)
        step = self.months if self.kind is PeriodKind.SPAN else _MONTHS[self.kind]
        return self._moved(step * steps)

    def years_shifted(self, years: int) -> Period:
        """Return the same period ``years`` later, or earlier where negative."""
        return self._moved(12 * years)

    def _moved(self, months: int) -> Period:
        return _moved(self, months)


def years_between(earlier: Period, later: Period) -> tuple[int, int]:
    """Return the distance between two like periods in years, as a fraction of months."""
    months = (later.end.year - earlier.end.year) * 12 + later.end.month - earlier.end.month
    return months, 12


@lru_cache(maxsize=65536)
def _moved(period: Period, months: int) -> Period:
    start = plus_months(period.start, months)
    if not _FIRST_YEAR <= start.year <= _LAST_YEAR:
        raise PeriodError(f"A period {months} months from {period.code} is out of range.")
    if period.kind is PeriodKind.DAY:
        last = period.end.day == calendar.monthrange(period.end.year, period.end.month)[1]
        return _day(month_end(start) if last else start)
    if period.kind is PeriodKind.SPAN and not is_whole_months(period.start, period.end):
        raise PeriodError(f"{period.code} has no period before or after it.")
    end = plus_months(period.end + timedelta(days=1), months) - timedelta(days=1)
    return _of_bounds(period.kind, start, end)


def _day(day: date) -> Period:
    return Period(day, day, day.isoformat(), PeriodKind.DAY)


def _of_bounds(kind: PeriodKind, start: date, end: date) -> Period:
    """Spell a period of a regular kind from its first and last day."""
    year = f"{start.year:04d}"
    fiscal = f"FY{year}-{(start.year + 1) % 100:02d}"
    length = (end.year - start.year) * 12 + end.month - start.month + 1
    code = {
        PeriodKind.MONTH: f"{year}-{start.month:02d}",
        PeriodKind.QUARTER: f"{year}-Q{(start.month + 2) // 3}",
        PeriodKind.HALF: f"{year}-H{(start.month + 5) // 6}",
        PeriodKind.YEAR: year,
        PeriodKind.EDITION: f"edition {year}",
        PeriodKind.FISCAL_YEAR: fiscal,
        PeriodKind.PART_FISCAL_YEAR: f"{fiscal}/{length}m",
        PeriodKind.PART_YEAR: f"{year}/{length}m",
        PeriodKind.SPAN: span_code(start, end),
    }[kind]
    return Period(end, start, code, kind)


@lru_cache(maxsize=65536)
def _parse(code: str) -> Period:
    try:
        return _parse_prefixed(code)
    except (ValueError, OverflowError):
        raise PeriodError(f"{code!r} is no period.", f"Write one of {EXPECTED}.") from None


def _parse_prefixed(code: str) -> Period:
    for word, kind in (("reported ", PeriodKind.REPORTED), ("by ", PeriodKind.BY)):
        if code.startswith(word):
            inner = _parse_simple(code.removeprefix(word))
            return Period(inner.end, inner.start, code, kind)
    if code.startswith("edition "):
        inner = _parse_simple(code.removeprefix("edition "))
        if inner.kind is not PeriodKind.YEAR:
            raise ValueError(code)
        return _of_bounds(PeriodKind.EDITION, inner.start, inner.end)
    if ".." in code:
        first, last = (_parse_simple(part) for part in code.split(".."))
        if first.kind is not last.kind or first.start >= last.start:
            raise ValueError(code)
        return _of_bounds(PeriodKind.SPAN, first.start, last.end)
    return _parse_simple(code)


def _parse_simple(code: str) -> Period:
    fiscal = _FISCAL.fullmatch(code)
    if fiscal:
        return _parse_fiscal(*fiscal.groups())
    found = _CALENDAR.fullmatch(code)
    if not found:
        raise ValueError(code)
    year = int(found[1])
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise ValueError(code)
    quarter, half, part, month, day = found.groups()[1:]
    if quarter:
        return _stretch(PeriodKind.QUARTER, date(year, int(quarter) * 3 - 2, 1), 3)
    if half:
        return _stretch(PeriodKind.HALF, date(year, int(half) * 6 - 5, 1), 6)
    if part:
        return _stretch(PeriodKind.PART_YEAR, date(year, 1, 1), _part(part))
    if day:
        return _day(date(year, int(month), int(day)))
    if month:
        return _stretch(PeriodKind.MONTH, date(year, int(month), 1), 1)
    return _stretch(PeriodKind.YEAR, date(year, 1, 1), 12)


def _parse_fiscal(first: str, second: str, part: str | None) -> Period:
    year = int(first)
    if not _FIRST_YEAR <= year <= _LAST_YEAR or int(second) != (year + 1) % 100:
        raise ValueError(first)
    start = date(year, 7, 1)
    if part is None:
        return _stretch(PeriodKind.FISCAL_YEAR, start, 12)
    return _stretch(PeriodKind.PART_FISCAL_YEAR, start, _part(part))


def _part(months: str) -> int:
    if not 1 <= int(months) <= 11 or months.startswith("0"):
        raise ValueError(months)
    return int(months)


def _stretch(kind: PeriodKind, start: date, months: int) -> Period:
    return _of_bounds(kind, start, plus_months(start, months) - timedelta(days=1))
