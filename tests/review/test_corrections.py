"""What a reader says of a figure is judged by the same rules, and found again in the text."""

from __future__ import annotations

from datetime import date

import pytest

from pkviewer.documents.saved_review import Correction
from pkviewer.model.series import SeriesKey
from pkviewer.review.corrections import correction
from pkviewer.review.reviewer import Reviewer
from pkviewer.review.telling.finding import Review

DAY = date(2026, 3, 15)
EXPORTS = SeriesKey("ict-exports-fy", "PK")
ROADS = "The fund spent $3.81 billion in FY2024-25 on roads. It was founded in 1990."


def corrected(
    reviewer: Reviewer, text: str, series: SeriesKey | None, period: str = "", at: int = 0
) -> Review:
    finding = reviewer.review(text, DAY).findings[at]
    one = correction(text, (finding.start, finding.end), series, "exports", period)
    return reviewer.review(text, DAY, corrections=(one,))


def test_what_was_understood_is_said_with_the_words_that_told_so(reviewer: Reviewer) -> None:
    [finding] = reviewer.review("IT exports were US$3.81 billion in FY2024-25.", DAY).findings
    meant = finding.understood
    assert (meant.indicator, meant.period, meant.place) == (
        "ICT services exports",
        "FY2024-25",
        "Pakistan",
    )
    assert "“IT”, “exports”" in meant.why
    assert "“FY2024-25”" in meant.why
    assert not meant.is_corrected


def test_what_was_not_understood_is_left_out(reviewer: Reviewer) -> None:
    [finding] = reviewer.review("We planted 300 trees in 2021.", DAY).findings
    meant = finding.understood
    assert (meant.indicator, meant.period, meant.series) == ("", "“2021”", "")


@pytest.mark.parametrize(
    ("period", "verdict"), [("", "matches"), ("FY2024-25", "matches"), ("FY2023-24", "differs")]
)
def test_the_judgement_follows_the_reader(reviewer: Reviewer, period: str, verdict: str) -> None:
    review = corrected(reviewer, ROADS, EXPORTS, period)
    [finding] = review.findings
    assert (finding.verdict, finding.understood.is_corrected) == (verdict, True)
    assert review.corrected == review.count(finding.verdict) == 1


def test_another_country_and_a_member_can_be_meant(reviewer: Reviewer) -> None:
    members = (("operator", "jazz"), ("technology", "4g"))
    series = SeriesKey("operator-users", "PK", members)
    text = "They had 53.3 million subscribers in March 2025."
    [finding] = corrected(reviewer, text, series).findings
    assert (finding.verdict, finding.understood.series) == ("matches", series.code)
    assert "Jazz" in finding.understood.place


def test_a_share_of_what_is_counted_is_judged_as_its_growth(reviewer: Reviewer) -> None:
    [finding] = corrected(reviewer, "It grew 18.2% in FY2024-25.", EXPORTS).findings
    assert finding.verdict == "matches"


def test_a_series_of_another_unit_is_refused_in_words(reviewer: Reviewer) -> None:
    [finding] = corrected(reviewer, "We planted 300 trees in FY2024-25.", EXPORTS).findings
    assert finding.verdict == "doubt"
    assert "cannot be compared" in finding.reason
    assert [one.period for one in finding.candidates] == ["FY2024-25"]


def test_a_figure_that_is_set_aside_is_not_judged(reviewer: Reviewer) -> None:
    [finding] = corrected(reviewer, "IT exports were $3.81 billion in FY2024-25.", None).findings
    assert finding.is_set_aside
    assert (finding.verdict, finding.reply, finding.value) == ("absent", "", None)


def test_a_correction_stays_with_its_figure_in_a_text_that_changes(reviewer: Reviewer) -> None:
    finding = reviewer.review(ROADS, DAY).findings[0]
    one = correction(ROADS, (finding.start, finding.end), EXPORTS)
    changed = f"A costly year. {ROADS} Exports of rice were $3.81 billion."
    review = reviewer.review(changed, DAY, corrections=(one,))
    assert [f.understood.is_corrected for f in review.findings] == [True, False]
    gone = reviewer.review("Exports of rice were $3.81 billion in all.", DAY, corrections=(one,))
    assert (gone.corrected, gone.unplaced) == (0, (one,))


def test_a_series_that_the_pack_lacks_changes_nothing(reviewer: Reviewer) -> None:
    review = corrected(reviewer, ROADS, SeriesKey("no-such-series", "PK"))
    assert review.corrected == 0
    assert [one.series for one in review.unknown] == ["no-such-series|PK"]
    assert review.findings == reviewer.review(ROADS, DAY).findings


def test_a_known_claim_has_its_own_verdict_and_no_reply_where_it_is_not_sure(
    reviewer: Reviewer,
) -> None:
    text = "The e-Office system cut the time for files by 70% in ministries and divisions."
    claimed = [f for f in reviewer.review(text, date(2025, 3, 5)).findings if f.claim]
    assert claimed
    for finding in claimed:
        assert finding.verdict_word == f"verdict.{finding.claim_verdict}"
        assert not finding.reply or finding.verdict == "differs"


def test_two_corrections_of_equal_figures_go_to_one_each(reviewer: Reviewer) -> None:
    text = "North spent $5 billion in 2024 on roads. South spent $5 billion in 2024 on rails."
    spans = [(f.start, f.end) for f in reviewer.review(text, DAY).findings]
    both: tuple[Correction, ...] = (
        correction(text, spans[1], None),
        correction(text, spans[0], EXPORTS),
    )
    found = reviewer.review(text, DAY, corrections=both).findings
    assert [f.is_set_aside for f in found] == [False, True]
