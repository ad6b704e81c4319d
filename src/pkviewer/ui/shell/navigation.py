"""Which sector is read and which figure is traced, and the way back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from pkviewer.sheet.figure import Figure
from pkviewer.ui.session import Reading
from pkviewer.ui.shell.history import History, Place


class Navigator(QObject):
    """The reader's place. Every move goes through here, so that Back knows of it."""

    sector_changed = Signal(str)
    figure_changed = Signal(object)

    def __init__(self, reading: Reading, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading = reading
        self.history = History(self)
        self.sector = ""
        self.figure: Figure | None = None

    def go_to(self, sector: str) -> None:
        """Read another sector; the figure traced stays."""
        if sector != self.sector and sector in self._reading.sector_ids:
            self._move(Place(sector, self.figure))
            self.history.visit(Place(sector, self.figure))

    def select(self, figure: Figure) -> None:
        """Trace a figure."""
        place = Place(self.sector, figure)
        self._move(place)
        self.history.visit(place)

    def visit(self, sector: str, figure: Figure) -> None:
        """Read a sector and trace a figure, as one step."""
        place = Place(sector if sector in self._reading.sector_ids else self.sector, figure)
        self._move(place)
        self.history.visit(place)

    def step_tab(self, by: int) -> None:
        """Go so many tabs to the right, round the end."""
        sectors = self._reading.sector_ids
        if self.sector in sectors:
            self.go_to(sectors[(sectors.index(self.sector) + by) % len(sectors)])

    def step(self, by: int) -> None:
        """Go back (−1) or forward (1) among the places visited."""
        place = self.history.step(by)
        if place is not None:
            self._move(place)

    def renew(self) -> None:
        """Take up the present place in what is read now: other words, or another pack."""
        self.history.clear()
        sectors = self._reading.sector_ids
        sector = self.sector if self.sector in sectors else next(iter(sectors), "")
        figure = self._reading.again(self.figure, sector) if self.figure and sector else None
        self.sector, self.figure = sector, figure
        self.sector_changed.emit(sector)
        self.figure_changed.emit(figure)
        self.history.visit(Place(sector, figure))

    def _move(self, place: Place) -> None:
        if place.sector != self.sector:
            self.sector = place.sector
            self.sector_changed.emit(place.sector)
        self.figure = place.figure
        self.figure_changed.emit(place.figure)
