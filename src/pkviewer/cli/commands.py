"""What each command runs: it reads the options and loads only what the command needs."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pkviewer import paths
from pkviewer.cli.display import expect_display
from pkviewer.errors import UsageError

if TYPE_CHECKING:
    from pkviewer.collection.pack_files import PackFiles


def pack_folder(options: argparse.Namespace) -> Path:
    """Return the pack that was asked for, else the installed or bundled one."""
    return _named_pack(options) or paths.standard_pack()


def pack_files(options: argparse.Namespace) -> PackFiles:
    """Return the pack that was asked for, with the collections to be laid over it."""
    from pkviewer.collection.pack_files import PackFiles

    return PackFiles(
        pack_folder(options),
        tuple(getattr(options, "figures", None) or ()),
        getattr(options, "known_on", None),
    )


def _named_pack(options: argparse.Namespace) -> Path | None:
    return getattr(options, "pack", None)


def run_window(options: argparse.Namespace) -> int:
    """Open the window."""
    expect_display(os.environ)
    from pkviewer.documents.comparison_view import parse_view
    from pkviewer.ui.application import run

    figures = tuple(getattr(options, "figures", None) or ())
    view = parse_view(options.view) if options.view is not None else None
    asked: tuple[Any, ...] = (options.review, view)
    return run(
        _named_pack(options),
        options.sector,
        options.briefing,
        figures,
        options.lang,
        *asked[: 2 if view is not None else 1 if options.review is not None else 0],
    )


def run_diagnose(options: argparse.Namespace) -> int:
    """Show versions, system and folders."""
    from pkviewer.cli.diagnosing import diagnose

    return diagnose(pack_folder(options))


def run_export(options: argparse.Namespace) -> int:
    """Write fact sheets, or tables of values."""
    if options.preflight:
        from pkviewer.cli.export.preflighting import preflight

        return preflight(options, pack_files(options))
    if options.table:
        from pkviewer.cli.export.table import tabulate

        return tabulate(options, pack_files(options))
    if options.chart is not None:
        from pkviewer.cli.export.chart import save_charts

        return save_charts(options, pack_files(options))
    from pkviewer.cli.export.exporting import export

    return export(options, pack_files(options))


def run_briefing(options: argparse.Namespace) -> int:
    """Show how a saved briefing stands."""
    from pkviewer.cli.briefing import briefing

    return briefing(options, pack_files(options))


def run_check(options: argparse.Namespace) -> int:
    """Check a pack and its claims."""
    from pkviewer.cli.checking import check

    return check(pack_files(options), as_json=options.format == "json")


def run_review(options: argparse.Namespace) -> int:
    """Check the figures of a text."""
    from pkviewer.cli.reviewing import review

    return review(options, pack_files(options))


def run_list(options: argparse.Namespace) -> int:
    """List sectors and indicators."""
    from pkviewer.cli.listing import listing

    return listing(pack_files(options), as_json=options.format == "json")


def run_document(options: argparse.Namespace) -> int:
    """Describe each indicator as Markdown."""
    from pkviewer.cli.documenting import document

    if options.check and options.to is None:
        raise UsageError("There is no file to check.", "Name it with --to FILE.")
    return document(pack_files(options), options.to, only_check=options.check)


def run_verify(options: argparse.Namespace) -> int:
    """Check an exported sheet."""
    from pkviewer.cli.verifying import verification

    as_json = options.format == "json"
    return verification(options.file, pack_files(options), options.picture, as_json=as_json)


def run_diff(options: argparse.Namespace) -> int:
    """Show what differs between two editions."""
    from pkviewer.cli.diff import diff

    return diff(options.old, options.new, as_json=options.format == "json")


def run_install(options: argparse.Namespace) -> int:
    """Install an edition, or return to the bundled one."""
    from pkviewer.cli.installing import install, return_to_bundled

    if options.bundled == (options.source is not None):
        raise UsageError("Name either a data pack to install, or --bundled.")
    if options.bundled:
        return return_to_bundled()
    return install(
        options.source,
        pack_folder(options),
        only_tell=options.dry_run,
        only_trusted=options.trusted,
    )


def run_editions(_options: argparse.Namespace) -> int:
    """List the editions on this computer."""
    from pkviewer.cli.installing import editions

    return editions()


def run_pack_file(options: argparse.Namespace) -> int:
    """Make a single file of a pack."""
    from pkviewer.cli.installing import pack_file

    return pack_file(options.source or pack_folder(options), options.to)


def run_schema(options: argparse.Namespace) -> int:
    """Print or write the JSON Schemas."""
    from pkviewer.cli.schemas import schema

    return schema(options.kind, options.to, only_check=options.check)
