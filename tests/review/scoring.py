"""Scores reviews of the corpus: paragraphs with the judgement each figure should get."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from pkviewer.review.reviewer import Reviewer
from pkviewer.review.telling.finding import Finding

CORPUS = Path(__file__).parent / "corpus"
HOLDOUT = CORPUS / "holdout.json"


@dataclass(frozen=True)
class Expected:
    """A figure of a paragraph with the judgement a careful reader of the pack gives it."""

    start: int
    end: int
    text: str
    verdict: str
    indicator: str = ""
    period: str = ""


@dataclass(frozen=True)
class Paragraph:
    id: str
    text: str
    day: date
    figures: tuple[Expected, ...]


@dataclass
class Score:
    """Precision is of the figures judged, recall of those that can be judged."""

    right: int = 0
    judged: int = 0
    judgeable: int = 0
    figures: int = 0
    found: int = 0
    misses: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.right / self.judged if self.judged else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.judgeable if self.judgeable else 0.0


def tuned() -> list[Paragraph]:
    """Return the paragraphs that the review was written against."""
    return [p for path in sorted(CORPUS.glob("*.json")) if path != HOLDOUT for p in read(path)]


def held_out() -> list[Paragraph]:
    """Return the paragraphs that were written last and that nothing was tuned on."""
    return read(HOLDOUT)


def read(path: Path) -> list[Paragraph]:
    return [
        Paragraph(
            one["id"],
            one["text"],
            date.fromisoformat(one["date"]),
            tuple(_expected(one["text"], one["figures"])),
        )
        for one in json.loads(path.read_text("utf-8"))
    ]


def _expected(text: str, figures: Sequence[Sequence[str]]) -> Iterator[Expected]:
    at = 0
    for stated, *judgement in figures:
        start = text.index(stated, at)
        at = start + len(stated)
        yield Expected(start, at, stated, *judgement)


def score(reviewer: Reviewer, paragraphs: Sequence[Paragraph]) -> Score:
    """Review paragraphs and compare.

    Every verdict but doubt is a judgement, "not in the pack" too. It is right where verdict,
    indicator and period are those expected. What was found where nothing is expected counts
    against precision.
    """
    total = Score()
    for paragraph in paragraphs:
        findings = reviewer.review(paragraph.text, paragraph.day).findings
        taken = set()
        for figure in paragraph.figures:
            total.figures += 1
            total.judgeable += figure.verdict != "doubt"
            finding = next(
                (f for f in findings if f.start < figure.end and figure.start < f.end), None
            )
            if finding is None:
                total.misses.append(f"{paragraph.id}: “{figure.text}” was not found")
                continue
            taken.add(finding.start)
            total.found += 1
            total.judged += finding.verdict != "doubt"
            if is_as_expected(figure, finding):
                total.right += finding.verdict != "doubt"
            else:
                total.misses.append(f"{paragraph.id}: {_told(figure, finding)}")
        for finding in findings:
            if finding.start not in taken:
                total.judged += finding.verdict != "doubt"
                total.misses.append(
                    f"{paragraph.id}: “{finding.text}” is no figure, {finding.verdict}"
                )
    return total


def is_as_expected(figure: Expected, finding: Finding) -> bool:
    if figure.verdict != finding.verdict:
        return False
    if not figure.indicator:
        return True
    return (figure.indicator, figure.period) == (finding.indicator, finding.period)


def _told(figure: Expected, finding: Finding) -> str:
    wanted = f"{figure.verdict} {figure.indicator} {figure.period}".strip()
    got = f"{finding.verdict} {finding.indicator} {finding.period}".strip()
    return f"“{figure.text}” should be {wanted}; is {got} ({finding.reason})"
