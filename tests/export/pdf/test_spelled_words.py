"""Urdu words of a page: what is copied from it reads as it was written."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any
from unicodedata import combining, normalize

import pypdfium2
import pytest

from pkviewer.export.page.page import PageRenderer
from pkviewer.export.run import offscreen
from pkviewer.model.loading.loader import load_pack
from pkviewer.paths import bundled_pack, nastaliq_folder
from pkviewer.sheet.composer import Composer
from pkviewer.text.style import Face, Style

_WORD = re.compile("[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff]+")
_UNPRINTED = ("alt", "programme_alt", "about", "spoken")
"""What is told of an item without being printed, or only where there is room."""
_PRINTED = ("headline", "prose", "table", "claims", "notes", "milestones")
"""Items of which all words stand on the page; a programme's owner may be left out."""
_NO_NASTALIQ = pytest.mark.skipif(nastaliq_folder() is None, reason="the face is not fetched")


@pytest.fixture(scope="module")
def real() -> PageRenderer:
    offscreen.start()
    return offscreen.page_renderer()


def texts_in(item: Any) -> Iterator[str]:
    """Yield the texts of a page's content that are printed."""
    if isinstance(item, str):
        yield item
    elif isinstance(item, dict):
        for key, value in item.items():
            if key not in _UNPRINTED:
                yield from texts_in(value)
    elif isinstance(item, list):
        for value in item:
            yield from texts_in(value)


def words_in(text: str) -> set[str]:
    """Return the words of a text without vowel marks, as a search compares them."""
    plain = "".join(sign for sign in normalize("NFC", text) if not combining(sign))
    return set(_WORD.findall(re.sub("[\u200b-\u200f\u2066-\u2069]", "", plain)))


def copied_from(pdf: bytes) -> tuple[dict[str, Any], set[str]]:
    """Return what a page was set from, and the words that a reader of PDF copies from it."""
    document = pypdfium2.PdfDocument(pdf)
    files = [document.get_attachment(at) for at in range(document.count_attachments())]
    page = next(file for file in files if file.get_name() == "page.json")
    inputs = json.loads(bytes(page.get_data()))
    content = inputs["content"] | {"plan": inputs["plan"]}
    return content, words_in(document[0].get_textpage().get_text_range())


_PAGES: list[Any] = [(sector, "naskh") for sector in load_pack(bundled_pack()).sectors]
_PAGES += [pytest.param(name, "nastaliq", marks=_NO_NASTALIQ) for name in ("overview", "exports")]


@pytest.mark.parametrize(("sector", "face"), _PAGES)
def test_every_urdu_word_is_copied_as_it_was_written(
    sector: str, face: Face, real: PageRenderer, composer: Composer
) -> None:
    style = Style("ur", "lakh", face=face)
    urdu = Composer(composer.pack, style, composer.pack.head.edition_date)
    content, copied = copied_from(real.render(urdu.sheet(sector), "a4").pdf)
    items = {kind: content["items"].get(kind, []) for kind in _PRINTED}
    printed = {word for text in texts_in(items) for word in words_in(text)}
    printed |= words_in(content["title"])
    assert len(printed) > 50
    assert printed - copied == set()


def test_an_english_page_is_left_as_it_is_set(real: PageRenderer, composer: Composer) -> None:
    pdf = real.render(composer.sheet("overview"), "a4").pdf
    assert b"/ActualText" not in pdf
    _, copied = copied_from(pdf)
    assert copied == set()
