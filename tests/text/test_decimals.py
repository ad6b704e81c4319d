"""Decimals stand under decimals: what a number lacks is kept free after it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pkviewer.model.pack import Pack
from pkviewer.sheet.composer import Composer
from pkviewer.text.decimals import blank, gaps
from pkviewer.text.number import format_number
from pkviewer.text.style import Style


def test_what_a_number_lacks() -> None:
    assert gaps(["2,108", "46.4", "n.a.", "≥200", "0.25", "−0.9"]) == (
        *(".00", "0", "", ".00", "", "0"),
    )  # fmt: skip
    assert gaps(["0.2583", "159", "0.5"]) == ("", "", "000")
    assert gaps(["1", "2,000"]) == ("", "")
    assert gaps(["n.a.", ""]) == ("", "")
    assert blank(".00") == "\u2008\u2007\u2007"


@given(st.lists(st.decimals(allow_nan=False, allow_infinity=False, places=3), max_size=6))
def test_all_numbers_of_a_column_get_the_same_decimals(values: list[Decimal]) -> None:
    texts = [format_number(value, Style(), index % 3) for index, value in enumerate(values)]
    whole = [text + gap for text, gap in zip(texts, gaps(texts), strict=True)]
    assert len({len(text.partition(".")[2]) for text in whole}) <= 1


@pytest.mark.parametrize("style", [Style(), Style(numbers="lakh"), Style("ur", digits="urdu")])
def test_every_table_of_every_sheet_is_lined_up(bundled: Pack, style: Style) -> None:
    composer = Composer(bundled, style, bundled.head.edition_date)
    tables = [composer.sheet(sector).table for sector in composer.sector_ids]
    shown = [table for table in tables if table is not None]
    assert len(shown) > 5
    for table in shown:
        for column in zip(*(row.cells for row in table.rows), strict=True):
            known = [cell.text for cell in column if cell.figure is not None]
            found = [cell.gap for cell in column if cell.figure is not None]
            assert found == list(gaps(known))
