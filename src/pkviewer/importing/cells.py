"""Small readings of cells, shared by all kinds of tables."""

from __future__ import annotations

import hashlib

from pkviewer.collection.changes import OwnSource
from pkviewer.errors import PkviewerError
from pkviewer.importing.period_recognition import recognised_period
from pkviewer.model.period import Period

NO_VALUE = frozenset({"", "-", "–", "—", "..", "...", "n.a.", "na", "n/a", "null", "nan", ":"})
"""Cells that say that there is no figure."""


def own_id(source: OwnSource) -> str:
    """Return the id of an own source: the same source has the same id in every collection."""
    text = "|".join((source.publisher, source.title, source.url, str(source.published or "")))
    return f"s{hashlib.sha256(text.encode()).hexdigest()[:10]}"


def column_name(index: int) -> str:
    """Return a column's name as spreadsheets have it: A, B … Z, AA."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(65 + rest) + name
    return name


def folded_value(text: str) -> str:
    """Return a cell as it is compared with the signs for *no figure*."""
    return text.strip().casefold()


def published(text: str) -> Period | None:
    """Return the date of a publication as a cell has it; None where it cannot be read."""
    try:
        return recognised_period(text) if text else None
    except PkviewerError:
        return None
