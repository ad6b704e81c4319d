"""Whether series belong on one axis, and what must be known where they stand side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pkviewer.comparison.basis import Basis, Compared
from pkviewer.errors import FactError
from pkviewer.facts.comparability import refuse_stock_with_flow, refuse_unlike_units
from pkviewer.model.period import Period
from pkviewer.model.unit import ADDITIVE
from pkviewer.sheet.figure import plain
from pkviewer.sheet.speech import Speech
from pkviewer.text.number import unit_text
from pkviewer.text.when import period_text


def unlike(series: Sequence[Compared]) -> str:
    """Return the key of the words that say why no common axis suits; empty where one does."""
    newest = [one.data[-1] for one in series if one.data]
    for other in newest[1:]:
        first = newest[0]
        if other.indicator.id == first.indicator.id:
            continue
        try:
            refuse_unlike_units(first, other)
        except FactError:
            return "compare.units"
        try:
            refuse_stock_with_flow(first, other)
        except FactError:
            return "compare.nature"
    return ""


def has_index(series: Compared) -> bool:
    """Tell whether a series can be set to 100 in a period: shares, ranks and steps cannot."""
    unit = series.unit
    return unit is not None and (unit.kind in ADDITIVE or unit.kind == "index")


def remarks(
    basis: Basis, series: Sequence[Compared], periods: Sequence[Period], *, by_unit: bool
) -> Iterator[str]:
    """Yield what must be known of series at some periods, a sentence each.

    ``periods`` are those they have in common, ``by_unit`` says that units decide the drawing.
    """
    for one in series:
        if not one.data:
            yield basis.word("compare.nothing", name=one.name)
    kept = [one for one in series if one.data]
    if len(kept) > 1 and not periods:
        phrase = "; ".join(f"{one.name}: {_kinds(basis, one)}" for one in kept)
        yield basis.word("compare.periods", phrase=phrase)
    reason = unlike(kept)
    if reason and by_unit:
        units = ((one.name, one.unit) for one in kept)
        named = (f"{name}: {unit_text(unit, basis.style)}" for name, unit in units if unit)
        yield basis.word(reason, phrase="; ".join(named))
    if not reason and len({one.key.indicator for one in kept}) > 1:
        yield basis.word("compare.definitions")
    for cut, why in breaks(basis, kept, periods):
        yield basis.word("compare.break", period=period_text(cut, basis.style), why=why)


def breaks(
    basis: Basis, series: Sequence[Compared], periods: Sequence[Period]
) -> Iterator[tuple[Period, str]]:
    """Yield the breaks in series that lie between periods, each once, with the reason."""
    yielded: set[tuple[str, Period, str]] = set()
    for one in series:
        if not one.data:
            continue
        indicator = one.data[0].indicator
        home = basis.pack.sectors[basis.pack.home[indicator.id]]
        for cut in indicator.breaks_of(one.data[0].observation):
            key = (indicator.id, cut.at, cut.reason.en)
            if key in yielded:
                continue
            yielded.add(key)
            if any(a.end < cut.at.end <= b.end for a, b in pairwise(periods)):
                yield cut.at, plain(Speech(basis.pack, basis.style, home).runs(cut.reason))


def _kinds(basis: Basis, series: Compared) -> str:
    kinds = dict.fromkeys(datum.observation.period.kind for datum in series.data)
    return basis.word("comma").join(basis.word(f"kind.{kind.value}") for kind in kinds)
