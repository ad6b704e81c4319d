"""Measures: exact arithmetic, honest bounds, and refusals of what is not comparable."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from pkviewer.errors import FactError, MissingEvidenceError
from pkviewer.facts.arithmetic import arithmetic
from pkviewer.facts.fact import Fact
from pkviewer.text.style import Style

Make = Callable[..., Any]
positive = st.builds(
    lambda digits, exponent: Decimal(digits).scaleb(exponent),
    st.integers(1, 10**9),
    st.integers(-6, 6),
)
values = st.builds(lambda value, sign: value * sign, positive, st.sampled_from([1, -1]))
TINY = Fraction(1, 10**25)
YEARS = ("FY2020-21", "FY2021-22", "FY2022-23", "FY2023-24", "FY2024-25")


def near(value: Decimal, exact: Fraction) -> bool:
    """Whether a decimal is the exact quotient, to forty digits."""
    return abs(Fraction(value) - exact) <= TINY * (1 + abs(exact))


def holds_its_bounds(fact: Fact) -> bool:
    return fact.low <= fact.value <= fact.high


def half(value: Decimal) -> Fraction:
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int)
    return Fraction(10) ** exponent / 2


@given(positive, positive)
def test_growth_is_exact(facts: Make, series: Make, now: Decimal, before: Decimal) -> None:
    fact = facts(series("x", "usd-million", {"FY2022-23": str(before), "FY2023-24": str(now)}))(
        "growth", "x"
    )
    a, b = Fraction(now), Fraction(before)
    assert near(fact.value, (a / b - 1) * 100)
    assert near(fact.low, ((a - half(now)) / (b + half(before)) - 1) * 100)
    assert near(fact.high, ((a + half(now)) / (b - half(before)) - 1) * 100)
    assert holds_its_bounds(fact)
    assert (fact.unit.kind, fact.period.code) == ("percent", "FY2023-24")
    assert fact.base is not None
    assert fact.base.code == "FY2022-23"


@given(values, positive)
def test_share_is_exact(facts: Make, series: Make, part: Decimal, whole: Decimal) -> None:
    fact = facts(
        series("part", "usd-million", {"FY2023-24": str(part)}),
        series("whole", "usd-billion", {"FY2023-24": str(whole)}),
    )("share", "part", "whole@same")
    assert near(fact.value, Fraction(part) / Fraction(whole) / 10)
    corners = [
        (Fraction(part) + a * half(part)) / (Fraction(whole) + b * half(whole)) / 10
        for a in (-1, 1)
        for b in (-1, 1)
    ]
    assert near(fact.low, min(corners))
    assert near(fact.high, max(corners))
    assert holds_its_bounds(fact)


@given(values, values)
def test_change_is_exact_and_antisymmetric(
    facts: Make, series: Make, now: Decimal, before: Decimal
) -> None:
    compute = facts(series("x", "usd-million", {"FY2022-23": str(before), "FY2023-24": str(now)}))
    there = compute("change", "x@FY2023-24", "x@FY2022-23")
    back = compute("change", "x@FY2022-23", "x@FY2023-24")
    assert there.value == now - before
    assert (there.value, there.low, there.high) == (-back.value, -back.high, -back.low)
    assert Fraction(there.high) - Fraction(there.value) == half(now) + half(before)
    assert holds_its_bounds(there)


@given(values, values)
def test_gap_is_exact_in_unlike_scales(
    facts: Make, series: Make, one: Decimal, other: Decimal
) -> None:
    compute = facts(
        series("x", "usd-million", {"FY2023-24": str(one)}),
        series("y", "usd-billion", {"FY2023-24": str(other)}),
    )
    assert compute("gap", "x", "y@same").value == one - other * 1000
    assert compute("gap", "y", "x@same").value == other - one / 1000


@given(positive, positive, st.integers(1, 12))
def test_compound_growth(
    facts: Make, series: Make, now: Decimal, before: Decimal, years: int
) -> None:
    assume(Decimal("1e-6") < now / before < Decimal("1e6"))
    first = f"FY{2024 - years}-{(2025 - years) % 100:02d}"
    fact = facts(series("x", "usd-million", {first: str(before), "FY2024-25": str(now)}))(
        "cagr", "x"
    )
    ratio = (Fraction(fact.value) / 100 + 1) ** years
    assert abs(ratio / (Fraction(now) / Fraction(before)) - 1) < Fraction(1, 10**30)
    assert holds_its_bounds(fact)
    if years == 1:
        assert (
            fact.value
            == facts(series("x", "usd-million", {first: str(before), "FY2024-25": str(now)}))(
                "growth", "x"
            ).value
        )


@given(st.lists(values, min_size=5, max_size=5), st.integers(0, 4))
def test_sum_is_exact(facts: Make, series: Make, five: list[Decimal], first: int) -> None:
    held = dict(zip(YEARS, map(str, five), strict=True))
    fact = facts(series("x", "usd-million", held))("sum", "x", since=YEARS[first])
    assert fact.value == sum(five[first:], Decimal(0))
    assert Fraction(fact.high) - Fraction(fact.value) == sum(map(half, five[first:]))
    assert holds_its_bounds(fact)
    assert len(fact.operands) == 5 - first
    assert (fact.period.start.year, fact.period.end.year) == (2020 + first, 2025)


@given(st.lists(values, min_size=2, max_size=5))
def test_highest_and_lowest(facts: Make, series: Make, some: list[Decimal]) -> None:
    compute = facts(series("x", "usd-million", dict(zip(YEARS, map(str, some), strict=False))))
    highest, lowest = compute("highest", "x"), compute("lowest", "x")
    assert (highest.value, lowest.value) == (max(some), min(some))
    assert highest.held == lowest.held == len(some)
    assert holds_its_bounds(highest)


@given(values, st.sampled_from([None, "at_least", "at_most", "about"]))
def test_bounds_hold_the_value(
    facts: Make, series: Make, value: Decimal, bound: str | None
) -> None:
    fact = facts(series("x", "usd-million", {"FY2023-24": {"value": str(value), "bound": bound}}))(
        "value", "x"
    )
    assert holds_its_bounds(fact)
    assert fact.low.is_finite() == (bound != "at_most")
    assert fact.high.is_finite() == (bound != "at_least")
    flag = {
        None: None,
        "at_least": "lower_bound",
        "at_most": "upper_bound",
        "about": "approximate",
    }[bound]
    assert fact.flags == ({flag} if flag else frozenset())


def test_half_the_last_digit_either_way(facts: Make, series: Make) -> None:
    fact = facts(series("x", "usd-million", {"FY2023-24": "3.8e3"}))("value", "x")
    assert (fact.low, fact.value, fact.high) == (3750, 3800, 3850)


def test_the_growth_everybody_quotes(facts: Make, series: Make) -> None:
    compute = facts(series("x", "usd-million", {"FY2022-23": "2596", "FY2023-24": "3223"}))
    fact = compute("growth", "x")
    assert round(fact.value, 2) == Decimal("24.15")
    assert arithmetic(fact, Style()) == "3,223 ÷ 2,596 − 1 = 24.15%"


# ---- percentages, ranks


def test_percentages_change_and_differ_in_points(facts: Make, series: Make) -> None:
    compute = facts(
        series("x", "percent", {"FY2022-23": "36.7", "FY2023-24": "45.7"}, nature="rate"),
        series("y", "percent", {"FY2023-24": "40.2"}, nature="rate"),
    )
    change, gap = compute("change", "x"), compute("gap", "x", "y@same")
    assert (change.value, change.unit.kind) == (Decimal("9.0"), "points")
    assert (gap.value, gap.unit.kind) == (Decimal("5.5"), "points")


def test_ranks_differ_in_places(facts: Make, series: Make) -> None:
    ranks = {
        "edition 2022": {"value": "150", "of": 193},
        "edition 2024": {"value": "136", "of": 193},
    }
    compute = facts(
        series("x", "rank", ranks, periods=["edition"], nature="rate", polarity="lower_is_better")
    )
    fact = compute("rank_change", "x")
    assert (fact.value, fact.low, fact.high, fact.unit.kind) == (14, 14, 14, "count")
    assert arithmetic(fact, Style()) == "150 − 136 = 14"


def test_the_gap_between_two_ranks_is_no_rank(facts: Make, series: Make) -> None:
    india = {"period": "edition 2024", "value": "97", "of": 193, "entity": "IN", "source": "s"}
    ours = {"period": "edition 2024", "value": "136", "of": 193, "source": "s"}
    compute = facts(series("x", "rank", {}, observations=[ours, india], periods=["edition"]))
    fact = compute("gap", "x", {"indicator": "x", "period": "same", "entity": "IN"})
    assert (fact.value, fact.unit.kind) == (39, "count")


def test_per_head(facts: Make, series: Make) -> None:
    people = series(
        "people", "people", {"2024-06-30": "200000000"}, nature="stock", population=True
    )
    compute = facts(series("lines", "million", {"2024-06-30": "139.4"}, nature="stock"), people)
    fact = compute("per_head", "lines", "people@same", per=100)
    assert fact.value == Decimal("69.7")
    assert arithmetic(fact, Style()) == "139,400,000 ÷ 200,000,000 × 100 = 69.70"


# ---- arithmetic as told


@pytest.mark.parametrize(
    ("measure", "of", "base", "more", "text"),
    [
        ("change", "x@FY2024-25", None, {}, "3,810 − 3,223 = 587"),
        ("gap", "x@FY2024-25", "t@same", {}, "3,810 − 4,200 = −390"),
        ("gap", "t@FY2024-25", "x@same", {}, "4,200 − 3,810 = 390"),
        ("share", "x@FY2024-25", "t@same", {}, "3,810 ÷ 4,200 = 90.71%"),
        ("ratio", "x@FY2024-25", "x@FY2022-23", {}, "3,810 ÷ 2,596 = 1.47×"),
        ("cagr", "x@FY2024-25", "x@FY2022-23", {}, "(3,810 ÷ 2,596)^(1/2) − 1 = 21.15%"),
        ("sum", "x@FY2024-25", None, {"since": "FY2022-23"}, "2,596 + 3,223 + 3,810 = 9,629"),
        ("value", "x@FY2024-25", None, {}, ""),
    ],
)
def test_arithmetic(
    facts: Make,
    series: Make,
    measure: str,
    of: str,
    base: str | None,
    more: dict[str, Any],
    text: str,
) -> None:
    compute = facts(
        series("x", "usd-million", {"FY2022-23": "2596", "FY2023-24": "3223", "FY2024-25": "3810"}),
        series("t", "usd-billion", {"FY2024-25": "4.2"}),
    )
    assert arithmetic(compute(measure, of, base, **more), Style()) == text


def test_a_long_sum_is_told_short(facts: Make, series: Make) -> None:
    held = {f"2024-{month:02d}": str(month) for month in range(1, 13)}
    compute = facts(series("x", "usd-million", held, periods=["month"]))
    assert arithmetic(compute("sum", "x", since="2024-01"), Style()) == "1 + 2 + … + 12 = 78"


# ---- refusals

FY = {"FY2022-23": "2596", "FY2023-24": "3223"}
PARTS = {"FY2022-23/9m": "1900", "FY2023-24/9m": "2283"}
REFUSED: list[tuple[str, str, str | None, dict[str, Any]]] = [
    ("growth", "x@FY2023-24", "x@FY2023-24", {}),
    ("growth", "x@FY2023-24", "x@FY2022-23/9m", {}),
    ("growth", "x@FY2023-24/9m", "x@FY2022-23/8m", {}),
    ("growth", "x@reported 2025-05", "x@FY2023-24", {}),
    ("growth", "x@reported 2025-05", None, {}),
    ("growth", "x@FY2023-24", "y@FY2022-23", {}),
    ("growth", "p@FY2023-24", None, {}),
    ("growth", "r@FY2023-24", None, {}),
    ("growth", "minus@FY2023-24", None, {}),
    ("growth", "zero@FY2023-24", None, {}),
    ("growth", "least@FY2023-24", None, {}),
    ("growth", "least@FY2022-23", None, {}),
    ("growth", "broken@FY2023-24", None, {}),
    ("change", "broken@FY2023-24", None, {}),
    ("change", "r@FY2023-24", None, {}),
    ("change", "least@FY2023-24", None, {}),
    ("rank_change", "x@FY2023-24", None, {}),
    ("cagr", "x@FY2022-23", "x@FY2023-24", {}),
    ("cagr", "minus@FY2023-24", "minus@FY2022-23", {}),
    ("cagr", "broken@FY2023-24", None, {}),
    ("share", "x@FY2023-24", "y@FY2022-23", {}),
    ("share", "x@FY2023-24", "rs@same", {}),
    ("share", "x@FY2023-24", "people@same", {}),
    ("share", "speed@FY2023-24", "length@same", {}),
    ("share", "x@FY2023-24", "stock@same", {}),
    ("share", "x@FY2023-24", "zero@FY2022-23", {}),
    ("share", "least@FY2022-23", "x@same", {}),
    ("ratio", "x@FY2023-24", "y@FY2022-23", {}),
    ("ratio", "x@FY2023-24", "stock@same", {}),
    ("ratio", "x@FY2023-24", "x@FY2023-24/9m", {}),
    ("gap", "x@FY2023-24", "y@FY2022-23", {}),
    ("gap", "x@FY2023-24", "stock@same", {}),
    ("gap", "x@FY2023-24", "speed@same", {}),
    ("gap", "r@FY2023-24", "q@same", {}),
    ("per_head", "x@FY2023-24", "people@same", {}),
    ("sum", "stock@FY2023-24", None, {"since": "FY2022-23"}),
    ("sum", "p@FY2023-24", None, {"since": "FY2022-23"}),
    ("sum", "x@FY2023-24", None, {}),
    ("sum", "x@FY2023-24", None, {"since": "FY2022-23/9m"}),
    ("sum", "x@FY2022-23", None, {"since": "FY2023-24"}),
    ("sum", "x@FY2023-24/9m", None, {"since": "FY2022-23/9m"}),
    ("sum", "least@FY2023-24", None, {"since": "FY2022-23"}),
    ("sum", "broken@FY2023-24", None, {"since": "FY2022-23"}),
    ("highest", "broken@FY2023-24", None, {}),
    ("highest", "x@reported 2025-05", None, {}),
    ("value", "nothing@FY2023-24", None, {}),
    ("value", "x@previous", None, {}),
]


@pytest.mark.parametrize(("measure", "of", "base", "more"), REFUSED)
def test_refused(
    facts: Make, series: Make, measure: str, of: str, base: str | None, more: dict[str, Any]
) -> None:
    late = {"reported 2025-05": "3800"}
    compute = facts(
        series("x", "usd-million", FY | PARTS | {"FY2022-23/8m": "1700"} | late),
        series("y", "usd-million", FY),
        series("rs", "rs-billion", FY),
        series("people", "people", FY),
        series("speed", "mbps", FY),
        series("length", "km", FY),
        series("stock", "usd-million", FY, nature="stock"),
        series("p", "percent", {"FY2022-23": "3", "FY2023-24": "4"}, nature="rate"),
        series("r", "rank", {"FY2022-23": "3", "FY2023-24": "4"}, nature="rate"),
        series("q", "rank", {"FY2022-23": "3", "FY2023-24": "4"}, nature="rate"),
        series("minus", "usd-million", {"FY2022-23": "-3", "FY2023-24": "4"}),
        series("zero", "usd-million", {"FY2022-23": "0", "FY2023-24": "4"}),
        series(
            "least",
            "usd-million",
            {"FY2021-22": "2", "FY2022-23": {"value": "3", "bound": "at_least"}, "FY2023-24": "4"},
        ),
        series("broken", "usd-million", FY, breaks=[{"at": "FY2023-24", "reason": {"en": "x"}}]),
    )
    with pytest.raises(FactError) as caught:
        compute(measure, of, base, **more)
    assert caught.value.message
    assert not isinstance(caught.value, MissingEvidenceError)


@pytest.mark.parametrize(
    ("measure", "of", "more"),
    [
        ("value", "x@FY2010-11", {}),
        ("value", "x@latest month", {}),
        ("growth", "x@FY2020-21", {}),
        ("growth", "x@FY2023-24", {}),
        ("highest", "one@FY2023-24", {}),
        ("highest", "target@FY2023-24", {}),
        ("highest", "x@FY2023-24", {"since": "FY2030-31"}),
        ("sum", "x@FY2023-24", {"since": "FY2020-21"}),
    ],
)
def test_missing(facts: Make, series: Make, measure: str, of: str, more: dict[str, Any]) -> None:
    goals = {year: {"value": "5", "status": "target"} for year in ("FY2022-23", "FY2023-24")}
    compute = facts(
        series("x", "usd-million", {"FY2020-21": "1", "FY2021-22": "2", "FY2023-24": "4"}),
        series("one", "usd-million", {"FY2023-24": "4"}),
        series("target", "usd-million", goals, target_of="x"),
    )
    with pytest.raises(MissingEvidenceError):
        compute(measure, of, **more)


def test_a_break_that_was_allowed_is_flagged(facts: Make, series: Make) -> None:
    compute = facts(
        series("x", "usd-million", FY, breaks=[{"at": "FY2023-24", "reason": {"en": "x"}}])
    )
    assert compute("growth", "x", across_break=True).flags == {"across_break"}
    assert compute("value", "x").flags == frozenset()


@pytest.mark.parametrize(
    ("whose", "is_cut"),
    [({"entity": "PK"}, True), ({"entity": "IN"}, False), ({"dims": {"sex": "women"}}, False)],
)
def test_a_break_of_one_series_does_not_cut_the_others(
    facts: Make, series: Make, whose: dict[str, Any], *, is_cut: bool
) -> None:
    cut = {"at": "FY2023-24", "reason": {"en": "x"}, **whose}
    compute = facts(series("x", "usd-million", FY, breaks=[cut]))
    flags = compute("growth", "x", across_break=True).flags
    assert flags == ({"across_break"} if is_cut else frozenset())


def test_a_break_before_both_does_no_harm(facts: Make, series: Make) -> None:
    compute = facts(
        series("x", "usd-million", FY, breaks=[{"at": "FY2022-23", "reason": {"en": "x"}}])
    )
    assert compute("growth", "x").flags == frozenset()


def test_flags_are_inherited(facts: Make, series: Make) -> None:
    other = {"value": "9", "relation": "misprint", "reason": {"en": "x"}, "source": "s"}
    held = {
        "FY2022-23": {"value": "2", "status": "provisional", "confidence": "low"},
        "FY2023-24": {"value": "3", "status": "estimate", "alternatives": [other]},
    }
    compute = facts(series("x", "usd-million", held))
    assert compute("value", "x").flags == {"estimate", "disputed"}
    assert compute("growth", "x").flags == {"estimate", "provisional", "low_confidence"}


def test_what_cannot_be_told_per_head_or_divided(facts: Make, series: Make) -> None:
    people = series("p", "people", {"FY2019-20": "9", "FY2023-24": "10"}, population=True)
    nobody = series("n", "people", {"FY2023-24": "0"}, population=True)
    other = series("o", "people", {"FY2023-24": "10"})
    money = series("m", "usd-million", {"FY2023-24": "20"})
    share = series("s", "percent", {"FY2023-24": "20"})
    make = facts(people, nobody, other, money, share)
    fact = make("per_head", "m", "p", per=2)
    assert (fact.value, fact.unit.decimals, fact.unit.currency) == (Decimal(4_000_000), 2, "USD")
    for of, base, said in (
        ("m", "o", "o is no population: per head needs one."),
        ("s", "p", "s: percent cannot be told per head."),
        ("m", "n", "n FY2023-24: nothing to divide by."),
        ("m", "p@FY2019-20", "The population of FY2019-20 is not that of FY2023-24."),
    ):
        with pytest.raises(FactError) as caught:
            make("per_head", of, base)
        assert caught.value.message == said
