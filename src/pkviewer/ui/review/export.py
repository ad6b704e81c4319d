"""Asks where a review is written to, and writes it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QFileDialog, QWidget

from pkviewer.documents.saved_review import Correction
from pkviewer.export.review.pdf import page_setter
from pkviewer.export.review.report import REPORT_FORMATS, report
from pkviewer.files import write_whole
from pkviewer.review.reviewer import Reviewer
from pkviewer.review.telling.finding import Review
from pkviewer.text.style import PAGE_LANGUAGES, Style
from pkviewer.ui.paper.paper import usual_paper
from pkviewer.ui.session import Reading
from pkviewer.ui.settings import Settings


def ask_and_write(
    parent: QWidget,
    review: Review,
    corrections: Sequence[Correction],
    reading: Reading,
    settings: Settings,
) -> Path | None:
    """Write a review where the user says; return the file, or None where they would not.

    It is in the language chosen for pages, where that is one and not the window's.

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
    style = _written(reading, settings)
    if style != reading.style:
        review = Reviewer(reading.pack, style).review(
            review.text, review.today, corrections=corrections
        )
    write_whole(path, report(review, format_, reading.pack, style, page_setter(paper)))
    return path


def _written(reading: Reading, settings: Settings) -> Style:
    """Return how a review is written: in one language, the page's if that is one."""
    languages = PAGE_LANGUAGES.get(settings.page_language, ())
    if len(languages) != 1 or languages[0] not in reading.pack.head.languages:
        return reading.style
    return reading.style.speaking(settings.page_language)
