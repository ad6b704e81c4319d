"""What must hold of a declared fact: that it points at what the pack declares."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pkviewer.errors import Fault, PeriodError
from pkviewer.model import limits
from pkviewer.model.fact import FactSpec
from pkviewer.model.pack import Pack
from pkviewer.model.period import Period, PeriodKind

_BESIDE = ("previous", "year before", "same")
"""Selectors that count from a fact's other observation."""
_ALONE = ("latest", "first", "latest full year", *(f"latest {kind.value}" for kind in PeriodKind))


def unknown(name: str, at: str, found: str, expected: str = "an indicator of the pack") -> Fault:
    """Tell of an identifier that names nothing."""
    return Fault(name, at, repr(found), expected)


def fact_faults(pack: Pack, name: str, at: str, fact: FactSpec) -> Iterator[Fault]:
    """Yield what is wrong with a declared fact's references and options."""
    for key, selector in (("of", fact.of), ("base", fact.base)):
        if selector is not None:
            place = f"{at}.{key}"
            yield from series_faults(
                pack, name, place, selector.indicator, selector.entity, selector.dims
            )
    yield from spec_faults(name, at, fact)


def spec_faults(name: str, at: str, fact: FactSpec) -> Iterator[Fault]:
    """Yield what is wrong with a fact's periods and options, whatever the pack holds."""
    for key, selector in (("of", fact.of), ("base", fact.base)):
        if selector is not None and selector.period not in _BESIDE:
            yield from selected_faults(name, f"{at}.{key}.period", selector.period)
    if fact.since is not None:
        yield from selected_faults(name, f"{at}.since", fact.since)
    if fact.per < 1:
        yield Fault(name, f"{at}.per", str(fact.per), "1 or more")
    if fact.decimals is not None and not 0 <= fact.decimals <= limits.DECIMALS:
        yield Fault(name, f"{at}.decimals", str(fact.decimals), f"0 to {limits.DECIMALS}")


def selected_faults(name: str, at: str, period: str) -> Iterator[Fault]:
    """Yield a fault where a text is neither a period nor a selector that stands alone."""
    if period in _ALONE:
        return
    try:
        Period.parse(period)
    except PeriodError as error:
        yield Fault(name, at, repr(period), f"a selector or {error.hint}")


def series_faults(
    pack: Pack, name: str, at: str, indicator: str, entity: str, dims: Mapping[str, str]
) -> Iterator[Fault]:
    """Yield what is wrong with the place of a series: its indicator, entity, dimensions."""
    found = pack.indicators.get(indicator)
    if found is None:
        yield unknown(name, f"{at}.indicator", indicator)
    if entity not in pack.head.entities:
        yield unknown(name, f"{at}.entity", entity, "an entity of pack.json")
    if found is not None:
        yield from dims_faults(pack, name, at, found.dimensions, dims)


def dims_faults(
    pack: Pack, name: str, at: str, dimensions: tuple[str, ...], dims: Mapping[str, str]
) -> Iterator[Fault]:
    """Yield what is wrong with a place in an indicator's further dimensions."""
    for dimension, member in dims.items():
        known = pack.head.dimensions.get(dimension)
        if dimension not in dimensions or known is None:
            yield unknown(name, f"{at}.dims", dimension, "a dimension of the indicator")
        elif member not in known.members:
            yield unknown(name, f"{at}.dims.{dimension}", member, "a member of that dimension")
