"""Charts built by hand, with figures that have a source."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from pkviewer.facts.fact import Datum, Fact
from pkviewer.model.indicator import Indicator, Observation, Release
from pkviewer.model.period import Period, PeriodKind
from pkviewer.model.sector import ChartKind, SeriesRole
from pkviewer.model.unit import Unit
from pkviewer.model.wording import Text
from pkviewer.sheet.chart import ChartEvent, ChartLine, ChartMark, ChartSpec
from pkviewer.sheet.figure import Figure
from pkviewer.text.style import Style

UNIT = Unit(kind="currency", scale=6, currency="USD")
YEARS = tuple(f"FY{year}" for year in range(16, 26))
EXPORTS = (789, 939, 1065, 1192, 1439, 2108, 2619, 2596, 3223, 3810)
MONTHS = ("Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun")


RANK = Unit(kind="rank")


def figure(value: float, period: str, text: str, unit: Unit = UNIT) -> Figure:
    """Return a figure that traces back to one observation; of ranks the lower is the better."""
    when = Period.parse(period)
    amount = Decimal(str(value))
    observation = Observation(period=when, value=amount, source="sbp", entity="PK")
    indicator = Indicator(
        id="exports", name=Text("ICT services exports"), definition=Text("Receipts"),
        unit="usd_million", periods=(PeriodKind.FISCAL_YEAR,), nature="flow",
        release=Release(every_months=12), observations=(observation,),
        polarity="lower_is_better" if unit.kind == "rank" else "neutral",
    )  # fmt: skip
    fact = Fact(
        "exports", "value", amount, amount, amount, unit, when, None,
        (Datum(indicator, observation, unit),), frozenset(),
    )  # fmt: skip
    return Figure(text, "ICT services exports", period, fact, (1,), f"{period}: {text}")


def mark(
    slot: int, value: float, *, period: str = "FY2024-25", unit: Unit = UNIT, **look: Any
) -> ChartMark:
    """Return a mark labelled with its value."""
    label = look.pop("label", f"{value:,.0f}".replace("-", "−"))
    return ChartMark(slot, value, label, figure(value, period, label, unit), **look)


def line(
    name: str,
    values: Sequence[float | None],
    role: SeriesRole = "main",
    *,
    period: str = "FY2024-25",
    emphasis: int | None = None,
    unit: Unit = UNIT,
) -> ChartLine:
    """Return a series; None leaves a gap, ``emphasis`` is an index."""
    marks = tuple(
        mark(slot, value, period=period, emphasis=slot == emphasis, unit=unit)
        for slot, value in enumerate(values)
        if value is not None
    )
    return ChartLine(name.lower(), name, role, marks)


def spec(
    kind: ChartKind,
    categories: Sequence[str],
    *series: ChartLine,
    language: str = "en",
    **more: Any,
) -> ChartSpec:
    """Return a chart of series."""
    style = Style(language="ur" if language == "ur" else "en")
    return ChartSpec(
        "chart", kind, "Exports by fiscal year", "US$ million, July–June", tuple(categories),
        series, style, alt="Exports rose from 789 to 3,810.", **more,
    )  # fmt: skip


def exports(*, language: str = "en") -> ChartSpec:
    """Return the chart every sheet begins with: ten years and a target."""
    target = ChartLine("target", "Target", "target", (mark(9, 4200, label="target 4,200"),))
    return spec("bars", YEARS, line("Exports", EXPORTS, emphasis=9), target, language=language)


def every_kind() -> dict[str, ChartSpec]:
    """Return one chart of each kind, the awkward ones too."""
    months = [[286, 298, 291, 331, 309, 348, 313, 305, 342, 317, 329, 338]]
    months.append([354, 337, 366, 386, 357, 437, 374, 365])
    peers = {
        "Philippines": [100, 118, 130, 142, 149, 170, 190, 205, 220, 234],
        "India": [100, 110, 118, 130, 150, 145, 165, 198, 215, 233],
        "Bangladesh": [100, 104, 98, 120, 112, 149, 132, 148, 130, 146],
        "Sri Lanka": [100, 130, 135, 140, 126, 108, 131, 118, 127, 121],
    }
    hatched = tuple(
        mark(slot, value, hatched=slot in (2, 3), light=slot == 3, emphasis=slot == 4)
        for slot, value in enumerate((396, 397, 270, 350, 779))
    )
    firms = [f"Company number {n}" for n in range(1, 13)]
    titles = (
        "US$2 bn passed in a year", "National Fiberisation Policy agreed",
        "Digital Nation Pakistan Act in force after assent", "Roadmap to US$30 bn ordered",
        "US$3 bn passed in a year", "First quarter above US$1 bn", "First month above US$400 m",
        "5G spectrum auctioned", "Second landing station", "Data centre opens",
    )  # fmt: skip
    days = [date(2021 + n // 2, 6 - 5 * (n % 2) + n % 3, 4 + n) for n in range(len(titles))]
    events = tuple(
        ChartEvent(day, f"{day.day} {day:%b %Y}", title, planned=day.year > 2024)
        for day, title in zip(sorted(days), titles, strict=True)
    )
    monthly = [300 + 40 * ((n * 7) % 5) + 3 * n for n in range(100)]
    names = [f"{MONTHS[(n + 6) % 12]} {2018 + n // 12}" for n in range(100)]
    return {
        "bars": exports(),
        "grouped_bars": spec(
            "grouped_bars", YEARS[-4:], line("Mobile", (98, 112, 120, 131)),
            line("Fixed", (3, 12, 24, 38)), line("Satellite", (0, 1, 2, 5)),
        ),
        "stacked_bars": spec(
            "stacked_bars", YEARS[-5:], line("Computer services", (1600, 2100, 2080, 2600, 3240)),
            line("Telecom", (480, 500, 495, 590, 554)), line("Information", (20, 15, 21, 33, 21)),
        ),
        "ranked_bars": spec(
            "ranked_bars", firms, line("Firms", [1200 / (n + 1) for n in range(12)], emphasis=4)
        ),
        "line": spec(
            "line", [str(year) for year in range(2015, 2025)],
            line("Pakistan", [100, 108, 125, 143, 165, 218, 310, 335, 345, 460], emphasis=9),
            *(line(name, values, "peer") for name, values in peers.items()), baseline=100.0,
        ),
        "line_alone": spec("line", YEARS, line("Exports", (*EXPORTS[:4], None, *EXPORTS[5:]))),
        "line_monthly": spec("line", names, line("Receipts", monthly)),
        "seasonal": spec(
            "seasonal", [month[0] for month in MONTHS],
            line("FY25", months[0], "comparison", period="2025-06"),
            line("FY26", months[1], period="2026-02", emphasis=5),
        ),
        "small_multiples": spec(
            "small_multiples", YEARS[-6:],
            *(line(name, values[:6], emphasis=5) for name, values in peers.items()),
        ),
        "matrix": spec(
            "matrix", ("700 MHz", "2300 MHz", "2600 MHz", "3500 MHz"),
            line("Jazz", (20, 50, 70, 50)), line("Ufone", (None, None, 60, 120)),
            line("Zong", (None, None, 60, 50)),
        ),
        "timeline": spec("timeline", (), events=events),
        "hatched": spec("bars", YEARS[-5:], ChartLine("f", "Freelancers", "main", hatched)),
        "negative": spec("bars", YEARS[-6:], line("Growth", (24, -1, 18, -12, 46, 5), emphasis=5)),
        "single": spec("bars", YEARS[-1:], line("Exports", (3810,), emphasis=0)),
        "twenty": spec("bars", [f"FY{n:02d}" for n in range(6, 26)],
                       line("Exports", [100 + n * n * 9 for n in range(20)], emphasis=19)),
    }  # fmt: skip


@pytest.fixture
def charts() -> dict[str, ChartSpec]:
    """One chart of each kind."""
    return every_kind()


@pytest.fixture
def in_urdu() -> Callable[[ChartSpec], ChartSpec]:
    """Turns a chart to right-to-left."""
    return lambda chart: replace(chart, style=Style(language="ur"))
