"""The places of a chart's values along its axis of time."""

from __future__ import annotations

from pkviewer.facts.fact import Fact
from pkviewer.model.period import PART_YEARS, Period, PeriodKind
from pkviewer.model.sector import Chart

_REGULAR = frozenset(
    {PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF, PeriodKind.YEAR, PeriodKind.FISCAL_YEAR}
)


def _slot_of(period: Period) -> Period:
    """Return the slot a period is drawn in: a part-year in its year's."""
    if period.kind in PART_YEARS:
        return Period.parse(period.code.partition("/")[0])
    return period


def slots_of(periods: list[Period], chart: Chart, until: Period | None = None) -> list[Period]:
    """Return the places along the axis: without gaps where the kind of period is regular.

    ``until`` is the last of them.
    """
    drawn = sorted({_slot_of(period) for period in periods})
    if chart.since is not None:
        drawn = [period for period in drawn if period.start >= chart.since.start]
    if until is not None:
        drawn = [period for period in drawn if period.end <= until.end]
    if not drawn:
        return []
    if drawn[0].kind in _REGULAR and all(p.kind is drawn[0].kind for p in drawn):
        filled = [drawn[0]]
        while filled[-1].end < drawn[-1].end:
            filled.append(filled[-1].shifted(1))
        drawn = filled
    return drawn[-chart.last :] if chart.last else drawn


def placed(facts: list[Fact], slots: list[Period]) -> list[tuple[int, Fact]]:
    """Give each slot one fact: the full period before a part, the longest part of all."""
    index = {period.code: slot for slot, period in enumerate(slots)}
    best: dict[int, Fact] = {}
    for fact in facts:
        slot = index.get(_slot_of(fact.period).code)
        if slot is not None and (slot not in best or best[slot].period.months < fact.period.months):
            best[slot] = fact
    return sorted(best.items())
