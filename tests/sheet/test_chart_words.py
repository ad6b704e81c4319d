"""Whatever a chart says by shade, gap or place it says in words as well."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from pkviewer.model.pack import Pack
from pkviewer.model.period import PART_YEARS
from pkviewer.sheet.chart import ChartSpec
from pkviewer.sheet.composer import Composer
from pkviewer.text.style import Style
from pkviewer.text.when import stretch_text

_STYLE = Style()


@pytest.fixture(scope="module")
def specs(bundled: Pack) -> dict[str, ChartSpec]:
    """Every chart of the bundled pack that shows values."""
    composer = Composer(bundled, _STYLE, bundled.head.edition_date)
    return {
        f"{sector}/{spec.id}": spec
        for sector in composer.sector_ids
        for spec in composer.sheet(sector).charts
        if not spec.events
    }


def over_time(specs: dict[str, ChartSpec]) -> Iterator[tuple[str, ChartSpec]]:
    yield from ((name, spec) for name, spec in specs.items() if spec.names and not _seasonal(spec))


def _seasonal(spec: ChartSpec) -> bool:
    return spec.kind == "seasonal"


def test_a_part_year_is_told_with_its_months(specs: dict[str, ChartSpec]) -> None:
    parts = 0
    for spec in specs.values():
        for line in spec.series:
            for mark in line.marks:
                if mark.figure.fact.period.kind in PART_YEARS:
                    parts += 1
                    assert stretch_text(mark.figure.fact.period, _STYLE) in mark.said
    assert parts > 10
    assert "FY26 2,970 (July–February)" in specs["exports/exports-by-year"].alt


def test_what_is_hatched_or_light_is_said_of_each_value(specs: dict[str, ChartSpec]) -> None:
    for spec in specs.values():
        for line in spec.series:
            for mark in line.marks:
                assert bool(mark.qualifier) >= (mark.hatched or mark.light)


def test_no_month_is_told_by_its_initial(specs: dict[str, ChartSpec]) -> None:
    spec = specs["exports/month-by-month"]
    assert [spec.name(slot) for slot in (0, 5, 11)] == ["July", "December", "June"]
    for each in specs.values():
        assert not any(re.fullmatch(r"[A-Z]", name) for name in each.names)


def test_points_stand_where_their_time_stands(specs: dict[str, ChartSpec]) -> None:
    """Distances along the axis are those of the dates, within a leap day and a month's length."""
    uneven = 0
    for name, spec in over_time(specs):
        ends = {
            mark.slot: mark.figure.fact.period.end.toordinal()
            for line in spec.series
            for mark in line.marks
            if mark.figure.fact.period.kind not in PART_YEARS
        }
        slots = sorted(ends)
        if len(slots) < 3:
            continue
        uneven += bool(spec.places)
        first, last = slots[0], slots[-1]
        days = ends[last] - ends[first]
        reach = spec.place(last) - spec.place(first)
        for slot in slots:
            share = (spec.place(slot) - spec.place(first)) / reach
            assert share == pytest.approx((ends[slot] - ends[first]) / days, abs=0.02), name
    assert uneven > 5


def test_a_missing_period_keeps_its_place_and_is_said_to_have_no_figure(
    specs: dict[str, ChartSpec],
) -> None:
    spec = specs["government/participation"]
    assert [spec.name(slot) for slot in spec.absent] == ["2020"]
    assert "2020 no figure" in spec.alt
    assert "no figure" in spec.note
    quarters = specs["overview/raast-growth"]
    assert quarters.kind == "bars"
    assert len(quarters.absent) > 2
    assert all(f"{quarters.name(slot)} no figure" in quarters.alt for slot in quarters.absent)


def test_values_ranked_across_periods_name_their_own(specs: dict[str, ChartSpec]) -> None:
    for spec in specs.values():
        if spec.kind == "ranked_bars":
            (line,) = spec.series
            periods = {mark.figure.fact.period.code for mark in line.marks}
            if len(periods) > 1:
                assert all("(" in spec.categories[mark.slot] for mark in line.marks)
