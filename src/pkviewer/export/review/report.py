"""A review written to a file: PDF, HTML or JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Literal

from pkviewer.export.review.html import html
from pkviewer.model.pack import Pack
from pkviewer.review.telling.finding import Review
from pkviewer.review.telling.record import as_json, reviewed
from pkviewer.review.telling.reviewed_text import ReviewedText
from pkviewer.text.style import Style

ReportFormat = Literal["pdf", "html", "json"]

REPORT_FORMATS: tuple[ReportFormat, ...] = ("pdf", "html", "json")

PageSetter = Callable[[ReviewedText, bytes, date], bytes]
"""Sets a page of a review: what it tells, its record as JSON, the day it is of."""


def report(
    review: Review, format_: ReportFormat, pack: Pack, style: Style, set_page: PageSetter
) -> bytes:
    """Return a review as a file; ``set_page`` makes the PDF.

    Raises:
        ExportError: the page cannot be set.
    """
    record = (json.dumps(as_json(review), ensure_ascii=False, indent=2) + "\n").encode()
    if format_ == "json":
        return record
    document = reviewed(review, pack, style)
    if format_ == "html":
        return html(document)
    return set_page(document, record, review.today)
