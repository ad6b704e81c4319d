"""Asks where a review is written to, and writes it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QFileDialog, QWidget

from pkviewer.export.review.pdf import page_setter
from pkviewer.export.review.report import REPORT_FORMATS, report
from pkviewer.files import write_whole
from pkviewer.review.telling.finding import Review
from pkviewer.ui.paper.paper import usual_paper
from pkviewer.ui.session import Reading
from pkviewer.ui.settings import Settings


def ask_and_write(
    parent: QWidget, review: Review, reading: Reading, settings: Settings
) -> Path | None:
    """Write a review where the user says; return the file, or None where they would not.

    Raises:
        ExportError: it could not be written; nothing half of it is left.
    """
    filters = [f"{name.upper()} (*.{name})" for name in REPORT_FORMATS]
    title = QCoreApplication.translate("ReviewExport", "Export the review")
    name, chosen = QFileDialog.getSaveFileName(parent, title, "review.pdf", ";;".join(filters))
    if not name:
        return None
    path = Path(name)
    ending = path.suffix.lower().removeprefix(".")
    format_ = next((each for each in REPORT_FORMATS if each == ending), None)
    if format_ is None:
        format_ = REPORT_FORMATS[filters.index(chosen) if chosen in filters else 0]
        path = path.with_name(f"{path.name}.{format_}")
    paper = settings.paper or usual_paper(QLocale.system())
    write_whole(path, report(review, format_, reading.pack, reading.style, page_setter(paper)))
    return path
