"""A period as a text names it, and how it is moved."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

MomentKind = Literal[
    "fiscal", "year", "half", "quarter", "month", "day", "part", "by", "span", "before", "pace"
]


@dataclass(frozen=True, slots=True)
class Moment:
    """A period a text names.

    ``first`` and ``last`` are its days. ``kind`` "before" stands for words that count from
    another period ("a year earlier"), "pace" for those that tell against which a change was
    measured ("year on year"): ``shift`` says by how many months. A "span" is what lies from one
    year named to another. ``loose`` marks a
    period that the date of reading had to complete ("in June", "last year"). ``is_running``
    marks a year that was not over when it was read: its figures are those so far. ``code`` is
    that of the very period, where a reader has chosen it.
    """

    start: int
    end: int
    kind: MomentKind
    first: date = date.min
    last: date = date.min
    shift: int = 0
    loose: bool = False
    is_running: bool = False
    code: str = ""


ONE_DAY = timedelta(days=1)
YEARS = ("fiscal", "year")
PARTS = ("part", "half", "quarter", "month")


def shifted(moment: Moment, months: int) -> Moment:
    """Return the same stretch so many months later, or earlier where negative."""
    first = plus(moment.first, months)
    last = plus(moment.last + ONE_DAY, months) - ONE_DAY
    return replace(moment, first=first, last=last, shift=0)


def spans(moments: list[Moment]) -> Iterator[tuple[int, int]]:
    """Yield where periods stand in the text."""
    for moment in moments:
        yield moment.start, moment.end


def plus(day: date, months: int) -> date:
    """Return a day so many months later; where the month is shorter, its last.

    Raises:
        ValueError: it is far from any year that people write of.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1900 <= year <= 2200:
        raise ValueError(year)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
