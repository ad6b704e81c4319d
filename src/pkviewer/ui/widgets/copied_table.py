"""A table on the clipboard as data: plain numbers, named columns, and where they are from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pkviewer.text.number import OWN_SIGN, as_data
from pkviewer.text.words import word

_ABSENT = frozenset({"–", word("na", "en"), word("na", "ur")})


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a table's values are from: their sources and the edition, each in a line."""

    source: str = ""
    edition: str = ""


NOWHERE = Origin()


@dataclass(frozen=True, slots=True)
class DataCell:
    """A cell as data: its text and what must be known of it."""

    text: str
    note: str = ""


def as_data_rows(
    header: Sequence[str], rows: Sequence[Sequence[DataCell]], origin: Origin = NOWHERE
) -> list[list[str]]:
    """Return a table that programs read: numbers plain, a missing value empty.

    Notes of its cells, the source and the edition get a column each where there are any.
    """
    plain = [[_plain(cell.text) for cell in row] for row in rows]
    notes = [_notes(header, row) for row in rows]
    extra = [("Note", notes)] if any(notes) else []
    extra += [
        (name, [text] * len(rows))
        for name, text in (("Source", origin.source), ("Edition", origin.edition))
        if text
    ]
    names = [*header, *(name for name, _ in extra)]
    return [
        names,
        *([*row, *(column[at] for _, column in extra)] for at, row in enumerate(plain)),
    ]


def _plain(text: str) -> str:
    return "" if text in _ABSENT else as_data(text)[0]


def _notes(header: Sequence[str], row: Sequence[DataCell]) -> str:
    """Return what must be known of a row's values, each with its column where it has several."""
    signs = {"≥": "at least", "≤": "at most", OWN_SIGN: "own figure"}
    said = []
    for name, cell in zip(header, row, strict=True):
        read = [signs[sign] for sign in as_data(cell.text)[1]]
        if note := ", ".join(part for part in (*read, cell.note) if part):
            said.append(f"{name}: {note}" if len(row) > 2 else note)
    return "; ".join(said)
