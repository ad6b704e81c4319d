"""Two collections made one: what both say is taken once, what they disagree on is chosen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pkviewer.collection.changes import Change
from pkviewer.collection.collection import Collection, Step
from pkviewer.collection.places import by_place, place


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two changes at the same place that say different things, each with its collection."""

    mine: Change
    theirs: Change


Choice = Callable[[Disagreement], Change]
"""Chooses one of the two changes of a disagreement."""


def disagreements(mine: Collection, theirs: Collection) -> tuple[Disagreement, ...]:
    """Return where two collections say different things of the same place, in their last word."""
    ours, others = by_place(mine.changes), by_place(theirs.changes)
    return tuple(
        Disagreement(ours[at][-1], changes[-1])
        for at, changes in others.items()
        if at in ours and ours[at][-1] != changes[-1]
    )


def merged(mine: Collection, theirs: Collection, choose: Choice) -> Collection:
    """Return ``mine`` with one more step that takes in what ``theirs`` has beside it.

    ``choose`` decides each disagreement, figure by figure; one undo takes all of it back.
    """
    ours, others = by_place(mine.changes), by_place(theirs.changes)
    chosen = {place(two.theirs) for two in disagreements(mine, theirs) if choose(two) == two.theirs}
    taken = tuple(
        change
        for at, changes in others.items()
        if at in chosen or at not in ours
        for change in changes
    )
    if not taken:
        return mine
    return mine.with_step(Step(label=f"Merge {theirs.title}", changes=taken, replaces=bool(chosen)))
