"""Reads a PDF from outside in a process of its own, which is ended where it takes too much.

PDF is a program for a machine: forms within forms, a page that draws itself, a file attached in
4 GB. No look at the bytes beforehand can tell how long a page takes or what it needs, so the
work is done apart, with a limit on memory that the system holds and a limit on time that this
process holds. A reader that hangs, runs out of memory or crashes is a refusal like any other.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from pkviewer.errors import Fault
from pkviewer.intake import limits
from pkviewer.intake.pdf_answer import PdfContent, PdfQuestion, PdfRefusal
from pkviewer.intake.pdf_reading import CRASH, work
from pkviewer.intake.regular_file import file_bytes

_TIME_IS_UP = getattr(signal, "SIGXCPU", 24)
_TOO_LONG = PdfRefusal("a PDF that takes too long to read", "one that is read within seconds")


def pdf_content(
    path: Path, question: PdfQuestion, seconds: float = limits.PDF_SECONDS
) -> PdfContent | Fault:
    """Read a PDF, or return why it cannot be read."""
    data = file_bytes(path, path.name, limits.PDF_BYTES)
    if isinstance(data, Fault):
        return data
    return pdf_bytes_content(data, path.name, question, seconds)


def pdf_bytes_content(
    data: bytes, name: str, question: PdfQuestion, seconds: float = limits.PDF_SECONDS
) -> PdfContent | Fault:
    """Read the bytes of a PDF; ``name`` is what the file is called in the fault."""
    if b"%PDF-" not in data[:1024]:
        return Fault(name, "", "no PDF", "a PDF")
    answer = answer_apart(work, (data, question), seconds)
    if isinstance(answer, PdfRefusal):
        return Fault(name, answer.place, answer.found, answer.expected)
    return answer if isinstance(answer, PdfContent) else Fault(name, "", CRASH.found, "a PDF")


def answer_apart(
    target: Callable[[Connection], None], request: object, seconds: float
) -> Any | PdfRefusal:
    """Return what another process answers to a request, or why it does not.

    ``target`` is run in that process and serves one request
    (:func:`~pkviewer.intake.pdf_reading.serve`).
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=target, args=(theirs,), daemon=True)
    process.start()
    theirs.close()
    try:
        answer = _answer(ours, request, seconds)
        if answer == CRASH:
            process.join(1)
            # The system ends a process so whose time of the processor is used up.
            answer = _TOO_LONG if process.exitcode == -_TIME_IS_UP else CRASH
    finally:
        process.kill()
        process.join()
        ours.close()
    return answer


def _answer(line: Connection, request: object, seconds: float) -> Any | PdfRefusal:
    try:
        # Ready first: a large file would fill the pipe before anybody reads from it.
        # A busy machine may take long to start a process, which is no fault of the PDF.
        if not line.poll(limits.PDF_START_SECONDS):
            return _TOO_LONG
        line.recv()
        line.send(request)
        if not line.poll(seconds):
            return _TOO_LONG
        return line.recv()
    except (EOFError, OSError):
        return CRASH
