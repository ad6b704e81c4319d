"""A whole fact sheet made by hand, so that the page can be tested without a data pack."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from pkviewer import paths
from pkviewer.charts.base.plan import Plan
from pkviewer.charts.output.svg import DrawnChart
from pkviewer.claims.verdict import VerdictId
from pkviewer.export.page.page import PageRenderer
from pkviewer.facts.fact import Datum, Fact
from pkviewer.model.indicator import Alternative, Indicator, Observation, Release
from pkviewer.model.loading.loader import load_pack
from pkviewer.model.pack import Pack
from pkviewer.model.period import Period
from pkviewer.model.unit import Unit
from pkviewer.model.wording import Text
from pkviewer.paths import bundled_pack, resource
from pkviewer.sheet.blocks import (
    ClaimLine,
    HeadlineCard,
    MilestoneLine,
    NoteBlock,
    ParagraphBlock,
    SourceLine,
    TableBlock,
    TableCell,
    TableLine,
)
from pkviewer.sheet.chart import ChartLine, ChartMark, ChartSize, ChartSpec
from pkviewer.sheet.composer import Composer
from pkviewer.sheet.factsheet import FactSheet, Freshness
from pkviewer.sheet.figure import Figure, Run
from pkviewer.text.style import Style
from pkviewer.text.words import word

HEADINGS = (
    "claims",
    "notes",
    "milestones",
    "changes",
    "programmes",
    "register",
    "sources",
    "sectors",
    "scoreboard",
    "footer",
    "fingerprint",
    "page",
    "status",
    "owner",
    "since",
    "name",
    "planned",
)
TEMPLATES = resource("sheet")
STYLE = Style()
DOLLARS = Unit(kind="currency", scale=6, currency="USD", symbol=Text(en="US$"))


def make_fact(value: str, period: str = "FY2024-25", source: str = "sbp") -> Fact:
    number = Decimal(value)
    seen = Observation(
        period=Period.parse(period),
        entity="PK",
        value=number,
        source=source,
        as_stated=f"US${value} million",
        alternatives=(
            Alternative(
                value=Decimal(2283),
                relation="part_year",
                reason=Text(en="July to March only"),
                source="nation",
            ),
        ),
    )
    indicator = Indicator(
        id="ict_exports",
        name=Text(en="ICT services exports"),
        definition=Text(en="Receipts from telecommunications, computer and information services."),
        unit="usd_m",
        periods=(seen.period.kind,),
        nature="flow",
        release=Release(every_months=12),
        observations=(seen,),
    )
    return Fact(
        id=f"exports-{period}-{value}",
        measure="value",
        value=number,
        low=number,
        high=number,
        unit=DOLLARS,
        period=seen.period,
        base=None,
        operands=(Datum(indicator, seen, DOLLARS),),
        flags=frozenset(),
    )


def make_figure(
    text: str, label: str = "ICT services exports", period: str = "FY2024-25", *marks: int
) -> Figure:
    return Figure(
        text=text,
        label=label,
        period=period,
        fact=make_fact("3810"),
        marks=marks or (1,),
        spoken=f"{label}, {period}: {text}",
    )


def prose(*parts: str | tuple[str, int]) -> tuple[Run, ...]:
    """Prose; a pair is a figure with the number of its source."""
    return tuple(
        Run(part) if isinstance(part, str) else Run(part[0], make_figure(part[0], "", "", part[1]))
        for part in parts
    )


def make_chart(
    ident: str, title: str, unit: str, size: ChartSize, values: list[float]
) -> ChartSpec:
    years = tuple(f"FY{25 - len(values) + index + 1}" for index in range(len(values)))
    marks = tuple(
        ChartMark(index, value, f"{value:,.0f}", make_figure(f"{value:,.0f}"))
        for index, value in enumerate(values)
    )
    return ChartSpec(
        id=ident,
        kind="bars",
        title=title,
        unit=unit,
        categories=years,
        series=(ChartLine("main", title, "main", marks),),
        style=STYLE,
        size=size,
        alt=f"{title}: " + ", ".join(f"{y} {v:,.0f}" for y, v in zip(years, values, strict=True)),
        marks=(1,),
        priority=2,
    )


def make_claim(number: int, text: str, verdict: VerdictId, word: str, reason: str) -> ClaimLine:
    return ClaimLine(
        id=f"claim-{number}",
        number=number,
        text=text,
        author="Ministry",
        outlet="APP",
        said="5 March 2025",
        frame="",
        verdict=verdict,
        verdict_text=word,
        overtaken="",
        reason=prose(reason),
        arithmetic=("3,223 = 3,223",),
        reply="",
        figures=(),
        marks=(1,),
    )


def make_note(ident: str, title: str, text: str, mark: int, priority: int = 1) -> NoteBlock:
    return NoteBlock(ident, prose(title), prose(text), (mark,), priority)


def _card(before: str, value: str, unit: str, label: str, period: str) -> HeadlineCard:
    figure = make_figure(f"{before}{value} {unit}", label, period)
    return HeadlineCard(figure, before, value, unit, label, period)


def _row(label: str, cells: str, mark: int, priority: int, indent: bool = False) -> TableLine:
    return TableLine(
        label=label,
        unit="",
        cells=tuple(
            TableCell(
                text.split("^")[0],
                None if text == "n.a." else make_figure(text),
                text.split("^")[1] if "^" in text else "",
            )
            for text in cells.split()
        ),
        marks=() if indent else (mark,),
        indent=indent,
        priority=priority,
    )


def _table() -> TableBlock:
    return TableBlock(
        title="Five years",
        unit="US$ million unless stated",
        columns=("FY21", "FY22", "FY23", "FY24", "FY25"),
        rows=(
            _row("ICT services exports", "2,108 2,619 2,596 3,223 3,810", 1, 1),
            _row("growth, %", "46.5 24.2 −0.9 24.2 18.2", 1, 2, indent=True),
            _row("Trade surplus", "1,573 n.a. 2,297 2,827 n.a.", 4, 2),
            _row("Freelancers’ receipts", "396 397 n.a. 350^9m 779^d", 5, 2),
            _row("Registered companies", "4,641 n.a. 5,109 n.a. 20,711", 6, 3),
        ),
        signs=(
            ("", "n.a. not found in a published source"),
            ("9m", "9m July–March only"),
            ("d", "d disputed"),
        ),
    )


def _claims() -> tuple[ClaimLine, ...]:
    return (
        make_claim(
            1,
            "“exports of US$3.223 billion”",
            "supported",
            "Supported",
            "Equals the ministry’s reply to parliament, US$3,223 million.",
        ),
        make_claim(
            2, "“up 24 %”", "understated", "Supported, understated", "3,223 over 2,596 is 24.15 %."
        ),
        make_claim(
            3,
            "“a record”",
            "partly",
            "Partly supported",
            "Highest of the ten years held, until FY2024-25.",
        ),
        make_claim(
            4,
            "“FY2024-25 target of US$3.8 billion met”",
            "contradicted",
            "Contradicted",
            "US$3.8 billion is the outcome; the plan said US$4.2 billion.",
        ),
        make_claim(
            5,
            "“600,000 people trained”",
            "unverifiable",
            "Cannot be verified",
            "Only trainings are counted, never people.",
        ),
    )


def _notes() -> tuple[NoteBlock, ...]:
    return (
        make_note(
            "two-totals",
            "Two FY2023-24 totals circulate.",
            "US$2.283 bn is July–March; the year is US$3.223 bn.",
            1,
            1,
        ),
        make_note(
            "vintage",
            "47.4 % belongs to FY2020-21",
            "on its first print; after the revision it is 46.5 %.",
            7,
            2,
        ),
        make_note(
            "pseb",
            "PSEB once published about three times the central bank’s figure,",
            "counting money kept abroad. Only balance-of-payments receipts are shown.",
            8,
            3,
        ),
        make_note(
            "freelancers",
            "Freelancers: “+91 %” is earnings, not people,",
            "and the nine-month and full-year figures rest on different definitions.",
            5,
            2,
        ),
    )


def _milestones() -> tuple[MilestoneLine, ...]:
    listed = (
        (date(2025, 12, 31), "Dec 2025", "first month above US$400 m"),
        (date(2025, 9, 30), "Sep 2025", "first quarter above US$1 bn"),
        (date(2025, 8, 11), "Aug 2025", "Roadmap to US$30 bn ordered"),
        (date(2024, 6, 30), "Jun 2024", "US$3 bn passed in a year"),
        (date(2021, 6, 30), "Jun 2021", "US$2 bn passed in a year"),
    )
    return tuple(
        MilestoneLine(f"m{index}", when, text, title, title, False, (2,))
        for index, (when, text, title) in enumerate(listed)
    )


def _sources() -> tuple[SourceLine, ...]:
    listed = (
        "State Bank of Pakistan, in The Nation, 19 Dec 2024",
        "SBP monthly, in Arab News, 20 Jan 2026",
        "Business Recorder, 20 Aug 2025",
        "UrduPoint, 20 Jul 2021",
        "Daily Times, 19 Jul 2025",
        "PSEB, in CW Pakistan, May 2025",
        "ProPakistani, 18 Aug 2023",
        "NetMag, 2017",
        "Cited nowhere, 2020",
    )
    return tuple(
        SourceLine(
            number,
            f"s{number}",
            text,
            f"Title {number}",
            "press",
            f"https://example.org/source/{number}?a=1&b=2",
        )
        for number, text in enumerate(listed, 1)
    )


def _charts() -> tuple[ChartSpec, ...]:
    decade = [789.0, 939, 1065, 1192, 1439, 2108, 2619, 2596, 3223, 3810]
    return (
        make_chart("annual", "Exports by fiscal year", "US$ million, July–June", "wide", decade),
        make_chart(
            "months", "Month by month", "US$ million", "half", [350, 337, 366, 386, 356, 437]
        ),
        make_chart(
            "peers", "Against peers", "2015 = 100, calendar years", "third", [100, 210, 460]
        ),
        make_chart("split", "What is sold", "FY2024-25, US$ million", "third", [3240, 554, 21]),
        make_chart("freelance", "Freelancers", "US$ million", "third", [396, 397, 270, 350, 779]),
        make_chart("screen", "Only on the screen", "US$ million", "screen", [1, 2, 3]),
    )


@pytest.fixture(scope="session")
def exports() -> FactSheet:
    """The sheet of a sector that has everything."""
    return FactSheet(
        sector="exports",
        style=STYLE,
        title="IT exports",
        tab="IT exports",
        kicker="Pakistan’s digital economy · Fact sheet",
        edition="Edition 2026.11",
        newest="newest figure: February 2026",
        order=(
            ("headline", 1),
            ("prose", 1),
            ("charts", 2),
            ("table", 2),
            ("claims", 2),
            ("notes", 3),
            ("milestones", 4),
            ("sources", 1),
        ),
        headlines=(
            _card("US$", "3.81", "bn", "ICT services exports", "FY2024-25 (July–June)"),
            _card("", "+18.2", "%", "growth on FY2023-24", "FY2024-25"),
            _card("US$", "437", "m", "best month so far", "December 2025"),
            _card("", "4.8", "×", "the level of FY2015-16", "nine years, 19.1 % a year"),
        ),
        prose=(
            ParagraphBlock(
                "main",
                prose(
                    "Receipts from telecommunications, computer and information services reached ",
                    ("US$3,810 million", 1),
                    " in FY2024-25, up ",
                    ("18.2 %", 1),
                    " after ",
                    ("24.2 %", 1),
                    " the year before. Growth paused only once in the decade, in FY2022-23 (",
                    ("−0.9 %", 1),
                    "). The year still closed ",
                    ("US$390 million", 3),
                    " short of its planning target of ",
                    ("US$4.2 billion", 3),
                    ". Eight months into FY2025-26 every month has been above the same month a "
                    "year earlier, and the best was ",
                    ("US$437 million", 2),
                    ".",
                ),
                1,
            ),
        ),
        charts=_charts(),
        table=_table(),
        claims=_claims(),
        claims_total=18,
        notes=_notes(),
        programmes=(),
        milestones=_milestones(),
        sources=_sources(),
        sectors=(),
        scores=(),
        freshness=Freshness(date(2026, 11, 20), 14, 2, "2 of 14 figures past their next release"),
        words={
            **{key: word(key, "en") for key in HEADINGS},
            "claims.count": "5 of 18 concern this page",
            "claims.share": "5 of 18",
            "pack": "pakistan",
            "edition": "2026.11",
            "home": "PK",
        },
        fingerprint="7c1e90ab44d2f0137c1e90ab44d2f0137c1e90ab44d2f0137c1e90ab44d2f013",
    )


FAMILY = "IBM Plex Sans Arabic"


def plain_chart(spec: ChartSpec, width: float, height: float, font: float) -> DrawnChart:
    """A stand-in for the charts: bars with their labels as text."""
    marks = spec.series[0].marks
    step = width / len(marks)
    top = max(mark.value for mark in marks)
    bars = []
    for index, mark in enumerate(marks):
        high = (height - 3 * font) * mark.value / top
        left, base = index * step + step * 0.15, height - 1.5 * font
        bars.append(
            f'<rect x="{left:.2f}" y="{base - high:.2f}" width="{step * 0.7:.2f}" '
            f'height="{high:.2f}" fill="#5b8b73"/>'
            f'<text x="{left + step * 0.35:.2f}" y="{base - high - 2:.2f}" font-size="{font}" '
            f'text-anchor="middle" font-family="{FAMILY}">{mark.label}</text>'
            f'<text x="{left + step * 0.35:.2f}" y="{height - 2:.2f}" font-size="{font}" '
            f'text-anchor="middle" font-family="{FAMILY}">{escape(spec.categories[index])}</text>'
        )
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}">{"".join(bars)}</svg>'
    )
    return DrawnChart(svg, Plan(width, height))


@pytest.fixture(scope="session")
def renderer() -> PageRenderer:
    """A renderer of pages with plain charts."""
    return PageRenderer(plain_chart, paths.font_folder(), TEMPLATES)


@pytest.fixture(scope="session")
def pack() -> Pack:
    """The bundled data pack."""
    return load_pack(bundled_pack())


@pytest.fixture(scope="session")
def composer(pack: Pack) -> Composer:
    """Composes sheets of the bundled pack as they print."""
    return Composer(pack, STYLE, pack.head.edition_date)


@pytest.fixture(scope="session")
def plain() -> Callable[..., DrawnChart]:
    """Draws charts plainly."""
    return plain_chart


@pytest.fixture(scope="session")
def templates() -> Path:
    """Folder of the page's template."""
    return TEMPLATES


@pytest.fixture
def with_notes(exports: FactSheet) -> Callable[[int], FactSheet]:
    """Makes the sheet with some number of further notes."""

    def make(count: int) -> FactSheet:
        more = tuple(
            make_note(
                f"more-{n}",
                f"Note {n}.",
                "A sentence that takes its line on a full page. " * 3,
                1,
                9,
            )
            for n in range(count)
        )
        return replace(exports, notes=exports.notes + more)

    return make


@pytest.fixture(scope="session")
def composer_sheets(composer: Composer) -> list[FactSheet]:
    """The sheets of all sectors."""
    return [composer.sheet(sector) for sector in composer.sector_ids]
