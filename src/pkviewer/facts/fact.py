"""What a computed fact is."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from pkviewer.model.fact import MeasureName, Selector
from pkviewer.model.indicator import Indicator, Observation
from pkviewer.model.period import Period
from pkviewer.model.series import SeriesKey
from pkviewer.model.unit import Unit

Flag = Literal[
    "lower_bound",
    "upper_bound",
    "approximate",
    "provisional",
    "estimate",
    "forecast",
    "target",
    "low_confidence",
    "disputed",
    "part_year",
    "reported",
    "across_break",
    "own",
]


@dataclass(frozen=True, slots=True)
class Datum:
    """An observation together with its indicator and unit: the end of every trace."""

    indicator: Indicator
    observation: Observation
    unit: Unit

    @property
    def key(self) -> SeriesKey:
        """The series it belongs to."""
        return SeriesKey.within(self.indicator.id, self.observation)

    @property
    def selector(self) -> Selector:
        """What points at this very observation."""
        return self.key.at(self.observation.period.code)


@dataclass(frozen=True, slots=True)
class Fact:
    """A value derived from observations.

    ``value`` is exact in ``unit``; ``low`` and ``high`` bound it by the rounding of the
    published operands. ``operands`` come in the order of the arithmetic: what is compared
    first, its base second; a sum's in order of time. ``period`` is that of the first
    (for a sum, the whole stretch), ``base`` that of what it is compared with.
    """

    id: str
    measure: MeasureName
    value: Decimal
    low: Decimal
    high: Decimal
    unit: Unit
    period: Period
    base: Period | None
    operands: tuple[Datum, ...]
    flags: frozenset[Flag]
    decimals: int | None = None
    per: int = 1
    held: int = 0
    """Of a running extreme: how many values it was chosen from."""

    @property
    def subject(self) -> Datum:
        """The observation the fact speaks of."""
        return self.operands[0]
