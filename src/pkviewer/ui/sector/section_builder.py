"""A sector's sections as widgets: a table from the kind of a section to what builds it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pkviewer.charts.base.caption import caption_of
from pkviewer.model.sector import SectionKind
from pkviewer.sheet.chart import ChartSpec
from pkviewer.sheet.factsheet import FactSheet
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.sector.cards import FigureCard, SectorTile
from pkviewer.ui.sector.chart_card import ChartCard
from pkviewer.ui.sector.chart_loader import ChartLoader
from pkviewer.ui.sector.chart_options import CardChoices
from pkviewer.ui.sector.claims_panel import ClaimsPanel, ScorePanel
from pkviewer.ui.sector.data_table import Observations, ObservationsPanel
from pkviewer.ui.sector.landmarks import Landmarks
from pkviewer.ui.sector.latest_panel import LatestPanel
from pkviewer.ui.sector.milestones_panel import MilestonesPanel
from pkviewer.ui.sector.notes_panel import NotesPanel
from pkviewer.ui.sector.programmes_panel import ProgrammesPanel, RegisterPanel
from pkviewer.ui.sector.sources_panel import SourcesPanel
from pkviewer.ui.widgets.chart_shelves import ShelvesLayout
from pkviewer.ui.widgets.columns import ColumnsLayout
from pkviewer.ui.widgets.copied_table import Origin
from pkviewer.ui.widgets.icon_button import IconButton
from pkviewer.ui.widgets.panel import Panel, wrapped
from pkviewer.ui.widgets.plain import PlainLabel
from pkviewer.ui.widgets.prose.paragraph import Prose
from pkviewer.ui.widgets.tables.cells_model import of_table
from pkviewer.ui.widgets.tables.figure_table import FigureTable

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
_CHARTS_AT_ONCE = 9
"""Charts built in one step: more than a screen shows, and all that its shelves depend on."""


class SectionBuilder(QObject):
    """Builds the sections of one page, and keeps those a page has to find again.

    ``append`` puts a finished section below the others. Signals of the widgets built are
    passed on: whoever shows the page connects to the builder and to no section.
    """

    figure_selected = Signal(object)
    source_requested = Signal(str, str)
    source_marked = Signal(int)
    event_source_wanted = Signal(str)
    sector_requested = Signal(str)
    offered = Signal(object)
    update_requested = Signal(str)
    said = Signal(str)

    def __init__(
        self,
        sheet: FactSheet,
        theme: Theme,
        loader: ChartLoader,
        choices: Callable[[str], CardChoices],
        landmarks: Landmarks,
        append: Callable[[QWidget], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._theme = theme
        self._loader = loader
        self._choices = choices
        self._landmarks = landmarks
        self._append = append
        self.cards: list[FigureCard] = []
        self.charts: list[ChartCard] = []
        self.prose: list[Prose] = []
        self.sources: SourcesPanel | None = None
        self.data: ObservationsPanel | None = None

    def steps(self, observations: Observations, observed: int) -> list[Callable[[], None]]:
        """Return what builds the sections, in their order, data and sources last."""
        builders = self._builders()
        kinds = dict.fromkeys(kind for kind, _ in self._sheet.order)
        steps: list[Callable[[], None]] = []
        for kind in kinds:
            if kind == "charts":
                steps.extend(self._chart_steps())
            elif kind in builders:
                steps.append(builders[kind])
        if observed:
            steps.append(lambda: self._add_observations(observations, observed))
        if self._sheet.sources:
            steps.append(self._add_sources)
        return steps

    def _builders(self) -> dict[SectionKind, Callable[[], None]]:
        return {
            "headline": self._add_cards,
            "prose": self._add_prose,
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
            self._landmarks.add("headline", headline.figure.fact.id, card)
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

    def _chart_steps(self) -> Iterator[Callable[[], None]]:
        """Yield what builds the charts on one set of shelves: those that fill a screen first."""
        apart = self._timelines()
        specs = [spec for spec in self._sheet.charts if not spec.is_empty and spec not in apart]
        if not specs:
            return
        holder = QWidget()
        shelves = ShelvesLayout(CHART_WIDTH, self._theme, parent=holder)
        for first in range(0, len(specs), _CHARTS_AT_ONCE):
            yield partial(self._add_charts, shelves, holder, specs[first : first + _CHARTS_AT_ONCE])

    def _add_charts(
        self, shelves: ShelvesLayout, holder: QWidget, specs: Sequence[ChartSpec]
    ) -> None:
        if holder.parentWidget() is None:
            self._append(holder)
        for spec in specs:
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
        chart.source_wanted.connect(self.event_source_wanted)
        self.charts.append(chart)
        return chart

    def _add_table(self) -> None:
        block = self._sheet.table
        if block is None:
            return
        panel = Panel(block.title, self._theme, block.unit)
        table = FigureTable(block.title, self._theme, fitted=True)
        table.caption = ", ".join(filter(None, (block.title, block.unit)))
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
        panel.source_marked.connect(self.source_marked)
        for row in panel.rows:
            self._landmarks.add("claim", row.claim_id, row)
        self._append(panel)

    def _add_notes(self) -> None:
        if not self._sheet.notes:
            return
        panel = NotesPanel(self._word("notes"), self._sheet.notes, self._theme)
        panel.figure_selected.connect(self.figure_selected)
        panel.source_marked.connect(self.source_marked)
        self._append(panel)

    def _add_programmes(self, heading: str) -> None:
        if not self._sheet.programmes:
            return
        kind = RegisterPanel if heading == "register" else ProgrammesPanel
        panel = kind(self._word(heading), self._sheet.programmes, self._theme)
        self._landmarks.ask("programme", panel.cell_of)
        panel.figure_selected.connect(self.figure_selected)
        panel.source_marked.connect(self.source_marked)
        self._append(panel)

    def _add_milestones(self) -> None:
        if not self._sheet.milestones:
            return
        timeline = next((self._chart(spec) for spec in self._timelines()), None)
        panel = MilestonesPanel(
            self._word("milestones"), self._sheet.milestones, self._theme, timeline
        )
        self._landmarks.ask("milestone", panel.title_of)
        panel.source_marked.connect(self.source_marked)
        self._append(panel)

    def _add_scores(self) -> None:
        if self._sheet.scores:
            self._append(ScorePanel(self._word("scoreboard"), self._sheet.scores, self._theme))

    def _add_latest(self) -> None:
        if self._sheet.latest:
            panel = LatestPanel(self._word("latest"), self._sheet.latest, self._theme)
            panel.update_requested.connect(self.update_requested)
            self._append(panel)

    def _add_sectors(self) -> None:
        if not self._sheet.sectors:
            return
        self._append(PlainLabel(self._word("sectors"), "heading"))
        grid = self._grid(TILE_WIDTH)
        for sector in self._sheet.sectors:
            tile = SectorTile(sector, self._theme)
            tile.sector_requested.connect(self.sector_requested)
            grid.add(tile, 4)

    def _add_observations(self, observations: Observations, observed: int) -> None:
        panel = self.data = ObservationsPanel(observations, observed, self._theme)
        panel.origin = Origin(edition=self._sheet.edition)
        panel.figure_selected.connect(self.figure_selected)
        panel.said.connect(self.said)
        self._append(panel)

    def _add_sources(self) -> None:
        self.sources = SourcesPanel(self._word("sources"), self._sheet.sources, self._theme)
        self.sources.source_requested.connect(self.source_requested)
        self._landmarks.ask("source", self.sources.row_of)
        self._append(self.sources)
