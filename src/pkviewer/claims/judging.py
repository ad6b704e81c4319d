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
    overtaken_by = _first_overtaken(pack, claim, then, now, style)
    return Judgement(
        claim=claim,
        verdict=_VERDICT[then.outcome],
        finding=then,
        overtaken=_since(pack, overtaken_by) if overtaken_by else None,
        overtaken_by=overtaken_by,
    )


def _first_overtaken(
    pack: Pack, claim: Claim, then: Finding, now: Finding, style: Style
) -> Finding | None:
    """Return what overtook a claim first, however many figures have come since.

    A record that fell to one year is not overtaken once more by the next: every day on
    which a period of the same indicators ended is tried, the earliest first.
    """
    last = _overtaken(then, now)
    if last is None or last.milestone:
        return last
    indicators = {datum.indicator.id for fact in last.facts for datum in fact.operands}
    days = {
        observation.period.end
        for id_ in indicators
        for observation in pack.indicators[id_].observations
        if claim.date.end < observation.period.end <= pack.head.edition_date
    }
    for day in sorted(days):
        found = _overtaken(then, Checking(pack, claim, day, style).run(claim.check))
        if found is not None:
            return found
    return last


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
