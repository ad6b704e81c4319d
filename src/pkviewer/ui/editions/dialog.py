"""What an edition would change, shown figure by figure before it is installed."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pkviewer.editions.revision import Line, Revision, Tally, cautions, counted
from pkviewer.model.pack import Pack
from pkviewer.text.when import day_text
from pkviewer.ui.editions.rows import ChangeGroup, ChangeRow, ChangeRows
from pkviewer.ui.editions.signature_panel import SignaturePanel
from pkviewer.ui.look.dress import dress
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.session import Reading
from pkviewer.ui.widgets.panel import wrapped
from pkviewer.ui.widgets.tables.cells_model import CellsModel
from pkviewer.ui.widgets.tables.figure_table import FigureTable
from pkviewer.ui.widgets.tables.ordered_rows import OrderedRows
from pkviewer.ui.widgets.tables.roles import Index


class _Rows(OrderedRows):
    """The rows of one group in which every word looked for occurs."""

    def __init__(self, rows: list[ChangeRow], parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = rows
        self._group: ChangeGroup = "all"

    def show_group(self, group: ChangeGroup) -> None:
        self._group = group
        self.invalidate()

    def row(self, index: Index) -> ChangeRow | None:
        """Return what a row of the table stands for."""
        return self._rows[self.mapToSource(index).row()] if index.isValid() else None

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        fits = self._group in ("all", self._rows[row].group)
        return fits and super().filterAcceptsRow(row, parent)


class RevisionDialog(QDialog):
    """Asks whether to install an edition, before a list of all it changes."""

    def __init__(
        self,
        found: Revision,
        new: Pack,
        origin: str,
        reading: Reading,
        theme: Theme,
        signature: SignaturePanel,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        dress(self)
        self.signature = signature
        self._found = found
        self._new = new
        self._origin = origin
        self._reading = reading
        self._theme = theme
        self._rows = list(ChangeRows(found, new, reading).rows())
        self._build_ui()
        self._connect()
        self.retranslate()
        self._on_rows_changed()

    def _build_ui(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 16)
        column.setSpacing(10)
        self.heading = wrapped("", "heading")
        self._editions = wrapped("", "body")
        column.addWidget(self.heading)
        column.addWidget(self._editions)
        self.caution = wrapped("", "warning")
        frame = QFrame()
        frame.setProperty("panel", "warn")
        QVBoxLayout(frame).addWidget(self.caution)
        frame.setVisible(bool(cautions(self._found.old, self._found.new)))
        column.addWidget(frame)
        column.addWidget(self.signature)
        self.others = wrapped("", "small")
        column.addLayout(self._tools())
        column.addWidget(self._table(), 3)
        self.detail = QPlainTextEdit()
        self.detail.setReadOnly(True)
        self.detail.setTabChangesFocus(True)
        column.addWidget(self.detail, 1)
        column.addWidget(self.others)
        column.addWidget(self._buttons())
        self.table.setFocus()
        self.resize(self._theme.window_size(1000, 640))

    def _tools(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        self.groups: dict[ChangeGroup, QToolButton] = {}
        one_of = QButtonGroup(self)
        for group in ("all", "figures", "verdicts", "indicators"):
            button = self.groups[group] = QToolButton()
            button.setProperty("flat", "true")
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            one_of.addButton(button)
            row.addWidget(button)
        self.groups["all"].setChecked(True)
        row.addStretch(1)
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(self._theme.scaled(200))
        row.addWidget(self.search)
        return row

    def _table(self) -> FigureTable:
        header = [
            self.tr("Change"),
            self.tr("What"),
            self.tr("Period"),
            self.tr("Before"),
            self.tr("After"),
            self.tr("Sector"),
        ]
        model = CellsModel(header, [row.cells for row in self._rows], self._theme)
        self.rows = _Rows(self._rows, self)
        self.rows.setSourceModel(model)
        model.setParent(self.rows)
        self.table = FigureTable(self.tr("What changes"), self._theme, fitted=False)
        self.table.setModel(self.rows)
        self.table.setSelectionBehavior(FigureTable.SelectionBehavior.SelectRows)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for at, width in ((0, 104), (2, 100), (3, 180), (4, 180), (5, 116)):
            self.table.setColumnWidth(at, self._theme.scaled(width))
        return self.table

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox()
        self.install_button = QPushButton()
        self.copy_button = QPushButton()
        cancel = QPushButton(self.tr("Cancel"))
        box.addButton(self.install_button, QDialogButtonBox.ButtonRole.AcceptRole)
        box.addButton(self.copy_button, QDialogButtonBox.ButtonRole.ActionRole)
        box.addButton(cancel, QDialogButtonBox.ButtonRole.RejectRole)
        self.copy_button.setAutoDefault(False)
        self.install_button.setDefault(True)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        return box

    def _connect(self) -> None:
        for group, button in self.groups.items():
            button.toggled.connect(lambda on, group=group: self._on_group_toggled(group, on=on))
        self.search.textChanged.connect(self.rows.look_for)
        self.search.installEventFilter(self)
        self.rows.rowsInserted.connect(self._on_rows_changed)
        self.rows.rowsRemoved.connect(self._on_rows_changed)
        self.rows.layoutChanged.connect(self._on_rows_changed)
        self.table.selectionModel().currentChanged.connect(self._on_current_changed)
        self.copy_button.clicked.connect(self._on_copied)

    def retranslate(self) -> None:
        """Write the fixed texts."""
        old, new = self._found.old, self._found.new
        language = self._reading.style.language
        self.setWindowTitle(self.tr("Install data edition"))
        self.heading.setText(
            self.tr("Install {title}, edition {edition}?").format(
                title=new.title.within(language), edition=new.edition
            )
        )
        self._editions.setText(
            self.tr(
                "Edition {edition} of {day} would take the place of {old} of {old_day}, {origin}."
            ).format(
                edition=new.edition,
                day=day_text(new.edition_date, self._reading.style),
                old=old.edition,
                old_day=day_text(old.edition_date, self._reading.style),
                origin=self._origin,
            )
        )
        self.caution.setText(" ".join(self._cautions()))
        for (group, button), name in zip(self.groups.items(), self._group_names(), strict=True):
            count = sum(group in ("all", row.group) for row in self._rows)
            button.setText(f"{name} {count:,}")
        self.search.setPlaceholderText(self.tr("Search the changes"))
        self.search.setAccessibleName(self.tr("Search the changes"))
        self.detail.setAccessibleName(self.tr("Every aspect of the selected change"))
        self.others.setText(self._summary())
        self.install_button.setText(self.tr("&Install"))
        self.copy_button.setText(self.tr("&Copy list"))

    def _group_names(self) -> tuple[str, ...]:
        return self.tr("All"), self.tr("Figures"), self.tr("Verdicts"), self.tr("Indicators")

    def _cautions(self) -> Iterator[str]:
        says = {
            "other_pack": self.tr(
                "This is another data pack: its id is “{id}”, not “{old}”."
            ).format(id=self._found.new.id, old=self._found.old.id),
            "older": self.tr("This edition is older than the one it would take the place of."),
            "same_edition": self.tr("It calls itself by the same edition as the present one."),
        }
        yield from (says[caution] for caution in cautions(self._found.old, self._found.new))

    def _summary(self) -> str:
        found = self._found
        names = {
            "pages": self.tr("Texts and charts of sectors"),
            "sources": self.tr("Sources"),
            "programmes": self.tr("Programmes"),
            "milestones": self.tr("Milestones"),
        }
        parts = [
            (self.tr("Figures"), counted(found.figures)),
            (self.tr("Verdicts"), counted(found.verdicts)),
            (self.tr("Indicators"), counted(found.indicators)),
        ]
        parts += [(names[name], tally) for name, tally in found.others.items()]
        tallies = [f"{name}: {self._tallied(tally)}" for name, tally in parts if tally]
        return " · ".join(tallies) or self.tr("Nothing differs.")

    def _tallied(self, tally: Tally) -> str:
        parts = (
            (tally.added, self.tr("{n} added")),
            (tally.removed, self.tr("{n} removed")),
            (tally.changed, self.tr("{n} changed")),
        )
        return ", ".join(text.format(n=f"{count:,}") for count, text in parts if count)

    def _on_group_toggled(self, group: ChangeGroup, *, on: bool) -> None:
        if on:
            self.rows.show_group(group)

    def _on_rows_changed(self) -> None:
        """Keep a row current, so that its detail stands below."""
        if not self.table.currentIndex().isValid() and self.rows.rowCount():
            self.table.selectRow(0)
        if not self.rows.rowCount():
            self.detail.clear()

    def _on_current_changed(self, current: QModelIndex) -> None:
        row = self.rows.row(current)
        if row is None:
            self.detail.clear()
            return
        # The columns may be too narrow for the name.
        named = ", ".join(cell.text for cell in row.cells[1:3] if cell.text)
        self.detail.setPlainText("\n".join([named, *map(self._told, row.lines)]))

    def _told(self, line: Line) -> str:
        if not line.old or not line.new:
            return f"    {line.label}: {line.new or line.old}"
        return f"    {line.label}: {line.old}\n        → {line.new}"

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter in the search lead to what was found: it must not install."""
        is_enter = (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        )
        if is_enter:
            self.table.setFocus()
        return is_enter

    def _on_copied(self) -> None:
        self.table.clearSelection()
        self.table.copy_rows()
