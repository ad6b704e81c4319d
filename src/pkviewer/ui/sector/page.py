"""A sector's page: its fact sheet as widgets, in the order the sheet declares."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from pkviewer.charts.planning import caption_of
from pkviewer.model.indicator import Observation
from pkviewer.model.sector import SectionKind
from pkviewer.search.index import EntryKind
from pkviewer.sheet.chart import ChartSpec
from pkviewer.sheet.factsheet import FactSheet
from pkviewer.sheet.figure import Figure, Runs
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.sector.cards import FigureCard, SectorTile
from pkviewer.ui.sector.chart_card import ChartCard, ChartLoader
from pkviewer.ui.sector.chart_options import CardChoices
from pkviewer.ui.sector.claims_panel import ClaimsPanel, ScorePanel
from pkviewer.ui.sector.data_table import Observations, ObservationsPanel
from pkviewer.ui.sector.landmarks import Landmarks
from pkviewer.ui.sector.latest_panel import LatestPanel
from pkviewer.ui.sector.milestones_panel import MilestonesPanel
from pkviewer.ui.sector.notes_panel import NotesPanel
from pkviewer.ui.sector.pickable import offer_around, offer_text
from pkviewer.ui.sector.programmes_panel import ProgrammesPanel, RegisterPanel
from pkviewer.ui.sector.sources_panel import SourcesPanel
from pkviewer.ui.widgets.chart_shelves import ShelvesLayout
from pkviewer.ui.widgets.columns import ColumnsLayout
from pkviewer.ui.widgets.copied_table import Origin
from pkviewer.ui.widgets.page_scroll import PageScroll
from pkviewer.ui.widgets.panel import IconButton, Panel, wrapped
from pkviewer.ui.widgets.plain import PlainLabel
from pkviewer.ui.widgets.prose import Prose
from pkviewer.ui.widgets.tables.cells_model import of_table
from pkviewer.ui.widgets.tables.figure_table import FigureTable

_AT_ONCE = 3
"""Sections built before the first paint: they fill a screen. The others follow when idle."""
PAGE_WIDTH = 1500
"""Widest a page grows, in logical pixels at 100 %; lines of text stay readable."""
PROSE_LEAST = 520
"""Narrowest a paragraph gets before it stands alone, in logical pixels at 100 %."""
PROSE_WIDTH = 860
"""Widest a paragraph grows, in logical pixels at 100 %."""
CARD_WIDTH = 196
"""Narrowest a headline card gets, in logical pixels at 100 %."""
TILE_WIDTH = 212
"""Narrowest a sector's tile gets, in logical pixels at 100 %."""
CHART_WIDTH = 400
"""Narrowest a chart gets, in logical pixels at 100 %."""


class SectorPage(PageScroll):
    """Everything about a sector, top to bottom; scrolls down only."""

    figure_selected = Signal(object)
    source_requested = Signal(str, str)
    sector_requested = Signal(str)
    offered = Signal(object)
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
        self._choices = choices
        self._observations = observations
        self._observed = observed
        self._theme = theme
        self._loader = loader
        self.cards: list[FigureCard] = []
        self.charts: list[ChartCard] = []
        self.prose: list[Prose] = []
        self._sources: SourcesPanel | None = None
        self._data: ObservationsPanel | None = None
        self.landmarks = Landmarks(self, theme)
        self._build_ui()

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
        self._later = deque(self._steps())
        for _ in range(min(_AT_ONCE, len(self._later))):
            self._later.popleft()()
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
        if self._later:
            self._later.popleft()()
        if not self._later:
            self._timer.stop()

    def _steps(self) -> list[Callable[[], None]]:
        """Return what builds the sections, in their order, data and sources last."""
        builders = self._builders()
        kinds = dict.fromkeys(kind for kind, _ in self._sheet.order)
        steps = [builders[kind] for kind in kinds if kind in builders]
        if self._observed:
            steps.append(self._add_observations)
        if self._sheet.sources:
            steps.append(self._add_sources)
        return steps

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

    def _builders(self) -> dict[SectionKind, Callable[[], None]]:
        return {
            "headline": self._add_cards,
            "prose": self._add_prose,
            "charts": self._add_charts,
            "table": self._add_table,
            "claims": self._add_claims,
            "notes": self._add_notes,
            "programmes": lambda: self._add_programmes("programmes"),
            "register": lambda: self._add_programmes("register"),
            "milestones": self._add_milestones,
            "scoreboard": self._add_scores,
            "sectors": self._add_sectors,
            "latest": self._add_latest,
        }

    def _word(self, key: str) -> str:
        return self._sheet.words.get(key, key)

    def _grid(self, least: int, gap: int = 14) -> ColumnsLayout:
        holder = QWidget()
        grid = ColumnsLayout(least, self._theme, gap, 14, parent=holder)
        self._append(holder)
        return grid

    def _add_cards(self) -> None:
        if not self._sheet.headlines:
            return
        grid = self._grid(CARD_WIDTH)
        for headline in self._sheet.headlines:
            card = FigureCard(headline, self._theme)
            card.figure_selected.connect(self.figure_selected)
            self.cards.append(card)
            self.landmarks.add("headline", headline.figure.fact.id, card)
            grid.add(card, len(self._sheet.headlines))

    def _add_prose(self) -> None:
        if not self._sheet.prose:
            return
        grid = self._grid(PROSE_LEAST, 32)
        for paragraph in self._sheet.prose:
            prose = Prose(paragraph.runs, self._theme, role="lead")
            prose.setMaximumWidth(self._theme.scaled(PROSE_WIDTH))
            prose.figure_selected.connect(self.figure_selected)
            self.prose.append(prose)
            grid.add(prose, 2)

    def _add_charts(self) -> None:
        shelves = None
        for spec in self._sheet.charts:
            if spec.is_empty or spec in self._timelines():
                continue
            if shelves is None:
                holder = QWidget()
                shelves = ShelvesLayout(CHART_WIDTH, self._theme, parent=holder)
                self._append(holder)
            shelves.add(self._chart(spec), 1 if spec.size == "wide" else 3)

    def _timelines(self) -> tuple[ChartSpec, ...]:
        """Return the charts that stand with the list of the same events."""
        if not self._sheet.milestones:
            return ()
        found = (c for c in self._sheet.charts if c.events and c.size == "screen")
        return tuple(found)[:1]

    def _chart(self, spec: ChartSpec) -> ChartCard:
        caption = caption_of(spec, self._sheet.sources, self._sheet.edition)
        chart = ChartCard(spec, caption, self._theme, self._loader, self._choices(spec.id))
        chart.figure_selected.connect(self.figure_selected)
        chart.offered.connect(self.offered)
        chart.said.connect(self.said)
        chart.source_wanted.connect(self._on_source_wanted)
        self.charts.append(chart)
        return chart

    def _add_table(self) -> None:
        block = self._sheet.table
        if block is None:
            return
        panel = Panel(block.title, self._theme, block.unit)
        table = FigureTable(block.title, self._theme, fitted=True)
        table.caption = f"{block.title}, {block.unit}"
        called = {mark for row in block.rows for mark in row.marks}
        named = (line.text for line in self._sheet.sources if line.number in called)
        table.origin = Origin("; ".join(named), self._sheet.edition)
        copy = IconButton("copy", self.tr("Copy the table"), self._theme)
        copy.clicked.connect(table.copy_all)
        panel.add_tool(copy)
        table.show_model(of_table(block, self._theme))
        table.figure_selected.connect(self.figure_selected)
        table.said.connect(self.said)
        panel.column.addWidget(table)
        if block.key:
            panel.column.addWidget(wrapped(block.key, "note"))
        self._append(panel)

    def _add_claims(self) -> None:
        if not self._sheet.claims:
            return
        panel = ClaimsPanel(
            self._word("claims"), self._sheet.claims, self._theme, self._word("claims.count")
        )
        panel.figure_selected.connect(self.figure_selected)
        panel.offered.connect(self.offered)
        panel.source_marked.connect(self.show_source)
        for row in panel.rows:
            self.landmarks.add("claim", row.claim_id, row)
        self._append(panel)

    def _add_notes(self) -> None:
        if not self._sheet.notes:
            return
        panel = NotesPanel(self._word("notes"), self._sheet.notes, self._theme)
        panel.figure_selected.connect(self.figure_selected)
        panel.source_marked.connect(self.show_source)
        self._append(panel)

    def _add_programmes(self, heading: str) -> None:
        if not self._sheet.programmes:
            return
        kind = RegisterPanel if heading == "register" else ProgrammesPanel
        panel = kind(self._word(heading), self._sheet.programmes, self._theme)
        self.landmarks.ask("programme", panel.cell_of)
        panel.figure_selected.connect(self.figure_selected)
        panel.source_marked.connect(self.show_source)
        self._append(panel)

    def _add_milestones(self) -> None:
        if not self._sheet.milestones:
            return
        timeline = next((self._chart(spec) for spec in self._timelines()), None)
        panel = MilestonesPanel(
            self._word("milestones"), self._sheet.milestones, self._theme, timeline
        )
        self.landmarks.ask("milestone", panel.title_of)
        panel.source_marked.connect(self.show_source)
        self._append(panel)

    def _add_scores(self) -> None:
        if self._sheet.scores:
            self._append(ScorePanel(self._word("scoreboard"), self._sheet.scores, self._theme))

    def _add_latest(self) -> None:
        if self._sheet.latest:
            self._append(LatestPanel(self._word("latest"), self._sheet.latest, self._theme))

    def _add_sectors(self) -> None:
        if not self._sheet.sectors:
            return
        self._append(PlainLabel(self._word("sectors"), "heading"))
        grid = self._grid(TILE_WIDTH)
        for sector in self._sheet.sectors:
            tile = SectorTile(sector, self._theme)
            tile.sector_requested.connect(self.sector_requested)
            grid.add(tile, 4)

    def _add_observations(self) -> None:
        panel = self._data = ObservationsPanel(self._observations, self._observed, self._theme)
        panel.origin = Origin(edition=self._sheet.edition)
        panel.figure_selected.connect(self.figure_selected)
        panel.said.connect(self.said)
        self._append(panel)

    def _add_sources(self) -> None:
        self._sources = SourcesPanel(self._word("sources"), self._sheet.sources, self._theme)
        self._sources.source_requested.connect(self.source_requested)
        self.landmarks.ask("source", self._sources.row_of)
        self._append(self._sources)

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
        table = self._data.show_row(indicator, seen) if self._data is not None else None
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
        link = self._sources.link_of(number) if self._sources is not None else None
        if link is None:
            return
        # Sections just built are laid out, and shown, only when the loop comes round.
        QTimer.singleShot(0, link, lambda: self._reveal(link))

    def _reveal(self, widget: QWidget) -> None:
        widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ensureWidgetVisible(widget, 0, 120)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        offer = offer_around(self.childAt(event.pos()) if by_mouse else self.focusWidget())
        if offer is not None:
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addAction(offer_text(offer), lambda: self.offered.emit(offer))
            menu.popup(event.globalPos())
