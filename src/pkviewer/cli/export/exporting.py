"""``pkviewer export``: fact sheets and their data, written to files."""

from __future__ import annotations

import argparse
import signal
import sys

from pkviewer import paths
from pkviewer.briefing.composer import BriefingSource
from pkviewer.cli.export.options import asked_style
from pkviewer.collection.pack_files import PackFiles
from pkviewer.comparison.comparing import Comparing
from pkviewer.comparison.page import ComparisonSource
from pkviewer.documents.comparison_view import parse_view
from pkviewer.documents.page_styles import PageStyles
from pkviewer.errors import INTERRUPTED, WRONG_USE, UsageError, ViewError
from pkviewer.export.run import offscreen
from pkviewer.export.run.batch import Batch, Order, Tally
from pkviewer.export.run.export_plan import FORMATS, Format, Wish
from pkviewer.export.run.job import Progress
from pkviewer.model.pack import Pack
from pkviewer.sheet.composer import Composer
from pkviewer.verify.archive import write_index
from pkviewer.verify.reopening import open_briefing

_ARCHIVED = "pdf,csv,json"
_BAR = 24
_WIDTH = 79


def export(options: argparse.Namespace, chosen: PackFiles) -> int:
    """Export what was asked for; return the exit status.

    All files that are there as they were asked for are named on standard output, one a line.
    Stopped with Ctrl+C the status is 130; where a file that differs was kept it is 2.

    Raises:
        UsageError: a sector or format that there is not, or no folder.
        ExportError: a page could not be set, or a file not written.
    """
    _archived(options)
    if options.to is None:
        raise UsageError("No folder to write to was named.", "Say --to DIR.")
    composer = composing(options, chosen.open())
    wish = Wish(
        sectors=_shard(asked(composer, options), options.shard),
        formats=_formats(options.format or "pdf"),
        folder=options.to,
        paper=options.paper,
        png_dpi=float(options.dpi),
        bom=options.bom,
        names=options.name,
    )
    # Whoever ends the process otherwise finds no file in part either.
    signal.signal(signal.SIGTERM, _end)
    application = offscreen.start()
    order = Order(chosen, composer.style, composer.page_style, composer.extras, wish)
    batch = Batch(composer, order, jobs=options.jobs, force=options.force)
    try:
        tally = batch.run(_show)
    except KeyboardInterrupt:
        _clear()
        count = len(batch.tally.fates)
        print(f"pkviewer: stopped; {count} files are whole, no other was begun", file=sys.stderr)
        return INTERRUPTED
    application.quit()
    status = exit_status(tally)
    if options.archive is not None and status == 0:
        head = composer.pack.head
        print(write_index(options.to, head.id, head.edition, tally.fates))
    return status


def _archived(options: argparse.Namespace) -> None:
    """Take an archive as what it is: all sheets, as pages and as data, in a folder of theirs.

    Raises:
        UsageError: it was asked for with what an archive cannot be.
    """
    if options.archive is None:
        return
    if options.to is not None or options.sectors or options.exported_briefing is not None:
        raise UsageError(
            "An archive is of all sectors, in the folder named with --archive.",
            "Leave --to, --briefing and the names of sectors out.",
        )
    if options.shard != (1, 1):
        raise UsageError("An archive is made whole, not in shares.", "Leave --shard out.")
    options.to, options.all = options.archive, True
    options.format = options.format or _ARCHIVED


def exit_status(tally: Tally) -> int:
    """Tell what became of the files; return the exit status."""
    for sector, dropped in tally.dropped.items():
        what = "; ".join(dropped)
        print(f"pkviewer: {sector}: omitted to fit one page: {what}", file=sys.stderr)
    kept = tally.of("kept")
    for path in kept:
        print(f"pkviewer: {path} differs and was kept; --force replaces it", file=sys.stderr)
    for path, fate in tally.fates.items():
        if fate != "kept":
            print(path)
    return WRONG_USE if kept else 0


def _shard(sectors: tuple[str, ...], shard: tuple[int, int]) -> tuple[str, ...]:
    """Return one of so many shares of the sectors; together they are all, each once."""
    number, count = shard
    share = sectors[number - 1 :: count]
    if not share:
        raise UsageError(
            f"Share {number} of {count} is empty.", f"There are {len(sectors)} sectors."
        )
    return share


def _end(number: int, _frame: object) -> None:
    sys.exit(128 + number)


def composing(options: argparse.Namespace, pack: Pack) -> Composer:
    """Return what composes the sheets as they were asked for.

    Raises:
        PkviewerError: there is no such page style.
    """
    page_style = PageStyles(paths.page_styles_folder()).wanted(options.style or "")
    style = asked_style(options)
    return Composer(pack, style, pack.head.edition_date, page_style)


def asked(composer: Composer, options: argparse.Namespace) -> tuple[str, ...]:
    """Return the sectors asked for, or the one briefing or view.

    Raises:
        UsageError: none, or one that there is not.
        ViewError: the view is none, or of series that the pack does not have.
    """
    if options.exported_briefing is None and options.exported_view is None:
        return _sectors(composer.pack, options.sectors, everything=options.all)
    if (
        options.sectors
        or options.all
        or None not in (options.exported_briefing, options.exported_view)
    ):
        raise UsageError("Name sectors, or a briefing, or a view: only one of them.")
    if options.exported_view is not None:
        view = parse_view(options.exported_view)
        if not view.series:
            raise ViewError("no series", "at least one to be shown on the page")
        Comparing(composer.pack, composer.style).expect(view)
        composer.extras = (ComparisonSource(view),)
    else:
        briefing = open_briefing(options.exported_briefing, composer.pack)
        composer.extras = (BriefingSource(briefing),)
    return tuple(extra.id for extra in composer.extras)


def _formats(text: str) -> tuple[Format, ...]:
    asked = [part.strip() for part in text.split(",")]
    found = tuple(format_ for format_ in FORMATS if format_ in asked)
    unknown = [name for name in asked if name not in FORMATS]
    if unknown or not found:
        raise UsageError(
            f"There is no format {unknown[0] if unknown else text!r}.",
            f"Known are {', '.join(FORMATS)}.",
        )
    return found


def _sectors(pack: Pack, named: list[str], *, everything: bool) -> tuple[str, ...]:
    if everything and named:
        raise UsageError("Name sectors or say --all, not both.")
    if everything:
        return pack.head.sectors
    known = ", ".join(pack.head.sectors)
    if not named:
        raise UsageError("No sector was named.", f"Say --all, or some of {known}.")
    for sector in named:
        if sector not in pack.sectors:
            raise UsageError(f"There is no sector {sector!r}.", f"The pack holds {known}.")
    return tuple(dict.fromkeys(named))


def _show(progress: Progress) -> None:
    """Draw the progress bar, where a person looks on."""
    if not sys.stderr.isatty():
        return
    done = round(_BAR * progress.done / max(progress.total, 1))
    bar = "█" * done + "░" * (_BAR - done)
    end = "\n" if progress.done == progress.total else ""
    line = f"\r{bar} {progress.done}/{progress.total} {progress.name}"
    print(f"{line:<{_WIDTH}.{_WIDTH}}", end=end, file=sys.stderr, flush=True)


def _clear() -> None:
    """End the line of the progress bar, where there is one."""
    if sys.stderr.isatty():
        print(file=sys.stderr)
