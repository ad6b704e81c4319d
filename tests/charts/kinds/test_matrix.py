"""Tables by two dimensions: every value in its place, and bars beside them where room is left."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot
from tests.charts.conftest import RANK, every_kind, line, spec

from pkviewer.charts.base.measure import Measure
from pkviewer.charts.base.palette import LIGHT
from pkviewer.charts.base.plan import Plan
from pkviewer.charts.planning import plan_chart, preferred_height
from pkviewer.sheet.chart import ChartSpec


@pytest.fixture
def measure(qtbot: QtBot) -> Measure:
    return Measure(12)


def _plan(chart: ChartSpec, measure: Measure, width: float = 460.0) -> Plan:
    return plan_chart(chart, width, preferred_height(chart, width, measure), LIGHT, measure)


def _texts(plan: Plan, role: str) -> list[str]:
    return [label.text for label in plan.labels if label.role == role]


def test_each_value_stands_under_its_head_in_the_row_of_its_name(measure: Measure) -> None:
    plan = _plan(every_kind()["matrix"], measure)
    (value,) = [label for label in plan.labels if label.text == "120"]
    (head,) = [label for label in plan.labels if label.text == "3500 MHz"]
    (name,) = [label for label in plan.labels if label.text == "Ufone"]
    assert head.box.left <= value.box.right <= head.box.right
    assert value.baseline == name.baseline
    assert _texts(plan, "absent") == ["–"] * 4


def test_bars_are_as_long_as_their_values_and_shown_where_there_is_room(measure: Measure) -> None:
    plan = _plan(every_kind()["matrix"], measure)
    lengths = sorted(bar.box.width for bar in plan.bars)
    assert lengths[-1] / lengths[0] == pytest.approx(120 / 20)
    assert _plan(every_kind()["matrix"], measure, 250.0).bars == []


def test_places_have_no_bars(measure: Measure) -> None:
    chart = spec("matrix", ("2022", "2024"), line("Rank", (150, 136), unit=RANK))
    assert _plan(chart, measure).bars == []


def test_columns_without_room_are_counted_not_cut(measure: Measure) -> None:
    names = [f"{n} MHz" for n in range(12)]
    plan = _plan(spec("matrix", names, line("Jazz", range(1000, 1012))), measure, 240.0)
    shown = _texts(plan, "value")
    assert 0 < len(shown) < 12
    assert all("…" not in text for text in shown)
    assert _texts(plan, "absent") == [f"+ {12 - len(shown)} …"]


def test_rows_are_walked_one_by_one(measure: Measure) -> None:
    plan = _plan(every_kind()["matrix"], measure)
    assert [sum(hit.series == row for hit in plan.hits) for row in range(3)] == [4, 2, 2]
