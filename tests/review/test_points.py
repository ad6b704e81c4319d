"""Differences between percentages are told in percentage points."""

from __future__ import annotations

import re
from datetime import date

from pkviewer.model.pack import Pack
from pkviewer.review.reviewer import Reviewer
from pkviewer.text.style import Style


def reasons(pack: Pack, text: str) -> list[str]:
    review = Reviewer(pack, Style()).review(text, date(2026, 11, 30))
    return [finding.reason for finding in review.findings]


def test_a_percentage_that_is_off_is_off_by_points(bundled: Pack) -> None:
    found = reasons(bundled, "Digital payments were 84 percent of retail payments in FY2024-25.")
    assert any(re.search(r"4\u00a0percentage points less", text) for text in found), found


def test_a_rise_of_a_percentage_is_told_in_points_and_per_cent(bundled: Pack) -> None:
    (change, _) = reasons(
        bundled,
        "The digital share of retail payments rose 3 percent to 88 percent in FY2024-25.",
    )
    assert "up 3\u00a0percentage points (3.5%)" in change
