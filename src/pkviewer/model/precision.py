"""Precision as published: decimals, rounding, and the error either way."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal
from functools import cache

# Halves go away from zero, as people and spreadsheets round: 146.05 is 146.1 everywhere.
# Room for any quotient of two published values: the usual context would refuse to round it.
ROUNDING = Context(prec=120, rounding=ROUND_HALF_UP)


def places(value: Decimal) -> int:
    """Return the decimals a value was published with."""
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def rounded(value: Decimal, decimals: int) -> Decimal:
    """Round to so many decimals, half away from zero; the one place where values are rounded."""
    return value.quantize(_unit(decimals), context=ROUNDING)


@cache
def _unit(decimals: int) -> Decimal:
    return Decimal(1).scaleb(-decimals)


def half_step(value: Decimal) -> Decimal:
    """Return half a unit of the last digit published: the rounding error either way."""
    exponent = value.as_tuple().exponent
    return Decimal(5).scaleb((exponent if isinstance(exponent, int) else 0) - 1)


def significant(value: Decimal, digits: int) -> Decimal:
    """Round to so many significant digits, half away from zero; shorter values stay as they are."""
    return Context(prec=digits, rounding=ROUND_HALF_UP).plus(value)
