"""Measures: growth, share and the like, on exact decimals, refusing what is not comparable.

Every measure returns its value with bounds from the rounding of what was published.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Context, Decimal, localcontext

from pkviewer.errors import FactError
from pkviewer.facts.comparability import (
    is_across_break,
    refuse_bounds,
    refuse_growth,
    refuse_stock_with_flow,
    refuse_unlike,
    refuse_unlike_units,
    same_place,
)
from pkviewer.facts.evidence import Evidence
from pkviewer.facts.fact import Datum, Fact
from pkviewer.facts.flags import flags_of
from pkviewer.facts.result import Result, at_period, bounds, single
from pkviewer.facts.series_measures import highest, lowest, total
from pkviewer.model.fact import FactSpec, MeasureName
from pkviewer.model.period import Period, years_between
from pkviewer.model.precision import half_step
from pkviewer.model.unit import ADDITIVE, Unit

PERCENT = Unit(kind="percent", decimals=1)
POINTS = Unit(kind="points", decimals=1)
PLACES = Unit(kind="count")
RATIO = Unit(kind="ratio", decimals=1)
_EXACT = Context(prec=40)


def compute(id_: str, spec: FactSpec, evidence: Evidence) -> Fact:
    """Compute a declared fact.

    Raises:
        MissingEvidenceError: an observation it needs is not there.
        FactError: what it compares is not comparable.
    """
    with localcontext(_EXACT):
        result = _MEASURES[spec.measure](spec, evidence)
    flags = set(flags_of(result.operands))
    if spec.measure not in ("value", "highest", "lowest"):
        flags -= {"disputed"}
        if _breaks_between(result.operands, spec.measure):
            flags.add("across_break")
    return Fact(
        id=id_,
        measure=spec.measure,
        value=result.value,
        low=result.low,
        high=result.high,
        unit=result.unit,
        period=result.period,
        base=result.base,
        operands=result.operands,
        flags=frozenset(flags),
        decimals=spec.decimals,
        per=spec.per,
        held=result.held,
    )


def _value(spec: FactSpec, evidence: Evidence) -> Result:
    datum = evidence.select(spec.of)
    low, high = bounds(datum)
    return single(datum, low, high)


def _change(spec: FactSpec, evidence: Evidence) -> Result:
    of, base = _pair(spec, evidence, "previous")
    refuse_unlike(of, base, spec)
    unit = POINTS if of.unit.kind == "percent" else of.unit
    if of.unit.kind in ("rank", "tier"):
        raise FactError("{}: take the rank change of a rank, not its change.", of.indicator.id)
    return _difference(of, base, unit)


def _rank_change(spec: FactSpec, evidence: Evidence) -> Result:
    of, base = _pair(spec, evidence, "previous")
    refuse_unlike(of, base, spec)
    if of.unit.kind not in ("rank", "tier"):
        raise FactError(f"{{}}: a rank change needs ranks, not {of.unit.kind}.", of.indicator.id)
    risen = base.observation.value - of.observation.value
    return Result(risen, risen, risen, PLACES, (of, base), *_periods(of, base))


def _gap(spec: FactSpec, evidence: Evidence) -> Result:
    of, base = _pair(spec, evidence, "same")
    refuse_bounds(of, base)
    refuse_unlike_units(of, base)
    if of.observation.period.code != base.observation.period.code:
        raise FactError(
            "A gap needs one period, not {} and {}.", of.observation.period, base.observation.period
        )
    refuse_stock_with_flow(of, base)
    units = {"percent": POINTS, "rank": PLACES, "tier": PLACES}
    return _difference(of, base, units.get(of.unit.kind, of.unit))


def _difference(of: Datum, base: Datum, unit: Unit) -> Result:
    other = base.observation.value.scaleb(base.unit.scale - of.unit.scale)
    value = of.observation.value - other
    error = half_step(of.observation.value) + half_step(other)
    return Result(value, value - error, value + error, unit, (of, base), *_periods(of, base))


def _growth(spec: FactSpec, evidence: Evidence) -> Result:
    of, base = _pair(spec, evidence, "previous")
    refuse_unlike(of, base, spec)
    refuse_growth(of, base)
    return _quotient(of, base, PERCENT, lambda ratio: (ratio - 1) * 100)


def _cagr(spec: FactSpec, evidence: Evidence) -> Result:
    of = evidence.select(spec.of)
    first = spec.base or at_period(spec.of, spec.since or "first")
    base = evidence.select(first, of)
    refuse_unlike(of, base, spec)
    refuse_growth(of, base)
    months, per_year = years_between(base.observation.period, of.observation.period)
    if months <= 0:
        raise FactError("{}: a rate per year needs an earlier first year.", of.indicator.id)
    power = Decimal(per_year) / Decimal(months)
    return _quotient(of, base, PERCENT, lambda ratio: (ratio**power - 1) * 100)


def _share(spec: FactSpec, evidence: Evidence) -> Result:
    of, base = _pair(spec, evidence, "same")
    refuse_bounds(of, base)
    refuse_unlike_units(of, base)
    refuse_stock_with_flow(of, base)
    if of.observation.period.code != base.observation.period.code:
        raise FactError(
            "A share needs one period, not {} and {}.",
            of.observation.period,
            base.observation.period,
        )
    return _quotient(of, base, PERCENT, lambda ratio: ratio * 100)


def _ratio(spec: FactSpec, evidence: Evidence) -> Result:
    of, base = _pair(spec, evidence, "same")
    refuse_bounds(of, base)
    refuse_unlike_units(of, base)
    refuse_stock_with_flow(of, base)
    if of.indicator.id == base.indicator.id and same_place(of, base):
        refuse_unlike(of, base, spec)
    elif of.observation.period.code != base.observation.period.code:
        raise FactError("A ratio of two indicators needs one period.")
    return _quotient(of, base, RATIO, lambda ratio: ratio)


def _per_head(spec: FactSpec, evidence: Evidence) -> Result:
    of, base = _pair(spec, evidence, "same")
    refuse_bounds(of, base)
    if not base.indicator.population:
        raise FactError("{} is no population: per head needs one.", base.indicator.id)
    if of.unit.kind not in ADDITIVE:
        raise FactError(f"{{}}: {of.unit.kind} cannot be told per head.", of.indicator.id)
    ends = base.observation.period.end
    within = of.observation.period.start <= ends <= of.observation.period.end
    if not within and ends.year != of.observation.period.end.year:
        raise FactError(
            "The population of {} is not that of {}.",
            base.observation.period,
            of.observation.period,
        )
    scale = Decimal(1).scaleb(of.unit.scale - base.unit.scale) * spec.per
    plain = Unit(
        kind=of.unit.kind,
        currency=of.unit.currency,
        symbol=of.unit.symbol,
        noun=of.unit.noun,
        decimals=2,
    )
    return _quotient(of, base, plain, lambda ratio: ratio * scale, rescale=False)


def _pair(spec: FactSpec, evidence: Evidence, default: str) -> tuple[Datum, Datum]:
    of = evidence.select(spec.of)
    return of, evidence.select(spec.base or at_period(spec.of, default), of)


def _periods(of: Datum, base: Datum) -> tuple[Period, Period]:
    return of.observation.period, base.observation.period


def _quotient(
    of: Datum,
    base: Datum,
    unit: Unit,
    finish: Callable[[Decimal], Decimal],
    *,
    rescale: bool = True,
) -> Result:
    factor = Decimal(1).scaleb(of.unit.scale - base.unit.scale) if rescale else Decimal(1)
    upper, lower = of.observation.value, base.observation.value
    if lower <= 0:
        raise FactError("{} {}: nothing to divide by.", base.indicator.id, base.observation.period)
    above, below = half_step(upper), half_step(lower)
    # A published value above zero exceeds half its last digit: nothing is divided by zero.
    ends = [(upper + a) / (lower + b) for a in (-above, above) for b in (-below, below)]
    low, high = (finish(end(ends) * factor) for end in (min, max))
    value = finish(upper / lower * factor)
    return Result(value, low, high, unit, (of, base), *_periods(of, base))


def _breaks_between(operands: tuple[Datum, ...], measure: MeasureName) -> bool:
    same = len({datum.indicator.id for datum in operands}) == 1
    if len(operands) < 2 or not same or measure == "gap":
        return False
    first = min(datum.observation.period for datum in operands)
    return is_across_break(operands[0], operands[-1], first)


_MEASURES: dict[MeasureName, Callable[[FactSpec, Evidence], Result]] = {
    "value": _value,
    "change": _change,
    "growth": _growth,
    "cagr": _cagr,
    "share": _share,
    "ratio": _ratio,
    "gap": _gap,
    "rank_change": _rank_change,
    "sum": total,
    "per_head": _per_head,
    "highest": highest,
    "lowest": lowest,
}
