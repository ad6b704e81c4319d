"""Choosing what stands on a page, so that it is full and nothing needed is missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from pkviewer.export.page.layout import Choice
from pkviewer.export.page.omissions import Drop

ROOMY = (1.0, 0.6, 0.3, 0.0)
"""How roomy charts are, tried before anything goes that the page is well served with."""


class Fitting(Protocol):
    """What can say whether a choice of things fits the page."""

    def fits(self, choice: Choice) -> bool:
        """Return whether a choice fits."""


def fitting(layout: Fitting, order: Sequence[Drop]) -> Choice | None:
    """Return the fullest choice that fits, or None where even the barest does not.

    What is more than plenty goes first, then charts get lower, then the rest goes in its
    order. Where the last thing to go left more room than was needed, what went before it and
    fits is put back, the most important first.
    """
    spare = sum(1 for drop in order if drop.need == 0)
    steps = [(count, 1.0) for count in range(spare + 1)]
    steps += [(spare, roomy) for roomy in ROOMY[1:]]
    steps += [(count, 0.0) for count in range(spare + 1, len(order) + 1)]
    found = _first(layout, order, steps)
    if found is None:
        return None
    count, roomy = found
    choice = _choice(order[:count], roomy)
    for drop in reversed(order[:count]):
        fuller = replace(choice, hidden=choice.hidden - frozenset(drop.keys))
        if layout.fits(fuller):
            choice = fuller
    return choice


def _first(
    layout: Fitting, order: Sequence[Drop], steps: Sequence[tuple[int, float]]
) -> tuple[int, float] | None:
    """Return the first step that fits; each is lower than the one before it."""
    low, high = 0, len(steps)
    while low < high:
        middle = (low + high) // 2
        count, roomy = steps[middle]
        if layout.fits(_choice(order[:count], roomy)):
            high = middle
        else:
            low = middle + 1
    return steps[low] if low < len(steps) else None


def _choice(dropped: Sequence[Drop], roomy: float) -> Choice:
    return Choice(frozenset(key for drop in dropped for key in drop.keys), roomy)
