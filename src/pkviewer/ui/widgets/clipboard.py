"""Putting things on the clipboard, plain and rich; files that are pasted or dropped."""

from __future__ import annotations

from html import escape
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QImage

from pkviewer.text.formula import guarded
from pkviewer.ui.widgets.copied_table import NOWHERE, Origin

_CHARSET = '<meta http-equiv="content-type" content="text/html; charset=utf-8">'
"""Without it some programs read the pasted text in the system's old encoding."""


def copy_text(text: str, html: str = "") -> None:
    """Copy a text, and the same as HTML where there is one."""
    data = QMimeData()
    data.setText(text)
    if html:
        data.setHtml(_CHARSET + html)
    QGuiApplication.clipboard().setMimeData(data)


def copy_table(
    cells: list[list[str]],
    caption: str,
    data: list[list[str]] | None = None,
    origin: Origin = NOWHERE,
) -> None:
    """Copy rows, the first the header: ``data`` for spreadsheets, ``cells`` for documents."""
    copy_text(as_rows(data or cells), as_html(cells, caption, origin))


def copy_picture(picture: QImage, text: str, svg: str = "") -> None:
    """Copy a picture, as SVG too where given, together with the text that stands for it."""
    data = QMimeData()
    data.setImageData(picture)
    if svg:
        data.setData("image/svg+xml", svg.encode())
    data.setText(text)
    QGuiApplication.clipboard().setMimeData(data)


def as_rows(cells: list[list[str]]) -> str:
    """Return cells as tab-separated lines, the form spreadsheets paste; none is a formula."""
    return "\n".join(
        "\t".join(guarded(cell.replace("\t", " ").replace("\n", " ")) for cell in row)
        for row in cells
    )


def as_html(cells: list[list[str]], caption: str, origin: Origin = NOWHERE) -> str:
    """Return cells as a table of escaped text, the first row its header."""
    header, *rows = cells
    head = "".join(f"<th>{escape(cell)}</th>" for cell in header)
    lines = "".join(
        f"<tr>{''.join(f'<td>{escape(guarded(cell))}</td>' for cell in row)}</tr>" for row in rows
    )
    source = " · ".join(part for part in (origin.source, origin.edition) if part)
    foot = f"<p>{escape(source)}</p>" if source else ""
    return (
        f"<table><caption>{escape(caption)}</caption>"
        f"<thead><tr>{head}</tr></thead><tbody>{lines}</tbody></table>{foot}"
    )


def file_of(source: QMimeData) -> Path | None:
    """Return the first file of this machine that is dropped or pasted."""
    paths = (url.toLocalFile() for url in source.urls() if url.isLocalFile())
    return next((Path(path) for path in paths if path), None)
