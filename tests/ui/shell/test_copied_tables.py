"""What is copied from a table is data: plain numbers, named columns, unit, source, edition."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QApplication

from pkviewer.model.pack import Pack
from pkviewer.sheet.composer import Composer
from pkviewer.text.number import as_data
from pkviewer.text.style import Style
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.widgets.copied_table import DataCell, Origin, as_data_rows
from pkviewer.ui.widgets.tables.cells_model import of_chart, of_table
from pkviewer.ui.widgets.tables.figure_table import FigureTable

_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def test_a_printed_number_is_read_back_as_data() -> None:
    assert as_data("−2,318") == ("-2318", "")
    assert as_data("≥1,95,849") == ("195849", "≥")
    assert as_data("\u2066146.1\u2069") == ("146.1", "")
    assert as_data("≥3,810†") == ("3810", "≥†")
    assert as_data("Tier 1") == ("Tier 1", "")


def test_notes_source_and_edition_have_columns_of_their_own() -> None:
    rows = as_data_rows(
        ["Period", "Exports (US$ million)"],
        [
            [DataCell("FY25"), DataCell("3,810", "provisional")],
            [DataCell("FY26"), DataCell("n.a.")],
            [DataCell("FY27"), DataCell("≥−5")],
        ],
        Origin("SBP", "Edition 1"),
    )
    assert rows == [
        ["Period", "Exports (US$ million)", "Note", "Source", "Edition"],
        ["FY25", "3810", "provisional", "SBP", "Edition 1"],
        ["FY26", "", "", "SBP", "Edition 1"],
        ["FY27", "-5", "at least", "SBP", "Edition 1"],
    ]


def test_every_chart_and_table_copies_numbers_that_programs_read(
    theme: Theme, bundled: Pack
) -> None:
    composer = Composer(bundled, Style(), bundled.head.edition_date)
    for sector in composer.sector_ids:
        sheet = composer.sheet(sector)
        models = [of_chart(spec, theme, ("Period", "Event")) for spec in sheet.charts]
        numbers = [(model, spec.events) for model, spec in zip(models, sheet.charts, strict=True)]
        numbers += [(of_table(sheet.table, theme), ())] if sheet.table else []
        for model, events in numbers:
            table = FigureTable("T", theme, fitted=False)
            table.origin = Origin("S", "E")
            table.show_model(model)
            table.copy_all()
            head, *rows = [
                line.split("\t") for line in QApplication.clipboard().text().splitlines()
            ]
            assert all(head)
            assert head[-2:] == ["Source", "Edition"]
            width = model.columnCount()
            for row in rows if not events else ():
                assert all(not cell or _NUMBER.fullmatch(cell) for cell in row[1:width]), row
