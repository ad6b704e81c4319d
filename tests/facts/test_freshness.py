"""When the next figure is due, and when nothing tells."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from pkviewer.errors import FactError
from pkviewer.facts.freshness import next_period, next_release

Make = Callable[..., Any]


@pytest.mark.parametrize(
    ("period", "months", "following", "due"),
    [
        ("FY2023-24", 12, "FY2024-25", date(2025, 7, 20)),
        ("FY2023-24", 1, "2024-07", date(2024, 8, 20)),
        ("2024", 24, "2026", date(2027, 1, 20)),
        ("2024-03", 1, "2024-04", date(2024, 5, 20)),
        ("2024-12", 1, "2025-01", date(2025, 2, 20)),
        ("2024-11", 1, "2024-12", date(2025, 1, 20)),
        ("2024-Q1", 3, "2024-Q2", date(2024, 7, 20)),
        ("2024-Q1", 4, "2024-Q2", date(2024, 7, 20)),
        ("2024-Q1", 5, "2024-Q3", date(2024, 10, 20)),
        ("2024-06-30", 12, "2025-06", date(2025, 7, 20)),
        ("FY2023-24/9m", 3, "2024-06", date(2024, 7, 20)),
        ("edition 2024", 24, "edition 2026", date(2026, 1, 21)),
        ("edition 2024", 6, "edition 2025", date(2025, 1, 21)),
        ("2018-08..2019-07", 12, "2019-08..2020-07", date(2020, 8, 20)),
    ],
)
def test_the_next_release(
    series: Make, period: str, months: int, following: str, due: date
) -> None:
    release = {"every_months": months, "lag_days": 20}
    made = series("x", "percent", {period: "1"}, release=release)
    result = next_release(made, "PK")
    assert result is not None
    assert (result.period.code, result.due) == (following, due)
    assert not result.is_overdue(due)
    assert result.is_overdue(date.fromordinal(due.toordinal() + 1))
    wanted = next_period(made, "PK", {}, "PK")
    assert wanted is not None
    assert wanted.code == following


@pytest.mark.parametrize(
    ("values", "more"),
    [
        ({"FY2023-24": "1"}, {"release": {"every_months": None}}),
        ({"by 2029": "1"}, {}),
        ({"reported 2025-05": "1"}, {}),
        ({"FY2023-24": {"value": "1", "status": "forecast"}}, {}),
        ({"FY2023-24": "1"}, {"target_of": "y"}),
        ({"FY2023-24": {"value": "1", "entity": "IN"}}, {}),
        ({}, {}),
        ({"2200": "1"}, {}),
    ],
)
def test_nothing_tells_when_the_next_is_due(
    series: Make, values: dict[str, Any], more: dict[str, Any]
) -> None:
    assert next_release(series("x", "percent", values, **more), "PK") is None


def test_the_next_period_of_a_series_that_has_no_value_yet(series: Make) -> None:
    made = series("x", "percent", {"FY2023-24": "1"})
    following = next_period(made, "IN", {}, "PK")
    assert following is not None
    assert following.code == "FY2024-25"
    assert next_period(series("x", "percent", {}), "IN", {}, "PK") is None
    assert next_period(series("x", "percent", {"2200": "1"}), "PK", {}, "PK") is None
    without = series(
        "x", "percent", {"2024-H1": "1", "2023-H2": "2"}, release={"every_months": None}
    )
    half = next_period(without, "PK", {}, "PK")
    assert half is not None
    assert half.code == "2024-H2"


def test_no_year_comes_before_the_first(facts: Make, series: Make) -> None:
    made = facts(series("x", "percent", {"1900": "1"}))
    with pytest.raises(FactError, match="19"):
        made("change", "x")
