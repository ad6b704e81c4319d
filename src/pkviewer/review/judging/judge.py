"""Judges the statements of one text: claims first, then what the words say, then the value."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from pkviewer.facts.fact import Datum, Fact
from pkviewer.review.judging.bounds import is_reprint
from pkviewer.review.judging.change_hits import ChangeHits
from pkviewer.review.judging.changes import Changes, measures
from pkviewer.review.judging.contradiction import Contradiction
from pkviewer.review.judging.doubts import Doubts
from pkviewer.review.judging.growth import Growths
from pkviewer.review.judging.known_claims import Claimed
from pkviewer.review.judging.levels import Levels
from pkviewer.review.judging.near_misses import is_counted_as
from pkviewer.review.judging.outcome import Outcome, candidates_of
from pkviewer.review.judging.superlatives import Superlatives
from pkviewer.review.judging.swaps import Swaps, Words
from pkviewer.review.judging.weighing import SENTENCE, Hit, Weighing, is_believed, is_worth_naming
from pkviewer.review.matching.candidates import Choice, is_unit
from pkviewer.review.matching.given import Given, as_given, likeness_of
from pkviewer.review.matching.profiles import Likeness
from pkviewer.review.matching.values import Values
from pkviewer.review.reading.names import ELSEWHERE
from pkviewer.review.reading.statements import Statement

Advanced = Callable[[int, int], None]
"""Hears how many figures are judged, and of how many."""
_PASSED = Decimal("1.25")
"""How far at most the figure lies above a mark that it is said to have crossed."""


class Judge:
    """Judges over one choice of series, as read on one day."""

    def __init__(
        self, choice: Choice, claimed: Claimed, values: Values, excluded: frozenset[str]
    ) -> None:
        self._choice = choice
        self._claimed = claimed
        self._home = choice.pack.head.home
        self._levels = Levels(choice, excluded)
        self._changes = Changes(choice)
        self._superlatives = Superlatives(choice)
        self._weighing = Weighing(choice, choice.profiles, values, choice.today)
        self._doubts = Doubts(choice)
        self._growths = Growths(choice)
        self._change_hits = ChangeHits(choice)
        self._anchors: dict[int, list[Datum]] = {}
        self._bases: dict[int, list[Datum]] = {}
        self._contradiction = Contradiction(choice.profiles, _home_words(choice))

    def outcomes(
        self,
        statements: Sequence[Statement],
        clauses: Sequence[str],
        words: Words,
        advanced: Advanced,
        given: Mapping[int, Given],
    ) -> Iterator[Outcome | None]:
        """Yield the verdict on each figure; None where nothing can be said of it.

        Levels are judged before changes: they tell what the changes beside them are of.
        ``given`` is what the reader says of some figures, by their number.
        """
        found: dict[int, Outcome | None] = {}
        order = sorted(range(len(statements)), key=lambda n: statements[n].role.kind == "change")
        for done, number in enumerate(order):
            advanced(done, len(order))
            statement = statements[number]
            meant = given.get(number)
            outcome = self._outcome(statement, clauses[number], meant)
            found[number] = outcome
            if outcome is None or statement.role.kind != "level" or outcome.fact is None:
                continue
            if outcome.verdict == "matches":
                sentence, datum = statement.place.sentence, outcome.fact.subject
                self._anchors.setdefault(sentence, []).append(datum)
                if statement.role.is_base:
                    self._bases.setdefault(sentence, []).append(datum)
        for number, statement in enumerate(statements):
            if number not in given:
                outcome = self._of_whole(found[number], statement)
                found[number] = self._doubts.kept(outcome, statement)
        judged = [found[number] for number in range(len(statements))]
        swapped = Swaps(self._choice, words).found(statements, judged)
        found.update((at, outcome) for at, outcome in swapped if at not in given)
        yield from (found[number] for number in range(len(statements)))

    def _of_whole(self, outcome: Outcome | None, statement: Statement) -> Outcome | None:
        """Judge a percentage that nothing was found for by the figures beside it."""
        is_open = outcome is not None and outcome.verdict in ("doubt", "absent")
        if not is_open or statement.role.kind != "level":
            return outcome
        near = self._anchors.get(statement.place.sentence, ())
        if statement.amount.is_crossed:
            return self._crossed(statement, near) or outcome
        if statement.amount.kind != "percent":
            return outcome
        return self._growths.of_whole(statement, near) or outcome

    def _crossed(self, statement: Statement, anchors: Sequence[Datum]) -> Outcome | None:
        """Return agreement of a mark with the level beside it that has just passed it."""
        amount = statement.amount
        for datum in anchors:
            profile = self._choice.profiles[datum.indicator.id]
            value = datum.observation.value.scaleb(datum.unit.scale)
            if is_unit(amount, profile) and amount.value <= value <= amount.value * _PASSED:
                return Outcome("matches", "bound", self._choice.value(datum))
        return None

    def _outcome(self, statement: Statement, clause: str, meant: Given | None) -> Outcome | None:
        if meant is not None:
            return self._as_given(statement, meant)
        claimed = self._claimed.outcome(statement)
        if claimed is not None:
            return claimed
        if statement.scope.entity == ELSEWHERE:
            return Outcome("absent", "abroad")
        outcome = self._by_words(statement)
        if outcome is None:
            return None
        outcome = self._doubts.of_agreement(outcome, statement)
        hits: list[Hit] = []
        if statement.role.kind == "level" and statement.amount.kind not in ("record", "better"):
            hits = self._weighing.hits(statement)
            outcome = self._by_value(outcome, statement, hits)
        elif statement.role.kind == "change":
            outcome = self._by_anchor(outcome, statement)
        outcome = self._contradiction.weighed(outcome, statement, hits, clause)
        if outcome.verdict == "absent" and statement.scope.entity != self._home:
            return Outcome("absent", "abroad", candidates=outcome.candidates)
        return outcome

    def _as_given(self, statement: Statement, given: Given) -> Outcome:
        """Judge a figure by the series and the period that the reader has chosen."""
        if given.series is None:
            return Outcome("absent", "set_aside")
        likeness = likeness_of(self._choice, given.series)
        meant = as_given(self._choice, statement, given.series, given)
        is_share = meant.amount.kind in ("percent", "points")
        if is_share and not is_unit(meant.amount, likeness.profile):
            # A percentage of what is not counted in per cent can only be a change.
            kind = "change" if measures(meant.amount, likeness.profile) else meant.role.kind
            meant = replace(meant, role=replace(meant.role, kind=kind))
        outcome = self._of_likenesses(meant, [likeness])
        if outcome is not None and (outcome.fact is not None or outcome.candidates):
            return outcome
        series = self._choice.series(likeness, meant)
        data = [datum for one in series for datum in one.data or one.whole[-1:]]
        facts = candidates_of(self._choice.value(datum) for datum in data)
        if outcome is not None and outcome.why not in ("unknown", "several"):
            return replace(outcome, candidates=facts)
        return Outcome("doubt", "unlike", candidates=facts)

    def _by_anchor(self, outcome: Outcome, statement: Statement) -> Outcome:
        """Let the figures beside a change say what it is of."""
        number = statement.place.sentence
        against = self._growths.contradicted(
            statement, self._anchors.get(number, ()), self._bases.get(number, ())
        )
        is_other = statement.role.is_aim or statement.role.is_mean
        if outcome.verdict != "matches" and not is_other:
            for near in (self._anchors.get(number, ()), self._anchors.get(number - 1, ())):
                agreed = self._growths.from_anchors(statement, near)
                if agreed is not None:
                    outcome = agreed
                    break
        if outcome.verdict in ("doubt", "absent"):
            outcome = self._change_hits.agreed(statement) or outcome
        if against is None:
            return outcome
        if outcome.verdict == "matches":
            # The sentence counts from another figure than the one that it would be right for.
            facts = candidates_of((outcome.fact, against.fact))
            return Outcome("doubt", "several", candidates=facts)
        return against

    def _by_value(self, outcome: Outcome, statement: Statement, hits: list[Hit]) -> Outcome:
        """Let the value decide where the words alone could not, or decided for another."""
        if outcome.verdict == "matches" or not hits:
            return outcome
        best = hits[0]
        believed = is_believed(best, statement.amount, is_aim=statement.role.is_aim)
        is_mean = statement.role.is_mean and best.datum.indicator.nature != "rate"
        if outcome.verdict == "direction" or is_mean:
            believed = False
        if believed and outcome.verdict == "alternative":
            believed = best.time >= SENTENCE and outcome.why not in ("points", "definition")
        if believed and self._is_of_other(statement, best):
            rival = self._rival(statement)
            if rival is None:
                return Outcome("doubt", "several", candidates=(best.fact,))
            return Outcome("alternative", "definition", best.fact, near=rival)
        if believed:
            if best.other is None or is_reprint(best.other, best.fact):
                return Outcome("matches", "equal", best.fact)
            return Outcome("alternative", "relation", best.fact, best.other)
        if outcome.verdict in ("doubt", "absent") and outcome.why != "open":
            facts = tuple(hit.fact for hit in hits if is_worth_naming(hit, statement.amount))
            if facts:
                candidates = candidates_of((*facts, *outcome.candidates))
                return replace(outcome, verdict="doubt", why="several", candidates=candidates)
        return outcome

    def _is_of_other(self, statement: Statement, hit: Hit) -> bool:
        """Whether the noun after a count names another indicator than an equal figure is of."""
        if statement.amount.kind != "count" or statement.is_inherited:
            return False
        best = next(iter(self._choice.likenesses(statement)), None)
        other = hit.datum.indicator.id
        if best is None or best.profile.indicator.id == other:
            return False
        return is_counted_as(self._choice, statement.amount, best, other)

    def _rival(self, statement: Statement) -> Fact | None:
        """Return the figure of what is named best, for the very period that is named."""
        best = self._choice.likenesses(statement)[0]
        if statement.moment is None:
            return None
        series = (one for one in self._choice.series(best, statement) if one.data)
        return next((self._choice.value(one.data[0]) for one in series), None)

    def _by_words(self, statement: Statement) -> Outcome | None:
        likenesses = self._choice.likenesses(statement)
        if statement.role.is_mean:
            likenesses = [one for one in likenesses if one.profile.indicator.nature == "rate"]
        if statement.role.is_sum:
            likenesses = [one for one in likenesses if one.profile.indicator.nature != "flow"]
        outcome = self._of_likenesses(statement, likenesses)
        if outcome is not None and outcome.verdict == "absent" and statement.role.is_sum:
            return Outcome("doubt", "several")
        return outcome

    def _of_likenesses(self, statement: Statement, likenesses: list[Likeness]) -> Outcome | None:
        match statement.amount.kind:
            case "record":
                outcome = self._superlatives.record(statement, likenesses)
                return outcome if outcome.why != "unknown" else None
            case "better":
                outcome = self._superlatives.place(statement, likenesses)
                return outcome if outcome.why != "unknown" else None
        if statement.role.kind == "change":
            return self._changes.judge(statement, likenesses)
        return self._levels.judge(statement, likenesses)


def _home_words(choice: Choice) -> set[str]:
    """Return the words that name the home country, and nothing of an indicator."""
    head, lexicon = choice.pack.head, choice.pack.lexicon
    names = (*lexicon.names.get(head.home, ()), *lexicon.local)
    bodies = (text for body in head.bodies.values() for text in (body.name, body.short) if text)
    spelled = [*names, *(text.en for text in bodies)]
    return {word for name in spelled for word in choice.profiles.forms(name)}
