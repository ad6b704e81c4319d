"""From checks to verdicts: what held on the claim's date, and what has changed since."""

from __future__ import annotations

from datetime import date

from pkviewer.claims.checking import Checking
from pkviewer.claims.verdict import Finding, Judgement, Outcome, VerdictId
from pkviewer.model.claim import Claim
from pkviewer.model.pack import Pack
from pkviewer.text.style import Style

_VERDICT: dict[Outcome, VerdictId] = {
    "holds": "supported",
    "understated": "understated",
    "mixed": "partly",
    "fails": "contradicted",
    "unknown": "unverifiable",
}
_GOOD: frozenset[Outcome] = frozenset({"holds", "understated", "mixed"})


def judge(pack: Pack, claim: Claim, style: Style) -> Judgement:
    """Judge a claim by what held on its date.

    A claim that held and no longer does on the pack's edition date is noted as overtaken,
    with the date of what overtook it.

    Raises:
        FactError: a check of it compares what cannot be compared.
    """
    then = Checking(pack, claim, claim.date.end, style).run(claim.check)
    now = Checking(pack, claim, pack.head.edition_date, style).run(claim.check)
    overtaken_by = _overtaken(then, now)
    return Judgement(
        claim=claim,
        verdict=_VERDICT[then.outcome],
        finding=then,
        overtaken=_since(pack, overtaken_by) if overtaken_by else None,
        overtaken_by=overtaken_by,
    )


def _overtaken(then: Finding, now: Finding) -> Finding | None:
    """Return the finding that held then and fails now, the deepest there is."""
    for before, after in zip(then.parts, now.parts, strict=True):
        found = _overtaken(before, after)
        if found:
            return found
    if not then.parts and then.outcome in _GOOD and now.outcome == "fails":
        return now
    return None


def _since(pack: Pack, finding: Finding) -> date:
    if finding.milestone:
        return pack.milestones[finding.milestone].date.end
    return finding.facts[-1].period.end
