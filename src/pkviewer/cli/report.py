"""Messages on standard error, and words that may be coloured."""

from __future__ import annotations

import os
import sys
from typing import TextIO

from pkviewer import paths
from pkviewer.errors import PackError, PkviewerError, RefusedError

_CODES = {"good": "32", "bad": "31", "doubt": "33", "strong": "1"}


def coloured(text: str, tone: str, stream: TextIO) -> str:
    """Colour a word where a person looks on and has not asked for none (NO_COLOR)."""
    if os.environ.get("NO_COLOR") or not stream.isatty():
        return text
    return f"\x1b[{_CODES[tone]}m{text}\x1b[0m"


def harmless(text: str) -> str:
    """Return a text of a file as one line; what it hides is shown where it is printed."""
    return " ".join(text.split())


def complain(error: PkviewerError) -> None:
    """Tell an error: what happened, where, and what to do."""
    print(f"pkviewer: {error.message}", file=sys.stderr)
    if isinstance(error, RefusedError):
        for fault in error.faults:
            print(f"  {fault}", file=sys.stderr)
    if error.hint:
        print(error.hint, file=sys.stderr)
    if isinstance(error, PackError) and error.folder == str(paths.installed_pack()):
        # No figures of another edition in their place: a script would not notice.
        print(
            "'pkviewer install --bundled' returns to the edition that came with the program.",
            file=sys.stderr,
        )
