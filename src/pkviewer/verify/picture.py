"""A checked page as a picture: boxes where it differs, and what stood and stands there."""

from __future__ import annotations

import json
from textwrap import shorten

import typst

from pkviewer import paths
from pkviewer.errors import ExportError
from pkviewer.export.raster import Raster, page_image
from pkviewer.verify.appearance import DPI, opened, screen_picture
from pkviewer.verify.explanation import sentence
from pkviewer.verify.page_check import PageCheck

_FONT = "IBM Plex Sans Arabic"
_MOST_WORDS = 200
"""Characters of a place's words that are told below the picture."""
_MOST_PLACES = 60


def checked_picture(pdf: bytes, check: PageCheck, title: str) -> bytes:
    """Return the page of a PDF that was compared as a PNG file.

    Raises:
        ExportError: no page was compared, or it cannot be drawn.
    """
    if not check.page:
        raise ExportError("There is no picture: no page could be compared.")
    with opened(pdf) as document:
        page = document[check.page - 1]
        width, height = page.get_size()
        pixels = screen_picture(page)
    picture = Raster(pixels.shape[1], pixels.shape[0], pixels.tobytes(), DPI).png()
    data = {
        "fonts": [_FONT],
        "title": title,
        "sentence": sentence(check),
        "width": width,
        "height": height,
        "marks": _marks(check),
        "words": {"was": "As published", "now": "On this page"},
    }
    return page_image(_set(data, picture), DPI).png()


def _marks(check: PageCheck) -> list[dict[str, object]]:
    return [
        {
            "left": place.box.left,
            "top": place.box.top,
            "width": place.box.right - place.box.left,
            "height": place.box.bottom - place.box.top,
            "was": shorten(place.was, _MOST_WORDS) or "—",
            "now": _now(place.was, place.now),
        }
        for place in check.differences[:_MOST_PLACES]
    ]


def _now(was: str, now: str) -> str:
    if was == now:
        return "(drawn over, or drawn otherwise)"
    return shorten(now, _MOST_WORDS) or "—"


def _set(data: dict[str, object], picture: bytes) -> bytes:
    family = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[paths.font_folder()],
    )
    templates = paths.resource("sheet")
    compiler = typst.Compiler(templates / "checked.typ", root=templates, font_paths=family)
    try:
        pdf = compiler.compile(
            sys_inputs={
                "data": json.dumps(data, ensure_ascii=False),
                "picture": json.dumps(list(picture)),
            }
        )
    except typst.TypstError as error:
        raise ExportError(f"The picture could not be set: {error.message}.") from error
    if not isinstance(pdf, bytes):
        raise ExportError("The picture could not be set: it takes more than a page.")
    return pdf
