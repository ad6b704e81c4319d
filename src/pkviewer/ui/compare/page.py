"""Compare: series side by side, as a chart and as a table, with what forbids it."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pkviewer.charts.base.caption import Caption
from pkviewer.comparison.comparing import Comparing, Comparison
from pkviewer.documents.comparison_view import ComparisonView
from pkviewer.model.limits import VIEW_SERIES as MOST
from pkviewer.model.series import SeriesKey
from pkviewer.search.index import Entry, Hit, SearchIndex
from pkviewer.search.series_entries import series_entries
from pkviewer.sheet.credit import origin
from pkviewer.sheet.figure import Figure
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.search.finder import Finder
from pkviewer.ui.sector.chart_card import ChartCard
from pkviewer.ui.sector.chart_loader import ChartLoader
from pkviewer.ui.session import Reading
from pkviewer.ui.widgets.copied_table import Origin
from pkviewer.ui.widgets.icon_button import IconButton
from pkviewer.ui.widgets.manual_place import MANUAL
from pkviewer.ui.widgets.page_scroll import AsidePage
from pkviewer.ui.widgets.panel import Panel, wrapped
from pkviewer.ui.widgets.plain import PlainLabel, unmarked
from pkviewer.ui.widgets.tables.cells_model import of_table
from pkviewer.ui.widgets.tables.figure_table import FigureTable

_OFFERED = 6
"""Other countries offered at a press."""


class ComparePage(AsidePage):
    """The series chosen, and below them what can be said of them together."""

    figure_selected = Signal(object)
    said = Signal(str)

    def __init__(
        self, reading: Reading, theme: Theme, loader: ChartLoader, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent=parent)
        self.setProperty(MANUAL, "comparing")
        self._reading = reading
        self._loader = loader
        self._comparing: Comparing | None = None
        self._index: SearchIndex | None = None
        self._chart: ChartCard | None = None
        self.chosen: list[SeriesKey] = []
        self.comparison: Comparison | None = None
        self.table: FigureTable | None = None
        self._build_ui()
        self._connect()
        self.retranslate()

    def _build_ui(self) -> None:
        column = self.column
        self.add = QPushButton()
        self.add.setAutoDefault(False)
        self.head.addStretch(1)
        self.head.addWidget(self.add)
        self.head.addWidget(self.close_button)
        self._advice = wrapped("", "body")
        column.addWidget(self._advice)
        self._chips = QWidget()
        self._rows = QVBoxLayout(self._chips)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(6)
        column.addWidget(self._chips)
        self._shown = QVBoxLayout()
        self._shown.setSpacing(14)
        column.addLayout(self._shown)
        column.addStretch(1)
        self.finder = Finder(
            self._find, lambda _: self.tr("Series"), lambda _: "", self._theme, self
        )

    def _connect(self) -> None:
        self.add.clicked.connect(lambda: self.finder.open(self.add))
        self.finder.chosen.connect(self._on_chosen)
        self._reading.changed.connect(self._on_reading_changed)

    def retranslate(self) -> None:
        """Write the fixed texts."""
        self.name(self.tr("Compare"), self.tr("Close the comparison"))
        self.add.setText(self.tr("&Add an indicator or a country…"))
        self.add.setAccessibleName(self.tr("Add an indicator or a country"))
        self._advice.setText(
            self.tr(
                "Choose two indicators or countries: they are set side by side over the "
                "periods they share, and where they share none the reason is told."
            )
        )

    @property
    def comparing(self) -> Comparing:
        """What compares, over the open pack."""
        if self._comparing is None:
            self._comparing = Comparing(self._reading.pack, self._reading.style)
        return self._comparing

    def begin(self, figure: Figure | None) -> None:
        """Start with the series of a figure where nothing has been chosen yet."""
        if not self.chosen and figure is not None:
            self.chosen = [figure.fact.subject.key]
        self._renew()
        if self.chosen:
            self.add.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            # Below the advice, which says what to look for.
            QTimer.singleShot(0, self.finder, lambda: self.finder.open(self._chips))

    def choose(self, series: SeriesKey) -> None:
        """Set a series beside the others; the last one makes room where there are too many."""
        if series not in self.chosen:
            self.chosen = [*self.chosen[: MOST - 1], series]
        self._renew()

    def remove(self, series: SeriesKey) -> None:
        """Take a series out."""
        self.chosen = [other for other in self.chosen if other != series]
        self._renew()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _find(self, typed: str) -> list[Hit]:
        if self._index is None:
            self._index = SearchIndex(series_entries(self._reading.pack, self._reading.style))
        taken = {series.code for series in self.chosen}
        if typed.strip():
            return [hit for hit in self._index.find(typed) if hit.entry.id not in taken]
        peers = {peer.code for last in self.chosen[-1:] for peer in self.comparing.peers(last)}
        near = (entry for entry in self._index.entries if entry.id in peers - taken)
        return [Hit(entry, 0.0) for entry in near]

    def _on_chosen(self, entry: Entry) -> None:
        self.choose(next(key for key in self.comparing.series() if key.code == entry.id))
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_offer_taken(self, peer: SeriesKey) -> None:
        self.choose(peer)
        # The button pressed is gone: what closes the page must not get the next key.
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_reading_changed(self) -> None:
        self._comparing = self._index = None
        held = self._reading.pack.indicators
        self.chosen = [one for one in self.chosen if one.indicator in held]
        self._renew()

    def _renew(self) -> None:
        """Show the series chosen, and the comparison of them."""
        for layout in (self._rows, self._shown):
            _clear(layout)
        if self._chart is not None:
            self._loader.forget(self._chart)
        self._chart = self.table = self.comparison = None
        self._advice.setVisible(len(self.chosen) < 2)
        for series in self.chosen:
            self._rows.addWidget(self._chip(series), 0, Qt.AlignmentFlag.AlignLeft)
        self._offer()
        if self.chosen:
            self._show(self.comparing.compare(ComparisonView(tuple(self.chosen))))
        self._order()

    def _order(self) -> None:
        """Let Tab go down the page: what was made last would else come last in the window."""
        parts: list[QWidget] = [self.add]
        for layout in (self._rows, self._shown):
            for at in range(layout.count()):
                item = layout.itemAt(at)
                row = item.widget() if item is not None else None
                if row is not None:
                    parts += [w for w in row.findChildren(QWidget) if _takes_tab(w)]
        for before, after in pairwise([*parts, self.close_button]):
            QWidget.setTabOrder(before, after)

    def _chip(self, series: SeriesKey) -> QWidget:
        """Return a row that names a series and removes it."""
        name = self.comparing.name(series)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        button = IconButton("close", self.tr("Remove {name}").format(name=name), self._theme)
        button.clicked.connect(lambda: self.remove(series))
        line.addWidget(button)
        line.addWidget(PlainLabel(name, "strong"))
        return row

    def _offer(self) -> None:
        """Offer the same indicator of other countries at a press."""
        peers = [p for one in self.chosen[:1] for p in self.comparing.peers(one)]
        left = [peer for peer in peers if peer not in self.chosen][:_OFFERED]
        if not left or len(self.chosen) >= MOST:
            return
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 2, 0, 2)
        line.addWidget(PlainLabel(self.tr("The same of"), "small"))
        entities = self._reading.pack.head.entities
        for peer in left:
            text = entities[peer.entity].name.within(self._reading.style.language)
            button = QPushButton(unmarked(text))
            button.setAutoDefault(False)
            button.setAccessibleName(self.tr("Add {name}").format(name=self.comparing.name(peer)))
            button.clicked.connect(lambda _=False, peer=peer: self._on_offer_taken(peer))
            line.addWidget(button)
        line.addStretch(1)
        self._rows.addWidget(row)

    def _show(self, comparison: Comparison) -> None:
        self.comparison = comparison
        for reason in comparison.reasons:
            frame = QFrame()
            frame.setProperty("panel", "warn")
            inner = QVBoxLayout(frame)
            inner.setContentsMargins(12, 8, 12, 8)
            inner.addWidget(wrapped(reason))
            self._shown.addWidget(frame)
        if comparison.chart is not None:
            spec = comparison.chart
            caption = Caption(spec.title, spec.unit, self._sources(), self._edition())
            self._chart = ChartCard(spec, caption, self._theme, self._loader)
            self._chart.figure_selected.connect(self.figure_selected)
            self._chart.said.connect(self.said)
            self._shown.addWidget(self._chart)
        if comparison.table is not None:
            panel = Panel(comparison.table.title, self._theme, comparison.table.unit)
            self.table = FigureTable(comparison.table.title, self._theme, fitted=True)
            self.table.show_model(of_table(comparison.table, self._theme))
            self.table.origin = Origin(self._sources(), self._edition())
            # All columns in sight: long names are cut before a series is lost at the side.
            header = self.table.horizontalHeader()
            header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
            header.setTextElideMode(Qt.TextElideMode.ElideRight)
            self.table.figure_selected.connect(self.figure_selected)
            self.table.said.connect(self.said)
            copy = IconButton("copy", self.tr("Copy the table"), self._theme)
            copy.clicked.connect(self._on_copied)
            panel.add_tool(copy)
            panel.column.addWidget(self.table)
            self._shown.addWidget(panel)

    def _on_copied(self) -> None:
        if self.table is not None:
            self.table.copy_all()

    def _sources(self) -> str:
        """Name the sources of all that is drawn, each once."""
        spec = self.comparison.chart if self.comparison else None
        marks = [mark for line in spec.series for mark in line.marks] if spec else []
        names = (
            origin(self._reading.pack, datum.observation, self._reading.style)
            for mark in marks
            for datum in mark.figure.fact.operands
        )
        return "; ".join(dict.fromkeys(names))

    def _edition(self) -> str:
        return self.tr("Edition {edition}").format(edition=self._reading.pack.head.edition)


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and not widget.isHidden()


def _clear(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
