"""Where a row's figure was read: its own columns say so, or the whole file has one source."""

from __future__ import annotations

from collections.abc import Callable

from pkviewer.collection.changes import AddSource, Change, OwnSource
from pkviewer.importing.cells import own_id, published
from pkviewer.importing.planned_row import ImportWish
from pkviewer.model.pack import Pack


class RowFaultError(Exception):
    """Why a row cannot be taken."""


def row_source(
    cell: Callable[[str], str], pack: Pack, wish: ImportWish, *, is_held: bool
) -> tuple[str, tuple[Change, ...]]:
    """Return the id of a row's source, and the change that adds it where it is new.

    ``cell`` returns a row's cell by its role. The id is empty for a figure that is held
    already: unless it differs, it needs no source.

    Raises:
        RowFaultError: a new figure has no source.
    """
    named = cell("source")
    if named in pack.sources:
        return named, ()
    publisher, url = cell("publisher") or named, cell("url")
    if publisher and url.startswith(("https://", "http://")):
        source = OwnSource(
            publisher=publisher,
            title=cell("title") or publisher,
            url=url,
            kind="press",
            published=published(cell("published")),
        )
        return own_id(source), (AddSource(id=own_id(source), source=source),)
    if wish.source is not None:
        id_ = wish.source_id or own_id(wish.source)
        return id_, (AddSource(id=id_, source=wish.source),)
    if wish.source_id or is_held:
        return wish.source_id, ()
    raise RowFaultError(NO_SOURCE)


NO_SOURCE = "no source: name one for the file, or a publisher and an address in each row"
