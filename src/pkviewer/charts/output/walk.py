"""Walking a chart's marks with the arrow keys."""

from __future__ import annotations

from PySide6.QtCore import Qt

from pkviewer.charts.base.plan import Hit, Plan

_BACK, _ON = -1, 1


class Walk:
    """A place among a plan's marks.

    Left and right go along a series, up and down from one series to the next; in a chart
    of one series all four go along it. ``reverse`` is for charts from right to left.
    """

    def __init__(self, plan: Plan, *, reverse: bool = False) -> None:
        self._hits = sorted(plan.hits, key=lambda hit: (hit.series, hit.index))
        self._reverse = reverse
        self.current: Hit | None = None

    def on(self, plan: Plan, *, reverse: bool) -> Walk:
        """Return a walk on another plan of the same chart, at the same mark."""
        walk = Walk(plan, reverse=reverse)
        if self.current is not None:
            here = (self.current.series, self.current.index)
            walk.current = next((h for h in walk._hits if (h.series, h.index) == here), None)
        return walk

    def go(self, hit: Hit) -> None:
        """Stand on a mark."""
        self.current = hit

    def step(self, key: int) -> bool:
        """Follow a key; False where the key is none of the walk's."""
        along = {
            Qt.Key.Key_Left: _ON if self._reverse else _BACK,
            Qt.Key.Key_Right: _BACK if self._reverse else _ON,
        }
        across = {Qt.Key.Key_Up: _BACK, Qt.Key.Key_Down: _ON}
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
        if not self._hits or not {key} & {*along, *across, *ends}:
            return False
        here = self.current or self._hits[0]
        mine = [hit for hit in self._hits if hit.series == here.series]
        if self.current is None:
            self.current = mine[-1 if key == Qt.Key.Key_End else 0]
            return True
        if key in ends:
            self.current = mine[ends[Qt.Key(key)]]
        elif key in along or len(mine) == len(self._hits):
            step = along[Qt.Key(key)] if key in along else across[Qt.Key(key)]
            place = mine.index(self.current) + step
            self.current = mine[min(max(place, 0), len(mine) - 1)]
        else:
            self._cross(across[Qt.Key(key)])
        return True

    def _cross(self, step: int) -> None:
        here = self.current
        if here is None:
            return
        numbers = sorted({hit.series for hit in self._hits})
        place = numbers.index(here.series) + step
        if not 0 <= place < len(numbers):
            return
        others = [hit for hit in self._hits if hit.series == numbers[place]]
        self.current = min(others, key=lambda hit: abs(_slot(hit) - _slot(here)))


def _slot(hit: Hit) -> int:
    return int(getattr(hit.mark, "slot", hit.index))
