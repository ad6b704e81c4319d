"""Names at the head of a line."""

from __future__ import annotations

import pytest

from pkviewer.text.letters import capitalised


@pytest.mark.parametrize(
    ("name", "at_head"),
    [
        ("online services", "Online services"),
        ("e-commerce", "E-commerce"),
        ("i2i", "i2i"),
        ("e-Office fully used", "e-Office fully used"),
        ("", ""),
        ("خواتین", "خواتین"),
    ],
)
def test_a_name_begins_with_a_capital_unless_it_has_its_own_spelling(
    name: str, at_head: str
) -> None:
    assert capitalised(name) == at_head
