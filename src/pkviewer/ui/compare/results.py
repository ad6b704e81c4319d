"""What a comparison shows: remarks, the chart, and its tables."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget

from pkviewer.charts.base.caption import Caption
from pkviewer.comparison.comparing import Comparison
from pkviewer.sheet.blocks import TableBlock
from pkviewer.sheet.chart import ChartSpec
from pkviewer.sheet.credit import origin
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.sector.chart_card import ChartCard
from pkviewer.ui.sector.chart_loader import ChartLoader
from pkviewer.ui.session import Reading
from pkviewer.ui.widgets.copied_table import Origin
from pkviewer.ui.widgets.icon_button import IconButton
from pkviewer.ui.widgets.panel import Framed, Panel, wrapped
from pkviewer.ui.widgets.tables.cells_model import of_table
from pkviewer.ui.widgets.tables.figure_table import FigureTable


class TablePanel(Panel):
    """A table under its heading, with a button that copies it."""

    figure_selected = Signal(object)
    said = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__("", theme)
        self.table = FigureTable("", theme, fitted=True)
        self.copy_button = IconButton("copy", self.tr("Copy the table"), theme)
        self.copy_button.clicked.connect(self.table.copy_all)
        self.add_tool(self.copy_button)
        self.column.addWidget(self.table)
        self.table.figure_selected.connect(self.figure_selected)
        self.table.said.connect(self.said)

    def show_table(self, block: TableBlock | None, origin: Origin) -> None:
        """Show another table; it hides where there is none."""
        self.setVisible(block is not None)
        if block is None:
            return
        self.heading.setText(block.title)
        self.aside.setText(" · ".join(part for part in (block.unit, block.key) if part))
        self.setAccessibleName(block.title)
        self.table.setAccessibleName(block.title)
        self.table.caption = block.title
        self.table.origin = origin
        self.table.show_model(of_table(block, self._theme))
        # All columns in sight: long names are cut before a series is lost at the side.
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)


class Results(QWidget):
    """Shows one comparison at a time; chart and tables stay where they are as it changes."""

    figure_selected = Signal(object)
    said = Signal(str)

    def __init__(self, reading: Reading, theme: Theme, loader: ChartLoader) -> None:
        super().__init__()
        self._reading = reading
        self._theme = theme
        self._loader = loader
        self.chart: ChartCard | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        self._remarks = Framed("warn")
        inner = QVBoxLayout(self._remarks)
        inner.setContentsMargins(12, 8, 12, 8)
        self._said_of = wrapped("")
        inner.addWidget(self._said_of)
        self.changes, self.values = TablePanel(theme), TablePanel(theme)
        for part in (self._remarks, self.changes, self.values):
            column.addWidget(part)
        for panel in (self.changes, self.values):
            panel.figure_selected.connect(self.figure_selected)
            panel.said.connect(self.said)
        self._column = column

    @property
    def blocks(self) -> tuple[QWidget, ...]:
        """What there is, from the top."""
        chart = (self.chart,) if self.chart is not None else ()
        return (*chart, self.changes, self.values)

    def show_comparison(self, made: Comparison) -> None:
        """Show another comparison, or the same one another way."""
        self._said_of.setText("\n".join(made.reasons))
        self._remarks.setVisible(bool(made.reasons))
        self._draw(made.chart)
        origin_ = Origin(self._sources(made), self._edition())
        self.changes.show_table(made.changes, origin_)
        self.values.show_table(made.table, origin_)

    def copy_table(self) -> None:
        """Copy the table that is in sight first."""
        panel = self.changes if self.changes.isVisible() else self.values
        if panel.isVisible():
            panel.table.copy_all()

    def _draw(self, spec: ChartSpec | None) -> None:
        if spec is None:
            if self.chart is not None:
                self.chart.hide()
            return
        caption = Caption(spec.title, spec.unit, self._named(spec), self._edition(), spec.note)
        if self.chart is None:
            self.chart = ChartCard(spec, caption, self._theme, self._loader)
            self.chart.figure_selected.connect(self.figure_selected)
            self.chart.said.connect(self.said)
            self._column.insertWidget(1, self.chart)
        else:
            self.chart.show_spec(spec, caption)
        self.chart.show()

    def _named(self, spec: ChartSpec) -> str:
        """Name the sources of all that is drawn, each once."""
        figures = (mark.figure for line in spec.series for mark in line.marks)
        pack, style = self._reading.pack, self._reading.style
        names = (
            origin(pack, datum.observation, style)
            for figure in figures
            for datum in figure.fact.operands
        )
        return "; ".join(dict.fromkeys(names))

    def _sources(self, made: Comparison) -> str:
        return self._named(made.chart) if made.chart is not None else ""

    def _edition(self) -> str:
        return self.tr("Edition {edition}").format(edition=self._reading.pack.head.edition)
