"""What a review tells: each figure of a text with its verdict, reason and source."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pkviewer.review.judging.outcome import ReviewVerdict
from pkviewer.sheet.figure import Figure


@dataclass(frozen=True, slots=True)
class Candidate:
    """A figure of the pack that a text may mean: what it is, its period and its value."""

    indicator: str
    name: str
    period: str
    entity: str
    text: str
    figure: Figure


@dataclass(frozen=True, slots=True)
class Finding:
    """One figure of a text, judged.

    ``start`` and ``end`` are offsets into the text, ``text`` what stands there. The figure
    of the pack that it was held against is told by ``indicator``, ``name``, ``period`` (its
    code), ``entity``, ``value`` in ``unit``, ``source`` and ``url``; ``figure`` leads to its
    provenance. They are empty where nothing was found. ``reply`` is a sentence to answer
    with, where the figure does not hold. ``claim`` is the id of the pack's claim that the
    sentence repeats.
    """

    text: str
    start: int
    end: int
    verdict: ReviewVerdict
    reason: str
    indicator: str = ""
    name: str = ""
    period: str = ""
    entity: str = ""
    value: Decimal | None = None
    unit: str = ""
    source: str = ""
    url: str = ""
    candidates: tuple[Candidate, ...] = ()
    reply: str = ""
    figure: Figure | None = None
    claim: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """A text with its findings in the order of the text; ``today`` is the day of reading."""

    text: str
    today: date
    findings: tuple[Finding, ...]

    def count(self, verdict: ReviewVerdict) -> int:
        """Return how many figures have a verdict."""
        return sum(finding.verdict == verdict for finding in self.findings)
