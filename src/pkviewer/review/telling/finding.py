"""What a review tells: each figure of a text with its verdict, reason and source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pkviewer.claims.verdict import VerdictId
from pkviewer.documents.saved_review import Correction
from pkviewer.review.judging.outcome import REVIEW_VERDICTS, ReviewVerdict
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
class Understood:
    """How a figure was read, in words.

    ``indicator`` is what it is about, ``period`` and ``place`` its period and its country with
    members; each empty where it was not understood. ``why`` says which words told so.
    ``series`` is the code of the series, ``is_corrected`` whether the reader chose it.
    """

    indicator: str = ""
    period: str = ""
    place: str = ""
    why: str = ""
    series: str = ""
    is_corrected: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """One figure of a text, judged.

    ``start`` and ``end`` are offsets into the text, ``text`` what stands there. The figure
    of the pack that it was held against is told by ``indicator``, ``name``, ``period`` (its
    code), ``entity``, ``value`` in ``unit``, ``source`` and ``url``; ``figure`` leads to its
    provenance. They are empty where nothing was found. ``reply`` is a sentence to answer
    with, where the figure does not hold. ``claim`` is the id of the pack's claim that the
    sentence repeats, ``claim_verdict`` that claim's own verdict. ``understood`` is how the
    figure was read.
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
    claim_verdict: VerdictId | None = None
    understood: Understood = Understood()

    @property
    def verdict_word(self) -> str:
        """The key of the word for the verdict: a known claim has its own."""
        if self.claim_verdict is not None:
            return f"verdict.{self.claim_verdict}"
        return "review.set_aside" if self.is_set_aside else f"review.{self.verdict}"

    @property
    def is_set_aside(self) -> bool:
        """Whether the reader said that it is no figure of the pack."""
        return self.understood.is_corrected and not self.understood.series


@dataclass(frozen=True, slots=True)
class Review:
    """A text with its findings in the order of the text; ``today`` is the day of reading.

    ``unknown`` are corrections that name a series which the pack does not hold, ``unplaced``
    those whose figure is not in the text.
    """

    text: str
    today: date
    findings: tuple[Finding, ...]
    unknown: tuple[Correction, ...] = ()
    unplaced: tuple[Correction, ...] = ()

    @property
    def corrected(self) -> int:
        """How many figures are judged as the reader corrected them."""
        return sum(finding.understood.is_corrected for finding in self.findings)

    def count(self, verdict: ReviewVerdict) -> int:
        """Return how many figures have a verdict; those set aside have none."""
        return sum(
            finding.verdict == verdict and not finding.is_set_aside for finding in self.findings
        )

    def counted(self) -> Iterator[tuple[ReviewVerdict, str, int]]:
        """Yield the verdicts met, each with the key of its word and how often."""
        for verdict in REVIEW_VERDICTS:
            if count := self.count(verdict):
                yield verdict, f"review.{verdict}", count
        if count := sum(finding.is_set_aside for finding in self.findings):
            yield "absent", "review.set_aside", count
