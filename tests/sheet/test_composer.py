"""Sheets as a whole: no figure without its sources, no placeholder unfilled, no number skipped."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date, timedelta
from typing import Any

import pytest

from pkviewer.claims.verdict import VERDICTS
from pkviewer.facts.fact import Datum, Fact
from pkviewer.model.pack import Pack
from pkviewer.provenance.citation import cite
from pkviewer.provenance.provenance import provenance
from pkviewer.sheet.composer import Composer
from pkviewer.sheet.factsheet import FactSheet
from pkviewer.sheet.figure import Figure, plain
from pkviewer.sheet.record import canonical, record
from pkviewer.text.style import Style

STYLES = [Style(), Style("en", "lakh"), Style("ur")]
Altered = Callable[..., Pack]
Sheets = list[tuple[Composer, FactSheet]]


@pytest.fixture(scope="module", params=STYLES, ids=["en", "lakh", "ur"])
def sheets(request: pytest.FixtureRequest, small: Pack, bundled: Pack) -> Sheets:
    """Every sheet of both packs, with what composed it."""
    composers = [Composer(pack, request.param, pack.head.edition_date) for pack in (small, bundled)]
    return [(c, c.sheet(sector)) for c in composers for sector in c.sector_ids]


def texts(item: Any) -> Iterator[str]:
    """Yield every text of a sheet, whatever holds it; not what the pack itself holds."""
    if isinstance(item, str):
        yield item
    elif isinstance(item, tuple):
        for value in item:
            yield from texts(value)
    elif isinstance(item, dict):
        yield from texts(tuple(item.values()))
    elif is_dataclass(item) and not isinstance(item, Fact | Datum | Style):
        for field in fields(item):
            yield from texts(getattr(item, field.name))


def marks_in(block: Any) -> tuple[int, ...]:
    marks: tuple[int, ...] = block.marks
    return marks


def marks_of(sheet: FactSheet) -> set[int]:
    found = {mark for figure in sheet.figures() for mark in figure.marks}
    marked = (sheet.charts, sheet.claims, sheet.notes, sheet.programmes, sheet.milestones)
    found.update(mark for blocks in marked for block in blocks for mark in marks_in(block))
    for row in sheet.table.rows if sheet.table else ():
        found.update(row.marks)
    return found


def test_every_figure_has_its_sources(sheets: Sheets) -> None:
    for composer, sheet in sheets:
        figures = list(sheet.figures())
        assert figures
        for figure in figures:
            assert figure.text
            assert figure.label
            assert figure.period
            digits = re.split("[\u00a0 ]", figure.text)[0]
            assert digits in figure.spoken or figure.fact.value < 0
            assert figure.fact.operands
            for datum in figure.fact.operands:
                assert datum.observation.source in composer.pack.sources


def test_figures_in_prose_and_on_cards_are_numbered(sheets: Sheets) -> None:
    for _, sheet in sheets:
        for card in sheet.headlines:
            assert card.figure.marks
        for block in sheet.prose:
            for run in block.runs:
                assert run.figure is None or run.figure.marks
        for claim in sheet.claims:
            assert all(figure.marks for figure in claim.figures)


def test_every_figures_provenance_leads_to_a_source(sheets: Sheets) -> None:
    """A figure that stands on a card, in a chart and in the table is traced once."""
    for composer, sheet in sheets:
        traced: set[object] = set()
        for figure in sheet.figures():
            fact = figure.fact
            ends = tuple((datum.key, datum.observation.period.code) for datum in fact.operands)
            if (figure.text, fact.measure, ends) not in traced:
                traced.add((figure.text, fact.measure, ends))
                assert_traced(figure, composer, depth=0)


def assert_traced(figure: Figure, composer: Composer, depth: int) -> None:
    found = provenance(figure, composer)
    assert found.value
    assert found.label
    assert found.period
    kinds = [row.kind for row in found.rows]
    assert all(row.label for row in found.rows)
    assert all(row.text for row in found.rows)
    if "source" in kinds:
        source = next(row for row in found.rows if row.kind == "source")
        assert source.url.startswith("http")
        return
    assert "arithmetic" in kinds
    operands = [row for row in found.rows if row.kind == "operand"]
    assert len(operands) == len(figure.fact.operands)
    assert depth == 0
    for row in operands:
        assert row.figure is not None
        assert_traced(row.figure, composer, depth + 1)


def test_every_placeholder_is_filled(sheets: Sheets) -> None:
    for _, sheet in sheets:
        for text in texts(sheet):
            assert "{" not in text, text
            assert "}" not in text, text
            assert "None" not in re.findall(r"\w+", text), text


def test_sources_are_numbered_without_gaps(sheets: Sheets) -> None:
    for composer, sheet in sheets:
        numbers = [line.number for line in sheet.sources]
        assert numbers == list(range(1, len(numbers) + 1))
        assert len({line.id for line in sheet.sources}) == len(numbers)
        assert marks_of(sheet) <= set(numbers)
        for line in sheet.sources:
            assert line.url == composer.pack.sources[line.id].url


def test_sources_are_numbered_in_reading_order(composer: Composer) -> None:
    sheet = composer.sheet("trade")
    called: list[int] = []
    for card in sheet.headlines:
        called.extend(card.figure.marks)
    for block in sheet.prose:
        for run in block.runs:
            called.extend(run.figure.marks if run.figure else ())
    first = list(dict.fromkeys(called))
    assert first == sorted(first) == list(range(1, len(first) + 1))
    assert [line.id for line in sheet.sources][:3] == ["bank-annual", "bank-monthly", "plan"]


def test_isolated_numbers_are_closed(small: Pack) -> None:
    urdu = Composer(small, Style("ur"), small.head.edition_date)
    for sector in urdu.sector_ids:
        for text in texts(urdu.sheet(sector)):
            depth = 0
            for letter in text:
                depth += (letter == "\u2066") - (letter == "\u2069")
                assert depth >= 0, text
            assert depth == 0, text


def test_every_figure_can_be_copied_with_its_source(sheets: Sheets) -> None:
    for composer, sheet in sheets:
        for figure in sheet.figures():
            found = cite(figure, composer)
            assert found.plain.startswith(figure.text)
            assert "http" in found.plain
            assert composer.pack.head.edition in found.plain
            is_linked = "https://" in found.plain
            tags = {"a", "b"} if is_linked else {"b"}
            assert set(re.findall(r"</?([a-z]+)", found.html)) == tags


def test_a_copied_figure_is_escaped(composer: Composer) -> None:
    card = composer.sheet("trade").headlines[0]
    found = cite(card.figure, composer)
    assert "https://example.org/bank/annual?a=1&b=2" in found.plain
    assert 'href="https://example.org/bank/annual?a=1&amp;b=2"' in found.html
    assert found.plain == (
        "US$3.81\u00a0billion (Software exports, FY2024-25, 1 July 2024 – 30 June 2025). "
        "Source: Central Bank, 18 July 2025, https://example.org/bank/annual?a=1&b=2. "
        "pkviewer, edition 2025.08."
    )


# ---- the small pack, word for word


def test_the_small_packs_prose(composer: Composer) -> None:
    main, more = (
        plain(block.runs).replace("\u00a0", " ") for block in composer.sheet("trade").prose
    )
    assert main == (
        "In FY2024-25 exports rose by 18.2% to US$3.81 billion, and after a fall of 0.9% in "
        "FY2022-23; 21.5% a year. Best month: May 2025 (US$367 million), worst US$240 million."
    )
    assert more == (
        "They were 41.3% of all services; US$390 million short of the target, 2.6× the level of "
        "FY2019-20; US$587 million gained, US$1.991 billion since January. Goal by 2029: "
        "US$15 billion. Now 5G, from January 2026."
    )
    (access,) = composer.sheet("access").prose
    assert (
        plain(access.runs)
        .replace("\u00a0", " ")
        .endswith(
            "45.7% were online, 12.7 percentage points more; men lead by 15.9 percentage points. "
            "57.72 subscribers for each group; 136 of 193, 14 up; Tier 1; 20.1 Mbps."
        )
    )


@pytest.mark.parametrize(
    ("now", "words"),
    [("4000", "rose by 24.1%"), ("3000", "fell by 6.9%"), ("3223", "did not change")],
)
def test_wording_follows_the_sign(trade_of: Callable[..., FactSheet], now: str, words: str) -> None:
    sheet = trade_of((("indicators", 0, "observations", 6, "value"), now))
    assert f"exports {words} to" in plain(sheet.prose[0].runs)


def test_headlines(composer: Composer) -> None:
    cards = [(c.before, c.value, c.unit, c.note) for c in composer.sheet("trade").headlines]
    assert cards == [
        ("US$", "3.81", "bn", "FY2024-25"),
        ("", "+18.2", "%", "on FY2023-24"),
        ("US$", "367", "m", "May 2025"),
    ]
    sparks = [c.spark for c in composer.sheet("trade").headlines]
    assert [len(spark.marks) for spark in sparks if spark] == [6, 5, 12]
    main = [
        [mark.figure.period for mark in spark.marks if mark.emphasis] for spark in sparks if spark
    ]
    assert main == [["FY2024-25"], ["FY2024-25"], ["May 2025"]]


def test_programmes_stand_where_milestones_put_them(composer: Composer) -> None:
    (portal,) = composer.sheet("trade").programmes
    assert (portal.status, portal.status_text, portal.since) == ("ended", "Ended", "30 Jun 2025")
    law, portal = composer.sheet("access").programmes
    assert [law.id, law.status_text, portal.id] == ["law", "In force", "portal"]


def test_milestones_are_told_newest_first(composer: Composer) -> None:
    for sector in composer.sector_ids:
        when = [line.when for line in composer.sheet(sector).milestones]
        assert when == sorted(when, reverse=True)
    assert len(composer.sheet("trade").milestones) == 3
    assert len(composer.sheet("access").milestones) == 7


def test_the_overview_tells_of_every_claim_and_sector(composer: Composer) -> None:
    sheet = composer.sheet("access")
    assert tuple(line.verdict for line in sheet.scores) == VERDICTS
    assert [line.count for line in sheet.scores] == [2, 1, 1, 0, 1]
    assert sheet.claims_total == 5
    assert [card.sector for card in sheet.sectors] == ["trade"]
    assert composer.sheet("trade").scores == ()
    assert sheet.words["claims.count"] == "4 of 5 concern this page"


def test_a_claim_with_its_reason_and_arithmetic(composer: Composer) -> None:
    line = composer.sheet("trade").claims[0]
    assert plain(line.reason).replace("\u00a0", " ") == "Exports were US$3.223 billion, 24.2% more."
    assert (line.verdict_text, line.overtaken) == ("Supported", "overtaken since 30 June 2025")
    assert line.arithmetic[1] == "growth: stated 24%; found 3,223 ÷ 2,596 − 1 = 24.15% (FY2023-24)"
    reply, _, source = line.reply.replace("\u00a0", " ").partition(" Source: ")
    assert reply == "The year closed at US$3.223 billion."
    assert source == "Central Bank, 18 July 2025, https://example.org/bank/annual?a=1&b=2"


def test_freshness_counts_by_the_day_asked(small: Pack) -> None:
    def overdue(on: date) -> tuple[int, int]:
        found = Composer(small, Style(), on).sheet("trade").freshness
        begin = "All" if found.overdue == found.counted else f"{found.overdue} of the"
        noun = f"{found.counted} figures that have a release date are overdue"
        assert found.text == f"{begin} {noun}"
        return found.overdue, found.counted

    assert overdue(date(2025, 8, 20)) == (1, 3)
    assert overdue(date(2025, 8, 21)) == (2, 3)
    assert overdue(date(2026, 8, 21)) == (3, 3)


# ---- fingerprint


def test_the_fingerprint_is_the_same_in_every_run(small: Pack, altered: Altered) -> None:
    again = altered()
    for sector in small.sectors:
        sheets = [
            Composer(pack, Style(), day).sheet(sector)
            for pack in (small, again)
            for day in (small.head.edition_date, small.head.edition_date + timedelta(900))
        ]
        assert len({sheet.fingerprint for sheet in sheets}) == 1
        assert re.fullmatch(r"[0-9a-f]{64}", sheets[0].fingerprint)
        assert len({canonical(record(sheet)) for sheet in sheets}) == 1


@pytest.mark.parametrize(
    "edit",
    [
        ("sectors/trade.json", ("indicators", 0, "observations", 1, "value"), "2109"),
        ("sectors/trade.json", ("indicators", 0, "observations", 1, "source"), "plan"),
        ("sectors/trade.json", ("indicators", 0, "observations", 1, "confidence"), "medium"),
        ("sectors/trade.json", ("indicators", 0, "observations", 1, "as_stated"), "2.1 bn"),
        ("sectors/trade.json", ("indicators", 0, "observations", 1, "primary"), "authority"),
        ("sources.json", ("sources", "bank-annual", "url"), "https://example.org/moved"),
        ("pack.json", ("edition",), "2025.09"),
        ("claims.json", ("claims", 0, "check", "parts", 1, "stated"), "25"),
    ],
)
def test_the_fingerprint_follows_the_data(small: Pack, altered: Altered, edit: Any) -> None:
    changed = altered(edit)
    before = Composer(small, Style(), small.head.edition_date).sheet("trade").fingerprint
    assert Composer(changed, Style(), small.head.edition_date).sheet("trade").fingerprint != before


def test_each_style_has_its_own_fingerprint(small: Pack) -> None:
    prints = {
        Composer(small, style, date(2025, 9, 1)).sheet("trade").fingerprint for style in STYLES
    }
    assert len(prints) == len(STYLES)


# ---- prose over another sector, and provenance of what it names


def test_a_definition_may_name_facts_of_its_sector(altered: Altered) -> None:
    """Its provenance is asked for from anywhere, and fills it all the same."""
    text = {"en": "As the {exports} of {exports.period}.", "ur": "جیسے {exports}۔"}
    pack = altered(("sectors/trade.json", ("indicators", 0, "definition"), text))
    composer = Composer(pack, Style(), pack.head.edition_date)
    found = provenance(composer.sheet("trade").headlines[0].figure, composer)
    definition = next(row.text for row in found.rows if row.label == "Definition")
    assert definition.replace("\u00a0", " ") == "As the US$3.81 billion of FY2024-25."


def test_rival_figures_stand_in_the_provenance(composer: Composer) -> None:
    chart = composer.sheet("trade").charts[0]
    figure = next(m.figure for m in chart.series[0].marks if m.label == "3,223")
    rows = provenance(figure, composer).rows
    rivals = [row.text.replace("\u00a0", " ") for row in rows if row.kind == "alternative"]
    part = "part of the year: July to March only. (The Daily)"
    assert rivals == [
        f"US$2.283 billion, July–March FY2023-24 · {part}",
        "US$3.2 billion · rounding: The same, rounded. (Press Office)",
    ]


def test_no_sector_fills_the_milestones_of_all(bundled: Pack) -> None:
    sheet = Composer(bundled, Style(), bundled.head.edition_date).sheet("overview")
    homes = {m.id: sector.id for sector in bundled.sectors.values() for m in sector.milestones}
    named = Counter(homes[line.id] for line in sheet.milestones)
    assert max(named.values()) <= 2
    assert len(named) >= 6


def test_the_bundled_growth(bundled: Pack) -> None:
    """24.15 % computed, 24.2 shown."""
    sheet = Composer(bundled, Style(), bundled.head.edition_date).sheet("exports")
    found = [
        figure
        for figure in sheet.figures()
        if figure.fact.measure == "growth"
        and figure.fact.subject.indicator.id == "ict-exports-fy"
        and figure.fact.period.code == "FY2023-24"
    ]
    assert found
    assert {f"{figure.fact.value:.2f}" for figure in found} == {"24.15"}
    assert {figure.text for figure in found} == {"24.2%"}


def test_every_source_behind_a_figure_is_in_the_record(sheets: Sheets) -> None:
    for _, sheet in sheets:
        trail = record(sheet)
        seen = trail["observations"].values()
        behind = {o["source"] for o in seen}
        behind |= {rival["source"] for o in seen for rival in o["alternatives"]}
        assert behind <= trail["sources"].keys()
        assert {key for fact in trail["facts"] for key in fact["from"]} <= trail[
            "observations"
        ].keys()


def test_a_section_says_how_new_each_series_is(bundled: Pack) -> None:
    sheet = Composer(bundled, Style(), bundled.head.edition_date).sheet("exports")
    newest = {line.name: line.period for line in sheet.latest}
    assert newest["Monthly ICT exports"] == "Feb 2026"
    ids = [line.id for line in sheet.latest]
    assert len(ids) == len(set(ids))
    shown = {d.key.code for figure in sheet.figures() for d in figure.fact.operands}
    assert set(ids) <= shown
    assert any(line.is_overdue for line in sheet.latest)
    assert [item.key for item in sheet.items("latest")] == [f"latest:{id_}" for id_ in ids]
