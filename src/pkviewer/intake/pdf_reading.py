"""Reads one PDF, in a process apart that may be ended at any moment (see ``pdf_file``)."""

from __future__ import annotations

import ctypes
import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from math import ceil
from multiprocessing.connection import Connection
from typing import Any

import pypdfium2

from pkviewer.intake import limits
from pkviewer.intake.pdf_answer import PdfContent, PdfPicture, PdfQuestion, PdfRefusal

CRASH = PdfRefusal("a PDF that is damaged, or needs too much memory", "a PDF that can be read")
_POINTS = 72
"""Points of an inch."""
_LONGEST_SIDE = 2_000.0
"""Longest side of a page in points: a sheet has 842."""
_MOST_PIXELS = 40_000_000
_DAMAGES = (pypdfium2.PdfiumError, MemoryError, ValueError, OSError, KeyError, IndexError)


def work(line: Connection) -> None:
    """Read the one PDF that comes along the line, in the process apart."""
    serve(line, lambda request: _content(*request))


def serve(line: Connection, answer: Callable[[Any], object]) -> None:
    """Answer the one request that comes along the line, within limits."""
    _limit()
    _silence()
    with suppress(EOFError, OSError):
        line.send("ready")
        request = line.recv()
        try:
            line.send(answer(request))
        except _DAMAGES:
            line.send(CRASH)


def _content(data: bytes, question: PdfQuestion) -> PdfContent | PdfRefusal:
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            return PdfRefusal("a PDF locked by a password", "one that opens without")
        return PdfRefusal("no PDF that can be opened", "a PDF")
    pages = len(document)
    if not 1 <= pages <= question.pages:
        most = (
            f"{question.pages} page" if question.pages == 1 else f"at most {question.pages} pages"
        )
        return PdfRefusal(f"{pages:,} pages", most)
    width, height = document.get_page_size(0)
    if not (0 < width <= _LONGEST_SIDE and 0 < height <= _LONGEST_SIDE):
        return PdfRefusal(f"a page of {width:.0f} × {height:.0f} points", "a page of paper")
    attached, attachment = _attached(document, question)
    if isinstance(attachment, PdfRefusal):
        return attachment
    texts = []
    for page in document:
        text = page.get_textpage()
        count = text.count_chars()
        if count > limits.PDF_CHARACTERS:
            expected = f"at most {limits.PDF_CHARACTERS:,}"
            return PdfRefusal(f"a page of {count:,} characters", expected)
        texts.append(text.get_text_range() if count > 0 else "")
    picture = _picture(document[0], question.dpi) if question.dpi else None
    return PdfContent(pages, width, height, tuple(texts), attached, attachment, picture)


def _attached(
    document: pypdfium2.PdfDocument, question: PdfQuestion
) -> tuple[tuple[str, ...], bytes | PdfRefusal | None]:
    """Return the names of the files inside, and the first one's bytes that has a name."""
    count = document.count_attachments()
    if count > limits.ARCHIVE_ENTRIES:
        found = PdfRefusal(f"{count:,} files inside", f"at most {limits.ARCHIVE_ENTRIES:,}")
        return (), found
    names = []
    data: bytes | PdfRefusal | None = None
    for index in range(count):
        attachment = document.get_attachment(index)
        names.append(attachment.get_name())
        name = names[-1]
        if name not in (question.attachment, *question.measured):
            continue
        # Its size first: a file inside is packed, and may be a thousand times as long.
        size = ctypes.c_ulong()
        pypdfium2.raw.FPDFAttachment_GetFile(attachment, None, 0, size)
        if size.value > limits.FILE_BYTES:
            expected = f"at most {limits.FILE_BYTES:,}"
            return (), PdfRefusal(f"{size.value:,} bytes", expected, name)
        if not size.value:
            return (), PdfRefusal("an empty file", "the sheet's data", name)
        if name == question.attachment and data is None:
            data = bytes(attachment.get_data())
    return tuple(names), data


def _picture(page: pypdfium2.PdfPage, dpi: int) -> PdfPicture | None:
    width, height = page.get_size()
    scale = dpi / _POINTS
    if width * height * scale * scale > _MOST_PIXELS:
        return None
    bitmap = page.render(scale=scale, grayscale=True)
    rows = bytes(bitmap.buffer)
    pixels = b"".join(
        rows[row * bitmap.stride : row * bitmap.stride + bitmap.width]
        for row in range(bitmap.height)
    )
    return PdfPicture(bitmap.width, bitmap.height, pixels)


def _limit() -> None:
    """Have the system refuse this process more than a sheet could ever need."""
    if sys.platform == "win32":  # it has no such limits; the wait is limited all the same
        return
    import resource  # noqa: PLC0415 - only some systems have it

    # What it took to start is no fault of the PDF, and counts with the system.
    seconds = limits.PDF_PROCESSOR_SECONDS + ceil(time.process_time())
    for kind, most in (
        ("RLIMIT_DATA", limits.PDF_MEMORY),
        ("RLIMIT_CPU", seconds),
        ("RLIMIT_CORE", 0),
    ):
        with suppress(ValueError, OSError):
            resource.setrlimit(getattr(resource, kind), (most, most + (kind == "RLIMIT_CPU")))


def _silence() -> None:
    """Let a crash of this process say nothing: what is said of it, the other one says."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
