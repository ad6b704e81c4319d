"""What an import would do, row by row, before anything is taken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from pkviewer.collection.changes import (
    Change,
)
from pkviewer.collection.collection import Step
from pkviewer.importing.planned_row import ImportWish, PlannedRow
from pkviewer.importing.row_reader import RowReader
from pkviewer.importing.tables import Table
from pkviewer.model.pack import Pack


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """All figures of a table, each with what would be done with it."""

    rows: tuple[PlannedRow, ...]

    @property
    def counts(self) -> Counter[str]:
        """How many rows there are of each state."""
        return Counter(row.state for row in self.rows)

    @property
    def faults(self) -> tuple[PlannedRow, ...]:
        """The rows that cannot be taken, in their order."""
        return tuple(row for row in self.rows if row.state == "fault")

    def step(self, label: str) -> Step:
        """Return all that is new or revised as one step, which one undo takes back."""
        changes = list(dict.fromkeys(_hashed(c) for row in self.rows for c in row.changes))
        by_key = {_hashed(c): c for row in self.rows for c in row.changes}
        return Step(label=label, changes=tuple(by_key[key] for key in changes))


def _hashed(change: Change) -> str:
    return repr(change)


def planned(
    table: Table,
    wish: ImportWish,
    pack: Pack,
    is_cancelled: Callable[[], bool] = lambda: False,
    advanced: Callable[[int, int], None] | None = None,
) -> ImportPlan:
    """Plan the import of a table into a collection over ``pack`` (with its collections).

    ``advanced`` hears of the rows done and of all; a cancelled plan holds what was read so far.
    """
    rows: list[PlannedRow] = []
    body = table.rows[wish.columns.heading + 1 :]
    reader = RowReader(table, wish, pack)
    seen: dict[tuple[object, ...], str] = {}
    for index, row in enumerate(body):
        if index % 500 == 0:
            if advanced is not None:
                advanced(index, len(body))
            if is_cancelled():
                break
        for row_read in reader.read(table.first + wish.columns.heading + 1 + index, row):
            result = row_read
            key = (result.indicator, result.period, result.entity, *reader.place)
            if result.state in ("new", "revision") and not reader.is_rival:
                first = seen.setdefault(key, result.place)
                if first != result.place:
                    reason = f"the same figure as in {first}"
                    result = PlannedRow(result.place, "fault", result.text, reason)
            rows.append(result)
    if advanced is not None:
        advanced(len(body), len(body))
    return ImportPlan(tuple(rows))
