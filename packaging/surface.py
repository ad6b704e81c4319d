"""What the command line understands, as the manual page and the completions need it."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

Commands = dict[str, argparse.ArgumentParser]
FOLDER, FILE = "folder", "file"


def commands(top: argparse.ArgumentParser) -> Commands:
    """Return the commands by name."""
    for action in top._actions:
        if isinstance(action, argparse._SubParsersAction):
            return dict(action.choices)
    return {}


def options(command: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    """Yield the options of a command."""
    yield from (action for action in command._actions if action.option_strings)


def operands(command: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    """Yield what a command takes beside options."""
    for action in command._actions:
        if not action.option_strings and not isinstance(action, argparse._SubParsersAction):
            yield action


def help_of(command: argparse.ArgumentParser, action: argparse.Action) -> str:
    """Return an option's help with its default filled in."""
    return command._get_formatter()._expand_help(action) if action.help else ""


def path_kind(action: argparse.Action) -> str | None:
    """Return what may be named there: a folder, or any file; None where it is no path."""
    if action.type is not Path:
        return None
    # A data pack may be either.
    return FOLDER if action.metavar == "DIR" and action.dest != "pack" else FILE
