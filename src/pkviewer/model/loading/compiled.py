"""A pack that was found whole, in the form from which it is read again at once.

The form is MessagePack of the typed parts, not a pickle: what is read from it can be nothing
but a pack's parts.
"""

from __future__ import annotations

from operator import attrgetter

import msgspec

from pkviewer.model.claim import Claim
from pkviewer.model.lexicon import Lexicon
from pkviewer.model.loading.decoding import decode_hook
from pkviewer.model.loading.loader import assembled, collector_paused
from pkviewer.model.pack import Pack, PackFile, Source
from pkviewer.model.sector import Sector


class _Parts(msgspec.Struct, frozen=True, array_like=True):
    head: PackFile
    sources: dict[str, Source]
    claims: tuple[Claim, ...]
    lexicon: Lexicon
    sectors: dict[str, Sector]


def compiled(pack: Pack) -> bytes:
    """Return a pack in its compiled form."""
    parts = _Parts(pack.head, pack.sources, pack.claims, pack.lexicon, pack.sectors)
    return msgspec.msgpack.encode(parts, enc_hook=attrgetter("code"))


def from_compiled(data: bytes, place: str) -> Pack | None:
    """Return the pack of a compiled form, as one read from ``place``; None if it is damaged."""
    try:
        with collector_paused():
            parts = msgspec.msgpack.decode(data, type=_Parts, dec_hook=decode_hook)
    except (msgspec.DecodeError, ArithmeticError, RecursionError):
        return None
    return assembled(place, parts.head, parts.sources, parts.claims, parts.lexicon, parts.sectors)
