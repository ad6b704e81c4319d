"""Quantities and periods in every usual spelling."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from pkviewer.review.reading.amounts import amounts
from pkviewer.review.reading.time.calendar import Calendar

DAY = date(2026, 3, 15)


@pytest.mark.parametrize(
    ("text", "kind", "value", "hedge"),
    [
        ("exports of US$3.223 billion", "currency", "3223000000", ""),
        ("Rs260 million", "currency", "260000000", ""),
        ("Rs 4.5 crore", "currency", "45000000", ""),
        ("1.5 lakh crore rupees", "currency", "1500000000000", ""),
        ("Rs11 arab", "currency", "11000000000", ""),
        ("almost $437m", "currency", "437000000", "nearly"),
        ("PKR 10 trillion", "currency", "10000000000000", ""),
        ("13 crore 90 lakh users", "count", "139000000", ""),
        ("1,61,828 complaints", "count", "161828", ""),
        ("over 600,000 people", "count", "600000", "at_least"),
        ("twenty-five thousand graduates", "count", "25000", ""),
        ("about a million people", "count", "1000000", "about"),
        ("190 million+ users", "count", "190000000", "at_least"),
        ("up to 40 per cent", "percent", "40", "at_most"),
        ("a rise of 24%", "percent", "24", ""),
        ("3.27 percentage points", "points", "3.27", ""),
        ("150 basis points", "points", "1.5", ""),
        ("ranked 136th of 193", "rank", "136", ""),
        ("at 97th position", "rank", "97", ""),
        ("in Tier-1", "tier", "1", ""),
        ("a score of 96.69 out of 100", "index", "96.69", ""),
        ("480 MHz of spectrum", "quantity", "480", ""),
        ("10,850 petabytes", "quantity", "10850", ""),
        ("exports more than doubled", "multiple", "2.0", "at_least"),
        ("a threefold rise", "multiple", "3", ""),
    ],
)
def test_a_quantity(text: str, kind: str, value: str, hedge: str) -> None:
    [found] = amounts(text, [])
    assert (found.kind, found.value, found.hedge) == (kind, Decimal(value), hedge)


def test_a_range() -> None:
    [found] = amounts("between $3.5 and $3.7 billion", [])
    assert (found.value, found.upper) == (Decimal("3.5E9"), Decimal("3.7E9"))


@pytest.mark.parametrize(
    "text",
    [
        *("5G and 3G/4G", "Wi-Fi 6E", "the 3,500 MHz band", "Section 7", "https://a.pk/2024/100m"),
        *("for 10 years", "in 6 months", "one of two", "at 10:30", "the 5th edition", "a@b.pk 7"),
    ],
)
def test_what_is_no_quantity(text: str) -> None:
    assert amounts(text, []) == []


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        *((spelled, "2023-07-01", "2024-06-30") for spelled in ("FY24", "FY2023-24", "2023/24")),
        *((spelled, "2023-07-01", "2024-06-30") for spelled in ("FY 2024", "fiscal year 2023-24")),
        ("2023-2024", "2023-07-01", "2024-06-30"),
        ("July–March FY2023-24", "2023-07-01", "2024-03-31"),
        ("July to March 2024-25", "2024-07-01", "2025-03-31"),
        ("the first nine months of FY25", "2024-07-01", "2025-03-31"),
        ("9MFY25", "2024-07-01", "2025-03-31"),
        ("1HFY26", "2025-07-01", "2025-12-31"),
        ("the first half of FY2025-26", "2025-07-01", "2025-12-31"),
        ("Q1 FY25", "2024-07-01", "2024-09-30"),
        ("the third quarter of 2025", "2025-07-01", "2025-09-30"),
        ("the quarter ended September 2025", "2025-07-01", "2025-09-30"),
        ("last fiscal year", "2024-07-01", "2025-06-30"),
        ("the current fiscal year", "2025-07-01", "2026-06-30"),
        ("last month", "2026-02-01", "2026-02-28"),
        ("in June", "2025-06-01", "2025-06-30"),
        ("June 2025", "2025-06-01", "2025-06-30"),
        ("Jun-25", "2025-06-01", "2025-06-30"),
        ("June 30, 2025", "2025-06-30", "2025-06-30"),
        ("between January and November 2025", "2025-01-01", "2025-11-30"),
        ("March 2024 to February 2025", "2024-03-01", "2025-02-28"),
        ("in 2024", "2024-01-01", "2024-12-31"),
    ],
)
def test_a_period(text: str, first: str, last: str) -> None:
    [found] = Calendar(DAY).moments(text)
    assert (found.first.isoformat(), found.last.isoformat()) == (first, last)


@pytest.mark.parametrize(
    "text", ["Vision 2025", "Uraan Pakistan 2029", "$2,024 million", "2023-27"]
)
def test_what_is_no_period(text: str) -> None:
    assert [m for m in Calendar(DAY).moments(text) if m.kind != "year"] == []
