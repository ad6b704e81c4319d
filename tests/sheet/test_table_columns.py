"""A table never drops a period between two others: one that nobody published has its column."""

from __future__ import annotations

from itertools import pairwise

import pytest

from pkviewer.model.pack import Pack
from pkviewer.model.period import Period, PeriodKind
from pkviewer.sheet.blocks import TableBlock
from pkviewer.sheet.composer import Composer
from pkviewer.text.style import Style
from pkviewer.text.when import period_label

_REGULAR = (PeriodKind.FISCAL_YEAR, PeriodKind.YEAR, PeriodKind.QUARTER)


def _periods(table: TableBlock, style: Style) -> dict[str, Period]:
    """Return the periods of the columns, by their labels."""
    shown = (cell.figure.fact.period for row in table.rows for cell in row.cells if cell.figure)
    return {period_label(period, style): period for period in shown}


@pytest.mark.parametrize("numbers", ["million", "lakh"])
def test_every_period_between_two_columns_has_its_own(bundled: Pack, numbers: str) -> None:
    style = Style(numbers="lakh") if numbers == "lakh" else Style()
    composer = Composer(bundled, style, bundled.head.edition_date)
    regular = 0
    for sector in composer.sector_ids:
        table = composer.sheet(sector).table
        if table is None:
            continue
        periods = _periods(table, style)
        assert len(set(table.columns)) == len(table.columns)
        for before, after in pairwise(table.columns):
            period = periods.get(before)
            if period is not None and period.kind in _REGULAR:
                assert after == period_label(period.shifted(1), style), (sector, before)
                regular += 1
        assert all(len(row.cells) == len(table.columns) for row in table.rows)
    assert regular > 8
