"""Collections put in order: what an edition now holds itself is dropped from them."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from pkviewer.collection.changes import Change
from pkviewer.collection.collection import Collection


def without(collection: Collection, dropped: Sequence[Change]) -> Collection:
    """Return a collection without some of its changes; a step left empty is gone.

    What was undone can no longer be done again where a step before it is gone.
    """
    steps = [
        msgspec.structs.replace(
            step, changes=tuple(change for change in step.changes if change not in dropped)
        )
        for step in collection.steps[: collection.done]
    ]
    kept = tuple(step for step in steps if step.changes)
    if sum(len(step.changes) for step in kept) == sum(1 for _ in collection.changes):
        return collection
    return msgspec.structs.replace(collection, steps=kept, done=len(kept))
