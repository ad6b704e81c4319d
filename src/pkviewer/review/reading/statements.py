"""A text as a list of statements: each figure with its role, its period and what it is of."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from pkviewer.errors import TextError
from pkviewer.model import limits
from pkviewer.review.reading.amount import Amount
from pkviewer.review.reading.amounts import amounts
from pkviewer.review.reading.figure_role import Role, continued, role_of
from pkviewer.review.reading.nearby_words import heard_at
from pkviewer.review.reading.passage import Passage, Place
from pkviewer.review.reading.scope import Scope, Scopes
from pkviewer.review.reading.surroundings import NOTHING, Rounds, Surroundings
from pkviewer.review.reading.time.bases import BASE_BEFORE, is_counted_from
from pkviewer.review.reading.time.calendar import Calendar
from pkviewer.review.reading.time.moment import Moment, shifted, spans
from pkviewer.review.reading.time.patterns import SPANNING, TWO

_WHEN = re.compile(
    r"(?:['’]s)?,?\s(?:when\s)?(?:(?:it|they)\s(?:was|were|stood at)\s)?", re.IGNORECASE
)
_LISTED = re.compile(r"[ \t]*[-•*▪–][ \t]")
_AND = re.compile(r"\band\b", re.IGNORECASE)
_OWNED = re.compile(r"['’]s\s(?:total of\s)?")
_NOW = re.compile(r"\b(?:now|currently|at present)\b", re.IGNORECASE)
_BESIDE = ("pace", "span")
"""Kinds of period that no level is of by itself."""
_CONTRAST = re.compile(r"\b(?:while|whereas|but|although)\b|;", re.IGNORECASE)
_DATELINE = re.compile(r"\s?(?:\([^)\n]{2,30}\)\s?)?(?:[-–—:]\s|\)?\s?:)")
"""What follows the day on which a report was sent: "(APP): "."""
_IMPLIED = 0.7
"""What a word counts beside a unit that implies it: a percentage is a share."""
_UNSAID = 0.49
"""What the word for a kind of thing counts of which one is named: no word of the sentence."""
_TIED = 70
"""Letters between a figure and the period after it, at most, where they are of one breath."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A figure of a text, read: ``moment`` its period, ``base`` what a change is counted from.

    ``is_inherited`` marks a period that stands in another sentence. ``beside`` are the levels of
    its sentence. ``heard`` are the words near it, with how near they stand.
    """

    amount: Amount
    role: Role
    scope: Scope
    place: Place
    heard: dict[str, float]
    moment: Moment | None = None
    base: Moment | None = None
    is_inherited: bool = False
    round: Surroundings = NOTHING
    beside: tuple[Amount, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadText:
    """A text taken apart, and its figures in order."""

    passage: Passage
    statements: list[Statement]


def read_statements(text: str, today: date, scopes: Scopes) -> ReadText:
    """Read every figure of a text.

    Raises:
        TextError: it is a table of too many numbers.
    """
    reading = _Reading(text, today, scopes)
    count = len(reading.amounts)
    if count > limits.REVIEW_FIGURES:
        raise TextError(
            f"The text holds {count:,} figures; at most {limits.REVIEW_FIGURES:,} are judged.",
            "Check it in parts.",
        )
    return ReadText(reading.passage, reading.all())


class _Reading:
    def __init__(self, text: str, today: date, scopes: Scopes) -> None:
        self._text = text
        self._moments = Calendar(today, scopes.titles).moments(text)
        self.passage = Passage(text, scopes.vocabulary, spans(self._moments))
        self._scopes = scopes.over(self.passage)
        self._dimensions = scopes.dimensions
        taken = [*spans(self._moments), *self._scopes.numbered()]
        self.amounts = amounts(text, taken)
        self._of_bases: set[Moment] = set()
        self._by_sentence: dict[int, list[Moment]] = {}
        for moment in self._moments:
            number = self.passage.place(moment.start).sentence
            self._by_sentence.setdefault(number, []).append(moment)
        self._rounds = Rounds(self.passage, self._by_sentence)

    def all(self) -> list[Statement]:
        self._roles = self._read_roles()
        pairs = list(zip(self.amounts, self._roles, strict=True))
        for amount, role in pairs:
            if role.is_base:
                self._of_bases.update(self._following(amount, role) or self._after(amount))
        levels: dict[int, list[Amount]] = {}
        for amount, role in pairs:
            if role.kind == "level":
                levels.setdefault(self.passage.place(amount.start).sentence, []).append(amount)
        self._levels = {number: tuple(found) for number, found in levels.items()}
        return [self._statement(amount, role) for amount, role in pairs]

    def _read_roles(self) -> list[Role]:
        roles = [self._role(amount) for amount in self.amounts]
        return continued(self._text, self.amounts, roles, list(spans(self._moments)))

    def _role(self, amount: Amount) -> Role:
        place = self.passage.place(amount.start)
        clause = self.passage.clause_span(place.clause)
        role = role_of(self._text, amount, clause, self.passage.sentence_span(place.sentence))
        moments = self._by_sentence.get(place.sentence, ())
        is_due = any(m.kind == "by" and clause[0] <= m.start < clause[1] for m in moments)
        return replace(role, is_aim=True) if is_due and not role.is_base else role

    def _statement(self, amount: Amount, role: Role) -> Statement:
        place = self.passage.place(amount.start)
        moment, inherited = self._moment(amount, role, place)
        scope = self._scopes.scope(
            amount.start, amount.end, place, is_place=amount.kind in ("rank", "tier", "index")
        )
        heard = self._heard(amount, role, place)
        for dimension, _ in scope.members:
            # Who names an operator, a province or a project speaks of operators, provinces …
            for word in self._dimensions.get(dimension, ()):
                heard[word] = max(heard.get(word, 0.0), _UNSAID)
        if role.is_aim and moment is not None and moment.kind == "by":
            heard["target"] = max(heard.get("target", 0.0), _IMPLIED)
        return Statement(
            amount,
            role,
            scope,
            place,
            heard,
            moment,
            self._base(amount, place, moment) if role.kind == "change" or role.direction else None,
            inherited,
            self._rounds.of(place),
            self._levels.get(place.sentence, ()),
        )

    def _heard(self, amount: Amount, role: Role, place: Place) -> dict[str, float]:
        continues = amount.kind in ("rank", "tier", "index")
        heard = heard_at(self.passage, amount.start, place, continues=continues)
        if amount.kind == "percent" and role.kind == "level":
            heard["share"] = max(heard.get("share", 0.0), _IMPLIED)
        if amount.kind == "currency":
            heard["value"] = max(heard.get("value", 0.0), _IMPLIED)
        if amount.symbol == "MHz":
            heard["spectrum"] = max(heard.get("spectrum", 0.0), _IMPLIED)
        return heard

    def _moment(self, amount: Amount, role: Role, place: Place) -> tuple[Moment | None, bool]:
        held = [m for m in self._by_sentence.get(place.sentence, ()) if m.kind not in _BESIDE]
        held = [m for m in held if not _DATELINE.match(self._text[m.end : m.end + 40])]
        if role.kind == "change":
            held = [m for m in held if m.kind != "before" and not self._is_base(m)]
        own, soft = self._own(amount, held, role)
        if own is None and role.is_base:
            own = Moment(amount.start, amount.end, "before", shift=-12)
        if own is not None and own.kind == "before":
            return self._counted_back(own, amount, place, held)
        if own is not None:
            # A day is as often the one on which somebody spoke.
            return own, soft or (own.kind == "day" and own.loose)
        clause = self.passage.clause_span(place.clause)
        if _NOW.search(self._text, *clause):
            return None, False
        other = self._of_other_sentence(place)
        return other, other is not None

    def _own(self, amount: Amount, held: list[Moment], role: Role) -> tuple[Moment | None, bool]:
        """Return the period of a figure's own sentence, and whether it may be of another."""
        following = next((m for m in self._following(amount, role) if m in held), None)
        owned = next((m for m in held if _OWNED.fullmatch(self._text, m.end, amount.start)), None)
        following = following or owned
        if following is not None:
            return following, False
        if role.is_base:
            later = next((m for m in self._after(amount) if m.kind != "before"), None)
            return (later if later in held else self._first_of_two(amount, held)), False
        before = [m for m in held if m.kind != "before" and m.end <= amount.start]
        if before and _WHEN.fullmatch(self._text, before[-1].end, amount.start):
            return before[-1], False
        before = [m for m in before if not self._is_base(m)]
        if before and not _NOW.search(self._text, before[-1].end, amount.start):
            return before[-1], False
        for moment in held:
            is_after = moment.start >= amount.end and moment.kind != "before"
            if is_after and not self._is_base(moment):
                gap = self._text[amount.end : moment.start]
                return None if _CONTRAST.search(gap) else moment, bool(_AND.search(gap))
        return None, False

    def _first_of_two(self, amount: Amount, held: list[Moment]) -> Moment | None:
        """Return the first period of "between 2020 and 2025 it went from this to that"."""
        before = [m for m in held if m.kind != "before" and m.end <= amount.start]
        for one, other in pairwise(before):
            lead = self._text[max(0, one.start - 12) : one.start]
            if TWO.fullmatch(self._text, one.end, other.start) and SPANNING.search(lead):
                return one
        return None

    def _following(self, amount: Amount, role: Role) -> list[Moment]:
        """Return the period right after a figure, of one breath with it."""
        place = self.passage.place(amount.start)
        for moment in self._by_sentence.get(place.sentence, ()):
            if moment.start < amount.end or moment.kind in _BESIDE:
                continue
            if role.kind == "change" and self._is_base(moment):
                continue
            gap = self._text[amount.end : moment.start]
            tied = len(gap) <= _TIED and not self._has_amount(amount.end, moment.start)
            same = self.passage.place(moment.start).clause == place.clause
            stands_free = moment.kind != "before" or not BASE_BEFORE.search(gap)
            return [moment] if tied and same and stands_free else []
        return []

    def _after(self, amount: Amount) -> list[Moment]:
        """Return the next period of the sentence, where no other figure stands before it."""
        place = self.passage.place(amount.start)
        after = (m for m in self._by_sentence.get(place.sentence, ()) if m.start >= amount.end)
        moment = next(after, None)
        if moment is None or self._has_amount(amount.end, moment.start):
            return []
        gap = self._text[amount.end : moment.start]
        return [] if _CONTRAST.search(gap) or _AND.search(gap) else [moment]

    def _counted_back(
        self, back: Moment, amount: Amount, place: Place, held: list[Moment]
    ) -> tuple[Moment | None, bool]:
        dated = [m for m in held if m.kind != "before"]
        own = [m for m in dated if m.end <= amount.start and not self._is_base(m)]
        before = own or [m for m in dated if m.end <= amount.start] or dated
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
        opening = self.passage.opening(place)
        while opening > 0 and _LISTED.match(self._text, self.passage.sentence_span(opening)[0]):
            # The period of a list stands in the line above it.
            before = self.passage.sentence_span(opening - 1)[0]
            opening = self.passage.opening(self.passage.place(before))
        for number in range(place.sentence - 1, opening - 1, -1):
            dated = [
                m
                for m in self._by_sentence.get(number, ())
                if m.kind not in ("before", "by", "day", *_BESIDE) and not self._is_base(m)
            ]
            if dated:
                return dated[0]
        return None

    def _base(self, amount: Amount, place: Place, moment: Moment | None) -> Moment | None:
        """Return what a change is counted from, where the sentence says so."""
        held = self._by_sentence.get(place.sentence, [])
        near = [m for m in held if abs(self.passage.place(m.start).clause - place.clause) <= 1]
        paces = [m for m in near if m.kind in ("pace", "before")]
        if paces:
            return min(paces, key=lambda m: self._distance(m, amount))
        named = [m for m in near if m.kind != "span" and self._is_base(m) and m is not moment]
        return min(named, key=lambda m: self._distance(m, amount), default=None)

    @staticmethod
    def _distance(moment: Moment, amount: Amount) -> tuple[bool, int]:
        return moment.start < amount.end, abs(moment.start - amount.end)

    def _is_base(self, moment: Moment) -> bool:
        if moment in self._of_bases:
            return True
        return is_counted_from(self._text, moment)

    def _has_amount(self, start: int, end: int) -> bool:
        return any(start <= amount.start < end for amount in self.amounts)
