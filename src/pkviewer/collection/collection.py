"""A collection: the changes a reader made over a pack, as a journal of steps."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import msgspec

from pkviewer.collection.changes import AddSource, Change, OwnSource
from pkviewer.collection.places import Place, by_place


class Step(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True
):
    """One step of the journal: what is done, and undone, at once.

    ``when`` and ``who`` are there where the reader wishes them to be kept. With ``replaces``
    its changes stand in place of all that steps before say of the same places.
    """

    label: str
    changes: tuple[Change, ...]
    when: datetime | None = None
    who: str = ""
    replaces: bool = False


class Collection(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True
):
    """The journal of a reader's own figures over the pack named ``pack``.

    The first ``done`` steps count; those after them were undone and can be done again.
    ``edition`` is the pack's when the collection was last saved. Never changed: each
    operation returns another collection.
    """

    title: str
    pack: str
    edition: str = ""
    by: str = ""
    steps: tuple[Step, ...] = ()
    done: int = 0

    @property
    def changes(self) -> Iterator[Change]:
        """The changes that count, in the order in which they were made.

        What replaces another stands where that stood: others may rest on it.
        """
        done = self.steps[: self.done]
        if not any(step.replaces for step in done):
            for step in done:
                yield from step.changes
            return
        said: dict[Place, list[Change]] = {}
        for step in done:
            for at, changes in by_place(step.changes).items():
                said[at] = changes if step.replaces else [*said.get(at, ()), *changes]
        for changes in said.values():
            yield from changes

    @property
    def sources(self) -> dict[str, OwnSource]:
        """The collection's own sources, by id."""
        return {c.id: c.source for c in self.changes if isinstance(c, AddSource)}

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to undo."""
        return self.done > 0

    @property
    def can_redo(self) -> bool:
        """Whether there is an undone step to do again."""
        return self.done < len(self.steps)

    def with_step(self, step: Step) -> Collection:
        """Return the collection with one more step; what was undone before is dropped."""
        steps = (*self.steps[: self.done], step)
        return msgspec.structs.replace(self, steps=steps, done=len(steps))

    def undone(self) -> Collection:
        """Return the collection without its last step, which can be done again."""
        return msgspec.structs.replace(self, done=max(self.done - 1, 0))

    def redone(self) -> Collection:
        """Return the collection with the step that was undone last."""
        return msgspec.structs.replace(self, done=min(self.done + 1, len(self.steps)))
