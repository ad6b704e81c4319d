"""The crosshair: all series at one period, by mouse and by keyboard."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pkviewer.charts.base.palette import LIGHT
from pkviewer.charts.output.crosshair import has_crosshair, rows_at, slot_at
from pkviewer.charts.output.view import ChartView
from pkviewer.comparison.comparing import Comparing
from pkviewer.documents.comparison_view import parse_view
from pkviewer.model.pack import Pack
from pkviewer.sheet.chart import ChartSpec
from pkviewer.text.style import Style

TWO = "compare/ict-exports-fy:PK,cellular-subscribers-fy:PK/units=index"


@pytest.fixture(scope="module")
def spec(bundled: Pack) -> ChartSpec:
    chart = Comparing(bundled, Style()).compare(parse_view(TWO)).chart
    assert chart is not None
    return chart


@pytest.fixture
def view(qtbot: QtBot, spec: ChartSpec) -> ChartView:
    shown = ChartView()
    qtbot.addWidget(shown)
    shown.set_spec(spec, LIGHT)
    shown.resize(700, 360)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def test_each_series_is_listed_with_its_value_the_greatest_first(spec: ChartSpec) -> None:
    rows = rows_at(spec, len(spec.categories) - 1)
    assert [row.name for row in rows] == [line.name for line in spec.series]
    assert [row.value for row in rows] == [line.marks[-1].said for line in spec.series]


def test_a_missing_value_is_named_and_comes_last(spec: ChartSpec) -> None:
    slot = spec.categories.index("FY19")
    assert [row.value for row in rows_at(spec, slot)][-1] == "n.a."


def test_a_chart_of_one_series_has_none(spec: ChartSpec) -> None:
    assert has_crosshair(spec)
    assert not has_crosshair(replace(spec, series=spec.series[:1]))
    assert not has_crosshair(replace(spec, kind="ranked_bars"))


def test_the_mouse_is_at_the_nearest_period(view: ChartView, spec: ChartSpec) -> None:
    panel = view.plan.panels[0]
    for slot in (0, 5, len(spec.categories) - 1):
        assert slot_at(spec, view.plan, panel.at(slot), panel.box.top + 5) == slot
    assert slot_at(spec, view.plan, panel.box.left - 5, panel.box.top) is None


def test_it_is_painted_for_the_mouse_and_for_the_keyboard(view: ChartView) -> None:
    panel = view.plan.panels[0]
    plain = view.grab().toImage()
    QTest.mouseMove(view, QPoint(int(panel.at(8)), int(panel.box.top) + 6))
    pointed = view.grab().toImage()
    assert pointed != plain
    QTest.mouseMove(view, QPoint(2, view.height() - 2))
    assert view.grab().toImage() == plain
    view.setFocus()
    before = view.grab().toImage()
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.grab().toImage() != before
