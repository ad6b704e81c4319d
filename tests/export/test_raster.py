"""Pages as pictures."""

from __future__ import annotations

import struct
import zlib

import pytest

from pkviewer.errors import ExportError
from pkviewer.export.page.page import PageRenderer
from pkviewer.export.raster import Raster, page_image
from pkviewer.sheet.factsheet import FactSheet


@pytest.fixture(scope="module")
def pdf(renderer: PageRenderer, exports: FactSheet) -> bytes:
    return renderer.render(exports, "a4").pdf


def test_size_and_colour(pdf: bytes) -> None:
    image = page_image(pdf, 72)
    assert (image.width, image.height) == (596, 842)
    assert len(image.data) == 596 * 842 * 3
    assert image.data[:3] == b"\xff\xff\xff"
    pixels = {image.data[at : at + 3] for at in range(0, len(image.data), 3)}
    assert bytes.fromhex("01411c") in pixels


def test_grey(pdf: bytes) -> None:
    image = page_image(pdf, 72, grey=True)
    assert image.grey
    assert len(image.data) == image.width * image.height
    assert min(image.data) < 60
    assert max(image.data) == 255


@pytest.mark.parametrize("grey", [False, True])
def test_png_can_be_read_back(pdf: bytes, grey: bool) -> None:
    image = page_image(pdf, 50, grey=grey)
    png = image.png()
    assert png == page_image(pdf, 50, grey=grey).png()
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    assert struct.unpack(">II", png[16:24]) == (image.width, image.height)
    chunks, at = {}, 8
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        kind, body = png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        assert struct.unpack(">I", png[at + 8 + length : at + 12 + length])[0] == zlib.crc32(
            kind + body
        )
        chunks[kind] = body
        at += 12 + length
    raw = zlib.decompress(chunks[b"IDAT"])
    stride = image.width * (1 if grey else 3) + 1
    rows = [raw[start : start + stride] for start in range(0, len(raw), stride)]
    assert {row[0] for row in rows} == {0}
    assert b"".join(row[1:] for row in rows) == image.data
    assert struct.unpack(">II", chunks[b"pHYs"][:8]) == (1969, 1969)


def test_one_pixel() -> None:
    assert b"IDAT" in Raster(1, 1, b"\0\0\0", 72).png()


def test_no_pdf() -> None:
    with pytest.raises(ExportError, match="could not be drawn"):
        page_image(b"no pdf", 72)
