"""By how much a print of a figure moved against the one before it."""

from __future__ import annotations

from decimal import Decimal

from pkviewer.facts.measures import POINTS
from pkviewer.model.precision import half_step
from pkviewer.model.unit import Unit
from pkviewer.text.number import spelled
from pkviewer.text.style import Style
from pkviewer.text.words import word

_UNMEASURED = ("rank", "tier")
"""What differs by places and not by amounts: both stand there, and say it."""
_UNSHARED = ("percent", "points", "index")
"""What no percentage is told of: a per cent of per cents is taken for points."""
_PERCENT = Unit(kind="percent", decimals=1)


def moved(before: Decimal, after: Decimal, unit: Unit, style: Style) -> str:
    """Return what a print is against the one before: "down US$15 million (0.7%) on …".

    ``before`` and ``after`` are in the unit's scale, as they were published. The difference is
    no more exact than the coarser of both; two that agree as far as both go are the same.
    Percentages differ by percentage points. Empty for ranks and tiers.
    """
    if unit.kind in _UNMEASURED:
        return ""
    change = after - before
    if abs(change) <= max(half_step(before), half_step(after)):
        return word("history.same", style.language)
    coarser = max(int(before.as_tuple().exponent), int(after.as_tuple().exponent))
    amount = abs(change).quantize(Decimal(1).scaleb(coarser))
    text = spelled(amount, POINTS if unit.kind == "percent" else unit, style)
    if unit.kind not in _UNSHARED and before > 0:
        text = f"{text} ({spelled(abs(change) / before * 100, _PERCENT, style, decimals=1)})"
    return word("history.up" if change > 0 else "history.down", style.language, change=text)
