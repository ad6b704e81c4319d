"""Collections put in order: what an edition now holds itself is dropped from them."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from pkviewer.collection.changes import AddSource, Change
from pkviewer.collection.collection import Collection


def without(collection: Collection, dropped: Sequence[Change]) -> Collection:
    """Return a collection without some of its changes.

    A step left empty is gone, and so is a source that nothing names any more. What was undone
    can no longer be done again where a step before it is gone.
    """
    kept = [change for change in collection.changes if change not in dropped]
    if len(kept) == sum(1 for _ in collection.changes):
        return collection
    named = {getattr(change, "source", "") for change in kept if not isinstance(change, AddSource)}
    steps = []
    for step in collection.steps[: collection.done]:
        changes = tuple(
            change
            for change in step.changes
            if change not in dropped and (not isinstance(change, AddSource) or change.id in named)
        )
        if changes:
            steps.append(msgspec.structs.replace(step, changes=changes))
    return msgspec.structs.replace(collection, steps=tuple(steps), done=len(steps))
