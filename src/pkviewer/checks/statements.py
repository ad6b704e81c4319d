"""A text as a list of statements: each figure with its role, its period and what it is of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from pkviewer.checks.amounts import Amount, amounts
from pkviewer.checks.moments import Calendar, Moment, shifted, spans
from pkviewer.checks.passage import Passage, Place
from pkviewer.checks.profiles import heard_at
from pkviewer.checks.roles import Role, role_of
from pkviewer.checks.scope import Scope, Scopes

_BASE_BEFORE = re.compile(
    r"\b(?:from|over|than|since|compared (?:with|to)|against|versus|vs\.?|on|relative to|between)"
    r"(?: (?:the|that of|those of|its|level of|levels of|a))*\s*(?:\$|US\$|Rs\.?)?\s*$",
    re.IGNORECASE,
)
_TIED = 70
"""Letters between a figure and the period after it, at most, where they are of one breath."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A figure of a text, read: ``moment`` its period, ``base`` what a change is counted from.

    ``is_inherited`` marks a period that stands in another sentence. ``heard`` are the words
    near it, with how near they stand.
    """

    amount: Amount
    role: Role
    scope: Scope
    place: Place
    heard: dict[str, float]
    moment: Moment | None = None
    base: Moment | None = None
    is_inherited: bool = False


def statements(text: str, today: date, scopes: Scopes) -> list[Statement]:
    """Read every figure of a text."""
    return _Reading(text, today, scopes).all()


class _Reading:
    def __init__(self, text: str, today: date, scopes: Scopes) -> None:
        self._text = text
        self._moments = Calendar(today).moments(text)
        self._passage = Passage(text, spans(self._moments))
        self._scopes = scopes.over(self._passage)
        self._amounts = amounts(text, list(spans(self._moments)))
        self._by_sentence: dict[int, list[Moment]] = {}
        for moment in self._moments:
            number = self._passage.place(moment.start).sentence
            self._by_sentence.setdefault(number, []).append(moment)

    def all(self) -> list[Statement]:
        return [self._statement(amount) for amount in self._amounts]

    def _statement(self, amount: Amount) -> Statement:
        place = self._passage.place(amount.start)
        clause = self._passage.clause_span(place.clause)
        sentence = self._passage.sentence_span(place.sentence)
        role = role_of(self._text, amount, clause, sentence)
        moment, inherited = self._moment(amount, role, place)
        return Statement(
            amount,
            role,
            self._scopes.scope(amount.start, place),
            place,
            heard_at(self._passage, amount.start, place),
            moment,
            self._base(place, moment) if role.kind == "change" else None,
            inherited,
        )

    def _moment(self, amount: Amount, role: Role, place: Place) -> tuple[Moment | None, bool]:
        held = [m for m in self._by_sentence.get(place.sentence, ()) if m.kind != "pace"]
        if role.kind == "change":
            held = [m for m in held if m.kind != "before" and not self._is_base(m)]
        own = self._own(amount, place, held, role)
        if own is not None and own.kind == "before":
            return self._counted_back(own, amount, place, held)
        if own is None and role.is_base:
            back = Moment(amount.start, amount.end, "before", shift=-12)
            return self._counted_back(back, amount, place, held)
        if own is not None:
            return own, False
        soft = self._of_other_sentence(place)
        return soft, soft is not None

    def _own(self, amount: Amount, place: Place, held: list[Moment], role: Role) -> Moment | None:
        """Return the period of a figure's own sentence that is told of it."""
        inside = [m for m in held if self._passage.place(m.start).clause == place.clause]
        following = [m for m in inside if m.start >= amount.end]
        if following:
            first = following[0]
            gap = self._text[amount.end : first.start]
            stands_free = first.kind != "before" or not _BASE_BEFORE.search(gap)
            if len(gap) <= _TIED and not self._has_amount(amount.end, first.start) and stands_free:
                return first
        if role.is_base:
            return None
        dated = [m for m in held if m.kind != "before"]
        before = [m for m in dated if m.end <= amount.start and not self._is_base(m)]
        if before:
            return before[-1]
        after = [m for m in dated if m.start >= amount.end and not self._is_base(m)]
        return after[0] if after else None

    def _counted_back(
        self, back: Moment, amount: Amount, place: Place, held: list[Moment]
    ) -> tuple[Moment | None, bool]:
        dated = [m for m in held if m.kind != "before"]
        before = [m for m in dated if m.end <= amount.start] or dated
        inherited = False
        main = before[-1] if before else None
        if main is None:
            main, inherited = self._of_other_sentence(place), True
        if main is None or back.shift == 0:
            return None, False
        try:
            return shifted(main, back.shift), inherited
        except ValueError:
            return None, False

    def _of_other_sentence(self, place: Place) -> Moment | None:
        """Return the last period named before in the same paragraph."""
        opening = self._passage.opening(place)
        for number in range(place.sentence - 1, opening - 1, -1):
            dated = [
                m
                for m in self._by_sentence.get(number, ())
                if m.kind not in ("before", "pace", "by", "day") and not self._is_base(m)
            ]
            if dated:
                return dated[0]
        return None

    def _base(self, place: Place, moment: Moment | None) -> Moment | None:
        """Return what a change is counted from, where the sentence says so."""
        held = self._by_sentence.get(place.sentence, [])
        near = [m for m in held if abs(self._passage.place(m.start).clause - place.clause) <= 1]
        for candidate in near:
            if candidate.kind in ("pace", "before"):
                return candidate
        named = [m for m in near if self._is_base(m) and m is not moment]
        return named[0] if named else None

    def _is_base(self, moment: Moment) -> bool:
        before = self._text[max(0, moment.start - 40) : moment.start]
        return bool(_BASE_BEFORE.search(before)) and not re.search(r"\bon\s*$", before)

    def _has_amount(self, start: int, end: int) -> bool:
        return any(start <= amount.start < end for amount in self._amounts)
