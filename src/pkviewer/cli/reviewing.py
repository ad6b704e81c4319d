"""``pkviewer review``: the figures of a text, each judged against the pack."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

from pkviewer.checks.finding import Finding, Review
from pkviewer.checks.outcome import ReviewVerdict
from pkviewer.checks.reading import decoded, read_text
from pkviewer.checks.review import Reviewer
from pkviewer.cli.report import coloured
from pkviewer.sheet.opening import open_pack
from pkviewer.text.style import Style
from pkviewer.text.words import word

_TONES: dict[ReviewVerdict, str] = {
    "matches": "good",
    "alternative": "doubt",
    "differs": "bad",
    "direction": "bad",
    "doubt": "doubt",
    "absent": "strong",
}


def review(options: argparse.Namespace, folder: Path) -> int:
    """Review a text and tell what was found; return the exit status.

    Raises:
        TextError: the text cannot be read.
    """
    text = _text(options.file)
    today = options.date or date.today()  # noqa: DTZ011 - the reader's own day
    pack = open_pack(folder)
    found = Reviewer(pack, Style()).review(text, today)
    if options.format == "json":
        print(json.dumps([_as_json(one) for one in found.findings], ensure_ascii=False, indent=2))
    else:
        _print(found)
    return 0


def _text(name: str) -> str:
    if name == "-":
        return decoded(sys.stdin.buffer.read(), "standard input")
    return read_text(Path(name))


def _as_json(finding: Finding) -> dict[str, Any]:
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
    }


def _print(found: Review) -> None:
    if not found.findings:
        print(word("review.none", "en"))
    for at, one in enumerate(found.findings, 1):
        line = found.text.count("\n", 0, one.start) + 1
        verdict = coloured(word(f"review.{one.verdict}", "en"), _TONES[one.verdict], sys.stdout)
        print(f"{at:>3}  “{_plain(one.text)}” (line {line}): {verdict}. {_plain(one.reason)}")
        for candidate in one.candidates:
            print(f"     · {word('review.may_be', 'en')}: {candidate.text}")
        if one.source:
            print(f"     {word('review.source', 'en')}: {one.source}, {one.url}")
        if one.reply:
            print(f"     {word('review.reply', 'en')}: {one.reply}")


def _plain(text: str) -> str:
    """Keep what a text holds from steering the terminal."""
    return "".join(sign if sign.isprintable() else " " for sign in text)
