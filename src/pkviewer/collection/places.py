"""What each change of a collection is of, so that two of the same place can be told."""

from __future__ import annotations

from collections.abc import Iterable

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
    Withdraw,
)

Place = tuple[object, ...]


def place(change: Change) -> Place:
    """Return what a change is of: two at the same place are the same, or disagree."""
    match change:
        case AddFigure() | Revise() | Withdraw():
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


def by_place(changes: Iterable[Change]) -> dict[Place, list[Change]]:
    """Return all that is said of each place: a figure may be added first, revised later."""
    said: dict[Place, list[Change]] = {}
    for change in changes:
        said.setdefault(place(change), []).append(change)
    return said
