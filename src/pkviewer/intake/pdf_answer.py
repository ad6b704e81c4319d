"""What is asked of a PDF, and what is answered: plain data that two processes exchange."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PdfQuestion:
    """What is asked of a PDF.

    ``attachment`` is the name of the file wanted from inside, ``pages`` the most pages it may
    have, ``dpi`` the resolution of the first page's picture; 0 for no picture. ``measured`` names
    further files inside, which whoever asks will read: they are held against the same limit.
    """

    attachment: str
    pages: int = 1
    dpi: int = 0
    measured: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PdfPicture:
    """A page in grey: one byte a pixel, row after row from the top."""

    width: int
    height: int
    pixels: bytes


@dataclass(frozen=True, slots=True)
class PdfContent:
    """What was read from a PDF.

    ``width`` and ``height`` are the first page's in points, ``texts`` the text of each page,
    ``attachment`` the bytes of the file asked for, ``attached`` the names of all files inside.
    """

    pages: int
    width: float
    height: float
    texts: tuple[str, ...]
    attached: tuple[str, ...]
    attachment: bytes | None
    picture: PdfPicture | None


@dataclass(frozen=True, slots=True)
class PdfRefusal:
    """Why a PDF is not read: where inside, what was there, and what was expected."""

    found: str
    expected: str
    place: str = ""
