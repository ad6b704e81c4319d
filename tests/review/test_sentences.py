"""The kinds of sentence that real press is written in come out as a careful reader would say."""

from __future__ import annotations

from datetime import date

import pytest
from tests.review.forms import FORMS
from tests.review.press import PRESS
from tests.review.sentences import CASES

from pkviewer.review.reviewer import Reviewer

ALL = [*CASES, *FORMS, *PRESS]


@pytest.mark.parametrize(("day", "text", "wanted"), ALL, ids=[text[:60] for _, text, _ in ALL])
def test_a_sentence_of_the_press(
    reviewer: Reviewer, day: str, text: str, wanted: dict[str, tuple[str, ...]]
) -> None:
    findings = reviewer.review(text, date.fromisoformat(day)).findings
    for figure, verdicts in wanted.items():
        start = text.index(figure)
        found = [f for f in findings if f.start < start + len(figure) and start < f.end]
        if not found:
            assert "absent" in verdicts, f"“{figure}” was not found"
            continue
        assert found[0].verdict in verdicts, found[0].reason


def test_none_is_contradicted(reviewer: Reviewer) -> None:
    alarms = [
        (text, finding.text)
        for day, text, _ in ALL
        for finding in reviewer.review(text, date.fromisoformat(day)).findings
        if finding.verdict in ("differs", "direction")
    ]
    assert not alarms
