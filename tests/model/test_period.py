"""Periods: spelling, order, neighbours and what may be compared."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pkviewer.errors import PeriodError
from pkviewer.model.period import PART_YEARS, UNDATED, Period, PeriodKind, years_between

years = st.integers(1950, 2150)
months = st.integers(1, 12)
days = st.dates(date(1950, 1, 1), date(2150, 12, 31))


def _fiscal(year: int) -> str:
    return f"FY{year}-{(year + 1) % 100:02d}"


def _months_span(first: date, length: int) -> str:
    index = first.year * 12 + first.month - 1 + length
    return f"{first.year}-{first.month:02d}..{index // 12}-{index % 12 + 1:02d}"


simple = st.one_of(
    years.map(str),
    years.map(_fiscal),
    st.builds("{}-Q{}".format, years, st.integers(1, 4)),
    st.builds("{}-H{}".format, years, st.integers(1, 2)),
    st.builds("{}-{:02d}".format, years, months),
    st.builds("{}/{}m".format, years, st.integers(1, 11)),
    st.builds("{}/{}m".format, years.map(_fiscal), st.integers(1, 11)),
    days.map(date.isoformat),
)
spans = st.builds(_months_span, days, st.integers(1, 60))
day_spans = st.builds(
    lambda first, length: f"{first}..{first + timedelta(length)}", days, st.integers(1, 900)
)
codes = st.one_of(
    simple,
    spans,
    day_spans,
    years.map("edition {}".format),
    simple.map("reported {}".format),
    simple.map("by {}".format),
)
periods = codes.map(Period.parse)


@given(periods)
def test_a_code_reads_back(period: Period) -> None:
    again = Period.parse(period.code)
    assert again == period
    assert (again.kind, again.start, again.end) == (period.kind, period.start, period.end)
    assert again.code == period.code
    assert hash(again) == hash(period)
    assert period.start <= period.end


@given(simple)
def test_a_simple_code_is_canonical(code: str) -> None:
    assert Period.parse(code).code == code


@given(periods, st.integers(-8, 8))
def test_shifted_there_and_back(period: Period, steps: int) -> None:
    try:
        there = period.shifted(steps)
    except PeriodError:
        irregular = period.kind is PeriodKind.SPAN and ".." in period.code
        assert period.kind in UNDATED or irregular
        return
    assert there.kind is period.kind
    assert Period.parse(there.code) == there
    assert Period.parse(there.code).end == there.end
    if (period.end.month, period.end.day) == (2, 28) and period.kind is PeriodKind.DAY:
        return  # The end of February lies on the 29th of every other year.
    assert there.shifted(-steps) == period
    assert there.is_like(period)
    assert (there > period) == (steps > 0)


@given(periods, periods)
def test_likeness_is_mutual(one: Period, other: Period) -> None:
    assert one.is_like(other) == other.is_like(one)
    if one.is_like(other):
        assert one.kind is other.kind
    assert one.is_like(one) == (one.kind not in UNDATED)


@given(st.lists(periods, min_size=3, max_size=3))
def test_order_is_total_and_follows_time(three: list[Period]) -> None:
    one, two, three_ = sorted(three)
    assert one <= two <= three_
    assert one <= three_
    assert one.end <= two.end <= three_.end
    assert (one < two) + (one == two) + (one > two) == 1


@given(
    st.text()
    | st.text(alphabet="FYQHm0123456789-/. edition")
    | st.from_regex(r"FY[0-9]{4}-[0-9]{2}.*")
)
def test_any_text_is_a_period_or_a_period_error(text: str) -> None:
    try:
        period = Period.parse(text)
    except PeriodError:
        return
    assert Period.parse(period.code) == period


@pytest.mark.parametrize(
    "code",
    [
        "", "FY2023-25", "FY2023", "fy2023-24", "FY2023-24/0m", "FY2023-24/12m", "FY2023-24/09m",
        "2024-13", "2024-00", "2024-02-30", "2024-Q5", "2024-H3", "2024/12m", "1899", "2201", "24",
        "2024-06..2024-06", "2024-06..2024-01", "2024..2024-06", "2024..2025..2026",
        "edition 2024-06", "edition", "reported ", "reported reported 2024", "by", " 2024",
        "2024 ", "2024\n", "٢٠٢٤",
        "2024-6", "2024-06-3", "latest",
    ],
)  # fmt: skip
def test_no_period(code: str) -> None:
    with pytest.raises(PeriodError) as caught:
        Period.parse(code)
    assert "FY2023-24" in caught.value.hint


@pytest.mark.parametrize(
    ("code", "start", "end", "length"),
    [
        ("FY2023-24", "2023-07-01", "2024-06-30", 12),
        ("FY1999-00", "1999-07-01", "2000-06-30", 12),
        ("FY2023-24/9m", "2023-07-01", "2024-03-31", 9),
        ("2024", "2024-01-01", "2024-12-31", 12),
        ("2024/9m", "2024-01-01", "2024-09-30", 9),
        ("2024-H2", "2024-07-01", "2024-12-31", 6),
        ("2024-Q1", "2024-01-01", "2024-03-31", 3),
        ("2024-02", "2024-02-01", "2024-02-29", 1),
        ("2024-06-30", "2024-06-30", "2024-06-30", 0),
        ("2018-08..2019-07", "2018-08-01", "2019-07-31", 12),
        ("2024-01-10..2024-03-09", "2024-01-10", "2024-03-09", 2),
        ("reported 2025-05", "2025-05-01", "2025-05-31", 0),
        ("edition 2024", "2024-01-01", "2024-12-31", 12),
        ("by 2029", "2029-01-01", "2029-12-31", 0),
    ],
)
def test_days_covered(code: str, start: str, end: str, length: int) -> None:
    period = Period.parse(code)
    assert (period.start.isoformat(), period.end.isoformat(), period.months) == (start, end, length)


@pytest.mark.parametrize(
    ("code", "steps", "shifted"),
    [
        ("FY2023-24", -1, "FY2022-23"),
        ("FY2023-24/9m", -1, "FY2022-23/9m"),
        ("2024/9m", 2, "2026/9m"),
        ("2024-01", -1, "2023-12"),
        ("2024-Q1", -1, "2023-Q4"),
        ("2024-H1", -1, "2023-H2"),
        ("2024-06-30", -1, "2023-06-30"),
        ("2023-02-28", 1, "2024-02-29"),
        ("2018-08..2019-07", 1, "2019-08..2020-07"),
        ("edition 2024", -2, "edition 2022"),
        ("2024-01-01..2024-03-31", 1, "2024-04..2024-06"),
    ],
)
def test_neighbours(code: str, steps: int, shifted: str) -> None:
    assert Period.parse(code).shifted(steps).code == shifted


def test_a_span_of_days_has_no_neighbours() -> None:
    with pytest.raises(PeriodError):
        Period.parse("2024-01-10..2024-03-09").shifted(1)


@pytest.mark.parametrize(
    ("one", "other", "like"),
    [
        ("FY2023-24", "FY2022-23", True),
        ("FY2023-24", "2023", False),
        ("FY2023-24", "FY2023-24/9m", False),
        ("FY2023-24/9m", "FY2022-23/9m", True),
        ("FY2023-24/9m", "FY2022-23/8m", False),
        ("2018-08..2019-07", "2019-08..2020-07", True),
        ("2018-08..2019-07", "2019-08..2020-06", False),
        ("2024-01-01..2024-01-05", "2024-02-01..2024-02-20", False),
        ("2024-01-01..2024-01-05", "2024-02-01..2024-02-05", True),
        ("2024-01-02..2024-02-01", "2024-03..2024-04", False),
        ("reported 2024", "reported 2025", False),
        ("by 2024", "by 2025", False),
        ("edition 2022", "edition 2024", True),
        ("2024-06-30", "2023-12-31", True),
    ],
)
def test_likeness(one: str, other: str, like: bool) -> None:
    assert Period.parse(one).is_like(Period.parse(other)) is like


def test_out_of_range_is_a_period_error() -> None:
    with pytest.raises(PeriodError):
        Period.parse("2024").shifted(9_000)
    with pytest.raises(PeriodError):
        Period.parse("2024-06-30").years_shifted(-2_024)


@given(years, years)
def test_years_between(one: int, other: int) -> None:
    count, per_year = years_between(Period.parse(_fiscal(one)), Period.parse(_fiscal(other)))
    assert count == (other - one) * per_year


def test_a_part_year_is_known_as_one() -> None:
    assert {Period.parse(code).kind for code in ("2024/9m", "FY2023-24/9m")} == PART_YEARS


@pytest.mark.parametrize(
    ("code", "start", "end"),
    [
        ("FY2023-24", date(2023, 7, 1), date(2024, 6, 30)),
        ("FY2023-24/9m", date(2023, 7, 1), date(2024, 3, 31)),
        ("FY1999-00", date(1999, 7, 1), date(2000, 6, 30)),
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024/9m", date(2024, 1, 1), date(2024, 9, 30)),
        ("2024-H2", date(2024, 7, 1), date(2024, 12, 31)),
        ("2024-Q3", date(2024, 7, 1), date(2024, 9, 30)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-06-30", date(2024, 6, 30), date(2024, 6, 30)),
        ("2018-08..2019-07", date(2018, 8, 1), date(2019, 7, 31)),
        ("edition 2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("by 2029", date(2029, 1, 1), date(2029, 12, 31)),
        ("reported 2025-05", date(2025, 5, 1), date(2025, 5, 31)),
    ],
)
def test_a_period_has_these_first_and_last_days(code: str, start: date, end: date) -> None:
    period = Period.parse(code)
    assert (period.start, period.end) == (start, end)
