"""How items of unequal height fill columns of equal width."""

from __future__ import annotations

from collections.abc import Sequence

_ROUNDS = 40
"""Improvements tried at most; a page needs a handful."""


def per_row(count: int, room: int, most: int) -> int:
    """Return how many of ``count`` equal items to put in a row that has room for ``room``.

    Full rows look best, then a last row that is nearly full. At least half of the room is
    used, so that a prime count does not end as one column.
    """
    room = max(1, min(room, most, count))
    fewest = max(1, (room + 1) // 2)
    return max(range(fewest, room + 1), key=lambda n: (-((-count) % n), n))


def balanced(heights: Sequence[int], columns: int, gap: int) -> list[list[int]]:
    """Return the indexes of each column's items, the columns about equally high.

    Items stay in order within a column, and the columns in the order of their first items.
    """
    found: list[list[int]] = [[] for _ in range(min(columns, len(heights)))]
    totals = [0] * len(found)
    for index, height in enumerate(heights):
        place = totals.index(min(totals))
        found[place].append(index)
        totals[place] += height + gap
    for _ in range(_ROUNDS):
        better = _improved(found, heights, gap)
        if better is None:
            break
        found = better
    return sorted((sorted(column) for column in found), key=lambda column: column[0])


def in_order(heights: Sequence[int], columns: int, gap: int) -> list[list[int]]:
    """Return the indexes of each column's items, read down one column, then the next.

    The tallest column is as short as the order allows.
    """
    low, high = max(heights, default=0), sum(heights) + gap * len(heights)
    while low < high:
        middle = (low + high) // 2
        if len(_poured(heights, middle, gap)) <= columns:
            high = middle
        else:
            low = middle + 1
    return _poured(heights, low, gap)


def _poured(heights: Sequence[int], limit: int, gap: int) -> list[list[int]]:
    """Fill one column up to a height, then the next."""
    found: list[list[int]] = []
    filled = limit + 1
    for index, height in enumerate(heights):
        if filled + gap + height > limit:
            found.append([])
            filled = -gap
        found[-1].append(index)
        filled += gap + height
    return found


def _height(column: Sequence[int], heights: Sequence[int], gap: int) -> int:
    return sum(heights[index] + gap for index in column)


def _spread(found: Sequence[Sequence[int]], heights: Sequence[int], gap: int) -> int:
    totals = [_height(column, heights, gap) for column in found]
    return max(totals) - min(totals)


def _improved(found: list[list[int]], heights: Sequence[int], gap: int) -> list[list[int]] | None:
    """Return the best arrangement one move or exchange away; None if there is no better one.

    Neighbours in reading order go first: an item should stay about where it was meant.
    """
    best, least = None, _spread(found, heights, gap)
    for one, other in ((a, b) for a in range(len(found)) for b in range(len(found)) if a != b):
        for here in found[one]:
            for there in (None, *found[other]):
                if there is None and len(found[one]) == 1:
                    continue
                tried = [list(column) for column in found]
                tried[one].remove(here)
                tried[other].append(here)
                if there is not None:
                    tried[other].remove(there)
                    tried[one].append(there)
                spread = _spread(tried, heights, gap)
                if spread < least:
                    best, least = tried, spread
    return best
