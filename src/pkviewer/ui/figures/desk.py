"""The collections that are open: laid over the pack that is read, and saved at every step."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from pkviewer.collection.changes import Change, OwnSource
from pkviewer.collection.collection import Collection, Step
from pkviewer.collection.merge import Choice, merged
from pkviewer.collection.opening import Opened, laid_over
from pkviewer.collection.overlay import Conflict, overlaid
from pkviewer.collection.upkeep import without
from pkviewer.model.pack import Pack
from pkviewer.ui.figures.open_file import OpenFile
from pkviewer.ui.session import Reading


class FiguresDesk(QObject):
    """Keeps collections over the edition that is read, in an order that counts.

    Where two disagree the one that comes first keeps its figure. One of them is in hand:
    it takes what is added. Every step is saved at once: whatever ends the program, no step
    is lost.
    """

    changed = Signal()

    def __init__(self, reading: Reading, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading = reading
        self._edition = reading.pack
        self._is_applying = False
        self._last: tuple[tuple[Collection, ...], Opened] | None = None
        self.files: tuple[OpenFile, ...] = ()
        """What is open, the first laid first."""
        self.index = 0
        """Which of them is in hand."""
        self.conflicts: tuple[Conflict, ...] = ()
        self.is_shown = True
        reading.changed.connect(self._on_reading_changed)

    @property
    def edition(self) -> Pack:
        """The pack as it was published."""
        return self._edition

    @property
    def collection(self) -> Collection | None:
        """The collection in hand."""
        return self.files[self.index].collection if self.files else None

    @property
    def path(self) -> Path | None:
        """The file of the collection in hand."""
        return self.files[self.index].path if self.files else None

    @property
    def pack(self) -> Pack:
        """The pack with the collections over it, whether or not they are shown."""
        return self._laid(self.files).own if self.files else self._edition

    @property
    def sources(self) -> dict[str, OwnSource]:
        """The own sources of the collection in hand."""
        return self.collection.sources if self.collection is not None else {}

    @property
    def contained(self) -> tuple[Change, ...]:
        """What the collection in hand holds and the edition now holds itself."""
        if self.collection is None:
            return ()
        alone = overlaid(self._edition, (self.collection,)).conflicts
        return tuple(c.change for c in alone if c.reason == "contained")

    def begin(self, path: Path, by: str = "") -> None:
        """Begin a collection in a file, and take it in hand.

        Raises:
            ExportError: the file cannot be written.
        """
        head = self._edition.head
        collection = Collection(title=path.stem[:80], pack=head.id, edition=head.edition, by=by)
        self._take_up(OpenFile.begun(path, collection))

    def open(self, path: Path) -> None:
        """Open a collection beside those that are open, and take it in hand.

        Raises:
            DocumentError: it was refused, or is of another pack; nothing else changes.
        """
        file = OpenFile.read(path)
        self._laid((*(f for f in self.files if f.path != path), file))
        self.is_shown = True
        self._take_up(file)

    def close(self, index: int | None = None) -> None:
        """Put a collection away, by default the one in hand; its file stays."""
        closed, in_hand = self.files[self.index if index is None else index], self.files[self.index]
        self.files = tuple(file for file in self.files if file is not closed)
        last = max(len(self.files) - 1, 0)
        self.index = self.files.index(in_hand) if in_hand is not closed else last
        self._apply()

    def take_in_hand(self, index: int) -> None:
        """Say which collection takes what is added."""
        self.index = index
        self.changed.emit()

    def move(self, index: int, by: int) -> None:
        """Lay a collection earlier or later: the first keeps its figure where two disagree."""
        to = index + by
        if not 0 <= to < len(self.files):
            return
        order = list(self.files)
        order.insert(to, order.pop(index))
        in_hand = self.files[self.index]
        self.files = tuple(order)
        self.index = self.files.index(in_hand)
        self._apply()

    def tried(self, changes: Sequence[Change]) -> Pack:
        """Return the pack as it would be with changes; whatever has no place is left out."""
        collections = [file.collection for file in self.files]
        if collections:
            step = Step(label="", changes=tuple(changes))
            collections[self.index] = collections[self.index].with_step(step)
        return overlaid(self._edition, collections).pack

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
        refused = tuple(
            c for c in self._laid(self._with(after)).conflicts if c.change in step.changes
        )
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

    def merge(self, theirs: Collection, choose: Choice) -> None:
        """Take what another collection holds into the one in hand.

        Raises:
            ExportError: that cannot be saved; nothing is merged.
        """
        if self.collection is not None:
            self._keep(merged(self.collection, theirs, choose))

    def drop_contained(self) -> None:
        """Drop from the collection in hand what the edition now holds itself.

        Raises:
            ExportError: that cannot be saved; nothing is dropped.
        """
        if self.collection is not None:
            self._keep(without(self.collection, self.contained))

    def show_own(self, shown: bool) -> None:
        """Show the pages with the collections, or as the edition has them."""
        if shown != self.is_shown:
            self.is_shown = shown
            self._apply()

    def reload(self) -> None:
        """Read again what somebody else has changed.

        Raises:
            DocumentError: a file is no longer a collection; what was read before stays.
        """
        files = tuple(
            OpenFile.read(file.path) if file.path.exists() and file.is_changed else file
            for file in self.files
        )
        if files != self.files:
            self._laid(files)
            self.files = files
            self._apply()

    def _take_up(self, file: OpenFile) -> None:
        self.files = (*(f for f in self.files if f.path != file.path), file)
        self.index = len(self.files) - 1
        self._apply()

    def _with(self, collection: Collection) -> tuple[OpenFile, ...]:
        """Return the open files with another state of the collection in hand."""
        file = self.files[self.index]
        changed = OpenFile(file.path, collection, file.stamp)
        return (*self.files[: self.index], changed, *self.files[self.index + 1 :])

    def _laid(self, files: Sequence[OpenFile]) -> Opened:
        """Lay collections over the edition; those laid last are not laid again."""
        collections = tuple(file.collection for file in files)
        last = self._last
        if last is not None and last[1].edition is self._edition and last[0] == collections:
            return last[1]
        opened = laid_over(self._edition, collections, [str(file.path) for file in files])
        self._last = (collections, opened)
        return opened

    def _keep(self, collection: Collection) -> None:
        self._laid(self._with(collection))
        saved = self.files[self.index].saved(collection)
        self.files = (*self.files[: self.index], saved, *self.files[self.index + 1 :])
        self._apply()

    def _apply(self) -> None:
        """Show the edition with the collections over it."""
        pack, self.conflicts = self._edition, ()
        if self.files:
            opened = self._laid(self.files)
            self.conflicts = opened.conflicts
            pack = opened.own if self.is_shown else pack
        if pack is not self._reading.pack:
            self._is_applying = True
            try:
                self._reading.show(pack)
            finally:
                self._is_applying = False
        self.changed.emit()

    def _on_reading_changed(self) -> None:
        """Another pack may have been opened: collections of another pack are put away."""
        pack = self._reading.pack
        if self._is_applying or pack is self._edition or pack.additions is not None:
            return
        self._edition = pack
        if any(file.collection.pack != pack.head.id for file in self.files):
            self.files, self.index, self.conflicts = (), 0, ()
            self.changed.emit()
        elif self.files:
            self._apply()
