"""The open collection: its steps, undone and done again, and whether pages show it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pkviewer.collection.overlay import Conflict
from pkviewer.errors import PkviewerError
from pkviewer.ui.figures.described import place_text
from pkviewer.ui.figures.desk import FiguresDesk
from pkviewer.ui.figures.files_list import FilesList
from pkviewer.ui.look.dress import dress
from pkviewer.ui.widgets.manual_place import MANUAL
from pkviewer.ui.widgets.messages import warn
from pkviewer.ui.widgets.panel import wrapped


class StepsDialog(QDialog):
    """Lists the open collections, and the steps of the one in hand."""

    open_requested = Signal()
    merge_requested = Signal()

    def __init__(self, desk: FiguresDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self)
        self.setProperty(MANUAL, "own-figures")
        self._desk = desk
        self.setWindowTitle(self.tr("Your figures"))
        column = QVBoxLayout(self)
        self.files = FilesList(desk)
        self.files.open_requested.connect(self.open_requested)
        self.files.merge_requested.connect(self.merge_requested)
        column.addWidget(self.files)
        self.heading = wrapped("", "strong")
        column.addWidget(self.heading)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Steps"))
        column.addWidget(self.list, 1)
        self.conflicts = wrapped("", "small")
        column.addWidget(self.conflicts)
        self.drop = QPushButton(self.tr("&Remove what the edition now holds"))
        self.drop.setAutoDefault(False)
        self.drop.clicked.connect(lambda: self._do(desk.drop_contained))
        column.addWidget(self.drop)
        self.shown = QCheckBox(self.tr("&Show these figures on pages"))
        column.addWidget(self.shown)
        row = QHBoxLayout()
        self.undo, self.redo = QPushButton(self.tr("&Undo")), QPushButton(self.tr("&Redo"))
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        row.addStretch(1)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        row.addWidget(box)
        column.addLayout(row)
        box.rejected.connect(self.reject)
        self.undo.clicked.connect(lambda: self._do(desk.undo))
        self.redo.clicked.connect(lambda: self._do(desk.redo))
        self.shown.toggled.connect(desk.show_own)
        room = self.screen().availableGeometry()
        desk.changed.connect(self._fill)
        self.resize(min(760, room.width() - 40), min(620, room.height() - 60))
        self._fill()

    def _do(self, step: Callable[[], None]) -> None:
        try:
            step()
        except PkviewerError as error:
            warn(self, self.tr("Not saved"), error.message, error.hint)
        self._fill()

    def _fill(self) -> None:
        collection = self._desk.collection
        self.list.clear()
        self.undo.setEnabled(collection is not None and collection.can_undo)
        self.redo.setEnabled(collection is not None and collection.can_redo)
        self.shown.setChecked(self._desk.is_shown)
        if collection is None:
            self.heading.setText(self.tr("No figures of your own are open."))
            self.conflicts.setText("")
            self.drop.hide()
            return
        self.heading.setText(f"{collection.title} · {self._desk.path}")
        for number, step in enumerate(collection.steps, 1):
            by = f" ({step.who})" if step.who else ""
            undone = "" if number <= collection.done else self.tr(" – undone")
            self.list.addItem(f"{number}. {step.label}{by}{undone}")
        if self.list.count():
            self.list.setCurrentRow(max(collection.done - 1, 0))
        self.drop.setVisible(bool(self._desk.contained))
        self.conflicts.setText("\n".join(map(self._explained, self._desk.conflicts)))

    def _explained(self, conflict: Conflict) -> str:
        reasons = {
            "contained": self.tr("the edition, or a file above, has it already"),
            "differs": self.tr("the edition, or a file above, has another figure"),
            "dangling": self.tr("it no longer has a place"),
        }
        name = place_text(conflict.change, self._desk.pack, self._desk.style)
        return self.tr("Not shown: {name}: {reason} ({detail})").format(
            name=name, reason=reasons[conflict.reason], detail=conflict.detail
        )
