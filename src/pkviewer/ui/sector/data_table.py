"""Every observation of a sector in one table that sorts, filters and copies."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QLineEdit, QWidget

from pkviewer.errors import FactError
from pkviewer.facts.evidence import Evidence
from pkviewer.facts.measures import compute
from pkviewer.model.fact import FactSpec
from pkviewer.model.indicator import Indicator, Observation
from pkviewer.model.pack import Pack
from pkviewer.model.series import SeriesKey
from pkviewer.sheet.credit import origin
from pkviewer.sheet.figure import Figure
from pkviewer.sheet.naming import place_name
from pkviewer.sheet.speech import Speech
from pkviewer.text.number import format_number, unit_text
from pkviewer.text.scale import counted, moved
from pkviewer.text.style import Style
from pkviewer.text.when import period_text
from pkviewer.text.words import word
from pkviewer.ui.look.dress import dress
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.widgets.copied_table import Origin
from pkviewer.ui.widgets.icon_button import IconButton
from pkviewer.ui.widgets.manual_place import MANUAL
from pkviewer.ui.widgets.panel import Panel
from pkviewer.ui.widgets.tables.cells_model import Cell, CellsModel
from pkviewer.ui.widgets.tables.figure_table import FigureTable
from pkviewer.ui.widgets.tables.ordered_rows import OrderedRows
from pkviewer.ui.widgets.tables.roles import FIGURE_ROLE


class Observations:
    """The rows of a sector's observations, newest first within each indicator."""

    def __init__(self, pack: Pack, style: Style, sector: str) -> None:
        self._pack = pack
        self._style = style
        self._sector = pack.sectors[sector]
        self._evidence = Evidence(pack)
        self._speech = Speech(pack, style)

    def row_of(self, indicator: str, wanted: Observation) -> int | None:
        """Return the row of an observation, as :meth:`rows` counts them."""
        for row, (one, seen) in enumerate(self._ordered()):
            if one.id == indicator and seen.key == wanted.key:
                return row
        return None

    def _ordered(self) -> Iterator[tuple[Indicator, Observation]]:
        for indicator in self._sector.indicators:
            for seen in sorted(indicator.observations, key=lambda o: o.period, reverse=True):
                yield indicator, seen

    def rows(self) -> Iterator[list[Cell]]:
        """Yield indicator, who or where, period, value, unit, status and source."""
        language = self._style.language
        for indicator, seen in self._ordered():
            name = indicator.name.within(language)
            own = self._pack.unit_of(indicator)
            into = counted(own, self._style, [seen.value])
            unit = unit_text(into, self._style)
            printed = origin(self._pack, seen, self._style)
            yield [
                Cell(name, key=name),
                Cell(self._place(seen), key=self._place(seen)),
                Cell(period_text(seen.period, self._style, short=True), key=seen.period),
                Cell(
                    format_number(moved(seen.value, own, into), self._style),
                    self._tracer(indicator, seen),
                    key=seen.value,
                    number=True,
                ),
                Cell(unit, key=unit, light=True),
                Cell(word(f"flag.{seen.status}", language), key=seen.status, light=True),
                Cell(printed, key=printed, light=True),
            ]

    def _place(self, seen: Observation) -> str:
        key = SeriesKey.within("", seen)
        return place_name(self._pack, key, self._style, home=True)

    def _tracer(self, indicator: Indicator, seen: Observation) -> Callable[[], Figure]:
        of = SeriesKey.within(indicator.id, seen).at(seen.period.code)
        return lambda: self._speech.unmarked(compute("", FactSpec(of=of), self._evidence))


class ObservationTable(FigureTable):
    """A figure table in which Enter anywhere in a row selects the row's value."""

    VALUE = 3

    def _on_cell_chosen(self, index: QModelIndex) -> None:
        try:
            figure = index.siblingAtColumn(self.VALUE).data(FIGURE_ROLE)
        except FactError:
            return
        if isinstance(figure, Figure):
            self.figure_selected.emit(figure)


class ObservationsPanel(Panel):
    """The data table, folded until it is wanted."""

    figure_selected = Signal(object)
    said = Signal(str)

    def __init__(
        self, observations: Observations, count: int, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__("", theme, parent=parent)
        self.setProperty(MANUAL, "reading#the-data-table")
        self._observations = observations
        self._count = count
        self.table: FigureTable | None = None
        self.origin = Origin()
        """Where copies say that they are from; each row names its source."""
        self._build_ui()
        self._connect()
        self.retranslate()

    def _build_ui(self) -> None:
        self.filter = QLineEdit()
        dress(self.filter, "fields", "buttons")
        self.filter.setClearButtonEnabled(True)
        self.filter.setMaximumWidth(260)
        self.filter.hide()
        self.head.addWidget(self.filter)
        self.copy_button = IconButton("copy", "", self._theme)
        self.copy_button.hide()
        self.unfold = IconButton("unfold", "", self._theme, worded=True)
        self.unfold.setCheckable(True)
        self.add_tool(self.copy_button)
        self.add_tool(self.unfold)

    def _connect(self) -> None:
        self.unfold.toggled.connect(self._on_unfolded)
        self.copy_button.clicked.connect(self._on_copied)

    def retranslate(self) -> None:
        """Write the fixed texts."""
        self.heading.setText(self.tr("Data table"))
        self.setAccessibleName(self.tr("Data table"))
        self.aside.setText(self.tr("{n} published values").format(n=self._count))
        self.filter.setPlaceholderText(self.tr("Filter rows"))
        self.filter.setAccessibleName(self.tr("Filter the rows of the data table"))
        self.copy_button.rename(self.tr("Copy the rows shown"))
        self.unfold.rename(self.tr("Hide") if self.unfold.isChecked() else self.tr("Show"))
        self.unfold.setAccessibleDescription(self.tr("Data table"))

    def show_row(self, indicator: str, seen: Observation) -> QWidget | None:
        """Unfold the table, put the keyboard on an observation's value and return the table."""
        self.unfold.setChecked(True)
        self.filter.clear()
        row = self._observations.row_of(indicator, seen)
        if self.table is None or row is None:
            return None
        ordered = self.table.model()
        if isinstance(ordered, OrderedRows):
            source = ordered.sourceModel().index(row, ObservationTable.VALUE)
            index = ordered.mapFromSource(source)
            self.table.setCurrentIndex(index)
            self.table.scrollTo(index, FigureTable.ScrollHint.PositionAtCenter)
        return self.table

    def _on_unfolded(self, shown: bool) -> None:
        if shown and self.table is None:
            self._fill()
        for widget in (self.table, self.filter, self.copy_button):
            if widget is not None:
                widget.setVisible(shown)
        self.unfold.show_icon("fold" if shown else "unfold")
        self.retranslate()

    def _fill(self) -> None:
        header = [
            self.tr("Indicator"),
            self.tr("Country, group"),
            self.tr("Period"),
            self.tr("Value"),
            self.tr("Unit"),
            self.tr("Status"),
            self.tr("Source"),
        ]
        model = CellsModel(header, list(self._observations.rows()), self._theme)
        ordered = OrderedRows(self)
        ordered.setSourceModel(model)
        model.setParent(ordered)
        self.filter.textChanged.connect(ordered.look_for)
        self.table = ObservationTable(self.tr("Data table"), self._theme, fitted=False)
        self.table.origin = self.origin
        self.table.setModel(ordered)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self._size_columns(self.table)
        self.table.setMinimumHeight(self._theme.scaled(380))
        self.table.figure_selected.connect(self.figure_selected)
        self.table.said.connect(self.said)
        self.column.addWidget(self.table)

    def _size_columns(self, table: FigureTable) -> None:
        """Share the width out, so that the table never scrolls sideways at its least."""
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in ((1, 120), (2, 110), (3, 100), (4, 120), (5, 84), (6, 150)):
            table.setColumnWidth(column, self._theme.scaled(width))

    def _on_copied(self) -> None:
        if self.table is not None:
            self.table.copy_all()
