"""Periods and values as people and tables write them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pkviewer.errors import PeriodError
from pkviewer.importing.period_recognition import recognised_period
from pkviewer.importing.typed_value import TypedValueError, typed_value
from pkviewer.model.period import PeriodKind
from pkviewer.model.unit import Unit
from pkviewer.model.wording import Noun, Text

DOLLARS = Unit(kind="currency", scale=6, currency="USD", symbol=Text(en="US$"))
RUPEES = Unit(kind="currency", scale=9, currency="PKR", symbol=Text(en="Rs"))
PEOPLE = Unit(kind="count", noun=Noun(one=Text(en="person"), other=Text(en="people")))
PERCENT = Unit(kind="percent")


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("FY25", "FY2024-25"),
        ("FY 2025", "FY2024-25"),
        ("2024-25", "FY2024-25"),
        ("2024/25", "FY2024-25"),
        ("fiscal year 2024-25", "FY2024-25"),
        ("1999-00", "FY1999-00"),
        ("Jul-Mar FY25", "FY2024-25/9m"),
        ("July–March 2024-25", "FY2024-25/9m"),
        ("FY26 (July–February)", "FY2025-26/8m"),
        ("9M FY25", "FY2024-25/9m"),
        ("Jan-26", "2026-01"),
        ("January 2026", "2026-01"),
        ("2024M06", "2024-06"),
        ("2024Q3", "2024-Q3"),
        ("Q3 2024", "2024-Q3"),
        ("Q2FY25", "2024-Q4"),
        ("FY25 Q3", "2025-Q1"),
        ("30 June 2024", "2024-06-30"),
        ("June 30, 2024", "2024-06-30"),
        ("2024 [YR2024]", "2024"),
        ("۲۰۲۴", "2024"),
    ],
)
def test_a_period_is_read_as_it_is_written(written: str, code: str) -> None:
    assert recognised_period(written).code == code


@pytest.mark.parametrize("written", ["", "Total", "2023-25", "13/2024", "2024-13", "FY", "٪"])
def test_what_is_no_period_is_refused_with_examples(written: str) -> None:
    with pytest.raises(PeriodError):
        recognised_period(written)


def test_the_kinds_of_an_indicator_decide_what_a_bare_year_is() -> None:
    assert recognised_period("2024", [PeriodKind.FISCAL_YEAR]).code == "FY2023-24"
    assert recognised_period("2024", [PeriodKind.EDITION]).code == "edition 2024"
    assert recognised_period("2024-06", [PeriodKind.DAY]).code == "2024-06-30"
    assert recognised_period("2024-06-30", [PeriodKind.MONTH]).code == "2024-06"
    with pytest.raises(PeriodError):
        recognised_period("2024-06-15", [PeriodKind.MONTH])


@pytest.mark.parametrize(
    ("typed", "unit", "value", "bound"),
    [
        ("3,810", DOLLARS, "3810", None),
        ("3.81 bn", DOLLARS, "3.81e3", None),
        ("US$3.81 billion", DOLLARS, "3.81e3", None),
        ("US $ 332 million", DOLLARS, "332", None),
        ("$332m", DOLLARS, "332", None),
        ("over 5 million", PEOPLE, "5e6", "at_least"),
        ("1,07,500 crore", RUPEES, "1075.00", None),
        ("1.075 trillion", RUPEES, "1.075e3", None),
        ("9.7 lakh crore", RUPEES, "9.7e3", None),
        ("less than 40%", PERCENT, "40", "at_most"),
        ("-0.9 per cent", PERCENT, "-0.9", None),
        ("\u22120.9%", PERCENT, "-0.9", None),
        ("(2.4)", DOLLARS, "-2.4", None),
        ("3 810", DOLLARS, "3810", None),
        ("3\u202f810", DOLLARS, "3810", None),
        ("20,711 people", PEOPLE, "20711", None),
        ("۵۸٫۳", PERCENT, "58.3", None),
        ("5 لاکھ", PEOPLE, "5e5", None),
    ],
)
def test_a_value_is_read_as_it_is_typed(
    typed: str, unit: Unit, value: str, bound: str | None
) -> None:
    read = typed_value(typed, unit)
    assert (read.value, read.bound) == (Decimal(value), bound)


@pytest.mark.parametrize(
    ("typed", "unit"),
    [
        ("", DOLLARS),
        ("many", DOLLARS),
        ("5 to 6 million", PEOPLE),
        ("3.8 per cent", DOLLARS),
        ("12 MHz", PERCENT),
        ("1e400", DOLLARS),
        ("9" * 60, DOLLARS),
    ],
)
def test_what_is_no_value_of_the_unit_is_refused(typed: str, unit: Unit) -> None:
    with pytest.raises(TypedValueError):
        typed_value(typed, unit)


def test_the_precision_typed_is_kept() -> None:
    assert str(typed_value("3.81 bn", DOLLARS).value) == "3.81E+3"
    assert str(typed_value("3,810", DOLLARS).value) == "3810"
