"""What is drawn where."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest
from pytestqt.qtbot import QtBot
from tests.charts.conftest import EXPORTS, MONTHS, YEARS, every_kind, exports, line, mark, spec

from pkviewer.charts.base.caption import Caption
from pkviewer.charts.base.measure import Measure
from pkviewer.charts.base.palette import LIGHT
from pkviewer.charts.base.placing import crosses
from pkviewer.charts.base.plan import Box, Label, Plan
from pkviewer.charts.planning import plan_chart, preferred_height
from pkviewer.sheet.chart import ChartBreak, ChartEvent, ChartLine, ChartSpec

SIZES = [(240, 120), (300, 200), (460, 240), (900, 260)]
KINDS = sorted(every_kind())


@pytest.fixture
def measure(qtbot: QtBot) -> Measure:
    return Measure(12)


def _plan(chart: ChartSpec, measure: Measure, width: float = 460, height: float = 240) -> Plan:
    return plan_chart(chart, width, height, LIGHT, measure)


def _labels(plan: Plan, role: str = "value") -> list[str]:
    return [label.text for label in plan.labels if label.role == role]


def _touching(plan: Plan) -> list[tuple[str, str]]:
    def shrunk(label: Label) -> Box:
        return label.box.grown(-0.5)

    return [
        (one.text, other.text)
        for one, other in combinations(plan.labels, 2)
        if shrunk(one).overlaps(shrunk(other))
    ]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("page", [False, True])
def test_labels_never_overlap_each_other(
    kind: str, size: tuple[int, int], page: bool, qtbot: QtBot
) -> None:
    measure = Measure(7.5 if page else 12, page=page)
    plan = _plan(every_kind()[kind], measure, *size)
    assert _touching(plan) == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("size", SIZES)
def test_labels_stay_inside_the_drawing(kind: str, size: tuple[int, int], measure: Measure) -> None:
    plan = _plan(every_kind()[kind], measure, *size)
    edge = Box(0, 0, *size).grown(1.5)
    assert [label.text for label in plan.labels if not label.box.lies_in(edge)] == []


@pytest.mark.parametrize("kind", ["bars", "grouped_bars", "hatched", "negative", "twenty"])
@pytest.mark.parametrize("size", SIZES)
def test_values_lie_on_no_other_bar(kind: str, size: tuple[int, int], measure: Measure) -> None:
    plan = _plan(every_kind()[kind], measure, *size)
    for label in (label for label in plan.labels if label.role in {"value", "target"}):
        covered = [bar for bar in plan.bars if label.box.overlaps(bar.box, -0.5)]
        inside = [bar for bar in covered if label.box.lies_in(bar.box)]
        assert covered == inside, label.text


@pytest.mark.parametrize("kind", ["line", "line_alone", "seasonal"])
def test_values_lie_on_no_line(kind: str, measure: Measure) -> None:
    plan = _plan(every_kind()[kind], measure)
    drawn = [stroke for stroke in plan.strokes if stroke.panel is not None]
    for label in (label for label in plan.labels if label.role == "value"):
        for stroke in drawn:
            for segment in zip(stroke.points, stroke.points[1:], strict=False):
                assert not crosses(segment, label.box), label.text


def test_a_target_is_a_rule_across_its_slot_with_its_own_words(measure: Measure) -> None:
    plan = _plan(exports(), measure)
    (rule,) = [stroke for stroke in plan.strokes if stroke.colour == LIGHT.target]
    bar = max(plan.bars, key=lambda bar: bar.box.left)
    assert rule.points[0][0] <= bar.box.left
    assert bar.box.right <= rule.points[1][0]
    assert plan.panels[0].value_y(rule.points[0][1]) == pytest.approx(4200)
    assert _labels(plan, "target") == ["target 4,200"]


@pytest.mark.parametrize("size", SIZES)
def test_the_emphasised_value_and_its_target_are_always_told(
    size: tuple[int, int], measure: Measure
) -> None:
    plan = _plan(exports(), measure, *size)
    assert "3,810" in _labels(plan)
    assert _labels(plan, "target") == ["target 4,200"]


@pytest.mark.parametrize("size", SIZES)
def test_the_last_value_of_a_line_is_always_told(size: tuple[int, int], measure: Measure) -> None:
    assert "3,810" in _labels(_plan(every_kind()["line_alone"], measure, *size))


def test_a_panels_values_stand_at_their_own_places(measure: Measure) -> None:
    values = [40.0 + n * n for n in range(25)]
    series = [line(name, [v * k for v in values]) for k, name in enumerate("ABCD", 1)]
    plan = _plan(spec("small_multiples", [str(n) for n in range(25)], *series), measure)
    assert len(plan.panels) == 4
    count = 0
    for series_number, panel in enumerate(plan.panels):
        for label in (label for label in plan.labels if label.role == "value"):
            if panel.box.left <= label.box.middle[0] <= panel.box.right and (
                panel.box.top - 12 <= label.box.middle[1] <= panel.box.bottom
            ):
                marks = [m for m in series[series_number].marks if m.label == label.text]
                assert any(
                    label.box.left - 1 <= panel.x(m.slot) <= label.box.right + 1 for m in marks
                )
                count += 1
    assert count >= 4


def test_values_come_before_older_targets(measure: Measure) -> None:
    marks = (mark(6, 3500, label="3,500"), mark(7, 3000, label="3,000"))
    target = ChartLine("t", "Target", "target", (*marks, mark(9, 4200, label="target 4,200")))
    chart = spec("bars", YEARS, line("Exports", EXPORTS, emphasis=9), target)
    plan = _plan(chart, measure)
    assert _labels(plan, "value").count("2,619") == 1
    assert "target 4,200" in _labels(plan, "target")


def test_the_last_value_of_each_panel_is_told(measure: Measure) -> None:
    values = _labels(_plan(every_kind()["small_multiples"], measure, 300, 200))
    assert {"170", "145", "149", "108"} <= set(values)


@pytest.mark.parametrize("kind", ["bars", "grouped_bars", "stacked_bars", "negative", "single"])
def test_bars_stand_on_zero(kind: str, measure: Measure) -> None:
    chart = replace(every_kind()[kind], from_zero=False)
    plan = _plan(chart, measure)
    panel = plan.panels[0]
    assert panel.bottom <= 0 < panel.top
    bars = [bar for bar in plan.bars if bar.panel == 0]
    ends = [(panel.value_y(bar.box.bottom), panel.value_y(bar.box.top)) for bar in bars]
    standing = [pair for pair in ends if min(abs(end) for end in pair) < 1e-6]
    assert len(standing) == len(bars) if kind != "stacked_bars" else standing


def test_bars_are_as_tall_as_their_values(measure: Measure) -> None:
    plan = _plan(exports(), measure)
    tops = [plan.panels[0].value_y(bar.box.top) for bar in plan.bars]
    assert tops == pytest.approx(EXPORTS)


def test_no_tick_stands_above_the_axis(measure: Measure) -> None:
    for chart in every_kind().values():
        plan = _plan(chart, measure)
        for panel in plan.panels[:1]:
            ticks = [label for label in plan.labels if label.role == "tick"]
            assert len(ticks) <= 6
            assert all(label.box.middle[1] >= panel.box.top for label in ticks)


def test_an_axis_off_zero_is_kept_for_lines_that_ask_for_it(measure: Measure) -> None:
    chart = spec("line", YEARS[:3], line("Users", (940, 955, 962)), from_zero=False)
    assert _plan(chart, measure).panels[0].bottom > 800


def test_a_line_with_gaps_is_one_calm_line_with_dots_where_it_was_measured(
    measure: Measure,
) -> None:
    values = [5.0, 6.0, None, 7.0, None, 8.0, 9.0] + [9.0] * 20
    plan = _plan(spec("line", [str(n) for n in range(27)], line("Users", values)), measure)
    panel = plan.panels[0]
    drawn = [s for s in plan.strokes if s.panel == 0]
    measured = [slot for slot, value in enumerate(values) if value is not None]
    assert [[round(panel.value_x(x)) for x, _ in stroke.points] for stroke in drawn] == [measured]
    # Of a long line the dots are the ends of what was measured.
    assert [round(panel.value_x(dot.x)) for dot in plan.dots] == [1, 3, 5]
    assert not drawn[0].dash


def test_a_line_stops_at_a_break_and_the_reason_is_told(measure: Measure) -> None:
    chart = spec("line", YEARS, line("Users", EXPORTS), breaks=(ChartBreak(4, "new survey"),))
    plan = _plan(chart, measure)
    drawn = [stroke for stroke in plan.strokes if stroke.panel == 0]
    assert [len(stroke.points) for stroke in drawn] == [4, 6]
    assert _labels(plan, "break") == ["new survey"]


def test_hatching_is_lines_inside_the_bar(measure: Measure) -> None:
    plan = _plan(every_kind()["hatched"], measure)
    hatched = [bar for bar in plan.bars if bar.hatch]
    assert len(hatched) == 2
    for bar in hatched:
        for start, end in bar.hatch:
            assert Box(start[0], end[1], end[0], start[1]).lies_in(bar.box)
    assert [bar.fill is None for bar in hatched] == [True, False]


def test_the_newest_year_is_the_strong_one(measure: Measure) -> None:
    plan = _plan(every_kind()["seasonal"], measure)
    strong = [stroke for stroke in plan.strokes if stroke.colour == LIGHT.main_emphasis]
    assert [len(stroke.points) for stroke in strong] == [8]
    assert [len(s.points) for s in plan.strokes if s.dash] == [12]
    assert sorted(_labels(plan, "name")) == ["FY25", "FY26"]
    assert "437" in _labels(plan)


def test_lines_are_named_at_their_ends_in_order(measure: Measure) -> None:
    plan = _plan(every_kind()["line"], measure)
    named = sorted((label.box.top, label.text) for label in plan.labels if label.role == "name")
    assert [text for _, text in named] == [
        "Pakistan 460", "Philippines 234", "India 233", "Bangladesh 146", "Sri Lanka 121",
    ]  # fmt: skip


def test_rows_that_do_not_fit_are_counted_but_never_the_emphasised(measure: Measure) -> None:
    firms = [f"Firm {n}" for n in range(20)]
    chart = spec("ranked_bars", firms, line("Firms", [40 - n for n in range(20)], emphasis=17))
    plan = _plan(chart, measure, 300, 160)
    names = _labels(plan, "category")
    assert "Firm 17" in names
    assert names[-1] == f"+ {20 - len(plan.bars)} …"
    whole = _plan(chart, measure, 300, preferred_height(chart, 300, measure))
    assert _labels(whole, "category") == firms


def test_panels_share_one_scale(measure: Measure) -> None:
    plan = _plan(every_kind()["small_multiples"], measure)
    assert len(plan.panels) == 4
    assert len({(panel.bottom, panel.top) for panel in plan.panels}) == 1


def test_panels_with_scales_of_their_own_reach_their_own_highest_value(measure: Measure) -> None:
    chart = spec(
        "small_multiples", ("2023", "2024"),
        line("Complaints", (100_000, 161_828)), line("Convictions", (93, 60)), own_scales=True,
    )  # fmt: skip
    plan = _plan(chart, measure)
    highest = [max(bar.box.height for bar in plan.bars if bar.panel == n) for n in (0, 1)]
    assert min(highest) > 0.5 * plan.panels[0].box.height
    ticks = {label.text for label in plan.labels if label.role == "tick"}
    assert {"100,000", "50"} <= ticks


def test_events_that_do_not_fit_are_counted(measure: Measure) -> None:
    plan = _plan(every_kind()["timeline"], measure, 300, 120)
    labels = len(_labels(plan, "date"))
    assert 0 < labels < 10
    assert f"+ {10 - labels} earlier" in _labels(plan, "event")
    chart = every_kind()["timeline"]
    whole = _plan(chart, measure, 300, preferred_height(chart, 300, measure) + 12)
    assert len(_labels(whole, "date")) == 10


def test_texts_of_a_level_timeline_never_meet_and_need_just_its_height(measure: Measure) -> None:
    days = [(2024, 6, 30), (2025, 5, 20), (2025, 5, 28), (2025, 6, 2), (2025, 6, 5), (2025, 6, 9)]
    events = tuple(
        ChartEvent(date(*day), f"{n} of them", f"The event number {n} in a row of many")
        for n, day in enumerate(days)
    )
    counted = 0
    for shown in (events[1:], events, (events[0], *events[3:])):
        chart = replace(every_kind()["timeline"], events=shown)
        for width in range(560, 1400, 40):
            height = preferred_height(chart, width, measure)
            plan = _plan(chart, measure, width, height)
            boxes = [label.box for label in plan.labels]
            assert not any(a.overlaps(b) for i, a in enumerate(boxes) for b in boxes[:i]), width
            assert min(box.top for box in boxes) >= 0
            assert height - 0.5 * measure.size <= max(box.bottom for box in boxes) <= height
            counted += any("earlier" in text for text in _labels(plan, "event"))
    assert counted


@pytest.mark.parametrize("kind", KINDS)
def test_in_urdu_lists_are_mirrored_and_time_runs_on_from_the_left(
    kind: str, measure: Measure, in_urdu: Callable[[ChartSpec], ChartSpec]
) -> None:
    chart = every_kind()[kind]
    there, back = _plan(in_urdu(chart), measure), _plan(chart, measure)
    is_list = kind in ("ranked_bars", "matrix", "timeline")
    boxes = [tuple(bar.box.mirrored(460) if is_list else bar.box) for bar in there.bars]
    assert boxes == [pytest.approx(tuple(bar.box), abs=3) for bar in back.bars]
    isolates = str.maketrans("", "", "\u2066\u2069")
    texts = [label.text.translate(isolates) for label in there.labels]
    assert texts == [label.text for label in back.labels]
    assert _touching(there) == []


def test_thinned_categories_keep_the_newest(measure: Measure) -> None:
    names = [f"{MONTHS[n % 12]} {2018 + n // 12}" for n in range(100)]
    plan = _plan(spec("line", names, line("Receipts", [float(n) for n in range(100)])), measure)
    shown = _labels(plan, "category")
    assert names[-1] in shown
    assert len({name.split()[0] for name in shown}) == 1


def test_a_caption_says_title_unit_source_and_edition(measure: Measure) -> None:
    caption = Caption("Exports", "US$ million", "State Bank of Pakistan", "Edition 2026.11")
    plan = plan_chart(exports(), 460, 300, LIGHT, measure, caption)
    assert _labels(plan, "caption") == [
        "Exports", "US$ million", "State Bank of Pakistan · Edition 2026.11",
    ]  # fmt: skip
    assert _touching(plan) == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("size", [(1, 1), (60, 40), (2000, 30)])
def test_a_size_without_room_does_no_harm(
    kind: str, size: tuple[int, int], measure: Measure
) -> None:
    _plan(every_kind()[kind], measure, *size)


def test_flat_and_empty_series_do_no_harm(measure: Measure) -> None:
    for kind in ("bars", "stacked_bars", "ranked_bars", "line", "small_multiples"):
        for marks in ((), (mark(0, 0),), (mark(0, -3),)):
            one = ChartLine("a", "A", "main", marks)
            other = ChartLine("b", "B", "comparison", (mark(0, 0),))
            _plan(spec(kind, ("FY25",), one), measure)
            _plan(spec(kind, ("FY25",), one, other), measure)
    _plan(spec("seasonal", ("J",), ChartLine("a", "A", "target", (mark(0, 5),))), measure)
    _plan(spec("bars", ("J",), ChartLine("a", "A", "target", (mark(0, 5),))), measure)
