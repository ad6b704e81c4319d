"""What the command line understands."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path

from pkviewer import __version__
from pkviewer.cli.commands import (
    run_briefing,
    run_check,
    run_diagnose,
    run_diff,
    run_document,
    run_editions,
    run_export,
    run_install,
    run_list,
    run_pack_file,
    run_review,
    run_schema,
    run_verify,
    run_window,
)
from pkviewer.cli.export.options import add_export_options, add_numbers
from pkviewer.cli.figures.parser import add_figure_commands
from pkviewer.cli.signing.parser import add_signing_commands
from pkviewer.model.wording import LANGUAGES

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
    common.add_argument(
        "--known-on",
        metavar="YYYY-MM-DD",
        type=_day,
        default=argparse.SUPPRESS,
        help="read the pack as it was known on that day: first prints instead of revised figures",
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
        "--review",
        metavar="FILE",
        type=Path,
        help="open the window on this text, or on this saved review",
    )
    top.add_argument(
        "--view",
        metavar="TEXT",
        help="open the window on this comparison, as Compare copies it: compare/…",
    )
    top.add_argument(
        "--lang",
        choices=LANGUAGES,
        default=None,
        help="language of the window; without it the one last used",
    )
    top.add_argument(
        "--diagnose",
        action="store_const",
        dest="run",
        const=run_diagnose,
        default=run_window,
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
    text = "List the editions on this computer: installed, kept, and that of the program."
    commands.add_parser("editions", help=text, description=text).set_defaults(run=run_editions)
    _add_pack_file(commands, common)
    _add_schema(commands, common)
    add_figure_commands(commands, common)
    add_signing_commands(commands)
    return top


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
    command = _add(commands, common, "export", "Write fact sheets to files.", run_export)
    add_export_options(command)


def _add_briefing(
    commands: _Commands[argparse.ArgumentParser], common: argparse.ArgumentParser
) -> None:
    text = "Show how a saved briefing stands now, and what has changed since it was saved."
    command = _add(commands, common, "briefing", text, run_briefing)
    command.add_argument("file", type=Path, metavar="FILE")
    command.add_argument("--format", choices=("text", "json"), default="text")
    add_numbers(command)
    command.add_argument("--save", action="store_true", help="save the present figures in the file")


def _add_check(
    commands: _Commands[argparse.ArgumentParser], common: argparse.ArgumentParser
) -> None:
    text = "Check a data pack: its faults, or its claims with verdict and arithmetic."
    command = _add(commands, common, "check", text, run_check)
    command.add_argument("--format", choices=("text", "json"), default="text")


def _add_review(
    commands: _Commands[argparse.ArgumentParser], common: argparse.ArgumentParser
) -> None:
    text = "Check the figures in a text against the data pack."
    command = _add(commands, common, "review", text, run_review)
    command.add_argument(
        "file",
        nargs="?",
        default="-",
        metavar="FILE",
        help="the text, or a saved review; - or none: standard input",
    )
    command.add_argument(
        "--date",
        type=_day,
        metavar="YYYY-MM-DD",
        help="the day that “last year” counts from (default: the date that the text names)",
    )
    command.add_argument("--format", choices=("text", "json"), default="text")
    command.add_argument(
        "--to", metavar="FILE", type=Path, help="write the review to a .pdf, .html or .json file"
    )
    command.add_argument("--paper", choices=("a4", "letter"), default="a4", help="default: a4")
    command.add_argument(
        "--lang",
        choices=LANGUAGES,
        default="en",
        help="language of the file written with --to (default: en)",
    )
    command.add_argument(
        "--save",
        metavar="FILE",
        type=Path,
        help="save text, date and corrections as a review to go on with (.pkreview.json)",
    )


def _add_list(
    commands: _Commands[argparse.ArgumentParser], common: argparse.ArgumentParser
) -> None:
    command = _add(commands, common, "list", "List the pack's sectors and indicators.", run_list)
    command.add_argument("--format", choices=("text", "json"), default="text")


def _add_document(
    commands: _Commands[argparse.ArgumentParser], common: argparse.ArgumentParser
) -> None:
    text = "Describe each indicator of a pack as Markdown: definition, coverage, gaps."
    command = _add(commands, common, "document", text, run_document)
    command.add_argument("--to", metavar="FILE", type=Path, help="write it to this file")
    command.add_argument(
        "--check", action="store_true", help="only check whether that file is current"
    )


def _add_verify(
    commands: _Commands[argparse.ArgumentParser], common: argparse.ArgumentParser
) -> None:
    text = "Check an exported sheet: is it as published, and what has changed since?"
    command = _add(commands, common, "verify", text, run_verify)
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
    text = (
        "Show what differs between two editions of a data pack, or two exported sheets (PDF):"
        " figures, verdicts, indicators."
    )
    command = _add(commands, common, "diff", text, run_diff)
    command.add_argument("old", type=Path, metavar="OLD", help="a folder, a single file, or a PDF")
    command.add_argument("new", type=Path, metavar="NEW", help="a folder, a single file, or a PDF")
    command.add_argument("--format", choices=("text", "json"), default="text")


def _add_install(
    commands: _Commands[argparse.ArgumentParser], common: argparse.ArgumentParser
) -> None:
    text = "Install an edition of the data, which is then read instead of the bundled one."
    command = _add(commands, common, "install", text, run_install)
    command.add_argument(
        "source", nargs="?", type=Path, metavar="PACK", help="a folder or a single file"
    )
    command.add_argument("--dry-run", action="store_true", help="only show what it would change")
    command.add_argument(
        "--trusted", action="store_true", help="install it only if a key that you trust signed it"
    )
    command.add_argument(
        "--bundled", action="store_true", help="return to the edition that came with the program"
    )


def _add_pack_file(
    commands: _Commands[argparse.ArgumentParser], common: argparse.ArgumentParser
) -> None:
    text = "Make a single file of a data pack, to hand on and install."
    command = _add(commands, common, "pack-file", text, run_pack_file)
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
    command = _add(commands, common, "schema", text, run_schema)
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
