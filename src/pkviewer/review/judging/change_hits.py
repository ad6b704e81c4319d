"""A change told by its own digits: of all series named nearby, the one that changed as much."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pkviewer.errors import FactError
from pkviewer.facts.fact import Datum
from pkviewer.review.judging.changes import measures
from pkviewer.review.judging.growth import agrees
from pkviewer.review.judging.outcome import Outcome
from pkviewer.review.judging.weighing import may_be_members
from pkviewer.review.matching.candidates import Choice
from pkviewer.review.matching.profiles import Likeness
from pkviewer.review.matching.timing import fits
from pkviewer.review.reading.scope import is_restricted
from pkviewer.review.reading.statements import Statement
from pkviewer.review.reading.time.moment import Moment
from pkviewer.review.thresholds import THRESHOLDS as LIMIT

_MOST = 12
"""Indicators and periods that are tried for one change."""
_FITTING = 2
"""Observations of a series that are tried for one period."""


class ChangeHits:
    """Looks for a stated change among those of all series that are named near it."""

    def __init__(self, choice: Choice) -> None:
        self._choice = choice

    def agreed(self, statement: Statement) -> Outcome | None:
        """Return agreement with the change of a series that is named less well than another.

        Three digits tell it where the sentence names a period and the name is heard, four where
        the paragraph speaks of both.
        """
        digits = statement.amount.digits
        if digits < LIMIT.telling or statement.role.is_aim or statement.role.is_mean:
            return None
        is_sure = digits > LIMIT.telling
        own = [statement.moment] if statement.moment and not statement.is_inherited else []
        around = (*statement.round.sentence, *(statement.round.around if is_sure else ()))
        found = self._best(statement, LIMIT.faint if is_sure else LIMIT.likely, [*own, *around])
        if found is None and is_sure:
            found = self._best(statement, LIMIT.hit_name, own)
        return found

    def _best(
        self, statement: Statement, least: float, moments: Sequence[Moment]
    ) -> Outcome | None:
        """Return agreement with the best named series that changed so up to one of some periods."""
        for likeness in self._named(statement, least) if moments else ():
            for datum in self._data(likeness, statement, moments[:_MOST]):
                outcome = self._of(statement, likeness, datum)
                if outcome is not None:
                    return outcome
        return None

    def _named(self, statement: Statement, least: float) -> Iterator[Likeness]:
        heard = dict(statement.round.words or {})
        for word, worth in statement.heard.items():
            heard[word] = max(worth, heard.get(word, 0.0))
        near = self._choice.profiles.near(heard)
        able = (one for one in near if measures(statement.amount, one.profile))
        for one, _ in zip(able, range(_MOST), strict=False):
            indicator = one.profile.indicator
            if one.coverage >= least and not is_restricted(indicator, statement.scope):
                yield one

    def _data(
        self, likeness: Likeness, statement: Statement, moments: Sequence[Moment]
    ) -> Iterator[Datum]:
        for held in self._choice.series(likeness, statement):
            for moment in moments:
                for datum in self._choice.at(list(held.whole), moment)[:_FITTING]:
                    if fits(datum, moment) and may_be_members(datum, statement):
                        yield datum

    def _of(self, statement: Statement, likeness: Likeness, datum: Datum) -> Outcome | None:
        for measure in measures(statement.amount, likeness.profile):
            for base in self._choice.bases(datum, statement.base, statement.moment):
                fact = self._choice.derived(measure, datum, base)
                if not isinstance(fact, FactError) and agrees(statement, fact):
                    return Outcome("matches", "equal", fact)
        return None
