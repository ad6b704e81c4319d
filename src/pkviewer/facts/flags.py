"""What a reader must know of a fact beside its value."""

from __future__ import annotations

from pkviewer.facts.fact import Datum, Flag
from pkviewer.model.indicator import Relation
from pkviewer.model.pack import OWN
from pkviewer.model.period import PART_YEARS, PeriodKind

DISPUTES: frozenset[Relation] = frozenset({"other_definition", "other_body", "misprint"})
"""Relations of an alternative that make a figure disputed; a rounding or a revision does not."""

_OF_BOUND: dict[str, Flag] = {
    "at_least": "lower_bound",
    "at_most": "upper_bound",
    "about": "approximate",
}
_OF_STATUS: dict[str, Flag] = {
    "provisional": "provisional",
    "estimate": "estimate",
    "forecast": "forecast",
    "target": "target",
}


def flags_of(operands: tuple[Datum, ...]) -> frozenset[Flag]:
    """Return the flags that a fact inherits from its observations."""
    flags: set[Flag] = set()
    for datum in operands:
        observation = datum.observation
        if observation.bound is not None:
            flags.add(_OF_BOUND[observation.bound])
        if observation.status in _OF_STATUS:
            flags.add(_OF_STATUS[observation.status])
        if observation.confidence == "low":
            flags.add("low_confidence")
        if any(a.relation in DISPUTES for a in observation.alternatives):
            flags.add("disputed")
        if observation.period.kind in PART_YEARS:
            flags.add("part_year")
        if observation.period.kind is PeriodKind.REPORTED:
            flags.add("reported")
        if observation.source.startswith(OWN):
            flags.add("own")
    return frozenset(flags)
