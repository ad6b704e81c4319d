"""Copies of sources kept beside a collection, each known by the hash of what it holds."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pkviewer.collection.changes import OwnSource
from pkviewer.collection.collection import Collection
from pkviewer.errors import DocumentError, Fault
from pkviewer.files import present_bytes, safe_name, write_whole
from pkviewer.intake.regular_file import file_bytes

LARGEST = 64 * 1024**2
"""Bytes of the largest copy that is kept."""
_SHOWN = 12
"""Digits of the hash in a copy's name: two letters called letter.pdf do not collide."""

CopyState = Literal["kept", "missing", "altered"]


@dataclass(frozen=True, slots=True)
class Copy:
    """A file of which a copy is to be kept: its name there, its hash, and what it holds."""

    name: str
    digest: str
    data: bytes

    @classmethod
    def of(cls, file: Path) -> Copy:
        """Read a file of which a copy is to be kept.

        Raises:
            DocumentError: it is no file, cannot be read, or is too large.
        """
        data = file_bytes(file, file.name, LARGEST)
        if isinstance(data, Fault):
            raise DocumentError(str(file), (data,))
        digest = hashlib.sha256(data).hexdigest()
        ending = safe_name(file.suffix.lstrip(".") or "file", "").rstrip(".")
        return cls(safe_name(f"{digest[:_SHOWN]}-{file.stem}", ending), digest, data)

    def keep(self, collection: Path) -> None:
        """Write the copy into the folder beside a collection.

        Raises:
            ExportError: it cannot be written.
        """
        write_whole(folder_of(collection) / self.name, self.data)


def folder_of(collection: Path) -> Path:
    """Return the folder of the copies that belong to the file of a collection."""
    return collection.with_name(f"{collection.name}.files")


def state_of(source: OwnSource, collection: Path) -> CopyState:
    """Tell whether the copy of a source is beside the collection, and as it was put there."""
    try:
        data = present_bytes(folder_of(collection) / source.copy)
    except OSError:
        data = None
    if data is None:
        return "missing"
    return "kept" if hashlib.sha256(data).hexdigest() == source.digest else "altered"


def copies(collection: Collection, file: Path) -> Iterator[tuple[OwnSource, CopyState]]:
    """Yield the sources of which a copy is kept, and how it stands."""
    for source in collection.sources.values():
        if source.copy:
            yield source, state_of(source, file)
