"""Every sector of the bundled pack, with its real charts, on the tighter of the papers."""

from __future__ import annotations

import ctypes
from collections import Counter

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from pkviewer.charts.base.palette import contrast
from pkviewer.export.page.grid import CHART_TYPE
from pkviewer.export.page.page import PageRenderer
from pkviewer.export.run import offscreen
from pkviewer.model.loading.loader import load_pack
from pkviewer.paths import bundled_pack
from pkviewer.sheet.composer import Composer

MARGIN = 42.5
"""Points kept free at both sides of the page."""
RAISED = set("0123456789,+mdpbt \u00a0\u2009")
"""What may be smaller than running text: raised source marks and signs, joining spaces."""


@pytest.fixture(scope="module")
def real() -> PageRenderer:
    offscreen.start()
    return offscreen.page_renderer()


@pytest.mark.parametrize("sector", load_pack(bundled_pack()).sectors)
def test_a_calm_and_readable_page(sector: str, real: PageRenderer, composer: Composer) -> None:
    page = real.render(composer.sheet(sector), "letter")
    document = pypdfium2.PdfDocument(page.pdf)
    assert len(document) == 1
    width, height = document[0].get_size()
    text = document[0].get_textpage()
    small, outside = set(), []
    for index in range(text.count_chars()):
        sign = text.get_text_range(index, 1)
        if not sign.strip():
            continue
        matrix = pdfium.FS_MATRIX()
        assert pdfium.FPDFText_GetMatrix(text, index, ctypes.byref(matrix))
        size = pdfium.FPDFText_GetFontSize(text, index) * abs(matrix.d)
        if size < CHART_TYPE - 0.01:
            small.add(sign)
        left, bottom, right, top = text.get_charbox(index)
        inside = left >= MARGIN - 1 and right <= width - MARGIN + 1 and 0 < bottom < top < height
        if not inside and right > left:
            outside.append((sign, round(left), round(bottom)))
    document.close()
    assert small <= RAISED
    assert outside == []


def _fill(text: pypdfium2.PdfTextPage, index: int) -> str:
    """Return the colour of a letter."""
    parts = [ctypes.c_uint() for _ in range(4)]
    assert pdfium.FPDFText_GetFillColor(text, index, *map(ctypes.byref, parts))
    return "#{:02x}{:02x}{:02x}".format(*(part.value for part in parts[:3]))


@pytest.mark.parametrize("sector", load_pack(bundled_pack()).sectors)
def test_every_letter_reads_well_where_it_stands(
    sector: str, real: PageRenderer, composer: Composer
) -> None:
    document = pypdfium2.PdfDocument(real.render(composer.sheet(sector), "a4").pdf)
    page, scale = document[0], 2
    height = page.get_size()[1]
    image = page.render(scale=scale, rev_byteorder=True).to_numpy()[..., :3]
    text = page.get_textpage()
    faint: Counter[tuple[str, str]] = Counter()
    for index in range(text.count_chars()):
        left, bottom, right, top = text.get_charbox(index)
        if right <= left or top <= bottom:
            continue
        rows = slice(int((height - top) * scale) - 1, int((height - bottom) * scale) + 2)
        around = image[rows, int(left * scale) - 1 : int(right * scale) + 2].reshape(-1, 3)
        colour = _fill(text, index)
        # Pixels between letter and ground are mixtures of both: the ground is the most common
        # of those that are not the letter.
        seen = Counter("#{:02x}{:02x}{:02x}".format(*pixel) for pixel in around.tolist())
        ground = next((tone for tone, _ in seen.most_common() if tone != colour), colour)
        if contrast(colour, ground) < 4.5:
            faint[colour, ground] += 1
    document.close()
    assert faint == {}
