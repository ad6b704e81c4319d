"""A fault in one line: file, line and place, and what is wrong there."""

from __future__ import annotations

from pathlib import Path

from pkviewer.errors import DocumentError, PkviewerError, RefusedError
from pkviewer.model.loading.json_line import line_of


def faulty_line(error: PkviewerError, folder: Path | None = None) -> str:
    """Return the first fault with the line on which it stands, where the file can be read.

    ``folder`` is where the files that faults name lie, if they are not named in full.
    """
    if not isinstance(error, RefusedError) or not error.faults:
        return error.message
    fault = error.faults[0]
    if isinstance(error, DocumentError):
        # Its faults name the file alone, as the reader knows it.
        folder = Path(error.file).parent
    file = folder / fault.file if folder is not None else Path(fault.file)
    try:
        line = line_of(file.read_text("utf-8"), fault.path) if fault.path else None
    except (OSError, UnicodeDecodeError):
        line = None
    return f"{file}:{line}: {fault}" if line is not None else str(fault)
