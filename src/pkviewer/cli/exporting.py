"""``pkviewer export``: fact sheets and their data, written to files."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from pkviewer import paths
from pkviewer.errors import UsageError
from pkviewer.export import offscreen
from pkviewer.export.job import FORMATS, ExportJob, Format, Progress, Wish
from pkviewer.export.page_styles import PageStyles
from pkviewer.model.briefing import read_briefing
from pkviewer.model.pack import Pack
from pkviewer.sheet.composer import Composer
from pkviewer.sheet.opening import open_pack
from pkviewer.text.style import Style

_BAR = 24


def export(options: argparse.Namespace, folder: Path) -> int:
    """Export what was asked for; return the exit status.

    Written files are named on standard output, one a line.

    Raises:
        UsageError: a sector or format that there is not.
    """
    if options.to is None:
        raise UsageError("No folder to write to was named.", "Say --to DIR.")
    formats = _formats(options.format or "pdf")
    composer = composing(options, open_pack(folder))
    wish = Wish(
        sectors=asked(composer, options),
        formats=formats,
        folder=options.to,
        paper=options.paper,
        png_dpi=float(options.dpi),
    )
    application = offscreen.start()
    outcome = ExportJob(composer, offscreen.page_renderer()).run(wish, _show)
    for sector, dropped in outcome.dropped.items():
        told = "; ".join(dropped)
        print(f"pkviewer: {sector}: left out to fit one page: {told}", file=sys.stderr)
    for path in outcome.written:
        print(path)
    application.quit()
    return 0


def composing(options: argparse.Namespace, pack: Pack) -> Composer:
    """Return what composes the sheets as they were asked for.

    Raises:
        PkviewerError: there is no such page style.
    """
    page_style = PageStyles(paths.page_styles_folder()).wanted(options.style or "")
    style = Style(options.lang, options.numbers)
    return Composer(pack, style, pack.head.edition_date, page_style)


def asked(composer: Composer, options: argparse.Namespace) -> tuple[str, ...]:
    """Return the sectors asked for, or the one briefing.

    Raises:
        UsageError: none, or one that there is not.
    """
    if options.exported_briefing is None:
        return _sectors(composer.pack, options.sectors, everything=options.all)
    if options.sectors or options.all:
        raise UsageError("Name sectors or a briefing, not both.")
    composer.briefing = read_briefing(options.exported_briefing)
    return (composer.briefing_id,)


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
    print(f"{line:<78}", end=end, file=sys.stderr, flush=True)
