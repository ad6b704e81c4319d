"""Every threshold of the check has a sentence that comes out otherwise when it moves."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from pkviewer.review import thresholds
from pkviewer.review.judging import (
    bounds,
    change_hits,
    changes,
    contradiction,
    doubts,
    growth,
    levels,
    near_misses,
    superlatives,
    weighing,
)
from pkviewer.review.matching import candidates, profiles
from pkviewer.review.reviewer import Reviewer
from pkviewer.review.thresholds import Thresholds

USERS = (
    *(bounds, change_hits, changes, contradiction, doubts, growth, levels),
    *(near_misses, superlatives, weighing),
    *(candidates, profiles),
)


def test_every_threshold_says_which_sentence_breaks() -> None:
    assert set(thresholds.SENTENCES) == {each.name for each in fields(Thresholds)}


@pytest.mark.parametrize("name", sorted(thresholds.SENTENCES))
def test_a_sentence_breaks_when_the_threshold_moves(
    reviewer: Reviewer, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    moved, day, text = thresholds.SENTENCES[name]
    before = judged(reviewer, day, text)
    changed: dict[str, Any] = {name: moved}
    other = replace(thresholds.THRESHOLDS, **changed)
    for module in USERS:
        monkeypatch.setattr(module, "LIMIT", other)
    assert judged(reviewer, day, text) != before


def judged(reviewer: Reviewer, day: str, text: str) -> list[tuple[str, str, str, tuple[str, ...]]]:
    return [
        (one.verdict, one.indicator, one.period, tuple(each.text for each in one.candidates))
        for one in reviewer.review(text, date.fromisoformat(day)).findings
    ]


def test_the_band_is_half_to_double() -> None:
    assert thresholds.THRESHOLDS.band_low == Decimal("0.5")
