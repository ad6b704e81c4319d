"""Who signed a page, and whether it changed since: read in a process apart, without a network."""

from __future__ import annotations

from multiprocessing.connection import Connection

from pkviewer.intake.pdf_answer import PdfRefusal
from pkviewer.intake.pdf_file import answer_apart
from pkviewer.signing.page.page_signature import PageSignature

_SECONDS = 20.0


def page_signatures(pdf: bytes) -> tuple[PageSignature, ...]:
    """Return the signatures of a page, in the order in which they were made."""
    if b"/ByteRange" not in pdf:
        return ()
    answer = answer_apart(_work, pdf, _SECONDS)
    return (PageSignature("broken"),) if isinstance(answer, PdfRefusal) else answer


def _work(line: Connection) -> None:
    """Read the signatures of the one page that comes along the line, in the process apart."""
    # Loaded before anything is limited: what it takes is no fault of the page.
    from pkviewer.intake.pdf_reading import serve  # noqa: PLC0415
    from pkviewer.signing.page.reading import signatures  # noqa: PLC0415

    serve(line, signatures)
