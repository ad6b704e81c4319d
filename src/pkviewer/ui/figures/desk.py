"""The steps of the collection in hand: tried, taken, undone, merged, and saved at once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from pkviewer.collection.changes import Change
from pkviewer.collection.collection import Collection, Step
from pkviewer.collection.merge import Choice, merged
from pkviewer.collection.overlay import Conflict, overlaid
from pkviewer.collection.upkeep import without
from pkviewer.model.pack import Pack
from pkviewer.ui.figures.files.open_figures import OpenFigures
from pkviewer.ui.figures.files.open_file import OpenFile


class FiguresDesk(OpenFigures):
    """Takes steps into the collection in hand, and takes them back.

    Every step is saved at once: whatever ends the program, no step is lost.
    """

    @property
    def contained(self) -> tuple[Change, ...]:
        """What the collection in hand holds and the edition now holds itself."""
        if self.collection is None:
            return ()
        alone = overlaid(self._edition, (self.collection,)).conflicts
        return tuple(c.change for c in alone if c.reason == "contained")

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

    def _with(self, collection: Collection) -> tuple[OpenFile, ...]:
        """Return the open files with another state of the collection in hand."""
        file = self.files[self.index]
        changed = OpenFile(file.path, collection, file.stamp)
        return (*self.files[: self.index], changed, *self.files[self.index + 1 :])

    def _keep(self, collection: Collection) -> None:
        self._laid(self._with(collection))
        saved = self.files[self.index].saved(collection)
        self.files = (*self.files[: self.index], saved, *self.files[self.index + 1 :])
        self._apply()
