"""Which indicators a statement can speak of, and which of their observations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from pkviewer.errors import FactError
from pkviewer.facts.evidence import Evidence
from pkviewer.facts.fact import Datum, Fact
from pkviewer.facts.measures import compute
from pkviewer.model.fact import FactSpec, MeasureName
from pkviewer.model.pack import Pack
from pkviewer.model.period import PeriodKind
from pkviewer.model.series import SeriesKey
from pkviewer.model.unit import ADDITIVE
from pkviewer.review.matching.profiles import Likeness, Profile, Profiles
from pkviewer.review.matching.timing import fitting, is_exact, of_today
from pkviewer.review.reading.amount import Amount
from pkviewer.review.reading.scope import is_restricted, places_of
from pkviewer.review.reading.statements import Statement
from pkviewer.review.reading.time.moment import Moment
from pkviewer.review.reading.vocabulary import STOP, form, listed
from pkviewer.review.thresholds import THRESHOLDS as LIMIT

_PEOPLE = frozenset(
    listed("people subscriber freelancer graduate professional women men user member worker staff")
)


@dataclass(frozen=True, slots=True)
class Series:
    """A series a statement can mean, with its observations, by how well they fit in time."""

    likeness: Likeness
    dims: dict[str, str]
    data: tuple[Datum, ...]
    whole: tuple[Datum, ...]
    is_exact: bool = False

    @property
    def standing(self) -> float:
        """How well the series is named, and, of equals, whether its period is the one told."""
        return self.likeness.score + 0.01 * self.is_exact

    @property
    def profile(self) -> Profile:
        """The indicator's profile."""
        return self.likeness.profile


class Choice:
    """Finds series, over the evidence of one pack without the copies of its claims."""

    def __init__(self, pack: Pack, profiles: Profiles, evidence: Evidence, today: date) -> None:
        self.pack = pack
        self.evidence = evidence
        self.today = today
        self.profiles = profiles
        self._near: tuple[Mapping[str, float], list[Likeness]] = ({}, [])

    def likenesses(self, statement: Statement) -> list[Likeness]:
        """Return the indicators a place speaks of that count in the right kind of unit."""
        if self._near[0] is not statement.heard:
            # One figure is looked at several times in a row.
            self._near = statement.heard, self.profiles.near(statement.heard)
        return [
            one
            for one in self._near[1]
            if not is_restricted(one.profile.indicator, statement.scope)
        ]

    def series(self, likeness: Likeness, statement: Statement) -> list[Series]:
        """Return an indicator's series that a statement can mean."""
        found = []
        indicator = likeness.profile.indicator
        for dims in places_of(indicator, statement.scope):
            key = SeriesKey(indicator.id, statement.scope.entity, tuple(sorted(dims.items())))
            whole = [
                d for d in self.evidence.series(key.at()) if self._counts(d, likeness, statement)
            ]
            data = self.at(whole, statement.moment)
            moment = statement.moment
            exact = bool(data and moment) and is_exact(data[0].observation.period, moment)
            found.append(Series(likeness, dims, tuple(data), tuple(whole), exact))
        return found

    def at(self, whole: list[Datum], moment: Moment | None) -> list[Datum]:
        """Return the observations of a period, or the newest known where none is named."""
        if moment is None:
            return of_today(whole, self.today)
        found = fitting(whole, moment)
        if not found and moment.kind == "year" and moment.loose and 1 < moment.first.year < 9999:
            # "Last year" is a fiscal one to those who count in fiscal years.
            fiscal = Moment(
                moment.start,
                moment.end,
                "fiscal",
                date(moment.first.year - (self.today.month < 7), 7, 1),
                date(moment.first.year + (self.today.month >= 7), 6, 30),
                loose=True,
            )
            found = fitting(whole, fiscal)
        return found

    def value(self, datum: Datum) -> Fact:
        """Return an observation as a fact."""
        return compute("", FactSpec(of=datum.selector), self.evidence)

    def derived(self, measure: MeasureName, of: Datum, base: Datum) -> Fact | FactError:
        """Compute a measure between two observations, or return why it is refused."""
        spec = FactSpec(measure=measure, of=of.selector, base=base.selector)
        try:
            return compute("", spec, self.evidence)
        except FactError as error:
            return error

    def bases(
        self, datum: Datum, asked: Moment | None, within: Moment | None = None
    ) -> Iterator[Datum]:
        """Yield the observations a change up to this one can be counted from, likeliest first.

        ``within`` is the period the text tells: a change in a year is no change on a month.
        """
        if asked is not None and asked.kind not in ("before", "pace"):
            whole = self.evidence.series(datum.key.at())
            yield from fitting(whole, asked)
            return
        kind = datum.observation.period.kind
        within_year = kind in (PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF)
        words = ["year before", "previous"] if within_year else ["previous", "year before"]
        if asked is not None and within_year:
            words = ["previous"] if asked.shift in (-1, -3) else ["year before"]
        elif within_year and within is not None and within.kind in ("fiscal", "year"):
            words = ["year before"]
        yielded: list[Datum] = []
        for word in words:
            try:
                base = self.evidence.select(datum.key.at(word), datum)
            except FactError:
                continue
            if base not in yielded:
                yielded.append(base)
                yield base

    def _counts(self, datum: Datum, likeness: Likeness, statement: Statement) -> bool:
        is_outlook = datum.observation.is_outlook or likeness.profile.is_target
        return is_outlook is statement.role.is_aim


def is_unit(amount: Amount, profile: Profile) -> bool:
    """Whether an amount, as a level, is of an indicator's kind of unit."""
    unit = profile.unit
    match amount.kind:
        case "currency":
            return unit.kind == "currency" and unit.currency == amount.currency
        case "count":
            return unit.kind == "count"
        case "quantity":
            return unit.kind == "quantity" and _symbol(profile) == amount.symbol
        case "percent":
            return unit.kind == "percent" and not profile.is_growth
        case "rank" | "tier" | "index":
            return unit.kind == amount.kind
    return False


def is_of(amount: Amount, datum: Datum) -> bool:
    """Whether as many were ranked as the text says."""
    return amount.of is None or datum.observation.of in (None, amount.of)


def is_additive(profile: Profile) -> bool:
    """Whether a growth can be told of an indicator."""
    return profile.unit.kind in ADDITIVE or profile.unit.kind == "index"


def _symbol(profile: Profile) -> str:
    return profile.unit.symbol.en if profile.unit.symbol else ""


def is_noun(amount: Amount, profile: Profile) -> bool | None:
    """Whether what an amount counts is what an indicator counts; None where it is not told."""
    if amount.kind != "count" or profile.unit.noun is None:
        return None
    counted = form(profile.unit.noun.other.en.split()[-1])
    words = [form(word) for word in amount.noun.split()]
    words = [word for word in words if word not in STOP]
    if not words:
        return None
    if counted in words:
        return True
    nouns = set(_nouns(amount))
    if counted in _PEOPLE:
        if nouns & _PEOPLE:
            return True if counted != "people" else None
        return None if not nouns & _COUNTED else False
    return False if nouns & (_COUNTED | _PEOPLE) else None


def counts_else(statement: Statement, profile: Profile) -> bool:
    """Whether the clause of a change counts something else than an indicator does."""
    if profile.unit.kind != "count" or profile.unit.noun is None:
        return False
    own = {word for word, worth in statement.heard.items() if worth >= LIMIT.own_clause}
    counted = form(profile.unit.noun.other.en.split()[-1])
    if counted in own or (counted in _PEOPLE and own & _PEOPLE):
        return False
    return bool(own & _TRADED)


_TRADED = frozenset(listed("transaction download complaint training company startup"))
"""What is counted beside the people who do it."""
_COUNTED = frozenset(
    listed(
        "company startup job training transaction complaint case arrest enquiry conviction site "
        "project download application account card terminal merchant branch agent trainings "
        "division ministry centre hospital service university scholarship handset device country "
        "village mauza deal student patient test day lot team dashboard product laboratory "
        "transactions policy agreement city school"
    )
)


def _nouns(amount: Amount) -> Iterator[str]:
    """Yield what may be the noun of a count: the words after it, up to the first small one."""
    for word in amount.noun.split():
        if word.lower() in _SMALL:
            return
        yield form(word)


_SMALL = frozenset(
    listed(
        "of in on at by for to from with and or as is are was were be been had have has who that "
        "which during over under across since until after before against through via registered "
        "trained using created while but compared up down out"
    )
)
