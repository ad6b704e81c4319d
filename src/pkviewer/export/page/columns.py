"""Sections in two columns: which stands where, so that the page is lowest."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from typing import Any

from pkviewer.export.page.blocks import Block, Place, height_of, run

SPLITS = ((7, 5), (6, 6), (5, 7))
"""Shares of the page's twelve columns that two columns can take."""
_ALONE = ((6, 6), (5, 7), (7, 5))
_UNEVEN, _TURN, _CHOICE = 0.3, 6.0, 4.0
"""What an uneven point, a turn back to the left and a later split cost, in points."""
_OFF_CENTRE = 30.0
"""What columns of one list cost that are not of one width, in points."""


@dataclass(frozen=True, slots=True)
class Section:
    """A section; ``blocks`` returns them for a number of columns, its heading first.

    A ``wide`` section stands on the left, on at least half the page. ``cost`` says how ill it
    looks at a number of columns, in points of height that would be as ill. ``band`` returns the
    section over the page's width, where it can be set so when it is alone.
    """

    blocks: Callable[[int], list[Block]]
    wide: bool = False
    cost: Callable[[int], float] = lambda _: 0.0
    band: Callable[[], Block] | None = None


def in_columns(sections: Sequence[Section], lead: float) -> Block:
    """Set sections in two columns."""
    if len(sections) == 1:
        return _alone(sections[0], lead)
    return side_by_side(*_best(sections), lead)


def side_by_side(spans: Sequence[int], columns: Sequence[Sequence[Block]], lead: float) -> Block:
    """Set columns of blocks beside each other, each as many columns of the grid wide."""
    height = max(height_of(column) for column in columns)
    return Block(height, _drawn(spans, columns, height), lead, 2.0, height * 0.05)


def _drawn(
    spans: Sequence[int], columns: Sequence[Sequence[Block]], height: float
) -> Callable[[float], Place]:
    return lambda extra: {
        "kind": "columns",
        "spans": list(spans),
        "columns": [run(column, height + extra, loose=False) for column in columns],
    }


def _best(sections: Sequence[Section]) -> tuple[tuple[int, int], list[list[Block]]]:
    """Try all splits and all ways to share the sections out; return the lowest.

    Among the nearly equal the one that keeps the sections' order is best.
    """
    made = {span: [one.blocks(span) for one in sections] for span in (5, 6, 7)}
    high = {span: [height_of(b) + b[0].lead for b in blocks] for span, blocks in made.items()}
    best: tuple[float, int, tuple[int, ...]] | None = None
    for choice, split in enumerate(SPLITS):
        for sides in product((0, 1), repeat=len(sections)):
            narrow = split[0] < 6
            misplaced = any(
                one.wide and (side or narrow) for one, side in zip(sections, sides, strict=True)
            )
            if len(set(sides)) == 1 or misplaced:
                continue
            filled = [0.0, 0.0]
            ill = 0.0
            for index, side in enumerate(sides):
                filled[side] += high[split[side]][index]
                ill += sections[index].cost(split[side])
            turns = sum(1 for a, b in pairwise(sides) if a > b)
            uneven = abs(filled[0] - filled[1]) * _UNEVEN
            cost = max(filled) + ill + uneven + turns * _TURN + choice * _CHOICE
            if best is None or cost < best[0]:
                best = (cost, choice, sides)
    assert best is not None  # noqa: S101 - two sections can always stand side by side
    _, choice, sides = best
    split = SPLITS[choice]
    columns: list[list[Block]] = [[], []]
    for index, side in enumerate(sides):
        columns[side] += made[split[side]][index]
    return split, columns


def _alone(section: Section, lead: float) -> Block:
    """Set a single section over the page's width, its parts in two columns."""
    made = {span: section.blocks(span) for span in (5, 6, 7)}
    best = min(
        (max(height_of(made[left][1:at]), height_of(made[right][at:])) + ill, left, right, at)
        for (left, right), ill in zip(_ALONE, (0.0, _OFF_CENTRE, _OFF_CENTRE), strict=True)
        for at in range(2, len(made[left]) + 1)
    )
    _, left, right, at = best
    head = made[6][0]
    columns = (made[left][1:at], made[right][at:])
    lowest = max(height_of(column) for column in columns)
    between = columns[0][0].lead

    def make(extra: float) -> Place:
        # The lines of one list keep one distance: the shorter column ends above the other.
        parts = [run(column, height_of(column) + extra, loose=False) for column in columns]
        below = {"kind": "columns", "spans": [left, right], "columns": parts}
        return {
            "kind": "columns",
            "spans": [12],
            "columns": [[{"lead": 0.0, **head.make(0)}, {"lead": between, **below}]],
        }

    height = head.height + between + lowest
    return Block(height, make, lead, 2.0, height * 0.05)


def cut_even(heights: Sequence[float], count: int) -> list[int]:
    """Cut a run of heights into parts, in order, so that the highest part is lowest.

    Returns where each part begins.
    """
    low, high = max(heights, default=0.0), sum(heights)

    def starts(limit: float) -> list[int]:
        found, filled = [0], 0.0
        for index, height in enumerate(heights):
            if filled + height > limit + 1e-6 and index > found[-1]:
                found.append(index)
                filled = 0.0
            filled += height
        return found

    while high - low > 0.1:
        middle = (low + high) / 2
        low, high = (low, middle) if len(starts(middle)) <= count else (middle, high)
    return starts(high)


def register_body(
    shown: Sequence[str], size: Mapping[str, Any], lead: float, *, full: bool
) -> Block:
    """Return the programmes of a register: with what each is, or in two columns without."""
    if full:
        height = size["header"] + sum(size["full"][key] for key in shown)
        place = {"kind": "register-full", "ids": shown}
        growth = 5.0 * len(shown)
        return Block(height, lambda extra: place | {"extra": extra}, lead, flex=growth)
    rows = [size["short"][key] for key in shown]
    cuts = [*cut_even(rows, 2), len(shown)]
    parts = [shown[a:b] for a, b in pairwise(cuts)]
    highs = [sum(rows[a:b]) for a, b in pairwise(cuts)]

    def make(extra: float) -> Place:
        columns = [
            [{
                "lead": 0.0, "kind": "register-column", "ids": part, "sides": size["sides"],
                "extra": max(highs) + extra - high,
            }]
            for part, high in zip(parts, highs, strict=True)
        ]  # fmt: skip
        return {"kind": "columns", "spans": [6, 6], "columns": columns}

    return Block(max(highs), make, lead, flex=1.5 * max(map(len, parts)))
