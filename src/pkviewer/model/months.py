"""Arithmetic of months and of stretches between two days."""

from __future__ import annotations

import calendar
from datetime import date

from pkviewer.errors import PeriodError


def plus_months(day: date, months: int) -> date:
    """Return the same day of another month, or that month's last.

    Raises:
        PeriodError: it lies outside the years that a date can hold.
    """
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if not 1 <= year <= 9998:  # what a date can hold
        raise PeriodError(f"A period {months} months from {day} is out of range.")
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def month_end(day: date) -> date:
    """Return the last day of a day's month."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def is_whole_months(start: date, end: date) -> bool:
    """Whether a stretch begins with a month and ends with one."""
    return start.day == 1 and end == month_end(end)


def span_code(start: date, end: date) -> str:
    """Spell a span in months where it is one of more than a month, else in days."""
    one = (start.year, start.month) == (end.year, end.month)
    if is_whole_months(start, end) and not one:
        return f"{start.year:04d}-{start.month:02d}..{end.year:04d}-{end.month:02d}"
    return f"{start.isoformat()}..{end.isoformat()}"
