"""A page in two languages: one page, level columns, and every word of both."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from tests.export.pdf.test_spelled_words import copied_from, texts_in, words_in
from tests.packs.fixtures import SMALL

from pkviewer.cli import main
from pkviewer.export.page.content import Paper
from pkviewer.export.page.page import PageRenderer
from pkviewer.export.run import offscreen
from pkviewer.sheet.composer import Composer
from pkviewer.text.style import Style


@pytest.fixture(scope="module")
def real() -> PageRenderer:
    offscreen.start()
    return offscreen.page_renderer()


def _languages(element: pikepdf.Object) -> Iterator[str]:
    if isinstance(element, pikepdf.Array):
        for child in element:
            yield from _languages(child)
    elif isinstance(element, pikepdf.Dictionary):
        if "/Lang" in element:
            yield str(element.Lang)
        yield from _languages(element.get("/K", pikepdf.Array()))


@pytest.mark.parametrize(
    ("sector", "paper"), [("exports", "a4"), ("policy", "letter"), ("overview", "a4")]
)
def test_both_languages_stand_whole_on_one_page(
    sector: str, paper: Paper, real: PageRenderer, composer: Composer
) -> None:
    pack = composer.pack
    both = Composer(pack, Style(beside="ur"), pack.head.edition_date)
    pdf = real.render(both.sheet(sector), paper).pdf
    content, copied = copied_from(pdf)
    kinds = ("headline", "prose", "claims", "notes")
    items = {kind: content["beside"]["items"].get(kind, []) for kind in kinds}
    urdu = {word for text in texts_in(items) for word in words_in(text)}
    assert len(urdu) > 50
    assert urdu - copied == set()
    with pypdfium2.PdfDocument(pdf) as document:
        assert len(document) == 1
        text = document[0].get_textpage().get_text_range()
    for card in content["items"]["headline"]:
        assert card["value"] in text
    with pikepdf.open(io.BytesIO(pdf)) as document:
        assert str(document.Root.Lang) == "en"
        assert set(_languages(document.Root.StructTreeRoot.K)) == {"ur"}


def test_the_columns_stand_level(real: PageRenderer, composer: Composer) -> None:
    pack = composer.pack
    both = Composer(pack, Style(beside="ur"), pack.head.edition_date)
    content, _ = copied_from(real.render(both.sheet("exports"), "a4").pdf)
    pairs = [place for place in content["plan"]["blocks"] if place["kind"] == "pair"]
    assert len(pairs) == 2
    for first, second in (pair["columns"] for pair in pairs):
        for place, other in zip(first, second, strict=True):
            assert (place["kind"], place["lead"], place["tall"]) == (
                *(other["kind"], other["lead"], other["tall"]),
            )


def test_a_page_in_two_languages_is_known_as_published(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["export", "trade", "--to", str(tmp_path), "--pack", str(SMALL), "--lang", "en+ur"]
    assert main([*words, "--format", "pdf,csv"]) == 0
    names = {path.name for path in tmp_path.iterdir()}
    assert "pkviewer-trade-2025.08-en-ur-a4.pdf" in names
    # Only a page holds two languages; of all else there is a file for each.
    assert {"pkviewer-trade-2025.08.csv", "pkviewer-trade-2025.08-ur-million.csv"} < names
    capsys.readouterr()
    assert main(["verify", str(next(tmp_path.glob("*.pdf"))), "--pack", str(SMALL)]) == 0
    assert "byte for byte the page that small 2025.08 gives" in capsys.readouterr().out
