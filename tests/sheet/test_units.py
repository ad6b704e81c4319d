"""What a table, a chart and a sentence say that they count in."""

from __future__ import annotations

import pytest

from pkviewer.model.pack import Pack
from pkviewer.sheet.composer import Composer
from pkviewer.sheet.factsheet import FactSheet
from pkviewer.sheet.figure import plain
from pkviewer.text.style import Style


@pytest.fixture(scope="module")
def sheets(bundled: Pack) -> dict[str, FactSheet]:
    composer = Composer(bundled, Style(), bundled.head.edition_date)
    return {id_: composer.sheet(id_) for id_ in composer.sector_ids}


def test_a_table_whose_rows_all_name_what_they_count_has_no_unit_of_its_own(
    sheets: dict[str, FactSheet],
) -> None:
    """ "Complaints unless stated" above a row of arrests would say that arrests are complaints."""
    units = {id_: sheet.table.unit for id_, sheet in sheets.items() if sheet.table}
    assert units["cybersecurity"] == ""
    assert units["exports"] == "US$ million unless stated"


def test_a_chart_of_things_counted_apart_names_none_of_them(sheets: dict[str, FactSheet]) -> None:
    units = {chart.id: chart.unit for chart in sheets["cybersecurity"].charts}
    assert units["cases-arrests"] == "number, calendar years"
    assert units["complaints-by-year"].startswith("complaints")


def test_a_sentence_names_what_it_counts_once(sheets: dict[str, FactSheet]) -> None:
    said = plain(sheets["government"].prose[1].runs).replace("\u00a0", " ")
    assert "38 of 39 divisions used e-Office fully, after 23 of 43 divisions" in said
