"""Reviews a text: every figure in it found, tied to an indicator, and judged."""

from __future__ import annotations

from datetime import date

from pkviewer.errors import TextError
from pkviewer.facts.evidence import Evidence
from pkviewer.model import limits
from pkviewer.model.pack import Pack
from pkviewer.review.judging.changes import Changes
from pkviewer.review.judging.known_claims import Claimed
from pkviewer.review.judging.levels import Levels
from pkviewer.review.judging.outcome import Outcome
from pkviewer.review.judging.superlatives import Superlatives
from pkviewer.review.matching.candidates import Choice
from pkviewer.review.matching.profiles import Profiles
from pkviewer.review.reading.scope import ELSEWHERE, Scopes
from pkviewer.review.reading.statements import Statement, statements
from pkviewer.review.telling.explanation import Telling
from pkviewer.review.telling.finding import Review
from pkviewer.text.style import Style


class Reviewer:
    """Reviews texts against one pack; made once, asked at every change of a text.

    What the pack's claims say, and the copies of it, are never evidence.
    """

    def __init__(self, pack: Pack, style: Style | None = None) -> None:
        self._pack = pack
        self._style = style or Style()
        self._excluded = frozenset(copy for claim in pack.claims for copy in claim.copies)
        self._evidence = Evidence(pack, excluded=self._excluded)
        self._scopes = Scopes(pack)
        self._profiles = Profiles(pack, self._scopes.vocabulary)
        self._claimed = Claimed(pack, self._scopes, self._style)
        self._telling = Telling(pack, self._style, self._evidence)

    def review(self, text: str, today: date) -> Review:
        """Judge every figure of a text as read on a day.

        Raises:
            TextError: the text is longer than what is read, or a table of numbers.
        """
        if len(text) > limits.REVIEW_CHARACTERS:
            raise TextError(
                f"The text has {len(text):,} characters; at most "
                f"{limits.REVIEW_CHARACTERS:,} are read.",
                "Check it in parts.",
            )
        choice = Choice(self._pack, self._profiles, self._evidence, today)
        judges = (Levels(choice, self._excluded), Changes(choice), Superlatives(choice))
        found = []
        told = statements(text, today, self._scopes)
        if len(told) > limits.REVIEW_FIGURES:
            raise TextError(
                f"The text holds {len(told):,} figures; at most "
                f"{limits.REVIEW_FIGURES:,} are judged.",
                "Check it in parts.",
            )
        for statement in told:
            outcome = self._outcome(statement, choice, *judges)
            if outcome is not None:
                found.append(self._telling.finding(text, statement, outcome))
        return Review(text, today, tuple(found))

    def _outcome(
        self,
        statement: Statement,
        choice: Choice,
        levels: Levels,
        changes: Changes,
        superlatives: Superlatives,
    ) -> Outcome | None:
        claimed = self._claimed.outcome(statement)
        if claimed is not None:
            return claimed
        if statement.scope.entity == ELSEWHERE:
            return Outcome("absent", "abroad")
        likenesses = choice.likenesses(statement)
        if statement.role.is_mean:
            likenesses = [one for one in likenesses if one.profile.indicator.nature == "rate"]
        if statement.role.is_sum:
            likenesses = [one for one in likenesses if one.profile.indicator.nature != "flow"]
        match statement.amount.kind:
            case "record":
                outcome = superlatives.record(statement, likenesses)
                return outcome if outcome.why != "unknown" else None
            case "better":
                outcome = superlatives.place(statement, likenesses)
                return outcome if outcome.why != "unknown" else None
        if statement.role.kind == "change":
            outcome = changes.judge(statement, likenesses)
        else:
            outcome = levels.judge(statement, likenesses)
        if outcome.verdict == "absent" and statement.role.is_sum:
            return Outcome("doubt", "several")
        if outcome.verdict == "absent" and statement.scope.entity != self._pack.head.home:
            return Outcome("absent", "abroad", candidates=outcome.candidates)
        return outcome


def review(pack: Pack, text: str, today: date, style: Style | None = None) -> Review:
    """Judge every figure of a text against a pack, as read on a day.

    Raises:
        TextError: the text is longer than what is read.
    """
    return Reviewer(pack, style).review(text, today)
