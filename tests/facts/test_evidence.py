"""Evidence: which observation a selector means, and what counts on a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from pkviewer.errors import FactError, MissingEvidenceError
from pkviewer.facts.evidence import Evidence
from pkviewer.facts.freshness import next_release

Make = Callable[..., Any]
HELD: dict[str, Any] = {
    "FY2022-23": "1", "FY2023-24/9m": "2", "FY2023-24": "3", "2023": "4", "FY2024-25/7m": "5",
    "FY2024-25": {"value": "6", "status": "forecast"}, "reported 2025-01": "7",
    "by 2029": {"value": "8", "status": "target"},
}  # fmt: skip


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("latest", "FY2024-25/7m"),
        ("first", "FY2022-23"),
        ("latest full year", "FY2023-24"),
        ("latest fiscal_year", "FY2023-24"),
        ("latest year", "2023"),
        ("latest part_fiscal_year", "FY2024-25/7m"),
        ("latest reported", "reported 2025-01"),
        ("FY2024-25", "FY2024-25"),
        ("by 2029", "by 2029"),
    ],
)
def test_selected(facts: Make, series: Make, word: str, code: str) -> None:
    held = HELD if word != "latest" else {k: v for k, v in HELD.items() if "reported" not in k}
    fact = facts(series("x", "usd-million", held))("value", f"x@{word}")
    assert fact.period.code == code


def test_places_are_kept_apart(facts: Make, series: Make) -> None:
    rows = [
        {"period": "2024", "value": "1", "source": "s"},
        {"period": "2024", "value": "2", "source": "s", "entity": "IN"},
        {"period": "2024", "value": "3", "source": "s", "dims": {"sex": "women"}},
    ]
    compute = facts(series("x", "usd-million", {}, observations=rows))
    assert compute("value", "x").value == 1
    assert compute("value", {"indicator": "x", "entity": "IN"}).value == 2
    assert compute("value", {"indicator": "x", "dims": {"sex": "women"}}).value == 3
    with pytest.raises(MissingEvidenceError):
        compute("value", {"indicator": "x", "dims": {"sex": "men"}})


@pytest.mark.parametrize(
    ("day", "code"),
    [
        ("2023-06-29", None),
        ("2023-06-30", "FY2022-23"),
        ("2024-06-29", "FY2023-24/9m"),
        ("2024-06-30", "FY2023-24"),
        ("2024-12-31", "FY2023-24"),
    ],
)
def test_only_what_had_ended_counts(facts: Make, series: Make, day: str, code: str | None) -> None:
    held = {key: value for key, value in HELD.items() if key.startswith("FY")}
    compute = facts(series("x", "usd-million", held), as_of=date.fromisoformat(day))
    if code is None:
        with pytest.raises(MissingEvidenceError, match=day):
            compute("value", "x")
    else:
        assert compute("value", "x").period.code == code


def test_an_excluded_source_does_not_speak(facts: Make, series: Make) -> None:
    rows = {"FY2022-23": "1", "FY2023-24": {"value": "2", "source": "copy"}}
    assert facts(series("x", "usd-million", rows))("value", "x").value == 2
    compute = facts(series("x", "usd-million", rows), excluded=frozenset({"copy"}))
    assert compute("value", "x").value == 1
    with pytest.raises(MissingEvidenceError):
        compute("value", "x@FY2023-24")


@pytest.mark.parametrize(
    ("nature", "periods", "of", "word", "base"),
    [
        ("flow", ("2024-01", "2023-12", "2023-01"), "2024-01", "previous", "2023-12"),
        ("flow", ("2024-01", "2023-12", "2023-01"), "2024-01", "year before", "2023-01"),
        (
            "flow",
            ("FY2024-25/7m", "FY2024-25", "FY2023-24/7m"),
            "FY2024-25/7m",
            "previous",
            "FY2023-24/7m",
        ),
        (
            "stock",
            ("2024-06-30", "2024-03-31", "2023-06-30"),
            "2024-06-30",
            "previous",
            "2024-03-31",
        ),
        (
            "stock",
            ("2024-06-30", "2024-03-31", "2023-06-30"),
            "2024-06-30",
            "year before",
            "2023-06-30",
        ),
        ("rate", ("edition 2024", "edition 2020"), "edition 2024", "previous", "edition 2020"),
    ],
)
def test_counted_from_the_other(
    facts: Make, series: Make, nature: str, periods: tuple[str, ...], of: str, word: str, base: str
) -> None:
    compute = facts(series("x", "usd-million", dict.fromkeys(periods, "5"), nature=nature))
    fact = compute("change", f"x@{of}", f"x@{word}")
    assert fact.base is not None
    assert fact.base.code == base


def test_a_gap_in_a_flow_is_not_skipped(facts: Make, series: Make) -> None:
    compute = facts(series("x", "usd-million", {"FY2021-22": "1", "FY2023-24": "3"}))
    with pytest.raises(MissingEvidenceError, match="FY2022-23"):
        compute("growth", "x")


def test_nothing_to_count_from(facts: Make, series: Make) -> None:
    compute = facts(series("x", "usd-million", HELD))
    with pytest.raises(FactError):
        compute("value", "x@previous")
    with pytest.raises(FactError):
        compute("growth", "x@reported 2025-01", "x@previous")
    assert isinstance(compute.evidence, Evidence)


@pytest.mark.parametrize(
    ("held", "every", "lag", "period", "due"),
    [
        (("FY2022-23", "FY2023-24"), 12, 20, "FY2024-25", "2025-07-20"),
        (("2024-05",), 1, 15, "2024-06", "2024-07-15"),
        (("FY2023-24",), 1, 20, "2024-07", "2024-08-20"),
        (("2023", "2024/5m"), 1, 0, "2024-06", "2024-06-30"),
        (("edition 2022",), 1, 0, "edition 2023", "2023-01-01"),
        (("2024-Q4",), 3, 0, "2025-Q1", "2025-03-31"),
        (("2024-06-30",), 6, 45, "2024-12", "2025-02-14"),
        (("2024-06-15",), 1, 0, "2024-07", "2024-07-31"),
        (("FY2023-24/7m",), 1, 20, "2024-02", "2024-03-20"),
        (("2024/3m",), 12, 0, "2025-03", "2025-03-31"),
        (("edition 2022",), 24, 270, "edition 2024", "2024-09-27"),
        (("2024-01-10..2024-03-09",), 12, 0, "2025-03", "2025-03-31"),
        (("2018-08..2019-07",), 12, 0, "2019-08..2020-07", "2020-07-31"),
    ],
)
def test_next_release(
    series: Make, held: tuple[str, ...], every: int, lag: int, period: str, due: str
) -> None:
    release = {"every_months": every, "lag_days": lag}
    made = series("x", "usd-million", dict.fromkeys(held, "1"), release=release)
    found = next_release(made, "PK")
    assert found is not None
    assert (found.period.code, found.due.isoformat()) == (period, due)
    assert found.is_overdue(date(2030, 1, 1))
    assert not found.is_overdue(found.due)


@pytest.mark.parametrize("held", [(), ("reported 2024",), ("by 2030",), ("2200",)])
def test_no_next_release(series: Make, held: tuple[str, ...]) -> None:
    assert next_release(series("x", "usd-million", dict.fromkeys(held, "1")), "PK") is None


def test_no_next_release_without_a_calendar(series: Make) -> None:
    made = series("x", "usd-million", {"2024": "1"}, release={"every_months": None})
    assert next_release(made, "PK") is None
