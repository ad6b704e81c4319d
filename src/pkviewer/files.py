"""Files that are written whole or not at all, under names every system accepts."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import platform
import re
import secrets
import stat
import time
from functools import cache
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
_PART = ".part"
"""Ending of a file that is being written."""
_OWNED = re.compile(r"-(?P<host>[0-9a-f]{8})-(?P<process>[0-9]{1,10})-[0-9a-f]{8}(?:\.|$)")
_LONG_AGO = 24 * 60 * 60
"""Seconds after which nobody writes any more, whatever machine it was."""
_BINARY = getattr(os, "O_BINARY", 0)
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
    """Return what tells one state of a file from another; empty where there is no file.

    Raises:
        ExportError: it cannot be read.
    """
    try:
        data = present_bytes(path)
    except OSError as error:
        raise not_read(path, error) from error
    return "" if data is None else hashlib.sha256(data).hexdigest()


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
        present = present_bytes(path)
    except OSError:
        if not force:
            return "kept"
    else:
        if present == data:
            return "current"
        if present is not None and not force:
            return "kept"
    write_whole(path, data)
    return "written"


def write_whole(path: Path, data: bytes, *, private: bool = False) -> None:
    """Write a file in one step: afterwards it is all there, or as it was before.

    A ``private`` file can be read by its owner alone, from the first moment on.

    A link is followed: the file that it leads to is written. What a process that was killed
    has left behind in the folder is swept away.

    Raises:
        ExportError: nothing was written; what stood there still stands.
    """
    temporary: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        target = _target(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        _sweep(target.parent)
        # In the same folder, since only there can it be moved into place in one step.
        temporary = target.with_name(f".{target.name[:40]}{owner_mark()}{_PART}")
        # Made by the system with the permissions that the user's mask gives any new file.
        mode = 0o600 if private else 0o666
        handle = os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY | _BINARY, mode)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        written = temporary.stat().st_size
        if written != len(data):
            raise OSError(errno.ENOSPC, f"{written} of {len(data)} bytes were written")
        with contextlib.suppress(FileNotFoundError):
            # What was private or shared stays so; a secret never becomes readable.
            if not private:
                temporary.chmod(target.stat().st_mode & 0o777)
        temporary.replace(target)
    except OSError as error:
        raise not_written(path, error) from error
    finally:
        # Gone already where all went well; left behind by no fault or interruption.
        if temporary is not None:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)


def _target(path: Path) -> Path:
    """Return the regular file that a path stands for, which need not be there yet.

    Raises:
        ExportError: it is a device, a pipe or a socket, which a file would replace.
        OSError: a folder is there, or a link that leads nowhere.
    """
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        # A link to a file that is yet to be made counts too.
        return Path(os.path.realpath(path))
    if stat.S_ISDIR(mode):
        raise OSError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(mode):
        raise ExportError(
            f"{path} could not be written: it is a device, a pipe or a socket.",
            "Name a file.",
        )
    return Path(os.path.realpath(path))


def owner_mark() -> str:
    """Return what tells a file that this process keeps for itself from those of all others."""
    return f"-{_host()}-{os.getpid()}-{secrets.token_hex(4)}"


@cache
def _host() -> str:
    return hashlib.sha256(platform.node().encode()).hexdigest()[:8]


def _sweep(folder: Path) -> None:
    """Remove unfinished files whose process is gone; never one that is being written."""
    with contextlib.suppress(OSError):
        for path in folder.glob(f".*{_PART}"):
            if owner_is_gone(path):
                with contextlib.suppress(OSError):
                    path.unlink()


def owner_is_gone(path: Path) -> bool:
    """Whether the process is gone that had marked a file as its own; False without a mark."""
    match = _OWNED.search(path.name)
    if match is None:
        return False
    host, process = match["host"], int(match["process"])
    if time.time() - path.lstat().st_mtime > _LONG_AGO:
        return True
    # Elsewhere the numbers of processes mean others, and on Windows the question ends them.
    if host != _host() or os.name == "nt":
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return False


def not_written(path: Path, error: OSError) -> ExportError:
    """Return what to say of a file that the system would not let be changed."""
    reason, hint = _REASONS.get(
        error.errno or 0, (error.strerror or str(error), "Choose another folder.")
    )
    return ExportError(f"{path} could not be written: {reason}.", hint)


def not_read(path: Path, error: OSError) -> ExportError:
    """Return what to say of a file that the system would not let be read."""
    return ExportError(f"{path} could not be read: {error.strerror or error}.")


def present_bytes(path: Path) -> bytes | None:
    """Return what a regular file holds, None where there is no such file.

    Raises:
        OSError: it cannot be read.
    """
    try:
        return path.read_bytes() if stat.S_ISREG(path.stat().st_mode) else None
    except (FileNotFoundError, NotADirectoryError):
        return None
