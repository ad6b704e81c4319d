"""Columns that were chosen by hand, kept for the next table of the same shape."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import msgspec

from pkviewer.documents.document import document_bytes, read_document
from pkviewer.errors import DocumentError, ExportError, Fault
from pkviewer.files import write_whole
from pkviewer.importing.columns import ColumnMap, guessed, shape
from pkviewer.importing.mapping.column_choice import OF_PERIOD, choices_of, columns_of
from pkviewer.importing.tables import Table
from pkviewer.model.pack import Pack

FORMAT = 1
_MOST = 200
"""Shapes that are kept; the one used longest ago makes room."""


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    type: Literal["import-columns"]
    format: int
    shapes: dict[str, ColumnMap] = {}


class KeptColumns:
    """The columns of tables by their shape, in a file of the user's own."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def columns(self, table: Table, pack: Pack) -> ColumnMap:
        """Return what a table's columns are: as chosen for its shape before, else as guessed."""
        for key, kept in self._shapes().items():
            if kept.heading < len(table.rows) and shape(table, kept.heading) == key:
                width = max(map(len, table.rows[: kept.heading + 2]))
                choices = choices_of(kept, width)
                if any(choice.what == OF_PERIOD for choice in choices):
                    # The headings of a later file name later periods.
                    return columns_of(choices, table, kept.heading)
                return kept
        return guessed(table, pack)

    def keep(self, table: Table, columns: ColumnMap) -> None:
        """Keep what was chosen for a table's shape; where the disk refuses, it is not kept."""
        key = shape(table, columns.heading)
        shapes = {k: kept for k, kept in self._shapes().items() if k != key} | {key: columns}
        newest = dict([*shapes.items()][-_MOST:])
        file = _File(type="import-columns", format=FORMAT, shapes=newest)
        with contextlib.suppress(ExportError):
            write_whole(self._path, document_bytes(file))

    def _shapes(self) -> dict[str, ColumnMap]:
        """Return what is kept; nothing where there is no file, or one that cannot be read."""
        if not self._path.is_file():
            return {}
        try:
            return dict(read_document(self._path, _File, FORMAT, _no_faults).shapes)
        except DocumentError:
            return {}


def _no_faults(_name: str, _file: _File) -> Iterator[Fault]:
    yield from ()
