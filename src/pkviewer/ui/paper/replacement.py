"""Asks before an export replaces files."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from pkviewer.ui.widgets.messages import ask


def may_replace(parent: QWidget, count: int) -> bool:
    """Ask before files are replaced; without any there is nothing to ask."""
    if not count:
        return True
    if count == 1:
        text = QCoreApplication.translate(
            "ExportDialog", "A file of that name is in the folder already."
        )
    else:
        text = QCoreApplication.translate(
            "ExportDialog", "{n} files of those names are in the folder already."
        ).format(n=count)
    detail = QCoreApplication.translate(
        "ExportDialog", "What was changed in them by hand will be lost."
    )
    return ask(
        parent,
        QCoreApplication.translate("ExportDialog", "Replace?"),
        text,
        detail,
        QCoreApplication.translate("ExportDialog", "&Replace"),
    )
