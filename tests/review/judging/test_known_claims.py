"""A text that repeats the pack's own claims is judged as they are, figure by figure."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pkviewer.claims.judging import judge
from pkviewer.model.pack import Pack
from pkviewer.review.reviewer import Reviewer
from pkviewer.text.style import Style

ARTICLE = (Path(__file__).parent / "article.txt").read_text("utf-8")
DAY = date(2025, 3, 5)
FIGURES = {
    "US$3.223 billion": "exports-fy24",
    "24%": "exports-fy24",
    "record": "exports-fy24-record",
    "5%": "broadband-penetration-up-5",
    "139 million": "broadband-over-139-million",
    "Tier 1": "gci-tier-claim",
    "better place": "egdi-better",
    "70%": "e-office-time",
    "600,000": "digiskills-people",
    "166": "startups-emerged",
    "5,000": "startup-jobs",
    "Rs260 million": "startup-investment",
    "4.1 million": "broadband-reached-4-1-million",
}
AS_REVIEWED = {
    "supported": "matches",
    "understated": "matches",
    "partly": "doubt",
    "contradicted": "differs",
    "unverifiable": "absent",
}


def test_the_article_holds_these_figures_and_no_others(reviewer: Reviewer) -> None:
    found = reviewer.review(ARTICLE, DAY).findings
    assert [finding.text for finding in found] == list(FIGURES)


@pytest.mark.parametrize(("text", "claim"), FIGURES.items())
def test_each_figure_is_judged_as_its_claim(
    reviewer: Reviewer, pack: Pack, text: str, claim: str
) -> None:
    finding = next(f for f in reviewer.review(ARTICLE, DAY).findings if f.text == text)
    verdict = judge(pack, next(c for c in pack.claims if c.id == claim), Style()).verdict
    assert finding.claim == claim
    assert finding.verdict == AS_REVIEWED[verdict]


def test_the_copies_of_the_claims_are_no_evidence(reviewer: Reviewer, pack: Pack) -> None:
    copies = {copy for claim in pack.claims for copy in claim.copies}
    for finding in reviewer.review(ARTICLE, DAY).findings:
        figures = [finding.figure, *(one.figure for one in finding.candidates)]
        sources = {
            datum.observation.source
            for figure in figures
            if figure is not None
            for datum in figure.fact.operands
        }
        assert not sources & copies


def test_a_reply_names_figure_period_and_source(reviewer: Reviewer) -> None:
    [finding] = reviewer.review("Telecom revenue was Rs700 billion in FY24.", DAY).findings
    assert finding.verdict == "differs"
    assert finding.reply == (
        "Telecom sector revenue stood at Rs\u00a0955\u00a0billion in FY2023-24 "
        "(Pakistan Telecommunication Authority, in Dawn, 17 December 2024)."
    )
