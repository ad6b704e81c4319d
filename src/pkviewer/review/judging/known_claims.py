"""Sentences that repeat a claim of the pack: they are judged as the claim is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pkviewer.claims.judging import judge
from pkviewer.claims.verdict import Finding, Judgement
from pkviewer.claims.verdict import Outcome as Found
from pkviewer.facts.fact import Fact
from pkviewer.model.claim import Claim
from pkviewer.model.pack import Pack
from pkviewer.review.judging.outcome import Outcome, ReviewVerdict
from pkviewer.review.reading.amount import Amount
from pkviewer.review.reading.scope import Scopes
from pkviewer.review.reading.statements import Statement, read_statements
from pkviewer.review.reading.time.moment import Moment
from pkviewer.review.reading.vocabulary import Vocabulary
from pkviewer.text.style import Style

_VERDICT: dict[Found, ReviewVerdict] = {
    "holds": "matches",
    "understated": "matches",
    "mixed": "doubt",
    "fails": "differs",
    "unknown": "absent",
}
_SHARE = 0.66
"""How much of a claim's words have to stand near a figure that repeats it."""
_GENERAL = frozenset(
    [
        "reached",
        "reach",
        "up",
        "over",
        "more",
        "rose",
        "rise",
        "cut",
        "made",
        "make",
        "created",
        "create",
        "emerged",
        "emerge",
        "trained",
        "took",
        "take",
        "better",
        "by",
        "been",
        "about",
        "were",
        "was",
    ]
)


@dataclass(frozen=True, slots=True)
class _Known:
    """A figure of a claim: the statement as read from its own words."""

    claim: Claim
    statement: Statement
    words: frozenset[str]


class Claimed:
    """Recognises the figures of a pack's claims in a text."""

    def __init__(self, pack: Pack, scopes: Scopes, style: Style) -> None:
        self._pack = pack
        self._style = style
        self._judged: dict[str, Judgement] = {}
        self._known = [
            _Known(claim, statement, _words(claim.text.en, scopes.vocabulary))
            for claim in pack.claims
            for statement in read_statements(claim.text.en, claim.date.end, scopes).statements
        ]

    def outcome(self, statement: Statement) -> Outcome | None:
        """Return the claim's verdict on a figure that repeats one; None where none is."""
        for known in self._known:
            if _is_same(known, statement):
                judgement = self._judgement(known.claim)
                return self._of(judgement, statement.amount)
        return None

    def _judgement(self, claim: Claim) -> Judgement:
        if claim.id not in self._judged:
            self._judged[claim.id] = judge(self._pack, claim, self._style)
        return self._judged[claim.id]

    def _of(self, judgement: Judgement, amount: Amount) -> Outcome:
        part = self._part(judgement.finding, amount) or judgement.finding
        facts = tuple(_facts(part))
        verdict = _VERDICT[part.outcome]
        return Outcome(
            verdict,
            "claim",
            facts[0] if facts and verdict in ("matches", "differs") else None,
            candidates=facts[:4] if verdict in ("doubt", "absent") else (),
            claim=judgement.claim.id,
        )

    def _part(self, finding: Finding, amount: Amount) -> Finding | None:
        """Return the part of a claim that states this figure, where its parts all must hold."""
        if finding.kind != "all_of":
            return None
        for part in finding.parts:
            for fact in part.facts:
                if part.number == amount.value.scaleb(-fact.unit.scale):
                    return part
        return None


def _is_same(known: _Known, statement: Statement) -> bool:
    one, other = known.statement.amount, statement.amount
    if (one.kind, one.currency, one.value) != (other.kind, other.currency, other.value):
        return False
    if known.statement.role.kind != statement.role.kind:
        return False
    if not _may_be_same_time(known, statement.moment, inherited=statement.is_inherited):
        return False
    if statement.scope.entity != known.statement.scope.entity:
        return False
    heard = statement.heard
    near = {word for word in known.words if heard.get(word, 0.0) >= 0.4}
    own = {word for word in known.words if heard.get(word, 0.0) > 0.5}
    return bool(own) and len(near) >= _SHARE * len(known.words)


def _may_be_same_time(known: _Known, moment: Moment | None, *, inherited: bool) -> bool:
    """Whether the text names no other period than the claim does."""
    claimed = known.statement.moment
    if moment is None or inherited:
        return True
    if claimed is None:
        return False
    return (claimed.first, claimed.last) == (moment.first, moment.last)


def _facts(finding: Finding) -> Iterator[Fact]:
    yield from finding.facts
    for part in finding.parts:
        yield from _facts(part)


def _words(text: str, vocabulary: Vocabulary) -> frozenset[str]:
    plain = {word for word in vocabulary.forms(text) if not any(sign.isdigit() for sign in word)}
    return frozenset(plain - _GENERAL - {"fy", "million", "billion", "usd", "rs"})
