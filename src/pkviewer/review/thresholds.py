"""The thresholds of the text check, each with the sentence that comes out wrong when it moves."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Shares of a name are from nothing to one; ratios are of the stated to the pack's figure."""

    certain: float = 0.8
    sure: float = 0.7
    likely: float = 0.6
    faint: float = 0.45
    trace: float = 0.25
    hit_name: float = 0.3
    named_by_three: float = 0.3
    telling: int = 3
    fresh_days: int = 400
    band_low: Decimal = Decimal("0.5")
    band_high: Decimal = Decimal(2)
    own_clause: float = 0.7
    own_sentence: float = 0.5
    rare: float = 3.0
    points_apart: Decimal = Decimal("1.5")
    written: int = 2
    bound_words: int = 2
    reprint: Decimal = Decimal("0.006")


THRESHOLDS = Thresholds()
