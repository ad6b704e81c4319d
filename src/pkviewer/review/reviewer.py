"""Reviews a text: every figure in it found, tied to an indicator, and judged."""

from __future__ import annotations

from datetime import date

from pkviewer.errors import TextError
from pkviewer.facts.evidence import Evidence
from pkviewer.model import limits
from pkviewer.model.pack import Pack
from pkviewer.review.judging.judge import Advanced, Judge
from pkviewer.review.judging.known_claims import Claimed
from pkviewer.review.matching.candidates import Choice
from pkviewer.review.matching.profiles import Profiles
from pkviewer.review.matching.values import Values
from pkviewer.review.reading.cleaning import clean
from pkviewer.review.reading.scope import Scopes
from pkviewer.review.reading.statements import read_statements
from pkviewer.review.telling.explanation import Telling
from pkviewer.review.telling.finding import Review
from pkviewer.text.style import Style


def _unheard(_done: int, _of: int) -> None:
    """Hear nothing of a review's progress."""


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
        self._values = Values(pack, self._excluded)
        self._claimed = Claimed(pack, self._scopes, self._style)
        self._telling = Telling(pack, self._style, self._evidence)

    def review(self, text: str, today: date, advanced: Advanced = _unheard) -> Review:
        """Judge every figure of a text as read on a day.

        ``advanced`` hears how many figures are judged, and of how many; what it raises ends
        the review.

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
        judge = Judge(choice, self._claimed, self._values, self._excluded)
        plain = clean(text)
        reading = read_statements(plain.text, today, self._scopes)
        passage = reading.passage
        clauses = [
            plain.text[slice(*passage.clause_span(statement.place.clause))]
            for statement in reading.statements
        ]
        findings = [
            self._telling.finding(
                text,
                plain.back(statement.amount.start, statement.amount.end),
                statement,
                outcome,
            )
            for statement, outcome in zip(
                reading.statements,
                judge.outcomes(reading.statements, clauses, passage.words_of, advanced),
                strict=True,
            )
            if outcome is not None
        ]
        return Review(text, today, tuple(findings))


def review(pack: Pack, text: str, today: date, style: Style | None = None) -> Review:
    """Judge every figure of a text against a pack, as read on a day.

    Raises:
        TextError: the text is longer than what is read.
    """
    return Reviewer(pack, style).review(text, today)
