"""Files that are written whole or not at all, under names every system accepts."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import re
import tempfile
from pathlib import Path
from typing import Literal

from pkviewer.errors import ExportError, StaleFileError

Fate = Literal["written", "current", "kept"]
"""What became of a file: written, found just so already, or kept though it differs."""

_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")
_RESERVED = frozenset(
    {"con", "prn", "aux", "nul"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in range(10)}
)
"""Names Windows keeps for devices, with any ending."""
_LONGEST = 120
_REASONS = {
    errno.ENOSPC: ("the disk is full", "Make room, or choose another folder."),
    errno.EDQUOT: ("your share of the disk is used up", "Make room, or choose another folder."),
    errno.EACCES: ("it may not be written to", "Choose another folder."),
    errno.EPERM: ("it may not be written to", "Choose another folder."),
    errno.EROFS: ("it lies on a disk that cannot be written to", "Choose another folder."),
    errno.EISDIR: ("a folder of that name is there", "Choose another name."),
    errno.ENOTDIR: ("a part of its path is no folder", "Choose another folder."),
    errno.ENAMETOOLONG: ("its name is too long", "Choose a shorter name."),
}


def safe_name(stem: str, ending: str) -> str:
    """Return a file name of plain letters, digits, dots, dashes and underscores.

    ``ending`` comes without its dot. What Windows reserves gets an underscore in front.
    """
    name = _UNSAFE.sub("-", stem).strip(".-")[:_LONGEST].rstrip(".-") or "sheet"
    if name.split(".")[0].lower() in _RESERVED:
        name = f"_{name}"
    return f"{name}.{ending}"


def stamp(path: Path) -> str:
    """Return what tells one state of a file from another; empty where there is no file."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except FileNotFoundError:
        return ""


def save_over(path: Path, data: bytes, expected: str | None = None) -> str:
    """Save a file that was opened here before, and return its new stamp.

    ``expected`` is the stamp it had when it was read: a file that somebody else has changed
    since is not replaced.

    Raises:
        StaleFileError: the file was changed by somebody else.
        ExportError: it cannot be written; what stood there still stands.
    """
    if expected is not None and stamp(path) != expected:
        raise StaleFileError(str(path))
    write_whole(path, data)
    return hashlib.sha256(data).hexdigest()


def deliver(path: Path, data: bytes, *, force: bool) -> Fate:
    """Write a file unless it is there already; one that differs is only replaced by ``force``.

    Raises:
        ExportError: it could not be written; what stood there still stands.
    """
    try:
        if path.read_bytes() == data:
            return "current"
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        pass  # there is no such file; a folder of that name is told when it is written
    except OSError:
        if not force:
            return "kept"
    else:
        if not force:
            return "kept"
    write_whole(path, data)
    return "written"


def write_whole(path: Path, data: bytes) -> None:
    """Write a file in one step: afterwards it is all there, or as it was before.

    Raises:
        ExportError: nothing was written; what stood there still stands.
    """
    temporary: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # In the same folder, since only there can it be moved into place in one step.
        handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}-", dir=path.parent)
        temporary = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        written = temporary.stat().st_size
        if written != len(data):
            raise OSError(errno.ENOSPC, f"{written} of {len(data)} bytes were written")
        temporary.chmod(_mode(path))
        temporary.replace(path)
    except OSError as error:
        raise told(path, error) from error
    finally:
        # Gone already where all went well; left behind by no fault or interruption.
        if temporary is not None:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)


def _mode(path: Path) -> int:
    """Return the permissions a file has, or would have been given by the user's mask."""
    with contextlib.suppress(OSError):
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def told(path: Path, error: OSError) -> ExportError:
    """Return what to tell people of a file that the system would not let be changed."""
    reason, hint = _REASONS.get(
        error.errno or 0, (error.strerror or str(error), "Choose another folder.")
    )
    return ExportError(f"{path} could not be written: {reason}.", hint)
