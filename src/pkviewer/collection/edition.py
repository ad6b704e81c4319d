"""An edition of one's own: a pack with its collections, as a pack file to be published."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec

from pkviewer.errors import ExportError
from pkviewer.model.claim import ClaimsFile
from pkviewer.model.loading.container import HEAD, packed
from pkviewer.model.loading.loader import CLAIMS, SOURCES, sector_file
from pkviewer.model.pack import OWN, Pack, SourcesFile
from pkviewer.model.period import Period
from pkviewer.model.wording import Text


def edition_bytes(pack: Pack, id_: str, title: str, edition: str, day: date) -> bytes:
    """Return a pack with its collections as the single file of an edition of its own.

    ``pack`` is the overlaid one. Its sources lose the mark of a reader's own: who publishes
    an edition answers for all of it, by its title.

    Raises:
        ExportError: a figure rests on a letter, statement or file, which no reader could look up.
    """
    papers = [s.title for i, s in pack.sources.items() if i.startswith(OWN) and not s.url]
    if papers:
        raise ExportError(
            f"The source {papers[0]!r} is on no web page, so an edition cannot be made of it.",
            "Revise its figures with a source that has an address.",
        )
    head = msgspec.structs.replace(
        pack.head, id=id_, title=Text(en=title, ur=title), edition=edition, edition_date=day
    )
    own = {id_: id_.removeprefix(OWN) for id_ in pack.sources if id_.startswith(OWN)}
    sources = {own.get(id_, id_): source for id_, source in pack.sources.items()}
    files: list[tuple[str, object]] = [
        (HEAD, head),
        (SOURCES, SourcesFile(schema="../schema/sources.json", sources=sources)),
        (CLAIMS, ClaimsFile(schema="../schema/claims.json", claims=pack.claims)),
        *((sector_file(sector.id), sector) for sector in pack.sectors.values()),
    ]
    return packed((name, _published(file, own)) for name, file in files)


def _published(file: object, own: dict[str, str]) -> bytes:
    """Return a file of the edition, with the sources named as the edition has them."""
    tree = msgspec.to_builtins(file, enc_hook=_spelled, str_keys=True)
    return msgspec.json.format(msgspec.json.encode(_renamed(tree, own)), indent=1)


def _renamed(tree: Any, own: dict[str, str]) -> Any:
    if isinstance(tree, dict):
        return {key: _renamed(value, own) for key, value in tree.items()}
    if isinstance(tree, list | tuple):
        return [_renamed(value, own) for value in tree]
    return own.get(tree, tree) if isinstance(tree, str) else tree


def _spelled(value: Any) -> Any:
    if isinstance(value, Period):
        return value.code
    raise NotImplementedError(type(value))
