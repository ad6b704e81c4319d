"""Which end of an axis is the better one."""

from __future__ import annotations

from collections.abc import Sequence

from pkviewer.model.unit import UnitKind
from pkviewer.sheet.chart import ChartLine, ChartSpec

_PLACES: frozenset[UnitKind] = frozenset({"rank", "tier"})


def is_best_on_top(spec: ChartSpec) -> bool:
    """Tell whether a chart shows places of which the first is the best.

    Its axis is turned round then, so that up means better as it does elsewhere.
    """
    return are_places(spec.series)


def are_places(series: Sequence[ChartLine]) -> bool:
    """Tell whether series, those of one panel say, are places of which the first is the best."""
    facts = [mark.figure.fact for line in series for mark in line.marks]
    return bool(facts) and all(
        fact.unit.kind in _PLACES
        and all(datum.indicator.polarity == "lower_is_better" for datum in fact.operands)
        for fact in facts
    )
