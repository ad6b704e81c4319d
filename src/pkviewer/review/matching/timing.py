"""Which observations of a series a period in a text can mean."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from pkviewer.facts.fact import Datum
from pkviewer.model.period import PART_YEARS, Period, PeriodKind
from pkviewer.review.reading.time.moment import Moment

_NEAR = 370
"""Days between two stretches that adjoin."""
_PRINTED_AFTER = 45
"""Days that a page may come out after the month a text names, of a figure dated by its page."""


def fitting(series: Sequence[Datum], moment: Moment) -> list[Datum]:
    """Return the observations a period can mean, those that fit best first."""
    graded = [(_grade(datum, moment), datum) for datum in series]
    best = max((grade for grade, _ in graded), default=0)
    if best == 0:
        return []
    least = 3 if best > 3 else 1
    found = [(grade, datum) for grade, datum in graded if grade >= least]
    found.sort(key=lambda pair: (pair[0], pair[1].observation.period.end), reverse=True)
    return [datum for _, datum in found]


def fits(datum: Datum, moment: Moment) -> bool:
    """Whether an observation can be that of a period."""
    return _grade(datum, moment) >= 2


def overlapping(series: Sequence[Datum], moment: Moment) -> list[Datum]:
    """Return observations of other stretches that share days with a period, or adjoin it."""
    return [
        datum
        for datum in series
        if (datum.observation.period.start - moment.last).days <= _NEAR
        and (moment.first - datum.observation.period.end).days <= _NEAR
    ]


def of_today(series: Sequence[Datum], today: date) -> list[Datum]:
    """Return the observations of periods over by a day: the newest first, parts of years last."""
    known = [d for d in series if _is_over(d.observation.period, today)]
    return sorted(known, key=_newness, reverse=True)


def _is_over(period: Period, today: date) -> bool:
    if period.kind in (PeriodKind.REPORTED, PeriodKind.EDITION, PeriodKind.BY):
        return period.start <= today or period.kind is PeriodKind.BY
    return period.end <= today


def _newness(datum: Datum) -> tuple[bool, date, int]:
    period = datum.observation.period
    return period.kind not in PART_YEARS, period.end, period.months


def _grade(datum: Datum, moment: Moment) -> int:
    period = datum.observation.period
    if moment.code:
        return 5 if period.code == moment.code else 0
    if moment.kind == "by":
        if period.kind is PeriodKind.BY:
            return 5 if period.end.year == moment.last.year else 0
        if period.kind is PeriodKind.FISCAL_YEAR and period.end == moment.last:
            return 4
    match period.kind:
        case PeriodKind.BY:
            # "The target for 2023" is to be reached by the end of it.
            return 3 if moment.kind == "year" and period.end == moment.last else 0
        case PeriodKind.EDITION:
            is_year = moment.kind in ("year", "by")
            return 5 if is_year and period.start.year == moment.first.year else 0
        case PeriodKind.REPORTED:
            return _reported(period, moment)
    if (period.start, period.end) == (moment.first, moment.last):
        return 5
    return _shared(datum, period, moment)


def _shared(datum: Datum, period: Period, moment: Moment) -> int:
    """Grade an observation of other days than those named."""
    if moment.is_running and moment.first <= period.start and period.end <= moment.last:
        return _so_far(datum, period, moment)
    if datum.indicator.nature == "flow":
        return 2 if moment.kind == "day" and _is_month_of(period, moment) else 0
    return _at_the_end(period, moment)


def _so_far(datum: Datum, period: Period, moment: Moment) -> int:
    """Grade a figure of a year that was not over: what came in since it began, or a level in it."""
    if datum.indicator.nature != "flow":
        return 4 if _at_the_end(period, moment) else 2
    return 3 if period.start == moment.first else 0


def _is_month_of(period: Period, moment: Moment) -> bool:
    return period.kind is PeriodKind.MONTH and period.start <= moment.last <= period.end


def _reported(period: Period, moment: Moment) -> int:
    inside = moment.first <= period.start and period.end <= moment.last
    around = period.start <= moment.first and moment.last <= period.end
    if inside and moment.kind in ("month", "day"):
        return 4
    if inside or around:
        return 2
    # The page came out after what it tells of.
    late = (period.start - moment.last).days
    return int(moment.kind in ("month", "day") and 0 <= late <= _PRINTED_AFTER)


def _at_the_end(period: Period, moment: Moment) -> int:
    """Grade a level: a year, a quarter or a month can be told by its last day or month."""
    if period.kind is PeriodKind.DAY:
        if moment.kind == "day":
            return 5 if period.end == moment.last else 0
        return 4 if moment.last.replace(day=1) <= period.end <= moment.last else 0
    if moment.kind == "day":
        is_month = period.kind is PeriodKind.MONTH
        return 3 if is_month and period.start <= moment.last <= period.end else 0
    if moment.kind == "month" and period.kind is not PeriodKind.MONTH:
        # The end of a fiscal year is told as that of its last month.
        return 3 if period.end == moment.last and period.kind is PeriodKind.FISCAL_YEAR else 0
    if period.end == moment.last and period.kind is PeriodKind.MONTH:
        return 4
    return 0


def is_exact(period: Period, moment: Moment | None) -> bool:
    """Whether a period has the very days that a text names."""
    return moment is not None and (period.start, period.end) == (moment.first, moment.last)


def is_part_of(period: Period, moment: Moment) -> bool:
    """Whether a period is a smaller part of what a text names."""
    inside = moment.first <= period.start and period.end <= moment.last
    return inside and (period.start, period.end) != (moment.first, moment.last)


def is_other_year(period: Period, moment: Moment) -> bool:
    """Whether one is a calendar year and the other a fiscal one, with half a year in common."""
    if moment.kind == "fiscal":
        return period.kind is PeriodKind.YEAR and _share_days(period, moment)
    if moment.kind == "year":
        return period.kind is PeriodKind.FISCAL_YEAR and _share_days(period, moment)
    return False


def is_longer(period: Period, moment: Moment) -> bool:
    """Whether a period holds all of what a text names, and more."""
    around = period.start <= moment.first and moment.last <= period.end
    return around and (period.start, period.end) != (moment.first, moment.last)


def _share_days(period: Period, moment: Moment) -> bool:
    return period.start <= moment.last and moment.first <= period.end
