"""What must hold of the claims: that their checks can be run and mean something."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from pkviewer.errors import Fault
from pkviewer.model.claim import (
    AllOf,
    AnyOf,
    AtLeast,
    AtMost,
    Category,
    Check,
    Claim,
    Direction,
    Equals,
    Event,
    Highest,
    Missing,
    StatusAt,
)
from pkviewer.model.loading.decoding import is_publishable
from pkviewer.model.loading.fact_validation import fact_faults, unknown
from pkviewer.model.pack import Pack

FILE = "claims.json"


def claims_faults(pack: Pack) -> Iterator[Fault]:
    """Yield every fault of the claims' references and checks."""
    seen: set[str] = set()
    for index, claim in enumerate(pack.claims):
        at = f"$.claims[{index}]"
        if claim.id in seen:
            yield Fault(FILE, f"{at}.id", f"the id {claim.id!r} twice", "each id once")
        seen.add(claim.id)
        yield from _claim(pack, at, claim)


def _claim(pack: Pack, at: str, claim: Claim) -> Iterator[Fault]:
    if not claim.sectors:
        yield Fault(FILE, f"{at}.sectors", "no sector", "at least one: its sheet tells the claim")
    for sector in claim.sectors:
        if sector not in pack.sectors:
            yield unknown(FILE, f"{at}.sectors", sector, "a sector of the pack")
    for source in claim.copies:
        if source not in pack.sources:
            yield unknown(FILE, f"{at}.copies", source, "a source of sources.json")
    for source in claim.sources:
        if source not in pack.sources:
            yield unknown(FILE, f"{at}.sources", source, "a source of sources.json")
        if source in claim.copies:
            expected = "a source that does not only copy the claim"
            yield Fault(FILE, f"{at}.sources", repr(source), expected)
    for id_, fact in claim.facts.items():
        yield from fact_faults(pack, FILE, f"{at}.facts.{id_}", fact)
    yield from _check(pack, f"{at}.check", claim.check)
    if not _judges(claim.check):
        yield Fault(FILE, f"{at}.check", "no check at all", "at least one check")


def _judges(check: Check) -> bool:
    match check:
        case AllOf(parts=parts) | AnyOf(readings=parts):
            return bool(parts) and all(_judges(part) for part in parts)
    return True


def _check(pack: Pack, at: str, check: Check) -> Iterator[Fault]:
    match check:
        case AllOf(parts=parts):
            for index, part in enumerate(parts):
                yield from _check(pack, f"{at}.parts[{index}]", part)
        case AnyOf(readings=readings):
            for index, part in enumerate(readings):
                yield from _check(pack, f"{at}.readings[{index}]", part)
        case StatusAt(programme=programme):
            if programme not in pack.programmes:
                yield unknown(FILE, f"{at}.programme", programme, "a programme of the pack")
        case Event(milestone=milestone):
            if milestone not in pack.milestones:
                yield unknown(FILE, f"{at}.milestone", milestone, "a milestone of the pack")
        case Missing():
            pass
        case _:
            faults = tuple(fact_faults(pack, FILE, f"{at}.fact", check.fact))
            yield from faults or _measured(pack, at, check)


def _measured(
    pack: Pack, at: str, check: Equals | AtLeast | AtMost | Direction | Highest | Category
) -> Iterator[Fault]:
    """Yield what makes a check of a fact meaningless."""
    indicator = pack.indicators[check.fact.of.indicator]
    match check:
        case AtLeast(stated=stated, far=far):
            yield from _stated(f"{at}.stated", stated)
            yield from _stated(f"{at}.far", far)
        case Equals(stated=stated) | AtMost(stated=stated):
            yield from _stated(f"{at}.stated", stated)
        case Direction(direction="better" | "worse", fact=fact):
            if fact.measure != "rank_change" and indicator.polarity == "neutral":
                found = f"{check.direction!r} of {indicator.id}, whose polarity is neutral"
                yield Fault(FILE, f"{at}.direction", found, "'up' or 'down', or a polarity")
        case Highest(fact=fact):
            if fact.measure != "value":
                yield Fault(FILE, f"{at}.fact.measure", repr(fact.measure), "'value'")
        case Category(tier=tier):
            unit = pack.head.units.get(indicator.unit)
            if unit is not None and not 1 <= tier <= len(unit.tiers):
                yield Fault(FILE, f"{at}.tier", str(tier), f"a tier of {indicator.id}")


def _stated(at: str, value: Decimal) -> Iterator[Fault]:
    if not is_publishable(value):
        yield Fault(FILE, at, str(value), "a finite decimal of printable size")
