"""What a keyboard types finds what a page prints."""

from __future__ import annotations

import pytest

from pkviewer.text.folding import fold, folded, spellings


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("-0.9%", "−0.9%"),
        ("2023-24", "2023–24"),
        ("bank's", "bank’s"),
        ('"printed"', "“printed”"),
        ("US$3 billion", "US$3\u00a0billion"),
        ("US$3 billion", "US$3\u202fbillion"),
        ("1667", "1,667"),
        ("1,667", "1\u202f667"),
        ("195849", "1,95,849"),
        ("resume", "Résumé"),
        ("150", "۱۵۰"),
        ("كراچي", "کراچی"),
        ("e-office", "e\u2011Office"),
    ],
)
def test_signs_that_a_keyboard_lacks_are_found(typed: str, printed: str) -> None:
    assert folded(typed) in folded(f"before {printed} after")
    assert fold(f"before {printed} after").text == folded(f"before {printed} after")


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("FY25", "in FY2024-25"),
        ("FY 2024-25", "FY25"),
        ("FY2024–25", "FY25"),
        ("December 2025", "Dec 25"),
        ("dec 25", "December 2025"),
        ("Q3 2025", "Q3 25"),
        ("exports fy25", "exports FY2024-25"),
    ],
)
def test_a_period_is_found_under_its_other_names(typed: str, printed: str) -> None:
    assert any(spelling in folded(printed) for spelling in spellings(typed))


@pytest.mark.parametrize("typed", ["FY2", "2024", "march of progress"])
def test_what_names_no_period_is_asked_for_as_it_is(typed: str) -> None:
    assert spellings(typed) == (folded(typed),)


@pytest.mark.parametrize(
    ("text", "sought", "stretch"),
    [
        ("Rs 1,075 billion", "1075", "1,075"),
        ("fell by −0.9%", "-0.9%", "−0.9%"),
        ("of\u00a0 \u00a0two words", "of two", "of\u00a0 \u00a0two"),
        ("Straße", "strasse", "Straße"),
    ],
)
def test_a_match_is_marked_where_it_stands_in_the_text_itself(
    text: str, sought: str, stretch: str
) -> None:
    plain = fold(text)
    start, length = plain.place(plain.text.index(folded(sought)), len(folded(sought)))
    assert text[start : start + length] == stretch
