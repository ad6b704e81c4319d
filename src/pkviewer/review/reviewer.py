"""Reviews a text: every figure in it found, tied to an indicator, and judged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from pkviewer.documents.saved_review import Correction
from pkviewer.errors import TextError
from pkviewer.facts.evidence import Evidence
from pkviewer.model import limits
from pkviewer.model.pack import Pack
from pkviewer.model.period import Period
from pkviewer.model.series import SeriesKey
from pkviewer.review.corrections import placed
from pkviewer.review.judging.judge import Advanced, Judge
from pkviewer.review.judging.known_claims import Claimed
from pkviewer.review.matching.candidates import Choice
from pkviewer.review.matching.given import Given, is_in
from pkviewer.review.matching.profiles import Profiles
from pkviewer.review.matching.values import Values
from pkviewer.review.reading.cleaning import clean
from pkviewer.review.reading.scope import Scopes
from pkviewer.review.reading.statements import read_statements
from pkviewer.review.reading.urdu.gloss import Glosses
from pkviewer.review.telling.explanation import Telling
from pkviewer.review.telling.finding import Review
from pkviewer.review.telling.understanding import Source, Understanding
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
        self._glosses = Glosses(pack)
        self._profiles = Profiles(pack, self._scopes.vocabulary)
        self._values = Values(pack, self._excluded)
        self._claimed = Claimed(pack, self._scopes, self._style)
        self._understanding = Understanding(
            pack, self._style, self._profiles, self._scopes.vocabulary
        )
        self._telling = Telling(pack, self._style, self._evidence)

    def review(
        self,
        text: str,
        today: date,
        advanced: Advanced = _unheard,
        corrections: Sequence[Correction] = (),
    ) -> Review:
        """Judge every figure of a text as read on a day.

        ``advanced`` hears how many figures are judged, and of how many; what it raises ends
        the review. ``corrections`` are what a reader says that figures are about.

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
        plain = self._glosses.glossed(clean(text))
        reading = read_statements(plain.text, today, self._scopes)
        passage, statements = reading.passage, reading.statements
        clauses = [
            plain.text[slice(*passage.clause_span(statement.place.clause))]
            for statement in statements
        ]
        source = Source(text, passage, plain.back)
        spans = [plain.back(one.amount.start, one.amount.end) for one in statements]
        found = placed(text, spans, corrections)
        given = {at: _given(choice, one) for at, one in found.items()}
        known = {at: one for at, one in given.items() if one is not None}
        outcomes = judge.outcomes(statements, clauses, passage.words_of, advanced, known)
        findings = [
            replace(
                self._telling.finding(text, spans[at], statements[at], outcome),
                understood=self._understanding.of(source, statements[at], outcome, known.get(at)),
            )
            for at, outcome in enumerate(outcomes)
            if outcome is not None
        ]
        used = set(map(id, found.values()))
        return Review(
            text,
            today,
            tuple(findings),
            unknown=tuple(one for at, one in found.items() if given[at] is None),
            unplaced=tuple(one for one in corrections if id(one) not in used),
        )


def _given(choice: Choice, correction: Correction) -> Given | None:
    """Return what a correction says; None where the pack has no such series."""
    if not correction.series:
        return Given(None)
    series = SeriesKey.parse(correction.series)
    if not is_in(choice, series):
        return None
    return Given(series, Period.parse(correction.period) if correction.period else None)


def review(pack: Pack, text: str, today: date, style: Style | None = None) -> Review:
    """Judge every figure of a text against a pack, as read on a day.

    Raises:
        TextError: the text is longer than what is read.
    """
    return Reviewer(pack, style).review(text, today)
