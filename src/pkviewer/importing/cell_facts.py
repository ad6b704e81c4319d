"""What a cell of a table was understood to say."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from pkviewer.collection.changes import Change
from pkviewer.importing.planned_row import PlannedRow, RowState
from pkviewer.importing.typed_value import TypedValue
from pkviewer.model.period import Period


@dataclass(frozen=True, slots=True)
class Facts:
    """What a cell was understood to say."""

    place: str
    text: str
    indicator: str
    period: Period
    entity: str
    dims: dict[str, str]
    value: TypedValue
    source: str

    def row(
        self, state: RowState, *, before: Decimal | None, changes: tuple[Change, ...] = ()
    ) -> PlannedRow:
        """Return the row as it is shown, with what would be done with it."""
        return PlannedRow(
            place=self.place,
            state=state,
            text=self.text,
            indicator=self.indicator,
            period=self.period.code,
            entity=self.entity,
            value=self.value.value,
            before=before,
            changes=changes,
        )
