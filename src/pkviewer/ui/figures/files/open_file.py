"""A collection that is open, with the file it is kept in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pkviewer.collection.collection import Collection
from pkviewer.collection.file import collection_bytes, read_collection
from pkviewer.files import save_over, stamp


@dataclass(frozen=True, slots=True)
class OpenFile:
    """A collection and its file; ``stamp`` is what the file held when it was last read."""

    path: Path
    collection: Collection
    stamp: str

    @classmethod
    def read(cls, path: Path) -> OpenFile:
        """Read a collection from its file.

        Raises:
            DocumentError: it was refused.
        """
        known = stamp(path)
        return cls(path, read_collection(path), known)

    @classmethod
    def begun(cls, path: Path, collection: Collection) -> OpenFile:
        """Write a new collection, over whatever the reader agreed to replace.

        Raises:
            ExportError: the file cannot be written.
        """
        return cls(path, collection, save_over(path, collection_bytes(collection)))

    def saved(self, collection: Collection) -> OpenFile:
        """Save another state of the collection, and return it with its file.

        Raises:
            StaleFileError: somebody else has changed the file.
            ExportError: it cannot be written; what stood there still stands.
        """
        return OpenFile(
            self.path, collection, save_over(self.path, collection_bytes(collection), self.stamp)
        )

    @property
    def is_changed(self) -> bool:
        """Whether somebody else has changed the file since it was read.

        Raises:
            ExportError: it cannot be read.
        """
        return stamp(self.path) != self.stamp
