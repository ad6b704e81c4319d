"""What a reader finds in the file beside the picture: links, names, words for the charts."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from pkviewer.export.page.content import Content
from pkviewer.export.page.grid import on_page
from pkviewer.export.page.page import PageRenderer
from pkviewer.sheet.factsheet import FactSheet

Point = tuple[float, float]


@dataclass(frozen=True)
class Link:
    """A link: the text it lies on, where that stands, and what it leads to."""

    text: str
    left: float
    top: float
    url: str = ""
    to: Point = (0.0, 0.0)


@pytest.fixture(scope="module")
def document(renderer: PageRenderer, exports: FactSheet) -> Iterator[pypdfium2.PdfDocument]:
    made = pypdfium2.PdfDocument(renderer.render(exports, "a4").pdf)
    yield made
    made.close()


@pytest.fixture(scope="module")
def links(document: pypdfium2.PdfDocument) -> list[Link]:
    """Every link of the page, in the order of the file."""
    page = document[0]
    text = page.get_textpage()
    found, at, link = [], ctypes.c_int(0), pdfium.FPDF_LINK()
    while pdfium.FPDFLink_Enumerate(page, at, link):
        box = pdfium.FS_RECTF()
        assert pdfium.FPDFLink_GetAnnotRect(link, box)
        inner = text.get_text_bounded(box.left, box.bottom, box.right, box.top)
        # A neighbour that touches the edge is no part of it.
        shown = " ".join(inner.split())
        action = pdfium.FPDFLink_GetAction(link)
        url = _text(pdfium.FPDFAction_GetURIPath, document, action).rstrip("\0") if action else ""
        to = (0.0, 0.0) if url else _place(pdfium.FPDFLink_GetDest(document, link))
        found.append(Link(shown, box.left, box.top, url, to))
    return found


def _text(ask: Any, *of: Any) -> str:
    size = ask(*of, None, 0)
    buffer = ctypes.create_string_buffer(size)
    ask(*of, buffer, size)
    return buffer.raw.decode("utf-8")


def _place(destination: Any) -> Point:
    has = [ctypes.c_int() for _ in range(3)]
    at = [ctypes.c_float() for _ in range(3)]
    assert pdfium.FPDFDest_GetLocationInPage(destination, *has, *at)
    return at[0].value, at[1].value


def test_each_source_is_a_link_with_its_whole_address(
    links: list[Link], exports: FactSheet
) -> None:
    cited = Content(exports, "a4").cited(frozenset())
    sources = [source for source in exports.sources if source.number in cited]
    outward = [link for link in links if link.url]
    assert [link.url for link in outward] == [source.url for source in sources]
    for link, source in zip(outward, sources, strict=True):
        assert link.text.replace("\u00a0", " ").startswith(source.text[:12])


def test_marks_and_sources_lead_to_each_other(links: list[Link]) -> None:
    inward = [link for link in links if not link.url]
    foot = max(link.top for link in links if link.url)
    back = {link.text: link for link in inward if link.top <= foot + 1}
    marks = [link for link in inward if link.top > foot + 1]
    assert {mark.text for mark in marks} == back.keys()
    assert len(back) == 8
    first: dict[str, Link] = {}
    for mark in marks:
        first.setdefault(mark.text, mark)
        source = back[mark.text]
        # On the line of the source, at its number or just behind it.
        assert abs(mark.to[1] - source.top) < 12
        assert 0 <= mark.to[0] - source.left < 12
    for number, source in back.items():
        mark = first[number]
        assert abs(source.to[1] - mark.top) < 12
        assert abs(source.to[0] - mark.left) < 12


def test_each_chart_has_its_words(document: pypdfium2.PdfDocument, exports: FactSheet) -> None:
    tree = pdfium.FPDF_StructTree_GetForPage(document[0])
    alternatives: list[str] = []

    def walk(element: Any) -> None:
        size = pdfium.FPDF_StructElement_GetAltText(element, None, 0)
        if size:
            buffer = ctypes.create_string_buffer(size)
            pdfium.FPDF_StructElement_GetAltText(element, buffer, size)
            alternatives.append(buffer.raw.decode("utf-16-le").rstrip("\0"))
        for index in range(pdfium.FPDF_StructElement_CountChildren(element)):
            child = pdfium.FPDF_StructElement_GetChildAtIndex(element, index)
            if child:
                walk(child)

    for index in range(pdfium.FPDF_StructTree_CountChildren(tree)):
        walk(pdfium.FPDF_StructTree_GetChildAtIndex(tree, index))
    pdfium.FPDF_StructTree_Close(tree)
    assert {chart.alt for chart in on_page(exports)} <= set(alternatives)


def test_title_author_keywords_subject_and_language(
    document: pypdfium2.PdfDocument, exports: FactSheet
) -> None:
    metadata = document.get_metadata_dict()
    assert (
        metadata["Title"]
        == "IT exports · Pakistan’s digital economy · Fact sheet · Edition 2026.11"
    )
    assert metadata["Author"] == "pkviewer"
    assert metadata["Keywords"].split(", ")[0] == exports.tab
    assert metadata["Subject"] == "; ".join(card.figure.spoken for card in exports.headlines)
    size = pdfium.FPDFCatalog_GetLanguage(document, None, 0)
    buffer = (ctypes.c_ushort * (size // 2))()
    pdfium.FPDFCatalog_GetLanguage(document, buffer, size)
    assert bytes(buffer).decode("utf-16-le").rstrip("\0") == "en"
