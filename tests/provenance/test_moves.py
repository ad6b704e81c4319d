"""By how much each print of a figure moved against the one before it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pkviewer.model.unit import Unit
from pkviewer.model.wording import Text
from pkviewer.provenance.moves import moved
from pkviewer.text.style import Style

MILLIONS = Unit(kind="currency", currency="USD", scale=6, symbol=Text(en="US$", ur="ڈالر"))
PERCENT = Unit(kind="percent")


@pytest.mark.parametrize(
    ("before", "after", "unit", "said"),
    [
        ("2123", "2108", MILLIONS, "down US$15 million (0.7%) on the print before"),
        ("1090", "1192", MILLIONS, "up US$102 million (9.4%) on the print before"),
        # No more exact than the coarser print.
        ("2123.035", "2108", MILLIONS, "down US$15 million (0.7%) on the print before"),
        # One rounds the other: nothing moved.
        ("2123", "2123.035", MILLIONS, "the same as the print before, as far as both go"),
        ("2.1E+3", "2108", MILLIONS, "the same as the print before, as far as both go"),
        ("27.4", "25.9", PERCENT, "down 1.5 percentage points on the print before"),
        ("0", "12", MILLIONS, "up US$12 million on the print before"),
        ("3", "2", Unit(kind="rank"), ""),
    ],
)
def test_a_move_is_told_as_exactly_as_both_prints_are(
    before: str, after: str, unit: Unit, said: str
) -> None:
    text = moved(Decimal(before), Decimal(after), unit, Style())
    assert text.replace("\u00a0", " ") == said
