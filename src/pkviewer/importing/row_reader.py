"""Reads the rows of a table: what each figure is of, and what would be done with it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import InvalidOperation
from functools import partial
from typing import get_args

from pkviewer.collection.changes import (
    AddAlternative,
    AddFigure,
    Change,
    Revise,
)
from pkviewer.errors import PkviewerError
from pkviewer.importing.cell_facts import Facts
from pkviewer.importing.cells import NO_VALUE, column_name, folded_value
from pkviewer.importing.columns import entity_named, folded, series_named
from pkviewer.importing.period_recognition import recognised_period
from pkviewer.importing.planned_row import ImportWish, PlannedRow, RowState
from pkviewer.importing.row_source import NO_SOURCE, RowFaultError, row_source
from pkviewer.importing.tables import Table
from pkviewer.importing.typed_value import TypedValue, typed_value
from pkviewer.model.indicator import Bound, Confidence, Indicator, Observation, Relation, Status
from pkviewer.model.pack import Pack
from pkviewer.model.period import Period, PeriodKind

_STATUS: dict[str, Status] = {name: name for name in get_args(Status)}
_BOUNDS: dict[str, Bound] = {name: name for name in get_args(Bound)}
_CONFIDENCE: dict[str, Confidence] = {name: name for name in get_args(Confidence)}
_RELATIONS: dict[str, Relation] = {name: name for name in get_args(Relation)}
_SCALES = {
    "thousand": 3,
    "lakh": 5,
    "million": 6,
    "mn": 6,
    "crore": 7,
    "billion": 9,
    "bn": 9,
    "trillion": 12,
}


class RowReader:
    """Reads the rows of one table."""

    def __init__(self, table: Table, wish: ImportWish, pack: Pack) -> None:
        self._wish = wish
        self._columns = wish.columns
        self._pack = pack
        self._head = table.rows[wish.columns.heading]
        self._held: dict[str, dict[tuple[object, ...], Observation]] = {}
        self._names: dict[str, str] = {}
        self.place: tuple[object, ...] = ()
        self.is_rival = False

    def read(self, number: int, row: tuple[str, ...]) -> Iterator[PlannedRow]:
        """Yield the figures of a row; an empty row has none."""
        if not any(row):
            return
        for column, named, period in self._cells(row):
            text = row[column] if column < len(row) else ""
            if folded_value(text) in NO_VALUE:
                continue
            place = f"row {number}"
            if self._columns.periods or len(self._columns.series) > 1:
                place = f"{place}, column {column_name(column)}"
            try:
                result = self._figure(place, row, text, named, period)
            except RowFaultError as error:
                yield PlannedRow(place, "fault", text, str(error))
            else:
                if result is not None:
                    yield result

    def _cells(self, row: tuple[str, ...]) -> Iterator[tuple[int, str, str]]:
        """Yield the columns that hold values, with the series and the period that each names."""
        columns = self._columns
        if columns.periods:
            for column, code in columns.periods.items():
                yield column, "", code
            return
        period = self._cell(row, "period")
        if "value" in columns.roles:
            yield columns.roles["value"], "", period
        else:
            for column, name in columns.series.items():
                yield column, name, period

    def _cell(self, row: tuple[str, ...], role: str) -> str:
        at = self._columns.roles.get(role, -1)
        return row[at] if 0 <= at < len(row) else ""

    def _figure(
        self, place: str, row: tuple[str, ...], text: str, named: str, period_text: str
    ) -> PlannedRow | None:
        indicator = self._indicator(row, named)
        entity = self._entity(row, named)
        if self._wish.countries and entity not in self._wish.countries:
            return None
        if entity not in self._pack.head.entities:
            raise RowFaultError(f"the pack has no country {entity!r}")
        relation = self._cell(row, "relation")
        # A rival figure may be of a period of another kind: a part of the year, say.
        period = self._period(period_text, () if relation else indicator.periods)
        dims = self._dims(row, indicator)
        value = self._value(row, text, indicator)
        before = self._before(indicator).get((period.code, entity, tuple(sorted(dims.items()))))
        self.place = tuple(sorted(dims.items()))
        self.is_rival = bool(relation)
        source, changes = row_source(
            partial(self._cell, row), self._pack, self._wish, is_held=before is not None
        )
        facts = Facts(place, text, indicator.id, period, entity, dims, value, source)
        if relation:
            return self._rival(row, facts, before, relation, changes)
        return self._compared(row, facts, before, changes)

    def _indicator(self, row: tuple[str, ...], named: str) -> Indicator:
        wanted = self._cell(row, "indicator") or self._cell(row, "indicator_name")
        indicators = self._pack.indicators
        # What was chosen by hand counts more than what a heading or a cell names.
        id_ = self._wish.indicator or (named if named in indicators else "")
        if not id_ and wanted in indicators:
            id_ = wanted
        if not id_ and wanted:
            if wanted not in self._names:
                self._names[wanted] = series_named(wanted, self._pack)
            id_ = self._names[wanted]
        if id_ not in indicators:
            what = f"no indicator {wanted!r}" if wanted else "no indicator is named"
            raise RowFaultError(f"{what}; choose the one that the table is of")
        return indicators[id_]

    def _entity(self, row: tuple[str, ...], named: str) -> str:
        if named and named in self._pack.head.entities:
            return named
        text = self._cell(row, "entity")
        if not text:
            return self._wish.entity or self._pack.head.home
        return entity_named(text, self._pack) or text

    def _period(self, text: str, kinds: tuple[PeriodKind, ...]) -> Period:
        if not text:
            raise RowFaultError("no period")
        try:
            return recognised_period(text, kinds)
        except PkviewerError as error:
            raise RowFaultError(str(error)) from None

    def _dims(self, row: tuple[str, ...], indicator: Indicator) -> dict[str, str]:
        written = dict(
            part.strip().split("=", 1)
            for part in self._cell(row, "dimensions").split(";")
            if "=" in part
        )
        dims: dict[str, str] = {}
        for id_ in indicator.dimensions:
            at = self._columns.members.get(id_, -1)
            text = written.get(id_) or (row[at] if 0 <= at < len(row) else "")
            members = self._pack.head.dimensions[id_].members
            name = self._pack.head.dimensions[id_].name.en.lower()
            fitting = [m for m, t in members.items() if folded(text) in (folded(m), folded(t.en))]
            if text and not fitting:
                raise RowFaultError(f"the pack has no {name} {text!r}")
            # Without one it is the figure of all members together.
            if fitting and text:
                dims[id_] = fitting[0]
        return dims

    def _value(self, row: tuple[str, ...], text: str, indicator: Indicator) -> TypedValue:
        unit = self._pack.unit_of(indicator)
        try:
            value = typed_value(text, unit)
            scale = self._cell(row, "scale")
            if scale:
                shifted = value.value.scaleb(int(scale) - unit.scale)
                return TypedValue(shifted, value.bound, names_scale=True)
        except PkviewerError as error:
            raise RowFaultError(error.message) from None
        except (ValueError, InvalidOperation):
            raise RowFaultError(f"the scale {scale!r} is no whole number") from None
        words = folded(self._cell(row, "unit")).split()
        power = next((_SCALES[word] for word in words if word in _SCALES), None)
        if power is not None and not value.names_scale and unit.kind in ("count", "currency"):
            return TypedValue(value.value.scaleb(power - unit.scale), value.bound, names_scale=True)
        return value

    def _before(self, indicator: Indicator) -> dict[tuple[object, ...], Observation]:
        if indicator.id not in self._held:
            self._held[indicator.id] = {o.key: o for o in indicator.observations}
        return self._held[indicator.id]

    def _rival(
        self,
        row: tuple[str, ...],
        facts: Facts,
        before: Observation | None,
        relation: str,
        changes: tuple[Change, ...],
    ) -> PlannedRow:
        value = facts.value.value
        if self._holds_rival(facts, relation):
            return facts.row("same", before=value)
        if before is None:
            raise RowFaultError("another figure for a period that the pack has none for")
        if relation not in _RELATIONS:
            raise RowFaultError(f"no relation {relation!r}; known are {', '.join(_RELATIONS)}")
        other = AddAlternative(
            indicator=facts.indicator,
            period=facts.period,
            entity=facts.entity,
            dims=facts.dims,
            value=value,
            source=facts.source,
            as_stated=self._cell(row, "as_stated") or None,
            relation=_RELATIONS[relation],
            reason=self._cell(row, "reason") or "Imported.",
        )
        return facts.row("new", before=before.value, changes=(*changes, other))

    def _holds_rival(self, facts: Facts, relation: str) -> bool:
        """Whether the pack holds such a rival figure; it may be of a period of its own."""
        return any(
            other.value == facts.value.value
            and other.relation == relation
            and (other.period or observation.period) == facts.period
            for observation in self._pack.indicators[facts.indicator].observations
            for other in observation.alternatives
        )

    def _compared(
        self,
        row: tuple[str, ...],
        facts: Facts,
        before: Observation | None,
        changes: tuple[Change, ...],
    ) -> PlannedRow:
        """Return a row as new, same or a revision."""
        value = facts.value
        if before is not None and before.value == value.value:
            return facts.row("same", before=before.value)
        if not facts.source:
            raise RowFaultError(NO_SOURCE)
        kind = AddFigure if before is None else Revise
        change = kind(
            indicator=facts.indicator,
            period=facts.period,
            entity=facts.entity,
            dims=facts.dims,
            value=value.value,
            source=facts.source,
            primary=self._body(row),
            as_stated=self._cell(row, "as_stated") or facts.text,
            status=_STATUS.get(self._cell(row, "status"), "final"),
            bound=value.bound or _BOUNDS.get(self._cell(row, "bound")),
            confidence=_CONFIDENCE.get(self._cell(row, "confidence"), "high"),
            of=before.of if before is not None else None,
        )
        state: RowState = "new" if before is None else "revision"
        old = before.value if before is not None else None
        return facts.row(state, before=old, changes=(*changes, change))

    def _body(self, row: tuple[str, ...]) -> str | None:
        text = folded(self._cell(row, "primary"))
        for id_, body in self._pack.head.bodies.items():
            names = (id_, body.name.en, body.short.en if body.short else "")
            if text and text in {folded(name) for name in names}:
                return id_
        return None
