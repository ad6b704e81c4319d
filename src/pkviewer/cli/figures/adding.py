"""``pkviewer add``: one figure with its source into a collection."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pkviewer.collection.changes import AddFigure, AddSource, Change, OwnSource, Revise, Withdraw
from pkviewer.collection.collection import Collection, Step
from pkviewer.collection.copies import Copy
from pkviewer.collection.file import collection_bytes, read_collection
from pkviewer.collection.opening import laid_over
from pkviewer.editions.known import open_known
from pkviewer.errors import PeriodError, UsageError
from pkviewer.files import save_over, stamp
from pkviewer.importing.cells import own_id
from pkviewer.importing.doubts import doubts
from pkviewer.importing.period_recognition import recognised_period
from pkviewer.importing.typed_value import typed_value
from pkviewer.model.indicator import Indicator
from pkviewer.model.pack import Pack
from pkviewer.model.period import Period
from pkviewer.text.number import spelled
from pkviewer.text.style import Style
from pkviewer.text.when import period_text


def add(options: argparse.Namespace, folder: Path) -> int:
    """Add a figure to a collection, which is made where there is none; return the exit status.

    Raises:
        UsageError: no such indicator, period or source.
        DocumentError: the collection cannot be used.
        ExportError: it cannot be written.
    """
    edition = open_known(folder)
    before, collection = opened_collection(options.into, edition, options.by)
    pack = laid_over(edition, (collection,), (str(options.into),)).own
    indicator = _indicator(pack, options.indicator)
    source_id, changes = source_of(options, edition, collection)
    change = _change(options, pack, indicator, source_id)
    action = "Revise" if options.revise else "Add"
    label = f"{action} {indicator.name.en}, {period_text(change.period, Style())}"
    after = _with(collection, label, (*changes, change), options.by)
    opened = laid_over(edition, (after,), (str(options.into),))
    for conflict in opened.conflicts:
        if conflict.change is change:
            raise UsageError(*_explained(conflict.reason, conflict.detail, change))
    for doubt in doubts(pack, indicator, change):
        print(f"Please check: {doubt}")
    if options.copy is not None:
        Copy.of(options.copy).keep(options.into)
    save_over(options.into, collection_bytes(after), before)
    value = spelled(change.value, pack.unit_of(indicator), Style())
    print(f"{label}: {value} ({options.into})")
    return 0


def withdraw(options: argparse.Namespace, folder: Path) -> int:
    """Take a figure off the pages in a collection; return the exit status.

    Raises:
        UsageError: there is no such indicator, or no figure for the period.
        DocumentError: the collection cannot be used, or a page needs the figure.
        ExportError: it cannot be written.
    """
    edition = open_known(folder)
    before, collection = opened_collection(options.into, edition, options.by)
    pack = laid_over(edition, (collection,), (str(options.into),)).own
    indicator = _indicator(pack, options.indicator)
    change = Withdraw(
        indicator=indicator.id,
        period=_period(options, indicator),
        entity=options.country or pack.head.home,
        dims=_dims(options),
        reason=options.reason,
    )
    label = f"Withdraw {indicator.name.en}, {period_text(change.period, Style())}"
    after = _with(collection, label, (change,), options.by)
    for conflict in laid_over(edition, (after,), (str(options.into),)).conflicts:
        if conflict.change is change:
            raise UsageError(f"Nothing was withdrawn: {conflict.detail}.")
    save_over(options.into, collection_bytes(after), before)
    print(f"{label} ({options.into})")
    return 0


def _with(collection: Collection, label: str, changes: tuple[Change, ...], by: str) -> Collection:
    """Return a collection with one more step, dated where it is said whose it is."""
    when = datetime.now(UTC).replace(microsecond=0) if by else None
    return collection.with_step(Step(label=label, changes=changes, when=when, who=by))


def opened_collection(file: Path, pack: Pack, by: str = "") -> tuple[str, Collection]:
    """Return a collection with the stamp of its file; a new one where there is no file.

    Raises:
        DocumentError: the file cannot be used.
    """
    before = stamp(file)
    if before:
        return before, read_collection(file)
    return "", Collection(title=file.stem[:80], pack=pack.head.id, edition=pack.head.edition, by=by)


def source_of(
    options: argparse.Namespace, pack: Pack, collection: Collection
) -> tuple[str, tuple[Change, ...]]:
    """Return the id of the source that was named, and the change that adds it where it is new.

    Raises:
        UsageError: none was named, or not enough of it.
    """
    if options.source:
        if options.source not in pack.sources and options.source not in collection.sources:
            raise UsageError(f"There is no source {options.source!r} in the pack.")
        return options.source, ()
    source = own_source(options)
    id_ = own_id(source)
    known = id_ in collection.sources
    return id_, () if known else (AddSource(id=id_, source=source),)


def own_source(options: argparse.Namespace) -> OwnSource:
    """Return the source that options describe.

    Raises:
        UsageError: not enough of it was named.
        DocumentError: the file of which a copy is to be kept cannot be read.
    """
    is_paper = options.kind in ("letter", "statement", "file")
    if not options.publisher or not options.title or not (options.url or is_paper):
        raise UsageError(
            "No figure is added without a source.",
            "Name --source ID, or --publisher, --title and --url; for a letter, statement or"
            " file --kind, --given-by and --published.",
        )
    if is_paper and not (options.given_by and options.published):
        raise UsageError(f"A {options.kind} needs --given-by and --published.")
    if options.url and not options.url.startswith(("https://", "http://")):
        raise UsageError(f"{options.url!r} is not an https address.")
    copy = Copy.of(options.copy) if options.copy is not None else None
    return OwnSource(
        publisher=options.publisher,
        title=options.title,
        url=options.url,
        kind=options.kind,
        published=recognised_period(options.published) if options.published else None,
        given_by=options.given_by,
        copy=copy.name if copy is not None else "",
        digest=copy.digest if copy is not None else "",
    )


def _indicator(pack: Pack, id_: str) -> Indicator:
    if id_ not in pack.indicators:
        near = [other for other in pack.indicators if id_ in other][:5]
        hint = f"Similar are {', '.join(near)}." if near else "'pkviewer list' shows them all."
        raise UsageError(f"There is no indicator {id_!r}.", hint)
    return pack.indicators[id_]


def _period(options: argparse.Namespace, indicator: Indicator) -> Period:
    try:
        return recognised_period(options.period, indicator.periods)
    except PeriodError as error:
        raise UsageError(error.message, error.hint) from None


def _dims(options: argparse.Namespace) -> dict[str, str]:
    return dict(part.split("=", 1) for part in options.member if "=" in part)


def _change(
    options: argparse.Namespace, pack: Pack, indicator: Indicator, source: str
) -> AddFigure | Revise:
    period = _period(options, indicator)
    value = typed_value(options.value, pack.unit_of(indicator))
    shared: dict[str, Any] = {
        "indicator": indicator.id,
        "period": period,
        "entity": options.country or pack.head.home,
        "dims": _dims(options),
        "value": value.value,
        "source": source,
        "primary": options.primary,
        "as_stated": options.as_stated or options.value,
        "status": options.status,
        "bound": value.bound,
    }
    if options.revise:
        return Revise(**shared, reason=options.note)
    return AddFigure(**shared, note=options.note)


def _explained(reason: str, detail: str, change: AddFigure | Revise) -> tuple[str, str]:
    """Return why a figure was not added, and what to do."""
    if reason == "contained":
        return f"The pack already has {detail} for {change.period}.", ""
    if reason == "differs":
        return (
            f"The pack already has {detail} for {change.period}.",
            "Use --revise to replace it; the old figure is kept as an earlier vintage.",
        )
    return f"The figure was not added: {detail}.", ""
