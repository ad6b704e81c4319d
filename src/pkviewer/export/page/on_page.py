"""What of a sheet stands on a page, once some of it is left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import shorten
from typing import NamedTuple

from pkviewer.export.page.grid import on_page
from pkviewer.export.page.omissions import ABOUT, PROSE_NAMED, about_key, beyond
from pkviewer.sheet.chart import ChartSpec
from pkviewer.sheet.factsheet import FactSheet, PageSection
from pkviewer.sheet.figure import Figure, Runs, plain


class Spot(NamedTuple):
    """A place on the page: its key, and how a reader would name it."""

    key: str
    name: str


class Shown:
    """The part of a sheet that is on the page; ``hidden`` are keys of what is not."""

    def __init__(self, sheet: FactSheet, hidden: frozenset[str]) -> None:
        self._sheet = sheet
        self._hidden = hidden | beyond(sheet)
        self._kinds = {kind for kind, _ in sheet.sections}

    def has(self, kind: PageSection, id_: object) -> bool:
        """Return whether an item of a section is on the page."""
        return kind in self._kinds and f"{kind}:{id_}" not in self._hidden

    def charts(self) -> Sequence[ChartSpec]:
        """Return the charts on the page."""
        return [chart for chart in on_page(self._sheet) if self.has("charts", chart.id)]

    def figures(self) -> Iterator[tuple[Spot, Figure]]:
        """Yield the figures on the page in reading order, each with its place."""
        sheet = self._sheet
        if "headline" in self._kinds:
            for index, card in enumerate(sheet.headlines):
                yield Spot(f"headline:{index}", card.label), card.figure
        for block in sheet.prose:
            if self.has("prose", block.id):
                yield from _of(f"prose:{block.id}", _short(plain(block.runs)), block.runs)
        for chart in self.charts():
            spot = Spot(f"charts:{chart.id}", chart.title)
            for line in chart.series:
                yield from ((spot, mark.figure) for mark in line.marks)
        for index, row in enumerate(sheet.table.rows if sheet.table else ()):
            if self.has("table", index):
                spot = Spot(f"table:{index}", row.label)
                yield from ((spot, cell.figure) for cell in row.cells if cell.figure)
        yield from self._told()
        if "sectors" in self._kinds and "sectors" not in self._hidden:
            for one in sheet.sectors:
                yield Spot(f"sectors:{one.sector}", one.title), one.headline.figure

    def _told(self) -> Iterator[tuple[Spot, Figure]]:
        """Yield the figures in claims, notes and programmes."""
        sheet = self._sheet
        for claim in sheet.claims:
            if self.has("claims", claim.id):
                yield from _of(f"claims:{claim.id}", _short(claim.text), claim.reason)
        for note in sheet.notes:
            if self.has("notes", note.id):
                yield from _of(f"notes:{note.id}", plain(note.title), (*note.title, *note.text))
        for programme in sheet.programmes:
            if any(self._tells_about(kind, programme.id) for kind in ABOUT):
                yield from _of(f"programmes:{programme.id}", programme.name, programme.about)

    def _tells_about(self, kind: PageSection, id_: str) -> bool:
        return self.has(kind, id_) and about_key(kind) not in self._hidden


def _of(key: str, name: str, runs: Runs) -> Iterator[tuple[Spot, Figure]]:
    yield from ((Spot(key, name), run.figure) for run in runs if run.figure is not None)


def _short(text: str) -> str:
    return shorten(text, PROSE_NAMED, placeholder="…")
