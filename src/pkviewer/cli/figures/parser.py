"""What the commands on a reader's own figures understand."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from pkviewer import paths

_Commands = argparse._SubParsersAction  # noqa: SLF001 - the type has no public name
_SOURCE = "the source; name a page, or a letter, statement or file with who gave it and when"


def add_figure_commands(
    commands: _Commands[argparse.ArgumentParser], common: argparse.ArgumentParser
) -> None:
    """Add the commands ``add``, ``withdraw``, ``figures``, ``import``, ``edition``, ``new``."""
    _add_add(commands, common)
    _add_withdraw(commands, common)
    _add_figures(commands, common)
    _add_import(commands, common)
    _add_edition(commands, common)
    _add_new(commands)


def _add_add(commands: _Commands[argparse.ArgumentParser], common: argparse.ArgumentParser) -> None:
    text = "Add a figure of your own, with its source, to a collection over the pack."
    command = commands.add_parser("add", parents=[common], help=text, description=text)
    command.set_defaults(run=_run_add)
    command.add_argument("indicator", metavar="INDICATOR", help="as 'pkviewer list' names it")
    command.add_argument("period", metavar="PERIOD", help="as FY2024-25, 2026-04 or Jul-Mar FY26")
    command.add_argument("value", metavar="VALUE", help="as people type it: 437, '3.81 bn'")
    command.add_argument("--into", metavar="FILE", type=Path, required=True, help="the collection")
    command.add_argument("--revise", action="store_true", help="replace a figure, keeping the old")
    command.add_argument("--country", metavar="CODE", default="", help="default: the pack's own")
    command.add_argument(
        "--member",
        metavar="DIMENSION=MEMBER",
        action="append",
        default=[],
        help="the member of a dimension, as operator=jazz",
    )
    command.add_argument(
        "--status",
        choices=("final", "provisional", "estimate", "forecast", "target"),
        default="final",
    )
    command.add_argument("--primary", metavar="BODY", help="the body that the figure comes from")
    command.add_argument("--as-stated", metavar="TEXT", help="the figure in the source's words")
    command.add_argument("--note", metavar="TEXT", default="", help="a note, or why it was revised")
    command.add_argument("--by", metavar="NAME", default="", help="who adds it")
    _add_source(command)


def _add_source(command: argparse.ArgumentParser) -> None:
    group = command.add_argument_group(_SOURCE)
    group.add_argument("--source", metavar="ID", help="a source that the pack holds")
    group.add_argument("--publisher", metavar="NAME")
    group.add_argument("--title", metavar="TEXT")
    group.add_argument("--url", metavar="ADDRESS", default="")
    group.add_argument("--published", metavar="DAY", help="as 2026-04-20, 2026-04 or 2026")
    group.add_argument(
        "--kind",
        choices=(
            *("official", "press", "dataset", "report", "company"),
            *("letter", "statement", "file"),
        ),
        default="press",
    )
    group.add_argument("--given-by", metavar="NAME", default="", help="of a letter or a statement")
    group.add_argument(
        "--copy", metavar="FILE", type=Path, help="keep a copy of this file beside the collection"
    )


def _add_withdraw(
    commands: _Commands[argparse.ArgumentParser], common: argparse.ArgumentParser
) -> None:
    text = "Take a figure off the pages, with the reason; the pack itself stays as it is."
    command = commands.add_parser("withdraw", parents=[common], help=text, description=text)
    command.set_defaults(run=_run_withdraw)
    command.add_argument("indicator", metavar="INDICATOR", help="as 'pkviewer list' names it")
    command.add_argument("period", metavar="PERIOD", help="as FY2024-25, 2026-04 or Jul-Mar FY26")
    command.add_argument("--into", metavar="FILE", type=Path, required=True, help="the collection")
    command.add_argument("--reason", metavar="TEXT", required=True)
    command.add_argument("--country", metavar="CODE", default="", help="default: the pack's own")
    command.add_argument("--member", metavar="DIMENSION=MEMBER", action="append", default=[])
    command.add_argument("--by", metavar="NAME", default="", help="who withdraws it")


def _add_figures(
    commands: _Commands[argparse.ArgumentParser], common: argparse.ArgumentParser
) -> None:
    text = "Show the steps of a collection, or undo and redo them."
    command = commands.add_parser("figures", parents=[common], help=text, description=text)
    command.set_defaults(run=_run_figures)
    command.add_argument("file", metavar="FILE", type=Path)
    action = command.add_mutually_exclusive_group()
    action.add_argument("--undo", action="store_true", help="undo the last step")
    action.add_argument("--redo", action="store_true", help="do the last undone step again")
    action.add_argument(
        "--merge", metavar="OTHER", type=Path, help="take in what another collection holds"
    )
    command.add_argument(
        "--prefer",
        choices=("mine", "theirs"),
        help="which to keep where the two disagree; without it the differences are only shown",
    )
    command.add_argument("--format", choices=("text", "json"), default="text")


def _add_import(
    commands: _Commands[argparse.ArgumentParser], common: argparse.ArgumentParser
) -> None:
    text = "Import a table of figures (CSV, XLSX, ODS, JSON-stat, World Bank) into a collection."
    command = commands.add_parser("import", parents=[common], help=text, description=text)
    command.set_defaults(run=_run_import)
    command.add_argument("table", metavar="TABLE", type=Path)
    command.add_argument("--into", metavar="FILE", type=Path, required=True, help="the collection")
    command.add_argument("--sheet", metavar="NAME", help="the sheet of a workbook; default: first")
    command.add_argument("--indicator", metavar="ID", default="", help="what the table is of")
    command.add_argument("--country", metavar="CODE", default="", help="whose figures they are")
    command.add_argument(
        "--countries", metavar="CODE,…", default="", help="take the rows of these countries only"
    )
    command.add_argument("--dry-run", action="store_true", help="only show what would be taken")
    command.add_argument(
        "--skip-errors", action="store_true", help="take the rows without errors all the same"
    )
    command.add_argument("--format", choices=("text", "json"), default="text")
    new = command.add_argument_group("a new indicator, where the pack does not have it")
    new.add_argument("--new-indicator", metavar="ID")
    new.add_argument("--name", metavar="TEXT")
    new.add_argument("--definition", metavar="TEXT")
    new.add_argument("--sector", metavar="ID")
    new.add_argument("--unit", metavar="ID", help="a unit that the pack has")
    new.add_argument("--nature", choices=("flow", "stock", "rate"), default="rate")
    new.add_argument("--periods", metavar="KIND,…", default="year", help="default: year")
    _add_source(command)


def _add_edition(
    commands: _Commands[argparse.ArgumentParser], common: argparse.ArgumentParser
) -> None:
    text = "Make an edition of the pack and its --figures: one file, for those who publish."
    command = commands.add_parser("edition", parents=[common], help=text, description=text)
    command.set_defaults(run=_run_edition)
    command.add_argument("--to", metavar="FILE", type=Path, required=True, help="edition.pkpack")
    command.add_argument("--id", metavar="ID", required=True, help="the new pack's identifier")
    command.add_argument("--title", metavar="TEXT", required=True)
    command.add_argument("--edition", metavar="NAME", required=True, help="as 2026.12")
    command.add_argument("--date", metavar="YYYY-MM-DD", type=date.fromisoformat, required=True)


def _add_new(commands: _Commands[argparse.ArgumentParser]) -> None:
    text = "Begin a data pack of your own: a folder with one sector and no figures yet."
    command = commands.add_parser("new", help=text, description=text)
    command.set_defaults(run=_run_new)
    command.add_argument("folder", type=Path, metavar="DIR", help="a new or an empty folder")
    command.add_argument("--title", required=True, metavar="TEXT", help="of the pack")
    command.add_argument("--sector", required=True, metavar="TEXT", help="title of its first tab")
    command.add_argument(
        "--country", action="append", required=True, metavar="CODE=NAME",
        help="whose figures they are, as NP=Nepal; given again: countries to compare with",
    )  # fmt: skip
    command.add_argument(
        "--date", type=date.fromisoformat, metavar="YYYY-MM-DD", help="of the edition (today)"
    )


def _folder(options: argparse.Namespace) -> Path:
    return getattr(options, "pack", None) or paths.standard_pack()


def _run_add(options: argparse.Namespace) -> int:
    from pkviewer.cli.figures.adding import add

    return add(options, _folder(options))


def _run_withdraw(options: argparse.Namespace) -> int:
    from pkviewer.cli.figures.adding import withdraw

    return withdraw(options, _folder(options))


def _run_figures(options: argparse.Namespace) -> int:
    from pkviewer.cli.figures.journal import journal

    return journal(options, _folder(options))


def _run_import(options: argparse.Namespace) -> int:
    from pkviewer.cli.figures.importing import import_table

    return import_table(options, _folder(options))


def _run_edition(options: argparse.Namespace) -> int:
    from pkviewer.cli.figures.edition import make_edition

    return make_edition(options, _folder(options), tuple(getattr(options, "figures", ())))


def _run_new(options: argparse.Namespace) -> int:
    from pkviewer.cli.figures.beginning import begin

    return begin(options)
