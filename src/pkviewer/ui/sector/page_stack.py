"""The stack of sector pages, each built when it is first visited."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from pkviewer.sheet.figure import Figure
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.sector.chart_loader import ChartLoader
from pkviewer.ui.sector.chart_options import CardChoices
from pkviewer.ui.sector.data_table import Observations
from pkviewer.ui.sector.page import SectorPage
from pkviewer.ui.session import Reading
from pkviewer.ui.widgets.panel import wrapped


class Place(NamedTuple):
    """Where a reader is on a page: how far down, and on which widget among its like."""

    sector: str
    scrolled: int
    kind: type[QWidget]
    at: int


class Pages(QStackedWidget):
    """Shows one sector at a time and keeps those that were visited."""

    figure_selected = Signal(object)
    source_requested = Signal(str, str)
    sector_requested = Signal(str)
    offered = Signal(object)
    update_requested = Signal(str)
    said = Signal(str)

    def __init__(
        self, reading: Reading, theme: Theme, loader: ChartLoader, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._reading = reading
        self._theme = theme
        self._loader = loader
        self._pages: dict[str, SectorPage] = {}
        self._empty = _EmptyPage()
        self.addWidget(self._empty)

    @property
    def built(self) -> tuple[str, ...]:
        """The sectors whose pages stand."""
        return tuple(self._pages)

    def page(self) -> SectorPage | None:
        """Return the page in sight."""
        page = self.currentWidget()
        return page if isinstance(page, SectorPage) else None

    def show_sector(self, sector: str, figure: Figure | None) -> None:
        """Show a sector's page, building it at the first visit."""
        if not sector:
            self.setCurrentWidget(self._empty)
            return
        if sector not in self._pages:
            self._pages[sector] = self._built(sector)
        self._pages[sector].mark_current(figure)
        # Else the stack itself holds up painting meanwhile, and then asks every widget of
        # every page for a paint of its own: the page would be painted twice.
        self.setAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled, True)
        self.setCurrentWidget(self._pages[sector])
        self.setAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled, False)

    def place(self) -> Place | None:
        """Return where the reader is on the page in sight."""
        page = self.page()
        if page is None:
            return None
        focused = QApplication.focusWidget()
        if focused is None or not page.isAncestorOf(focused):
            return Place(page.sector, page.verticalScrollBar().value(), SectorPage, -1)
        alike = page.findChildren(type(focused))
        at = alike.index(focused)
        return Place(page.sector, page.verticalScrollBar().value(), type(focused), at)

    def return_to(self, place: Place | None) -> None:
        """Go back to a place on a page that was built anew in other words."""
        page = self.page()
        if page is None or place is None or page.sector != place.sector:
            return
        page.complete()
        alike = page.findChildren(place.kind)
        if 0 <= place.at < len(alike):
            alike[place.at].setFocus(Qt.FocusReason.OtherFocusReason)
        # Sections just built are laid out, and may be scrolled to, when the loop comes round.
        QTimer.singleShot(0, page, lambda: page.scroll_to(place.scrolled))

    def mark_current(self, figure: Figure | None) -> None:
        """Show on the page in sight which card is traced."""
        page = self.page()
        if page is not None:
            page.mark_current(figure)

    def discard_all(self) -> None:
        """Drop every page: what they show has changed."""
        for page in self._pages.values():
            page.discard()
            self.removeWidget(page)
            page.deleteLater()
        self._pages.clear()

    def _built(self, sector: str) -> SectorPage:
        reading = self._reading
        indicators = reading.pack.sectors[sector].indicators
        page = SectorPage(
            reading.sheet(sector),
            Observations(reading.pack, reading.style, sector),
            sum(len(indicator.observations) for indicator in indicators),
            lambda chart: CardChoices(reading, sector, chart),
            self._theme,
            self._loader,
        )
        page.figure_selected.connect(self.figure_selected)
        page.source_requested.connect(self.source_requested)
        page.sector_requested.connect(self.sector_requested)
        page.offered.connect(self.offered)
        page.update_requested.connect(self.update_requested)
        page.said.connect(self.said)
        self.addWidget(page)
        return page


class _EmptyPage(QWidget):
    """Stands where a pack has no sector."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 60, 40, 40)
        column.addWidget(wrapped(self.tr("This data pack has no sectors"), "title"))
        column.addWidget(wrapped(self.tr("Open another one with File ▸ Open data pack…"), "body"))
        column.addStretch(1)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
