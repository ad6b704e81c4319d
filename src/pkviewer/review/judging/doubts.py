"""What is left open: agreements that prove nothing, and doubts that are of use to a reader."""

from __future__ import annotations

from decimal import Decimal

from pkviewer.facts.fact import Fact
from pkviewer.review.judging.bounds import compare, slip
from pkviewer.review.judging.outcome import Outcome
from pkviewer.review.matching.candidates import Choice
from pkviewer.review.reading.amount import Amount
from pkviewer.review.reading.statements import Statement
from pkviewer.review.thresholds import THRESHOLDS as LIMIT

_OPEN = ("several", "unlike")
"""Reasons of a doubt that say no more than that something near it is held."""
_RANGE = Decimal("1.2")
"""Times the lower end that the upper end of a range is at most, for a figure in it to tell."""


class Doubts:
    """Turns agreements into doubts, and doubts about what the pack does not hold into silence."""

    def __init__(self, choice: Choice) -> None:
        self._choice = choice

    def of_agreement(self, outcome: Outcome, statement: Statement) -> Outcome:
        """Doubt an agreement that nearly any figure would reach: a bound, an aim without a year."""
        if outcome.verdict != "matches" or outcome.fact is None:
            return outcome
        fact = outcome.fact
        is_vague = outcome.why == "understated" and not self._is_named_alone(fact, statement)
        if is_vague or _is_wide(statement.amount):
            return Outcome("doubt", "several", candidates=(fact,))
        if outcome.why in ("bound", "understated"):
            own = {w for w, worth in statement.heard.items() if worth >= LIMIT.own_clause}
            needed = self._choice.profiles.words_of(fact.subject.indicator.id)
            if len((own - {"share"}) & needed) >= LIMIT.bound_words:
                return outcome
        elif not statement.role.is_aim or (
            statement.moment is not None and statement.amount.upper is None
        ):
            return outcome
        return Outcome("doubt", "several", candidates=(fact,))

    def kept(self, outcome: Outcome | None, statement: Statement) -> Outcome | None:
        """Return a doubt where a figure worth naming is near, else that nothing can be tied.

        A figure told in full and with its period is held against candidates of another size
        than one that may be about anything.
        """
        if outcome is None or outcome.verdict != "doubt" or outcome.why not in _OPEN:
            return outcome
        amount = statement.amount
        is_told = any(self._is_named_in_full(fact, statement) for fact in outcome.candidates)
        wide = LIMIT.band_high if is_told else LIMIT.doubt_wide
        if any(_is_near(amount, fact, wide) for fact in outcome.candidates):
            return outcome
        return Outcome("absent", "unknown", candidates=outcome.candidates)

    def _is_named_alone(self, fact: Fact, statement: Statement) -> bool:
        """Whether a clause names an indicator in full, and nothing that only others are called."""
        profiles = self._choice.profiles
        own = profiles.words_of(fact.subject.indicator.id)
        near = {word for word, worth in statement.heard.items() if worth >= LIMIT.own_clause}
        others = {word for word in near - own if profiles.is_distinct(word)}
        return not others and self._is_named_in_full(fact, statement)

    def _is_named_in_full(self, fact: Fact, statement: Statement) -> bool:
        """Whether an indicator is named in full, and its period with the figure."""
        id_ = fact.subject.indicator.id
        likeness = self._choice.profiles.likeness(id_, statement.heard)
        is_tied = statement.moment is not None and not statement.is_inherited
        return likeness is not None and likeness.is_full and is_tied


def _is_wide(amount: Amount) -> bool:
    """Whether a range is so wide that many figures lie in it."""
    return amount.upper is not None and amount.upper > amount.value * _RANGE


def _is_near(amount: Amount, fact: Fact, wide: Decimal) -> bool:
    """Whether a candidate equals a figure, is of its size, or misses it by a power of ten."""
    if compare(amount, fact) in ("holds", "open") or slip(amount, fact):
        return True
    scale = fact.unit.scale if fact.measure in ("value", "change") else 0
    value, stated = abs(fact.value.scaleb(scale)), abs(amount.value)
    if not value or not stated:
        return False
    return 1 / wide <= stated / value <= wide
