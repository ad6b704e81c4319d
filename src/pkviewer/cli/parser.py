"""What the command line understands."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from pkviewer import __version__, paths
from pkviewer.cli.display import expect_display
from pkviewer.cli.export.options import add_export_options, add_numbers
from pkviewer.cli.figures.parser import add_figure_commands
from pkviewer.errors import UsageError

if TYPE_CHECKING:
    from pkviewer.collection.pack_files import PackFiles

_EPILOG = """\
Without a command the window opens. Exit status: 0 fine, 1 a check found a fault in
what it was given, 2 wrong use or unreadable input."""


def parser() -> argparse.ArgumentParser:
    """Return the parser; each command sets ``run``, which takes the options."""
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--pack",
        metavar="DIR",
        type=Path,
        default=argparse.SUPPRESS,
        help="read this data pack, a folder or a single file, instead of the usual one",
    )
    common.add_argument(
        "--figures",
        metavar="FILE",
        type=Path,
        action="append",
        default=argparse.SUPPRESS,
        help="lay this collection of your own figures over the pack; may be given several times",
    )
    top = argparse.ArgumentParser(
        prog="pkviewer",
        description="Offline viewer of Pakistan's digital economy.",
        epilog=_EPILOG,
        parents=[common],
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="version", version=f"pkviewer {__version__}")
    top.add_argument("--sector", metavar="ID", help="open the window on this sector")
    top.add_argument(
        "--briefing", metavar="FILE", type=Path, help="open the window on this briefing"
    )
    top.add_argument(
        "--diagnose",
        action="store_const",
        dest="run",
        const=_diagnose,
        default=_window,
        help="show versions, system and folders, for a bug report; nothing personal",
    )
    # No default for the pack: the option is shared, and a command's would undo what came before.
    commands = top.add_subparsers(title="commands", metavar="COMMAND")
    _add_export(commands, common)
    _add_briefing(commands, common)
    _add_check(commands, common)
    _add_review(commands, common)
    _add_list(commands, common)
    _add_document(commands, common)
    _add_verify(commands, common)
    _add_diff(commands, common)
    _add_install(commands, common)
    _add_pack_file(commands, common)
    _add_schema(commands, common)
    add_figure_commands(commands, common)
    return top


def pack_folder(options: argparse.Namespace) -> Path:
    """Return the pack that was asked for, else the installed or bundled one."""
    return _named_pack(options) or paths.standard_pack()


def pack_files(options: argparse.Namespace) -> PackFiles:
    """Return the pack that was asked for, with the collections to be laid over it."""
    from pkviewer.collection.pack_files import PackFiles

    return PackFiles(pack_folder(options), tuple(getattr(options, "figures", None) or ()))


def _named_pack(options: argparse.Namespace) -> Path | None:
    return getattr(options, "pack", None)


_Commands = argparse._SubParsersAction  # noqa: SLF001 - the type has no public name


def _add(
    commands: _Commands[argparse.ArgumentParser],
    common: argparse.ArgumentParser,
    name: str,
    text: str,
    run: Callable[[argparse.Namespace], int],
) -> argparse.ArgumentParser:
    command = commands.add_parser(name, parents=[common], help=text, description=text)
    command.set_defaults(run=run)
    return command


def _add_export(
    commands: _Commands[argparse.ArgumentParser], common: argparse.ArgumentParser
) -> None:
    command = _add(commands, common, "export", "Write fact sheets to files.", _export)
    add_export_options(command)


def _add_briefing(
    commands: _Commands[argparse.ArgumentParser], common: argparse.ArgumentParser
) -> None:
    text = "Show how a saved briefing stands now, and what has changed since it was saved."
    command = _add(commands, common, "briefing", text, _briefing)
    command.add_argument("file", type=Path, metavar="FILE")
    command.add_argument("--format", choices=("text", "json"), default="text")
    add_numbers(command)
    command.add_argument("--save", action="store_true", help="save the present figures in the file")


def _add_check(
    commands: _Commands[argparse.ArgumentParser], common: argparse.ArgumentParser
) -> None:
    text = "Check a data pack: its faults, or its claims with verdict and arithmetic."
    command = _add(commands, common, "check", text, _check)
    command.add_argument("--format", choices=("text", "json"), default="text")


def _add_review(
    commands: _Commands[argparse.ArgumentParser], common: argparse.ArgumentParser
) -> None:
    text = "Check the figures in a text against the data pack."
    command = _add(commands, common, "review", text, _review)
    command.add_argument(
        "file", nargs="?", default="-", metavar="FILE", help="the text; - or none: standard input"
    )
    command.add_argument(
        "--date",
        type=_day,
        metavar="YYYY-MM-DD",
        help="the day it is read on, which “last year” counts from (default: today)",
    )
    command.add_argument("--format", choices=("text", "json"), default="text")
    command.add_argument(
        "--to", metavar="FILE", type=Path, help="write the review to a .pdf, .html or .json file"
    )
    command.add_argument("--paper", choices=("a4", "letter"), default="a4", help="default: a4")


def _add_list(
    commands: _Commands[argparse.ArgumentParser], common: argparse.ArgumentParser
) -> None:
    command = _add(commands, common, "list", "List the pack's sectors and indicators.", _list)
    command.add_argument("--format", choices=("text", "json"), default="text")


def _add_document(
    commands: _Commands[argparse.ArgumentParser], common: argparse.ArgumentParser
) -> None:
    text = "Describe each indicator of a pack as Markdown: definition, coverage, gaps."
    command = _add(commands, common, "document", text, _document)
    command.add_argument("--to", metavar="FILE", type=Path, help="write it to this file")
    command.add_argument(
        "--check", action="store_true", help="only check whether that file is current"
    )


def _add_verify(
    commands: _Commands[argparse.ArgumentParser], common: argparse.ArgumentParser
) -> None:
    text = "Check an exported sheet: is it as published, and what has changed since?"
    command = _add(commands, common, "verify", text, _verify)
    command.add_argument("file", type=Path, metavar="FILE", help="a PDF made by this program")
    command.add_argument("--format", choices=("text", "json"), default="text")
    command.add_argument(
        "--picture",
        metavar="FILE",
        type=Path,
        help="write the page as a picture (PNG), with a box at each place that was altered",
    )


def _add_diff(
    commands: _Commands[argparse.ArgumentParser], common: argparse.ArgumentParser
) -> None:
    text = "Show what differs between two editions of a data pack: figures, verdicts, indicators."
    command = _add(commands, common, "diff", text, _diff)
    command.add_argument("old", type=Path, metavar="OLD", help="a folder or a single file")
    command.add_argument("new", type=Path, metavar="NEW", help="a folder or a single file")
    command.add_argument("--format", choices=("text", "json"), default="text")


def _add_install(
    commands: _Commands[argparse.ArgumentParser], common: argparse.ArgumentParser
) -> None:
    text = "Install an edition of the data, which is then read instead of the bundled one."
    command = _add(commands, common, "install", text, _install)
    command.add_argument(
        "source", nargs="?", type=Path, metavar="PACK", help="a folder or a single file"
    )
    command.add_argument("--dry-run", action="store_true", help="only show what it would change")
    command.add_argument(
        "--bundled", action="store_true", help="return to the edition that came with the program"
    )


def _add_pack_file(
    commands: _Commands[argparse.ArgumentParser], common: argparse.ArgumentParser
) -> None:
    text = "Make a single file of a data pack, to hand on and install."
    command = _add(commands, common, "pack-file", text, _pack_file)
    command.add_argument(
        "source", nargs="?", type=Path, metavar="PACK", help="its folder (default: that of --pack)"
    )
    command.add_argument(
        "--to", metavar="FILE", type=Path, required=True, help="file to write, as edition.pkpack"
    )


def _add_schema(
    commands: _Commands[argparse.ArgumentParser], common: argparse.ArgumentParser
) -> None:
    text = "Print or write the JSON Schemas of a data pack's files."
    command = _add(commands, common, "schema", text, _schema)
    command.add_argument("kind", nargs="?", help="pack, sources, claims or sector; default: all")
    command.add_argument("--to", metavar="DIR", type=Path, help="write them to this folder")
    command.add_argument(
        "--check", action="store_true", help="only check whether the bundled ones are current"
    )


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError("a day is written YYYY-MM-DD") from None


def _window(options: argparse.Namespace) -> int:
    expect_display(os.environ)
    from pkviewer.ui.application import run

    figures = tuple(getattr(options, "figures", None) or ())
    if len(figures) > 1:
        raise UsageError("The window opens one collection of figures at a time.")
    return run(_named_pack(options), options.sector, options.briefing, *figures)


def _diagnose(options: argparse.Namespace) -> int:
    from pkviewer.cli.diagnosing import diagnose

    return diagnose(pack_folder(options))


def _export(options: argparse.Namespace) -> int:
    if options.preflight:
        from pkviewer.cli.export.preflighting import preflight

        return preflight(options, pack_files(options))
    if options.table:
        from pkviewer.cli.export.table import tabulate

        return tabulate(options, pack_files(options))
    from pkviewer.cli.export.exporting import export

    return export(options, pack_files(options))


def _briefing(options: argparse.Namespace) -> int:
    from pkviewer.cli.briefing import briefing

    return briefing(options, pack_files(options))


def _check(options: argparse.Namespace) -> int:
    from pkviewer.cli.checking import check

    return check(pack_files(options), as_json=options.format == "json")


def _review(options: argparse.Namespace) -> int:
    from pkviewer.cli.reviewing import review

    return review(options, pack_files(options))


def _list(options: argparse.Namespace) -> int:
    from pkviewer.cli.listing import listing

    return listing(pack_files(options), as_json=options.format == "json")


def _document(options: argparse.Namespace) -> int:
    from pkviewer.cli.documenting import document

    if options.check and options.to is None:
        raise UsageError("There is no file to check.", "Name it with --to FILE.")
    return document(pack_files(options), options.to, only_check=options.check)


def _verify(options: argparse.Namespace) -> int:
    from pkviewer.cli.verifying import verification

    as_json = options.format == "json"
    return verification(options.file, pack_files(options), options.picture, as_json=as_json)


def _diff(options: argparse.Namespace) -> int:
    from pkviewer.cli.diff import diff

    return diff(options.old, options.new, as_json=options.format == "json")


def _install(options: argparse.Namespace) -> int:
    from pkviewer.cli.installing import install, return_to_bundled

    if options.bundled == (options.source is not None):
        raise UsageError("Name either a data pack to install, or --bundled.")
    if options.bundled:
        return return_to_bundled()
    return install(options.source, pack_folder(options), only_tell=options.dry_run)


def _pack_file(options: argparse.Namespace) -> int:
    from pkviewer.cli.installing import pack_file

    return pack_file(options.source or pack_folder(options), options.to)


def _schema(options: argparse.Namespace) -> int:
    from pkviewer.cli.schemas import schema

    return schema(options.kind, options.to, only_check=options.check)
