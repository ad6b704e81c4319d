"""Bars and their values: side by side, on top of each other, lying flat."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot
from tests.charts.conftest import EXPORTS, RANK, YEARS, exports, line, mark, spec

from pkviewer.charts.base.measure import Measure
from pkviewer.charts.base.palette import LIGHT, contrast
from pkviewer.charts.base.plan import Label, Plan
from pkviewer.charts.planning import plan_chart, preferred_height
from pkviewer.model.unit import Unit
from pkviewer.sheet.chart import ChartLine, ChartSpec

WIDE = (460.0, 190.0)
PERCENT = Unit(kind="percent")


@pytest.fixture
def measure(qtbot: QtBot) -> Measure:
    return Measure(12)


@pytest.fixture
def page(qtbot: QtBot) -> Measure:
    return Measure(7.5, page=True)


def _plan(chart: ChartSpec, measure: Measure, size: tuple[float, float] = WIDE) -> Plan:
    return plan_chart(chart, *size, LIGHT, measure)


def _labels(plan: Plan, role: str = "value") -> list[Label]:
    return [label for label in plan.labels if label.role == role]


def _texts(plan: Plan, role: str = "value") -> list[str]:
    return [label.text for label in _labels(plan, role)]


def _with_targets() -> ChartSpec:
    targets = (mark(7, 2800, label="2,800"), mark(9, 4100, label="target 4,100"))
    chart = spec("bars", YEARS, line("Exports", EXPORTS, emphasis=9))
    return replace(chart, series=(*chart.series, ChartLine("t", "Target", "target", targets)))


@pytest.mark.parametrize("text", ["2,596", "3,810"])
def test_a_value_moves_into_its_bar_where_a_target_is_near(text: str, measure: Measure) -> None:
    plan = _plan(_with_targets(), measure)
    (label,) = [label for label in _labels(plan) if label.text == text]
    (bar,) = [bar for bar in plan.bars if label.box.lies_in(bar.box)]
    assert bar.fill is not None
    assert contrast(label.colour, bar.fill) >= 4.5
    assert label.box.top - bar.box.top < 12


def test_other_values_stay_above_their_bars(measure: Measure) -> None:
    plan = _plan(_with_targets(), measure)
    (label,) = [label for label in _labels(plan) if label.text == "3,223"]
    assert not any(label.box.lies_in(bar.box) for bar in plan.bars)


@pytest.mark.parametrize("width", [120, 162, 205, 250, 292, 330, 510])
@pytest.mark.parametrize("last", [None, 2970.0])
def test_emphasised_and_last_values_are_told_at_every_width(
    width: float, last: float | None, page: Measure
) -> None:
    values = [*EXPORTS, last]
    target = ChartLine("t", "Target", "target", (mark(9, 4200, label="target 4,200"),))
    chart = spec("bars", (*YEARS, "FY26"), line("Exports", values, emphasis=9), target)
    written = _texts(_plan(chart, page, (width, 100)))
    assert "3,810" in written
    assert last is None or "2,970" in written


def test_no_axis_repeats_what_every_bar_says(measure: Measure) -> None:
    plan = _plan(exports(), measure)
    assert _texts(plan, "tick") == []
    assert plan.grid == []
    assert len(_texts(plan)) == len(EXPORTS)


def test_an_axis_stays_where_values_are_left_out(measure: Measure) -> None:
    values = [1000.0 + 37 * n for n in range(40)]
    plan = _plan(spec("bars", [str(n) for n in range(40)], line("A", values)), measure)
    assert len(_texts(plan)) < 40
    assert 1 < len(_texts(plan, "tick")) <= 5


def test_values_shrink_a_little_before_any_is_left_out(measure: Measure) -> None:
    values = [3000.0 + n for n in range(10)]
    plan = _plan(spec("bars", YEARS, line("A", values)), measure, (340, 160))
    assert len(_texts(plan)) == 10
    assert {label.size for label in _labels(plan)} == {10}


def test_a_bar_alone_in_its_slot_stands_in_the_middle(measure: Measure) -> None:
    older = line("older", [396, 397, 270, 400, None])
    newer = line("newer", [None, None, None, 779, 557], emphasis=4)
    plan = _plan(spec("grouped_bars", YEARS[:5], older, newer), measure)
    panel = plan.panels[0]
    bars = [bar for bar in plan.bars if bar.panel == 0]
    middles = sorted(panel.value_x(bar.box.middle[0]) for bar in bars)
    assert [round(x, 1) for x in middles if abs(x - round(x)) < 0.05] == [0, 1, 2, 4]
    assert len({round(bar.box.width) for bar in bars}) == 1
    assert sorted(_texts(plan)) == ["270", "396", "397", "400", "557", "779"]


def test_values_of_equal_neighbours_stand_beside_each_other(measure: Measure) -> None:
    one, other = line("one", [366, 347, 76]), line("other", [350, 355, 74])
    plan = _plan(spec("grouped_bars", YEARS[:3], one, other), measure, (190, 150))
    assert sorted(_texts(plan)) == ["347", "350", "355", "366", "74", "76"]


def test_a_groups_values_are_told_together_or_not_at_all(measure: Measure) -> None:
    values = [900, 1000, 2000]
    series = [
        line(f"S{n}", [value + n for value in values], emphasis=2 if n == 4 else None)
        for n in range(5)
    ]
    plan = _plan(spec("grouped_bars", YEARS[:3], *series), measure, (200, 150))
    assert _texts(plan) == ["2,004"]


def test_two_periods_of_many_series_stand_in_rows_with_every_value(measure: Measure) -> None:
    names = ("Legal", "Technical", "Organisation", "Capacity", "Cooperation")
    series = [line(name, [10 + n, 2 * n]) for n, name in enumerate(names)]
    chart = spec("grouped_bars", YEARS[:2], *series)
    plan = _plan(chart, measure, (240, preferred_height(chart, 240, measure)))
    assert sorted(_texts(plan)) == sorted(f"{v}" for n in range(5) for v in (10 + n, 2 * n))
    assert _texts(plan, "category") == list(names)
    assert _texts(plan, "name") == list(YEARS[:2])
    bars = {(hit.series, hit.index): hit.box for hit in plan.hits}
    assert {box.left for box in bars.values()} == {bars[0, 0].left}
    assert bars[4, 0].width / bars[2, 1].width == pytest.approx(14 / 4, abs=0.05)
    assert all(bars[n, 0].bottom <= bars[n, 1].top + 1 for n in range(5))
    boxes = [label.box for label in plan.labels]
    assert not any(a.overlaps(b) for i, a in enumerate(boxes) for b in boxes[:i])


def test_a_stack_tells_what_its_parts_add_up_to(measure: Measure) -> None:
    parts = line("A", [1600, 2100, 3240]), line("B", [480, None, 554])
    plan = _plan(spec("stacked_bars", YEARS[:3], *parts), measure)
    assert sorted(_texts(plan, "total")) == ["2,080", "3,794"]


def test_shares_are_not_added_up(measure: Measure) -> None:
    parts = line("A", [60, 70], unit=PERCENT), line("B", [40, 30], unit=PERCENT)
    plan = _plan(spec("stacked_bars", YEARS[:2], *parts), measure)
    assert _texts(plan, "total") == []


def test_bounds_are_not_added_up(measure: Measure) -> None:
    bounded = line("A", [60])
    (low,) = bounded.marks
    fact = replace(low.figure.fact, flags=frozenset({"lower_bound"}))
    low = replace(low, figure=replace(low.figure, fact=fact))
    parts = replace(bounded, marks=(low,)), line("B", [40])
    assert _texts(_plan(spec("stacked_bars", YEARS[:1], *parts), measure), "total") == []


def test_rows_that_are_all_emphasised_are_none(measure: Measure) -> None:
    marks = tuple(mark(n, 90 - n, emphasis=True) for n in range(3))
    rows = ChartLine("r", "", "main", marks)
    plan = _plan(spec("ranked_bars", ("Jazz", "Ufone", "Zong"), rows), measure)
    assert {bar.fill for bar in plan.bars} == {LIGHT.main}
    assert {label.weight for label in plan.labels} == {400}


def test_no_axis_runs_through_names_above_their_bars(page: Measure) -> None:
    names = ("Computer services", "Telecommunications", "Information services")
    chart = spec("ranked_bars", names, line("Sold", (3240, 554, 21), emphasis=0))
    plan = _plan(chart, page, (162, 100))
    for label in _labels(plan, "category"):
        for stroke in plan.strokes:
            (x, top), (_, bottom) = stroke.points
            assert not (
                label.box.left <= x <= label.box.right and top < label.box.middle[1] < bottom
            )


def test_values_of_rows_follow_their_bars(page: Measure) -> None:
    chart = spec("ranked_bars", ("A long name of a row", "B", "C"), line("Sold", (3240, 554, 21)))
    plan = _plan(chart, page, (162, 100))
    gaps = [
        label.box.left - bar.box.right for label, bar in zip(_labels(plan), plan.bars, strict=True)
    ]
    assert max(gaps) - min(gaps) < 0.5


def test_the_best_rank_is_the_first_row(measure: Measure) -> None:
    names = ("Pakistan", "Nepal", "India")
    chart = spec("ranked_bars", names, line("Rank", (136, 119, 97), emphasis=0, unit=RANK))
    assert _texts(_plan(chart, measure), "category") == ["India", "Nepal", "Pakistan"]
    high = spec("ranked_bars", names, line("Score", (136, 119, 97), emphasis=0))
    assert _texts(_plan(high, measure), "category") == list(names)


def test_a_missing_member_of_a_group_keeps_its_place_and_says_so(measure: Measure) -> None:
    first, second = line("First", [10, None, 12, None]), line("Second", [8, 9, None, 7])
    chart = replace(spec("grouped_bars", ("2021", "2022", "2023", "2024"), first, second))
    plan = _plan(replace(chart, regular=True), measure)
    assert _texts(plan, "absent") == ["n.a.", "n.a."]
    left, right = (label.box.middle[0] for label in _labels(plan, "absent"))
    bars = {hit.index: hit.box for hit in plan.hits if hit.series == 1}
    assert left < bars[1].left, "the first series' place is left of the second's bar"
    assert bars[1].left < right < bars[2].left
    assert not _texts(_plan(chart, measure), "absent"), "dates far apart lack nothing"


def test_a_stack_without_one_of_its_parts_says_so(measure: Measure) -> None:
    chart = spec("stacked_bars", ("2022", "2023", "2024"), line("A", [5, 6, 7]))
    chart = replace(chart, series=(*chart.series, line("B", [3, None, 4])), regular=True)
    plan = _plan(chart, measure)
    (sign,) = _labels(plan, "absent")
    assert sign.text == "n.a."
    assert sign.box.bottom <= min(
        hit.box.top
        for hit in plan.hits
        if hit.box.left < sign.box.middle[0] < hit.box.right and hit.index >= 0
    )
