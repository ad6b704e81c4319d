"""Every sector of the bundled pack, with its real charts, on the tighter of the papers."""

from __future__ import annotations

import ctypes

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from pkviewer.export import offscreen
from pkviewer.export.grid import CHART_TYPE
from pkviewer.export.page import PageRenderer
from pkviewer.model.loader import load_pack
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
