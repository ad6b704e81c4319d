"""What of a sheet stands on a page, once some of it is left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pkviewer.export.page.omissions import ABOUT, WHOLE, about_key, beyond, sections_on_page
from pkviewer.sheet.chart import ChartSpec
from pkviewer.sheet.factsheet import FactSheet
from pkviewer.sheet.figure import Figure
from pkviewer.sheet.sections import Item


class Spot(NamedTuple):
    """A place on the page: its key, and how a reader would name it."""

    key: str
    name: str


class Shown:
    """The part of a sheet that is on the page; ``hidden`` are keys of what is not."""

    def __init__(self, sheet: FactSheet, hidden: frozenset[str]) -> None:
        self._hidden = hidden | beyond(sheet)
        self._sections = sections_on_page(sheet)

    def charts(self) -> Sequence[ChartSpec]:
        """Return the charts on the page."""
        return [
            item.block
            for section in self._sections
            if section.kind == "charts"
            for item in section.items
            if item.key not in self._hidden
        ]

    def figures(self) -> Iterator[tuple[Spot, Figure]]:
        """Yield the figures on the page in reading order, each with its place."""
        for section in self._sections:
            kind = section.kind
            if kind in WHOLE and kind in self._hidden:
                continue
            if kind in ABOUT and about_key(kind) in self._hidden:
                continue
            for item in section.items:
                if item.key not in self._hidden:
                    yield from _of(item)


def _of(item: Item) -> Iterator[tuple[Spot, Figure]]:
    spot = Spot(item.key, item.name)
    yield from ((spot, figure) for figure in item.figures)
