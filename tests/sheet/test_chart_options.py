"""What may be asked of a chart, and that nothing asked makes it lie."""

from __future__ import annotations

import pytest
from tests.ui.sample import sample_pack

from pkviewer.model.pack import Pack
from pkviewer.sheet.chart import ChartSpec
from pkviewer.sheet.chart_options import DECLARED, ChartChoice, ChartOptions, may_choose
from pkviewer.sheet.composer import Composer
from pkviewer.text.style import Style


@pytest.fixture(scope="module")
def reader(bundled: Pack) -> Composer:
    return Composer(bundled, Style(), bundled.head.edition_date)


def choice_of(composer: Composer, sector: str) -> ChartChoice:
    return ChartChoice(composer, composer.sheet(sector))


def values(spec: ChartSpec, series: int = 0) -> dict[str, float]:
    return {spec.categories[mark.slot]: mark.value for mark in spec.series[series].marks}


def test_nothing_asked_gives_the_declared_chart(reader: Composer) -> None:
    for sector in reader.sector_ids:
        choice, sheet = choice_of(reader, sector), reader.sheet(sector)
        for spec in sheet.charts:
            if spec.kind != "timeline":
                assert choice.chosen(spec.id, DECLARED).spec == spec


def test_what_is_offered_can_be_had_and_is_told_apart(reader: Composer) -> None:
    for sector in reader.sector_ids:
        choice, sheet = choice_of(reader, sector), reader.sheet(sector)
        for spec in sheet.charts:
            offer = choice.offer(spec.id)
            assert may_choose(spec) is not offer.is_empty, spec.id
            for view in offer.views[1:]:
                other = choice.chosen(spec.id, ChartOptions(view=view)).spec
                assert not other.is_empty
                assert other.alt != spec.alt
                assert other.unit != spec.unit


def test_growth_is_that_of_the_measures_and_leads_to_both_values(reader: Composer) -> None:
    choice = choice_of(reader, "exports")
    spec = choice.chosen("exports-by-year", ChartOptions(view="growth")).spec
    assert spec.unit == "growth on the year before, %"
    assert spec.baseline == 0.0
    assert spec.series[0].marks[-2].figure.text == "18.2%"
    for mark in spec.series[0].marks:
        fact = mark.figure.fact
        assert fact.measure == "growth"
        assert len(fact.operands) == 2
    assert [line.role for line in spec.series] == ["main"]
    assert "no growth where" in spec.note
    assert "18.2" in spec.alt


def test_a_part_year_grows_on_the_same_part_of_the_year_before(reader: Composer) -> None:
    spec = choice_of(reader, "exports").chosen("exports-by-year", ChartOptions(view="growth")).spec
    last = spec.series[0].marks[-1]
    now, before = last.figure.fact.operands
    assert last.light
    assert now.observation.period.months == before.observation.period.months < 12


def test_no_growth_is_computed_across_a_break() -> None:
    pack = sample_pack()
    choice = choice_of(Composer(pack, Style(), pack.head.edition_date), "exports")
    grown = values(choice.chosen("years", ChartOptions(view="growth")).spec)
    assert [year for year in choice.chosen("years", DECLARED).spec.categories if year in grown] == [
        "FY17", "FY18", "FY20", "FY21", "FY22", "FY23", "FY24", "FY25",
    ]  # fmt: skip


def test_percentages_and_ranks_have_no_growth(reader: Composer) -> None:
    assert "growth" not in choice_of(reader, "connectivity").offer("penetration").views
    assert "growth" not in choice_of(reader, "government").offer("egdi-rank-by-edition").views


def test_growths_are_never_stacked(reader: Composer) -> None:
    choice = choice_of(reader, "next-gen")
    assert choice.chosen("handsets", DECLARED).spec.kind == "stacked_bars"
    assert choice.chosen("handsets", ChartOptions(view="growth")).spec.kind == "grouped_bars"


def test_without_peers_only_they_are_gone(reader: Composer) -> None:
    choice = choice_of(reader, "exports")
    whole = choice.chosen("against-peers", DECLARED).spec
    alone = choice.chosen("against-peers", ChartOptions(peers=False)).spec
    assert [line.role for line in alone.series] == ["main"]
    assert values(alone) == values(whole)
    assert "India" in whole.alt
    assert "India" not in alone.alt


def test_a_range_cuts_and_extends_what_is_shown(reader: Composer) -> None:
    choice = choice_of(reader, "exports")
    whole = choice.chosen("exports-by-year", DECLARED).spec
    few = choice.chosen("exports-by-year", ChartOptions(first="FY2020-21", last="FY2022-23")).spec
    assert few.categories == ("FY21", "FY22", "FY23")
    assert values(few) == {k: v for k, v in values(whole).items() if k in few.categories}
    offer = choice.offer("peers-long")
    earliest = offer.periods[0][0]
    assert earliest < offer.shown[0]
    longer = choice.chosen("peers-long", ChartOptions(first=earliest)).spec
    assert len(longer.categories) > len(choice.chosen("peers-long", DECLARED).spec.categories)
    turned = choice.chosen("exports-by-year", ChartOptions(first="FY2022-23", last="FY2020-21"))
    assert turned.spec == few


@pytest.mark.parametrize("first", ["nonsense", "FY2090-91"])
def test_a_period_that_is_not_held_is_passed_over(reader: Composer, first: str) -> None:
    choice = choice_of(reader, "exports")
    asked = choice.chosen("exports-by-year", ChartOptions(first=first)).spec
    assert asked.categories == choice.chosen("exports-by-year", DECLARED).spec.categories


def test_every_choice_keeps_zero_in_the_axis_and_its_sources(reader: Composer) -> None:
    for sector in reader.sector_ids:
        choice = choice_of(reader, sector)
        for spec in reader.sheet(sector).charts:
            offer = choice.offer(spec.id)
            for view in offer.views:
                chosen = choice.chosen(spec.id, ChartOptions(view=view, peers=False))
                assert chosen.spec.from_zero
                numbers = tuple(line.number for line in chosen.sources)
                assert sorted(numbers) == sorted(chosen.spec.marks)
                assert numbers
