"""Axis ticks: few, and on round steps."""

from __future__ import annotations

import math
from decimal import Decimal

from pkviewer.model.precision import places
from pkviewer.text.number import format_number, format_tick
from pkviewer.text.style import Style

_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)


def ticks(low: float, high: float, count: int) -> list[float]:
    """Return at most ``count`` + 1 multiples of a round step from ``low`` to ``high``.

    None of them lies outside the range, so that no tick stands above the axis' top.
    """
    if not high > low or count < 1:
        return []
    step = _round_step((high - low) / count)
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return [round(index * step, 12) for index in range(first, last + 1)]


def log_ticks(low: float, high: float, count: int) -> list[float]:
    """Return round values of a logarithmic axis between two powers of ten, about ``count``.

    They are 1, 2 and 5 times the powers of ten, 1 and 3 times, or the powers alone: the
    finest of these that is not too many.
    """
    found: list[float] = []
    for steps in ((1.0, 2.0, 5.0), (1.0, 3.0), (1.0,)):
        powers = range(math.floor(low), math.ceil(high) + 1)
        values = [step * 10.0**power for power in powers for step in steps]
        found = [value for value in values if low <= math.log10(value) <= high]
        if len(found) <= count + 1:
            return found
    return found[:: math.ceil(len(found) / count)]


def tick_texts(values: list[float], style: Style) -> list[str]:
    """Write ticks with as many decimals as the finest of them needs; zero is a bare 0."""
    exact = [Decimal(repr(value)).normalize() for value in values]
    decimals = min(max((places(value) for value in exact), default=0), 6)
    return [
        format_number(value, style, decimals) if value else format_tick(0.0, style)
        for value in exact
    ]


def _round_step(least: float) -> float:
    power = 10.0 ** math.floor(math.log10(least))
    # 2.5 would cost a decimal that 2 and 5 do without; 25 costs none.
    steps = [step for step in _STEPS if step != 2.5 or power >= 10]
    return next(step * power for step in steps if step * power >= least * (1 - 1e-9))
