"""Faults of the program itself: each is written to a file on this machine, and told in words."""

from __future__ import annotations

import contextlib
import platform
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path

from pkviewer import __version__, paths
from pkviewer.errors import PkviewerError, UnexpectedError
from pkviewer.files import present_bytes, write_whole

_LONGEST = 256 * 1024
"""Bytes of the log that are kept, the newest."""


def log_file() -> Path:
    """Return the file that faults are written to; it may not be there yet."""
    return paths.user_data() / "faults.log"


def unexpected(error: BaseException) -> UnexpectedError:
    """Write a fault of the program to the log, and return it as an error that can be told."""
    trace = "".join(traceback.format_exception(error))
    head = f"pkviewer {__version__}, Python {platform.python_version()}, {sys.platform}"
    report = f"{head}\n{trace}"
    entry = f"--- {datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC\n{report}\n".encode(errors="replace")
    with contextlib.suppress(PkviewerError, OSError):
        before = present_bytes(log_file()) or b""
        write_whole(log_file(), (before + entry)[-_LONGEST:])
    reason = traceback.format_exception_only(error)[-1].strip()[:300]
    return UnexpectedError(reason, str(log_file()), report)
