"""Two collections made one: what both say is taken once, what they disagree on is chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import msgspec

from pkviewer.collection.changes import (
    AddAlternative,
    AddClaim,
    AddFigure,
    AddIndicator,
    AddMilestone,
    AddSector,
    AddSource,
    Change,
    Revise,
)
from pkviewer.collection.collection import Collection, Step


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two changes at the same place that say different things, each with its collection."""

    mine: Change
    theirs: Change


Choice = Callable[[Disagreement], Change]
"""Chooses one of the two changes of a disagreement."""


def disagreements(mine: Collection, theirs: Collection) -> tuple[Disagreement, ...]:
    """Return where two collections say different things of the same place."""
    held = {place(change): change for change in mine.changes}
    return tuple(
        Disagreement(held[place(change)], change)
        for change in theirs.changes
        if place(change) in held and held[place(change)] != change
    )


def merged(mine: Collection, theirs: Collection, choose: Choice) -> Collection:
    """Return ``mine`` with one more step that takes in what ``theirs`` has beside it.

    ``choose`` decides each disagreement, figure by figure; one undo takes all of it back.
    """
    held = {place(change): change for change in mine.changes}
    taken = [change for change in theirs.changes if place(change) not in held]
    replaced: dict[tuple[object, ...], Change] = {}
    for disagreement in disagreements(mine, theirs):
        if choose(disagreement) == disagreement.theirs:
            replaced[place(disagreement.theirs)] = disagreement.theirs
    if not taken and not replaced:
        return mine
    steps = (Step(label=f"Merge {theirs.title}", changes=tuple(taken)),) if taken else ()
    kept = tuple(_replaced(mine, replaced)) if replaced else mine.steps[: mine.done]
    return msgspec.structs.replace(mine, steps=(*kept, *steps), done=len(kept) + len(steps))


def _replaced(collection: Collection, replaced: dict[tuple[object, ...], Change]) -> Iterator[Step]:
    """Yield the steps that count, with the changes that were chosen in place of their own."""
    for step in collection.steps[: collection.done]:
        changes = tuple(replaced.get(place(change), change) for change in step.changes)
        yield msgspec.structs.replace(step, changes=changes)


def place(change: Change) -> tuple[object, ...]:
    """Return what a change is of: two at the same place are the same, or disagree."""
    match change:
        case AddFigure() | Revise():
            members = tuple(sorted(change.dims.items()))
            return "figure", change.indicator, change.period.code, change.entity, members
        case AddAlternative():
            members = tuple(sorted(change.dims.items()))
            key = (change.indicator, change.period.code, change.entity, members)
            return "alternative", *key, change.relation, change.value
        case AddSource():
            return "source", change.id
        case AddMilestone() | AddClaim() | AddIndicator() | AddSector():
            return type(change).__name__, change.id
        case _:
            return "member", change.dimension, change.id
