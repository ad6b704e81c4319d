"""A reviewed text as a tagged PDF, in the type of the sheets."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, date, datetime, time
from pathlib import Path

import typst

from pkviewer import paths
from pkviewer.charts.base.typeface import FAMILY
from pkviewer.errors import ExportError
from pkviewer.export.page.content import PAPERS, Paper
from pkviewer.review.telling.reviewed_text import ReviewedText, pieces

_STANDARDS: list[typst.PDFStandard] = ["ua-1", "a-3a"]
_UNSHOWN = re.compile(r'the text `?"(.*)"`? could not be displayed', re.DOTALL)
_INSTEAD = "?"
_TRIES = 60
"""How many kinds of letters that the type lacks are replaced before giving up."""


def page_setter(paper: Paper) -> Callable[[ReviewedText, bytes, date], bytes]:
    """Return what sets reviews on a paper, with the program's own type and template."""

    def set_page(reviewed: ReviewedText, record: bytes, on: date) -> bytes:
        return review_pdf(reviewed, record, on, paper, paths.font_folder(), paths.resource("sheet"))

    return set_page


def review_pdf(
    reviewed: ReviewedText, record: bytes, on: date, paper: Paper, fonts: Path, templates: Path
) -> bytes:
    """Return the review as PDF/UA-1 and PDF/A-3a, with its record attached as JSON.

    What the type has no letters for is printed as a question mark; the record keeps it.

    Raises:
        ExportError: the page cannot be set.
    """
    family = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts]
    )
    compiler = typst.Compiler(templates / "review.typ", root=templates, font_paths=family)
    data = json.dumps(_content(reviewed, paper), ensure_ascii=False)
    made = datetime.combine(on, time(), UTC)
    for _ in range(_TRIES):
        try:
            pdf = compiler.compile(
                sys_inputs={"data": data, "record": record.decode()},
                pdf_standards=_STANDARDS,
                timestamp=made,
            )
        except typst.TypstError as error:
            unshown = _UNSHOWN.search(error.message)
            if unshown is None:
                raise _unset(error) from error
            data = _without(data, unshown[1])
            continue
        if isinstance(pdf, bytes):
            return pdf
    raise ExportError(
        "The text holds too many letters that the page's type lacks.",
        "Export it as HTML instead.",
    )


def _content(reviewed: ReviewedText, paper: Paper) -> dict[str, object]:
    return asdict(reviewed) | {
        "paper": PAPERS[paper],
        "font": FAMILY,
        "text_language": reviewed.text_language,
        "pieces": [asdict(piece) for piece in pieces(reviewed)],
    }


def _without(data: str, letters: str) -> str:
    """Replace letters the type lacks; Typst names them as they stand in the text."""
    for letter in set(letters):
        if not letter.isascii():
            data = data.replace(letter, _INSTEAD)
    return data


def _unset(error: typst.TypstError) -> ExportError:
    return ExportError(f"The review could not be set: {error.message}.", " ".join(error.hints))
