"""Which sector is read, which figure is traced, what else is shown, and the way back."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from pkviewer.comparison.page import COMPARISON_ID
from pkviewer.sheet.figure import Figure
from pkviewer.ui.session import Reading
from pkviewer.ui.shell.history import History, Place
from pkviewer.ui.shell.mode import NOWHERE, Mode, ViewState


class Navigator(QObject):
    """The reader's place. Every move goes through here, so that Back knows of it.

    ``changed`` carries the state now and the state before, which is :data:`NOWHERE` where
    everything has to be shown anew.
    """

    changed = Signal(object, object)

    def __init__(self, reading: Reading, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading = reading
        self._pack = reading.pack
        self.history = History(self)
        self.state = NOWHERE
        reading.briefed.connect(self._on_briefed)

    @property
    def sector(self) -> str:
        """The tab that is read, or gone back to."""
        return self.state.sector

    @property
    def figure(self) -> Figure | None:
        """The figure that is traced."""
        return self.state.figure

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place before this one, or something to be left."""
        return self.history.can_go_back or not self.state.is_sector_lit

    def go_to(self, sector: str) -> None:
        """Read another sector; the figure traced stays, and so does the sheet."""
        if sector in self._reading.sector_ids:
            mode = Mode.PAPER if self.state.mode is Mode.PAPER else Mode.SECTOR
            self._take(replace(self.state, mode=mode, sector=sector, subject=sector))
            self.history.visit(Place(sector, self.figure))

    def select(self, figure: Figure) -> None:
        """Trace a figure."""
        self._take(replace(self.state, figure=figure))
        self.history.visit(Place(self.sector, figure))

    def visit(self, sector: str, figure: Figure) -> None:
        """Read a sector and trace a figure, as one step."""
        sector = sector if sector in self._reading.sector_ids else self.sector
        self._take(ViewState(Mode.SECTOR, sector, sector, figure))
        self.history.visit(Place(sector, figure))

    def enter(self, mode: Mode) -> None:
        """Show something else than a sector's page; on paper, what is shown now."""
        subject = self.state.subject if mode is Mode.PAPER else self.sector
        if mode is Mode.BRIEFING:
            subject = self._reading.briefing_id
        elif mode is Mode.COMPARE:
            subject = COMPARISON_ID
        self._take(replace(self.state, mode=mode, subject=subject))

    def leave(self) -> None:
        """Go back to the sector's page; from the sheet of something else to that."""
        if self.state.mode is Mode.PAPER and self.state.subject == COMPARISON_ID:
            self._take(replace(self.state, mode=Mode.COMPARE))
        elif self.state.mode is Mode.PAPER and self.state.subject != self.sector:
            self._take(replace(self.state, mode=Mode.BRIEFING))
        else:
            self._take(replace(self.state, mode=Mode.SECTOR, subject=self.sector))

    def step_tab(self, by: int) -> None:
        """Go so many tabs to the right, round the end."""
        sectors = self._reading.sector_ids
        if self.sector in sectors:
            self.go_to(sectors[(sectors.index(self.sector) + by) % len(sectors)])

    def step(self, by: int) -> None:
        """Go back (−1) or forward (1) among the places visited; back also leaves a page."""
        if by < 0 and not self.state.is_sector_lit:
            self.leave()
            return
        place = self.history.step(by)
        if place is None:
            return
        mode = self.state.mode if place.sector == self.sector else Mode.SECTOR
        mode = Mode.PAPER if self.state.mode is Mode.PAPER else mode
        subject = self.state.subject if mode is self.state.mode else place.sector
        subject = place.sector if mode in (Mode.PAPER, Mode.SECTOR) else subject
        self._take(ViewState(mode, place.sector, subject, self._again(place)))

    def renew(self) -> None:
        """Take up the present place in what is read now: other words, or another pack."""
        if self._reading.pack is not self._pack:
            self.history.clear()
            self._pack = self._reading.pack
        state, sectors = self.state, self._reading.sector_ids
        sector = state.sector if state.sector in sectors else next(iter(sectors), "")
        figure = self._again(Place(sector, state.figure)) if sector else None
        is_sectors = state.subject == state.sector or state.subject in sectors
        subject = sector if is_sectors else self._reading.briefing_id
        if state.subject == COMPARISON_ID:
            subject = COMPARISON_ID
        self.state = NOWHERE
        self._take(ViewState(state.mode, sector, subject, figure))
        self.history.visit(Place(sector, figure))

    def start_at(self, sector: str) -> None:
        """Say which tab the next renewal takes up."""
        self.state = replace(self.state, sector=sector, subject=sector)

    def _again(self, place: Place) -> Figure | None:
        """Return a place's figure as it is written now."""
        return self._reading.again(place.figure, place.sector) if place.figure else None

    def _on_briefed(self) -> None:
        """Go by the briefing's new name where it is what is shown."""
        state = self.state
        known = (*self._reading.sector_ids, COMPARISON_ID)
        if state.subject and state.subject not in known:
            self._take(replace(state, subject=self._reading.briefing_id))

    def _take(self, state: ViewState) -> None:
        before, self.state = self.state, state
        if state != before:
            self.changed.emit(state, before)
