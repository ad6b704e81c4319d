"""Judges a figure that tells a change: growth, points, places, multiples, and their direction."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from pkviewer.errors import FactError, MissingEvidenceError
from pkviewer.facts.fact import Datum, Fact
from pkviewer.facts.measures import PERCENT
from pkviewer.model.fact import MeasureName
from pkviewer.model.indicator import Alternative, Observation
from pkviewer.model.precision import half_step
from pkviewer.review.judging.bounds import absolute, compare, compare_value, is_reprint
from pkviewer.review.judging.outcome import Outcome, Why
from pkviewer.review.matching.candidates import (
    Choice,
    Series,
    counts_else,
    is_additive,
)
from pkviewer.review.matching.profiles import Likeness, Profile
from pkviewer.review.reading.amount import Amount
from pkviewer.review.reading.statements import Statement
from pkviewer.review.thresholds import THRESHOLDS as LIMIT

_NEWEST = 3
"""Observations tried where a text names no period."""
_CANDIDATES = 4
_POINT = Decimal("0.05")
"""Half of the last digit of a growth as people print it."""
_APART = 0.015
"""By how much a name has to be heard better than its rivals."""


class Changes:
    """Judges changes, each computed by the measures of the facts and refused as they refuse."""

    def __init__(self, choice: Choice) -> None:
        self._choice = choice

    def judge(self, statement: Statement, likenesses: list[Likeness]) -> Outcome:
        """Judge a change."""
        able = [
            one
            for one in likenesses
            if measures(statement.amount, one.profile) and not counts_else(statement, one.profile)
        ]
        if statement.role.is_aim:
            return Outcome("absent", "aim")
        if not able or able[0].coverage < LIMIT.likely:
            half_heard = bool(able) and able[0].coverage >= LIMIT.faint
            return Outcome("doubt", "several") if half_heard else Outcome("absent", "unknown")
        best = able[0]
        tops = [
            one
            for one in able
            if one.score >= best.score - LIMIT.margin and one.coverage >= LIMIT.likely
        ]
        series = [held for one in tops for held in self._choice.series(one, statement)]
        series.sort(key=lambda held: -held.standing)
        refusals: list[FactError] = []
        facts = list(self._facts(statement, series, refusals))
        exact = next((fact for fact in facts if self._agrees(statement, fact)), None)
        if exact is not None:
            is_best = exact.subject.indicator.id == best.profile.indicator.id
            # One digit is met by chance: it tells only of what is named best, in its period.
            is_named = is_best and statement.moment is not None
            if statement.amount.digits < 2 and not is_named:
                return Outcome("doubt", "several", candidates=(exact,))
            return Outcome("matches", "equal", exact)
        return self._missed(statement, best, facts, refusals, likenesses)

    def _missed(
        self,
        statement: Statement,
        best: Likeness,
        facts: list[Fact],
        refusals: list[FactError],
        likenesses: list[Likeness],
    ) -> Outcome:
        turned = next((fact for fact in facts if self._agrees(statement, fact, turned=True)), None)
        if turned is not None:
            return Outcome("direction", _way(statement, turned), turned)
        other = (
            self._as_points(statement, facts)
            or self._printed(statement, likenesses)
            or self._reprinted(statement, facts)
        )
        if other is not None:
            return other
        if not facts:
            return self._without_facts(statement, refusals)
        candidates = tuple(facts[:_CANDIDATES])
        firm = statement.moment is not None and not statement.is_inherited
        if not firm or best.coverage < LIMIT.sure:
            return Outcome("doubt", "several", candidates=candidates)
        asked = statement.role.direction
        if asked and all(_sign(as_told(statement.amount, fact)) == -asked for fact in facts):
            return Outcome("direction", _way(statement, facts[0]), facts[0])
        first = facts[0].subject.indicator.id
        rivals = [fact for fact in facts if fact.subject.indicator.id != first]
        if rivals and not self._is_alone(best, likenesses, rivals):
            return Outcome("doubt", "several", candidates=candidates)
        return Outcome("differs", "off", facts[0], candidates=candidates)

    def _without_facts(self, statement: Statement, refusals: list[FactError]) -> Outcome:
        """Tell why no change could be computed."""
        refused = [error for error in refusals if not isinstance(error, MissingEvidenceError)]
        if refused:
            return Outcome("doubt", "refused", refusal=refused[0])
        if statement.is_inherited:
            return Outcome("doubt", "several")
        return Outcome("absent", "no_period" if statement.moment else "no_series")

    def _is_alone(self, best: Likeness, likenesses: list[Likeness], rivals: list[Fact]) -> bool:
        ids = {fact.subject.indicator.id for fact in rivals}
        return all(
            one.score < best.score - _APART for one in likenesses if one.profile.indicator.id in ids
        )

    def _facts(
        self, statement: Statement, series: list[Series], refusals: list[FactError]
    ) -> Iterator[Fact]:
        for held in series:
            data = held.data if statement.moment is not None else held.data[:_NEWEST]
            for datum in data:
                for base in self._choice.bases(datum, statement.base, statement.moment):
                    for measure in measures(statement.amount, held.profile):
                        fact = self._choice.derived(measure, datum, base)
                        if isinstance(fact, FactError):
                            refusals.append(fact)
                        else:
                            yield fact

    def _agrees(self, statement: Statement, fact: Fact, *, turned: bool = False) -> bool:
        """Whether a change is as great as told, in the direction told or in the other one."""
        asked = statement.role.direction
        value = as_told(statement.amount, fact)
        if value.measure == "ratio" and statement.amount.kind == "multiple":
            return not turned and compare(statement.amount, value) in ("holds", "understated")
        sign = _sign(value)
        if turned and not asked:
            return False
        if asked and sign != (-asked if turned else asked):
            return False
        return compare(statement.amount, absolute(value)) in ("holds", "understated")

    def _as_points(self, statement: Statement, facts: list[Fact]) -> Outcome | None:
        """Tell percent from percentage points where the figure is right in the other one."""
        amount = statement.amount
        if amount.kind not in ("percent", "points"):
            return None
        for fact in facts:
            of, base = fact.operands[0], fact.operands[-1]
            if of.unit.kind != "percent":
                continue
            measure: MeasureName = "change" if amount.kind == "percent" else "ratio"
            other = self._choice.derived(measure, of, base)
            if isinstance(other, FactError):
                continue
            like = replace(amount, kind="points" if measure == "change" else "percent")
            if self._agrees(replace(statement, amount=like), other):
                return Outcome("alternative", "points", other, near=fact)
        return None

    def _reprinted(self, statement: Statement, facts: list[Fact]) -> Outcome | None:
        """Look for a growth on, or up to, another figure in circulation."""
        if statement.amount.kind != "percent":
            return None
        for fact in facts:
            of, base = fact.operands[0].observation, fact.operands[-1].observation
            if fact.measure != "growth" or not base.value:
                continue
            for datum, now, was, other in _prints(of, base, fact):
                grown = (now / was - 1) * 100
                half = abs(grown) * (half_step(now) / now + half_step(was) / was) + _POINT
                if compare_value(statement.amount, abs(grown), half) == "holds":
                    level = self._choice.value(datum)
                    is_same = other.relation == "rounding" or is_reprint(other, level)
                    return Outcome(
                        "matches" if is_same else "alternative", "relation", level, other
                    )
        return None

    def _printed(self, statement: Statement, likenesses: list[Likeness]) -> Outcome | None:
        """Look for a growth that was printed as such, though the figures give another."""
        if statement.amount.kind != "percent" or statement.moment is None:
            return None
        for one in likenesses:
            if not one.profile.is_growth or one.coverage < LIMIT.likely:
                continue
            for held in self._choice.series(one, statement):
                for datum in held.data:
                    fact = self._choice.value(datum)
                    if compare(statement.amount, fact) == "holds":
                        return Outcome("alternative", "printed", fact)
        return None


def _prints(
    of: Observation, base: Observation, fact: Fact
) -> Iterator[tuple[Datum, Decimal, Decimal, Alternative]]:
    """Yield the values of a growth with one of them as printed elsewhere, and which that is."""
    for other in of.alternatives:
        yield fact.operands[0], other.value, base.value, other
    for other in base.alternatives:
        if other.value:
            yield fact.operands[-1], of.value, other.value, other


def measures(amount: Amount, profile: Profile) -> tuple[MeasureName, ...]:
    """Return the measures by which a change in an amount's unit can be told of an indicator."""
    if profile.is_growth or profile.is_target:
        return ()
    unit, grows = profile.unit, is_additive(profile)
    measure: MeasureName | None = None
    match amount.kind:
        case "percent":
            # A percentage has no growth, only a quotient.
            measure = "growth" if grows else "ratio" if unit.kind == "percent" else None
        case "points":
            measure = "change" if unit.kind == "percent" else None
        case "multiple":
            measure = "ratio" if grows or unit.kind == "percent" else None
        case "currency":
            measure = "change" if unit.kind == "currency" else None
            measure = measure if unit.currency == amount.currency else None
        case "quantity":
            measure = "change" if unit.kind == "quantity" else None
        case "count":
            wanted = "rank" if amount.is_places else "count"
            found: MeasureName = "rank_change" if amount.is_places else "change"
            measure = found if unit.kind == wanted else None
    return (measure,) if measure else ()


def _sign(fact: Fact) -> int:
    if fact.value == 0:
        return 0
    return 1 if fact.value > 0 else -1


def as_told(amount: Amount, fact: Fact) -> Fact:
    """Turn a quotient into the growth in percent that a text tells of a percentage."""
    if fact.measure != "ratio" or amount.kind != "percent":
        return fact
    value, low, high = ((x - 1) * 100 for x in (fact.value, fact.low, fact.high))
    return replace(fact, value=value, low=low, high=high, unit=PERCENT)


def _way(statement: Statement, fact: Fact) -> Why:
    return "falls" if _sign(as_told(statement.amount, fact)) < 0 else "rises"
