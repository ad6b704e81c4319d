"""Urdu texts: years keep their order, and what is to be filled in keeps its code."""

from __future__ import annotations

import pytest

from pkviewer.model.wording import ordered


@pytest.mark.parametrize(
    ("urdu", "shown"),
    [
        ("سال 2015-16 میں", "سال \u20662015-16\u2069 میں"),
        ("{period:2022-02} میں {value}", "{period:2022-02} میں {value}"),
        ("2025 میں", "2025 میں"),
    ],
)
def test_a_range_is_isolated_and_a_placeholder_left(urdu: str, shown: str) -> None:
    assert ordered(urdu) == shown
