"""A change told beside the levels it is between: judged from those, whatever the words name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import permutations

from pkviewer.errors import FactError
from pkviewer.facts.fact import Datum, Fact
from pkviewer.model.precision import half_step
from pkviewer.review.judging.bounds import absolute, compare, compare_value, is_cut_off
from pkviewer.review.judging.changes import as_told, measures
from pkviewer.review.judging.outcome import Outcome
from pkviewer.review.matching.candidates import Choice, counts_else
from pkviewer.review.matching.timing import fits
from pkviewer.review.reading.amount import Amount
from pkviewer.review.reading.statements import Statement
from pkviewer.review.thresholds import THRESHOLDS as LIMIT

_UNROUNDED = Decimal("0.1")
"""Points by which a growth can differ from that of the levels as they are printed."""
_PAIR = 2
_MOST = 8
"""Levels of a sentence that are held against each other; a list has more."""


class Growths:
    """Judges changes from the figures that their sentence was found to speak of."""

    def __init__(self, choice: Choice) -> None:
        self._choice = choice

    def from_anchors(self, statement: Statement, anchors: Sequence[Datum]) -> Outcome | None:
        """Return agreement with a change up to one of the figures beside it, if there is one."""
        for datum in anchors:
            for fact in self._changes(statement, datum, anchors):
                is_beside = fact.operands[0] in anchors and fact.operands[-1] in anchors
                if agrees(statement, fact) or (is_beside and _is_printed_so(statement, fact)):
                    return Outcome("matches", "equal", fact)
        return None

    def contradicted(
        self, statement: Statement, anchors: Sequence[Datum], bases: Sequence[Datum]
    ) -> Outcome | None:
        """Return a contradiction where the two levels of a sentence make another growth.

        Both are the pack's, one of them, in ``bases``, is said to be what the other is compared
        with, and no other figure or pace stands there.
        """
        amount = statement.amount
        is_paced = statement.base is not None and statement.base.kind in ("pace", "before")
        if amount.kind != "percent" or amount.hedge or is_paced or is_consistent(statement):
            return None
        if len(anchors) != _PAIR or len(bases) != 1 or len(statement.beside) != _PAIR:
            return None
        now = next((datum for datum in anchors if datum not in bases), None)
        if now is None or now.key != bases[0].key:
            return None
        fact = self._choice.derived("growth", now, bases[0])
        exact = all(level.digits > LIMIT.telling for level in statement.beside)
        apart = LIMIT.points_exact if exact else LIMIT.points_apart
        if isinstance(fact, FactError) or abs(abs(fact.value) - amount.value) < apart:
            return None
        if is_cut_off(amount, fact):
            return None
        return Outcome("differs", "arithmetic", fact)

    def of_whole(self, statement: Statement, anchors: Sequence[Datum]) -> Outcome | None:
        """Return agreement with the share that one figure beside a percentage is of another.

        A percentage can also be what another one, of the same whole, leaves.
        """
        for part, whole in permutations(anchors[:_MOST], 2):
            if part.indicator.id == whole.indicator.id:
                continue
            share = self._choice.derived("share", part, whole)
            if not isinstance(share, FactError) and compare(statement.amount, share) == "holds":
                return Outcome("matches", "equal", share)
        for other in anchors:
            if other.unit.kind == "percent":
                fact = self._choice.value(other)
                half = half_step(other.observation.value)
                rest = 100 - other.observation.value
                if compare_value(statement.amount, rest, half) == "holds":
                    return Outcome("matches", "rest", fact)
        return None

    def _changes(
        self, statement: Statement, datum: Datum, anchors: Sequence[Datum]
    ) -> Iterator[Fact]:
        profile = self._choice.profiles[datum.indicator.id]
        if counts_else(statement, profile):
            return
        for measure in measures(statement.amount, profile):
            for base in self._bases(statement, datum, anchors):
                fact = self._choice.derived(measure, datum, base)
                if not isinstance(fact, FactError):
                    yield fact

    def _bases(
        self, statement: Statement, datum: Datum, anchors: Sequence[Datum]
    ) -> Iterator[Datum]:
        """Yield what a change can be counted from: figures beside it first."""
        period = datum.observation.period
        for other in anchors:
            if other.key == datum.key and other.observation.period.end < period.end:
                yield other
        yield from self._choice.bases(datum, statement.base, statement.moment)
        yield from self._choice.bases(datum, None, None)
        near = statement.round.sentence
        if statement.amount.digits >= LIMIT.telling:
            near = (*near, *statement.round.around)
        for other in self._choice.evidence.series(datum.selector):
            earlier = other.observation.period.end < period.end
            if earlier and any(fits(other, each) for each in near):
                yield other


def is_consistent(statement: Statement) -> bool:
    """Whether a change follows from two levels of its own sentence, whatever the pack holds."""
    amount = statement.amount
    if amount.kind not in ("percent", "multiple"):
        return False
    exact = replace(amount, hedge="") if amount.hedge in ("at_least", "at_most") else amount
    levels = [each for each in statement.beside if each.kind not in ("percent", "points")]
    return any(
        _is_between(exact, now, was)
        for now, was in permutations(levels[:_MOST], 2)
        if (now.kind, now.currency, now.symbol) == (was.kind, was.currency, was.symbol)
    )


def agrees(statement: Statement, fact: Fact) -> bool:
    """Whether a change is as great as told, and not in the other direction."""
    value = as_told(statement.amount, fact)
    if value.measure == "ratio" and statement.amount.kind == "multiple":
        return compare(statement.amount, value) in ("holds", "understated")
    asked = statement.role.direction
    if asked and value.value and (value.value > 0) != (asked > 0):
        return False
    return compare(statement.amount, absolute(value)) == "holds"


def _is_printed_so(statement: Statement, fact: Fact) -> bool:
    """Whether a growth is that of the two figures beside it before somebody rounded them."""
    amount, asked = statement.amount, statement.role.direction
    if amount.kind != "percent" or fact.measure != "growth" or amount.digits < LIMIT.telling:
        return False
    turned = bool(asked) and (fact.value > 0) != (asked > 0)
    return not turned and abs(abs(fact.value) - amount.value) <= _UNROUNDED


def _is_between(amount: Amount, now: Amount, was: Amount) -> bool:
    low, high = now.bounds
    least, most = was.bounds
    if least <= 0 or low <= 0:
        return False
    bounds = sorted((_grown(amount, low / most), _grown(amount, high / least)))
    middle = (bounds[0] + bounds[1]) / 2
    return compare_value(amount, middle, (bounds[1] - bounds[0]) / 2) in ("holds", "understated")


def _grown(amount: Amount, ratio: Decimal) -> Decimal:
    return ratio if amount.kind == "multiple" else abs(ratio - 1) * 100
