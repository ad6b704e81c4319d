"""When an indicator's next figure was due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from pkviewer.model.indicator import Indicator, Observation
from pkviewer.model.period import UNDATED, Period, PeriodKind


@dataclass(frozen=True, slots=True)
class NextRelease:
    """The period whose figure comes next, and the day by which it should be out."""

    period: Period
    due: date

    def is_overdue(self, on: date) -> bool:
        """Whether the day has passed."""
        return on > self.due


def next_release(indicator: Indicator) -> NextRelease | None:
    """Return an indicator's next release; None without a calendar or a dated value."""
    release = indicator.release
    if release.every_months is None:
        return None
    periods = [o.period for o in indicator.observations if _counts(indicator, o)]
    if not periods:
        return None
    newest = max(periods)
    following = _following(newest, release.every_months)
    start = following.start if following.kind is PeriodKind.EDITION else following.end
    return NextRelease(following, start + timedelta(days=release.lag_days))


def _counts(indicator: Indicator, observation: Observation) -> bool:
    return (
        observation.entity == "PK"
        and observation.period.kind not in UNDATED
        and observation.status not in ("target", "forecast")
        and indicator.target_of is None
    )


def _following(newest: Period, months: int) -> Period:
    if newest.kind is PeriodKind.DAY or newest.kind is PeriodKind.PART_FISCAL_YEAR:
        last = newest.end + timedelta(days=1)
        index = last.year * 12 + last.month - 1 + months
        after = date(index // 12, index % 12 + 1, 1) - timedelta(days=1)
        return Period.parse(f"{after.year:04d}-{after.month:02d}")
    length = newest.months or 1
    return newest.shifted(max(1, round(months / length)))
