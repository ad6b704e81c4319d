"""Reads zip archives whose directory may lie: refused as a whole, or read within limits."""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from collections.abc import Iterator

from pkviewer.errors import Fault
from pkviewer.intake import limits
from pkviewer.intake.json_text import shortened

_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED = 0x1
_PLAIN_FLAGS = 0x080E
"""How it was deflated, sizes behind the data, names in UTF-8: all that a pack needs."""
_END, _END_BYTES = b"PK\5\6", 22
"""What an archive's last record begins with, and its length without the comment."""
_DAMAGES = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    KeyError,
    OverflowError,
    NotImplementedError,
    RuntimeError,
)
"""Every one of these can come from a damaged archive, whatever the module promises."""


class ZipArchive:
    """An archive in memory; nothing of it is ever unpacked to disk."""

    def __init__(self, archive: zipfile.ZipFile, files: dict[str, zipfile.ZipInfo]) -> None:
        self._zip = archive
        self._files = files

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the files inside, as ``sectors/exports.json``."""
        return tuple(self._files)

    @property
    def comment(self) -> bytes:
        """What is written at the archive's very end."""
        return self._zip.comment

    def read(self, name: str) -> bytes | Fault:
        """Return a file's bytes, or why they cannot be had."""
        entry = self._files.get(name)
        if entry is None:
            return Fault(name, "", "no such file in the archive", "a readable file")
        try:
            with self._zip.open(entry) as file:
                # Never more than the directory says, which was held against what is there.
                return file.read(entry.file_size + 1)
        except _DAMAGES as error:
            reason = shortened(str(error)) or type(error).__name__
            expected = "the bytes that were packed"
            return Fault(name, "", f"damaged ({reason})", expected, "Copy it again.")

    def size(self, name: str) -> int:
        """Return the bytes of a file, unpacked."""
        return self._files[name].file_size


def zip_archive(data: bytes, name: str) -> ZipArchive | tuple[Fault, ...]:
    """Look through an archive's directory; return every reason to refuse it where there are any.

    ``name`` is what the archive is called in faults.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _DAMAGES as error:
        reason = shortened(str(error)) or type(error).__name__
        return (Fault(name, "", f"no zip archive ({reason})", "a data pack in a single file"),)
    if data[len(data) - len(archive.comment) - _END_BYTES :][: len(_END)] != _END:
        return (Fault(name, "", "bytes behind the archive's end", "nothing behind its end"),)
    entries = archive.infolist()
    faults = tuple(_faults(name, entries, len(data)))
    if faults:
        return faults
    return ZipArchive(archive, {one.filename: one for one in entries if not one.is_dir()})


def _faults(archive: str, entries: list[zipfile.ZipInfo], packed: int) -> Iterator[Fault]:
    """Yield what no archive may hold."""
    if len(entries) > limits.ARCHIVE_ENTRIES:
        yield Fault(archive, "", f"{len(entries):,} entries", f"at most {limits.ARCHIVE_ENTRIES:,}")
        return
    total = sum(entry.file_size for entry in entries)
    if total > limits.PACK_BYTES:
        yield Fault(archive, "", f"{total:,} bytes unpacked", f"at most {limits.PACK_BYTES:,}")
    else:
        faults = tuple(_directory_faults(archive, entries))
        yield from faults
        if not faults and total > limits.ARCHIVE_RATIO * max(packed, limits.SMALL_BYTES):
            # Packed sizes are what the directory says; the length of the archive is a fact.
            ratio = f"{total // packed:,} times the size of the archive"
            yield Fault(archive, "", ratio, f"at most {limits.ARCHIVE_RATIO} times")


def _directory_faults(archive: str, entries: list[zipfile.ZipInfo]) -> Iterator[Fault]:
    names: dict[str, str] = {}
    for entry in entries:
        # The name as it stands in the file: the module cuts what it gives at a NUL.
        name = entry.orig_filename
        first = names.get(name.casefold())
        if first is not None:
            found = f"a name again, as {shortened(repr(first))}"
            yield Fault(archive, shortened(repr(name)), found, "each name once")
        if not _is_plain(name):
            at = shortened(repr(name))
            yield Fault(archive, at, "a path that leads elsewhere", "a plain relative name")
        names[name.casefold()] = name
        yield from _entry_faults(archive, entry)


def _entry_faults(archive: str, entry: zipfile.ZipInfo) -> Iterator[Fault]:
    at = shortened(repr(entry.orig_filename))
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        what = "a link" if kind == stat.S_IFLNK else "a special file"
        yield Fault(archive, at, what, "a regular file")
    if entry.flag_bits & _ENCRYPTED:
        yield Fault(archive, at, "an encrypted file", "an open one")
    elif entry.flag_bits & ~_PLAIN_FLAGS:
        expected = "a file packed in the usual way"
        yield Fault(archive, at, f"packing flags {entry.flag_bits:#06x}", expected)
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
