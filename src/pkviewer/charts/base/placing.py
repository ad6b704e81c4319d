"""Finding room for text: labels never cover each other, bars, lines or targets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from pkviewer.charts.base.plan import Box, Label, Point

Segment = tuple[Point, Point]


class Ground:
    """What is taken already: boxes (labels, bars, rules) and the segments of lines."""

    def __init__(self, area: Box, gap: float) -> None:
        self.area = area
        self._gap = gap
        self._boxes: list[Box] = []
        self._segments: list[Segment] = []

    def take(self, box: Box) -> None:
        """Keep a box free of labels."""
        self._boxes.append(box)

    def take_line(self, points: Sequence[Point]) -> None:
        """Keep a line free of labels."""
        self._segments.extend(pairwise(points))

    def is_free(self, box: Box, but: Box | None = None) -> bool:
        """Tell whether a label fits there; ``but`` is a box it may cover (its own bar)."""
        return (
            box.lies_in(self.area)
            and not any(box.overlaps(taken, self._gap) for taken in self._boxes if taken != but)
            and not any(crosses(segment, box) for segment in self._segments)
        )

    def first_free(self, candidates: Iterable[Label], but: Box | None = None) -> Label | None:
        """Return the first of several places for a label that is free, and take it."""
        for label in candidates:
            if self.is_free(label.box, but):
                self.take(label.box)
                return label
        return None

    def mark(self) -> int:
        """Return a point to go :meth:`back` to."""
        return len(self._boxes)

    def back(self, mark: int) -> None:
        """Give up what was taken since the mark."""
        del self._boxes[mark:]


def crosses(segment: Segment, box: Box) -> bool:
    """Tell whether a segment runs through a box (clipping after Liang and Barsky)."""
    (x1, y1), (x2, y2) = segment
    enter, leave = 0.0, 1.0
    for step, start, low, high in (
        (x2 - x1, x1, box.left, box.right),
        (y2 - y1, y1, box.top, box.bottom),
    ):
        if step == 0:
            if not low <= start <= high:
                return False
            continue
        near, far = sorted(((low - start) / step, (high - start) / step))
        enter, leave = max(enter, near), min(leave, far)
    return enter <= leave


def hatching(box: Box, step: float) -> tuple[Segment, ...]:
    """Return lines rising at 45° through a box, ``step`` apart along x, clipped to it."""
    lines = []
    offset = box.left - box.height + step / 2
    while offset < box.right:
        start, end = max(offset, box.left), min(offset + box.height, box.right)
        if end - start > 0.05:
            lines.append(
                ((start, box.bottom - (start - offset)), (end, box.bottom - (end - offset)))
            )
        offset += step
    return tuple(lines)


def spread(wanted: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Return centres at least ``gap`` apart within a range, as near as can be to those wanted.

    Neighbours that would collide share their displacement. Order is kept.
    """
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    groups: list[tuple[float, int]] = []
    for index in order:
        centre, size = wanted[index], 1
        while groups and centre - (size - 1) * gap / 2 < (
            groups[-1][0] + (groups[-1][1] + 1) * gap / 2
        ):
            other, members = groups.pop()
            centre = (centre * size + other * members) / (size + members)
            size += members
        groups.append((centre, size))
    places = [
        centre + (member - (size - 1) / 2) * gap
        for centre, size in groups
        for member in range(size)
    ]
    result = [0.0] * len(wanted)
    for index, place in zip(order, _held(places, gap, low, high), strict=True):
        result[index] = place
    return result


def _held(places: list[float], gap: float, low: float, high: float) -> list[float]:
    for index in range(len(places) - 1, -1, -1):
        most = high if index == len(places) - 1 else places[index + 1] - gap
        places[index] = min(places[index], most)
    for index, place in enumerate(places):
        least = low if index == 0 else places[index - 1] + gap
        places[index] = max(place, least)
    return places
