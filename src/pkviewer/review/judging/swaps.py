"""Finds two figures of one sentence that stand in each other's place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from pkviewer.facts.fact import Fact
from pkviewer.review.judging.bounds import compare
from pkviewer.review.judging.outcome import Outcome
from pkviewer.review.matching.candidates import Choice, is_unit
from pkviewer.review.reading.passage import Word
from pkviewer.review.reading.statements import Statement
from pkviewer.review.thresholds import THRESHOLDS as LIMIT

_MOST = 6
"""Figures of one sentence that are held against each other; a list has more."""
_RESPECTIVELY = "respectively"

Words = Callable[[int], Sequence[Word]]
"""Returns the words of a sentence."""


class Swaps:
    """Contradicts figures that are right, but each under the other's name."""

    def __init__(self, choice: Choice, words: Words) -> None:
        self._choice = choice
        self._words = words

    def found(
        self, statements: Sequence[Statement], outcomes: Sequence[Outcome | None]
    ) -> Iterator[tuple[int, Outcome]]:
        """Yield the figures that are swapped, by their number, with the right judgement."""
        by_sentence: dict[int, list[int]] = {}
        for number, statement in enumerate(statements):
            outcome = outcomes[number]
            is_level = statement.role.kind == "level" and not statement.role.is_aim
            if is_level and outcome is not None and outcome.verdict != "differs":
                by_sentence.setdefault(statement.place.sentence, []).append(number)
        for numbers in by_sentence.values():
            for one, other in combinations(numbers[:_MOST], 2):
                pair = self._pair(
                    (statements[one], outcomes[one]), (statements[other], outcomes[other])
                )
                if pair is not None:
                    yield one, Outcome("differs", "swapped", pair[0], near=pair[1])
                    yield other, Outcome("differs", "swapped", pair[1], near=pair[0])

    def _pair(
        self, one: tuple[Statement, Outcome | None], other: tuple[Statement, Outcome | None]
    ) -> tuple[Fact, Fact] | None:
        """Return what two swapped figures should be; None where they are not swapped."""
        (first, said), (second, told_other) = one, other
        kinds = {(s.amount.kind, s.amount.currency, s.amount.symbol) for s in (first, second)}
        if len(kinds) > 1 or first.amount.value == second.amount.value:
            return None
        if said is None or told_other is None:
            return None
        if said.fact is not None and told_other.fact is not None:
            return self._by_name(first, said.fact, second, told_other.fact)
        return self._by_member(first, second)

    def _by_name(
        self, first: Statement, a: Fact, second: Statement, b: Fact
    ) -> tuple[Fact, Fact] | None:
        """Tell two indicators apart by the words that only one of them is called by."""
        ids = a.subject.indicator.id, b.subject.indicator.id
        if ids[0] == ids[1] or a.period != b.period or "value" != a.measure != b.measure:
            return None
        profiles = self._choice.profiles
        own, others = profiles.apart(*ids), profiles.apart(*reversed(ids))
        words = self._words(first.place.sentence)
        if any(word.form == _RESPECTIVELY for word in words):
            before = [word for word in words if word.start < first.amount.start]
            of_a = next((word.start for word in before if word.form in own), None)
            of_b = next((word.start for word in before if word.form in others), None)
            is_swapped = of_a is not None and of_b is not None and of_b < of_a
        else:
            is_swapped = self._counts(first, others, own) and self._counts(second, own, others)
        return (b, a) if is_swapped else None

    def _counts(self, statement: Statement, these: frozenset[str], those: frozenset[str]) -> bool:
        """Whether the noun that a figure counts is called by some words and not by others."""
        noun = set(self._choice.profiles.forms(statement.amount.noun))
        return bool(noun & these) and not noun & those

    def _by_member(self, first: Statement, second: Statement) -> tuple[Fact, Fact] | None:
        """Tell two members apart by which of them is named next to each figure."""
        if not first.scope.members or first.scope.members == second.scope.members:
            return None
        a, b = self._meant(first), self._meant(second)
        if a is None or b is None or a.subject.indicator.id != b.subject.indicator.id:
            return None
        if a.period != b.period or a.subject.key == b.subject.key:
            return None
        crossed = compare(first.amount, b) == "holds" == compare(second.amount, a)
        straight = compare(first.amount, a) == "holds" or compare(second.amount, b) == "holds"
        return (a, b) if crossed and not straight else None

    def _meant(self, statement: Statement) -> Fact | None:
        """Return the figure that the words name, whatever the text says it is."""
        for one in self._choice.likenesses(statement):
            if one.coverage < LIMIT.likely or not is_unit(statement.amount, one.profile):
                continue
            for held in self._choice.series(one, statement):
                if held.dims and held.data:
                    return self._choice.value(held.data[0])
        return None
