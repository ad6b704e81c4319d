"""Holds a stated figure against one of the pack, both with their rounding."""

from __future__ import annotations

from dataclasses import replace
from decimal import Context, Decimal, localcontext
from typing import Literal

from pkviewer.facts.fact import Fact
from pkviewer.facts.result import INFINITY
from pkviewer.model.indicator import Alternative
from pkviewer.model.precision import half_step
from pkviewer.review.reading.amount import Amount
from pkviewer.review.thresholds import THRESHOLDS as LIMIT

Comparison = Literal["holds", "understated", "fails", "open"]
FAR = 2
"""A bound that holds is understated from so many times as much."""
_ABOUT = Decimal("0.02")
"""How far a figure printed as "about" may be from the true one."""
_EXACTLY = 5
"""Digits from which a sum is told more exactly than it is known."""
_EXACT = Context(prec=60)
_POWERS = (3, -3, 6, -6, 2, -2, 1, -1)


def compare(amount: Amount, fact: Fact) -> Comparison:
    """Hold an amount against a fact; "open" where only a bound of the fact is known."""
    with localcontext(_EXACT):
        value = _plain(fact.value, fact)
        low, high = extent(fact)
        if amount.kind == "currency" and amount.digits >= _EXACTLY:
            # Figures told to so many digits differ in the last ones from print to print.
            slack = abs(value) * LIMIT.last_digits
            low, high = low - slack, high + slack
        return _compared(amount, low, high, value)


def compare_value(amount: Amount, value: Decimal, half: Decimal) -> Comparison:
    """Hold an amount against a value in whole units, with its rounding error."""
    with localcontext(_EXACT):
        return _compared(amount, value - half, value + half, value)


def extent(fact: Fact) -> tuple[Decimal, Decimal]:
    """Return the least and the greatest a fact can mean, in whole units."""
    low, high = _plain(fact.low, fact), _plain(fact.high, fact)
    if "approximate" in fact.flags:
        slack = abs(_plain(fact.value, fact)) * _ABOUT
        low, high = low - slack, high + slack
    return low, high


def absolute(fact: Fact) -> Fact:
    """Return a fact without its sign: a deficit, a fall."""
    if fact.value >= 0:
        return fact
    return replace(fact, value=-fact.value, low=-fact.high, high=-fact.low)


def tells(amount: Amount, fact: Fact) -> int:
    """Return in how many digits an amount and a fact agree, where they do."""
    return min(amount.digits, len(fact.value.normalize().as_tuple().digits) or 1)


def is_cut_off(amount: Amount, fact: Fact) -> bool:
    """Whether an amount is a fact with its last digits left off, where others round them."""
    stated = abs(amount.value)
    scale = 0 if fact.measure in ("growth", "rank_change", "ratio") else fact.unit.scale
    missing = abs(fact.value.scaleb(scale)) - stated
    return 0 <= missing < 2 * half_step(stated)


def is_reprint(other: Alternative, fact: Fact) -> bool:
    """Whether another figure in circulation is the pack's, but for its last digits."""
    return bool(fact.value) and abs(other.value / fact.value - 1) <= LIMIT.reprint


def slip(amount: Amount, fact: Fact) -> int:
    """Return the power of ten by which an amount misses a fact; 0 where it is no such slip.

    Two digits at least have to agree: every number is near some power of ten of another.
    """
    value = _plain(fact.value, fact)
    if amount.digits < 2 or value <= 0 or amount.value <= 0:
        return 0
    for power in _POWERS:
        with localcontext(_EXACT):
            low, high = (bound.scaleb(-power) for bound in amount.bounds)
        if low <= value <= high and len(value.normalize().as_tuple().digits) >= 2:
            return power
    return 0


def _compared(amount: Amount, low: Decimal, high: Decimal, value: Decimal) -> Comparison:
    match amount.hedge:
        case "at_least":
            return _reaches(amount.value, low, high, value)
        case "at_most":
            if value <= amount.value:
                return "holds"
            return "open" if low == -INFINITY else "fails"
    least, most = amount.bounds
    if high == INFINITY or low == -INFINITY:
        if least <= value <= most:
            return "holds"
        is_beyond = most > value if high == INFINITY else least < value
        return "open" if is_beyond else "fails"
    if least == most:
        return "holds" if low <= least <= high else "fails"
    return "fails" if high <= least or low >= most else "holds"


def _reaches(stated: Decimal, low: Decimal, high: Decimal, value: Decimal) -> Comparison:
    if stated > 0 and low >= stated * FAR:
        return "understated"
    if value >= stated:
        return "holds"
    return "open" if high == INFINITY else "fails"


def _plain(value: Decimal, fact: Fact) -> Decimal:
    return value.scaleb(fact.unit.scale) if value.is_finite() else value
