"""Briefings: what is picked is found again, next month too, and what changed is told."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from tests.packs.fixtures import ACCESS, SMALL, TRADE

from pkviewer.briefing.changes import changes, pack_change, remembered
from pkviewer.briefing.composer import MadeBriefing, made_briefing
from pkviewer.briefing.picking import follows, picked_chart, picked_claim, picked_figure
from pkviewer.documents.briefing import Briefing, FactItem, FigureItem, Item, target
from pkviewer.model.pack import Pack
from pkviewer.sheet.audit import open_pack
from pkviewer.sheet.composer import Composer
from pkviewer.sheet.figure import plain
from pkviewer.text.style import Style

Tree = dict[str, Any]


@pytest.fixture
def later(tmp_path: Path) -> Callable[..., Composer]:
    """Composes a copy of the small pack after some changes to its files."""

    def make(**edits: Callable[[Tree], None]) -> Composer:
        folder = shutil.copytree(SMALL, tmp_path / "later")
        for name, edit in edits.items():
            path = folder / {"trade": TRADE, "access": ACCESS}.get(name, f"{name}.json")
            tree = json.loads(path.read_text("utf-8"))
            edit(tree)
            path.write_text(json.dumps(tree), "utf-8")
        pack = open_pack(folder)
        return Composer(pack, Style(), pack.head.edition_date)

    return make


def everything(composer: Composer) -> list[Item]:
    """Return an item for each thing that can be picked, each once."""
    found: list[Item] = []
    for sector in composer.sector_ids:
        sheet = composer.sheet(sector)
        picked = [picked_figure(composer.pack, figure, sector) for figure in sheet.figures()]
        charts = [picked_chart(chart, sector) for chart in sheet.charts if not chart.is_empty]
        for item in (*picked, *charts, *(picked_claim(claim) for claim in sheet.claims)):
            if item is not None and target(item) not in map(target, found):
                found.append(item)
    return found


def saved(composer: Composer, *items: Item, changes: bool = True) -> Briefing:
    briefing = Briefing(title="Weekly", items=items, changes=changes)
    return remembered(briefing, made_briefing(composer, briefing).picked, composer.pack)


def changed_texts(made: MadeBriefing) -> list[tuple[str, str]]:
    return [(change.kind, spaced(change.text)) for change in changes(made.picked, Style())]


def spaced(text: str) -> str:
    return text.replace("\u00a0", " ")


def headline(composer: Composer, sector: str, index: int) -> Item:
    item = picked_figure(composer.pack, composer.sheet(sector).headlines[index].figure, sector)
    assert item is not None
    return item


def test_every_figure_of_the_bundled_pack_can_be_picked(bundled: Pack) -> None:
    composer = Composer(bundled, Style(), bundled.head.edition_date)
    for sector in composer.sector_ids:
        for figure in composer.sheet(sector).figures():
            fact = figure.fact
            is_rise = fact.measure == "growth" and fact.subject.unit.kind == "percent"
            if not fact.id and (fact.measure in ("highest", "lowest") or is_rise):
                continue  # found by a claim's check alone; the claim can be picked
            item = picked_figure(bundled, figure, sector)
            assert item is not None, figure.spoken
            if isinstance(item, FactItem):
                assert item.fact == figure.fact.id


def test_what_was_picked_is_what_was_shown(composer: Composer) -> None:
    for sector in composer.sector_ids:
        for figure in composer.sheet(sector).figures():
            item = picked_figure(composer.pack, figure, sector)
            if item is None:
                continue
            (one,) = made_briefing(composer, Briefing(title="t", items=(item,))).picked
            assert one.card is not None
            assert one.card.figure.fact.value == figure.fact.value
            assert one.card.figure.period == figure.period


def test_a_briefing_just_saved_tells_of_no_change(composer: Composer) -> None:
    briefing = saved(composer, *everything(composer))
    assert briefing.items
    assert all(item.seen for item in briefing.items)
    assert (briefing.pack, briefing.edition) == ("small", composer.pack.head.edition)
    made = made_briefing(composer, briefing)
    assert changed_texts(made) == []
    assert made.sheet.changes == ()


def test_counting_in_lakh_is_no_change(composer: Composer) -> None:
    briefing = saved(composer, *everything(composer))
    lakh = Composer(composer.pack, Style(numbers="lakh"), composer.on)
    assert changes(made_briefing(lakh, briefing).picked, lakh.style) == ()


def test_the_newest_stays_the_newest_and_an_old_year_that_year(composer: Composer) -> None:
    cells = composer.sheet("trade").table
    assert cells is not None
    figures = [cell.figure for cell in cells.rows[0].cells if cell.figure is not None]
    whole = [figure for figure in figures if figure.fact.period.code.count("/") == 0]
    newest = picked_figure(composer.pack, whole[-1])
    before = picked_figure(composer.pack, whole[-2])
    assert isinstance(newest, FigureItem)
    assert isinstance(before, FigureItem)
    assert (follows(newest), newest.figure.of.period) == (True, "latest fiscal_year")
    assert (follows(before), before.figure.of.period) == (False, "FY2023-24")


def test_next_month_gives_the_new_figures_and_says_what_changed(
    composer: Composer, later: Callable[..., Composer]
) -> None:
    sheet = composer.sheet("trade")
    by_year = next(chart for chart in sheet.charts if chart.id == "by-year")
    briefing = saved(
        composer,
        headline(composer, "trade", 0),
        headline(composer, "access", 0),
        picked_chart(by_year, "trade"),
        picked_claim(sheet.claims[0]),
    )

    def trade(tree: Tree) -> None:
        observations = tree["indicators"][0]["observations"]
        observations.append({"period": "FY2025-26", "value": "4500", "source": "bank-annual"})
        found = next(seen for seen in observations if seen["period"] == "FY2023-24")
        found["value"] = "3230"

    def claims(tree: Tree) -> None:
        tree["claims"][0]["check"] = {
            "kind": "equals",
            "fact": {"of": {"indicator": "exports", "period": "FY2022-23"}},
            "stated": "1",
        }

    def pack(tree: Tree) -> None:
        tree["edition"] = "2027.01"

    claim = sheet.claims[0]
    now = later(trade=trade, claims=claims, pack=pack)
    made = made_briefing(now, briefing)
    assert changed_texts(made) == [
        ("newer", "Software exports: US$3.81 billion (FY2024-25) → US$4.5 billion (FY2025-26)"),
        ("added", "Exports by year: 1, latest US$4.5 billion (FY2025-26)"),
        ("revised", "Exports by year: FY2023-24 US$3.223 billion → US$3.23 billion"),
        ("verdict", f"{claim.text}: Supported, overtaken since 30 June 2025 → Contradicted"),
    ]
    assert [spaced(change.text) for change in made.sheet.changes] == [
        text for _, text in changed_texts(made)
    ]
    assert made.sheet.headlines[0].value == "4.5"
    assert made.sheet.words["changes.beside"] == f"Edition {composer.pack.head.edition}"
    # Saved again, all of it is known.
    again = remembered(briefing, made.picked, now.pack)
    assert again.edition == "2027.01"
    assert changed_texts(made_briefing(now, again)) == []


def test_what_is_gone_is_named_whether_changes_are_wanted_or_not(
    composer: Composer, later: Callable[..., Composer]
) -> None:
    by_year = next(c for c in composer.sheet("trade").charts if c.id == "by-month")
    table = composer.sheet("trade").table
    assert table is not None
    figures = (cell.figure for cell in table.rows[0].cells if cell.figure)
    old = next(figure for figure in figures if figure.fact.period.code == "FY2020-21")
    figure = picked_figure(composer.pack, old)
    assert figure is not None
    briefing = saved(
        composer,
        headline(composer, "trade", 0),
        figure,
        picked_chart(by_year, "trade"),
        changes=False,
    )

    def trade(tree: Tree) -> None:
        tree["charts"] = [chart for chart in tree["charts"] if chart["id"] != "by-month"]
        del tree["indicators"][0]["observations"][1]

    made = made_briefing(later(trade=trade), briefing)
    missing = [one.name for one in made.picked if one.missing]
    assert missing == ["Software exports", "Month by month"]
    assert [change.kind for change in made.sheet.changes] == ["gone", "gone"]
    assert "was US$2.108 billion (FY2020-21)" in spaced(made.sheet.changes[0].text)
    assert made.sheet.changes[1].text == "Month by month: not in this data pack"
    # What was known of it stays known.
    kept = remembered(briefing, made.picked, composer.pack).items
    assert kept[1].seen == briefing.items[1].seen


def test_another_pack_is_told(composer: Composer) -> None:
    briefing = msgspec.structs.replace(saved(composer), pack="other")
    (change,) = pack_change(briefing, composer.pack, Style())
    assert change.text == "other → small"


def test_the_page_has_captions_own_words_rivals_and_sources(composer: Composer) -> None:
    table = composer.sheet("trade").table
    assert table is not None
    rivalled = next(
        cell.figure
        for cell in table.rows[0].cells
        if cell.figure and cell.figure.fact.subject.observation.alternatives
    )
    item = picked_figure(composer.pack, rivalled)
    assert item is not None
    item = msgspec.structs.replace(item, caption="What we sold")
    briefing = Briefing(title="Weekly", note="My view.", items=(item,))
    sheet = made_briefing(composer, briefing).sheet
    (card,) = sheet.headlines
    assert card.label == "What we sold"
    assert "Software exports" in card.note
    assert (sheet.prose[0].lead, plain(sheet.prose[0].runs)) == (
        "The author’s own note:",
        "My view.",
    )
    (note,) = sheet.notes
    assert "part of the year" in plain(note.text)
    assert "rounding" in plain(note.text)
    assert {source.number for source in sheet.sources} >= {*card.figure.marks, *note.marks}
    assert len(sheet.fingerprint) == 64


def test_sources_are_numbered_in_the_order_of_the_page(composer: Composer) -> None:
    briefing = Briefing(title="t", items=tuple(everything(composer)))
    sheet = made_briefing(composer, briefing).sheet
    numbers = [mark for card in sheet.headlines for mark in card.figure.marks]
    assert numbers[0] == 1
    assert [line.number for line in sheet.sources] == [*range(1, len(sheet.sources) + 1)]


def test_the_kinds_come_as_the_items_begin(composer: Composer) -> None:
    sheet = composer.sheet("trade")
    chart = picked_chart(sheet.charts[0], "trade")
    made = made_briefing(
        composer, Briefing(title="t", items=(chart, headline(composer, "trade", 1)))
    )
    assert [kind for kind, _ in made.sheet.order][:3] == ["prose", "charts", "headline"]
    assert [one.chart is not None for one in made.picked] == [True, False]
