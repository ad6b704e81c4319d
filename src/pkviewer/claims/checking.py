"""Runs a claim's checks against the evidence of one day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pkviewer.claims.rises import in_per_cent, is_rise, rise
from pkviewer.claims.verdict import Finding, Outcome
from pkviewer.errors import MissingEvidenceError
from pkviewer.facts.evidence import Evidence
from pkviewer.facts.fact import Fact
from pkviewer.facts.measures import compute
from pkviewer.facts.result import INFINITY
from pkviewer.model.claim import (
    RUNGS,
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
    ProgrammeStatus,
    StatusAt,
)
from pkviewer.model.fact import FactSpec
from pkviewer.model.pack import Pack
from pkviewer.model.precision import half_step
from pkviewer.model.sector import Milestone
from pkviewer.model.series import SeriesKey
from pkviewer.text.number import spelled
from pkviewer.text.style import Style
from pkviewer.text.words import word


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a programme stood: its status and the milestone that set it."""

    status: ProgrammeStatus
    milestone: Milestone


def standing(
    pack: Pack, programme: str, on: date, excluded: frozenset[str] = frozenset()
) -> Standing | None:
    """Return where a programme stood on a day; None where no milestone says."""
    steps = [
        milestone
        for milestone in pack.milestones.values()
        if programme in milestone.sets
        and not milestone.planned
        and milestone.date.end <= on
        and milestone.source not in excluded
    ]
    if not steps:
        return None
    latest = max(steps, key=lambda m: (m.date.end, _rung(m.sets[programme])))
    return Standing(latest.sets[programme], latest)


def _rung(status: ProgrammeStatus) -> int:
    return len(RUNGS) if status == "ended" else RUNGS.index(status)


class Checking:
    """Judges checks by what held on one day, for one claim."""

    def __init__(self, pack: Pack, claim: Claim, on: date, style: Style) -> None:
        self._pack = pack
        self._on = on
        self._style = style
        self._excluded = frozenset(claim.copies)
        self._evidence = Evidence(pack, excluded=self._excluded, as_of=on)

    def run(self, check: Check) -> Finding:
        """Run one check, and those below it.

        Raises:
            FactError: the check compares what cannot be compared.
        """
        says = check.says.within(self._style.language) if check.says else ""
        match check:
            case AllOf(parts=checks):
                parts = tuple(self.run(part) for part in checks)
                return Finding(check_kind(check), all_of(parts), says, parts=parts)
            case AnyOf(readings=checks):
                parts = tuple(self.run(part) for part in checks)
                return Finding(check_kind(check), any_of(parts), says, parts=parts)
            case Missing(what=what):
                missing = what.within(self._style.language)
                return Finding(check_kind(check), "unknown", says, missing=missing)
            case StatusAt():
                return self._status(check, says)
            case Event():
                return self._event(check, says)
        try:
            fact = compute("", check.fact, self._evidence)
            return self._held_against(check, fact, says)
        except MissingEvidenceError as error:
            return Finding(check_kind(check), "unknown", says, missing=error.message)

    def _held_against(
        self,
        check: Equals | AtLeast | AtMost | Direction | Highest | Category,
        fact: Fact,
        says: str,
    ) -> Finding:
        stated = ""
        number: Decimal | None = None
        facts: tuple[Fact, ...] = (fact,)
        match check:
            case Equals() | AtLeast() | AtMost():
                number = check.stated
                if is_rise(fact):
                    fact, number = rise(fact), in_per_cent(number)
                    facts = (fact,)
                outcome = _compared(check, fact, number)
                stated = spelled(number, fact.unit, self._style)
            case Direction(direction=asked):
                outcome = "holds" if asked in directions(fact) else "fails"
                stated = word(f"direction.{asked}", self._style.language)
            case Category(tier=tier):
                outcome = "holds" if fact.value == tier else "fails"
                stated = spelled(Decimal(tier), fact.unit, self._style)
            case _:
                best = self._highest(check.fact)
                outcome = "holds" if best.value <= fact.value else "fails"
                facts = (fact, best)
        return Finding(check_kind(check), outcome, says, stated, facts, number=number)

    def _highest(self, spec: FactSpec) -> Fact:
        """Return the highest of the series held on the day; the claimed value is among it."""
        of = spec.of
        kind = self._evidence.select(of).observation.period.kind.value
        latest = SeriesKey.of(of).at(f"latest {kind}")
        return compute(
            "",
            FactSpec(measure="highest", of=latest, across_break=spec.across_break),
            self._evidence,
        )

    def _status(self, check: StatusAt, says: str) -> Finding:
        stood = standing(self._pack, check.programme, self._on, self._excluded)
        kind = check_kind(check)
        if check.programme not in self._pack.programmes:
            # Of a pack as it was known on a day: nobody had told of the programme yet.
            return Finding(kind, "unknown", says, missing=check.programme)
        if stood is None:
            name = self._pack.programmes[check.programme].name.within(self._style.language)
            status = word("status.none", self._style.language)
            return Finding(
                kind, "unknown", says, missing=f"{name}: {status}", programme=check.programme
            )
        asked, stands = RUNGS.index(check.rung), _rung(stood.status)
        holds = stands == asked if check.exactly else len(RUNGS) > stands >= asked
        return Finding(
            kind,
            "holds" if holds else "fails",
            says,
            stated=word(f"status.{check.rung}", self._style.language),
            status=stood.status,
            milestone=stood.milestone.id,
            programme=check.programme,
        )

    def _event(self, check: Event, says: str) -> Finding:
        kind = check_kind(check)
        milestone = self._pack.milestones.get(check.milestone)
        if milestone is None:
            # Of a pack as it was known on a day: nobody had told of the event yet.
            return Finding(kind, "unknown", says, missing=check.milestone)
        when = milestone.date
        # Nobody knows whether a plan was kept, nor on which side of the day a month's event was.
        is_open = when.start <= self._on < when.end or (milestone.planned and when.end <= self._on)
        if milestone.source in self._excluded or is_open:
            title = milestone.title.within(self._style.language)
            return Finding(kind, "unknown", says, missing=title, milestone=milestone.id)
        happened = when.end <= self._on
        outcome: Outcome = "holds" if happened is check.happened else "fails"
        return Finding(kind, outcome, says, milestone=milestone.id)


def check_kind(check: Check) -> str:
    """Return a check's kind as it stands in the pack."""
    tag = type(check).__struct_config__.tag
    return str(tag)


def _compared(check: Equals | AtLeast | AtMost, fact: Fact, stated: Decimal) -> Outcome:
    match check:
        case Equals():
            return equals(fact, stated)
        case AtLeast(far=far):
            return at_least(fact, stated, far)
        case _:
            return at_most(fact, stated)


def equals(fact: Fact, stated: Decimal) -> Outcome:
    """Compare to the precision stated, both sides with their rounding.

    Ranges that only touch do not agree: 25 is not 24, each to the nearest whole.
    """
    half = half_step(stated)
    if fact.high <= stated - half or fact.low >= stated + half:
        return "fails"
    if INFINITY in (fact.high, -fact.low):
        return "unknown"
    return "holds"


def at_least(fact: Fact, stated: Decimal, far: Decimal) -> Outcome:
    """Tell whether a fact reaches what was stated, or far exceeds it."""
    if fact.low >= stated * far and stated > 0:
        return "understated"
    if fact.value >= stated and "upper_bound" not in fact.flags:
        return "holds"
    is_open = fact.high == INFINITY or "upper_bound" in fact.flags
    return "unknown" if is_open and fact.high >= stated else "fails"


def at_most(fact: Fact, stated: Decimal) -> Outcome:
    """Tell whether a fact stays below what was stated."""
    if fact.value <= stated and "lower_bound" not in fact.flags:
        return "holds"
    is_open = fact.low == -INFINITY or "lower_bound" in fact.flags
    return "unknown" if is_open and fact.low <= stated else "fails"


def directions(fact: Fact) -> frozenset[str]:
    """Return the directions a change points in, by its sign and the indicator's polarity.

    A rank change is positive where the rank improved, so up and better agree there.
    """
    if fact.value == 0:
        return frozenset({"unchanged"})
    rises = fact.value > 0
    found = {"up" if rises else "down"}
    polarity = fact.subject.indicator.polarity
    if fact.measure == "rank_change":
        found.add("better" if rises else "worse")
    elif polarity != "neutral":
        found.add("better" if rises is (polarity == "higher_is_better") else "worse")
    return frozenset(found)


def all_of(parts: tuple[Finding, ...]) -> Outcome:
    """Combine parts that must all hold."""
    outcomes = {part.outcome for part in parts}
    good = outcomes & {"holds", "understated", "mixed"}
    if outcomes <= {"holds", "understated"}:
        return "understated" if "understated" in outcomes else "holds"
    if outcomes & {"fails", "mixed"}:
        return "mixed" if good else "fails"
    return "mixed" if good else "unknown"


def any_of(readings: tuple[Finding, ...]) -> Outcome:
    """Combine fair readings: one that cannot be judged counts neither for nor against."""
    outcomes = {reading.outcome for reading in readings}
    good = outcomes & {"holds", "understated", "mixed"}
    if "fails" in outcomes or "mixed" in outcomes:
        if good:
            return "mixed"
        return "unknown" if "unknown" in outcomes else "fails"
    if good:
        return "understated" if good == {"understated"} else "holds"
    return "unknown"
