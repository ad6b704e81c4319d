"""Saved reviews: written, read back, and refused where they hold what they may not."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pkviewer.documents.saved_review import (
    Correction,
    SavedReview,
    in_pieces,
    read_saved_review,
    savable,
    saved_review_bytes,
)
from pkviewer.errors import DocumentError
from pkviewer.model import limits

TEXT = "Exports were $3.81 billion.\n\nاردو 😀 " + "long " * 3_000
ONE = Correction(
    figure="$3.81 billion", before="Exports were ", after=".", series="ict-exports-fy|PK"
)


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    file = tmp_path / "week.pkreview.json"
    review = SavedReview(
        name="Week", day=date(2026, 3, 1), text=in_pieces(TEXT), corrections=(ONE,)
    )
    file.write_bytes(saved_review_bytes(review))
    assert read_saved_review(file) == review
    assert read_saved_review(file).whole_text == TEXT


def test_any_text_that_can_be_typed_can_be_saved(tmp_path: Path) -> None:
    file = tmp_path / "week.pkreview.json"
    text = savable("a\x00b\r\nc\u2029d\u202ee\ud800f\x0cg" + "\\" * 20_000 + '"' * 20_000)
    review = SavedReview(name="Week", day=date(2026, 3, 1), text=in_pieces(text))
    file.write_bytes(saved_review_bytes(review))
    assert read_saved_review(file).whole_text == text
    assert "a[U+0000]b\nc\nd[U+202E]e" in text


def _with(**keys: Any) -> dict[str, Any]:
    return {"name": "Week", "day": "2026-03-01", "text": ["It was 5%."], **keys}


def _corrected(**keys: Any) -> dict[str, Any]:
    return _with(corrections=[{"figure": "5%", **keys}])


@pytest.mark.parametrize(
    ("review", "at"),
    [
        (_with(name=" "), "$.review.name"),
        (_with(name="a\nb"), "$.review.name"),
        (_with(name="x" * 100), "$.review.name"),
        (_with(day="yesterday"), "$.review.day"),
        (_with(text="one text"), "$.review.text"),
        (_with(text=["x" * 9_999] * 201), "$.review.text"),
        (_with(text=["x" * 20_000]), "20,000 characters"),
        (_with(edition="x" * 200), "$.review.edition"),
        (_with(fingerprint="abc"), "$.review.fingerprint"),
        (_with(verdict="matches"), "$.review"),
        (_with(corrections=[{"figure": "5%"}] * (limits.REVIEW_CORRECTIONS + 1)), "corrections"),
        (_corrected(figure=""), "$.review.corrections[0].figure"),
        (_corrected(before="x" * 61), "$.review.corrections[0].before"),
        (_corrected(series="exports"), "$.review.corrections[0].series"),
        (_corrected(series="|PK"), "$.review.corrections[0].series"),
        (_corrected(series="a|PK|x"), "$.review.corrections[0].series"),
        (_corrected(series="a|PK|b=c|a=d"), "$.review.corrections[0].series"),
        (_corrected(series="a|PK", name="\u202e"), ""),
        (_corrected(series="a|PK", period="some day"), "$.review.corrections[0].period"),
        (_corrected(period="2024"), "$.review.corrections[0].period"),
        (_corrected(series=7), "$.review.corrections[0].series"),
    ],
)
def test_a_hostile_file_is_refused_with_its_place(
    tmp_path: Path, review: dict[str, Any], at: str
) -> None:
    file = tmp_path / "week.pkreview.json"
    file.write_text(json.dumps({"type": "review", "format": 1, "review": review}), "utf-8")
    if not at:
        assert read_saved_review(file).corrections[0].name == "[U+202E]"
        return
    with pytest.raises(DocumentError) as refused:
        read_saved_review(file)
    assert at in str(refused.value.faults[0])


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe",
        b'{"type": "briefing", "format": 1, "review": {}}',
        b'{"type": "review", "format": 2, "review": {"name": "a", "day": "2026-03-01"}}',
        b'{"type": "review", "format": 1, "format": 1, "review": {}}',
        b'{"type": "review", "format": 1, "review": ' + b"[" * 5_000,
    ],
)
def test_what_is_no_saved_review_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "week.pkreview.json"
    file.write_bytes(content)
    with pytest.raises(DocumentError):
        read_saved_review(file)
