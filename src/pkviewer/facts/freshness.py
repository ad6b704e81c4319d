"""When an indicator's next figure was due."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from pkviewer.errors import PeriodError
from pkviewer.model.indicator import Indicator, Observation
from pkviewer.model.period import PART_YEARS, UNDATED, Period, PeriodKind


@dataclass(frozen=True, slots=True)
class NextRelease:
    """The period whose figure comes next, and the day by which it should be out."""

    period: Period
    due: date

    def is_overdue(self, on: date) -> bool:
        """Whether the day has passed."""
        return on > self.due


def next_release(indicator: Indicator, home: str) -> NextRelease | None:
    """Return an indicator's next release; None without a calendar or a dated value.

    ``home`` is the country whose figures count.
    """
    release = indicator.release
    if release.every_months is None:
        return None
    periods = [o.period for o in indicator.observations if _counts(indicator, o, home)]
    if not periods:
        return None
    try:
        following = _following(max(periods), release.every_months)
    except PeriodError:
        return None
    start = following.start if following.kind is PeriodKind.EDITION else following.end
    return NextRelease(following, start + timedelta(days=release.lag_days))


def next_period(
    indicator: Indicator, entity: str, dims: Mapping[str, str], home: str
) -> Period | None:
    """Return the period whose figure comes next in one series of an indicator.

    ``entity`` and ``dims`` name the series; of one that has no dated value yet it is the
    indicator's own next release. None where nothing tells which period follows.
    """
    periods = [
        o.period
        for o in indicator.observations
        if o.entity == entity and o.dims == dims and _counts(indicator, o, entity)
    ]
    if not periods:
        release = next_release(indicator, home)
        return release.period if release is not None else None
    newest = max(periods)
    try:
        return _following(newest, indicator.release.every_months or newest.months or 12)
    except PeriodError:
        return None


def _counts(indicator: Indicator, observation: Observation, home: str) -> bool:
    return (
        observation.entity == home
        and observation.period.kind not in UNDATED
        and not observation.is_outlook
        and indicator.target_of is None
    )


def _following(newest: Period, months: int) -> Period:
    if newest.kind in PART_YEARS | {PeriodKind.DAY}:
        return _month_after(newest, months)
    length = newest.months or 1
    if months < length and newest.kind is not PeriodKind.EDITION:
        # A total of the year says nothing of the months that have come out since.
        return _month_after(newest, months)
    try:
        return newest.shifted(max(1, round(months / length)))
    except PeriodError:
        return _month_after(newest, months)


def _month_after(newest: Period, months: int) -> Period:
    """Return the month in which a period ends that comes so many months later."""
    year, month = divmod(newest.end.year * 12 + newest.end.month - 1 + months, 12)
    return Period.parse(f"{year:04d}-{month + 1:02d}")
