"""What is told of a page before it goes out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import msgspec
import pytest

from pkviewer.export.page.page import PageRenderer
from pkviewer.export.page.preflight import SEVERITIES, Remark, RemarkKind
from pkviewer.export.run import offscreen
from pkviewer.sheet.chart import ChartBreak
from pkviewer.sheet.composer import Composer
from pkviewer.sheet.factsheet import FactSheet
from pkviewer.sheet.figure import Figure
from pkviewer.text.words import keys


def of(remarks: tuple[Remark, ...], kind: RemarkKind) -> list[tuple[str, str]]:
    return [
        (remark.where, remark.text.replace("\u00a0", " "))
        for remark in remarks
        if remark.kind == kind
    ]


def seen(figure: Figure, **changes: object) -> Figure:
    """The figure with its observation changed."""
    (datum,) = figure.fact.operands
    observation = msgspec.structs.replace(datum.observation, **changes)
    datum = replace(datum, observation=observation)
    return replace(figure, fact=replace(figure.fact, operands=(datum,)))


@pytest.fixture
def sheet(exports: FactSheet) -> FactSheet:
    """A sheet whose figures come from its first source, so that nothing is to be remarked."""
    first = replace(exports.sources[0], id="sbp")
    fresh = replace(exports.freshness, on=date(2026, 1, 1))
    return replace(exports, sources=(first, *exports.sources[1:]), freshness=fresh)


def with_headline(sheet: FactSheet, **changes: object) -> FactSheet:
    card = sheet.headlines[0]
    changed = replace(card, figure=seen(card.figure, **changes))
    return replace(sheet, headlines=(changed, *sheet.headlines[1:]))


def test_a_clean_page_leaves_nothing_to_say(renderer: PageRenderer, sheet: FactSheet) -> None:
    assert renderer.render(sheet, "a4").remarks == ()


def test_what_is_left_out_is_told_with_its_priority(
    renderer: PageRenderer, with_notes: Callable[[int], FactSheet]
) -> None:
    page = renderer.render(with_notes(40), "letter")
    assert [where for where, _ in of(page.remarks, "dropped")] == list(page.dropped)
    assert of(page.remarks, "dropped")[0][1].startswith("no space (priority ")


def test_unsure_disputed_and_undated(renderer: PageRenderer, sheet: FactSheet) -> None:
    figure = sheet.headlines[0].figure
    (rival,) = figure.fact.subject.observation.alternatives
    rival = msgspec.structs.replace(rival, relation="other_body")
    changed = with_headline(sheet, confidence="low", alternatives=(rival,))
    undated = replace(changed.sources[0], text="State Bank of Pakistan, undated", is_dated=False)
    changed = replace(changed, sources=(undated, *changed.sources[1:]))
    remarks = renderer.render(changed, "a4").remarks
    where = f"{figure.label}, FY2024-25"
    assert of(remarks, "unsure") == [(where, "US$3.81 billion")]
    figures = "US$3.81 billion; US$2.283 billion (other body)"
    assert of(remarks, "disputed") == [(where, figures)]
    assert of(remarks, "undated") == [("State Bank of Pakistan, undated", undated.title)]


def test_overdue_is_told_once_for_an_indicator(renderer: PageRenderer, sheet: FactSheet) -> None:
    late = replace(sheet, freshness=replace(sheet.freshness, on=sheet.freshness.on.replace(2031)))
    remarks = renderer.render(late, "a4").remarks
    assert of(remarks, "overdue") == [("ICT services exports", "FY2025-26 was due by 30 June 2026")]


def test_sources_that_are_not_printed(renderer: PageRenderer, sheet: FactSheet) -> None:
    changed = with_headline(sheet, source="elsewhere")
    label = sheet.headlines[0].label
    assert of(renderer.render(changed, "a4").remarks, "unsourced") == [
        (label, "none of its sources is printed")
    ]
    chart = sheet.charts[0]
    first, *others = chart.series[0].marks
    marks = (replace(first, figure=seen(first.figure, source="elsewhere")), *others)
    chart = replace(chart, series=(replace(chart.series[0], marks=marks),))
    changed = replace(sheet, charts=(chart, *sheet.charts[1:]))
    remarks = renderer.render(changed, "a4").remarks
    assert of(remarks, "unprinted") == [(chart.title, "1 more than printed")]
    assert of(remarks, "unsourced") == []


def test_axes_and_breaks(renderer: PageRenderer, sheet: FactSheet) -> None:
    chart = replace(sheet.charts[0], from_zero=False, breaks=(ChartBreak(2, "a new census"),))
    remarks = renderer.render(replace(sheet, charts=(chart, *sheet.charts[1:])), "a4").remarks
    assert of(remarks, "axis") == [
        (chart.title, "the value axis does not begin at zero"),
        (chart.title, "a new census"),
    ]


def test_what_is_not_on_the_page_is_not_remarked_on(
    renderer: PageRenderer, sheet: FactSheet
) -> None:
    assert sheet.charts[-1].size == "screen"
    hidden = replace(sheet.charts[-1], from_zero=False)
    page = renderer.render(replace(sheet, charts=(*sheet.charts[:-1], hidden)), "a4")
    assert page.remarks == ()


def test_each_kind_has_its_words() -> None:
    assert {f"preflight.{kind}" for kind in SEVERITIES} <= keys()


def test_the_bundled_charts_survive_greyscale(composer: Composer) -> None:
    offscreen.start()
    real = offscreen.page_renderer()
    for sector in composer.sector_ids:
        assert of(real.render(composer.sheet(sector), "a4").remarks, "grey") == []
