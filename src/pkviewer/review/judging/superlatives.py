"""Judges what is told without a number: a record, a better or worse place."""

from __future__ import annotations

from pkviewer.errors import FactError
from pkviewer.facts.fact import Datum, Fact
from pkviewer.facts.measures import compute
from pkviewer.model.fact import FactSpec
from pkviewer.review.judging.outcome import Outcome
from pkviewer.review.matching.candidates import Choice
from pkviewer.review.matching.profiles import Likeness
from pkviewer.review.reading.statements import Statement
from pkviewer.review.thresholds import THRESHOLDS as LIMIT


class Superlatives:
    """Judges records and changes of place."""

    def __init__(self, choice: Choice) -> None:
        self._choice = choice

    def record(self, statement: Statement, likenesses: list[Likeness]) -> Outcome:
        """Judge a record over the series held up to the period told."""
        for one in likenesses:
            if one.coverage < LIMIT.sure or one.profile.unit.kind in ("rank", "tier"):
                continue
            for held in self._choice.series(one, statement):
                for datum in held.data[:2]:
                    best = self._highest(datum)
                    if isinstance(best, FactError):
                        continue
                    shown = self._choice.value(datum)
                    if best.value <= shown.value:
                        return Outcome("matches", "record", best)
                    return Outcome("differs", "no_record", shown, near=best)
        return Outcome("absent", "unknown")

    def place(self, statement: Statement, likenesses: list[Likeness]) -> Outcome:
        """Judge a better or worse place in a ranking."""
        for one in likenesses:
            if one.coverage < LIMIT.sure or one.profile.unit.kind != "rank":
                continue
            for held in self._choice.series(one, statement):
                for datum in held.data[:1]:
                    base = next(self._choice.bases(datum, statement.base), None)
                    if base is None:
                        continue
                    change = self._choice.derived("rank_change", datum, base)
                    if not isinstance(change, FactError):
                        return _placed(change, better=statement.amount.value > 0)
        return Outcome("absent", "unknown")

    def _highest(self, datum: Datum) -> Fact | FactError:
        try:
            spec = FactSpec(measure="highest", of=datum.selector)
            return compute("", spec, self._choice.evidence)
        except FactError as error:
            return error


def _placed(change: Fact, *, better: bool) -> Outcome:
    rose = change.value > 0
    if change.value == 0:
        return Outcome("differs", "steady", change)
    if rose is better:
        return Outcome("matches", "place", change)
    return Outcome("direction", "rises" if rose else "falls", change)
