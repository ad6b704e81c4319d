"""An import, shown row by row before anything is taken; planned in a thread of its own."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QProgressBar,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from pkviewer.collection.changes import OwnSource
from pkviewer.collection.collection import Step
from pkviewer.importing.cells import own_id
from pkviewer.importing.mapping.column_choice import lacks_periods, lacks_values
from pkviewer.importing.mapping.kept_columns import KeptColumns
from pkviewer.importing.plan import ImportPlan, planned
from pkviewer.importing.planned_row import ImportWish, RowState
from pkviewer.importing.tables import Table, usual_table
from pkviewer.model.pack import Pack
from pkviewer.text.style import Style
from pkviewer.ui.figures.forms.source_form import SourceForm
from pkviewer.ui.figures.importing.columns_dialog import ColumnsDialog
from pkviewer.ui.look.dress import dress
from pkviewer.ui.widgets.manual_place import MANUAL
from pkviewer.ui.widgets.panel import wrapped

_SHOWN = 2_000
"""Rows listed of each plan: more are counted, and would not be read one by one."""


class ImportDialog(QDialog):
    """Shows what an import would take, and takes it whole or not at all."""

    _planned = Signal(object, int)
    _advanced = Signal(int, int)

    def __init__(
        self,
        name: str,
        tables: tuple[Table, ...],
        pack: Pack,
        own: dict[str, OwnSource],
        style: Style,
        kept: KeptColumns,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        dress(self)
        self.setProperty(MANUAL, "own-figures#import-a-table")
        self._name, self._tables, self._pack, self._style = name, tables, pack, style
        self._kept, self._columns = kept, kept.columns(tables[0], pack)
        self._own = own
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="import")
        self._cancelled = Event()
        self._turn = 0
        self.plan = ImportPlan(())
        self.setWindowTitle(self.tr("Import figures from {name}").format(name=name))
        self._build()
        self._planned.connect(self._on_planned)
        self._advanced.connect(self._on_advanced)
        self._replan()

    def step(self) -> Step:
        """Return what was planned as one step, which one undo takes back."""
        return self.plan.step(self.tr("Import {name}").format(name=self._name))

    def choose_columns(self) -> None:
        """Ask what the columns are, keep it for tables of this shape, and plan anew."""
        table, language = self._table(), self._style.language
        dialog = ColumnsDialog(table, self._columns, self._pack, language, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._columns = dialog.columns()
            self._kept.keep(table, self._columns)
            self._replan()
        dialog.deleteLater()

    def done(self, result: int) -> None:
        # However the dialog ends: the thread ends with it.
        self._cancelled.set()
        self._thread.shutdown(wait=False, cancel_futures=True)
        super().done(result)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.addLayout(self._build_form())
        self.list = QTreeWidget()
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAccessibleName(self.tr("Rows to be imported"))
        self.list.setHeaderLabels(
            [
                *(self.tr("Row"), self.tr("State"), self.tr("In the table"), self.tr("Indicator")),
                *(self.tr("Period"), self.tr("Value"), self.tr("Before"), self.tr("Reason")),
            ]
        )
        column.addWidget(self.list, 1)
        self.progress = QProgressBar()
        column.addWidget(self.progress)
        self.counts = wrapped("", "strong")
        column.addWidget(self.counts)
        self.skip = QCheckBox(self.tr("Take the rows &without errors and leave out the others"))
        column.addWidget(self.skip)
        box = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.ok = box.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(self.tr("Import"))
        self.ok.setEnabled(False)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        column.addWidget(box)
        self.sheet.currentIndexChanged.connect(self._on_sheet_changed)
        self.indicator.currentIndexChanged.connect(self._replan)
        self.sources.changed.connect(self._replan)
        self.skip.toggled.connect(self._show_counts)
        room = self.screen().availableGeometry()
        self.resize(min(960, room.width() - 40), min(680, room.height() - 60))

    def _build_form(self) -> QFormLayout:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.sheet, self.indicator = QComboBox(), QComboBox()
        for table in self._tables:
            self.sheet.addItem(table.name or self._name)
        self.sheet.setCurrentIndex(self._tables.index(usual_table(self._tables)))
        self.indicator.addItem(self.tr("As the table says"), "")
        for indicator in self._pack.indicators.values():
            self.indicator.addItem(indicator.name.within(self._style.language), indicator.id)
        self.sources = SourceForm(self._pack, self._own)
        form.addRow(self.tr("&Sheet"), self.sheet)
        form.addRow(self.tr("&Indicator"), self.indicator)
        form.addRow(self.tr("Source of rows without one"), self.sources)
        self.columns = QPushButton(self.tr("&Columns…"))
        self.columns.setAutoDefault(False)
        self.columns.clicked.connect(self.choose_columns)
        form.addRow("", self.columns)
        form.setRowVisible(self.sheet, len(self._tables) > 1)
        return form

    def _wish(self) -> ImportWish:
        columns = self._columns
        indicator = str(self.indicator.currentData())
        if self.sources.problem():
            return ImportWish(columns=columns, indicator=indicator)
        id_, added = self.sources.source()
        if not added:
            return ImportWish(columns=columns, indicator=indicator, source_id=id_)
        source = self.sources.own_source()
        return ImportWish(
            columns=columns, indicator=indicator, source=source, source_id=own_id(source)
        )

    def _table(self) -> Table:
        return self._tables[max(self.sheet.currentIndex(), 0)]

    def _on_sheet_changed(self) -> None:
        self._columns = self._kept.columns(self._table(), self._pack)
        self._replan()

    def _replan(self) -> None:
        """Plan anew in the thread; an older plan that is still under way counts no more."""
        self._cancelled.set()
        self._cancelled = cancelled = Event()
        self._turn += 1
        turn, wish = self._turn, self._wish()
        table = self._table()
        self.ok.setEnabled(False)
        self.progress.setRange(0, 0)
        self.progress.show()

        def plan() -> ImportPlan:
            return planned(table, wish, self._pack, cancelled.is_set, self._advanced.emit)

        future: Future[ImportPlan] = self._thread.submit(plan)
        future.add_done_callback(self._answer(turn))

    def _answer(self, turn: int) -> Callable[[Future[ImportPlan]], None]:
        def answer(future: Future[ImportPlan]) -> None:
            if not future.cancelled():
                self._planned.emit(future, turn)

        return answer

    def _on_advanced(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _on_planned(self, future: Future[ImportPlan], turn: int) -> None:
        if turn != self._turn:
            return
        self.progress.hide()
        self.plan = future.result()
        self.list.clear()
        states: dict[RowState, str] = {
            "new": self.tr("New"),
            "same": self.tr("Unchanged"),
            "revision": self.tr("Revised"),
            "fault": self.tr("Error"),
        }
        order: tuple[RowState, ...] = ("fault", "revision", "new", "same")
        rows = sorted(self.plan.rows, key=lambda row: order.index(row.state))[:_SHOWN]
        self.list.addTopLevelItems(
            [
                QTreeWidgetItem(
                    [
                        *(row.place, states[row.state], row.text, row.indicator, row.period),
                        f"{row.value:f}" if row.value is not None else "",
                        f"{row.before:f}" if row.before is not None else "",
                        row.reason,
                    ]
                )
                for row in rows
            ]
        )
        for at in range(7):
            self.list.resizeColumnToContents(at)
        self._show_counts()

    def _show_counts(self) -> None:
        counts = self.plan.counts
        if lacks_values(self._columns) or lacks_periods(self._columns):
            self.counts.setText(self.tr("The columns were not recognised: press Columns…"))
            self.skip.hide()
            self.ok.setEnabled(False)
            return
        text = self.tr("{new} new, {revised} revised, {same} unchanged, {errors} with errors")
        self.counts.setText(
            text.format(
                new=counts["new"],
                revised=counts["revision"],
                same=counts["same"],
                errors=counts["fault"],
            )
        )
        self.skip.setVisible(counts["fault"] > 0)
        taken = counts["new"] + counts["revision"] > 0
        self.ok.setEnabled(taken and (not counts["fault"] or self.skip.isChecked()))
