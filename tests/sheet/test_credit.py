"""The body behind a figure is named first, and the page it was read on second."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import pairwise

import pytest
from tests.packs.fixtures import TRADE

from pkviewer.model.pack import Pack, Source
from pkviewer.provenance.citation import cite
from pkviewer.provenance.provenance import provenance
from pkviewer.search.catalogue import observed
from pkviewer.sheet.composer import Composer
from pkviewer.sheet.credit import credit, listed, reading_of
from pkviewer.sheet.renumbering import with_every_source
from pkviewer.text.style import Style

EN = Style()


def test_the_body_stands_before_the_page_it_was_read_on(small: Pack) -> None:
    named = credit(small, "daily", EN, ("bank",))
    body = small.head.bodies["bank"].name.en
    assert named.text == f"{body}, in {small.sources['daily'].publisher}, 20 April 2024"


def test_a_body_that_publishes_itself_stands_once(small: Pack) -> None:
    assert credit(small, "bank-annual", EN, ("bank",)).origin == "Central Bank"


@pytest.mark.parametrize("publisher", ["Central Bank (Annual data)", "central bank, Statistics"])
def test_a_longer_name_of_the_body_is_the_body(
    altered: Callable[..., Pack], publisher: str
) -> None:
    pack = altered(("sources.json", ("sources", "daily", "publisher"), publisher))
    assert credit(pack, "daily", EN, ("bank",)).origin == publisher


def test_a_source_without_a_date_says_so(small: Pack) -> None:
    named = credit(small, "telecom", EN)
    assert (named.when, named.is_dated) == ("undated", False)
    assert named.text.endswith(", undated")


def test_several_bodies_are_listed_as_in_a_sentence() -> None:
    assert listed(("A", "B", "C"), EN) == "A, B and C"
    assert listed(("A",), EN) == "A"


def test_where_and_when_a_source_was_read() -> None:
    source = Source(
        publisher="World Bank", title="x", url="https://example.org", kind="dataset",
        page="table 3", read_at="open-numbers on GitHub", read=date(2026, 10, 5),
        licence="CC BY 4.0", archived="https://example.org/kept",
    )  # fmt: skip
    assert reading_of(source, EN) == (
        "table 3; read in the copy of open-numbers on GitHub; read on 5 October 2026; "
        "archived at https://example.org/kept; licence: CC BY 4.0"
    )


def test_sources_of_one_body_stand_together_on_every_sheet(bundled: Pack) -> None:
    composer = Composer(bundled, EN, bundled.head.edition_date)
    for sector in bundled.head.sectors:
        sheet = composer.sheet(sector)
        for numbered in (sheet, with_every_source(sheet)):
            assert [s.number for s in numbered.sources] == [*range(1, len(numbered.sources) + 1)]
            bodies = [s.body for s in numbered.sources]
            changes = sum(before != after for before, after in pairwise(bodies))
            assert changes == len(set(bodies)) - 1


def test_marks_lead_to_the_sources_of_their_figures(bundled: Pack) -> None:
    composer = Composer(bundled, EN, bundled.head.edition_date)
    for sector in bundled.head.sectors:
        sheet = composer.sheet(sector)
        ids = {source.number: source.id for source in sheet.sources}
        for figure in sheet.figures():
            own = {datum.observation.source for datum in figure.fact.operands}
            assert {ids[mark] for mark in figure.marks} <= own
        for chart in sheet.charts:
            facts = [mark.figure.fact for line in chart.series for mark in line.marks]
            drawn = {datum.observation.source for fact in facts for datum in fact.operands}
            assert {ids[mark] for mark in chart.marks} <= drawn


def test_a_copied_figure_names_the_body_first(composer: Composer) -> None:
    exports = composer.pack.indicators["exports"]
    read = next(o for o in exports.observations if o.source == "daily")
    figure = observed(composer.pack, composer.style, exports, read)
    copied = cite(figure, composer)
    publisher = composer.pack.sources["daily"].publisher
    assert f", in {publisher}, 20 April 2024, https://" in copied.plain
    assert f"howpublished = {{{{{publisher}}}}}" in copied.bibtex


def test_provenance_names_the_pages_that_print_a_figure_alike(
    altered: Callable[..., Pack],
) -> None:
    at = ("indicators", 0, "observations", 0, "also")
    pack = altered((TRADE, at, ["daily", "telecom"]))
    composer = Composer(pack, EN, pack.head.edition_date)
    indicator = pack.sectors["trade"].indicators[0]
    observation = indicator.observations[0]
    figure = observed(pack, EN, indicator, observation)
    rows = provenance(figure, composer).rows
    alike = [row for row in rows if row.kind == "witness"]
    assert {row.label for row in alike} == {"Printed alike by 3 pages"}
    assert [row.url for row in alike] == [pack.sources[id_].url for id_ in ("daily", "telecom")]
