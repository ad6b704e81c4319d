"""``pkviewer document``: the handbook of a pack's indicators."""

from __future__ import annotations

import sys
from pathlib import Path

from pkviewer.collection.pack_files import PackFiles
from pkviewer.errors import FAULT_FOUND
from pkviewer.export.handbook.handbook import handbook
from pkviewer.files import write_whole


def document(chosen: PackFiles, to: Path | None, *, only_check: bool) -> int:
    """Print or write the handbook, or tell whether a file is current; return the exit status."""
    text = handbook(chosen.open())
    if to is None:
        print(text, end="")
    elif not only_check:
        write_whole(to, text.encode())
    elif not to.is_file() or to.read_bytes() != text.encode():
        print(f"{to} is not current; write it anew with 'make handbook'", file=sys.stderr)
        return FAULT_FOUND
    return 0
