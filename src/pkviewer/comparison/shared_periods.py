"""The periods over which series can be set side by side."""

from __future__ import annotations

from collections.abc import Sequence

from pkviewer.facts.fact import Datum
from pkviewer.model.period import FULL_YEARS, PART_YEARS, Period, PeriodKind

_NEWEST = 10
"""Periods shown of series that share none."""


def every(found: Sequence[list[Datum]]) -> int | None:
    """Return the months between two releases, where all series have the same rule."""
    rules = {series[0].indicator.release.every_months for series in found if series}
    return rules.pop() if len(rules) == 1 else None


def by_period(series: Sequence[Datum]) -> dict[str, Datum]:
    """Return a series by the code of its periods."""
    return {datum.observation.period.code: datum for datum in series}


def shared_kind(found: Sequence[list[Datum]]) -> PeriodKind | None:
    """Return the kind of period to compare by; None where no two values share a period.

    Of the kinds that all of them have, whole years come first, then what has most.
    """
    filled = [series for series in found if series]
    if not filled:
        return None
    least = min(2, len(filled))
    kinds = set.intersection(*({d.observation.period.kind for d in s} for s in filled))
    best: PeriodKind | None = None
    rank: tuple[bool, bool, int] = (False, False, 0)
    for kind in sorted(kinds, key=lambda kind: kind.value):
        periods = _common(filled, kind, least)
        this = (kind not in PART_YEARS, kind in FULL_YEARS, len(periods))
        if periods and this > rank:
            best, rank = kind, this
    return best


def newest(found: Sequence[list[Datum]]) -> list[Period]:
    """Return the newest periods of any series, parts of years left out."""
    periods = {d.observation.period for series in found for d in series}
    return sorted(period for period in periods if period.kind not in PART_YEARS)[-_NEWEST:]


def _common(found: Sequence[list[Datum]], kind: PeriodKind, least: int) -> list[Period]:
    counts: dict[Period, int] = {}
    for series in found:
        for period in {d.observation.period for d in series}:
            if period.kind is kind:
                counts[period] = counts.get(period, 0) + 1
    return sorted(period for period, count in counts.items() if count >= least)
