"""Opens a pack with collections over it, and tries what they changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pkviewer.collection.collection import Collection
from pkviewer.collection.overlay import Conflict, overlaid
from pkviewer.errors import DocumentError, Fault
from pkviewer.model import limits
from pkviewer.model.loading.validation import validate
from pkviewer.model.pack import Pack


@dataclass(frozen=True, slots=True)
class Opened:
    """A pack with collections over it.

    ``own`` is what is to be shown, ``edition`` the pack as it was published.
    """

    own: Pack
    edition: Pack
    collections: tuple[Collection, ...]
    conflicts: tuple[Conflict, ...]


def laid_over(pack: Pack, collections: Sequence[Collection], files: Sequence[str]) -> Opened:
    """Lay collections over a pack and try all that is shown of it.

    ``files`` names each collection in what is said of it.

    Raises:
        DocumentError: a collection is of another pack, or leaves the pack with a fault.
    """
    for file, collection in zip(files, collections, strict=True):
        if collection.pack != pack.head.id:
            expected = f"{pack.head.id!r}, the pack that is open"
            fault = Fault(file, "$.collection.pack", repr(collection.pack), expected)
            raise DocumentError(file, (fault,))
    # It composes sheets, which only collections need here.
    from pkviewer.sheet.audit import composed  # noqa: PLC0415

    result = overlaid(pack, collections)
    faults = [*validate(result.pack)] or [*composed(result.pack)]
    if faults:
        raise DocumentError(", ".join(files), tuple(faults[: limits.REPORTED_FAULTS]))
    return Opened(result.pack, pack, tuple(collections), result.conflicts)
