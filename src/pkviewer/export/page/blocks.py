"""Blocks one below the other, and how they fill a height."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

Place = dict[str, Any]
"""An entry of the page's plan: what is drawn, and where."""
_FIRST_AIR = 2.5
_LOOSE_AIR = 7.0
_TIGHT_AIR = 3.0
_LAST_AIR = 9.0
_SWELL = 0.8


@dataclass(frozen=True, slots=True)
class Block:
    """A block, all lengths in points.

    ``lead`` is the distance before it and ``weight`` how much that may grow; ``flex`` is how
    much the block itself gladly grows. ``make`` returns its place, that much higher.
    """

    height: float
    make: Callable[[float], Place]
    lead: float = 0.0
    weight: float = 0.0
    flex: float = 0.0


def fixed(height: float, lead: float = 0.0, weight: float = 0.0, **place: Any) -> Block:
    """Return a block that does not grow."""
    return Block(height, lambda _: dict(place), lead, weight)


def height_of(blocks: Sequence[Block]) -> float:
    """Return the height of a run of blocks; what leads the first is not counted."""
    if not blocks:
        return 0.0
    return sum(block.height + block.lead for block in blocks) - blocks[0].lead


def run(blocks: Sequence[Block], height: float, *, loose: bool = True) -> list[Place]:
    """Place a run of blocks over a height.

    Extra height goes into a little air first, then growth, then more air. With ``loose``
    off what is left after that stays below the last block.
    """
    airs, grown = _divided(blocks, height - height_of(blocks), loose=loose)
    places = []
    for index, block in enumerate(blocks):
        lead = (block.lead + airs * block.weight) if index else 0.0
        places.append({"lead": lead, **block.make(grown * block.flex)})
    return places


def _divided(blocks: Sequence[Block], extra: float, *, loose: bool) -> tuple[float, float]:
    """Return the air for each weight, and the growth for each point of flex."""
    weight = sum(block.weight for block in blocks[1:])
    flex = sum(block.flex for block in blocks)
    rest = max(extra, 0.0)
    air = growth = 0.0

    def breathe(most: float) -> None:
        nonlocal air, rest
        if weight > 0:
            more = min(rest / weight, most)
            air, rest = air + more, rest - more * weight

    def grow(most: float) -> None:
        nonlocal growth, rest
        if flex > 0:
            more = min(rest / flex, most)
            growth, rest = growth + more, rest - more * flex

    breathe(_FIRST_AIR)
    grow(1.0)
    breathe(_LOOSE_AIR if loose else _TIGHT_AIR)
    if loose:
        # A page with little to say stays calm: it ends early rather than swell without bound.
        grow(_SWELL)
        breathe(_LAST_AIR)
    return air, growth
