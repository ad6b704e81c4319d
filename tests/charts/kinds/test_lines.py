"""Lines: names and values at their ends, ranks, years under long series."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot
from tests.charts.conftest import MONTHS, RANK, every_kind, line, mark, spec

from pkviewer.charts.base.measure import Measure
from pkviewer.charts.base.palette import LIGHT
from pkviewer.charts.base.plan import Box, Label, Plan
from pkviewer.charts.base.scale import tick_texts, ticks
from pkviewer.charts.planning import plan_chart
from pkviewer.model.period import Period
from pkviewer.sheet.chart import ChartLine, ChartSpec
from pkviewer.text.style import Style


@pytest.fixture
def measure(qtbot: QtBot) -> Measure:
    return Measure(12)


def _plan(chart: ChartSpec, measure: Measure, size: tuple[float, float] = (460, 240)) -> Plan:
    return plan_chart(chart, *size, LIGHT, measure)


def _labels(plan: Plan, role: str = "value") -> list[Label]:
    return [label for label in plan.labels if label.role == role]


def _texts(plan: Plan, role: str = "value") -> list[str]:
    return [label.text for label in _labels(plan, role)]


def _monthly(name: str, values: list[float], emphasis: bool = False) -> ChartLine:
    first = Period.parse("2021-07")
    marks = tuple(
        mark(slot, value, period=first.shifted(slot).code, emphasis=emphasis and slot == 59)
        for slot, value in enumerate(values)
    )
    return ChartLine(name.lower(), name, "main" if emphasis else "comparison", marks)


MONTH_NAMES = [f"{MONTHS[n % 12]} {(21 + (n + 6) // 12)}" for n in range(60)]


def _valued(texts: list[str]) -> set[bool]:
    return {text.rsplit(" ", 1)[-1].replace(",", "").isdigit() for text in texts}


@pytest.mark.parametrize("width", [200, 230, 260, 300, 460])
def test_names_at_the_ends_all_have_values_or_none_has(width: float, measure: Measure) -> None:
    plan = _plan(every_kind()["line"], measure, (width, 170))
    names = _texts(plan, "name")
    assert "Pakistan 460" in names
    assert len(_valued([name for name in names if not name.startswith("Pakistan")])) == 1


def test_a_third_of_the_page_has_room_for_all_values(qtbot: QtBot) -> None:
    page = Measure(7.5, page=True)
    names = _texts(_plan(every_kind()["line"], page, (162, 100)), "name")
    assert _valued(names) == {True}


def test_values_go_below_names_that_are_too_long(measure: Measure) -> None:
    marks = line("POS terminals", [90e3, 195e3], emphasis=1)
    chart = spec("line", ("2024", "2025"), marks, line("POS merchants", [1e5, 159e3], "comparison"))
    names = _labels(_plan(chart, measure, (260, 170)), "name")
    texts = [label.text for label in sorted(names, key=lambda label: label.box.top)]
    assert texts == ["POS terminals", "195,000", "POS merchants", "159,000"]


@pytest.mark.parametrize("size", [(240, 150), (460, 190), (900, 230)])
def test_names_beside_long_series_stay_inside(size: tuple[float, float], measure: Measure) -> None:
    lines = (
        _monthly("Mobile broadband", [100.0 + n for n in range(60)], emphasis=True),
        _monthly("All mobile SIMs", [200.0 + n for n in range(60)]),
    )
    plan = _plan(spec("line", MONTH_NAMES, *lines), measure, size)
    edge = Box(0, 0, *size).grown(1.0)
    assert all(label.box.lies_in(edge) for label in plan.labels)
    assert " ".join(_texts(plan, "name")) == "Mobile broadband 159 All mobile SIMs 259"


@pytest.mark.parametrize("size", [(162, 100), (240, 150), (460, 190)])
def test_the_last_value_of_a_long_series_is_told(
    size: tuple[float, float], measure: Measure
) -> None:
    series = _monthly("Broadband", [100.0 + n for n in range(60)], emphasis=True)
    assert "159" in _texts(_plan(spec("line", MONTH_NAMES, series), measure, size))


def test_a_long_monthly_series_names_its_years(measure: Measure) -> None:
    series = _monthly("Broadband", [100.0 + n for n in range(60)])
    plan = _plan(spec("line", MONTH_NAMES, series), measure)
    assert sorted(_texts(plan, "category")) == ["2022", "2023", "2024", "2025", "Jun 26"]
    panel = plan.panels[0]
    (year,) = [label for label in _labels(plan, "category") if label.text == "2023"]
    assert round(panel.value_x(year.x)) == 18


def test_an_axis_of_ranks_has_the_first_place_on_top(measure: Measure) -> None:
    chart = spec(
        "line", ("2020", "2022", "2024"),
        line("Pakistan", (153, 150, 136), emphasis=2, unit=RANK),
        line("India", (100, 105, 97), "peer", unit=RANK),
    )  # fmt: skip
    plan = _plan(chart, measure)
    panel = plan.panels[0]
    assert panel.y(97) < panel.y(136) < panel.y(153)
    ticks_down = sorted(_labels(plan, "tick"), key=lambda label: label.box.top)
    assert [tick.text for tick in ticks_down] == ["100", "150"]
    names = sorted(_labels(plan, "name"), key=lambda label: label.box.top)
    assert [label.text for label in names] == ["India 97", "Pakistan 136"]


@pytest.mark.parametrize(("ranks", "first"), [((3, 94, 79), "1"), ((87, 119, 88), "100")])
def test_an_axis_of_ranks_begins_with_the_first_place_unless_that_is_far(
    measure: Measure, ranks: tuple[int, ...], first: str
) -> None:
    chart = spec("line", ("2017", "2018", "2020"), line("Rank", ranks, unit=RANK))
    ticks = sorted(_labels(_plan(chart, measure), "tick"), key=lambda label: label.box.top)
    assert ticks[0].text == first


def test_a_name_stands_nearer_to_its_own_line_than_to_another(measure: Measure) -> None:
    newest = line("FY26", (350, 340, 360, 380, 350, 430, 370, 360))
    middle = line("FY25", (280, 300, 295, 330, 310, 350, 315, 305, 345, 317, 330, 338))
    oldest = line("FY24", (210, 230, 235, 240, 260, 305, 265, 255, 305, 310, 330))
    plan = _plan(spec("seasonal", MONTHS, newest, middle, oldest), measure)
    panel = plan.panels[0]
    (name,) = (label for label in _labels(plan, "name") if label.text == "FY24")
    x, y = name.box.middle
    slot = min(range(11), key=lambda n: abs(panel.x(n) - x))
    near = {one.name: abs(panel.y(one.marks[slot].value) - y) for one in (middle, oldest)}
    assert near["FY24"] < near["FY25"]


def test_bars_of_ranks_become_a_line(measure: Measure) -> None:
    chart = spec(
        "bars", ("2017", "2018", "2020"), line("Rank", (67, 94, 79), emphasis=2, unit=RANK)
    )
    plan = _plan(chart, measure)
    assert plan.bars == []
    assert sorted(_texts(plan)) == ["67", "79", "94"]
    assert plan.panels[0].y(67) < plan.panels[0].y(94)


def test_panels_of_ranks_have_the_first_place_on_top(measure: Measure) -> None:
    series = [line(name, (90, 80), unit=RANK) for name in ("A", "B")]
    plan = _plan(spec("small_multiples", ("2022", "2024"), *series), measure)
    assert all(panel.y(80) < panel.y(90) for panel in plan.panels)
    assert plan.bars == []


def test_years_laid_over_each_other_look_different(measure: Measure) -> None:
    years = [
        line(f"FY{24 + n}", [300 + 10 * n + k for k in range(12 - n)], period=f"{2024 + n}-06")
        for n in range(3)
    ]
    plan = _plan(spec("seasonal", [month[0] for month in MONTHS], *years), measure)
    drawn = [stroke for stroke in plan.strokes if stroke.panel == 0]
    assert len({(stroke.colour, stroke.dash) for stroke in drawn}) == 3


def test_a_line_that_ends_early_is_named_at_its_own_end(measure: Measure) -> None:
    plan = _plan(every_kind()["seasonal"], measure)
    (name,) = [label for label in _labels(plan, "name") if label.text == "FY26"]
    end = max(dot.x for dot in plan.dots)
    assert 0 < name.box.left - end < 12


def test_lines_of_comparison_with_gaps_are_not_dashed(measure: Measure) -> None:
    main = line("A", [5, 6, 7, 8, 9], emphasis=4)
    chart = spec("line", "abcde", main, line("B", [1, 2, None, 3, 4], "comparison"))
    assert not any(stroke.dash for stroke in _plan(chart, measure).strokes)
    whole = spec("line", "abcde", main, line("B", [1, 2, 2, 3, 4], "comparison"))
    assert any(stroke.dash for stroke in _plan(whole, measure).strokes)


@pytest.mark.parametrize("kind", ["line", "line_alone", "line_monthly", "seasonal"])
def test_there_are_at_most_four_grid_lines(kind: str, measure: Measure) -> None:
    plan = _plan(every_kind()[kind], measure, (900, 500))
    panel = plan.panels[0]
    assert sum(abs(stroke.points[0][1] - panel.y(0)) > 2 for stroke in plan.grid) <= 4


def test_no_value_stands_among_the_axis_numbers(measure: Measure) -> None:
    plan = _plan(every_kind()["line_monthly"], measure)
    assert all(label.box.left >= plan.panels[0].box.left - 4 for label in _labels(plan))


def test_ticks_share_their_decimals_and_zero_has_none() -> None:
    assert tick_texts([0.0, 0.5, 1.0], Style()) == ["0", "0.5", "1.0"]
    assert tick_texts([0.0, 20.0, 40.0], Style()) == ["0", "20", "40"]


def test_steps_cost_no_decimal_that_rounder_ones_save() -> None:
    assert ticks(0, 9, 4) == [0, 5]
    assert ticks(0, 90, 4) == [0, 25, 50, 75]


def test_a_panel_of_ranks_among_others_has_the_best_on_top(measure: Measure) -> None:
    money = line("Exports", [100, 200, 300])
    ranks = line("Rank", [150, 140, 120], unit=RANK)
    chart = replace(
        spec("small_multiples", ("2020", "2022", "2024"), money, ranks), own_scales=True
    )
    plan = plan_chart(chart, 460.0, 190.0, LIGHT, measure)
    rise, climb = plan.panels
    assert rise.y(300) < rise.y(100), "more money stands higher"
    assert climb.y(120) < climb.y(150), "a better place stands higher"
