"""Reads a PDF that may be an exported sheet: what is inside, and on which pages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import pypdfium2

from pkviewer.errors import DocumentError, Fault
from pkviewer.export.page.page_inputs import PAGE_NAME, PageInputs
from pkviewer.intake import limits
from pkviewer.intake.pdf_answer import PdfQuestion
from pkviewer.intake.pdf_file import pdf_bytes_content
from pkviewer.intake.regular_file import file_bytes
from pkviewer.model.loading.decoding import decode
from pkviewer.sheet.record import fingerprint, grouped
from pkviewer.signing.page.page_signature import PageSignature
from pkviewer.signing.page.signature_check import page_signatures
from pkviewer.verify.appearance import opened
from pkviewer.verify.attached_data import ATTACHED_NAME, AttachedFile, unpublishable

MOST_PAGES = 100
"""Pages that are looked at; a sheet bound into a longer report is to be taken out of it."""
_TRIAL_DPI = 100
_HINT = "Name a PDF that this program has exported."
_PRINTED = re.compile(r"\b(?![0-9 ]{19})[0-9a-f]{4}(?: [0-9a-f]{4}){3}\b")
"""A fingerprint as it is printed; four years in a row are none."""


@dataclass(frozen=True, slots=True)
class Inside:
    """The two files that a sheet carries. ``inputs`` is None where they cannot be used."""

    data: bytes
    attached: AttachedFile
    taken: str
    """The fingerprint over the data, taken anew."""
    inputs: PageInputs | None
    trouble: str = ""
    """Why there are no inputs."""

    @property
    def is_whole(self) -> bool:
        """Whether the data is what its own fingerprint was taken over."""
        return self.taken == self.attached.fingerprint

    @property
    def is_bound(self) -> bool:
        """Whether the page's inputs print the fingerprint of this data."""
        foot = self.inputs.content.get("foot", ()) if self.inputs else ()
        return any(grouped(self.taken) in str(line) for line in foot)


@dataclass(frozen=True, slots=True)
class SheetFile:
    """A PDF as it was read: its bytes, number of pages, fingerprints that its text prints."""

    pdf: bytes
    pages: int
    printed: tuple[str, ...]
    inside: Inside | None
    trouble: str = ""
    """Why there is nothing inside that can be used."""
    signatures: tuple[PageSignature, ...] = ()


def read_sheet(path: Path) -> SheetFile:
    """Read a PDF.

    Raises:
        DocumentError: it is none, cannot be opened, or is locked by a password.
    """
    content = file_bytes(path, path.name, limits.PDF_BYTES)
    if isinstance(content, Fault):
        raise DocumentError(str(path), (content,), _HINT)
    # In a process apart first: what reads and draws there within limits can be read here.
    question = PdfQuestion(ATTACHED_NAME, MOST_PAGES, _TRIAL_DPI, (PAGE_NAME,))
    first = pdf_bytes_content(content, path.name, question)
    if isinstance(first, Fault):
        raise DocumentError(str(path), (first,), _HINT)
    printed = dict.fromkeys(
        found for text in first.texts for found in _PRINTED.findall(" ".join(text.split()))
    )
    try:
        with opened(content) as document:
            files, trouble = _files(document)
            pages = len(document)
    except pypdfium2.PdfiumError as error:
        raise _refused(path) from error
    inside = None if trouble else _inside(files)
    if isinstance(inside, Fault):
        inside, trouble = None, f"its data cannot be read: {inside}"
    return SheetFile(content, pages, tuple(printed), inside, trouble, page_signatures(content))


def _files(document: pypdfium2.PdfDocument) -> tuple[dict[str, bytes], str]:
    """Return the sheet's files inside a document, or why there are none that can be used."""
    found: dict[str, bytes] = {}
    for index in range(min(document.count_attachments(), limits.ARCHIVE_ENTRIES)):
        attachment = document.get_attachment(index)
        name = attachment.get_name()
        if name not in (ATTACHED_NAME, PAGE_NAME):
            continue
        if name in found:
            return {}, f"it holds {name} more than once, as if several sheets had been merged"
        try:
            data = bytes(attachment.get_data())
        except pypdfium2.PdfiumError:
            return {}, f"{name} inside it is damaged"
        most = limits.FILE_BYTES if name == ATTACHED_NAME else limits.PAGE_INPUT_BYTES
        if len(data) > most:
            return {}, f"{name} inside it has {len(data):,} bytes; at most {most:,} are read"
        found[name] = data
    if ATTACHED_NAME not in found:
        return {}, f"there is no file {ATTACHED_NAME} inside it"
    return found, ""


def _inside(files: dict[str, bytes]) -> Inside | Fault:
    data = files[ATTACHED_NAME]
    read = decode(data, ATTACHED_NAME, AttachedFile)
    if isinstance(read, Fault):
        return read
    fault = unpublishable(read.data)
    if fault is not None:
        return fault
    taken = fingerprint(_plain(data)["data"])
    if PAGE_NAME not in files:
        trouble = (
            f"there is no file {PAGE_NAME} inside it: it was taken out, or the page was made by a"
            " version of pkviewer that did not put it in yet"
        )
        return Inside(data, read, taken, None, trouble)
    try:
        return Inside(data, read, taken, _inputs(files[PAGE_NAME]))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        return Inside(data, read, taken, None, f"{PAGE_NAME} inside it cannot be read: {error}")


def _plain(data: bytes) -> Any:
    return msgspec.json.decode(data)


def _inputs(data: bytes) -> PageInputs:
    data.decode()
    return msgspec.json.decode(data, type=PageInputs)


def _refused(path: Path) -> DocumentError:
    return DocumentError(str(path), (Fault(path.name, "", "a damaged PDF", "a PDF"),), _HINT)
