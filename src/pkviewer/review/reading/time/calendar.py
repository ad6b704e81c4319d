"""Finds the periods a text speaks of, in any usual spelling, and tells which days they cover."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from pkviewer.review.reading.numerals import ordinal_of, small_number
from pkviewer.review.reading.time.moment import ONE_DAY, YEARS, Moment, MomentKind, plus
from pkviewer.review.reading.time.patterns import BY, CALENDAR_YEAR, PATTERNS, named_years
from pkviewer.review.reading.time.relations import related

_SHIFTS: dict[str, tuple[MomentKind, int]] = {
    "same_before": ("before", -12),
    "year_before": ("before", -12),
    "quarter_before": ("before", -3),
    "month_before": ("before", -1),
    "edition_before": ("before", 0),
    "year_pace": ("pace", -12),
    "quarter_pace": ("pace", -3),
    "month_pace": ("pace", -1),
}
"""Words that count from another period, and by how many months; an edition by one."""
_NEAR = 200
"""Letters round a quarter without a year in which a calendar year makes it doubtful."""


class Calendar:
    """Reads periods as somebody does on one day."""

    def __init__(self, today: date, titles: Sequence[str] = ()) -> None:
        """Take the day of reading, and names that a year belongs to."""
        self._today = today
        self._titled = named_years(titles)

    def moments(self, text: str) -> list[Moment]:
        """Return the periods a text names, in order, none over another."""
        free = bytearray(b"\1") * len(text)
        found: list[Moment] = []
        for name, pattern in PATTERNS:
            for match in pattern.finditer(text):
                start, end = match.span()
                moment = self._read(name, match) if all(free[start:end]) else None
                if moment is not None:
                    found.append(moment)
                    free[start:end] = bytes(end - start)
        found.sort(key=lambda moment: moment.start)
        return related(text, [self._with_end(moment) for moment in found])

    def _with_end(self, moment: Moment) -> Moment:
        """Mark a year that is not over on the day of reading."""
        runs = moment.first <= self._today < moment.last
        return replace(moment, is_running=True) if runs and moment.kind in YEARS else moment

    def fiscal_now(self) -> int:
        """Return the year in which the fiscal year of the day began."""
        return self._today.year - (self._today.month < 7)

    def _read(self, name: str, match: re.Match[str]) -> Moment | None:
        if name in _SHIFTS:
            kind, shift = _SHIFTS[name]
            return Moment(match.start(), match.end(), kind, shift=shift)
        readers: dict[str, Callable[[re.Match[str]], _Read]] = {
            "months_apart": self._months_apart,
            "months_to": self._months_to,
            "months": self._months,
            "part": self._part,
            "half": self._half,
            "quarter": self._quarter,
            "bare_quarter": self._bare_quarter,
            "quarters": self._quarters,
            "quarter_to": self._quarter_to,
            "day": self._day,
            "iso": self._iso,
            "month": self._month,
            "bare_month": self._bare_month,
            "month_of": self._month_of,
            "bare_day": self._bare_day,
            "year_to": self._year_to,
            "years_ago": self._years_ago,
            "last_month": self._last_month,
            "last_quarter": self._last_quarter,
            "last_year": self._last_year,
            "year": self._year,
        }
        try:
            made = readers[name](match)
        except (ValueError, OverflowError):
            return None
        if made is None:
            return None
        kind, first, last, shift, loose = made
        lead = match.string[max(0, match.start() - 24) : match.start()]
        if kind in YEARS and BY.search(lead) and last >= self._today:
            kind = "by"
        return Moment(match.start(), match.end(), kind, first, last, shift, loose)

    # Each reader returns kind, first and last day, the shift of a word that counts from
    # another period, and whether the day of reading had to complete it.

    def _months_apart(self, m: re.Match[str]) -> _Read:
        first = date(int(m["y1"]), _month(m["m1"]), 1)
        return "part", first, _end(date(int(m["y2"]), _month(m["m2"]), 1)), 0, False

    def _months_to(self, m: re.Match[str]) -> _Read:
        month = _month(m["m1"])
        year = int(m["y1"]) if m["y1"] else self._today.year - (month > self._today.month)
        last, count = date(year, month, 1), small_number(m["n"])
        kind: MomentKind = "fiscal" if (count, month) == (12, 6) else "part"
        return kind, plus(last, 1 - count), _end(last), 0, m["y1"] is None

    def _months(self, m: re.Match[str]) -> _Read:
        one, two = _month(m["m1"]), _month(m["m2"])
        year = self._fiscal_or_year(m) if "fya" in m.re.groupindex else None
        if year is None:
            start = self._today.year if one <= two else self._today.year - 1
            if date(start + (one > two), two, 1) > self._today:
                start -= 1
            loose = True
        else:
            fiscal, start = year
            loose = False
            if fiscal and one < 7:
                start += 1
            elif not fiscal and one > two:
                start -= 1
        last = date(start + (one > two), two, 1)
        return "part", date(start, one, 1), _end(last), 0, loose

    def _part(self, m: re.Match[str]) -> _Read:
        count = small_number(m["n"] or "1")
        if not 1 <= count <= 11:
            raise ValueError(count)
        year = self._fiscal_or_year(m) if "fya" in m.re.groupindex else None
        loose = year is None
        fiscal, start = year or (True, self.fiscal_now())
        first = date(start, 7 if fiscal else 1, 1)
        return "part", first, plus(first, count) - ONE_DAY, 0, loose

    def _half(self, m: re.Match[str]) -> _Read:
        return self._fraction(m, 6, "half")

    def _quarter(self, m: re.Match[str]) -> _Read:
        return self._fraction(m, 3, "quarter")

    def _bare_quarter(self, m: re.Match[str]) -> _Read:
        near = m.string[max(0, m.start() - _NEAR) : m.end() + _NEAR]
        return None if CALENDAR_YEAR.search(near) else self._fraction(m, 3, "quarter")

    def _quarters(self, m: re.Match[str]) -> _Read:
        fiscal, start = self._fiscal_or_year(m) or (True, self.fiscal_now())
        first = date(start, 7 if fiscal else 1, 1)
        months = 3 * small_number(m["n"])
        return "half" if months == 6 else "part", first, plus(first, months) - ONE_DAY, 0, False

    def _fraction(self, m: re.Match[str], months: int, kind: MomentKind) -> _Read:
        groups = m.groupdict()
        word = next(v for k, v in groups.items() if v and k in ("h", "h2", "ho", "q", "q2", "qo"))
        last = 12 // months if word.lower() in ("last", "final") else 1
        number = int(word) if word.isdigit() else ordinal_of(word) or last
        year = self._fiscal_or_year(m) if "fya" in m.re.groupindex else None
        fiscal, start = year or (True, self.fiscal_now())
        first = plus(date(start, 7 if fiscal else 1, 1), months * (number - 1))
        if year is None and first > self._today:
            first = plus(first, -12)
        return kind, first, plus(first, months) - ONE_DAY, 0, year is None

    def _quarter_to(self, m: re.Match[str]) -> _Read:
        last = date(int(m["y1"]), _month(m["m1"]), 1)
        return "quarter", plus(last, -2), _end(last), 0, False

    def _day(self, m: re.Match[str]) -> _Read:
        day = date(int(m["y1"]), _month(m["m1"]), int(m["d"]))
        return "day", day, day, 0, False

    def _iso(self, m: re.Match[str]) -> _Read:
        day = date(int(m["y1"]), int(m["mm"]), int(m["d"]))
        return "day", day, day, 0, False

    def _month(self, m: re.Match[str]) -> _Read:
        groups = m.groupdict()
        year = int(groups["y1"]) if groups.get("y1") else 2000 + int(groups["y2"])
        if year > self._today.year + 30:
            return None
        first = date(year, _month(m["m1"]), 1)
        return "month", first, _end(first), 0, False

    def _month_of(self, m: re.Match[str]) -> _Read:
        month = _month(m["m1"])
        if "rela" in m.re.groupindex:
            start = self._relative(m["whicha"].lower())
            first = date(start + (month < 7), month, 1)
        else:
            first = date(self._today.year - (m["ry"].lower() == "last"), month, 1)
        return "month", first, _end(first), 0, False

    def _bare_month(self, m: re.Match[str]) -> _Read:
        if m["m1"][0].islower():
            return None
        first = date(self._today.year, _month(m["m1"]), 1)
        if first > self._today:
            first = first.replace(year=first.year - 1)
        return "month", first, _end(first), 0, True

    def _bare_day(self, m: re.Match[str]) -> _Read:
        if m["m1"][0].islower():
            return None
        day = date(self._today.year, _month(m["m1"]), int(m["d"]))
        if day > self._today:
            day = day.replace(year=day.year - 1)
        return "day", day, day, 0, True

    def _year_to(self, m: re.Match[str]) -> _Read:
        end = int(m["y1"]) if m["y1"] else self._today.year - (self._today.month < 7)
        return "fiscal", date(end - 1, 7, 1), date(end, 6, 30), 0, m["y1"] is None

    def _years_ago(self, m: re.Match[str]) -> _Read:
        return "before", date.min, date.min, -12 * small_number(m["n"]), False

    def _last_month(self, m: re.Match[str]) -> _Read:
        first = self._today.replace(day=1)
        if m["rm"].lower() == "last":
            first = plus(first, -1)
        return "month", first, _end(first), 0, True

    def _last_quarter(self, _: re.Match[str]) -> _Read:
        first = date(self._today.year, (self._today.month - 1) // 3 * 3 + 1, 1)
        first = plus(first, -3)
        return "quarter", first, plus(first, 3) - ONE_DAY, 0, True

    def _last_year(self, m: re.Match[str]) -> _Read:
        year = self._today.year - (m["ry"].lower() == "last")
        return "year", date(year, 1, 1), date(year, 12, 31), 0, True

    def _year(self, m: re.Match[str]) -> _Read:
        year = self._fiscal_or_year(m)
        if year is None or self._titled.search(m.string[max(0, m.start() - 14) : m.start()]):
            return None
        fiscal, start = year
        if fiscal:
            return "fiscal", date(start, 7, 1), date(start + 1, 6, 30), 0, bool(m["rela"])
        return "year", date(start, 1, 1), date(start, 12, 31), 0, False

    def _fiscal_or_year(self, m: re.Match[str]) -> tuple[bool, int] | None:
        """Return whether a year is fiscal, and the year in which it begins."""
        if m["cya"] or m["cyb"]:
            return False, _full(m["cya"] or m["cyb"])
        if m["rela"]:
            return True, self._relative(m["whicha"].lower())
        if m["paa"]:
            first, second = int(m["paa"]), int(m["pba"])
            if second % 100 != (first + 1) % 100:
                raise ValueError(m[0])
            return True, first
        first = _full(m["fya"])
        if m["fza"] is None:
            return True, first - 1  # a fiscal year is called by the year in which it ends
        if _full(m["fza"]) != first + 1:
            raise ValueError(m[0])
        return True, first

    def _relative(self, which: str) -> int:
        now = self.fiscal_now()
        if which in ("current", "ongoing", "this", "running", "new", "same"):
            return now
        return now + 1 if which == "next" else now - 1


_Read = tuple[MomentKind, date, date, int, bool] | None


def _full(year: str) -> int:
    return int(year) if len(year) == 4 else 2000 + int(year)


def _month(name: str) -> int:
    short = name[:3].lower()
    return [
        "jan",
        "feb",
        "mar",
        "apr",
        "may",
        "jun",
        "jul",
        "aug",
        "sep",
        "oct",
        "nov",
        "dec",
    ].index(short) + 1


def _end(day: date) -> date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])
