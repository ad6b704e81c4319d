"""Measures of many periods of one series: a sum, the highest and the lowest."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from pkviewer.errors import FactError, MissingEvidenceError
from pkviewer.facts.comparability import is_across_break, refuse_bounds
from pkviewer.facts.evidence import Evidence
from pkviewer.facts.fact import Datum
from pkviewer.facts.result import Result, at_period, bounds, single
from pkviewer.model.fact import FactSpec
from pkviewer.model.period import PART_YEARS, UNDATED, Period, PeriodKind
from pkviewer.model.precision import half_step
from pkviewer.model.unit import ADDITIVE


def total(spec: FactSpec, evidence: Evidence) -> Result:
    """Add up the flows of adjoining periods, from ``since`` to the period selected.

    Raises:
        FactError: they do not add up: a stock, a break, unlike periods, bounds.
        MissingEvidenceError: a period between has no figure.
    """
    last = evidence.select(spec.of)
    if last.indicator.nature != "flow" or last.unit.kind not in ADDITIVE:
        raise FactError("{}: only flows add up over time.", last.indicator.id)
    if spec.since is None:
        raise FactError("{}: a sum needs the period it begins with ('since').", last.indicator.id)
    first = evidence.select(at_period(spec.of, spec.since)).observation.period
    if first.kind in PART_YEARS | {PeriodKind.DAY}:
        raise FactError("{}: {} and those after it do not adjoin.", last.indicator.id, first)
    if not first.is_like(last.observation.period) or first > last.observation.period:
        raise FactError("{} and {} are unlike periods.", first, last.observation.period)
    operands = [evidence.select(at_period(spec.of, first.code))]
    while operands[-1].observation.period.end < last.observation.period.end:
        following = operands[-1].observation.period.shifted(1)
        operands.append(evidence.select(at_period(spec.of, following.code)))
    if any(is_across_break(last, datum, first) for datum in operands) and not spec.across_break:
        raise FactError("{} has a break in series within the sum.", last.indicator.id)
    refuse_bounds(*operands)
    value = sum((datum.observation.value for datum in operands), Decimal(0))
    error = sum((half_step(datum.observation.value) for datum in operands), Decimal(0))
    whole = Period.span(first.start, last.observation.period.end)
    return Result(value, value - error, value + error, last.unit, tuple(operands), whole)


def highest(spec: FactSpec, evidence: Evidence) -> Result:
    """Return the highest value of the series up to the period selected."""
    return _extreme(spec, evidence, greatest=True)


def lowest(spec: FactSpec, evidence: Evidence) -> Result:
    """Return the lowest value of the series up to the period selected."""
    return _extreme(spec, evidence, greatest=False)


def _extreme(spec: FactSpec, evidence: Evidence, *, greatest: bool) -> Result:
    last = evidence.select(spec.of)
    since = Period.parse(spec.since).start if spec.since else None
    series = [
        datum
        for datum in evidence.series(spec.of)
        if datum.observation.period.kind is last.observation.period.kind
        and datum.observation.period.end <= last.observation.period.end
        and (since is None or datum.observation.period.start >= since)
        and not datum.observation.is_outlook
    ]
    if last.observation.period.kind in UNDATED:
        raise FactError("{}: figures of unknown date have no highest.", last.indicator.id)
    if len(series) < 2:
        raise MissingEvidenceError("{} holds too few values to compare.", last.indicator.id)
    if not spec.across_break and _is_broken(last, series):
        raise FactError("{} has a break in series among them.", last.indicator.id)
    pick: Callable[..., Datum] = max if greatest else min
    best = pick(series, key=lambda datum: datum.observation.value)
    low, high = bounds(best)
    return single(best, low, high, held=len(series))


def _is_broken(last: Datum, series: list[Datum]) -> bool:
    first = series[0].observation.period
    return any(is_across_break(last, datum, first) for datum in series)
