"""Series side by side, and why some are not."""

from __future__ import annotations

import itertools

import pytest

from pkviewer.model.pack import Pack
from pkviewer.model.series import SeriesKey
from pkviewer.sheet.comparison import Comparing
from pkviewer.sheet.composer import Composer
from pkviewer.text.style import Style

EGDI, THEIRS = SeriesKey("egdi", "PK"), SeriesKey("egdi", "BD")
EXPORTS = SeriesKey("ict-exports-fy", "PK")


@pytest.fixture(scope="session")
def comparing(bundled: Pack) -> Comparing:
    return Comparing(bundled, Style())


def test_two_countries_share_their_editions_and_are_drawn(comparing: Comparing) -> None:
    found = comparing.compare([EGDI, THEIRS])
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
    found = comparing.compare([EXPORTS, SeriesKey("computer-services-exports", "PK")])
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


def test_unlike_units_are_not_drawn_on_one_axis(comparing: Comparing) -> None:
    found = comparing.compare([EXPORTS, SeriesKey("cellular-subscribers-fy", "PK")])
    assert found.chart is None
    assert found.table is not None
    assert found.table.columns[1].endswith("(million subscribers)")
    assert any("different units" in reason for reason in found.reasons)


def test_a_flow_is_not_drawn_with_a_stock(comparing: Comparing) -> None:
    found = comparing.compare(
        [SeriesKey("ict-exports-month", "PK"), SeriesKey("deep-financing", "PK")]
    )
    assert found.chart is None
    assert any("flow and another a stock" in reason for reason in found.reasons)


def test_periods_of_unlike_kinds_are_told_not_set_side_by_side(comparing: Comparing) -> None:
    found = comparing.compare([EXPORTS, SeriesKey("ict-service-exports-cy", "PK")])
    assert found.chart is None
    assert "calendar years" in found.reasons[0]
    assert "July–June" in found.reasons[0]


def test_what_has_no_dated_values_is_told(comparing: Comparing) -> None:
    found = comparing.compare([SeriesKey("freelancers-number", "PK"), EXPORTS])
    assert "no dated values" in found.reasons[0]


def test_a_break_between_the_periods_shown_is_told(bundled: Pack, comparing: Comparing) -> None:
    broken = [i for i in bundled.indicators.values() if i.breaks]
    notes = [
        reason
        for indicator in broken
        for other in comparing.series()
        if other.indicator == indicator.id
        for reason in comparing.compare([other, EXPORTS, other]).reasons
    ]
    assert any("Break in series" in reason for reason in notes)


def test_any_two_series_can_be_asked_for_in_any_style(bundled: Pack) -> None:
    urdu = Comparing(bundled, Style("ur", "lakh"))
    series = list(urdu.series())
    for one, other in itertools.islice(itertools.combinations(series[::17], 2), 400):
        found = urdu.compare([one, other])
        assert found.chart is not None or found.reasons
    assert urdu.compare([]).table is None


def test_peers_are_the_same_indicator_elsewhere(comparing: Comparing) -> None:
    peers = comparing.peers(EGDI)
    assert THEIRS in peers
    assert EGDI not in peers
    assert {peer.indicator for peer in peers} == {"egdi"}


def test_a_derived_figure_belongs_to_the_series_of_its_subject(composer: Composer) -> None:
    for figure in composer.sheet("trade").figures():
        assert figure.fact.subject.key.indicator == figure.fact.subject.indicator.id
