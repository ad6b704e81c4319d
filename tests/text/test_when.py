"""Periods in words."""

from __future__ import annotations

import pytest

from pkviewer.model.period import Period
from pkviewer.text.style import Style
from pkviewer.text.when import period_label, period_meaning, period_text, stretch_text

EN, UR = Style(), Style("ur")
CODES = (
    "FY2023-24", "FY2023-24/9m", "2024", "2024/9m", "2024-H1", "2024-Q4", "2024-06", "2024-06-30",
    "2018-08..2019-07", "2024-01-10..2024-03-09", "reported 2025-05", "reported 2025-05-20",
    "reported FY2023-24", "edition 2024", "by 2029", "by FY2029-30",
)  # fmt: skip


@pytest.mark.parametrize(
    ("code", "text", "label"),
    [
        ("FY2023-24", "FY2023-24", "FY24"),
        ("FY2023-24/9m", "July–March FY2023-24", "FY24"),
        ("2024", "2024", "2024"),
        ("2024/9m", "January–September 2024", "2024"),
        ("2024-H1", "January–June 2024", "H1 24"),
        ("2024-Q4", "October–December 2024", "Q4 24"),
        ("2024-06", "June 2024", "Jun 24"),
        ("2024-06-30", "30 June 2024", "Jun 24"),
        ("2018-08..2019-07", "Aug 2018–Jul 2019", "2018–19"),
        ("reported 2025-05", "reported in May 2025", "May 25"),
        ("reported 2025-05-20", "reported on 20 May 2025", "May 25"),
        ("edition 2024", "2024 edition", "2024"),
        ("by 2029", "by 2029", "Dec 29"),
    ],
)
def test_in_english(code: str, text: str, label: str) -> None:
    period = Period.parse(code)
    assert period_text(period, EN) == text
    assert period_label(period, EN) == label


@pytest.mark.parametrize("code", CODES)
def test_in_urdu(code: str) -> None:
    period = Period.parse(code)
    text = period_text(period, UR)
    assert text
    assert "{" not in text
    assert not any("۰" <= letter <= "۹" for letter in text)
    assert text.count("\u2066") == text.count("\u2069")


def test_what_a_fiscal_year_means() -> None:
    period = Period.parse("FY2023-24")
    assert period_meaning(period, EN) == "FY2023-24, 1 July 2023 – 30 June 2024"
    assert period_meaning(Period.parse("2024"), EN) == "2024"


def test_a_stretch_names_whole_months() -> None:
    assert stretch_text(Period.parse("FY2023-24/9m"), EN) == "July–March"
    assert stretch_text(Period.parse("FY2023-24/9m"), UR).split() == ["جولائی", "تا", "مارچ"]
    assert stretch_text(Period.parse("FY2023-24/1m"), EN) == "July"


def test_a_fiscal_year_is_named_in_urdu_and_its_figures_stay_together() -> None:
    year = Period.parse("FY2024-25")
    assert period_text(year, UR) == "مالی سال \u20662024-25\u2069"
    assert period_text(year, Style("ur", digits="urdu")) == "مالی سال \u2066۲۰۲۴-۲۵\u2069"
    assert period_text(year, Style("en", digits="urdu")) == "FY2024-25"
