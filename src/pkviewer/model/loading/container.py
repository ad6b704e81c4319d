"""Where a pack's files come from: a folder, or a single file that holds them all.

A single file is a zip archive. Nothing of it is ever unpacked to disk: the files that a pack
has are read by their names, within limits, and its directory is refused as a whole where any
entry of it could do harm elsewhere.
"""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Protocol

from pkviewer.errors import Fault, PackError
from pkviewer.model import limits

ENDING = "pkpack"
"""Ending of a pack's single file, without the dot."""
HEAD = "pack.json"
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first date a zip archive can hold: the same files make the same bytes."""
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED = 0x1
_UNIX = 3


class Container(Protocol):
    """The files of a pack by name, as ``sectors/exports.json``."""

    @property
    def place(self) -> str:
        """Where the pack is, as told to people."""

    def read(self, name: str) -> bytes | Fault:
        """Return a file's bytes, or why they cannot be had."""

    def size(self) -> int:
        """Return the bytes of all its files, unpacked."""


class Folder:
    """A pack that is a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @property
    def place(self) -> str:
        """Path of the folder."""
        return str(self._folder)

    def read(self, name: str) -> bytes | Fault:
        """Return a file's bytes, or why they cannot be had."""
        return file_bytes(self._folder / name, name)

    def size(self) -> int:
        """Return the bytes of all its JSON files."""
        return sum(p.stat().st_size for p in self._folder.rglob("*.json") if p.is_file())


class Archive:
    """A pack that is a single file; the whole of its directory was found harmless."""

    def __init__(self, data: bytes, place: str) -> None:
        """Look through the directory of an archive.

        Raises:
            PackError: it is no archive, or holds what a pack must not.
        """
        self._place = place
        name = Path(place).name
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        # Every one of these can come from a damaged directory, whatever the module promises.
        except (zipfile.BadZipFile, ValueError, OverflowError, NotImplementedError) as error:
            fault = Fault(name, "", f"no zip archive ({error})", "a data pack in a single file")
            raise PackError(place, (fault,)) from None
        entries = self._zip.infolist()
        faults = tuple(_faults(name, entries))
        if faults:
            raise PackError(place, faults[: limits.REPORTED_FAULTS])
        files = [entry for entry in entries if not entry.is_dir()]
        self._top = _top(name, place, files)
        self._entries = {
            entry.filename.removeprefix(self._top): entry
            for entry in files
            if entry.filename.startswith(self._top)
        }

    @property
    def place(self) -> str:
        """Path of the file."""
        return self._place

    @property
    def comment(self) -> str:
        """What is written at the archive's end."""
        return self._zip.comment.decode(errors="replace")

    def read(self, name: str) -> bytes | Fault:
        """Return a file's bytes, or why they cannot be had."""
        entry = self._entries.get(name)
        if entry is None:
            return Fault(name, "", "no such file in the archive", "a readable file")
        try:
            # It stops at the size its directory tells, which is within the limits.
            return self._zip.read(entry)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, KeyError) as error:
            return Fault(
                name, "", f"damaged ({error})", "the bytes that were packed", "Copy it again."
            )

    def size(self) -> int:
        """Return the bytes of all its files, unpacked."""
        return sum(entry.file_size for entry in self._entries.values())


def container(path: Path) -> Container:
    """Return the files of a pack.

    Raises:
        PackError: nothing is there, or a single file that is no pack's.
    """
    if path.is_dir():
        return Folder(path)
    if not path.exists():
        fault = Fault(str(path), "", "no such folder", "a data pack: a folder or a single file")
        raise PackError(str(path), (fault,))
    data = file_bytes(path, path.name, limits.PACK_BYTES)
    if isinstance(data, Fault):
        raise PackError(str(path), (data,))
    return Archive(data, str(path))


def packed(files: Iterable[tuple[str, bytes]], comment: str = "") -> bytes:
    """Return a single file that holds files, given by name; the same ones make the same bytes."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.comment = comment.encode()
        for name, data in files:
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = _UNIX
            entry.external_attr = (stat.S_IFREG | 0o644) << 16
            archive.writestr(entry, data)
    return target.getvalue()


def file_bytes(path: Path, name: str, most: int | None = None) -> bytes | Fault:
    """Return the bytes of a regular file of limited size, or why they cannot be had."""
    most = most or limits.FILE_BYTES
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            # A device or a pipe has no size and may have no end.
            return Fault(name, "", "no regular file", "a readable file")
        if status.st_size > most:
            return Fault(name, "", f"{status.st_size:,} bytes", f"at most {most:,}", "Split it.")
        return path.read_bytes()
    except OSError as error:
        return Fault(name, "", error.strerror or "no readable file", "a readable file")


def _faults(archive: str, entries: list[zipfile.ZipInfo]) -> Iterator[Fault]:
    """Yield what no pack's archive may hold."""
    if len(entries) > limits.ARCHIVE_ENTRIES:
        yield Fault(archive, "", f"{len(entries):,} entries", f"at most {limits.ARCHIVE_ENTRIES:,}")
        return
    total = sum(entry.file_size for entry in entries)
    if total > limits.PACK_BYTES:
        yield Fault(archive, "", f"{total:,} bytes unpacked", f"at most {limits.PACK_BYTES:,}")
    seen: dict[str, str] = {}
    for entry in entries:
        # The name as it stands in the file: the module cuts what it gives at a NUL.
        name = entry.orig_filename
        first = seen.get(name.casefold())
        if first is not None:
            yield Fault(archive, repr(name), f"a name again, as {first!r}", "each name once")
        if not _is_plain(name):
            yield Fault(archive, repr(name), "a path that leads elsewhere", "a plain relative name")
        seen[name.casefold()] = name
        yield from _entry_faults(archive, entry)


def _entry_faults(archive: str, entry: zipfile.ZipInfo) -> Iterator[Fault]:
    at = repr(entry.orig_filename)
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        what = "a link" if kind == stat.S_IFLNK else "a special file"
        yield Fault(archive, at, what, "a regular file")
    if entry.flag_bits & _ENCRYPTED:
        yield Fault(archive, at, "an encrypted file", "an open one")
    if entry.compress_type not in _METHODS:
        yield Fault(archive, at, f"packing method {entry.compress_type}", "stored or deflated")
    if entry.file_size > limits.FILE_BYTES:
        size = f"{entry.file_size:,} bytes unpacked"
        yield Fault(archive, at, size, f"at most {limits.FILE_BYTES:,}")
    elif entry.file_size > limits.ARCHIVE_RATIO * max(entry.compress_size, limits.SMALL_BYTES):
        ratio = f"{entry.file_size // max(entry.compress_size, 1):,} times its packed size"
        yield Fault(archive, at, ratio, f"at most {limits.ARCHIVE_RATIO} times")


def _is_plain(name: str) -> bool:
    """Whether a name stays below where it is: the strictest reading of any system."""
    steps = name.removesuffix("/").split("/")
    return not any(sign in name for sign in "\\:\0") and all(
        step not in ("", ".", "..") for step in steps
    )


def _top(archive: str, place: str, files: list[zipfile.ZipInfo]) -> str:
    """Return the folder inside an archive that holds the pack: "" or "pakistan/".

    A folder that was packed by hand usually stands in the archive as a whole.
    """
    names = [entry.filename for entry in files]
    if HEAD in names:
        return ""
    tops = [name.removesuffix(HEAD) for name in names if name.endswith(f"/{HEAD}")]
    tops = [top for top in tops if top.count("/") == 1]
    if len(tops) == 1:
        return tops[0]
    found = f"{len(tops)} packs" if tops else f"no {HEAD}"
    raise PackError(place, (Fault(archive, "", found, f"one {HEAD}, at the top"),))
