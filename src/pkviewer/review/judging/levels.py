"""Judges a figure that stands for a level: how much there was in a period."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from pkviewer.errors import FactError
from pkviewer.facts.fact import Fact
from pkviewer.model.fact import MeasureName
from pkviewer.model.period import Period
from pkviewer.model.precision import half_step
from pkviewer.review.judging.bounds import (
    absolute,
    compare,
    compare_value,
    is_cut_off,
    is_reprint,
    tells,
)
from pkviewer.review.judging.near_misses import Misses, named_otherwise
from pkviewer.review.judging.outcome import Outcome, Why, candidates_of
from pkviewer.review.judging.weighing import may_be_members
from pkviewer.review.matching.candidates import (
    Choice,
    Series,
    is_noun,
    is_of,
    is_unit,
)
from pkviewer.review.matching.profiles import Likeness
from pkviewer.review.matching.timing import fits, is_longer, is_other_year, is_part_of, overlapping
from pkviewer.review.reading.amount import Amount
from pkviewer.review.reading.statements import Statement
from pkviewer.review.reading.time.moment import Moment
from pkviewer.review.thresholds import THRESHOLDS as LIMIT


class Levels:
    """Judges levels over one choice of series."""

    def __init__(self, choice: Choice, excluded: frozenset[str]) -> None:
        self._choice = choice
        self._excluded = excluded
        self._misses = Misses(choice)

    def judge(self, statement: Statement, likenesses: list[Likeness]) -> Outcome:
        """Judge a level."""
        amount = statement.amount
        fit = [one for one in likenesses if is_unit(amount, one.profile)]
        named = [one for one in fit if is_noun(amount, one.profile) is not False]
        if not named:
            return self._misses.unlike(statement, likenesses, fit)
        best = named[0]
        tops = [
            one
            for one in named
            if one.score >= best.score - LIMIT.margin and one.coverage >= LIMIT.likely
        ]
        series = [held for one in tops for held in self._choice.series(one, statement)]
        series = [held for held in series if held.whole]
        series.sort(key=lambda held: -held.standing)
        for step in (self._equal, self._in_other_period, self._known_otherwise):
            outcome = step(statement, series)
            if outcome is None and statement.is_inherited and step != self._known_otherwise:
                outcome = self._without_period(statement, tops)
            if outcome is not None:
                return self._with_direction(statement, outcome)
        cut = self._cut_off(statement, series)
        if cut is not None:
            return self._with_direction(statement, cut)
        rest = [one for one in likenesses if one not in tops]
        sibling = self._misses.sibling(statement, rest, series)
        if sibling is not None:
            return self._with_direction(statement, sibling)
        return self._misses.missed(statement, best, series)

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
                value = absolute(fact) if "deficit" in statement.heard else fact
                found = compare(amount, value)
                if found not in ("holds", "understated") or not is_of(amount, datum):
                    continue
                if not may_be_members(datum, statement):
                    continue
                why = "understated" if found == "understated" else _why(amount)
                key = (found == "understated", order, grade)
                if best is None or key < best[0]:
                    best = key, self._agreed(amount, why, fact, held, series)
        return best[1] if best else None

    def _agreed(
        self, amount: Amount, why: Why, fact: Fact, held: Series, series: list[Series]
    ) -> Outcome:
        """Tell agreement; with another definition where one that is named better disagrees."""
        better = [
            other
            for other in series
            if other.data and other.likeness.is_full and other.standing >= held.standing
        ]
        counts = is_noun(amount, held.profile) is True
        better = [o for o in better if not counts or is_noun(amount, o.profile) is True]
        if better and why == "equal" and not held.likeness.is_full:
            near = self._choice.value(better[0].data[0])
            return named_otherwise(amount, fact, near)
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
                    is_same = other.relation == "rounding" or is_reprint(other, fact)
                    return Outcome("matches" if is_same else "alternative", "relation", fact, other)
        return None

    def _cut_off(self, statement: Statement, series: list[Series]) -> Outcome | None:
        """Look for a figure of the period named that was cut off where others round it."""
        amount = statement.amount
        if statement.moment is None or amount.hedge or amount.digits < LIMIT.telling:
            return None
        for held in series:
            for datum in held.data[:1]:
                if may_be_members(datum, statement):
                    fact = self._choice.value(datum)
                    if is_cut_off(amount, fact):
                        return Outcome("matches", "equal", fact)
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
            if statement.is_inherited:
                return None  # a period of another sentence can be told to be wrong of nothing
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
                    return self._elsewhen(statement, why, fact, shown)
        return None

    def _elsewhen(self, statement: Statement, why: Why, fact: Fact, shown: Fact | None) -> Outcome:
        """Tell a figure of another stretch: agreement where the text speaks of that one too."""
        datum, moment = fact.subject, statement.moment
        if any(fits(datum, each) for each in statement.round.around):
            return Outcome("matches", "equal", fact)
        # Whoever has only fiscal years calls them by the year in which they end.
        is_called = moment is not None and datum.observation.period.end.year == moment.last.year
        if shown is None and why == "other_year" and is_called:
            return Outcome("matches", "other_year", fact)
        if datum.indicator.nature != "flow":
            return Outcome("doubt", "several", candidates=candidates_of((fact,)))
        return Outcome("alternative", why, fact, near=shown)

    def _of_any_period(self, amount: Amount, held: Series) -> Outcome | None:
        for datum in held.data[1:]:
            fact = self._choice.value(datum)
            if compare(amount, fact) == "holds" and tells(amount, fact) >= LIMIT.telling:
                return Outcome("matches", "other_period", fact)
        return None

    def _with_direction(self, statement: Statement, outcome: Outcome) -> Outcome:
        """Turn agreement round where the text tells the other direction."""
        asked, fact = statement.role.direction, outcome.fact
        if outcome.verdict != "matches" or not asked or fact is None:
            return outcome
        datum = fact.subject
        if datum.unit.kind == "tier" or fact.value < 0:
            return outcome  # a deficit that widens falls
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


_TESTS: tuple[tuple[Why, Callable[[Period, Moment], bool]], ...] = (
    ("part_year", is_part_of),
    ("other_year", is_other_year),
    ("longer", is_longer),
)


def _why(amount: Amount) -> Why:
    return "bound" if amount.hedge in ("at_least", "at_most") else "equal"
