"""Verdicts, and what leads to one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from pkviewer.facts.fact import Fact
from pkviewer.model.claim import Claim

VerdictId = Literal["supported", "understated", "partly", "contradicted", "unverifiable"]
VERDICTS: tuple[VerdictId, ...] = (
    "supported",
    "understated",
    "partly",
    "contradicted",
    "unverifiable",
)
Outcome = Literal["holds", "understated", "fails", "mixed", "unknown"]


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found.

    ``kind`` is the check's, ``stated`` what the claim said and ``number`` its figure, in the
    unit of the fact; ``facts`` are what it was held against, ``missing`` names absent
    evidence, ``parts`` are the findings below a group. ``milestone`` and ``programme`` are
    ids, where the check was about one.
    """

    kind: str
    outcome: Outcome
    says: str = ""
    stated: str = ""
    facts: tuple[Fact, ...] = ()
    missing: str = ""
    status: str = ""
    milestone: str = ""
    programme: str = ""
    parts: tuple[Finding, ...] = ()
    number: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """A claim's verdict with the findings behind it; ``overtaken`` is since when."""

    claim: Claim
    verdict: VerdictId
    finding: Finding
    overtaken: date | None = None
    overtaken_by: Finding | None = None
