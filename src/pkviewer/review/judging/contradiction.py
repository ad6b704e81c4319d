"""When a text may be contradicted: only where nothing leaves open what it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from pkviewer.facts.fact import Fact
from pkviewer.review.judging.bounds import compare, is_cut_off
from pkviewer.review.judging.growth import is_consistent
from pkviewer.review.judging.outcome import Outcome, candidates_of
from pkviewer.review.judging.weighing import Hit, is_telling
from pkviewer.review.matching.candidates import is_noun
from pkviewer.review.matching.profiles import Profiles
from pkviewer.review.reading.scope import is_member
from pkviewer.review.reading.statements import Statement
from pkviewer.review.reading.vocabulary import STOP, WORD, form, listed
from pkviewer.review.thresholds import THRESHOLDS as LIMIT

_RED = ("differs", "direction")
_SHORT = 3
"""Letters up to which a word makes nothing else of the one after it."""
_CHANGES = ("change", "growth", "rank_change", "ratio")
_NARROWED = re.compile(
    r"\b(?:net|per capita|per head|averag\w*|monthly|daily|weekly|"
    r"per (?:day|week|month|person|user)|of (?:them|these|those|which|whom)|of the(?: total)? \d|"
    r"(?<!\d )out of|part of|portion|alone|remaining|rest|excluding|except|additional(?:ly)?|"
    r"another|further|new(?:ly)?|first[- ]time|for the first time|over the counter|half|"
    r"quarter of|third of|since|so far|to date|upload|likely|may|might|could|would|should|"
    r"estimated|potential|about to|adjusted|real terms|previous(?:ly)?|separately|respectively|"
    r"each|both|initial(?:ly)?|provisional|target|if)\b",
    re.IGNORECASE,
)
"""Words that make of a total a part, an average or something else."""


_GENERAL = frozenset(
    listed(
        "million billion trillion thousand lakh crore percent per cent more less over under about "
        "reach reached rise rose growth grow grew increase increased decrease fell fall decline "
        "jump jumped surge surged slip slipped climb climbed touch touched exceed exceeded double "
        "doubled number total country government ministry official figure claim claimed sources "
        "source say said report reported show showed stood stand rank list listed worth put among "
        "amount record improve improved place but not while from during under up down no be will "
        "almost nearly only just around some year month quarter half period fiscal financial last "
        "january february march april may june july august september october november december "
        "same one two three first second he she we they tier edition index global international "
        "according compared against data overall remain remained make made achieve achieved value"
    )
)
"""Words of any sentence, that make of an indicator no other one."""


class Contradiction:
    """Decides whether a contradiction stands, or is only a doubt."""

    def __init__(self, profiles: Profiles, local: Iterable[str]) -> None:
        """Take the indicators, and the words by which the home country is called."""
        self._profiles = profiles
        self._general = _GENERAL | frozenset(local)

    def weighed(
        self, outcome: Outcome, statement: Statement, hits: list[Hit], clause: str
    ) -> Outcome:
        """Return a contradiction as it is where nothing speaks against it, else as a doubt."""
        if outcome.verdict not in _RED or outcome.claim or outcome.fact is None:
            return outcome
        if self._stands(outcome, statement, hits, clause):
            return outcome
        rivals = tuple(hit.fact for hit in hits)
        named = outcome.candidates or (outcome.fact,)
        candidates = candidates_of((*rivals, *named))
        return replace(
            outcome,
            verdict="doubt",
            why="several",
            fact=None,
            near=None,
            detail="",
            candidates=candidates,
        )

    def _stands(self, outcome: Outcome, statement: Statement, hits: list[Hit], clause: str) -> bool:
        fact = outcome.fact
        role = statement.role
        if fact is None or not statement.scope.is_sure:
            return False
        if statement.amount.kind in ("record", "better") or outcome.why == "arithmetic":
            return True
        if role.is_base or role.is_aim or role.is_mean:
            return False
        tight = _is_tight(statement)
        if (
            any(is_telling(hit, statement.amount) for hit in hits)
            and not (tight and outcome.why == "that_period")
            and outcome.verdict != "direction"
        ):
            return False
        is_open = role.kind == "change" and not (
            _is_plain_change(statement, fact) and self._is_named(fact, statement)
        )
        if (
            self._is_qualified(fact, clause)
            or is_open
            or _NARROWED.search(clause)
            or not self._is_plain(fact, statement)
        ):
            return False
        if (
            _is_one_of_many(fact, statement)
            or self._is_told_of_another(fact, statement)
            or _is_dated_by_another(statement)
            or (outcome.verdict == "differs" and is_cut_off(statement.amount, fact))
        ):
            return False
        profile = self._profiles[fact.subject.indicator.id]
        counts = statement.amount.kind == "count" and not statement.amount.is_places
        if counts and is_noun(statement.amount, profile) is not True:
            return False
        is_slight = outcome.verdict == "differs" and _is_slight(statement, fact)
        near = _is_near(outcome, statement, fact) or self._is_bare(fact, statement)
        return near and not is_slight

    @staticmethod
    def _is_told_of_another(fact: Fact, statement: Statement) -> bool:
        """Whether another figure of the sentence is the one that a level is held against."""
        if fact.measure in _CHANGES:
            return False
        same = (a for a in statement.beside if a.start != statement.amount.start)
        kind = statement.amount.kind
        return any(a.kind == kind and compare(a, fact) == "holds" for a in same)

    def _is_named(self, fact: Fact, statement: Statement) -> bool:
        """Whether no word of the indicator's name is missing."""
        likeness = self._profiles.likeness(fact.subject.indicator.id, statement.heard)
        return likeness is not None and likeness.is_full

    def _is_qualified(self, fact: Fact, clause: str) -> bool:
        """Whether a word before the indicator's own makes another thing of it: textile exports."""
        own = self._profiles.words_of(fact.subject.indicator.id)
        known = own | self._general
        words = [(match[0], form(match[0])) for match in WORD.finditer(clause)]
        return any(
            said.islower() and len(said) > _SHORT and before not in known and after in own
            for (said, before), (_, after) in pairwise(words)
            if before not in STOP and after not in STOP and self._profiles.forms(said)
        )

    def _is_plain(self, fact: Fact, statement: Statement) -> bool:
        """Whether the clause speaks of nothing that this indicator does not."""
        own = self._profiles.words_of(fact.subject.indicator.id)
        near = {word for word, worth in statement.heard.items() if worth >= LIMIT.own_clause}
        return not {w for w in near - own - self._general if self._profiles.is_distinct(w)}

    def _is_bare(self, fact: Fact, statement: Statement) -> bool:
        """Whether a sentence says nothing but this indicator, a period and a source."""
        own = self._profiles.words_of(fact.subject.indicator.id)
        near = {word for word, worth in statement.heard.items() if worth >= LIMIT.own_sentence}
        rest = near - own - self._general
        return _is_tight(statement) and not {word for word in rest if len(word) > 3}


def _is_one_of_many(fact: Fact, statement: Statement) -> bool:
    """Whether a figure is one of several bodies' or places' of which the text names none."""
    dims = fact.subject.observation.dims
    if not dims:
        return False
    indicator = fact.subject.indicator
    said = statement.scope.members | statement.scope.around
    others = {tuple(sorted(o.dims.items())) for o in indicator.observations}
    return len(others) > 1 and not all(
        any(d == dimension and is_member(member, m) for d, m in said)
        for dimension, member in dims.items()
    )


def _is_plain_change(statement: Statement, fact: Fact) -> bool:
    """Whether a change is between the periods named, and not told by its own levels."""
    if is_consistent(statement) or statement.moment is None or statement.is_inherited:
        return False
    meant = {(d.observation.period.start, d.observation.period.end) for d in fact.operands}
    named = {(m.first, m.last) for m in statement.round.sentence}
    return not named or len(named) == 1 or named <= meant


def _is_tight(statement: Statement) -> bool:
    """Whether a figure's period is named with it, and no other in the sentence."""
    named = {(m.first, m.last) for m in statement.round.sentence}
    return statement.moment is not None and not statement.is_inherited and len(named) == 1


def _is_dated_by_another(statement: Statement) -> bool:
    """Whether the period stands nearer to another level of the sentence: it may be of that one."""
    amount, moment = statement.amount, statement.moment
    others = [a for a in statement.beside if a.kind == amount.kind and a.start != amount.start]
    if moment is None or statement.is_inherited or not others:
        return False

    def away(start: int, end: int) -> int:
        return max(moment.start - end, start - moment.end, 0)

    own = away(amount.start, amount.end)
    return any(away(other.start, other.end) < own for other in others)


def _is_slight(statement: Statement, fact: Fact) -> bool:
    """Whether a figure is off by no more than rounding or a revised base makes of it."""
    amount = statement.amount
    if fact.measure in _CHANGES:
        return amount.kind == "percent" and abs(amount.value - abs(fact.value)) < LIMIT.points_apart
    is_bound = amount.hedge in ("at_least", "at_most")
    is_round = amount.kind in ("currency", "count") and amount.digits < LIMIT.written
    if is_bound or not is_round:
        return False
    value = abs(fact.value.scaleb(fact.unit.scale))
    return bool(value) and LIMIT.band_low <= amount.value / value <= LIMIT.band_high


def _is_near(outcome: Outcome, statement: Statement, fact: Fact) -> bool:
    """Whether a figure is as near to the pack's as a slip is, or misses it by a power of ten."""
    if outcome.why in ("scale", "of", "currency"):
        return statement.amount.digits >= 2
    if outcome.verdict == "direction" or fact.unit.kind in ("rank", "tier"):
        return True
    stated = statement.amount.value
    if fact.measure in _CHANGES:
        value = abs(fact.value)
        if fact.measure == "ratio" and statement.amount.kind == "percent":
            return False
    else:
        value = abs(fact.value.scaleb(fact.unit.scale))
    if fact.measure == "change":
        value = value.scaleb(fact.unit.scale)
    if not value or not stated:
        return False
    return LIMIT.band_low <= abs(stated) / value <= LIMIT.band_high
