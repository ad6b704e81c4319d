"""A review as it leaves the program: for a page, and as JSON."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from pkviewer.hidden_signs import visible
from pkviewer.model.pack import Pack
from pkviewer.model.wording import Language
from pkviewer.review.telling.finding import Finding, Review
from pkviewer.review.telling.reviewed_text import ReviewedLine, ReviewedText
from pkviewer.text.address import is_openable
from pkviewer.text.style import Style
from pkviewer.text.when import day_text
from pkviewer.text.words import word


def as_json(review: Review) -> list[dict[str, Any]]:
    """Return the findings of a review, in order."""
    return [_finding(one) for one in review.findings]


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "text": finding.text,
        "start": finding.start,
        "end": finding.end,
        "verdict": finding.verdict,
        "reason": finding.reason,
        "indicator": finding.indicator or None,
        "period": finding.period or None,
        "entity": finding.entity or None,
        "value": f"{finding.value:f}" if finding.value is not None else None,
        "unit": finding.unit or None,
        "source": {"name": finding.source, "url": finding.url} if finding.source else None,
        "candidates": [
            {
                "indicator": one.indicator,
                "period": one.period,
                "entity": one.entity,
                "text": one.text,
            }
            for one in finding.candidates
        ],
        "reply": finding.reply or None,
        "claim": finding.claim or None,
        "claim_verdict": finding.claim_verdict,
        "understood": {
            "indicator": finding.understood.indicator or None,
            "period": finding.understood.period or None,
            "place": finding.understood.place or None,
            "why": finding.understood.why,
            "series": finding.understood.series or None,
        },
        "corrected": finding.understood.is_corrected,
    }


def fingerprint(review: Review) -> str:
    """Return the SHA-256, in hex, of what a review found, whatever the words and the style."""
    findings = [
        [
            one.verdict,
            one.claim_verdict,
            one.understood.series,
            one.period,
            None if one.value is None else f"{one.value:f}",
            one.understood.is_corrected,
        ]
        for one in review.findings
    ]
    return hashlib.sha256(json.dumps(findings).encode()).hexdigest()


def understood_line(finding: Finding, language: Language) -> str:
    """Return in one line as what a figure was understood; empty where it was set aside."""
    meant = finding.understood
    if finding.is_set_aside:
        return ""
    parts = (meant.indicator or word("heard.nothing", language), meant.period, meant.place)
    return " · ".join(filter(None, parts))


def reviewed(review: Review, pack: Pack, style: Style) -> ReviewedText:
    """Return what a page tells of a review."""
    language = style.language
    counts = tuple(
        (verdict, word(key, language), count) for verdict, key, count in review.counted()
    )
    summary = word(
        "review.date",
        language,
        date=day_text(review.today, style),
        edition=pack.head.edition,
    )
    if review.corrected:
        key = "review.corrected.one" if review.corrected == 1 else "review.corrected"
        summary = f"{summary} · {word(key, language, n=review.corrected)}"
    lines = tuple(
        ReviewedLine(
            number=number,
            start=one.start,
            end=one.end,
            verdict=one.verdict,
            word=word(one.verdict_word, language),
            understood=understood_line(one, language),
            heard=one.understood.why,
            corrected=word("heard.corrections", language) if one.understood.is_corrected else "",
            quote=visible(" ".join(one.text.split())),
            reason=one.reason,
            candidates=tuple(candidate.text for candidate in one.candidates),
            source=one.source,
            url=one.url if is_openable(one.url) else "",
            reply=one.reply,
        )
        for number, one in enumerate(review.findings, 1)
    )
    keys = ("text", "findings", "figure", "verdict", "finding", "may_be", "source", "reply")
    words = {"heard": word("heard", language)} | {
        key: word(f"review.{key}", language) for key in (*keys, "none", "record")
    }
    words["title"] = word("review", language)
    words["kicker"] = word("review.kicker", language, title=pack.head.title.within(language))
    return ReviewedText(
        language=language,
        right_to_left=style.right_to_left,
        words=words,
        text=review.text,
        summary=summary,
        counts=counts,
        lines=lines,
    )
