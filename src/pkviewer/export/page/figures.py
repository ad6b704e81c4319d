"""Charts on the page: in rows over its width, or one in a column."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pkviewer.export.page.blocks import Block, Place
from pkviewer.export.page.columns import Section, side_by_side
from pkviewer.export.page.grid import GRID, heights, rows_of
from pkviewer.sheet.chart import ChartSpec
from pkviewer.sheet.sections import item_key

_HALF, _WHOLE = 6, 12
_LOW = -0.4
"""How roomy a chart is that shares a column with the notes: a little lower than the lowest."""
_NARROW = -0.6
"""How much less roomy a chart is in a column half as wide as the page."""
_UNEVEN = 40.0
"""Points of unevenness from which what is left beside a timeline is put to use."""


class Figures:
    """Sets charts out.

    ``sizes`` are those of the charts' headings and notes, by chart and columns of the grid;
    ``distances`` the page's.
    """

    def __init__(
        self,
        charts: Sequence[ChartSpec],
        sizes: Mapping[str, Any],
        distances: Mapping[str, float],
    ) -> None:
        self._charts = charts
        self._sizes = sizes
        self._lead = distances["section"]
        self._after_heading = distances["after-heading"]

    def rows(
        self, hidden: frozenset[str], roomy: float, notes: Section | None
    ) -> tuple[list[Block], list[Section], bool]:
        """Return rows of charts, small charts for a column, and whether the notes are used.

        A small chart left over for a row of its own may stand in a column instead. Beside a
        timeline that is much higher than its neighbour, the notes fill what is left.
        """
        shown = [chart for chart in self._charts if item_key("charts", chart.id) not in hidden]
        rows = rows_of(shown)
        spare: list[Section] = []
        if len(rows) > 1 and len(rows[-1]) == 1 and rows[-1][0].size != "wide":
            chart = rows.pop()[0]
            spare.append(
                Section(
                    lambda span: [self._figure(chart, span, roomy)],
                    band=lambda: self._row([chart], roomy),
                )
            )
        tall = next((row for row in rows if notes and self._is_uneven(row)), None)
        blocks = [
            self._filled(row, roomy, notes) if row is tall and notes else self._row(row, roomy)
            for row in rows
        ]
        return blocks, spare, tall is not None

    def column(self, hidden: frozenset[str], roomy: float) -> list[Block]:
        """Return charts one below the other, each over the whole width."""
        shown = [chart for chart in self._charts if item_key("charts", chart.id) not in hidden]
        return [self._figure(chart, _WHOLE, roomy + _NARROW) for chart in shown]

    def _is_uneven(self, row: Sequence[ChartSpec]) -> bool:
        """Return whether one of two charts is a timeline far higher than the other needs."""
        if sorted(chart.kind == "timeline" for chart in row) != [False, True]:
            return False
        width = self._head(row[0], _HALF)["width"]
        first, second = (heights(chart, width) for chart in row)
        return max(first.good - second.least, second.good - first.least) > _UNEVEN

    def _filled(self, row: Sequence[ChartSpec], roomy: float, notes: Section) -> Block:
        """Return a row of two charts, the notes below the lower one."""
        columns = [
            [
                self._figure(chart, _HALF, min(roomy, _LOW if chart.kind != "timeline" else 1.0)),
                *(notes.blocks(_HALF) if chart.kind != "timeline" else []),
            ]
            for chart in row
        ]
        return side_by_side((_HALF, _HALF), columns, self._lead)

    def _head(self, chart: ChartSpec, span: int) -> Mapping[str, Any]:
        size: Mapping[str, Any] = self._sizes[item_key("charts", chart.id)][str(span)]
        return size

    def _row(self, row: Sequence[ChartSpec], roomy: float) -> Block:
        """Return a row of charts, shared so that the headings take the least height."""
        splits = GRID[tuple(chart.size for chart in row)]

        def cost(split: Sequence[int]) -> float:
            return max(
                float(self._head(chart, span)["stacked"])
                for chart, span in zip(row, split, strict=True)
            )

        split = min(splits, key=cost)
        sizes = [self._head(chart, span) for chart, span in zip(row, split, strict=True)]
        # All headings of a row look alike: where one needs two lines, so do the others.
        stacked = not all(size["fits"] for size in sizes)
        head = max(size["stacked" if stacked else "height"] for size in sizes)
        around = head + self._after_heading
        wanted = [heights(chart, size["width"]) for chart, size in zip(row, sizes, strict=True)]
        base = max(height.at(roomy) for height in wanted)
        below = max(size["note"] for size in sizes)
        most = max(base, min(max(height.most, base) for height in wanted))

        def make(extra: float) -> Place:
            drawn = {"head": head, "stacked": stacked, "height": base + extra}
            columns = [
                [_chart(chart, size) | drawn] for chart, size in zip(row, sizes, strict=True)
            ]
            return {"kind": "columns", "spans": list(split), "columns": columns}

        return Block(around + base + below, make, self._lead, 2.0, most - base)

    def _figure(self, chart: ChartSpec, span: int, roomy: float) -> Block:
        size = self._head(chart, span)
        stacked = not size["fits"]
        head = size["height"]
        wanted = heights(chart, size["width"])
        base = wanted.at(roomy)

        def make(extra: float) -> Place:
            return _chart(chart, size) | {
                "head": head,
                "stacked": stacked,
                "height": base + extra,
            }

        height = head + self._after_heading + base + size["note"]
        return Block(height, make, self._lead, 2.0, wanted.most - base)


def _chart(chart: ChartSpec, size: Mapping[str, Any]) -> Place:
    return {
        "lead": 0.0,
        "kind": "chart",
        "id": item_key("charts", chart.id),
        "room": size["room"],
        "width": size["width"],
    }
