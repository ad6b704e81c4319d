"""What a reader says that a figure is about: it takes the place of what was read."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pkviewer.model.period import Period, PeriodKind
from pkviewer.model.series import SeriesKey
from pkviewer.review.matching.candidates import Choice
from pkviewer.review.matching.profiles import Likeness
from pkviewer.review.reading.scope import Scope
from pkviewer.review.reading.statements import Statement
from pkviewer.review.reading.surroundings import NOTHING
from pkviewer.review.reading.time.moment import Moment, MomentKind

_KINDS: dict[PeriodKind, MomentKind] = {
    PeriodKind.DAY: "day",
    PeriodKind.MONTH: "month",
    PeriodKind.QUARTER: "quarter",
    PeriodKind.HALF: "half",
    PeriodKind.YEAR: "year",
    PeriodKind.FISCAL_YEAR: "fiscal",
    PeriodKind.EDITION: "year",
    PeriodKind.BY: "by",
}
_SURE = 10.0
"""What a name counts that a reader has chosen: more than any that is heard."""


@dataclass(frozen=True, slots=True)
class Given:
    """The series and the period that a reader chose.

    ``series`` is None where the pack has no such figure; ``period`` None leaves the one that
    the text names.
    """

    series: SeriesKey | None
    period: Period | None = None


def is_in(choice: Choice, series: SeriesKey) -> bool:
    """Whether a pack holds a series."""
    return series.indicator in choice.pack.indicators and bool(choice.evidence.series(series.at()))


def likeness_of(choice: Choice, series: SeriesKey) -> Likeness:
    """Return how well a text speaks of what its reader has chosen: in full."""
    return Likeness(choice.profiles[series.indicator], 1.0, _SURE, is_full=True)


def as_given(choice: Choice, statement: Statement, series: SeriesKey, given: Given) -> Statement:
    """Return a statement with country, members and period as a reader says."""
    members = frozenset(series.members)
    scope = Scope(series.entity, members, around=members, is_exact=True)
    moment, inherited = statement.moment, statement.is_inherited
    if given.period is not None:
        moment, inherited = _moment(statement, given.period), False
    role = replace(
        statement.role, is_aim=_is_aim(choice, series, given), is_mean=False, is_sum=False
    )
    return replace(
        statement,
        amount=replace(statement.amount, noun=""),
        role=role,
        scope=scope,
        moment=moment,
        is_inherited=inherited,
        round=NOTHING if given.period is not None else statement.round,
    )


def _moment(statement: Statement, period: Period) -> Moment:
    amount = statement.amount
    kind = _KINDS.get(period.kind, "part")
    return Moment(amount.start, amount.end, kind, period.start, period.end, code=period.code)


def _is_aim(choice: Choice, series: SeriesKey, given: Given) -> bool:
    """Whether what was chosen is a target or an outlook."""
    if choice.profiles[series.indicator].is_target:
        return True
    data = choice.evidence.series(series.at())
    if given.period is not None:
        return any(
            d.observation.is_outlook for d in data if d.observation.period.code == given.period.code
        )
    return all(d.observation.is_outlook for d in data)
