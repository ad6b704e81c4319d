"""An archive: the sheets and data of an edition in one folder, with an index of what they were.

The index names each file with its size and SHA-256, so that the folder can be checked as a
whole: what was changed, what is missing, what has been put in.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import msgspec

from pkviewer import __version__
from pkviewer.documents.document import document_bytes, read_document
from pkviewer.errors import DocumentError, Fault
from pkviewer.files import write_whole
from pkviewer.intake.regular_file import file_bytes

INDEX = "index.json"
_FORMAT = 1
FileState = Literal["as_archived", "changed", "missing", "added"]


class ArchivedFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A file of an archive as it was written; ``size`` in bytes, ``sha256`` in hex."""

    name: str
    size: int
    sha256: str


class ArchiveIndex(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """``index.json``: which edition the files were made from, by which version, and the files."""

    type: Literal["archive"] = "archive"
    format: int = _FORMAT
    pack: str
    edition: str
    program: str
    files: tuple[ArchivedFile, ...]


@dataclass(frozen=True, slots=True)
class ArchiveCheck:
    """What became of an archive; ``digest`` is the SHA-256 of its index, in hex."""

    index: ArchiveIndex
    digest: str
    states: Mapping[str, FileState]

    @property
    def is_whole(self) -> bool:
        """Whether every file is as it was archived, and none was put in."""
        return set(self.states.values()) <= {"as_archived"}


def write_index(folder: Path, pack: str, edition: str, paths: Iterable[Path]) -> Path:
    """Write the index of files that stand in a folder; return where.

    Raises:
        ExportError: it could not be written.
        DocumentError: a file of the archive cannot be read back.
    """
    files = tuple(_archived(path) for path in paths)
    index = ArchiveIndex(pack=pack, edition=edition, program=__version__, files=files)
    write_whole(folder / INDEX, document_bytes(index))
    return folder / INDEX


def check_archive(folder: Path) -> ArchiveCheck:
    """Hold the files of a folder against its index.

    Raises:
        DocumentError: there is no index, or it is none.
    """
    path = folder / INDEX
    index = read_document(path, ArchiveIndex, _FORMAT, _faults)
    data = file_bytes(path, INDEX)
    digest = hashlib.sha256(data if isinstance(data, bytes) else b"").hexdigest()
    listed = {file.name: file for file in index.files}
    states: dict[str, FileState] = {name: _state(folder, file) for name, file in listed.items()}
    for other in sorted(folder.iterdir()):
        if other.name not in listed and other.name != INDEX:
            states[other.name] = "added"
    return ArchiveCheck(index, digest, states)


def _faults(name: str, index: ArchiveIndex) -> Iterator[Fault]:
    for number, file in enumerate(index.files):
        # A name with a path in it would lead out of the folder.
        if Path(file.name).name != file.name or file.name in ("", ".", "..", INDEX):
            yield Fault(name, f"$.files[{number}].name", repr(file.name), "the name of a file")


def _state(folder: Path, file: ArchivedFile) -> FileState:
    path = folder / file.name
    if not path.exists():
        return "missing"
    data = file_bytes(path, file.name)
    if isinstance(data, Fault) or hashlib.sha256(data).hexdigest() != file.sha256:
        return "changed"
    return "as_archived"


def _archived(path: Path) -> ArchivedFile:
    data = file_bytes(path, path.name)
    if isinstance(data, Fault):
        raise DocumentError(str(path), (data,))
    return ArchivedFile(name=path.name, size=len(data), sha256=hashlib.sha256(data).hexdigest())
