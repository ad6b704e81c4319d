"""Series side by side, and why some are not."""

from __future__ import annotations

import itertools

import pytest

from pkviewer.comparison.comparing import Comparing
from pkviewer.documents.comparison_view import ComparisonView, parse_view
from pkviewer.errors import ViewError
from pkviewer.model.pack import Pack
from pkviewer.model.series import SeriesKey
from pkviewer.sheet.composer import Composer
from pkviewer.text.style import Style

EGDI, THEIRS = SeriesKey("egdi", "PK"), SeriesKey("egdi", "BD")
EXPORTS = SeriesKey("ict-exports-fy", "PK")


@pytest.fixture(scope="session")
def comparing(bundled: Pack) -> Comparing:
    return Comparing(bundled, Style())


def test_two_countries_share_their_editions_and_are_drawn(comparing: Comparing) -> None:
    found = comparing.compare(
        ComparisonView(
            (
                EGDI,
                THEIRS,
            )
        )
    )
    assert found.names == ("Pakistan", "Bangladesh")
    assert found.reasons == ()
    assert found.chart is not None
    assert found.table is not None
    assert [line.name for line in found.chart.series] == ["Pakistan", "Bangladesh"]
    first = found.table.rows[0]
    assert first.label == "2024 edition"
    assert [cell.text for cell in first.cells] == ["0.5096", "0.6570"]
    for cell in first.cells:
        assert cell.figure is not None
        assert cell.figure.fact.subject.key in (EGDI, THEIRS)
    for word in ("Pakistan", "Bangladesh", "0.5096"):
        assert word in found.chart.alt


def test_every_value_of_the_kind_compared_is_drawn_and_missing_years_stay_missing(
    comparing: Comparing,
) -> None:
    found = comparing.compare(
        ComparisonView(
            (
                EXPORTS,
                SeriesKey("computer-services-exports", "PK"),
            )
        )
    )
    assert found.chart is not None
    spec = found.chart
    starts = [min(mark.slot for mark in line.marks) for line in spec.series]
    assert min(starts) == 0 < max(starts)
    assert spec.regular
    assert found.table is not None
    assert len(found.table.rows) == len(spec.categories)
    periods = {m.figure.fact.period.kind for line in found.chart.series for m in line.marks}
    assert len(periods) == 1
    assert any("definitions" in reason for reason in found.reasons)


def test_different_units_are_drawn_in_panels_over_the_same_time(comparing: Comparing) -> None:
    found = comparing.compare(
        ComparisonView(
            (
                EXPORTS,
                SeriesKey("cellular-subscribers-fy", "PK"),
            )
        )
    )
    assert found.chart is not None
    assert found.chart.kind == "small_multiples"
    assert found.chart.own_scales
    assert found.table is not None
    assert found.table.columns[1].endswith("(million subscribers)")
    assert any("different units" in reason for reason in found.reasons)


def test_a_flow_and_a_stock_have_scales_of_their_own(comparing: Comparing) -> None:
    series = (SeriesKey("ict-exports-month", "PK"), SeriesKey("deep-financing", "PK"))
    found = comparing.compare(ComparisonView(series))
    assert found.chart is not None
    assert found.chart.own_scales
    assert any("flow and another a stock" in reason for reason in found.reasons)


def test_periods_of_different_kinds_are_drawn_each_on_its_own(comparing: Comparing) -> None:
    found = comparing.compare(
        ComparisonView(
            (
                EXPORTS,
                SeriesKey("ict-service-exports-cy", "PK"),
            )
        )
    )
    assert found.chart is not None
    assert found.chart.kind == "small_multiples"
    assert not found.chart.own_scales
    assert "n.a." not in found.chart.note
    assert "calendar years" in found.reasons[0]
    assert "July–June" in found.reasons[0]


def test_what_has_no_dated_values_is_told(comparing: Comparing) -> None:
    found = comparing.compare(
        ComparisonView(
            (
                SeriesKey("freelancers-number", "PK"),
                EXPORTS,
            )
        )
    )
    assert "no dated values" in found.reasons[0]


def test_a_break_between_the_periods_shown_is_told(bundled: Pack, comparing: Comparing) -> None:
    broken = [i for i in bundled.indicators.values() if i.breaks]
    notes = [
        reason
        for indicator in broken
        for other in comparing.series()
        if other.indicator == indicator.id
        for reason in comparing.compare(
            ComparisonView(
                (
                    other,
                    EXPORTS,
                    other,
                )
            )
        ).reasons
    ]
    assert any("Break in series" in reason for reason in notes)


def test_any_two_series_can_be_asked_for_in_any_style(bundled: Pack) -> None:
    urdu = Comparing(bundled, Style("ur", "lakh"))
    series = list(urdu.series())
    for one, other in itertools.islice(itertools.combinations(series[::31], 2), 120):
        found = urdu.compare(ComparisonView((one, other)))
        assert found.chart is not None or found.reasons
    assert urdu.compare(ComparisonView()).table is None


def test_peers_are_the_same_indicator_elsewhere(comparing: Comparing) -> None:
    peers = comparing.peers(EGDI)
    assert THEIRS in peers
    assert EGDI not in peers
    assert {peer.indicator for peer in peers} == {"egdi"}


def test_a_derived_figure_belongs_to_the_series_of_its_subject(composer: Composer) -> None:
    for figure in composer.sheet("trade").figures():
        assert figure.fact.subject.key.indicator == figure.fact.subject.indicator.id


def test_an_index_begins_at_100_and_leads_back_to_both_values(comparing: Comparing) -> None:
    text = "compare/ict-exports-fy:PK,cellular-subscribers-fy:PK/units=index/base=FY2019-20"
    found = comparing.compare(parse_view(text))
    assert found.chart is not None
    assert found.chart.unit == "index, FY2019-20 = 100"
    assert found.chart.baseline == 100
    assert not any("different units" in reason for reason in found.reasons)
    for line in found.chart.series:
        by_label = {found.chart.categories[mark.slot]: mark for mark in line.marks}
        assert by_label["FY20"].label == "100"
        operands = by_label["FY25"].figure.fact.operands
        assert [str(datum.observation.period) for datum in operands] == ["FY2024-25", "FY2019-20"]
        ratio = float(operands[0].observation.value / operands[1].observation.value)
        assert by_label["FY25"].value == pytest.approx(100 * ratio)


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        ("compare/egdi:PK,egdi:BD/units=index/base=edition%202008", "another base"),
        ("compare/fixed-broadband-penetration:PK/units=index", ""),
        ("compare/ict-exports-fy:PK/kind=ranked", "nothing to rank"),
        ("compare/egdi:PK/kind=ranked/at=2024", "too few values to rank"),
        ("compare/egdi:PK,ict-exports-fy:PK/kind=ranked", "Only the first indicator"),
    ],
)
def test_what_is_not_shown_as_asked_is_explained(
    comparing: Comparing, text: str, remark: str
) -> None:
    view = comparing.known(parse_view(text))
    assert any(remark in reason for reason in (*comparing.compare(view).reasons, ""))


def test_a_ranking_gives_each_country_its_rank_of_how_many(comparing: Comparing) -> None:
    found = comparing.compare(parse_view("compare/egdi:PK/kind=ranked/at=edition%202024"))
    assert found.table is not None
    assert found.chart is not None
    values = [cell.text for row in found.table.rows for cell in row.cells[1:]]
    assert values == sorted(values, reverse=True)
    count = len(values)
    places = [row.cells[0].text.replace("\xa0", " ") for row in found.table.rows]
    assert places == [f"{rank} of {count}" for rank in range(1, count + 1)]
    assert [mark.emphasis for mark in found.chart.series[0].marks].count(True) == 1


def test_two_periods_have_a_difference_and_a_change_in_per_cent(comparing: Comparing) -> None:
    text = "compare/ict-exports-fy:PK/from=FY2019-20/to=FY2024-25"
    found = comparing.compare(parse_view(text))
    assert found.changes is not None
    row = found.changes.rows[0]
    assert [cell.text for cell in row.cells] == ["1,440", "3,810", "+2,370", "+164.6%"]
    assert all(cell.figure is not None for cell in row.cells)


def test_a_view_of_what_the_pack_lacks_names_the_nearest(comparing: Comparing) -> None:
    with pytest.raises(ViewError, match="egdi:PK"):
        comparing.expect(parse_view("compare/egd:PK"))
