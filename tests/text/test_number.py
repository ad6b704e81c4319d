"""Numbers: every digit printed is one that was published, in either way of counting."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Context, Decimal

import pytest
from babel.numbers import format_decimal
from hypothesis import given, settings
from hypothesis import strategies as st

from pkviewer.model import limits
from pkviewer.model.loading.decoding import is_publishable
from pkviewer.model.precision import half_step, places, rounded
from pkviewer.model.unit import Unit
from pkviewer.model.wording import Noun, Text
from pkviewer.text.number import (
    HEADLINE_DIGITS,
    MINUS,
    Parts,
    format_number,
    format_tick,
    headline,
    spelled,
    tabled,
    unit_text,
)
from pkviewer.text.style import NumberSystem, Style

EN, LAKH, UR = Style(), Style("en", "lakh"), Style("ur")
DOLLARS = Unit(kind="currency", scale=6, currency="USD", symbol=Text(en="US$", ur="ڈالر"))
RUPEES = Unit(kind="currency", scale=9, currency="PKR", symbol=Text(en="Rs", ur="روپے"))
COMPANIES = Unit(
    kind="count", noun=Noun(Text(en="company", ur="کمپنی"), Text(en="companies", ur="کمپنیاں"))
)
PERCENT = Unit(kind="percent", decimals=1)
POINTS = Unit(kind="points", decimals=1)
RATIO = Unit(kind="ratio", decimals=1)
RANK = Unit(kind="rank")
TIER = Unit(kind="tier", tiers=(Text(en="Tier 1", ur="پہلا"), Text(en="Tier 2", ur="دوسرا")))
MBPS = Unit(kind="quantity", symbol=Text(en="Mbps"), decimals=1)

values = st.builds(
    lambda digits, exponent, sign: Decimal((sign, tuple(map(int, str(digits))), exponent)),
    st.integers(0, 10 ** (limits.DIGITS - 1)),
    st.integers(-limits.EXPONENT, limits.EXPONENT),
    st.sampled_from([0, 1]),
).filter(is_publishable)
usual = st.decimals(-(10**13), 10**13, allow_nan=False, allow_infinity=False, places=3)
styles = st.sampled_from([EN, LAKH, UR, Style("ur", "lakh")])


def read(text: str) -> Decimal:
    """Read a printed number back."""
    bare = text.strip("\u2066\u2069").replace(",", "").replace(MINUS, "-")
    assert re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", bare), text
    return Decimal(bare)


@given(values | usual, styles)
def test_all_published_digits_are_printed(value: Decimal, style: Style) -> None:
    assert read(format_number(value, style)) == value
    assert len(format_number(value, style).partition(".")[2].strip("\u2069")) == places(value)


@given(values | usual, st.integers(0, limits.DECIMALS), styles)
def test_digits_read_back_as_the_rounded_value(value: Decimal, decimals: int, style: Style) -> None:
    exact = Context(prec=200, rounding=ROUND_HALF_UP)
    step = Decimal(1).scaleb(-decimals)
    assert read(format_number(value, style, decimals)) == value.quantize(step, context=exact)
    assert rounded(value, decimals) == value.quantize(step, context=exact)


@given(st.integers(0, 10**15), st.sampled_from([EN, LAKH]))
def test_grouping(number: int, style: Style) -> None:
    groups = format_number(Decimal(number), style).split(",")
    size = 3 if style.numbers == "million" else 2
    assert len(groups[-1]) == 3 or len(groups) == 1
    assert all(len(group) == size for group in groups[1:-1])
    assert 1 <= len(groups[0]) <= 3


@pytest.mark.parametrize(
    ("value", "style", "text"),
    [
        ("1234567", EN, "1,234,567"),
        ("1234567", LAKH, "12,34,567"),
        ("123456789.5", LAKH, "12,34,56,789.5"),
        ("-1234.50", EN, "−1,234.50"),
        ("-0.0", EN, "0.0"),
        ("3.8e3", EN, "3,800"),
        ("1234.5", UR, "\u20661,234.5\u2069"),
        ("-5", UR, "\u2066−5\u2069"),
    ],
)
def test_written(value: str, style: Style, text: str) -> None:
    assert format_number(Decimal(value), style) == text


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        ("24.15", 1, "24.2"),
        ("24.25", 1, "24.3"),
        ("146.05", 1, "146.1"),
        ("-146.05", 1, "−146.1"),
        ("24.35", 1, "24.4"),
        ("-0.04", 1, "0.0"),
        ("0.5", 0, "1"),
    ],
)
def test_halves_are_rounded_away_from_zero(value: str, decimals: int, text: str) -> None:
    assert format_number(Decimal(value), EN, decimals) == text


def test_a_quotient_of_extremes_can_be_rounded() -> None:
    assert format_number(Decimal(10) ** 38 / 7, EN, 9).startswith("14,285,714")


@pytest.mark.parametrize(
    ("value", "step"),
    [("24", "0.5"), ("24.1", "0.05"), ("3.8e3", "50"), ("3800", "0.5"), ("0", "0.5")],
)
def test_half_a_unit_of_the_last_digit(value: str, step: str) -> None:
    assert half_step(Decimal(value)) == Decimal(step)


@given(st.floats(-1e9, 1e9).map(lambda x: round(x, 4)))
def test_a_tick_is_exact(value: float) -> None:
    assert read(format_tick(value, EN)) == Decimal(repr(value))


_POWERS = {
    "trillion": 12, "billion": 9, "million": 6, "kharab": 11, "arab": 9, "crore": 7, "lakh": 5,
    "tn": 12, "bn": 9, "m": 6, "lakh crore": 12,
}  # fmt: skip


def read_back(text: str) -> Decimal:
    """Read a value told in words back: digits times the large number's word."""
    found = re.search(r"([0-9][0-9,]*(?:\.[0-9]+)?)(?:\u00a0(lakh crore|[a-z]+))?", text)
    assert found, text
    value = read(found[1]).scaleb(_POWERS.get(found[2] or "", 0))
    return -value if MINUS in text else value


@given(values | usual, st.sampled_from([DOLLARS, RUPEES, COMPANIES]), st.sampled_from([EN, LAKH]))
def test_telling_loses_nothing_that_was_published(value: Decimal, unit: Unit, style: Style) -> None:
    exact = value.scaleb(unit.scale, context=Context(prec=60))
    assert read_back(spelled(value, unit, style)) == exact


@given(values | usual, st.sampled_from([DOLLARS, RUPEES, COMPANIES]), st.sampled_from([EN, LAKH]))
def test_a_headline_is_short_and_true(value: Decimal, unit: Unit, style: Style) -> None:
    parts = headline(value, unit, style, decimals=None, signed=False)
    exact = value.scaleb(unit.scale, context=Context(prec=60))
    if not parts.after:
        assert read_back(str(parts)) == exact
        return
    digits = len(re.sub(r"[^0-9]", "", parts.digits).lstrip("0"))
    whole = len(re.sub(r"[^0-9]", "", parts.digits.partition(".")[0]).lstrip("0"))
    assert digits <= max(HEADLINE_DIGITS, whole)
    largest = "tn" if style.numbers == "million" or unit is DOLLARS else "lakh crore"
    # In crore what is short of a lakh crore may need five digits: 99,999 crore.
    assert parts.after == largest or whole <= (3 if style.numbers == "million" else 5)
    assert abs(read_back(str(parts)) - exact) <= abs(exact) * Decimal("0.0051")


@pytest.mark.parametrize(
    ("value", "unit", "style", "text"),
    [
        ("3223", DOLLARS, EN, "US$3.223 billion"),
        ("3223", DOLLARS, LAKH, "US$3.223 billion"),
        ("-186", DOLLARS, EN, "−US$186 million"),
        ("0.26", RUPEES, EN, "Rs 260 million"),
        ("0.26", RUPEES, LAKH, "Rs 26 crore"),
        ("2.5", RUPEES, LAKH, "Rs 250 crore"),
        ("1075", RUPEES, LAKH, "Rs 1.075 lakh crore"),
        ("0.5", DOLLARS, EN, "US$500,000"),
        ("20711", COMPANIES, EN, "20,711 companies"),
        ("1", COMPANIES, EN, "1 company"),
        ("0", COMPANIES, EN, "0 companies"),
        ("150000", COMPANIES, LAKH, "1.5 lakh companies"),
        ("24.15", PERCENT, EN, "24.15%"),
        ("-0.9", PERCENT, EN, "−0.9%"),
        ("4.2", POINTS, EN, "4.2 percentage points"),
        ("1.5", RATIO, EN, "1.5×"),
        ("20.1", MBPS, EN, "20.1 Mbps"),
        ("2", TIER, EN, "Tier 2"),
        ("136", RANK, EN, "136"),
        ("24.15", PERCENT, UR, "\u206624.15\u2069 فیصد"),
        ("-186", DOLLARS, UR, f"\u2066{MINUS}186\u2069 ملین ڈالر"),
    ],
)
def test_spelled(value: str, unit: Unit, style: Style, text: str) -> None:
    assert spelled(Decimal(value), unit, style).replace("\u00a0", " ") == text


@pytest.mark.parametrize(
    ("value", "unit", "style", "signed", "parts"),
    [
        ("3810", DOLLARS, EN, False, Parts("US$", "3.81", "bn")),
        ("3223.4", DOLLARS, EN, False, Parts("US$", "3.22", "bn")),
        ("999.6", DOLLARS, EN, False, Parts("US$", "1.00", "bn")),
        ("9.996", DOLLARS, EN, False, Parts("US$", "10.0", "m")),
        ("437", DOLLARS, EN, False, Parts("US$", "437", "m")),
        ("-437", DOLLARS, EN, True, Parts("−US$", "437", "m")),
        ("437", DOLLARS, EN, True, Parts("+US$", "437", "m")),
        ("0.0000001", DOLLARS, EN, False, Parts("US$", "0.1", "")),
        ("20711", COMPANIES, EN, False, Parts("", "20,711", "")),
        ("24.2", PERCENT, EN, True, Parts("", "+24.2", "%")),
        ("-0.9", PERCENT, EN, True, Parts("", "−0.9", "%")),
        ("24.2", PERCENT, UR, True, Parts("", "\u2066+24.2\u2069", "فیصد")),
        ("1", TIER, EN, False, Parts("", "Tier 1", "")),
    ],
)
def test_headline(value: str, unit: Unit, style: Style, signed: bool, parts: Parts) -> None:
    assert headline(Decimal(value), unit, style, decimals=None, signed=signed) == parts


def test_what_rounds_to_nothing_has_no_sign() -> None:
    small = Unit(kind="currency", currency="USD", symbol=Text(en="US$"))
    assert str(headline(Decimal("-0.04"), small, EN, decimals=1, signed=True)) == "US$0.0"


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [("788.64", DOLLARS, "789"), ("3223", DOLLARS, "3,223"), ("20", MBPS, "20"),
     ("20.15", MBPS, "20.2"),
     ("2", TIER, "2")],
)  # fmt: skip
def test_tabled(value: str, unit: Unit, text: str) -> None:
    assert tabled(Decimal(value), unit, EN) == text


@pytest.mark.parametrize(
    ("unit", "text"),
    [(DOLLARS, "US$ million"), (RUPEES, "Rs billion"), (COMPANIES, "companies"), (PERCENT, "%"),
     (MBPS, "Mbps"), (RANK, "rank"), (POINTS, "percentage points")],
)  # fmt: skip
def test_unit_named(unit: Unit, text: str) -> None:
    assert unit_text(unit, EN) == text


@pytest.mark.parametrize("system", ["million", "lakh"])
@settings(max_examples=60)
@given(
    value=st.decimals(-(10**15), 10**15, allow_nan=False, allow_infinity=False, places=3),
    decimals=st.integers(0, 3),
)
def test_digits_are_grouped_as_the_locale_data_says(
    system: NumberSystem, value: Decimal, decimals: int
) -> None:
    pattern = ("#,##0" if system == "million" else "#,##,##0") + "." * (decimals > 0)
    shown = rounded(value, decimals)
    expected = format_decimal(abs(shown), pattern + "0" * decimals, locale="en")
    text = format_number(value, Style(numbers=system), decimals)
    assert text == (f"{MINUS}{expected}" if shown < 0 else expected)
