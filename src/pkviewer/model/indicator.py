"""Indicators and their observations."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

import msgspec

from pkviewer.model.period import Period, PeriodKind
from pkviewer.model.series import InSeries
from pkviewer.model.wording import Text

Bound = Literal["at_least", "at_most", "about"]
Confidence = Literal["high", "medium", "low"]
Status = Literal["final", "provisional", "estimate", "forecast", "target"]
OUTLOOK: frozenset[Status] = frozenset({"target", "forecast"})
"""What has not come about yet, and so is never the newest figure."""
Relation = Literal[
    "earlier_vintage",
    "withdrawn",
    "other_definition",
    "other_body",
    "part_year",
    "misdated",
    "rounding",
    "misprint",
]
"""``withdrawn``: its body took it back; ``misdated``: a right figure under a wrong period."""
Nature = Literal["flow", "stock", "rate"]
"""A flow adds up over time, a stock is a level at a date; a rate is neither."""
Polarity = Literal["higher_is_better", "lower_is_better", "neutral"]


class Alternative(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Another figure in circulation for an observation, and why it is not the one shown.

    ``period`` stands where the figure truly belongs to another period (a part-year).
    """

    value: Decimal
    relation: Relation
    reason: Text
    source: str
    primary: str | None = None
    as_stated: str | None = None
    period: Period | None = None


class Observation(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One value of an indicator for one period and one entity.

    ``value`` is exact, in the indicator's unit; its exponent is the precision published
    ("3.8e3" is three thousand eight hundred to the nearest hundred). ``of`` is how many
    were ranked. ``primary`` is the body the source names as the figure's origin; ``also`` are
    further sources that print the same value.
    ``dims`` places the value in the indicator's further dimensions. Where a file names no
    ``entity``, loading writes the home of the pack there.
    """

    period: Period
    value: Decimal
    source: str
    entity: str = ""
    dims: dict[str, str] = {}
    primary: str | None = None
    also: tuple[str, ...] = ()
    confidence: Confidence = "high"
    as_stated: str | None = None
    bound: Bound | None = None
    status: Status = "final"
    of: int | None = None
    note: Text | None = None
    alternatives: tuple[Alternative, ...] = ()

    @property
    def is_outlook(self) -> bool:
        """Whether it tells what is to come: a target or a forecast."""
        return self.status in OUTLOOK

    @property
    def key(self) -> tuple[str, str, tuple[tuple[str, str], ...]]:
        """What makes an observation unique within its indicator."""
        return self.period.code, self.entity, tuple(sorted(self.dims.items()))


class Break(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A break in a series: values from ``at`` on are not like those before it.

    It is one of all the indicator's series, unless it names an ``entity`` or ``dims``.
    """

    at: Period
    reason: Text
    entity: str | None = None
    dims: dict[str, str] = {}

    def concerns(self, placed: InSeries) -> bool:
        """Whether a series, or an observation of it, has this break."""
        if self.entity is not None and self.entity != placed.entity:
            return False
        return all(placed.dims.get(name) == member for name, member in self.dims.items())


class Release(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How often an indicator is published, and how long after a period's end.

    ``every_months`` is None where there is no calendar, or the series has ended.
    """

    every_months: int | None
    lag_days: int = 0


class Indicator(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A defined, measured quantity. ``target_of`` names the indicator a target is for."""

    id: str
    name: Text
    short: Text | None = None
    definition: Text
    unit: str
    periods: tuple[PeriodKind, ...]
    nature: Nature
    polarity: Polarity = "neutral"
    aliases: tuple[str, ...] = ()
    dimensions: tuple[str, ...] = ()
    population: bool = False
    target_of: str | None = None
    release: Release
    breaks: tuple[Break, ...] = ()
    observations: tuple[Observation, ...]

    def breaks_of(self, placed: InSeries) -> tuple[Break, ...]:
        """Return the breaks of one of its series."""
        return tuple(cut for cut in self.breaks if cut.concerns(placed))
