"""A source's full address, shown before anything is opened."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices  # noqa: TID251 - after the address was shown
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pkviewer.text.address import is_openable, shown_host
from pkviewer.ui.look.dress import dress
from pkviewer.ui.widgets.clipboard import copy_text
from pkviewer.ui.widgets.panel import wrapped


class SourceDialog(QDialog):
    """Shows a source's full address before anything is opened; only https is."""

    def __init__(self, title: str, url: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self)
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
