"""In which thousands a number is counted: million and billion, or lakh and crore."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

import msgspec

from pkviewer.model.precision import places
from pkviewer.model.unit import Unit
from pkviewer.text.style import Style

_LARGE = {
    "million": (("trillion", 12), ("billion", 9), ("million", 6)),
    "lakh": (("lakh_crore", 12), ("crore", 7), ("lakh", 5)),
}


_LARGE_IN_URDU = (("kharab", 11), ("arab", 9), ("crore", 7), ("lakh", 5))
"""As its press counts; English in Pakistan says "lakh crore" instead."""


LAKHS = {5: "lakh", 7: "crore", 12: "lakh_crore"}


def large(value: Decimal, unit: Unit, style: Style) -> tuple[str, int]:
    """Choose the word for a large number and its power of ten."""
    words: tuple[tuple[str, int], ...] = _LARGE["million"]
    if is_in_lakhs(unit, style):
        words = _LARGE_IN_URDU if style.language == "ur" else _LARGE["lakh"]
    size = (abs(value).adjusted() if value else 0) + unit.scale
    for name, power in words:
        if size >= power:
            return name, power
    return "", 0


def is_in_lakhs(unit: Unit, style: Style) -> bool:
    """Tell whether a unit is counted in lakh and crore: foreign money never is."""
    is_counted = unit.kind == "count" or (unit.kind == "currency" and unit.currency == "PKR")
    return is_counted and style.numbers == "lakh"


def counted(unit: Unit, style: Style, values: Iterable[Decimal]) -> Unit:
    """Return a unit as a chart, a row or a column counts it, so that a page counts in one way.

    Millions become lakh or crore and billions crore or lakh crore, by the largest of the
    values; nothing changes where a reader counts in millions, nor for foreign money.
    """
    if unit.scale < min(LAKHS) or not is_in_lakhs(unit, style):
        return unit
    largest = max((abs(value) for value in values), default=Decimal(0))
    size = (largest.adjusted() if largest else 0) + unit.scale
    scale = next((power for power in sorted(LAKHS, reverse=True) if size >= power), 5)
    return msgspec.structs.replace(unit, scale=scale)


def moved(value: Decimal, unit: Unit, into: Unit) -> Decimal:
    """Return a value in another scale of its unit, with the precision it was published in."""
    return value.scaleb(unit.scale - into.scale)


def moved_decimals(value: Decimal, unit: Unit, into: Unit) -> int:
    """Return how many decimals a moved value is shown with: as exact as before, no more.

    What was published without decimals gets none that are empty: 23,000 million is 2,300 crore.
    """
    shown = min(places(value), unit.decimals)
    most = max(shown + into.scale - unit.scale, 0)
    return most if shown else min(most, places(moved(value, unit, into).normalize()))
