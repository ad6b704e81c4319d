"""``pkviewer import``: a table of figures into a collection, shown row by row first."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import replace
from pathlib import Path

from pkviewer import paths
from pkviewer.cli.figures.adding import opened_collection, own_source, source_of
from pkviewer.cli.report import harmless
from pkviewer.collection.changes import AddIndicator, AddMember, Change
from pkviewer.collection.collection import Collection, Step
from pkviewer.collection.copies import Copy
from pkviewer.collection.file import collection_bytes
from pkviewer.collection.opening import laid_over
from pkviewer.editions.known import open_known
from pkviewer.errors import FAULT_FOUND, UsageError
from pkviewer.files import save_over
from pkviewer.importing.cells import own_id
from pkviewer.importing.columns import ColumnMap, entity_named
from pkviewer.importing.mapping.kept_columns import KeptColumns
from pkviewer.importing.plan import ImportPlan, planned
from pkviewer.importing.planned_row import ImportWish, PlannedRow
from pkviewer.importing.tables import Table, read_tables, usual_table
from pkviewer.model.indicator import Release
from pkviewer.model.pack import Pack
from pkviewer.model.period import PeriodKind
from pkviewer.model.wording import Text

_SHOWN = 20
"""Rows that are told one by one; ``--format json`` tells all."""


def import_table(options: argparse.Namespace, folder: Path) -> int:
    """Import a table, whole or not at all; return the exit status.

    Raises:
        UsageError: there is no such sheet or indicator, or a source that is not enough.
        DocumentError: the table or the collection cannot be read.
        ExportError: the collection cannot be written.
    """
    edition = open_known(folder)
    before, collection = opened_collection(options.into, edition)
    table = _table(options)
    new = _new_indicator(options)
    if new is not None and new.id in laid_over(edition, (collection,), ("",)).own.indicators:
        # The next table of an indicator that an earlier one began.
        options.indicator, new = new.id, None
    if new is not None:
        step = Step(label=f"New indicator {new.id}", changes=(*_countries(options, edition), new))
        collection = collection.with_step(step)
    pack = laid_over(edition, (collection,), (str(options.into),)).own
    plan = planned(table, _wish(options, pack, collection, table, new), pack)
    if options.format == "json":
        print(json.dumps([_as_json(row) for row in plan.rows], ensure_ascii=False, indent=2))
    else:
        _print(plan)
    if plan.faults and not options.skip_errors:
        print("pkviewer: nothing was imported; --skip-errors takes the rest", file=sys.stderr)
        return FAULT_FOUND
    step = plan.step(f"Import {options.table.name}")
    if options.dry_run or not (step.changes or new):
        return 0
    after = _joined(collection, step, new)
    laid_over(edition, (after,), (str(options.into),))
    if options.copy is not None:
        Copy.of(options.copy).keep(options.into)
    save_over(options.into, collection_bytes(after), before)
    return 0


def _joined(collection: Collection, step: Step, new: AddIndicator | None) -> Collection:
    """Return the collection with an import as one step, a new indicator with its figures."""
    if new is None:
        return collection.with_step(step)
    added = collection.steps[collection.done - 1]
    whole = Step(label=step.label, changes=(*added.changes, *step.changes))
    return collection.undone().with_step(whole)


def _table(options: argparse.Namespace) -> Table:
    tables = read_tables(options.table)
    if options.sheet is None:
        return usual_table(tables)
    fitting = [table for table in tables if table.name == options.sheet]
    if not fitting:
        names = ", ".join(table.name for table in tables)
        raise UsageError(f"There is no sheet {options.sheet!r}.", f"The sheets are {names}.")
    return fitting[0]


def _wish(
    options: argparse.Namespace,
    pack: Pack,
    collection: Collection,
    table: Table,
    new: AddIndicator | None,
) -> ImportWish:
    indicator = new.id if new is not None else options.indicator
    if indicator and indicator not in pack.indicators:
        raise UsageError(f"There is no indicator {indicator!r}.", "'pkviewer list' shows them all.")
    names = [name for name in options.countries.split(",") if name]
    wish = ImportWish(
        columns=_columns(table, pack),
        indicator=indicator,
        entity=options.country,
        countries=frozenset(entity_named(name, pack) or name for name in names),
    )
    if options.source:
        return replace(wish, source_id=source_of(options, pack, collection)[0])
    if options.publisher:
        source = own_source(options)
        return replace(wish, source=source, source_id=own_id(source))
    return wish


def _new_indicator(options: argparse.Namespace) -> AddIndicator | None:
    if options.new_indicator is None:
        return None
    missing = [key for key in ("name", "definition", "sector", "unit") if not getattr(options, key)]
    if missing:
        raise UsageError(f"A new indicator needs --{missing[0]}.")
    kinds = {kind.value: kind for kind in PeriodKind}
    wanted = options.periods.split(",")
    if unknown := [kind for kind in wanted if kind not in kinds]:
        raise UsageError(f"There is no kind of period {unknown[0]!r}.", ", ".join(kinds))
    return AddIndicator(
        sector=options.sector,
        id=options.new_indicator,
        name=Text(en=options.name),
        definition=Text(en=options.definition),
        unit=options.unit,
        nature=options.nature,
        periods=tuple(kinds[kind] for kind in wanted),
        release=Release(every_months=None),
    )


def _columns(table: Table, pack: Pack) -> ColumnMap:
    """Return what the columns are: as they were chosen in the window for this shape, or guessed."""
    return KeptColumns(paths.config_folder() / "import-columns.json").columns(table, pack)


def _countries(options: argparse.Namespace, pack: Pack) -> tuple[Change, ...]:
    """Return the countries asked for that the pack does not know, as ``CODE=Name``."""
    pairs = (name.partition("=") for name in options.countries.split(",") if "=" in name)
    added = tuple(
        AddMember(id=code, name=Text(en=name))
        for code, _, name in pairs
        if code not in pack.head.entities
    )
    options.countries = ",".join(
        name.partition("=")[0] for name in options.countries.split(",") if name
    )
    return added


def _print(plan: ImportPlan) -> None:
    for row in (*plan.faults, *(row for row in plan.rows if row.state == "revision"))[:_SHOWN]:
        print(harmless(f"{row.place}: {_described(row)}"))
    counts = plan.counts
    words = ("new", "revision", "same", "fault")
    labels = {"new": "new", "revision": "revised", "same": "unchanged", "fault": "with errors"}
    print(", ".join(f"{counts[word]} {labels[word]}" for word in words))


def _described(row: PlannedRow) -> str:
    if row.state == "fault":
        return f"{row.text!r}: {row.reason}"
    return f"{row.indicator} {row.period} {row.entity}: {row.before} becomes {row.value}"


def _as_json(row: PlannedRow) -> dict[str, object]:
    return {
        "place": row.place,
        "state": row.state,
        "text": row.text,
        "reason": row.reason or None,
        "indicator": row.indicator or None,
        "period": row.period or None,
        "entity": row.entity or None,
        "value": f"{row.value:f}" if row.value is not None else None,
        "before": f"{row.before:f}" if row.before is not None else None,
    }
