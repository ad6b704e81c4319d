"""Judges a figure that stands for a level: how much there was in a period."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal

from pkviewer.checks.amounts import Amount
from pkviewer.checks.choosing import (
    FAINT,
    LIKELY,
    MARGIN,
    SURE,
    Choice,
    Series,
    is_noun,
    is_unit,
)
from pkviewer.checks.comparison import compare, compare_value, slip
from pkviewer.checks.moments import Moment
from pkviewer.checks.outcome import Outcome, Why
from pkviewer.checks.profiles import Likeness
from pkviewer.checks.statements import Statement
from pkviewer.checks.timing import is_longer, is_other_year, is_part_of, overlapping
from pkviewer.errors import FactError
from pkviewer.facts.fact import Datum, Fact
from pkviewer.model.fact import MeasureName
from pkviewer.model.period import Period
from pkviewer.text.number import half_step

_TELLING = 3
"""Digits from which a figure that is equal elsewhere is not equal by chance."""
_CANDIDATES = 4
_APART = 0.015
"""By how much a name has to be heard better than its rivals."""
_WIDE = Decimal("1.15")


class Levels:
    """Judges levels over one choice of series."""

    def __init__(self, choice: Choice, excluded: frozenset[str]) -> None:
        self._choice = choice
        self._excluded = excluded

    def judge(self, statement: Statement, likenesses: list[Likeness]) -> Outcome:
        """Judge a level."""
        amount = statement.amount
        fit = [one for one in likenesses if is_unit(amount, one.profile)]
        told = [one for one in fit if is_noun(amount, one.profile) is not False]
        if not told:
            return self._unlike(statement, likenesses, fit)
        best = told[0]
        tops = [one for one in told if one.score >= best.score - MARGIN and one.coverage >= LIKELY]
        series = [held for one in tops for held in self._choice.series(one, statement)]
        series = [held for held in series if held.whole]
        series.sort(key=lambda held: -held.standing)
        for step in (self._equal, self._in_other_period, self._known_otherwise):
            outcome = step(statement, series)
            if outcome is None and statement.is_inherited and step != self._known_otherwise:
                outcome = self._without_period(statement, tops)
            if outcome is not None:
                return self._with_direction(statement, outcome)
        sibling = self._sibling(statement, [one for one in likenesses if one not in tops])
        if sibling is not None:
            return sibling
        return self._missed(statement, best, series)

    # What agrees

    def _without_period(self, statement: Statement, tops: list[Likeness]) -> Outcome | None:
        """Look again without a period that may be told of another figure."""
        free = replace(statement, moment=None, is_inherited=False)
        series = [held for one in tops for held in self._choice.series(one, free)]
        series = sorted((held for held in series if held.whole), key=lambda held: -held.standing)
        return self._equal(free, series) or self._in_other_period(free, series)

    def _equal(self, statement: Statement, series: list[Series]) -> Outcome | None:
        amount = statement.amount
        best: tuple[tuple[int, ...], Outcome] | None = None
        for order, held in enumerate(series):
            data = held.data if statement.moment is not None else held.data[:1]
            for grade, datum in enumerate(data):
                fact = self._choice.value(datum)
                found = compare(amount, fact)
                if found not in ("holds", "understated") or not _is_of(amount, datum):
                    continue
                why = "understated" if found == "understated" else _why(amount)
                key = (found == "understated", order, grade)
                if best is None or key < best[0]:
                    best = key, self._agreed(why, fact, held, series)
        return best[1] if best else None

    def _agreed(self, why: Why, fact: Fact, held: Series, series: list[Series]) -> Outcome:
        """Tell agreement; with another definition where one that is named better disagrees."""
        better = [
            other
            for other in series
            if other.data and other.likeness.is_full and other.standing >= held.standing
        ]
        if better and why == "equal" and not held.likeness.is_full:
            return Outcome(
                "alternative", "definition", fact, near=self._choice.value(better[0].data[0])
            )
        return Outcome("matches", why, fact)

    def _known_otherwise(self, statement: Statement, series: list[Series]) -> Outcome | None:
        """Look among the other figures in circulation for the same observation."""
        for held in series:
            data = held.data if statement.moment is not None else held.data[:2]
            for datum in data:
                for other in datum.observation.alternatives:
                    if other.source in self._excluded:
                        continue
                    scale = datum.unit.scale
                    value = other.value.scaleb(scale)
                    half = half_step(other.value).scaleb(scale)
                    if compare_value(statement.amount, value, half) != "holds":
                        continue
                    if statement.amount.hedge in ("at_least", "at_most"):
                        continue
                    fact = self._choice.value(datum)
                    rounds = other.relation == "rounding"
                    return Outcome("matches" if rounds else "alternative", "relation", fact, other)
        return None

    def _in_other_period(self, statement: Statement, series: list[Series]) -> Outcome | None:
        """Look at other periods of the same series: parts of a year, the other kind of year."""
        amount, moment = statement.amount, statement.moment
        if amount.hedge in ("at_least", "at_most"):
            return None
        for held in series:
            if moment is None:
                found = self._of_any_period(amount, held)
                if found is not None:
                    return found
                continue
            others = [d for d in overlapping(held.whole, moment) if d not in held.data]
            shown = self._choice.value(held.data[0]) if held.data else None
            for datum in reversed(others):
                period = datum.observation.period
                why = next((why for why, test in _TESTS if test(period, moment)), None)
                if why is None or amount.digits < 2:
                    continue
                if why == "longer" and held.profile.indicator.nature != "flow":
                    continue
                fact = self._choice.value(datum)
                if compare(amount, fact) == "holds":
                    return Outcome("alternative", why, fact, near=shown)
        return None

    def _of_any_period(self, amount: Amount, held: Series) -> Outcome | None:
        for datum in held.data[1:]:
            fact = self._choice.value(datum)
            if compare(amount, fact) == "holds" and amount.digits >= 2:
                return Outcome("matches", "other_period", fact)
        return None

    # What does not

    def _sibling(self, statement: Statement, others: list[Likeness]) -> Outcome | None:
        """Look for the figure under a neighbouring definition."""
        amount = statement.amount
        if amount.hedge in ("at_least", "at_most") or amount.digits < 2:
            return None
        for one in others:
            near = LIKELY if amount.digits < _TELLING else FAINT
            if one.coverage < near or not is_unit(amount, one.profile):
                continue
            for held in self._choice.series(one, statement):
                for datum in held.data if statement.moment is not None else held.data[:1]:
                    fact = self._choice.value(datum)
                    if compare(amount, fact) == "holds" and _is_of(amount, datum):
                        counted = is_noun(amount, one.profile) is False
                        return Outcome("alternative", "counted" if counted else "definition", fact)
        return None

    def _unlike(
        self, statement: Statement, likenesses: list[Likeness], fit: list[Likeness]
    ) -> Outcome:
        """Judge where nothing named there is counted in the figure's unit."""
        amount = statement.amount
        sibling = self._sibling(statement, fit)
        if sibling is not None:
            return sibling
        if amount.kind == "currency":
            for one in likenesses:
                if one.profile.unit.kind != "currency" or one.coverage < SURE:
                    continue
                for held in self._choice.series(one, statement):
                    for datum in held.data[:1]:
                        fact = self._choice.value(datum)
                        if compare(amount, fact) == "holds" and amount.digits >= 2:
                            return Outcome("differs", "currency", fact)
        return Outcome("absent", "unknown", candidates=())

    def _missed(self, statement: Statement, best: Likeness, series: list[Series]) -> Outcome:
        """Judge where no figure agrees: contradict only what is surely meant."""
        if not series:
            if best.coverage < LIKELY:
                faint = [held for held in self._choice.series(best, statement) if held.whole]
                return Outcome("doubt", "several", candidates=tuple(self._candidates(faint)))
            why: Why = "aim" if statement.role.is_aim else "no_series"
            return Outcome("absent", why)
        candidates = tuple(self._candidates(series))
        dated = [held for held in series if held.data]
        if best.coverage >= SURE and not dated and not statement.is_inherited:
            return Outcome("absent", "no_period", candidates=tuple(self._newest(series)))
        facts = [self._choice.value(held.data[0]) for held in dated]
        if best.coverage < SURE or not facts or self._are_rivals(dated):
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
            return Outcome("differs", "scale", fact, told=str(power))
        for datum in reversed(held.whole):
            other = self._choice.value(datum)
            tells = other.period != fact.period and amount.digits >= _TELLING
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
                told=str(power or ""),
                candidates=candidates,
            )
        return Outcome("doubt", "several", candidates=candidates)

    def _with_direction(self, statement: Statement, outcome: Outcome) -> Outcome:
        """Turn agreement round where the text tells the other direction."""
        asked, fact = statement.role.direction, outcome.fact
        if outcome.verdict != "matches" or not asked or fact is None:
            return outcome
        datum = fact.subject
        if datum.unit.kind == "tier":
            return outcome
        measure: MeasureName = "rank_change" if datum.unit.kind == "rank" else "change"
        bases = self._choice.bases(datum, statement.base, statement.moment)
        found = (self._choice.derived(measure, datum, base) for base in bases)
        changes = [change for change in found if not isinstance(change, FactError)]
        # A month can be above the one before and below that of a year ago: either will do.
        if changes and asked > 0 and all(change.high < 0 for change in changes):
            return Outcome("direction", "falls", changes[0], near=fact)
        if changes and asked < 0 and all(change.low > 0 for change in changes):
            return Outcome("direction", "rises", changes[0], near=fact)
        return outcome

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


_TESTS: tuple[tuple[Why, Callable[[Period, Moment], bool]], ...] = (
    ("part_year", is_part_of),
    ("other_year", is_other_year),
    ("longer", is_longer),
)


def _why(amount: Amount) -> Why:
    return "bound" if amount.hedge in ("at_least", "at_most") else "equal"


def _is_of(amount: Amount, datum: Datum) -> bool:
    """Whether as many were ranked as the text says."""
    return amount.of is None or datum.observation.of in (None, amount.of)


def _place(held: Series) -> tuple[str, tuple[tuple[str, str], ...]]:
    return held.profile.indicator.id, tuple(sorted(held.dims.items()))
