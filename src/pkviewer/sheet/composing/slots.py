"""The places of a chart's values along its axis of time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from pkviewer.facts.fact import Fact
from pkviewer.model.period import PART_YEARS, Period, PeriodKind
from pkviewer.model.sector import Chart

_REGULAR = frozenset(
    {PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF, PeriodKind.YEAR, PeriodKind.FISCAL_YEAR}
)
_SPARSE = 2
"""Slots for each value from which on a series is no regular one, but a few values over time."""
_MOST_SMALL = 40
"""Places of a small series; more could not be told apart on a card."""


def slot_of(period: Period) -> Period:
    """Return the slot a period is drawn in: a part-year in its year's."""
    if period.kind in PART_YEARS:
        return Period.parse(period.code.partition("/")[0])
    return period


def slots_of(
    periods: Iterable[Period], chart: Chart, until: Period | None = None, every: int | None = None
) -> list[Period]:
    """Return the slots along the axis: without holes where the kind of period is regular.

    ``until`` is the last of them; ``every`` the months between two editions, where known.
    """
    drawn = sorted({slot_of(period) for period in periods})
    if chart.since is not None:
        drawn = [period for period in drawn if period.start >= chart.since.start]
    until = until or chart.until
    if until is not None:
        drawn = [period for period in drawn if period.end <= until.end]
    filled = without_holes(drawn, every)
    return filled[-chart.last :] if chart.last else filled


def without_holes(periods: Sequence[Period], every: int | None = None) -> list[Period]:
    """Return periods with those missing between them, if they follow each other by a rule.

    Months, quarters, halves and years do. Editions do where they come out every so many
    months and all of them fit that beat. Dates and mixed kinds come back as they are, and
    so do the few values of a series that is missing more often than not.
    """
    if not periods or any(period.kind is not periods[0].kind for period in periods):
        return list(periods)
    step = 1 if periods[0].kind in _REGULAR else _edition_step(periods, every)
    filled = _filled(periods, step) if step else []
    return filled if len(filled) <= _SPARSE * len(periods) and filled else list(periods)


def is_regular(slots: Sequence[Period], every: int | None = None) -> bool:
    """Tell whether slots are neighbours, so that one without a value is a missing one."""
    if not slots or any(slot.kind is not slots[0].kind for slot in slots):
        return False
    step = 1 if slots[0].kind in _REGULAR else _edition_step(slots, every)
    return bool(step) and len(_filled(slots, step)) == len(slots)


def places_of(slots: Sequence[Period]) -> tuple[float, ...]:
    """Return where slots stand on the axis, from 0 to their number less one, true to time.

    Neighbouring periods of a regular kind are one apart; of dates and editions the last day
    counts.
    """
    last = len(slots) - 1
    if last < 1:
        return tuple(0.0 for _ in slots)
    if slots[0].kind in _REGULAR and all(slot.kind is slots[0].kind for slot in slots):
        index = {slot.code: number for number, slot in enumerate(_filled(slots, 1))}
        share = last / index[slots[-1].code]
        return tuple(index[slot.code] * share for slot in slots)
    editions = all(slot.kind is PeriodKind.EDITION for slot in slots)
    days = [float(slot.end.year if editions else slot.end.toordinal()) for slot in slots]
    span = days[-1] - days[0]
    if span <= 0:
        return tuple(float(number) for number in range(last + 1))
    return tuple((day - days[0]) / span * last for day in days)


def small_slots(periods: Sequence[Period]) -> list[int]:
    """Return whole places for a small series, with its holes; by their order if these are wide."""
    if len(periods) < 2:
        return list(range(len(periods)))
    months = [period.end.year * 12 + period.end.month for period in periods]
    least = min(after - before for before, after in pairwise(months))
    places = [round((month - months[0]) / max(least, 1)) for month in months]
    is_plain = least > 0 and places[-1] < _MOST_SMALL
    return places if is_plain else list(range(len(periods)))


def placed(facts: list[Fact], slots: Sequence[Period]) -> list[tuple[int, Fact]]:
    """Give each slot one fact: the full period before a part, the longest part of all."""
    index = {period.code: slot for slot, period in enumerate(slots)}
    best: dict[int, Fact] = {}
    for fact in facts:
        slot = index.get(slot_of(fact.period).code)
        if slot is not None and (slot not in best or best[slot].period.months < fact.period.months):
            best[slot] = fact
    return sorted(best.items())


def _filled(periods: Sequence[Period], step: int) -> list[Period]:
    filled = [periods[0]]
    while filled[-1].end < periods[-1].end:
        filled.append(filled[-1].shifted(step))
    return filled


def _edition_step(periods: Sequence[Period], every: int | None) -> int:
    """Return the years from one edition to the next; 0 where they follow no rule."""
    if periods[0].kind is not PeriodKind.EDITION or not every or every % 12:
        return 0
    step = every // 12
    gaps = (after.end.year - before.end.year for before, after in pairwise(periods))
    return step if all(gap % step == 0 for gap in gaps) else 0
