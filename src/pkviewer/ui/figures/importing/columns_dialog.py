"""The columns of a table, said by hand where the guess fails: one row for each column."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from pkviewer.importing.cells import column_name
from pkviewer.importing.columns import ColumnMap
from pkviewer.importing.mapping.column_choice import (
    LEFT_OUT,
    MEMBERS,
    OF_PERIOD,
    OF_SERIES,
    ColumnChoice,
    choices_of,
    columns_of,
    lacks_periods,
    lacks_values,
    period_of,
)
from pkviewer.importing.tables import Table
from pkviewer.model.pack import Pack
from pkviewer.model.wording import Language
from pkviewer.ui.figures.forms.choices import indicator_box
from pkviewer.ui.look.dress import dress
from pkviewer.ui.widgets.manual_place import MANUAL
from pkviewer.ui.widgets.panel import wrapped

_SAMPLES = 4
"""Cells of each column that are shown, to know it by."""
_COLUMNS = 200


class ColumnsDialog(QDialog):
    """Asks what each column is; what is chosen is kept for the next table of this shape."""

    def __init__(
        self,
        table: Table,
        columns: ColumnMap,
        pack: Pack,
        language: Language,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        dress(self)
        self.setProperty(MANUAL, "own-figures#import-a-table")
        self.setWindowTitle(self.tr("Columns of the table"))
        self._table, self._pack, self._language = table, pack, language
        self._width = min(max(map(len, table.rows)), _COLUMNS)
        self.kinds: list[QComboBox] = []
        self.series: list[QComboBox] = []
        column = QVBoxLayout(self)
        form = QFormLayout()
        self.heading = QSpinBox()
        self.heading.setRange(table.first, table.first + len(table.rows) - 1)
        self.heading.setValue(table.first + columns.heading)
        form.addRow(self.tr("&Headings are in row"), self.heading)
        column.addLayout(form)
        self.grid = QTableWidget(self._width, 4)
        self.grid.setAccessibleName(self.tr("Columns of the table"))
        self.grid.setHorizontalHeaderLabels(
            [self.tr("Heading"), self.tr("First cells"), self.tr("What it is"), self.tr("Of what")]
        )
        self.grid.setVerticalHeaderLabels([column_name(at) for at in range(self._width)])
        self.grid.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.grid.setTabKeyNavigation(False)
        self._build_rows(columns)
        column.addWidget(self.grid, 1)
        self.remark = wrapped("", "small")
        column.addWidget(self.remark)
        box = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.ok = box.button(QDialogButtonBox.StandardButton.Ok)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        column.addWidget(box)
        self.heading.valueChanged.connect(self._fill_cells)
        self._fill_cells()
        room = self.screen().availableGeometry()
        self.resize(min(980, room.width() - 40), min(560, room.height() - 60))

    def columns(self) -> ColumnMap:
        """Return what was chosen."""
        choices = [
            ColumnChoice(str(kind.currentData()), str(of.currentData() or ""))
            for kind, of in zip(self.kinds, self.series, strict=True)
        ]
        return columns_of(choices, self._table, self._heading())

    def choose(self, at: int, what: str, series: str = "") -> None:
        """Say what a column is."""
        self.kinds[at].setCurrentIndex(self.kinds[at].findData(what))
        self.series[at].setCurrentIndex(max(self.series[at].findData(series), 0))

    def _heading(self) -> int:
        return self.heading.value() - self._table.first

    def _build_rows(self, columns: ColumnMap) -> None:
        for at, choice in enumerate(choices_of(columns, self._width)):
            kind, of = self._kinds(), self._series()
            self.kinds.append(kind)
            self.series.append(of)
            self.grid.setCellWidget(at, 2, kind)
            self.grid.setCellWidget(at, 3, of)
            self.choose(at, choice.what, choice.series)
            kind.currentIndexChanged.connect(self._show_state)
            of.currentIndexChanged.connect(self._show_state)
        header = self.grid.horizontalHeader()
        for at in range(2):
            header.setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)
        self.grid.setColumnWidth(2, 210)
        self.grid.setColumnWidth(3, 210)

    def _kinds(self) -> QComboBox:
        box = QComboBox()
        names = (
            (LEFT_OUT, self.tr("Not read")),
            ("period", self.tr("Period")),
            ("value", self.tr("Value")),
            (OF_SERIES, self.tr("Values of one series")),
            (OF_PERIOD, self.tr("Values of the period in the heading")),
            ("indicator", self.tr("Indicator")),
            ("entity", self.tr("Country")),
            ("unit", self.tr("Unit")),
            ("scale", self.tr("Power of ten")),
            ("status", self.tr("Status")),
            ("publisher", self.tr("Publisher of the source")),
            ("title", self.tr("Title of the source")),
            ("url", self.tr("Address of the source")),
            ("published", self.tr("Date published")),
            ("as_stated", self.tr("As printed")),
            ("note", self.tr("Note")),
        )
        for what, name in names:
            box.addItem(name, what)
        for id_, dimension in self._pack.head.dimensions.items():
            box.addItem(dimension.name.within(self._language), f"{MEMBERS}{id_}")
        return box

    def _series(self) -> QComboBox:
        box = indicator_box(self._pack, self._language)
        box.insertItem(0, self.tr("As for the table"), "")
        for code, entity in self._pack.head.entities.items():
            box.addItem(entity.name.within(self._language), code)
        return box

    def _fill_cells(self) -> None:
        """Show the headings and the first cells below the row that is chosen."""
        rows = self._table.rows[self._heading() : self._heading() + 1 + _SAMPLES]
        for at in range(self._width):
            cells = [row[at] if at < len(row) else "" for row in rows]
            self.grid.setItem(at, 0, QTableWidgetItem(cells[0]))
            self.grid.setItem(at, 1, QTableWidgetItem(" · ".join(filter(None, cells[1:]))))
        self._show_state()

    def _show_state(self) -> None:
        """Ask of each column what it needs, and say what is still missing."""
        head = self._table.rows[self._heading()]
        unread = []
        for at, (kind, of) in enumerate(zip(self.kinds, self.series, strict=True)):
            of.setEnabled(kind.currentData() == OF_SERIES)
            if kind.currentData() == OF_PERIOD and not period_of(
                head[at] if at < len(head) else ""
            ):
                unread.append(column_name(at))
        columns, problem = self.columns(), ""
        if unread:
            problem = self.tr("The headings of these columns are no period: {columns}")
            problem = problem.format(columns=", ".join(unread))
        elif lacks_values(columns):
            problem = self.tr("Say which column holds the values.")
        elif lacks_periods(columns):
            problem = self.tr("Say which column holds the period.")
        self.remark.setText(problem or self.tr("Kept for the next table of this shape."))
        self.ok.setEnabled(not problem)
