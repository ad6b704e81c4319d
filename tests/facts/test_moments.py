"""Facts that a text ties together are told of one period, and move on together."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from tests.facts.conftest import pack_of

from pkviewer.errors import FactError
from pkviewer.facts.moments import Company, Moments
from pkviewer.model.fact import FactSpec

Make = Callable[..., Any]
NEWEST = {"a": "FY2023-24", "b": "FY2024-25", "c": "FY2022-23"}


@pytest.fixture(scope="module")
def moments(series: Make) -> Moments:
    years = ("FY2021-22", "FY2022-23", "FY2023-24", "FY2024-25")
    made = [
        series(id_, "percent", dict.fromkeys(years[: years.index(newest) + 1], "1"))
        for id_, newest in NEWEST.items()
    ]
    base = {"indicator": "a", "period": "same"}
    specs = {
        **{id_: {"of": {"indicator": id_}} for id_ in NEWEST},
        "ratio": {"measure": "ratio", "of": {"indicator": "b"}, "base": base},
    }
    return Moments(
        pack_of(*made), {id_: msgspec.convert(spec, FactSpec) for id_, spec in specs.items()}
    )


def periods(moments: Moments, company: Company) -> dict[str, str]:
    return {id_: fact.period.code for id_, fact in moments.together(company).items()}


@pytest.mark.parametrize(
    "ties",
    [
        {("a", "b"), ("b", "c")},
        {("a", "b"), ("b", "c"), ("a", "c")},
        {("a", "b"), ("b", "a"), ("c", "a")},
    ],
    ids=["a chain", "a ring", "there and back"],
)
def test_all_that_hang_together_wait_for_the_last(
    moments: Moments, ties: set[tuple[str, str]]
) -> None:
    company = Company(frozenset("abc"), ties=frozenset(ties))
    assert periods(moments, company) == dict.fromkeys("abc", "FY2022-23")


def test_what_is_not_tied_stands_at_its_newest(moments: Moments) -> None:
    company = Company(frozenset("abc"), ties=frozenset({("a", "b")}))
    assert periods(moments, company) == {"a": "FY2023-24", "b": "FY2023-24", "c": "FY2022-23"}
    assert periods(moments, Company(frozenset("abc"))) == NEWEST


def test_a_fact_that_can_be_spared_does_not_hold_the_others_back(moments: Moments) -> None:
    company = Company(frozenset("b"), frozenset("c"), frozenset({("c", "b")}))
    assert periods(moments, company) == {"b": "FY2024-25"}
    kept = Company(frozenset("c"), frozenset("b"), frozenset({("b", "c")}))
    assert periods(moments, kept) == {"c": "FY2022-23"}


def test_a_fact_says_what_it_waits_for(moments: Moments) -> None:
    assert moments.waits_for("a") == ""
    assert moments.alone("ratio").period.code == "FY2023-24"
    assert "FY2024-25" in moments.waits_for("ratio")


def test_facts_that_share_no_moment_are_refused(series: Make) -> None:
    made = pack_of(
        series("x", "percent", {"FY2021-22": "1"}), series("y", "percent", {"FY2023-24": "1"})
    )
    specs = {id_: msgspec.convert({"of": {"indicator": id_}}, FactSpec) for id_ in "xy"}
    with pytest.raises(FactError, match="x, y: figures that share no period"):
        Moments(made, specs).together(Company(frozenset("xy"), ties=frozenset({("x", "y")})))
