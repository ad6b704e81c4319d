"""Putting things on the clipboard, plain and rich."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QImage


def copy_text(text: str, html: str = "") -> None:
    """Copy a text, and the same as HTML where there is one."""
    data = QMimeData()
    data.setText(text)
    if html:
        data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)


def copy_picture(picture: QImage, text: str) -> None:
    """Copy a picture together with the text that stands for it."""
    data = QMimeData()
    data.setImageData(picture)
    data.setText(text)
    QGuiApplication.clipboard().setMimeData(data)


def as_rows(cells: list[list[str]]) -> str:
    """Return cells as tab-separated lines, the form spreadsheets paste."""
    return "\n".join(
        "\t".join(cell.replace("\t", " ").replace("\n", " ") for cell in row) for row in cells
    )
