"""Whatever is pasted: a review ends, points into the text, and says the same again."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pkviewer.errors import TextError
from pkviewer.model import limits
from pkviewer.review.judging.outcome import REVIEW_VERDICTS
from pkviewer.review.reviewer import Reviewer

DAY = date(2026, 3, 15)
PIECES = st.sampled_from(
    [
        *("Pakistan’s", "India’s", "IT exports", "telecom revenue", "mobile broadband", "Raast"),
        *("rose", "fell", "to", "by", "from", "over", "nearly", "doubled", "a record", "target of"),
        *("US$3.81 billion", "Rs 4.5 crore", "24%", "5 percentage points", "136th of 193"),
        *("1.5 lakh crore", "Tier 1", "0.5095", "600,000 people", "3-4 million", "$1,00,000"),
        *(
            "FY24",
            "2023-24",
            "July–March FY25",
            "last year",
            "a year earlier",
            "in June",
            "by 2030",
        ),
        *(",", ".", ";", "(", ")", "\n\n", "\n", "–", "%", "$", "Rs", "and", "while", "5G", "\x00"),
    ]
)
LIKE_NEWS = st.lists(PIECES, max_size=40).map(" ".join)
ANY_DAY = st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31))


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.one_of(LIKE_NEWS, st.text(max_size=400)), day=ANY_DAY)
def test_any_text_is_reviewed(reviewer: Reviewer, text: str, day: date) -> None:
    found = reviewer.review(text, day)
    end = 0
    for finding in found.findings:
        assert end <= finding.start < finding.end <= len(text)
        assert finding.text == text[finding.start : finding.end]
        assert finding.verdict in REVIEW_VERDICTS
        assert finding.reason
        assert bool(finding.indicator) == (finding.figure is not None)
        end = finding.end
    assert reviewer.review(text, day) == found


def test_a_text_too_long_is_refused(reviewer: Reviewer) -> None:
    with pytest.raises(TextError, match="characters"):
        reviewer.review("x" * (limits.REVIEW_CHARACTERS + 1), DAY)


def test_a_table_of_numbers_is_refused(reviewer: Reviewer) -> None:
    with pytest.raises(TextError, match="figures"):
        reviewer.review("24% " * (limits.REVIEW_FIGURES + 1), DAY)


@pytest.mark.parametrize(
    "piece",
    ["1 ", "24% ", "1,", "FY24 ", "rose to ", "Pakistan ", "9" * 50, "\n\n", "("],
)
def test_a_hostile_text_takes_no_long_time(reviewer: Reviewer, piece: str) -> None:
    text = (piece * (5_000 // len(piece) + 1))[:5_000]
    began = time.thread_time()
    reviewer.review(text, DAY)
    assert time.thread_time() - began < 10
