"""Periods and dates in words."""

from __future__ import annotations

from datetime import date
from functools import cache

from babel.dates import format_date

from pkviewer.model.period import PART_YEARS, Period, PeriodKind
from pkviewer.text.number import isolated
from pkviewer.text.style import Style
from pkviewer.text.words import word


@cache
def _formatted(day: date, pattern: str, language: str) -> str:
    return format_date(day, pattern, locale="en_GB" if language == "en" else "ur_PK")


def day_text(day: date, style: Style) -> str:
    """Write a day: "20 August 2025"."""
    return _day(day, style)


def _day(day: date, style: Style, *, short: bool = False) -> str:
    if style.language == "en":
        return _formatted(day, "d MMM y" if short else "d MMMM y", "en")
    return f"{isolated(str(day.day), style)} {month_text(day, style)}"


def _month(day: date, style: Style) -> str:
    return _formatted(day, "MMMM", style.language)


def month_text(day: date, style: Style, *, short: bool = False) -> str:
    """Write a day's month: "August 2025", or "Aug 2025"."""
    if style.language == "en":
        return _formatted(day, "MMM y" if short else "MMMM y", "en")
    return f"{_month(day, style)} {isolated(str(day.year), style)}"


def period_text(period: Period, style: Style, *, short: bool = False) -> str:
    """Name a period as in a sentence; ``short`` abbreviates months."""
    language = style.language
    start, end = period.start, period.end
    match period.kind:
        case PeriodKind.DAY:
            return _day(end, style, short=short)
        case PeriodKind.MONTH:
            return month_text(end, style, short=short)
        case PeriodKind.QUARTER | PeriodKind.HALF:
            return f"{_stretch(start, end, style)} {isolated(str(end.year), style)}"
        case PeriodKind.PART_YEAR | PeriodKind.PART_FISCAL_YEAR:
            year = _year(period.code.partition("/")[0], style)
            return word("part", language, stretch=_stretch(start, end, style), year=year)
        case PeriodKind.SPAN:
            first = month_text(start, style, short=True)
            return word("to", language, first=first, last=month_text(end, style, short=True))
        case PeriodKind.EDITION:
            return word("edition", language, period=isolated(str(end.year), style))
        case PeriodKind.REPORTED | PeriodKind.BY:
            prefix, _, code = period.code.partition(" ")
            inner = Period.parse(code)
            key = "reported.day" if code.count("-") > 1 and prefix == "reported" else prefix
            return word(key, language, period=period_text(inner, style, short=short))
    return _year(period.code, style)


def _year(code: str, style: Style) -> str:
    """Name a year: "FY2024-25" and "2025", in Urdu "مالی سال 2024-25" and "2025"."""
    if style.language == "en" or not code.startswith("FY"):
        return isolated(code, style)
    return word("fiscal_year", style.language, period=isolated(code[2:], style))


def period_meaning(period: Period, style: Style) -> str:
    """Name a period and say which days it covers, where its name leaves that open."""
    name = period_text(period, style)
    if period.kind in (PeriodKind.FISCAL_YEAR, PeriodKind.PART_FISCAL_YEAR):
        first, last = day_text(period.start, style), day_text(period.end, style)
        separator = " – " if style.language == "en" else " تا "
        return f"{name}, {first}{separator}{last}"
    return name


def period_label(period: Period, style: Style) -> str:
    """Name a period as short as an axis needs: "FY25", "Dec 25", "2024"."""
    year = f"{period.end.year % 100:02d}"
    match period.kind:
        case PeriodKind.FISCAL_YEAR | PeriodKind.PART_FISCAL_YEAR:
            first, last = period.start.year % 100, (period.start.year + 1) % 100
            name = f"FY{last:02d}" if style.language == "en" else f"{first:02d}-{last:02d}"
            return isolated(name, style)
        case PeriodKind.YEAR | PeriodKind.EDITION:
            return isolated(str(period.end.year), style)
        case PeriodKind.PART_YEAR:
            return isolated(period.code.partition("/")[0], style)
        case PeriodKind.QUARTER:
            return isolated(f"Q{(period.start.month + 2) // 3} {year}", style)
        case PeriodKind.HALF:
            return isolated(f"H{(period.start.month + 5) // 6} {year}", style)
        case PeriodKind.SPAN:
            return isolated(f"{period.start.year}–{year}", style)
    month = _formatted(period.end, "MMM", style.language)
    return f"{month} {isolated(year, style)}"


def month_letter(day: date, style: Style) -> str:
    """Return the first letter of a month, or its short name where that says little."""
    return _formatted(day, "MMMMM" if style.language == "en" else "MMM", style.language)


def month_name(day: date, style: Style) -> str:
    """Return the name of a month: "July"."""
    return _formatted(day, "MMMM", style.language)


def slot_name(period: Period, style: Style) -> str:
    """Name a period for readers and listeners of a chart: "FY25", "Jul–Sep 2024"."""
    whole = (PeriodKind.FISCAL_YEAR, PeriodKind.YEAR, PeriodKind.EDITION, *PART_YEARS)
    if period.kind in whole:
        return period_label(period, style)
    return period_text(period, style, short=True)


def stretch_text(period: Period, style: Style) -> str:
    """Name the months a period covers, without its year: "July–March"."""
    return _stretch(period.start, period.end, style)


def _stretch(start: date, end: date, style: Style) -> str:
    first, last = month_name(start, style), month_name(end, style)
    if first == last:
        return first
    return word("to", style.language, first=first, last=last)
