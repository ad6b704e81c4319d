"""A layout of charts: on shelves, so that they begin and end level, as in a bookcase."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QRect

from pkviewer.ui.widgets.columns import ColumnsLayout

_GIVES = 1.25
"""How much higher a shelf may get so that one more chart finds room under a lower one."""
_ALIKE = 1.45
"""How many times as high as another a chart may be to stand beside it."""
_AHEAD = 5
"""How far ahead a chart is looked for that is about as high as the one it stands beside."""


@dataclass(slots=True)
class Stack:
    """Charts under each other on a shelf: in which column, how many wide, and which."""

    column: int
    span: int
    items: list[int]


class ShelvesLayout(ColumnsLayout):
    """Charts side by side in the order given, every shelf level at top and bottom.

    Those of share 1 take two columns of three, or all where there are fewer.
    """

    def _arrange(self, area: QRect, *, apply: bool) -> int:
        cells = [cell for cell in self._cells if not cell.item.isEmpty()]
        room = max(1, (area.width() + self._gap) // (self._least + self._gap))
        columns = min(room, 3, max(len(cells), 1))
        width = (area.width() - self._gap * (columns - 1)) // columns

        def across(span: int) -> int:
            return span * width + (span - 1) * self._gap

        @cache
        def height(index: int, span: int) -> int:
            return self.height_of(cells[index].item, across(span))

        spans = [min(columns, 2) if cell.share == 1 else 1 for cell in cells]
        top = 0
        for shelf in shelved(spans, columns, height, self._gap):
            tall = max(_filled(stack, height, self._gap) for stack in shelf)
            for stack in shelf if apply else ():
                box = QRect(stack.column * (width + self._gap), top, across(stack.span), tall)
                if stack.column + stack.span == columns:
                    # What whole pixels leave over goes to the last column.
                    box.setRight(area.width() - 1)
                self._stack(area, box, [cells[index].item for index in stack.items])
            top += tall + self._row_gap
        return max(0, top - self._row_gap)

    def _stack(self, area: QRect, box: QRect, items: Sequence[object]) -> None:
        """Place items under each other over the height of a box, each taller by its share."""
        heights = [self.height_of(item, box.width()) for item in items]  # type: ignore[arg-type]
        missing = box.height() - sum(heights) - self._row_gap * (len(items) - 1)
        y = box.top()
        for index, (item, own) in enumerate(zip(items, heights, strict=True)):
            more = missing * own // max(sum(heights), 1)
            last = index == len(items) - 1
            tall = box.bottom() + 1 - y if last else own + more
            self.place(item, area, QRect(box.left(), y, box.width(), tall))  # type: ignore[arg-type]
            y += tall + self._row_gap


def shelved(
    spans: Sequence[int], columns: int, height: Callable[[int, int], int], gap: int
) -> list[list[Stack]]:
    """Put items on shelves, about in order from left to right.

    Beside the next item stand those after it that are about as high. Where one is much higher
    than its neighbours, more stand under these. A shelf that nothing else fits on is filled
    by its last item.
    """
    shelves: list[list[Stack]] = []
    left = list(range(len(spans)))
    while left:
        shelf = [Stack(0, spans[left[0]], [left.pop(0)])]
        used = shelf[0].span
        first = height(shelf[0].items[0], used)
        while left and used < columns:
            fitting = [item for item in left if used + spans[item] <= columns]
            alike = [
                item
                for item in fitting[:_AHEAD]
                if 1 / _ALIKE < height(item, spans[item]) / max(first, 1) < _ALIKE
            ]
            if not fitting or (fitting[0] != left[0] and not alike):
                break
            item = (alike or fitting)[0]
            left.remove(item)
            shelf.append(Stack(used, spans[item], [item]))
            used += spans[item]
        shelf[-1].span += columns - used
        tall = max(_filled(stack, height, gap) for stack in shelf)
        while left and spans[left[0]] == 1 and len(shelf) > 1:
            lowest = min(shelf, key=lambda stack: _filled(stack, height, gap))
            grown = _filled(lowest, height, gap) + gap + height(left[0], lowest.span)
            if grown > _GIVES * tall:
                break
            lowest.items.append(left.pop(0))
        shelves.append(shelf)
    return shelves


def _filled(stack: Stack, height: Callable[[int, int], int], gap: int) -> int:
    return sum(height(item, stack.span) + gap for item in stack.items) - gap
