"""Makes a page again from the files that it carries.

The files may be anybody's: nothing of them is set that this program would not have written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.parsers import expat

import typst

from pkviewer import paths
from pkviewer.documents.logo import made_logo
from pkviewer.errors import LogoError
from pkviewer.export.page.page_inputs import PageInputs
from pkviewer.export.page.typesetting import PagesError, Typesetter
from pkviewer.intake import limits

_DRAWN = frozenset({"svg", "g", "path", "rect", "circle", "line", "polyline", "text", "tspan"})
_REFERS = re.compile(r"url|href|src|style", re.IGNORECASE)


class RemakingError(ValueError):
    """The files inside are none that this program writes; says why, as the end of a sentence."""


def remade(data: bytes, inputs: PageInputs) -> bytes:
    """Set the page anew; return its PDF.

    Raises:
        RemakingError: it cannot be set, or must not be.
    """
    for fault in _faults(inputs):
        raise RemakingError(fault)
    setter = Typesetter(paths.type_folders(), paths.resource("sheet"))
    try:
        return setter.page(data, inputs)[0]
    except PagesError as error:
        raise RemakingError(f"they give {error.count} pages instead of one") from error
    except (typst.TypstError, RuntimeError, UnicodeDecodeError) as error:
        message = error.message if isinstance(error, typst.TypstError) else str(error)
        raise RemakingError(f"the template does not take them ({message})") from error


def _faults(inputs: PageInputs) -> Iterator[str]:
    for id_, svg in inputs.charts.items():
        fault = _drawing_fault(svg)
        if fault:
            yield f"the drawing of chart {id_!r} holds {fault}"
    if inputs.logo:
        try:
            made_logo(inputs.logo)
        except LogoError as error:
            yield f"the logo is none that is taken ({error.message})"


def _drawing_fault(svg: str) -> str:
    """Say what a drawing holds that no chart has: references, other elements, too many."""
    found: list[str] = []
    count = 0

    def on_start(name: str, attributes: dict[str, str]) -> None:
        nonlocal count
        count += 1
        if name not in _DRAWN:
            found.append(f"<{name}>")
        if any(_REFERS.search(key) or "url(" in value for key, value in attributes.items()):
            found.append("a reference")

    parser = expat.ParserCreate()
    parser.StartElementHandler = on_start
    parser.StartDoctypeDeclHandler = lambda *_: found.append("a document type")
    try:
        parser.Parse(svg.encode(), True)
    except (expat.ExpatError, UnicodeEncodeError):
        return "no drawing"
    if count > limits.CHART_ELEMENTS:
        return f"more than {limits.CHART_ELEMENTS:,} parts"
    return found[0] if found else ""
