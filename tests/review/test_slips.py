"""A false statement with everything certain is contradicted, and its true twin is not."""

from __future__ import annotations

from datetime import date

import pytest
from tests.review.slips import NOT_AGREED, SLIPS, TRUE

from pkviewer.review.reviewer import Reviewer
from pkviewer.review.telling.finding import Finding


def found(reviewer: Reviewer, day: str, text: str, figure: str) -> Finding:
    start = text.index(figure)
    findings = reviewer.review(text, date.fromisoformat(day)).findings
    return next(f for f in findings if f.start < start + len(figure) and start < f.end)


@pytest.mark.parametrize(("day", "text", "wrong"), SLIPS, ids=[text[:60] for _, text, _ in SLIPS])
def test_a_slip_is_contradicted_with_the_right_figure(
    reviewer: Reviewer, day: str, text: str, wrong: dict[str, str]
) -> None:
    for figure, reason in wrong.items():
        finding = found(reviewer, day, text, figure)
        assert finding.verdict in ("differs", "direction"), finding.reason
        assert reason in finding.reason
        assert finding.figure is not None


@pytest.mark.parametrize(
    ("day", "text", "wrong"), NOT_AGREED, ids=[text[:60] for _, text, _ in NOT_AGREED]
)
def test_a_false_figure_is_never_agreed_with(
    reviewer: Reviewer, day: str, text: str, wrong: tuple[str, ...]
) -> None:
    for figure in wrong:
        assert found(reviewer, day, text, figure).verdict != "matches"


@pytest.mark.parametrize(("day", "text"), TRUE, ids=[text[:60] for _, text in TRUE])
def test_its_true_twin_is_agreed_with(reviewer: Reviewer, day: str, text: str) -> None:
    review = reviewer.review(text, date.fromisoformat(day))
    assert {finding.verdict for finding in review.findings} == {"matches"}
