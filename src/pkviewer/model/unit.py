"""Units: what a number counts, so that formatting, axes and arithmetic follow from it."""

from __future__ import annotations

from typing import Literal

import msgspec

from pkviewer.model.wording import Noun, Text

UnitKind = Literal[
    "count", "currency", "percent", "points", "index", "rank", "tier", "ratio", "quantity"
]
"""``points`` are percentage points; ``quantity`` is a physical one (Mbps, GB, MHz, km)."""

ADDITIVE: frozenset[UnitKind] = frozenset({"count", "currency", "quantity"})
"""Kinds whose values may be summed, shared out and grown."""


class Unit(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A unit of measure.

    ``scale`` is the power of ten of the stored values: 6 where they stand in millions.
    ``symbol`` is printed with the number ("US$", "Mbps"); ``noun`` is what is counted.
    ``decimals`` is how many decimals are shown at most. ``tiers`` names the steps of a
    tier unit, from 1, which is the best.
    """

    kind: UnitKind
    scale: int = 0
    currency: str | None = None
    symbol: Text | None = None
    noun: Noun | None = None
    decimals: int = 0
    tiers: tuple[Text, ...] = ()
