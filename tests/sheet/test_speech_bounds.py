"""The sign of a bound: it stays before its number, whichever way the text runs."""

from __future__ import annotations

import pytest

from pkviewer.facts.notation import signed_bound


@pytest.mark.parametrize(
    ("sign", "number", "written"),
    [
        ("≥", "1,900", "≥1,900"),
        ("≥", "\u20661,900\u2069", "\u2066≥1,900\u2069"),
        ("", "\u20661,900\u2069", "\u20661,900\u2069"),
    ],
)
def test_a_bound_keeps_its_side_among_urdu_letters(sign: str, number: str, written: str) -> None:
    assert signed_bound(sign, number) == written
