"""A rise of a percentage in per cent: held as a ratio of two periods, told as people say it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from pkviewer.facts.fact import Fact
from pkviewer.facts.measures import PERCENT


def is_rise(fact: Fact) -> bool:
    """Whether a fact is the ratio of one percentage at two periods.

    A percentage has no growth of its own, which might be taken for percentage points; where a
    claim says "5%" all the same, this is the reading in per cent.
    """
    if fact.measure != "ratio":
        return False
    of, base = fact.operands
    return of.unit.kind == "percent" and of.key == base.key and fact.base != fact.period


def rise(fact: Fact) -> Fact:
    """Return a ratio of two periods as growth: 1.06 is 6%."""
    value, low, high = (in_per_cent(end) for end in (fact.value, fact.low, fact.high))
    return replace(fact, measure="growth", value=value, low=low, high=high, unit=PERCENT)


def in_per_cent(ratio: Decimal) -> Decimal:
    """Return a ratio's growth in per cent, to the precision it has: 1.05 is 5, not 5.00."""
    return (ratio - 1).scaleb(2)
