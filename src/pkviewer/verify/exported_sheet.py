"""Reads an exported sheet back: its data, the fingerprint taken anew, and the one printed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import msgspec
import pypdfium2

from pkviewer.errors import DocumentError, Fault
from pkviewer.intake import limits
from pkviewer.model.loading.decoding import decode
from pkviewer.sheet.record import fingerprint, grouped
from pkviewer.verify.attached_data import ATTACHED_NAME, AttachedFile

_HINT = "Name a PDF that this program has exported."


@dataclass(frozen=True, slots=True)
class ExportedSheet:
    """A sheet as it was read.

    ``taken`` is the fingerprint over the data inside, ``printed`` the page's text.
    """

    attached: AttachedFile
    taken: str
    printed: str

    @property
    def is_whole(self) -> bool:
        """Whether the data inside is what its fingerprint was taken over."""
        return self.taken == self.attached.fingerprint

    @property
    def is_printed(self) -> bool:
        """Whether the page prints the fingerprint of the data inside."""
        return grouped(self.taken) in self.printed


def read_exported(path: Path) -> ExportedSheet:
    """Read a sheet.

    Raises:
        DocumentError: it is no PDF, holds no data of a sheet, or data that cannot be read.
    """
    try:
        content = path.read_bytes()
        document = pypdfium2.PdfDocument(content)
    except OSError as error:
        reason = error.strerror or str(error)
        raise _refused(path, "", f"no readable file ({reason})", "a PDF") from error
    except pypdfium2.PdfiumError as error:
        raise _refused(path, "", "no PDF that can be opened", "a PDF") from error
    try:
        data = _attachment(path, document)
        printed = " ".join(_text(page) for page in document)
    finally:
        document.close()
    read = decode(data, ATTACHED_NAME, AttachedFile)
    if isinstance(read, Fault):
        raise DocumentError(str(path), (read,), _HINT)
    return ExportedSheet(read, fingerprint(msgspec.json.decode(data)["data"]), printed)


def _attachment(path: Path, document: pypdfium2.PdfDocument) -> bytes:
    for index in range(document.count_attachments()):
        found = document.get_attachment(index)
        if found.get_name() == ATTACHED_NAME:
            data = bytes(found.get_data())
            if len(data) > limits.FILE_BYTES:
                raise _refused(path, ATTACHED_NAME, f"{len(data):,} bytes", "a smaller file")
            return data
    raise _refused(path, "", f"no file {ATTACHED_NAME} inside", "a sheet with its data")


def _text(page: pypdfium2.PdfPage) -> str:
    return " ".join(page.get_textpage().get_text_range().split())


def _refused(path: Path, where: str, found: str, expected: str) -> DocumentError:
    return DocumentError(str(path), (Fault(path.name, where, found, expected),), _HINT)
