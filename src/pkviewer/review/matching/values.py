"""The figures of a pack by their value: which of them a stated amount can be."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from pkviewer.facts.fact import Datum
from pkviewer.model.indicator import Alternative, Observation
from pkviewer.model.pack import Pack
from pkviewer.model.unit import Unit
from pkviewer.review.reading.amount import Amount

_NEAR = Decimal("0.03")
"""The share of a value by which rounding can hide it from a first look."""
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Valued:
    """A value in whole units: of an observation, or of another figure in circulation for it."""

    value: Decimal
    datum: Datum
    other: Alternative | None = None


class Values:
    """Every value of a pack, sorted, by the kind of unit."""

    def __init__(self, pack: Pack, excluded: frozenset[str]) -> None:
        found: dict[Key, list[Valued]] = {}
        for indicator in pack.indicators.values():
            unit = pack.unit_of(indicator)
            rows = found.setdefault(_key(unit), [])
            for observation in indicator.observations:
                if observation.source not in excluded:
                    rows.extend(_valued(Datum(indicator, observation, unit), observation, excluded))
        self._rows = {
            key: sorted(rows, key=lambda valued: valued.value) for key, rows in found.items()
        }
        self._keys = {key: [row.value for row in rows] for key, rows in self._rows.items()}

    def near(self, amount: Amount) -> list[Valued]:
        """Return the figures that an amount may be, by value and unit alone."""
        key = _key_of(amount)
        rows = self._rows.get(key, [])
        if not rows:
            return []
        low, high = amount.bounds
        slack = max(abs(low), abs(high)) * _NEAR
        values = self._keys[key]
        first = bisect_left(values, min(low, high) - slack)
        return rows[first : bisect_right(values, max(low, high) + slack)]


def _valued(datum: Datum, observation: Observation, excluded: frozenset[str]) -> Iterator[Valued]:
    scale = datum.unit.scale
    yield Valued(observation.value.scaleb(scale), datum)
    for other in observation.alternatives:
        if other.source not in excluded:
            yield Valued(other.value.scaleb(scale), datum, other)


def _key(unit: Unit) -> Key:
    if unit.kind == "currency":
        return "currency", unit.currency or ""
    if unit.kind == "quantity":
        return "quantity", unit.symbol.en if unit.symbol else ""
    return unit.kind, ""


def _key_of(amount: Amount) -> Key:
    if amount.kind == "currency":
        return "currency", amount.currency
    if amount.kind == "quantity":
        return "quantity", amount.symbol
    return amount.kind, ""
