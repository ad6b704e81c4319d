"""The collection that is open: laid over the pack that is read, and saved at every step."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from pkviewer.collection.changes import Change
from pkviewer.collection.collection import Collection, Step
from pkviewer.collection.file import collection_bytes, read_collection
from pkviewer.collection.opening import Opened, laid_over
from pkviewer.collection.overlay import Conflict
from pkviewer.files import save_over, stamp
from pkviewer.model.pack import Pack
from pkviewer.ui.session import Reading


class FiguresDesk(QObject):
    """Keeps one collection over the edition that is read.

    Every step is saved at once: whatever ends the program, no step is lost.
    """

    changed = Signal()

    def __init__(self, reading: Reading, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading = reading
        self._edition = reading.pack
        self._stamp = ""
        self._is_applying = False
        self.path: Path | None = None
        self.collection: Collection | None = None
        self.conflicts: tuple[Conflict, ...] = ()
        self.is_shown = True
        reading.changed.connect(self._on_reading_changed)

    @property
    def edition(self) -> Pack:
        """The pack as it was published."""
        return self._edition

    @property
    def pack(self) -> Pack:
        """The pack with the collection over it, whether or not that is shown."""
        if self.collection is None:
            return self._edition
        return self._laid(self.collection).own

    def begin(self, path: Path, by: str = "") -> None:
        """Begin a collection in a file.

        Raises:
            ExportError: the file cannot be written.
        """
        head = self._edition.head
        collection = Collection(title=path.stem[:80], pack=head.id, edition=head.edition, by=by)
        self._stamp = save_over(path, collection_bytes(collection))
        self.path, self.collection = path, collection
        self._apply()

    def open(self, path: Path) -> None:
        """Open a collection.

        Raises:
            DocumentError: it was refused, or is of another pack; the one before stays.
        """
        known, collection = stamp(path), read_collection(path)
        laid_over(self._edition, (collection,), (str(path),))
        self.path, self.collection, self._stamp = path, collection, known
        self.is_shown = True
        self._apply()

    def close(self) -> None:
        """Put the collection away; its file stays."""
        self.path = self.collection = None
        self._apply()

    def take(self, label: str, changes: Sequence[Change]) -> tuple[Conflict, ...]:
        """Take changes as one step, and return those that could not be laid over.

        Where there is any, nothing is taken.

        Raises:
            DocumentError: what they leave cannot be shown.
            ExportError: the step cannot be saved; nothing is taken.
        """
        if self.collection is None:
            raise ValueError("no collection is open")
        by = self.collection.by
        step = Step(
            label=label,
            changes=tuple(changes),
            who=by,
            when=datetime.now(UTC).replace(microsecond=0) if by else None,
        )
        after = self.collection.with_step(step)
        refused = tuple(c for c in self._laid(after).conflicts if c.change in step.changes)
        if not refused:
            self._keep(after)
        return refused

    def undo(self) -> None:
        """Undo the last step.

        Raises:
            ExportError: that cannot be saved; the step stays.
        """
        if self.collection is not None and self.collection.can_undo:
            self._keep(self.collection.undone())

    def redo(self) -> None:
        """Do the step again that was undone last.

        Raises:
            ExportError: that cannot be saved; the step stays undone.
        """
        if self.collection is not None and self.collection.can_redo:
            self._keep(self.collection.redone())

    def show_own(self, shown: bool) -> None:
        """Show the pages with the collection, or as the edition has them."""
        if shown != self.is_shown:
            self.is_shown = shown
            self._apply()

    def _laid(self, collection: Collection) -> Opened:
        return laid_over(self._edition, (collection,), (str(self.path or collection.title),))

    def _keep(self, collection: Collection) -> None:
        assert self.path is not None  # noqa: S101 - a collection has a file from its beginning
        self._stamp = save_over(self.path, collection_bytes(collection), self._stamp)
        self.collection = collection
        self._apply()

    def _apply(self) -> None:
        """Show the edition with the collection over it."""
        pack, self.conflicts = self._edition, ()
        if self.collection is not None:
            opened = self._laid(self.collection)
            self.conflicts = opened.conflicts
            pack = opened.own if self.is_shown else pack
        self._is_applying = True
        try:
            self._reading.show(pack)
        finally:
            self._is_applying = False
        self.changed.emit()

    def _on_reading_changed(self) -> None:
        """Another pack may have been opened: a collection of another pack is put away."""
        pack = self._reading.pack
        if self._is_applying or pack is self._edition or pack.additions is not None:
            return
        self._edition = pack
        if self.collection is not None and self.collection.pack != pack.head.id:
            self.path = self.collection = None
            self.conflicts = ()
            self.changed.emit()
        elif self.collection is not None:
            self._apply()
