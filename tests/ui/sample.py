"""A small pack with something of everything a page can show; its figures are invented."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from pkviewer.model.claim import AllOf, AtLeast, Check, Claim, Equals, Missing, StatusAt
from pkviewer.model.fact import FactSpec, Phrase, Selector
from pkviewer.model.indicator import Alternative, Break, Indicator, Observation, Release
from pkviewer.model.loading.home import settle
from pkviewer.model.pack import Body, Entity, Licence, Pack, PackFile, Source
from pkviewer.model.period import Period, PeriodKind
from pkviewer.model.sector import (
    Chart,
    ChartSeries,
    Headline,
    Milestone,
    Note,
    Paragraph,
    Programme,
    Section,
    Sector,
    Sparkline,
    Table,
    TableRow,
)
from pkviewer.model.unit import Unit
from pkviewer.model.wording import Noun, Text

P = Period.parse
YEARS = [f"FY{year}-{(year + 1) % 100:02d}" for year in range(2015, 2025)]
EXPORTS = ["789", "939", "1065", "1192", "1439", "2108", "2619", "2596", "3223", "3810"]
TARGETS = {"FY2023-24": "3600", "FY2024-25": "4200"}
MONTHS = [f"2025-{month:02d}" for month in range(1, 13)] + ["2026-01", "2026-02"]
BY_MONTH = [
    "313",
    "305",
    "342",
    "317",
    "329",
    "338",
    "354",
    "337",
    "366",
    "386",
    "357",
    "437",
    "374",
    "365",
]
HOSTILE = "Rival <b>figures</b> & <img src=x> of the year"


def text(words: str) -> Text:
    return Text(en=words)


def _exports() -> Indicator:
    rival = Alternative(
        value=Decimal(3800),
        relation="rounding",
        reason=text("The ministry rounds it."),
        source="ministry",
    )
    other = Alternative(
        value=Decimal(4600),
        relation="other_definition",
        reason=text("It adds the receipts of freelancers and of remote work."),
        source="paper",
    )
    return Indicator(
        id="exports",
        name=text("ICT services exports"),
        unit="usd_m",
        definition=text(
            "Receipts for telecommunications, computer and information services in the balance "
            "of payments."
        ),
        periods=(PeriodKind.FISCAL_YEAR, PeriodKind.MONTH),
        nature="flow",
        polarity="higher_is_better",
        release=Release(every_months=12, lag_days=60),
        breaks=(Break(at=P("FY2018-19"), reason=text("Compiled by the sixth manual from then.")),),
        observations=tuple(
            Observation(
                period=P(year),
                value=Decimal(value),
                source="bank" if year < "FY2024" else "paper",
                primary="sbp",
                as_stated=f"US${value} million",
                alternatives=(rival, other) if year == "FY2024-25" else (),
                status="provisional" if year == "FY2024-25" else "final",
            )
            for year, value in zip(YEARS, EXPORTS, strict=True)
        ),
    )


def _indicators() -> tuple[Indicator, ...]:
    monthly = Indicator(
        id="monthly",
        name=text("ICT services exports by month"),
        unit="usd_m",
        definition=text("As the yearly series."),
        periods=(PeriodKind.MONTH,),
        nature="flow",
        release=Release(every_months=1, lag_days=20),
        observations=tuple(
            Observation(period=P(month), value=Decimal(value), source="bank", primary="sbp")
            for month, value in zip(MONTHS, BY_MONTH, strict=True)
        ),
    )
    target = Indicator(
        id="target",
        name=text("Target of ICT services exports"),
        unit="usd_m",
        definition=text("Set in the annual plan."),
        periods=(PeriodKind.FISCAL_YEAR,),
        nature="flow",
        target_of="exports",
        release=Release(every_months=None),
        observations=tuple(
            Observation(period=P(year), value=Decimal(value), source="ministry", status="target")
            for year, value in TARGETS.items()
        ),
    )
    firms = Indicator(
        id="firms",
        name=text("Registered companies"),
        unit="firms",
        definition=text("Companies on the register at the end of the day."),
        periods=(PeriodKind.DAY,),
        nature="stock",
        release=Release(every_months=None),
        observations=tuple(
            Observation(period=P(day), value=Decimal(value), source="ministry", primary="pseb")
            for day, value in (
                ("2021-05-31", "8521"),
                ("2022-05-31", "11020"),
                ("2023-05-31", "14100"),
                ("2024-05-31", "17250"),
                ("2025-05-31", "20711"),
            )
        ),
    )
    return _exports(), monthly, target, firms


def _facts() -> dict[str, FactSpec]:
    return {
        "exports": FactSpec(of=Selector(indicator="exports", period="FY2024-25")),
        "before": FactSpec(of=Selector(indicator="exports", period="FY2023-24")),
        "growth": FactSpec(
            measure="growth", of=Selector(indicator="exports", period="FY2024-25"), decimals=1
        ),
        "best": FactSpec(measure="highest", of=Selector(indicator="monthly")),
        "firms": FactSpec(of=Selector(indicator="firms", period="latest")),
        "target": FactSpec(of=Selector(indicator="target", period="FY2024-25")),
        "gap": FactSpec(
            measure="gap",
            of=Selector(indicator="target", period="FY2024-25"),
            base=Selector(indicator="exports", period="FY2024-25"),
        ),
    }


def _charts() -> tuple[Chart, ...]:
    return (
        Chart(
            id="years",
            title=text("Exports by fiscal year"),
            kind="bars",
            size="half",
            series=(
                ChartSeries(indicator="exports"),
                ChartSeries(indicator="target", role="target"),
            ),
        ),
        Chart(
            id="months",
            title=text("Month by month"),
            kind="line",
            size="half",
            period_kind=PeriodKind.MONTH,
            series=(ChartSeries(indicator="monthly"),),
        ),
        Chart(
            id="growth",
            title=text(HOSTILE),
            kind="bars",
            size="wide",
            series=(ChartSeries(indicator="exports", measure="growth"),),
        ),
    )


def _exports_sector() -> Sector:
    return Sector(
        schema="",
        id="exports",
        title=text("IT exports"),
        tab=text("IT exports"),
        indicators=_indicators(),
        facts=_facts(),
        phrases={
            "moved": Phrase(
                fact="growth", up=text("up {growth}"), down=text("down"), flat=text("unchanged")
            )
        },
        headlines=(
            Headline(
                fact="exports",
                label=text("ICT services exports"),
                spark=Sparkline(indicator="exports", period_kind=PeriodKind.FISCAL_YEAR),
            ),
            Headline(
                fact="growth",
                label=text("growth on the year before"),
                note=text("computed from {exports} and {before}"),
            ),
            Headline(
                fact="best",
                label=text("best month so far"),
                spark=Sparkline(indicator="monthly", period_kind=PeriodKind.MONTH, last=14),
            ),
            Headline(
                fact="firms",
                label=text("registered companies"),
                spark=Sparkline(indicator="firms", period_kind=PeriodKind.DAY),
            ),
        ),
        prose=(
            Paragraph(
                id="lead",
                text=text(
                    "Receipts from telecommunications, computer and information services reached "
                    "{exports} in {exports.period}, {moved} on {before} the year before. The year "
                    "still closed {gap} short of its planning target of {target}."
                ),
            ),
        ),
        charts=_charts(),
        table=Table(
            title=text("Key indicators"),
            period_kind=PeriodKind.FISCAL_YEAR,
            rows=(
                TableRow(indicator="exports"),
                TableRow(indicator="exports", measure="growth"),
                TableRow(indicator="target"),
            ),
        ),
        notes=(
            Note(
                id="rival",
                title=text(HOSTILE),
                sources=("paper",),
                text=text("Some add the receipts of freelancers; {exports} does not."),
            ),
            Note(
                id="years",
                title=text("Fiscal years"),
                sources=("bank",),
                text=text("A fiscal year runs from July to June."),
            ),
        ),
        programmes=(
            Programme(
                id="fund",
                name=text("Startup Fund"),
                owner="ministry",
                about=text("Takes the first loss; exports stood at {exports}."),
                facts=("firms",),
                sources=("ministry",),
            ),
            Programme(
                id="zones",
                name=text("Special Technology Zones"),
                owner="pseb",
                about=text("Ten years without income tax."),
            ),
        ),
        milestones=(
            *(
                Milestone(
                    id=f"m{n}",
                    date=P(f"20{10 + n}-03"),
                    title=text(f"Event number {n}"),
                    source="paper",
                )
                for n in range(10)
            ),
            Milestone(
                id="fund-launched",
                date=P("2024-11-20"),
                title=text("Startup Fund launched"),
                source="ministry",
                sets={"fund": "in_service"},
            ),
            Milestone(
                id="zones-planned",
                date=P("2026-12"),
                title=text("Next zone to open"),
                source="paper",
                planned=True,
                sets={"zones": "announced"},
            ),
        ),
        sections=tuple(
            Section(kind=kind)
            for kind in (
                "headline",
                "prose",
                "charts",
                "claims",
                "table",
                "notes",
                "programmes",
                "milestones",
                "sources",
            )
        ),
    )


def _overview() -> Sector:
    return Sector(
        schema="",
        id="overview",
        title=text("At a glance"),
        tab=text("At a glance"),
        facts=_facts(),
        prose=(Paragraph(id="lead", text=text("Exports stood at {exports}.")),),
        sections=tuple(
            Section(kind=kind)
            for kind in ("prose", "sectors", "scoreboard", "milestones", "sources")
        ),
    )


def _policy() -> Sector:
    return Sector(
        schema="",
        id="policy",
        title=text("Policies & programmes"),
        tab=text("Policy & plans"),
        charts=(Chart(id="line", title=text("Milestones"), kind="timeline", size="wide"),),
        sections=tuple(Section(kind=kind) for kind in ("register", "milestones", "sources")),
    )


def _claims() -> tuple[Claim, ...]:
    exports = FactSpec(of=Selector(indicator="exports", period="FY2023-24"))
    growth = FactSpec(measure="growth", of=Selector(indicator="exports", period="FY2023-24"))
    common: dict[str, Any] = {
        "made_by": text("APP"),
        "sectors": ("exports",),
        "date": P("2025-03-05"),
        "copies": ("copy",),
    }
    checks: tuple[tuple[str, Check, str], ...] = (
        (
            "IT exports of US$3.223 billion in FY2023-24",
            Equals(fact=exports, stated=Decimal(3223)),
            "The bank published {found}.",
        ),
        (
            "exports grew by over ten percent",
            AtLeast(fact=growth, stated=Decimal(10)),
            "They grew by {grew}, far more.",
        ),
        (
            "exports of US$2.283 billion in FY2023-24",
            Equals(fact=exports, stated=Decimal(2283)),
            "That is July to March; the year is {found}.",
        ),
        (
            "a record and a fund in service",
            AllOf(
                parts=(
                    Equals(fact=exports, stated=Decimal(3223)),
                    StatusAt(programme="fund", rung="in_service"),
                )
            ),
            "Both hold: {found}.",
        ),
        (
            "over 600,000 people were trained",
            Missing(evidence="count_of_persons", what=text("a count of persons")),
            "Trainings are counted, people are not.",
        ),
    )
    return tuple(
        Claim(
            id=f"c{number}",
            number=number,
            text=text(words),
            check=check,
            reason=text(reason),
            facts={"found": exports, "grew": growth},
            reply=text("See {found}."),
            **common,
        )
        for number, (words, check, reason) in enumerate(checks, 1)
    )


def sample_pack() -> Pack:
    """Return the pack; nothing is read from disk."""
    sectors = {sector.id: sector for sector in (_overview(), _exports_sector(), _policy())}
    exports = sectors["exports"]
    head = PackFile(
        schema="",
        format=1,
        id="sample",
        title=text("Sample's digital economy"),
        country=text("Pakistan"),
        edition="2026.11",
        edition_date=date(2026, 11, 23),
        licence=Licence(name="CC BY 4.0", url="https://creativecommons.org/licenses/by/4.0/"),
        languages=("en",),
        sectors=tuple(sectors),
        units={
            "usd_m": Unit(kind="currency", scale=6, currency="USD", symbol=text("US$")),
            "firms": Unit(kind="count", noun=Noun(one=text("company"), other=text("companies"))),
        },
        entities={"PK": Entity(name=text("Pakistan"))},
        bodies={
            "sbp": Body(name=text("State Bank of Pakistan")),
            "pseb": Body(name=text("Pakistan Software Export Board")),
            "ministry": Body(name=text("Ministry of IT and Telecommunication")),
        },
    )
    sources = {
        "bank": Source(
            publisher="State Bank of Pakistan",
            title="Trade in services",
            url="https://example.org/services",
            published=P("2026-03-18"),
            kind="official",
        ),
        "paper": Source(
            publisher="Business Recorder",
            title=HOSTILE,
            url="https://example.org/a?b=c&d=<e>",
            published=P("2025-08-20"),
            kind="press",
        ),
        "ministry": Source(
            publisher="Ministry of IT",
            title="Year book",
            url="http://example.org/plain",
            kind="official",
        ),
        "copy": Source(
            publisher="APP",
            title="The claim itself",
            url="https://example.org/copy",
            published=P("2025-03-05"),
            kind="press",
        ),
    }
    claims = _claims()
    settle((tuple(sectors.values()), claims), head.home)
    return Pack(
        folder="sample",
        head=head,
        sources=sources,
        sectors=sectors,
        claims=claims,
        indicators={indicator.id: indicator for indicator in exports.indicators},
        home={indicator.id: "exports" for indicator in exports.indicators},
        programmes={programme.id: programme for programme in exports.programmes},
        milestones={milestone.id: milestone for milestone in exports.milestones},
    )
