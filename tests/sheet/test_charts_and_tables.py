"""Charts and tables: what stands where, what is marked, and what is said in words."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from pkviewer.model.pack import Pack
from pkviewer.sheet.blocks import TableBlock
from pkviewer.sheet.chart import ChartSpec
from pkviewer.sheet.composer import Composer
from pkviewer.sheet.factsheet import FactSheet
from pkviewer.text.style import Style

Trade = Callable[..., FactSheet]
EXPORTS = ("indicators", 0, "observations")


def chart(sheet: FactSheet, id_: str) -> ChartSpec:
    return next(found for found in sheet.charts if found.id == id_)


@pytest.fixture(scope="module")
def trade(composer: Composer) -> FactSheet:
    return composer.sheet("trade")


@pytest.fixture(scope="module")
def access(composer: Composer) -> FactSheet:
    return composer.sheet("access")


def test_bars_with_target_and_part_year(trade: FactSheet) -> None:
    spec = chart(trade, "by-year")
    assert spec.categories == ("FY22", "FY23", "FY24", "FY25", "FY26")
    assert spec.unit == "US$ million, July–June"
    exports, target = spec.series
    assert [(m.slot, m.value, m.label) for m in exports.marks] == [
        (0, 2619, "2,619"), (1, 2596, "2,596"), (2, 3223, "3,223"), (3, 3810, "3,810"),
        (4, 355, "355"),
    ]  # fmt: skip
    assert [m.light for m in exports.marks] == [False] * 4 + [True]
    assert [m.hatched for m in exports.marks] == [False] * 3 + [True, False]
    assert [m.emphasis for m in exports.marks] == [False] * 3 + [True, False]
    assert exports.marks[4].figure.fact.period.code == "FY2025-26/1m"
    assert target.role == "target"
    assert [(m.slot, m.value) for m in target.marks] == [(2, 3500), (3, 4200)]
    assert target.marks[-1].label == "target 4,200"
    assert spec.note == "hatched: provisional or estimated · pale: part-year (July)"


def test_a_full_year_hides_its_part(trade: FactSheet) -> None:
    """FY2023-24 is held as a whole and as nine months; the whole is drawn."""
    marks = chart(trade, "by-year").series[0].marks
    assert [m.figure.fact.period.code for m in marks if m.slot == 2] == ["FY2023-24"]


def test_the_longest_part_stands_for_a_year(trade_of: Trade) -> None:
    longer = {"period": "FY2025-26/2m", "value": "700", "source": "bank-monthly"}
    spec = chart(trade_of(((*EXPORTS, 8), longer)), "by-year")
    assert [m.label for m in spec.series[0].marks if m.slot == 4] == ["700"]


def test_a_missing_year_leaves_its_place(trade_of: Trade) -> None:
    moved = trade_of(
        ((*EXPORTS, 2, "period"), "FY2014-15"), (("facts", "before", "of", "period"), "FY2020-21")
    )
    spec = chart(moved, "index")
    assert spec.categories[:3] == ("FY15", "FY16", "FY17")
    assert [m.slot for m in spec.series[0].marks] == [0, 5, 6, 8, 9, 10]
    growth = chart(moved, "growth")
    assert "FY22" not in [growth.categories[m.slot] for m in growth.series[0].marks]


def test_months_laid_over_each_other(trade: FactSheet) -> None:
    spec = chart(trade, "by-month")
    assert "".join(spec.categories) == "JASONDJFMAMJ"
    older, newer = spec.series
    assert (older.name, older.role, newer.name, newer.role) == (
        "FY24",
        "comparison",
        "FY25",
        "main",
    )
    for line in spec.series:
        assert [m.slot for m in line.marks] == list(range(12))
    assert [m.label for m in newer.marks if m.emphasis] == ["367"]
    assert newer.marks[0].figure.fact.period.code == "2024-07"
    assert newer.marks[-1].figure.fact.period.code == "2025-06"


def test_growth_begins_with_the_second_year(trade: FactSheet) -> None:
    spec = chart(trade, "growth")
    assert (spec.unit, spec.baseline) == ("growth on the year before, %", 0.0)
    assert [m.label for m in spec.series[0].marks] == ["46.5", "24.2", "−0.9", "24.2", "18.2"]
    assert spec.categories[0] == "FY21"


def test_an_index_begins_at_a_hundred(trade: FactSheet) -> None:
    spec = chart(trade, "index")
    assert (spec.unit, spec.baseline) == ("FY2019-20 = 100", 100.0)
    marks = spec.series[0].marks
    assert (marks[0].value, marks[0].label) == (100.0, "100")
    assert [m.label for m in marks] == ["100", "146", "182", "180", "224", "265"]
    assert marks[-1].value == pytest.approx(3810 / 1439 * 100)


def test_bars_are_ranked(access: FactSheet) -> None:
    spec = chart(access, "peers")
    (line,) = spec.series
    assert [m.value for m in line.marks] == sorted((m.value for m in line.marks), reverse=True)
    assert [m.slot for m in line.marks] == [0, 1]
    assert spec.categories[0] == "India"
    assert [m.emphasis for m in line.marks] == [False, True]
    assert spec.unit == "2024 edition, index"


MATRIX = {
    "id": "by-sex",
    "title": {"en": "People online by country and sex", "ur": "ملک اور صنف کے لحاظ سے"},
    "kind": "matrix",
    "rows": "entity",
    "columns": "sex",
    "period_kind": "year",
    "at": "2024",
    "series": [
        {"indicator": "users"},
        {"indicator": "users", "dims": {"sex": "men"}},
        {"indicator": "users", "dims": {"sex": "women"}},
    ],
}


def test_a_matrix_has_a_row_to_each_series_and_its_total_last(altered: Callable[..., Pack]) -> None:
    pack = altered(("sectors/access.json", ("charts", 2), MATRIX))
    spec = chart(Composer(pack, Style(), pack.head.edition_date).sheet("access"), "by-sex")
    (row,) = spec.series
    assert (spec.stub, row.name) == ("Country", "Pakistan")
    assert [spec.categories[mark.slot] for mark in row.marks] == ["Women", "Men", "All"]
    assert [(mark.label, mark.emphasis) for mark in row.marks] == [
        ("37.5", False), ("53.4", False), ("45.7", True),
    ]  # fmt: skip
    assert spec.unit == "2024, %"
    assert "Women 37.5; Men 53.4; All 45.7" in spec.alt


def test_a_matrix_over_time_has_a_column_to_each_period_held(altered: Callable[..., Pack]) -> None:
    over_time = {**MATRIX, "rows": "sex", "columns": "period", "at": None}
    pack = altered(("sectors/access.json", ("charts", 2), over_time))
    spec = chart(Composer(pack, Style(), pack.head.edition_date).sheet("access"), "by-sex")
    assert spec.categories == ("2022", "2024")
    assert [(line.name, len(line.marks)) for line in spec.series] == [
        ("All", 2), ("Men", 1), ("Women", 1),
    ]  # fmt: skip
    assert "–: no figure" in spec.note


@pytest.mark.parametrize(
    ("edit", "found"),
    [
        ({"columns": None}, "none"),
        ({"columns": "band"}, "'band'"),
        ({"rows": "period"}, "'period'"),
        ({"kind": "line"}, "entity"),
        ({"series": [*MATRIX["series"], {"indicator": "users"}]}, "the place of series[0] again"),
    ],
)
def test_a_matrix_that_cannot_be_laid_out_is_refused(
    altered: Callable[..., Pack], edit: dict[str, Any], found: str
) -> None:
    with pytest.raises(pytest.fail.Exception, match=re.escape(f"found {found}")):
        altered(("sectors/access.json", ("charts", 2), {**MATRIX, **edit}))


def test_groups_and_panels_are_series(access: FactSheet) -> None:
    sexes, panels = chart(access, "sexes"), chart(access, "panels")
    assert [line.name for line in sexes.series] == ["Women", "Men"]
    assert [[m.slot for m in line.marks] for line in panels.series] == [[0, 1], [1]]
    for spec in access.charts:
        assert len({line.id for line in spec.series}) == len(spec.series)


def test_a_break_stands_before_its_value(access: FactSheet) -> None:
    spec = chart(access, "lines")
    assert [(cut.before, cut.reason) for cut in spec.breaks] == [
        (2, "Idle lines are left out from here on.")
    ]
    assert spec.categories[2] == "Jun 22"
    assert "break in series: Idle lines" in spec.note


@pytest.mark.parametrize(
    ("bound", "label"), [("at_least", "≥150"), ("at_most", "≤150"), (None, "150")]
)
def test_a_bound_is_no_plain_value(
    altered: Callable[..., Pack], bound: str | None, label: str
) -> None:
    pack = altered(("sectors/access.json", ("indicators", 0, "observations", 5, "bound"), bound))
    spec = chart(Composer(pack, Style(), pack.head.edition_date).sheet("access"), "lines")
    assert spec.series[0].marks[-1].label == label
    assert label in spec.alt


def test_a_growth_of_a_bound_is_a_gap(trade_of: Trade) -> None:
    sheet = trade_of(
        ((*EXPORTS, 1, "bound"), "at_least"), (("charts", 3, "series", 0, "measure"), "value")
    )
    labels = [m.label for m in chart(sheet, "growth").series[0].marks]
    assert labels == ["−0.9", "24.2", "18.2"]


def test_values_in_the_charts_own_scale(trade_of: Trade) -> None:
    """A series in millions, drawn in billions, keeps a decimal; one in billions its own."""
    series = [{"indicator": "exports-target", "role": "target"}, {"indicator": "exports"}]
    spec = chart(trade_of((("charts", 0, "series"), series)), "by-year")
    assert spec.unit.startswith("US$ billion")
    target, exports = spec.series
    assert [m.label for m in exports.marks][:3] == ["2.6", "2.6", "3.2"]
    assert [m.value for m in exports.marks][:2] == [2.619, 2.596]
    assert [m.label for m in target.marks] == ["3.5", "target 4.2"]


def test_since_and_last_limit_the_slots(trade_of: Trade) -> None:
    spec = chart(trade_of((("charts", 3, "since"), "FY2021-22")), "index")
    assert spec.categories == ("FY22", "FY23", "FY24", "FY25")
    assert len(spec.series[0].marks) == 4


def test_a_timeline_tells_of_the_last_events(access: FactSheet) -> None:
    spec = chart(access, "events")
    assert [event.title for event in spec.events] == [
        "Act drafted", "Sale planned for 2024", "Spectrum sold", "Act passed",
    ]  # fmt: skip
    assert [event.planned for event in spec.events] == [False, True, False, False]
    assert [event.when for event in spec.events] == sorted(event.when for event in spec.events)
    for event in spec.events:
        assert event.date_text in spec.alt
        assert event.title in spec.alt


@pytest.mark.parametrize("language", ["en", "ur"])
def test_what_is_seen_is_said(small: Pack, bundled: Pack, language: str) -> None:
    """The text alternative holds every value of a short series, and the ends of a long one."""
    for pack in (small, bundled):
        composer = Composer(pack, Style("ur" if language == "ur" else "en"), pack.head.edition_date)
        for sector in composer.sector_ids:
            for spec in composer.sheet(sector).charts:
                assert spec.title in spec.alt
                assert spec.unit in spec.alt
                for line in spec.series:
                    is_short = len(line.marks) <= 16
                    for mark in line.marks if is_short else (line.marks[0], line.marks[-1]):
                        assert f"{spec.name(mark.slot)} {mark.said}" in spec.alt
                    if spec.regular and is_short and 0 < len(line.absent) <= 16:
                        assert all(spec.name(slot) in spec.alt for slot in line.absent)


def test_slots_and_categories_agree(small: Pack, bundled: Pack) -> None:
    for pack in (small, bundled):
        composer = Composer(pack, Style(), pack.head.edition_date)
        for sector in composer.sector_ids:
            for spec in composer.sheet(sector).charts:
                assert not spec.is_empty
                for line in spec.series:
                    slots = [mark.slot for mark in line.marks]
                    assert slots == sorted(set(slots))
                    assert set(slots) <= set(range(len(spec.categories)))
                    if spec.kind != "ranked_bars":
                        assert sum(mark.emphasis for mark in line.marks) <= 1
                if spec.kind != "timeline":
                    assert spec.marks


# ---- the table


def table(sheet: FactSheet) -> TableBlock:
    assert sheet.table is not None
    return sheet.table


def cells(sheet: FactSheet, row: int) -> list[str]:
    return [cell.text + cell.mark for cell in table(sheet).rows[row].cells]


def test_the_table(trade: FactSheet) -> None:
    found = table(trade)
    assert found.columns == ("FY20", "FY21", "FY22", "FY23", "FY24", "FY25")
    assert found.unit == "US$ million unless stated"
    assert [(row.label, row.unit, row.indent) for row in found.rows] == [
        ("Exports", "", False),
        ("growth, %", "", True),
        ("Target for exports", "US$ billion", False),
        ("Exports of all services", "US$ billion", False),
    ]
    assert cells(trade, 0) == ["1,439", "2,108", "2,619", "2,596", "3,223", "3,810p"]
    assert cells(trade, 1) == ["n.a.", "46.5", "24.2", "−0.9", "24.2", "18.2p"]
    assert cells(trade, 3) == ["n.a.", "n.a.", "n.a.", "7.6", "7.8", "n.a."]
    assert found.key == "n.a. not found in a published source · p provisional or estimated"
    assert [bool(row.marks) for row in found.rows] == [True, False, True, True]


def test_a_part_year_is_marked_and_explained(trade_of: Trade) -> None:
    part = {"period": "FY2024-25/9m", "value": "6.1", "source": "bank-annual"}
    sheet = trade_of(
        (("indicators", 3, "periods"), ["fiscal_year", "part_fiscal_year"]),
        (("indicators", 3, "observations", 2), part),
        (("table", "rows", 3, "also"), "part_fiscal_year"),
    )
    assert cells(sheet, 3)[-3:] == ["7.6", "7.8", "6.19m"]
    assert [cell.light for cell in table(sheet).rows[3].cells][-2:] == [False, True]
    assert "9m July–March only" in table(sheet).key.split(" · ")


@pytest.mark.parametrize(
    ("key", "value", "mark", "said"),
    [
        ("status", "estimate", "p", "p provisional or estimated"),
        ("status", "target", "t", "t target"),
        ("confidence", "low", "", ""),
        ("bound", "at_least", "", ""),
        (
            "alternatives",
            [
                {
                    "value": "1",
                    "relation": "misprint",
                    "reason": {"en": "x", "ur": "ب"},
                    "source": "daily",
                }
            ],
            "d",
            "d disputed",
        ),
    ],
)
def test_marks_of_a_cell(trade_of: Trade, key: str, value: Any, mark: str, said: str) -> None:
    sheet = trade_of(
        ((*EXPORTS, 2, key), value),
        (("facts", "before", "of", "period"), "FY2023-24"),
        (("charts", 3, "series", 0, "measure"), "value"),
    )
    text = "≥2,619" if key == "bound" else "2,619"
    assert cells(sheet, 0)[2] == text + mark
    assert said in table(sheet).key


def test_growth_across_a_break_is_marked(altered: Callable[..., Pack]) -> None:
    cut = {"at": "FY2020-21", "reason": {"en": "Counted anew.", "ur": "نئی گنتی۔"}}
    pack = altered(
        ("sectors/trade.json", ("indicators", 0, "breaks"), [cut]),
        ("sectors/trade.json", ("facts", "rate", "across_break"), True),
        ("sectors/trade.json", ("facts", "times", "across_break"), True),
        ("claims.json", ("claims", 0, "check", "parts", 2, "fact", "across_break"), True),
    )
    sheet = Composer(pack, Style(), pack.head.edition_date).sheet("trade")
    assert cells(sheet, 1)[1] == "46.5b"
    assert cells(sheet, 0)[1] == "2,108"
    assert "b break in series" in table(sheet).key


def test_a_row_without_values_is_left_out(trade_of: Trade) -> None:
    rows = [{"indicator": "exports"}, {"indicator": "exports", "entity": "IN"}]
    assert len(table(trade_of((("table", "rows"), rows))).rows) == 1
