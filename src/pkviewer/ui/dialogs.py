"""Small dialogs: a source's address, a pack's faults, the shortcuts."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices  # noqa: TID251 - after the address was shown
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHeaderView,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from pkviewer.errors import RefusedError
from pkviewer.text.address import is_openable, shown_host
from pkviewer.ui.clipboard import copy_text
from pkviewer.ui.panel import wrapped
from pkviewer.ui.plain import PlainLabel


class SourceDialog(QDialog):
    """Shows a source's full address before anything is opened; only https is."""

    def __init__(self, title: str, url: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._url = url
        self._safe = is_safe(url)
        self.setWindowTitle(self.tr("Open source"))
        self.setMinimumWidth(520)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 16)
        column.setSpacing(10)
        column.addWidget(wrapped(title, "subheading"))
        says = (
            self.tr("This address will be opened in your browser, outside pkviewer:")
            if self._safe
            else self.tr("This is no plain web address with https, so it is not opened from here:")
        )
        column.addWidget(wrapped(says))
        self.address = QPlainTextEdit(url)
        self.address.setReadOnly(True)
        self.address.setTabChangesFocus(True)
        self.address.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.address.setAccessibleName(self.tr("Full address"))
        self.address.setFixedHeight(88)
        column.addWidget(self.address)
        host = shown_host(url)
        if host and host not in url.lower():
            # Letters of another alphabet can look like Latin ones.
            says = self.tr("Written in plain letters, its host is {host}.").format(host=host)
            column.addWidget(wrapped(says, "strong"))
        column.addWidget(self._buttons())

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox()
        self.open_button = QPushButton(self.tr("&Open in the browser"))
        copy = QPushButton(self.tr("&Copy address"))
        cancel = QPushButton(self.tr("Cancel"))
        box.addButton(self.open_button, QDialogButtonBox.ButtonRole.AcceptRole)
        box.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        box.addButton(cancel, QDialogButtonBox.ButtonRole.RejectRole)
        self.open_button.setEnabled(self._safe)
        (self.open_button if self._safe else cancel).setDefault(True)
        (self.open_button if self._safe else cancel).setFocus()
        copy.clicked.connect(lambda: copy_text(self._url))
        box.accepted.connect(self._on_accepted)
        box.rejected.connect(self.reject)
        return box

    def _on_accepted(self) -> None:
        QDesktopServices.openUrl(QUrl(self._url, QUrl.ParsingMode.StrictMode))
        self.accept()


def is_safe(url: str) -> bool:
    """Tell whether an address may be handed to the browser, and is read there as it is here."""
    parsed = QUrl(url, QUrl.ParsingMode.StrictMode)
    return is_openable(url) and parsed.isValid() and parsed.scheme() == "https"


class FaultsDialog(QDialog):
    """Lists why something was refused: file, place, what was found and what was expected."""

    def __init__(
        self, error: RefusedError, kept: str, parent: QWidget | None = None, title: str = ""
    ) -> None:
        super().__init__(parent)
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


class ShortcutsDialog(QDialog):
    """Every action that has keys, menu by menu."""

    def __init__(
        self, groups: list[tuple[str, list[tuple[str, str]]]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.resize(620, 560)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 16)
        body = QWidget()
        grid = QGridLayout(body)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(0, 1)
        row = 0
        groups = [*groups, (self.tr("On a page"), self._on_a_page())]
        for title, pairs in groups:
            heading = PlainLabel(title, "accent")
            heading.setContentsMargins(0, 12 if row else 0, 0, 2)
            grid.addWidget(heading, row, 0, 1, 2)
            row += 1
            for text, keys in pairs:
                grid.addWidget(PlainLabel(text), row, 0)
                grid.addWidget(PlainLabel(keys, "strong"), row, 1)
                row += 1
        grid.setRowStretch(row, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(body)
        column.addWidget(scroll, 1)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        column.addWidget(box)

    def _on_a_page(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Next figure, previous figure"), self.tr("Tab, Shift+Tab")),
            (self.tr("Show where a figure comes from"), self.tr("Enter")),
            (self.tr("Walk through a chart or a table"), self.tr("Arrow keys")),
        ]
