"""Identifiers made of names: what a file, a fact or a figure calls an item by."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Container

_LONGEST = 60


def identifier(name: str, taken: Container[str]) -> str:
    """Return an id of small letters, digits and dashes for a name, and none that is taken.

    A name in a script that has no such letters gets one of its hash.
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    id_ = re.sub(r"[^a-z0-9]+", "-", plain)[:_LONGEST].strip("-")
    if not id_ or not id_[0].isalpha():
        id_ = f"own-{hashlib.sha256(name.encode()).hexdigest()[:8]}"
    number, free = 1, id_
    while free in taken:
        number += 1
        free = f"{id_}-{number}"
    return free
