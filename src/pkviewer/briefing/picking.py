"""Picking for a briefing: from what is shown to an item that can be saved and found again."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from pkviewer.documents.briefing import ChartItem, ClaimItem, FactItem, FigureItem, Item
from pkviewer.errors import PkviewerError
from pkviewer.facts.evidence import Evidence
from pkviewer.facts.fact import Datum, Fact
from pkviewer.facts.measures import compute
from pkviewer.facts.moments import Moments
from pkviewer.model.fact import FactSpec, Selector
from pkviewer.model.pack import Pack
from pkviewer.sheet.blocks import ClaimLine
from pkviewer.sheet.chart import ChartSpec
from pkviewer.sheet.figure import Figure

_BESIDE = ("same", "year before", "previous")


def picked_figure(pack: Pack, figure: Figure, sector: str = "") -> FactItem | FigureItem | None:
    """Return a figure as an item; None where nothing declared or computable gives it again.

    A fact declared by its sector, ``sector`` first, stays that fact. Anything else is told by
    the observations it comes from: the newest of its kind stays the newest.
    """
    evidence = Evidence(pack)
    wanted = _identity(figure.fact)
    for id_ in dict.fromkeys((sector, *pack.head.sectors)):
        declared = pack.sectors[id_].facts if id_ in pack.sectors else {}
        if figure.fact.id in declared:
            spec = declared[figure.fact.id]
            if wanted in (_computed(figure.fact.id, spec, evidence), _standing(pack, id_, figure)):
                return FactItem(name=figure.label, sector=id_, fact=figure.fact.id)
    for spec in _specs(figure.fact, evidence):
        if _computed("", spec, evidence) == wanted:
            return FigureItem(name=figure.label, figure=spec)
    return None


def picked_chart(chart: ChartSpec, sector: str) -> ChartItem:
    """Return a sector's chart as an item."""
    return ChartItem(name=chart.title, sector=sector, chart=chart.id)


def picked_claim(claim: ClaimLine) -> ClaimItem:
    """Return a claim as an item."""
    return ClaimItem(name=claim.text, claim=claim.id)


def follows(item: Item) -> bool | None:
    """Whether a figure moves on to new periods; None where it is no choice of the reader's."""
    if not isinstance(item, FigureItem):
        return None
    return item.figure.of.period.startswith("latest")


def followed(item: Item, fact: Fact, *, follow: bool) -> Item:
    """Return a figure that moves on to new periods, or stays with the one of ``fact``."""
    if not isinstance(item, FigureItem):
        return item
    period = fact.subject.observation.period
    code = f"latest {period.kind.value}" if follow else period.code
    of = msgspec.structs.replace(item.figure.of, period=code)
    return msgspec.structs.replace(item, figure=msgspec.structs.replace(item.figure, of=of))


def _identity(fact: Fact) -> tuple[object, ...]:
    operands = ((datum.indicator.id, datum.observation.key) for datum in fact.operands)
    return fact.measure, fact.value, *operands


def _standing(pack: Pack, sector: str, figure: Figure) -> tuple[object, ...] | None:
    """Return what a declared fact is at the newest moment at which it can be told."""
    try:
        return _identity(Moments(pack, pack.sectors[sector].facts).alone(figure.fact.id))
    except PkviewerError:
        return None


def _computed(id_: str, spec: FactSpec, evidence: Evidence) -> tuple[object, ...] | None:
    try:
        return _identity(compute(id_, spec, evidence))
    except PkviewerError:
        return None


def _specs(fact: Fact, evidence: Evidence) -> Iterator[FactSpec]:
    """Yield the ways to declare a fact, those that move on with new figures first."""
    first = fact.operands[0]
    others = fact.operands[1:]
    across = "across_break" in fact.flags
    for of in (_latest(first, evidence), first.selector):
        if of is None:
            continue
        if fact.measure == "value":
            yield FactSpec(of=of)
        elif len(others) == 1:
            for base in (*map(others[0].key.at, _BESIDE), others[0].selector):
                yield FactSpec(
                    measure=fact.measure,
                    of=of,
                    base=base,
                    across_break=across,
                    decimals=fact.decimals,
                    per=fact.per,
                )


def _latest(datum: Datum, evidence: Evidence) -> Selector | None:
    """Return what selects an observation as the newest of its kind; None where it is not."""
    selector = datum.key.at(f"latest {datum.observation.period.kind.value}")
    try:
        newest = evidence.select(selector)
    except PkviewerError:
        return None
    return selector if newest.observation.key == datum.observation.key else None
