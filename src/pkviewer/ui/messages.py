"""Message boxes, in plain text."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget


def message(
    parent: QWidget | None,
    icon: QMessageBox.Icon,
    title: str,
    text: str,
    detail: str = "",
) -> QMessageBox:
    """Return a message box whose text is shown as it stands."""
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(icon)
    box.setWindowTitle(title)
    box.setText(text)
    box.setInformativeText(detail)
    box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return box


def tell(parent: QWidget | None, title: str, text: str, detail: str = "") -> None:
    """Tell the user something."""
    message(parent, QMessageBox.Icon.Information, title, text, detail).exec()


def warn(parent: QWidget | None, title: str, text: str, detail: str = "") -> None:
    """Tell the user that something failed, and what to do."""
    message(parent, QMessageBox.Icon.Warning, title, text, detail).exec()
