"""One figure of a table to be imported, and how the table is to be read."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from pkviewer.collection.changes import (
    Change,
    OwnSource,
)
from pkviewer.importing.columns import ColumnMap

RowState = Literal["new", "same", "revision", "fault"]


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """One figure of the table: where it stands, what it is taken for, and what would be done.

    ``place`` names the row and, in a wide table, the column. ``before`` is the value held.
    """

    place: str
    state: RowState
    text: str
    reason: str = ""
    indicator: str = ""
    period: str = ""
    entity: str = ""
    value: Decimal | None = None
    before: Decimal | None = None
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportWish:
    """How a table is to be read.

    ``indicator`` is the one that all figures are of, where the table does not name it;
    ``source`` the one that all were read from, where rows have none of their own.
    ``countries`` limits the rows taken to these codes; empty takes all.
    """

    columns: ColumnMap
    indicator: str = ""
    entity: str = ""
    source: OwnSource | None = None
    source_id: str = ""
    countries: frozenset[str] = frozenset()
