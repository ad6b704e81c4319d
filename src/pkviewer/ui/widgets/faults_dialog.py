"""Why something was refused, as a list."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QPlainTextEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from pkviewer.errors import RefusedError
from pkviewer.ui.look.dress import dress
from pkviewer.ui.widgets.clipboard import copy_text
from pkviewer.ui.widgets.panel import wrapped


class FaultsDialog(QDialog):
    """Lists why something was refused: file, place, what was found and what was expected."""

    def __init__(
        self, error: RefusedError, kept: str, parent: QWidget | None = None, title: str = ""
    ) -> None:
        super().__init__(parent)
        dress(self)
        self._error = error
        self.setWindowTitle(title or self.tr("Data pack refused"))
        self.resize(1020, 460)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 16)
        column.setSpacing(10)
        column.addWidget(wrapped(error.message, "heading"))
        column.addWidget(wrapped(f"{error.hint} {kept}".strip()))
        self.list = QTreeWidget()
        self.list.setRootIsDecorated(False)
        self.list.setWordWrap(True)
        self.list.setUniformRowHeights(False)
        self.list.setAlternatingRowColors(True)
        self.list.setAccessibleName(self.tr("Faults"))
        self.list.setHeaderLabels(
            [self.tr("File"), self.tr("Path"), self.tr("Found"), self.tr("Expected")]
        )
        for fault in error.faults:
            expected = f"{fault.expected}. {fault.hint}" if fault.hint else fault.expected
            item = QTreeWidgetItem([fault.file, fault.path, fault.found, expected])
            for at in range(4):
                item.setTextAlignment(at, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            self.list.addTopLevelItem(item)
        header = self.list.header()
        # Names and paths are short; what is cut of the rest stands in full below.
        for at in range(2):
            header.setSectionResizeMode(at, QHeaderView.ResizeMode.ResizeToContents)
        for at in range(2, 4):
            header.setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)
        column.addWidget(self.list, 1)
        self.detail = QPlainTextEdit()
        self.detail.setReadOnly(True)
        self.detail.setTabChangesFocus(True)
        self.detail.setAccessibleName(self.tr("The selected fault in full"))
        self.detail.setFixedHeight(self.detail.fontMetrics().lineSpacing() * 3 + 24)
        column.addWidget(self.detail)
        self.list.currentItemChanged.connect(self._on_current_changed)
        self.list.setCurrentIndex(self.list.model().index(0, 0))
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = QPushButton(self.tr("&Copy list"))
        box.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._on_copied)
        box.rejected.connect(self.reject)
        column.addWidget(box)

    def _on_current_changed(self, current: QTreeWidgetItem | None) -> None:
        at = self.list.indexOfTopLevelItem(current) if current is not None else -1
        self.detail.setPlainText(str(self._error.faults[at]) if at >= 0 else "")

    def _on_copied(self) -> None:
        copy_text("\n".join([self._error.message, *(str(fault) for fault in self._error.faults)]))
