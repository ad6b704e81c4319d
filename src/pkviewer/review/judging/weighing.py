"""The value itself as evidence: which figure of the pack a stated one is, told by its digits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from pkviewer.facts.fact import Datum, Fact
from pkviewer.model.indicator import Alternative
from pkviewer.model.period import PeriodKind
from pkviewer.model.precision import half_step
from pkviewer.review.judging.bounds import compare, compare_value, is_cut_off
from pkviewer.review.matching.candidates import Choice, is_noun, is_of
from pkviewer.review.matching.profiles import Profiles
from pkviewer.review.matching.timing import fits
from pkviewer.review.matching.values import Valued, Values
from pkviewer.review.reading.amount import Amount
from pkviewer.review.reading.scope import is_member
from pkviewer.review.reading.statements import Statement
from pkviewer.review.reading.time.moment import Moment
from pkviewer.review.thresholds import THRESHOLDS as LIMIT

OWN, SENTENCE, AROUND, FRESH, LOOSE = 3.0, 2.0, 1.5, 1.2, 0.3
"""How well a period fits: the figure's own, one of its sentence, of its paragraph, none named
and the figure a new one, and one that only shares days."""

_PAIR = 2
_FULL = 0.9
"""How much of a name has to be heard where a figure’s period only shares days."""
_FRESH_DAYS = 400
"""Age in days up to which a figure can be meant where no period is named."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A figure of the pack that equals a stated one: how its name and period fit.

    ``named`` counts the members of dimensions that the text names; ``is_alone`` says that no
    other figure equals it whose name is heard as well, ``is_counted`` that the text counts
    what the indicator counts.
    """

    datum: Datum
    fact: Fact
    name: float
    weight: float
    time: float
    other: Alternative | None = None
    named: int = 0
    is_alone: bool = False
    is_counted: bool = False

    @property
    def standing(self) -> tuple[bool, int, float, float, float]:
        """What the best of several hits is chosen by."""
        return self.other is None, self.named, self.time, self.name, self.weight


class Weighing:
    """Looks for a stated figure among all of the pack, and says which hit can be believed."""

    def __init__(self, choice: Choice, profiles: Profiles, values: Values, today: date) -> None:
        self._choice = choice
        self._profiles = profiles
        self._values = values
        self._today = today

    def hits(self, statement: Statement) -> list[Hit]:
        """Return the figures that equal a stated one and are named near it, best first."""
        amount = statement.amount
        if amount.hedge in ("at_least", "at_most") and amount.digits < LIMIT.telling:
            return []
        exact = _unhedged(amount)
        near = self._values.near(exact)
        if not near:
            return []
        heard = {**(statement.round.words or {}), **statement.heard}
        for word, worth in (statement.round.words or {}).items():
            heard[word] = max(worth, heard.get(word, 0.0))
        found = list(self._found(exact, statement, near, heard))
        found.sort(key=lambda hit: hit.standing, reverse=True)
        return [replace(found[0], is_alone=_is_alone(found)), *found[1:]] if found else []

    def _found(
        self,
        amount: Amount,
        statement: Statement,
        near: list[Valued],
        heard: dict[str, float],
    ) -> Iterator[Hit]:
        for valued in near:
            datum = valued.datum
            observation = datum.observation
            if observation.entity != statement.scope.entity:
                continue
            likeness = self._profiles.likeness(datum.indicator.id, heard)
            if likeness is None or likeness.coverage < LIMIT.hit_name:
                continue
            name, weight = likeness.coverage, likeness.weight
            profile = self._profiles[datum.indicator.id]
            is_outlook = observation.is_outlook or profile.is_target
            if is_outlook is not statement.role.is_aim and is_outlook:
                continue
            if is_noun(amount, profile) is False or not is_of(amount, datum):
                continue
            if not may_be_members(datum, statement):
                continue
            fact = self._choice.value(datum)
            if valued.other is None:
                is_cut = amount.digits >= LIMIT.telling and is_cut_off(amount, fact)
                holds = compare(amount, fact) == "holds" or is_cut
            else:
                half = half_step(valued.other.value).scaleb(datum.unit.scale)
                holds = compare_value(amount, valued.value, half) == "holds"
            if holds:
                time = self._time(datum, statement)
                named = _named(datum, statement)
                counted = is_noun(amount, profile) is True
                yield Hit(datum, fact, name, weight, time, valued.other, named, is_counted=counted)

    def _time(self, datum: Datum, statement: Statement) -> float:
        moment = statement.moment
        if moment is not None and not statement.is_inherited and fits(datum, moment):
            return OWN
        if any(fits(datum, each) for each in statement.round.sentence):
            return SENTENCE
        if moment is not None and fits(datum, moment):
            return SENTENCE
        if moment is not None and self._is_called(datum, moment):
            return AROUND
        if any(fits(datum, each) for each in statement.round.around):
            return AROUND if not _is_tied(statement) else LOOSE
        period = datum.observation.period
        named = statement.round.sentence or ((moment,) if moment is not None else ())
        if not named:
            is_edition = period.kind is PeriodKind.EDITION
            age = (self._today - (period.start if is_edition else period.end)).days
            return FRESH if -31 <= age <= _FRESH_DAYS else 0.0
        return LOOSE if any(_shares_days(datum, each) for each in named) else 0.0

    def _is_called(self, datum: Datum, moment: Moment) -> bool:
        """Whether a fiscal year is called by the year in which it ends, for want of another."""
        period = datum.observation.period
        if moment.kind != "year" or period.kind is not PeriodKind.FISCAL_YEAR:
            return False
        kinds = {o.period.kind for o in datum.indicator.observations}
        return period.end.year == moment.last.year and PeriodKind.YEAR not in kinds


def is_believed(hit: Hit, amount: Amount, *, is_aim: bool = False) -> bool:
    """Whether a figure is so surely the one that is stated that its period follows from it."""
    digits = _telling(amount) + hit.is_counted
    if _is_of_kind(hit, amount):
        return True
    is_placed = hit.named >= 1 and hit.is_counted and hit.name >= LIMIT.likely
    if hit.time >= FRESH and (hit.named >= 2 or is_placed):
        return True
    if digits >= 4:
        return hit.time >= FRESH or (hit.time >= LOOSE and hit.name >= LIMIT.likely)
    if digits == 3:
        near = hit.time >= FRESH and hit.name >= LIMIT.faint
        is_level = hit.datum.indicator.nature != "flow" and hit.is_alone
        near = near or (hit.time >= LOOSE and hit.name >= _FULL and is_level)
        alone = hit.is_alone and hit.time >= AROUND and not is_aim
        return near or alone or (hit.time >= SENTENCE and hit.name >= LIMIT.hit_name)
    if digits == _PAIR:
        return _is_believed_of_two(hit, amount, is_aim=is_aim)
    return not is_aim and _is_believed_of_one(hit, amount)


def _is_believed_of_one(hit: Hit, amount: Amount) -> bool:
    """Whether a single digit, or a small count, is enough: only in its own period, and alone."""
    if not hit.is_alone or amount.kind not in ("count", "currency"):
        return False
    is_own = hit.time >= OWN and amount.digits >= _PAIR and hit.name >= LIMIT.likely
    return is_own or (hit.time >= SENTENCE and hit.name >= LIMIT.certain)


def _is_of_kind(hit: Hit, amount: Amount) -> bool:
    """Whether a unit that few things are counted in tells what is meant, at a new period."""
    if not hit.is_alone or hit.time < FRESH or hit.other is not None:
        return False
    match amount.kind:
        case "rank":
            return amount.digits >= _PAIR and hit.name >= LIMIT.half
        case "index":
            digits = amount.digits
            is_near = hit.time >= AROUND and hit.name >= LIMIT.likely
            return digits >= LIMIT.telling or (digits == _PAIR and is_near)
        case "quantity":
            return amount.digits >= LIMIT.telling
    return False


def _is_believed_of_two(hit: Hit, amount: Amount, *, is_aim: bool) -> bool:
    """Whether two digits are enough, by how well name and period fit."""
    if hit.time >= SENTENCE and hit.name >= LIMIT.likely:
        return True
    if not hit.is_alone:
        return False
    if hit.time >= AROUND and hit.name >= LIMIT.sure:
        return True
    if amount.kind == "currency" and hit.time >= FRESH and hit.name >= LIMIT.certain:
        return not is_aim
    if amount.kind == "percent":
        return hit.time >= OWN and amount.digits >= LIMIT.telling
    return hit.time >= (OWN if is_aim else SENTENCE) and hit.name >= LIMIT.half


def is_worth_naming(hit: Hit, amount: Amount) -> bool:
    """Whether an equal figure is not so by mere chance, of some other time."""
    if hit.other is not None:
        return False
    return hit.time >= LOOSE or _telling(amount) + hit.is_counted >= LIMIT.telling


def is_telling(hit: Hit, amount: Amount) -> bool:
    """Whether an equal figure is reason enough not to contradict."""
    return _telling(amount) >= LIMIT.telling or hit.time >= SENTENCE


def _telling(amount: Amount) -> int:
    """Return how many digits tell: a percentage or a small count is met by chance sooner."""
    digits = amount.digits
    if amount.kind in ("percent", "points", "rank", "tier"):
        return digits - (digits > 2) if amount.kind == "percent" else digits
    if amount.kind == "count" and amount.value < 1000:
        return digits - 1
    return digits


def _unhedged(amount: Amount) -> Amount:
    return replace(amount, hedge="") if amount.hedge in ("at_least", "at_most") else amount


def may_be_members(datum: Datum, statement: Statement) -> bool:
    """Whether nothing that is named speaks against the operator, band or region of a figure."""
    named: dict[str, set[str]] = {}
    for dimension, member in statement.scope.around:
        named.setdefault(dimension, set()).add(member)
    for dimension, member in statement.scope.members:
        named[dimension] = {member}
    dims = datum.observation.dims
    for dimension, member in dims.items():
        if dimension in named and not any(is_member(member, n) for n in named[dimension]):
            return False
        if dimension not in named and dimension in _SPOKEN:
            return False
    return True


_SPOKEN = ("operator", "region", "city", "sex", "band")
"""Dimensions whose members a text names where it speaks of one."""


def _named(datum: Datum, statement: Statement) -> int:
    """Return how many of a figure's members the sentence and its paragraph name."""
    said = statement.scope.members | statement.scope.around
    return sum(
        any(d == dimension and is_member(member, m) for d, m in said)
        for dimension, member in datum.observation.dims.items()
    )


def _is_alone(hits: list[Hit]) -> bool:
    best = hits[0]
    rivals = (hit for hit in hits[1:] if hit.name >= LIMIT.likely and hit.time >= FRESH)
    return all(hit.datum.indicator.id == best.datum.indicator.id for hit in rivals)


def _is_tied(statement: Statement) -> bool:
    return statement.moment is not None and not statement.is_inherited


def _shares_days(datum: Datum, moment: Moment) -> bool:
    period = datum.observation.period
    return period.start <= moment.last and moment.first <= period.end
