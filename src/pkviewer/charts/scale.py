"""Axis ticks: few, and on round steps."""

from __future__ import annotations

import math

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


def _round_step(least: float) -> float:
    power = 10.0 ** math.floor(math.log10(least))
    return next(step * power for step in _STEPS if step * power >= least * (1 - 1e-9))
