"""What looks wrong about a new figure beside those before it; it is said, never refused."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from statistics import median

from pkviewer.collection.changes import AddFigure, Revise
from pkviewer.model.indicator import Indicator
from pkviewer.model.pack import Pack

_JUMP = Decimal(5)
"""How many times the value before it a figure is before it is doubted, either way."""
_RECENT = 5
"""Values before it that it is compared with: one outlier among them decides nothing."""
_SLIPS = (
    (Decimal(1000), "million typed for thousand, or billion for million"),
    (Decimal(100), "crore typed for lakh"),
    (Decimal(10), "lakh typed for million, or crore, or a decimal point in the wrong place"),
)
_NEAR = Decimal(2)


def doubts(pack: Pack, indicator: Indicator, change: AddFigure | Revise) -> Iterator[str]:
    """Yield what a reader should look at again before the figure is taken."""
    dims = tuple(sorted(change.dims.items()))
    series = sorted(
        (
            o
            for o in indicator.observations
            if (o.entity, tuple(sorted(o.dims.items()))) == (change.entity, dims)
            and o.period.kind is change.period.kind
            and o.period != change.period
            and not o.value.is_zero()
        ),
        key=lambda o: o.period,
    )
    before = [o for o in series if o.period < change.period] or series[:1]
    if (
        before
        and not change.value.is_zero()
        and pack.unit_of(indicator).kind not in ("rank", "tier")
    ):
        usual = median([abs(o.value) for o in before[-_RECENT:]])
        yield from _jump(abs(change.value) / usual)
    if series and change.period.end > series[-1].period.end and len(series) > 1:
        step = series[-1].period.end - series[-2].period.end
        if change.period.end - series[-1].period.end > 2 * step:
            newest = series[-1].period
            yield f"the newest figure before it is of {newest}: periods in between are missing"


def _jump(ratio: Decimal) -> Iterator[str]:
    far = max(ratio, 1 / ratio)
    if far < _JUMP:
        return
    how = f"{ratio:.3g} times the values before it"
    for power, slip in _SLIPS:
        if power / _NEAR < far < power * _NEAR:
            yield f"it is {how}; {slip}?"
            return
    yield f"it is {how}"
