"""Judges a level that no figure of the indicators named agrees with."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from pkviewer.facts.fact import Fact
from pkviewer.review.judging.bounds import compare, slip, tells
from pkviewer.review.judging.outcome import Outcome, Why
from pkviewer.review.matching.candidates import (
    Choice,
    Series,
    is_noun,
    is_of,
    is_unit,
)
from pkviewer.review.matching.profiles import Likeness
from pkviewer.review.reading.amount import Amount
from pkviewer.review.reading.statements import Statement
from pkviewer.review.thresholds import THRESHOLDS as LIMIT

_CANDIDATES = 4
_APART = 0.015
"""By how much a name has to be heard better than its rivals."""
_WIDE = Decimal("1.15")


class Misses:
    """Tells what a figure may be, or by how much it is off; contradicts only what is sure."""

    def __init__(self, choice: Choice) -> None:
        self._choice = choice

    def sibling(
        self, statement: Statement, others: list[Likeness], named: list[Series]
    ) -> Outcome | None:
        """Look for the figure under names that are heard less well.

        It is another definition where what is ``named`` has a figure of its own; where
        nothing is, the figure itself tells what is meant.
        """
        amount = statement.amount
        if amount.hedge in ("at_least", "at_most") or amount.digits < 2:
            return None
        for one in others:
            if one.coverage < _least(amount.digits) or not is_unit(amount, one.profile):
                continue
            for held in self._choice.series(one, statement):
                for datum in held.data if statement.moment is not None else held.data[:1]:
                    fact = self._choice.value(datum)
                    if compare(amount, fact) != "holds" or not is_of(amount, datum):
                        continue
                    if is_noun(amount, one.profile) is False:
                        return Outcome("alternative", "counted", fact)
                    return self._as_sibling(statement, one, fact, named)
        return None

    def _as_sibling(
        self, statement: Statement, one: Likeness, fact: Fact, named: list[Series]
    ) -> Outcome:
        """Judge a figure that equals one whose name is heard less well."""
        amount = statement.amount
        is_other = bool(named) and is_counted_as(
            self._choice, amount, named[0].likeness, one.profile.indicator.id
        )
        rival = _rival(amount, one, named)
        if rival is not None:
            is_tied = statement.moment is not None and not statement.is_inherited
            near = self._choice.value(rival.data[0])
            return named_otherwise(amount, fact, near, is_told=is_other and is_tied)
        is_faint = one.coverage < LIMIT.faint and amount.digits <= LIMIT.telling
        if is_other or is_faint:
            return Outcome("doubt", "several", candidates=(fact,))
        return Outcome("matches", "equal", fact)

    def unlike(
        self, statement: Statement, likenesses: list[Likeness], fit: list[Likeness]
    ) -> Outcome:
        """Judge where nothing named there is counted in the figure's unit."""
        amount = statement.amount
        sibling = self.sibling(statement, fit, [])
        if sibling is not None:
            return sibling
        if amount.kind == "currency":
            for one in likenesses:
                if one.profile.unit.kind != "currency" or one.coverage < LIMIT.sure:
                    continue
                for held in self._choice.series(one, statement):
                    for datum in held.data[:1]:
                        fact = self._choice.value(datum)
                        if compare(amount, fact) == "holds" and amount.digits >= 2:
                            return Outcome("differs", "currency", fact)
        return Outcome("absent", "unknown", candidates=())

    def missed(self, statement: Statement, best: Likeness, series: list[Series]) -> Outcome:
        """Judge where no figure agrees: contradict only what is surely meant."""
        if not series:
            if best.coverage < LIMIT.faint:
                return Outcome("absent", "unknown")
            if best.coverage < LIMIT.likely:
                faint = [held for held in self._choice.series(best, statement) if held.whole]
                return Outcome("doubt", "several", candidates=tuple(self._candidates(faint)))
            why: Why = "aim" if statement.role.is_aim else "no_series"
            return Outcome("absent", why)
        candidates = tuple(self._candidates(series))
        dated = [held for held in series if held.data]
        if best.coverage >= LIMIT.sure and not dated and not statement.is_inherited:
            return Outcome("absent", "no_period", candidates=tuple(self._newest(series)))
        facts = [self._choice.value(held.data[0]) for held in dated]
        if best.coverage < LIMIT.certain or not facts or self._are_rivals(dated):
            return Outcome("doubt", "several", candidates=candidates)
        if any(compare(statement.amount, fact) == "open" for fact in facts):
            return Outcome("doubt", "open", facts[0], candidates=candidates)
        if statement.moment is None or statement.is_inherited:
            return self._undated(statement, dated[0], facts[0], candidates)
        return self._off(statement, dated[0], facts[0], candidates)

    def _off(
        self, statement: Statement, held: Series, fact: Fact, candidates: tuple[Fact, ...]
    ) -> Outcome:
        amount = statement.amount
        if amount.kind == "rank" and amount.of and amount.value == fact.value:
            return Outcome("differs", "of", fact)
        power = slip(amount, fact)
        if power:
            return Outcome("differs", "scale", fact, detail=str(power))
        for datum in reversed(held.whole):
            other = self._choice.value(datum)
            tells = other.period != fact.period and amount.digits >= LIMIT.telling
            if tells and not amount.hedge and compare(amount, other) == "holds":
                return Outcome("differs", "that_period", fact, near=other)
        return Outcome("differs", "off", fact, candidates=candidates)

    def _undated(
        self, statement: Statement, held: Series, fact: Fact, candidates: tuple[Fact, ...]
    ) -> Outcome:
        """Judge a figure without a period: contradict it only where it was never near."""
        amount = statement.amount
        if statement.moment is not None:
            return Outcome("doubt", "several", candidates=candidates)
        least, most = amount.bounds
        scale = held.profile.unit.scale
        whole = [d.observation.value.scaleb(scale) for d in held.whole]
        if amount.hedge == "at_most":
            beyond = most < min(whole) / _WIDE
        else:
            beyond = least > max(whole) * _WIDE
        if beyond and all(d.observation.bound is None for d in held.data[:1]):
            power = slip(amount, fact)
            return Outcome(
                "differs",
                "scale" if power else "off",
                fact,
                detail=str(power or ""),
                candidates=candidates,
            )
        return Outcome("doubt", "several", candidates=candidates)

    @staticmethod
    def _are_rivals(dated: list[Series]) -> bool:
        """Whether other series were heard as well as the first."""
        first = dated[0]
        return any(
            held.likeness.score > first.likeness.score - _APART and _place(held) != _place(first)
            for held in dated[1:]
        )

    def _candidates(self, series: list[Series]) -> Iterator[Fact]:
        shown = 0
        for held in series:
            for datum in held.data[:1]:
                if shown < _CANDIDATES:
                    shown += 1
                    yield self._choice.value(datum)

    def _newest(self, series: list[Series]) -> Iterator[Fact]:
        for held in series[:_CANDIDATES]:
            newest = max(held.whole, key=lambda datum: datum.observation.period)
            yield self._choice.value(newest)


def is_counted_as(choice: Choice, amount: Amount, this: Likeness, other: str) -> bool:
    """Whether the noun after a count names one indicator in full and not another."""
    if amount.kind != "count" or not this.is_full:
        return False
    noun = set(choice.profiles.forms(amount.noun))
    one = this.profile.indicator.id
    is_told = bool(noun & choice.profiles.apart(one, other))
    return is_told and not noun & choice.profiles.apart(other, one)


def named_otherwise(amount: Amount, fact: Fact, near: Fact, *, is_told: bool = False) -> Outcome:
    """Judge a figure that equals one that is named less well than another it does not equal.

    Three digits are not equal by chance: they tell what is meant, unless the other ``is_told``
    by its full name and period.
    """
    if is_told and amount.digits >= LIMIT.telling:
        return Outcome("alternative", "definition", fact, near=near)
    if tells(amount, fact) >= LIMIT.telling:
        return Outcome("matches", "equal", fact)
    return Outcome("doubt", "several", candidates=(fact, near))


def _rival(amount: Amount, one: Likeness, named: list[Series]) -> Series | None:
    """Return what is named and has a figure too, and counts what is counted as much as this."""
    counts = is_noun(amount, one.profile) is True
    for other in named:
        if other.data and not (counts and is_noun(amount, other.profile) is not True):
            return other
    return None


def _least(digits: int) -> float:
    """Return how much of a name has to be heard for a figure of so many digits."""
    if digits < LIMIT.telling:
        return LIMIT.likely
    return LIMIT.faint if digits == LIMIT.telling else LIMIT.hit_name


def _place(held: Series) -> tuple[str, tuple[tuple[str, str], ...]]:
    return held.profile.indicator.id, tuple(sorted(held.dims.items()))
