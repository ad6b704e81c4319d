"""The corpus: of the figures judged, nearly all are judged as a careful reader would."""

from __future__ import annotations

from tests.review.scoring import held_out, score, tuned

from pkviewer.review.reviewer import Reviewer


def test_the_corpus_is_large_enough() -> None:
    assert len(tuned()) + len(held_out()) >= 40
    assert len(held_out()) >= 12


def test_precision_and_recall(reviewer: Reviewer) -> None:
    got = score(reviewer, tuned())
    assert got.precision >= 0.95, "\n".join(got.misses)
    assert got.recall >= 0.9, "\n".join(got.misses)
