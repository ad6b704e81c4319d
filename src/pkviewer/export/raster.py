"""A page of a PDF as an image, for previews, printing and PNG files."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from threading import RLock

import pypdfium2

from pkviewer.errors import ExportError

PDFIUM = RLock()
"""PDFium is not made for several threads at once."""
_METRES_PER_INCH = 0.0254


@dataclass(frozen=True, slots=True)
class Raster:
    """An image: ``data`` holds rows from the top, of 3 bytes a pixel, or 1 where ``grey``."""

    width: int
    height: int
    data: bytes
    dpi: float
    grey: bool = False

    def png(self) -> bytes:
        """Return the image as a PNG file with its resolution, the same for the same image."""
        stride = self.width * (1 if self.grey else 3)
        rows = b"".join(
            b"\0" + self.data[at : at + stride] for at in range(0, len(self.data), stride)
        )
        density = round(self.dpi / _METRES_PER_INCH)
        header = struct.pack(">IIBBBBB", self.width, self.height, 8, 0 if self.grey else 2, 0, 0, 0)
        return b"\x89PNG\r\n\x1a\n" + b"".join(
            _chunk(kind, body)
            for kind, body in (
                (b"IHDR", header),
                (b"sRGB", b"\0"),
                (b"pHYs", struct.pack(">IIB", density, density, 1)),
                (b"IDAT", zlib.compress(rows, 9)),
                (b"IEND", b""),
            )
        )


def page_image(pdf: bytes, dpi: float, *, grey: bool = False, index: int = 0) -> Raster:
    """Return a page of a PDF at a resolution; the first where no ``index`` is given.

    Raises:
        ExportError: the bytes are no PDF that can be drawn.
    """
    with PDFIUM:
        try:
            document = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError as error:
            raise ExportError(f"The page could not be drawn: {error}.") from error
        try:
            bitmap = document[index].render(scale=dpi / 72, grayscale=grey, rev_byteorder=True)
            width, height, channels = bitmap.width, bitmap.height, bitmap.n_channels
            data = _packed(bytes(bitmap.buffer), bitmap.stride, width, height, channels)
            bitmap.close()
        finally:
            document.close()
    return Raster(width, height, data, dpi, grey)


def _packed(raw: bytes, stride: int, width: int, height: int, channels: int) -> bytes:
    """Drop the padding of rows and the unused fourth byte of a pixel."""
    rows = b"".join(raw[at : at + width * channels] for at in range(0, stride * height, stride))
    if channels != 4:
        return rows
    out = bytearray(width * height * 3)
    for channel in range(3):
        out[channel::3] = rows[channel::4]
    return bytes(out)


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
