"""What an eye sees of a page: its letters with their places, and its picture."""

from __future__ import annotations

import ctypes
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

from pkviewer.export.raster import PDFIUM

Pixels = NDArray[np.uint8]
DPI = 150.0
"""A full stop of the smallest type is then two pixels wide."""
MOST_LETTERS = 60_000
"""Ten times what a full page holds; what comes after is not read."""
_GAP = "\n"
_LATIN = range(ord("a"), ord("z") + 1)
"""Ghostscript writes the letters of a ligature with their two bytes exchanged."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points, from the page's upper left corner."""

    left: float
    top: float
    right: float
    bottom: float

    def joined(self, other: Box) -> Box:
        """Return the smallest rectangle that holds both."""
        return Box(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )

    def is_near(self, other: Box, gap: float) -> bool:
        """Whether less than ``gap`` points lie between both."""
        return (
            self.left - gap < other.right
            and other.left - gap < self.right
            and self.top - gap < other.bottom
            and other.top - gap < self.bottom
        )

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies inside."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom

    @property
    def centre(self) -> tuple[float, float]:
        """The point in its middle."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Letter:
    """A visible sign of a page's text; ``word`` numbers the words in reading order."""

    sign: str
    box: Box
    word: int


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a page's text."""

    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class Appearance:
    """A page: size in points, letters, and its picture on the screen and on paper.

    The pictures have rows from the top, of three bytes a pixel. They differ only where parts
    of a page are meant for one of the two.
    """

    width: float
    height: float
    letters: tuple[Letter, ...]
    pictures: tuple[Pixels, ...]

    def words(self) -> dict[int, Word]:
        """Return the page's words by number."""
        found: dict[int, Word] = {}
        for letter in self.letters:
            before = found.get(letter.word)
            found[letter.word] = (
                Word(before.text + letter.sign, before.box.joined(letter.box))
                if before
                else Word(letter.sign, letter.box)
            )
        return found


@contextmanager
def opened(pdf: bytes) -> Iterator[pypdfium2.PdfDocument]:
    """Open a PDF with its forms, which are drawn too; nobody else draws meanwhile.

    Raises:
        pypdfium2.PdfiumError: it is none, or is locked.
    """
    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            document.init_forms()
            yield document
        finally:
            document.close()


def letters_of(page: pypdfium2.PdfPage) -> tuple[Letter, ...]:
    """Return the letters of a page's text, in the order of the file."""
    return tuple(_letters(page))


def appearance(page: pypdfium2.PdfPage, letters: Sequence[Letter] | None = None) -> Appearance:
    """Read a page as it is shown; its size must have been found to be a sheet's before.

    Raises:
        pypdfium2.PdfiumError: it cannot be drawn.
    """
    width, height = page.get_size()
    drawn = letters_of(page) if letters is None else tuple(letters)
    return Appearance(
        width, height, drawn, (_picture(page, 0), _picture(page, pdfium.FPDF_PRINTING))
    )


def screen_picture(page: pypdfium2.PdfPage) -> Pixels:
    """Return a page as a screen shows it, at :data:`DPI`.

    Raises:
        pypdfium2.PdfiumError: it cannot be drawn.
    """
    return _picture(page, 0)


def _picture(page: pypdfium2.PdfPage, flags: int) -> Pixels:
    bitmap = page.render(scale=DPI / 72, rev_byteorder=True, extra_flags=flags)
    pixels = np.array(bitmap.to_numpy()[:, :, :3], dtype=np.uint8)
    bitmap.close()
    return pixels


def _letters(page: pypdfium2.PdfPage) -> Iterator[Letter]:
    left, _, _, top = page.get_cropbox()
    text = page.get_textpage()
    word, inside = 0, False
    try:
        for index in range(min(text.count_chars(), MOST_LETTERS)):
            sign = _sign(pdfium.FPDFText_GetUnicode(text.raw, index))
            if not sign:
                inside = False
                continue
            box = _box(text, index, left, top)
            word += not inside
            inside = True
            yield Letter(sign, box, word)
    finally:
        text.close()


def _sign(code: int) -> str:
    """Return a visible sign in its plain form; nothing for spaces and what only steers."""
    if code & 0xFF == 0 and code >> 8 in _LATIN:
        code >>= 8
    sign = chr(code) if 0 < code < 0x110000 else _GAP
    plain = unicodedata.normalize("NFKC", sign)
    return "" if unicodedata.category(sign)[0] in "CZ" else plain.strip()


def _box(text: pypdfium2.PdfTextPage, index: int, left: float, top: float) -> Box:
    edges = [ctypes.c_double() for _ in range(4)]
    pdfium.FPDFText_GetCharBox(text.raw, index, *edges)
    x0, x1, y0, y1 = (edge.value for edge in edges)
    return Box(x0 - left, top - y1, x1 - left, top - y0)
