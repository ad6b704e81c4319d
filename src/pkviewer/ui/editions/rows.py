"""What an edition changes, as rows of a table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject

from pkviewer.editions.revision import FigureChange, Line, Revision
from pkviewer.model.pack import Pack
from pkviewer.text.when import period_text
from pkviewer.ui.session import Reading
from pkviewer.ui.widgets.tables.cells_model import Cell

ChangeGroup = Literal["all", "figures", "verdicts", "indicators"]


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """A change: its cells, and every aspect of it."""

    group: ChangeGroup
    cells: tuple[Cell, ...]
    lines: tuple[Line, ...]


class ChangeRows(QObject):
    """Writes change, what, period, before, after and sector of everything that changes."""

    def __init__(self, found: Revision, new: Pack, reading: Reading) -> None:
        super().__init__()
        self._found = found
        self._new = new
        self._reading = reading

    def rows(self) -> Iterator[ChangeRow]:
        """Yield the figures, then the verdicts, then the indicators."""
        yield from self._figures()
        yield from self._verdicts()
        yield from self._indicators()

    def _figures(self) -> Iterator[ChangeRow]:
        for change in self._found.figures:
            what = f"{change.name}, {change.place}" if change.place else change.name
            period = period_text(change.period, self._reading.style, short=True)
            before, after = change.old_text, change.new_text
            yield ChangeRow(
                "figures",
                (
                    self._aspect(change),
                    Cell(what, key=what),
                    Cell(period, key=(1, change.period)),
                    Cell(before or "–", key=before, number=True, light=not before),
                    Cell(after or "–", key=after, number=True, light=not after),
                    self._sector(change.sector),
                ),
                change.lines,
            )

    def _verdicts(self) -> Iterator[ChangeRow]:
        for change in self._found.verdicts:
            what = self.tr("Claim: “{text}”").format(text=change.text)
            yield ChangeRow(
                "verdicts",
                (
                    self._kind(change.kind),
                    Cell(what, key=what),
                    Cell("", key=(0,)),
                    Cell(change.old or "–", key=change.old, light=not change.old),
                    Cell(change.new or "–", key=change.new, light=not change.new),
                    Cell("", key=""),
                ),
                (Line(self.tr("Verdict"), change.old, change.new),),
            )

    def _indicators(self) -> Iterator[ChangeRow]:
        for change in self._found.indicators:
            what = self.tr("Indicator: {name}").format(name=change.name)
            aspects = ", ".join(line.label for line in change.lines)
            yield ChangeRow(
                "indicators",
                (
                    self._kind(change.kind),
                    Cell(what, key=what),
                    Cell("", key=(0,)),
                    Cell("", key=""),
                    Cell(aspects, key=aspects),
                    self._sector(change.sector),
                ),
                change.lines,
            )

    def _aspect(self, change: FigureChange) -> Cell:
        """Say of a figure that stayed what about it changed: value, source, note or another."""
        if change.kind != "changed":
            return self._kind(change.kind)
        first, *more = change.lines
        return Cell(f"{first.label} …" if more else first.label, key=first.label)

    def _kind(self, kind: str) -> Cell:
        text = {
            "added": self.tr("Added"),
            "removed": self.tr("Removed"),
            "changed": self.tr("Changed"),
        }[kind]
        return Cell(text, key=text)

    def _sector(self, sector: str) -> Cell:
        packs = (self._new, self._reading.pack)
        pack = next((pack for pack in packs if sector in pack.sectors), None)
        text = pack.sectors[sector].tab.within(self._reading.style.language) if pack else sector
        return Cell(text, key=text, light=True)
