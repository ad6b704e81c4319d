"""The collections that are open, in the order in which they are laid over the edition."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QPushButton, QVBoxLayout, QWidget

from pkviewer.ui.figures.desk import FiguresDesk
from pkviewer.ui.widgets.panel import wrapped


class FilesList(QWidget):
    """Lists the open collections; the one that is marked takes what is added."""

    open_requested = Signal()
    merge_requested = Signal()

    def __init__(self, desk: FiguresDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        text = self.tr(
            "Where two files differ, the one higher in the list is shown. The marked file takes"
            " what you add."
        )
        column.addWidget(wrapped(text, "small"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Open files"))
        self.list.setFixedHeight(self.list.fontMetrics().lineSpacing() * 4)
        column.addWidget(self.list)
        row = QHBoxLayout()
        self.open = self._button(self.tr("&Open…"), self.open_requested.emit, row)
        self.merge = self._button(self.tr("&Merge a file…"), self.merge_requested.emit, row)
        self.earlier = self._button(self.tr("Move u&p"), lambda: self._move(-1), row)
        self.later = self._button(self.tr("Move &down"), lambda: self._move(1), row)
        self.close_file = self._button(self.tr("&Close file"), self._close, row)
        row.addStretch(1)
        column.addLayout(row)
        self.list.currentRowChanged.connect(self._on_row_changed)
        desk.changed.connect(self._fill)
        self._fill()

    def _button(self, text: str, act: Callable[[], None], row: QHBoxLayout) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked: act())
        row.addWidget(button)
        return button

    def _close(self) -> None:
        self._desk.close()

    def _move(self, by: int) -> None:
        self._desk.move(self._desk.index, by)

    def _on_row_changed(self, row: int) -> None:
        if row >= 0 and row != self._desk.index:
            self._desk.take_in_hand(row)

    def _fill(self) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for number, file in enumerate(self._desk.files, 1):
            self.list.addItem(f"{number}. {file.collection.title} · {file.path}")
        self.list.setCurrentRow(self._desk.index)
        self.list.blockSignals(False)
        at, count = self._desk.index, len(self._desk.files)
        self.earlier.setEnabled(at > 0)
        self.later.setEnabled(at < count - 1)
        self.close_file.setEnabled(count > 0)
        self.merge.setEnabled(count > 0)
