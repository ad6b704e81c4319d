"""Reads a regular file of limited size: no device, no pipe, no socket, nothing without end."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from pkviewer.errors import Fault
from pkviewer.intake import limits

_KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe, no regular file"),
    (stat.S_ISSOCK, "a socket, no regular file"),
    (stat.S_ISCHR, "a device, no regular file"),
    (stat.S_ISBLK, "a device, no regular file"),
)
# A pipe that nobody writes to would never open; Windows has no such flag, and no such pipe.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_FLAGS |= getattr(os, "O_NOCTTY", 0) | getattr(os, "O_CLOEXEC", 0)


def file_bytes(path: Path, name: str, most: int | None = None) -> bytes | Fault:
    """Return the bytes of a regular file, or why they cannot be had.

    ``name`` is what the file is called in the fault, ``most`` the bytes that are taken, by
    default those of any file.
    """
    most = most or limits.FILE_BYTES
    try:
        handle = os.open(path, _FLAGS)
    except (OSError, ValueError) as error:
        # A socket does not open at all; a path with a NUL in it is a ValueError.
        return Fault(name, "", _reason(path, error), "a readable file")
    try:
        return _read(handle, name, most)
    except OSError as error:
        return Fault(name, "", error.strerror or "no readable file", "a readable file")
    finally:
        os.close(handle)


def _read(handle: int, name: str, most: int) -> bytes | Fault:
    status = os.fstat(handle)
    kind = _special(status.st_mode)
    if kind:
        return Fault(name, "", kind, "a readable file")
    if status.st_size > most:
        return _too_long(name, status.st_size, most)
    # Not what the directory says: the file may grow while it is read.
    with os.fdopen(handle, "rb", closefd=False) as file:
        data = file.read(most + 1)
    return _too_long(name, len(data), most) if len(data) > most else data


def _special(mode: int) -> str:
    """Return what a thing is that is no regular file; empty for one that is."""
    if stat.S_ISREG(mode):
        return ""
    return next((kind for is_kind, kind in _KINDS if is_kind(mode)), "no regular file")


def _reason(path: Path, error: OSError | ValueError) -> str:
    try:
        kind = _special(path.stat().st_mode)
    except (OSError, ValueError):
        kind = ""
    return kind or (isinstance(error, OSError) and error.strerror) or "no readable file"


def _too_long(name: str, size: int, most: int) -> Fault:
    return Fault(name, "", f"{size:,} bytes", f"at most {most:,}", "Split it.")
