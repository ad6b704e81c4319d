"""A comparison as a page: composed beside the sectors, with its sources and its remarks."""

from __future__ import annotations

import pytest

from pkviewer.cli import main
from pkviewer.comparison.page import ComparisonSource
from pkviewer.documents.comparison_view import parse_view
from pkviewer.model.pack import Pack
from pkviewer.sheet.composer import Composer
from pkviewer.sheet.factsheet import FactSheet
from pkviewer.text.style import Style

TWO = "compare/ict-exports-fy:PK,cellular-subscribers-fy:PK"


def sheet(pack: Pack, text: str, name: str = "") -> FactSheet:
    composer = Composer(pack, Style(), pack.head.edition_date)
    source = ComparisonSource(parse_view(text), name)
    composer.extras = (source,)
    return composer.sheet(source.id)


def test_it_has_the_chart_the_table_and_what_to_read_with_care(bundled: Pack) -> None:
    made = sheet(bundled, TWO, "Exports and phones")
    assert made.title == "Exports and phones"
    assert [chart.kind for chart in made.charts] == ["small_multiples"]
    assert made.table is not None
    assert made.table.wide
    assert any("different units" in block.runs[0].text for block in made.prose)
    numbers = {source.number for source in made.sources}
    assert set(made.charts[0].marks) <= numbers
    assert all(set(row.marks) <= numbers for row in made.table.rows)
    assert made.fingerprint


def test_two_periods_take_the_place_of_the_values(bundled: Pack) -> None:
    made = sheet(bundled, f"{TWO}/from=FY2019-20/to=FY2024-25")
    assert made.table is not None
    assert [row.cells[3].mark for row in made.table.rows] == ["", "b"]


def test_a_break_interrupts_only_the_line_that_has_it(bundled: Pack) -> None:
    made = sheet(bundled, f"{TWO}/units=index")
    (chart,) = made.charts
    assert {id_ for cut in chart.breaks for id_ in cut.lines} == {chart.series[1].id}


def test_what_the_pack_no_longer_has_is_left_out(bundled: Pack) -> None:
    made = sheet(bundled, "compare/ict-exports-fy:PK,gone:PK")
    assert len(made.charts[0].series) == 1


def test_the_command_line_refuses_a_series_that_is_not_there(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["export", "--view", "compare/egd:PK", "--to", "nowhere"]) == 2
    error = capsys.readouterr().err
    assert "egd:PK" in error
    assert "Did you mean egdi:PK" in error
