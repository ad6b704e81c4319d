"""A sector's page: its fact sheet as widgets, in the order the sheet declares."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from pkviewer.model.indicator import Observation
from pkviewer.search.index import EntryKind
from pkviewer.sheet.chart import ChartSpec
from pkviewer.sheet.factsheet import FactSheet
from pkviewer.sheet.figure import Figure, Runs
from pkviewer.ui.look.dress import dress
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.sector.cards import FigureCard
from pkviewer.ui.sector.chart_card import ChartCard
from pkviewer.ui.sector.chart_loader import ChartLoader
from pkviewer.ui.sector.chart_options import CardChoices
from pkviewer.ui.sector.data_table import Observations
from pkviewer.ui.sector.landmarks import Landmarks
from pkviewer.ui.sector.pickable import offer_around, offer_text, take_keyboard
from pkviewer.ui.sector.section_builder import PROSE_WIDTH, SectionBuilder
from pkviewer.ui.widgets.action_id import ActionId
from pkviewer.ui.widgets.context import add_window_actions
from pkviewer.ui.widgets.page_scroll import PageScroll
from pkviewer.ui.widgets.plain import PlainLabel
from pkviewer.ui.widgets.prose.paragraph import Prose

_AT_ONCE = 3
"""Sections built before the first paint: they fill a screen. The others follow when idle."""
PAGE_WIDTH = 1500
"""Widest a page grows, in logical pixels at 100 %; lines of text stay readable."""


class SectorPage(PageScroll):
    """Everything about a sector, top to bottom; scrolls down only."""

    figure_selected = Signal(object)
    source_requested = Signal(str, str)
    sector_requested = Signal(str)
    offered = Signal(object)
    update_requested = Signal(str)
    said = Signal(str)

    def __init__(
        self,
        sheet: FactSheet,
        observations: Observations,
        observed: int,
        choices: Callable[[str], CardChoices],
        theme: Theme,
        loader: ChartLoader,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._theme = theme
        self._loader = loader
        self.landmarks = Landmarks(self, theme)
        self._builder = SectionBuilder(
            sheet, theme, loader, choices, self.landmarks, self._append, self
        )
        self._connect()
        self._build_ui()
        self._later = deque(self._builder.steps(observations, observed))
        for _ in range(min(_AT_ONCE, len(self._later))):
            self._later.popleft()()

    def _connect(self) -> None:
        builder = self._builder
        builder.figure_selected.connect(self.figure_selected)
        builder.source_requested.connect(self.source_requested)
        builder.source_marked.connect(self.show_source)
        builder.event_source_wanted.connect(self._on_source_wanted)
        builder.sector_requested.connect(self.sector_requested)
        builder.offered.connect(self.offered)
        builder.update_requested.connect(self.update_requested)
        builder.said.connect(self.said)

    @property
    def cards(self) -> Sequence[FigureCard]:
        """The cards of the headline figures built so far."""
        return self._builder.cards

    @property
    def charts(self) -> Sequence[ChartCard]:
        """The charts built so far."""
        return self._builder.charts

    @property
    def prose(self) -> Sequence[Prose]:
        """The paragraphs built so far."""
        return self._builder.prose

    @property
    def sector(self) -> str:
        """The sector's id."""
        return self._sheet.sector

    @property
    def sections(self) -> tuple[QWidget, ...]:
        """What stands on the page below its title, from top to bottom."""
        items = (self._column.itemAt(at) for at in range(self._column.count()))
        widgets = (item.widget() for item in items if item is not None)
        return tuple(widget for widget in widgets if widget is not None)

    @property
    def paragraphs(self) -> tuple[Runs, ...]:
        """The page's prose."""
        return tuple(block.runs for block in self._sheet.prose)

    def mark_current(self, figure: Figure | None) -> None:
        """Show which card holds the figure that is traced."""
        for card in self.cards:
            card.mark_current(figure)

    def discard(self) -> None:
        """Give up charts not yet drawn, before the page goes."""
        for chart in self.charts:
            self._loader.forget(chart)

    def _build_ui(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(self._sheet.title)
        body = QWidget()
        body.setObjectName("page")
        self._margins = QHBoxLayout(body)
        self._content = QWidget()
        self._margins.addStretch(1)
        self._margins.addWidget(self._content, 1000)
        self._margins.addStretch(1)
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._set_lengths()
        self._theme.changed.connect(self._set_lengths)
        self._column.addLayout(self._title())
        self._column.addStretch(1)
        self.setWidget(body)
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_idle)

    def _set_lengths(self) -> None:
        """Scale margins and widths with the zoom."""
        scaled = self._theme.scaled
        self._margins.setContentsMargins(*map(scaled, (24, 18, 24, 28)))
        self._content.setMaximumWidth(scaled(PAGE_WIDTH))
        self._column.setSpacing(scaled(14))
        for prose in self.prose:
            prose.setMaximumWidth(scaled(PROSE_WIDTH))

    @property
    def is_whole(self) -> bool:
        """Whether every section has been built."""
        return not self._later

    def complete(self) -> None:
        """Build at once what was left for when there is time."""
        while self._later:
            self._later.popleft()()
        self._timer.stop()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._later:
            self._timer.start()

    def _on_idle(self) -> None:
        """Build the next section below; the first ones are already being read."""
        if self._loader.is_next_in_sight:
            return
        if self._later:
            self._later.popleft()()
        if not self._later:
            self._timer.stop()

    def _append(self, widget: QWidget) -> None:
        """Put a section below the others, above the room that is left."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def _title(self) -> QHBoxLayout:
        sheet = self._sheet
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(PlainLabel(sheet.title, "title"), 0, Qt.AlignmentFlag.AlignBottom)
        facts = " · ".join(
            part for part in (sheet.edition, sheet.newest, sheet.freshness.text) if part
        )
        aside = PlainLabel(facts, "small", wrap=True)
        aside.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        aside.setContentsMargins(0, 0, 0, 5)
        row.addWidget(aside, 1)
        return row

    def reveal(self, kind: EntryKind, id_: str) -> bool:
        """Show something and put the keyboard on it; False if this page does not hold it."""
        self.complete()
        found = self.landmarks.find(kind, id_)
        if found is not None:
            self._show_soon(found)
        return found is not None

    def reveal_observation(self, indicator: str, seen: Observation) -> bool:
        """Show an observation's row in the data table, with the keyboard on its value."""
        self.complete()
        table = (
            self._builder.data.show_row(indicator, seen) if self._builder.data is not None else None
        )
        if table is not None:
            self._show_soon(table)
        return table is not None

    def _show_soon(self, widget: QWidget) -> None:
        # Sections just built are laid out, and shown, only when the loop comes round.
        QTimer.singleShot(0, widget, lambda: self.landmarks.show(widget))

    def _on_source_wanted(self, id_: str) -> None:
        """Bring the source of an event into sight."""
        self.reveal("source", id_)

    def show_source(self, number: int) -> None:
        """Bring a source into sight and put the keyboard on it."""
        self.complete()
        link = self._builder.sources.link_of(number) if self._builder.sources is not None else None
        if link is None:
            return
        # Sections just built are laid out, and shown, only when the loop comes round.
        QTimer.singleShot(0, link, lambda: self._reveal(link))

    def _reveal(self, widget: QWidget) -> None:
        widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ensureWidgetVisible(widget, 0, 120)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        place = self.childAt(event.pos()) if by_mouse else self.focusWidget()
        offer = offer_around(place)
        if offer is not None:
            menu = QMenu(self)
            dress(menu, "menus")
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addAction(offer_text(offer), lambda: self.offered.emit(offer))
            if isinstance(offer, ChartSpec) and take_keyboard(place):
                add_window_actions(menu, self, ActionId.ADD_FIGURE)
            menu.popup(event.globalPos())
