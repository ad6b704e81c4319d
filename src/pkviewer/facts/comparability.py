"""What may be compared with what: everything else is refused, not computed."""

from __future__ import annotations

from pkviewer.errors import FactError
from pkviewer.facts.fact import Datum
from pkviewer.model.fact import FactSpec
from pkviewer.model.period import Period
from pkviewer.model.unit import ADDITIVE


def refuse_growth(of: Datum, base: Datum) -> None:
    """Refuse a growth of what has none: percentages, ranks, values at or below zero."""
    if of.unit.kind not in ADDITIVE and of.unit.kind != "index":
        raise FactError(f"{{}}: {of.unit.kind} has a change, not a growth.", of.indicator.id)
    if of.observation.value <= 0 or base.observation.value <= 0:
        raise FactError("{}: growth needs values above zero.", of.indicator.id)


def refuse_unlike(of: Datum, base: Datum, spec: FactSpec) -> None:
    """Refuse two series, unlike periods, bounds, and a break that was not allowed."""
    refuse_bounds(of, base)
    if of.indicator.id != base.indicator.id or not same_place(of, base):
        raise FactError(
            f"A {spec.measure} compares one series with itself, not {{}} with {{}}.",
            of.indicator.id,
            base.indicator.id,
        )
    period, earlier = of.observation.period, base.observation.period
    if period.code == earlier.code or not period.is_like(earlier):
        raise FactError("{}: {} and {} are unlike periods.", of.indicator.id, period, earlier)
    if is_across_break(of, base, earlier) and not spec.across_break:
        raise FactError(
            "{} has a break in series between {} and {}.",
            of.indicator.id,
            earlier,
            period,
            hint="Set 'across_break' to compute it all the same; it will be flagged.",
        )


def same_place(of: Datum, base: Datum) -> bool:
    """Whether two observations are of one entity and the same dimensions."""
    return (
        of.observation.entity == base.observation.entity
        and of.observation.dims == base.observation.dims
    )


def refuse_bounds(*operands: Datum) -> None:
    """Refuse values of which only a bound was published."""
    for datum in operands:
        if datum.observation.bound in ("at_least", "at_most"):
            raise FactError(
                "{} {} is only a bound: nothing is computed from it.",
                datum.indicator.id,
                datum.observation.period,
            )


def refuse_unlike_units(of: Datum, base: Datum) -> None:
    """Refuse units that cannot be subtracted or divided."""
    one, other = of.unit, base.unit
    unlike = (one.kind, one.currency) != (other.kind, other.currency)
    if unlike or (one.kind == "quantity" and one.symbol != other.symbol):
        raise FactError("{} and {} have different units.", of.indicator.id, base.indicator.id)
    if one.kind not in ADDITIVE and of.indicator.id != base.indicator.id and one.kind != "percent":
        raise FactError(f"{one.kind} cannot be set against each other.")


def refuse_stock_with_flow(of: Datum, base: Datum) -> None:
    """Refuse to set a level at a date against what came in over time."""
    natures = {of.indicator.nature, base.indicator.nature}
    if natures == {"flow", "stock"}:
        raise FactError("{} and {}: a flow is no stock.", of.indicator.id, base.indicator.id)


def is_across_break(of: Datum, base: Datum, earlier: Period) -> bool:
    """Whether a break in series lies between an earlier period and ``of``'s."""
    latest = max(of.observation.period, base.observation.period)
    cuts = of.indicator.breaks_of(of.observation)
    return any(earlier.end < cut.at.end <= latest.end for cut in cuts)
