"""What a measure returns: a value with the bounds that the rounding of its operands leaves."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from pkviewer.facts.fact import Datum
from pkviewer.model.fact import Selector
from pkviewer.model.period import Period
from pkviewer.model.precision import half_step
from pkviewer.model.series import SeriesKey
from pkviewer.model.unit import Unit

INFINITY = Decimal("Infinity")


@dataclass(frozen=True, slots=True)
class Result:
    """A measure's value with its rounding bounds, unit and operands."""

    value: Decimal
    low: Decimal
    high: Decimal
    unit: Unit
    operands: tuple[Datum, ...]
    period: Period
    base: Period | None = None
    held: int = 0


def bounds(datum: Datum) -> tuple[Decimal, Decimal]:
    """Return the least and the greatest a published value can mean."""
    value, half = datum.observation.value, half_step(datum.observation.value)
    match datum.observation.bound:
        case "at_least":
            return value, INFINITY
        case "at_most":
            return -INFINITY, value
    return value - half, value + half


def single(datum: Datum, low: Decimal, high: Decimal, held: int = 0) -> Result:
    """Return one published value as a result; ``held`` counts those it was chosen from."""
    observation = datum.observation
    return Result(observation.value, low, high, datum.unit, (datum,), observation.period, held=held)


def at_period(selector: Selector, period: str) -> Selector:
    """Return the selector of the same series at another period."""
    return SeriesKey.of(selector).at(period)
