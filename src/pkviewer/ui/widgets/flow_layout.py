"""How items of unequal height fill columns of equal width."""

from __future__ import annotations

from collections.abc import Sequence


def per_row(count: int, room: int, most: int) -> int:
    """Return how many of ``count`` equal items to put in a row that has room for ``room``.

    Full rows look best, then a last row that is nearly full. At least half of the room is
    used, so that a prime count does not end as one column.
    """
    room = max(1, min(room, most, count))
    fewest = max(1, (room + 1) // 2)
    return max(range(fewest, room + 1), key=lambda n: (-((-count) % n), n))


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
