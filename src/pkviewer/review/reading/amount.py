"""A quantity as a text states it, with what its words and digits leave open."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from pkviewer.model.precision import half_step
from pkviewer.review.reading.amount_patterns import HEDGE_BEFORE, MORE_AFTER, PLACES, Hedge

AmountKind = Literal[
    "currency",
    "count",
    "percent",
    "points",
    "rank",
    "tier",
    "index",
    "quantity",
    "multiple",
    "record",
    "better",
]
_ABOUT = Decimal("0.05")
_NEARLY = Decimal("0.1")
_ROUGH = Decimal("0.08")
"""The widest a bare round number is read: three billion is not 3.4 billion."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity as a text states it.

    ``value`` is exact, in whole units, its exponent the precision written; ``upper`` is the
    end of a range. ``currency`` is its code, ``symbol`` a physical unit, ``noun`` the words
    after a count. ``of`` is how many were ranked; ``is_crossed`` marks what was passed just now.
    """

    start: int
    end: int
    kind: AmountKind
    value: Decimal
    hedge: Hedge = ""
    upper: Decimal | None = None
    currency: str = ""
    symbol: str = ""
    noun: str = ""
    of: int | None = None
    is_crossed: bool = False

    @property
    def bounds(self) -> tuple[Decimal, Decimal]:
        """The least and the greatest that the words can mean."""
        value, top = self.value, self.upper if self.upper is not None else self.value
        if self.kind in ("rank", "tier"):
            return value, top
        low = value - self._slack(value)
        high = top + self._slack(top)
        match self.hedge:
            case "about":
                return min(low, value - value * _ABOUT), max(high, top + top * _ABOUT)
            case "nearly":
                share = _NEARLY if self.kind == "multiple" else _ABOUT
                return min(low, value - value * share), high
        return low, high

    @property
    def is_places(self) -> bool:
        """Whether places in a ranking are counted: gained, lost."""
        return self.kind == "count" and bool(PLACES.match(self.noun))

    @property
    def digits(self) -> int:
        """How many significant digits were written."""
        return len(self.value.as_tuple().digits)

    def _slack(self, value: Decimal) -> Decimal:
        if self.kind == "multiple":
            return value * _ABOUT
        if self.kind in ("percent", "points"):
            return half_step(value)
        return min(half_step(value), abs(value) * _ROUGH)


def hedge_of(text: str, start: int, end: int) -> Hedge:
    """Return how a writer keeps from saying a figure outright."""
    if MORE_AFTER.match(text, end):
        return "at_least"
    before = text[max(0, start - 40) : start]
    for hedge, pattern in HEDGE_BEFORE:
        if pattern.search(before):
            return hedge
    return ""
