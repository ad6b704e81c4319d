"""Where a pack's files come from: a folder, or a single file that holds them all.

A single file is a zip archive. Nothing of it is ever unpacked to disk: the files that a pack
has are read by their names, within limits, and its directory is refused as a whole where any
entry of it could do harm elsewhere.
"""

from __future__ import annotations

import io
import stat
import zipfile
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from pkviewer.errors import Fault, PackError
from pkviewer.intake import limits
from pkviewer.intake.regular_file import file_bytes
from pkviewer.intake.zip_archive import zip_archive
from pkviewer.signing.pack_signature import pack_signature

ENDING = "pkpack"
"""Ending of a pack's single file, without the dot."""
HEAD = "pack.json"
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first date a zip archive can hold: the same files make the same bytes."""
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
    """A pack that is a single file; the whole of its directory was found harmless.

    ``data`` is the file, ``signature`` what signed it; a signature that does not hold is refused.
    """

    def __init__(self, data: bytes, place: str) -> None:
        """Look through the directory of an archive.

        Raises:
            PackError: it is no archive, holds what a pack must not, or changed after it was
                signed.
        """
        self._place = place
        name = Path(place).name
        archive = zip_archive(data, name)
        if isinstance(archive, tuple):
            raise PackError(place, archive)
        signature = pack_signature(data, archive.comment, name)
        if isinstance(signature, Fault):
            raise PackError(place, (signature,))
        self.data = data
        self.signature = signature
        self._zip = archive
        self._top = _top(name, place, archive.names)

    @property
    def place(self) -> str:
        """Path of the file."""
        return self._place

    def read(self, name: str) -> bytes | Fault:
        """Return a file's bytes, or why they cannot be had."""
        data = self._zip.read(self._top + name)
        return replace(data, file=name) if isinstance(data, Fault) else data

    def size(self) -> int:
        """Return the bytes of all its files, unpacked."""
        return sum(map(self._zip.size, self._zip.names))


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
    data = file_bytes(path, path.name, limits.ARCHIVE_BYTES)
    if isinstance(data, Fault):
        raise PackError(str(path), (data,))
    return Archive(data, str(path))


def packed(files: Iterable[tuple[str, bytes]], comment: bytes = b"") -> bytes:
    """Return a single file that holds files, given by name; the same ones make the same bytes."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.comment = comment
        for name, data in files:
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = _UNIX
            entry.external_attr = (stat.S_IFREG | 0o644) << 16
            archive.writestr(entry, data)
    return target.getvalue()


def _top(archive: str, place: str, names: tuple[str, ...]) -> str:
    """Return the folder inside an archive that holds the pack: "" or "pakistan/".

    A folder that was packed by hand usually stands in the archive as a whole.
    """
    if HEAD in names:
        return ""
    tops = [name.removesuffix(HEAD) for name in names if name.endswith(f"/{HEAD}")]
    tops = [top for top in tops if top.count("/") == 1]
    if len(tops) == 1:
        return tops[0]
    found = f"{len(tops)} packs" if tops else f"no {HEAD}"
    raise PackError(place, (Fault(archive, "", found, f"one {HEAD}, at the top"),))
