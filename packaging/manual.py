"""Writes the manual page and the shells' completions from what the command line understands.

manual.py FOLDER
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from completions import bash, fish, zsh
from metadata import SUMMARY, VERSION
from surface import commands, help_of, options

from pkviewer.cli.parser import parser

EVERYWHERE = ("help", "pack")
"""What is told once, for the whole program."""

DESCRIPTION = """\
Shows a data pack, one tab for each sector, and leads each figure to its source, period, definition
and arithmetic. Writes fact sheets of one page. Never opens a network connection. Without a command
the window opens; no command needs a display."""


def manual(top: argparse.ArgumentParser) -> str:
    """Return the manual page."""
    lines = [
        f'.TH PKVIEWER 1 "" "pkviewer {VERSION}" "User Commands"',
        ".SH NAME",
        f"pkviewer \\- {_roff(SUMMARY)}",
        ".SH SYNOPSIS",
        ".B pkviewer\n"
        + " ".join(f"[{_named(option)}]" for option in options(top) if _value(option)),
        ".PP",
        ".B pkviewer\n\\fICOMMAND\\fR [\\fIOPTION\\fR]...",
        ".SH DESCRIPTION",
        DESCRIPTION,
        ".SH OPTIONS",
        *_listed(top),
        ".SH COMMANDS",
        "Each takes \\fB\\-\\-pack\\fR and \\fB\\-\\-help\\fR too.",
    ]
    for name, command in commands(top).items():
        usage = " ".join(command.format_usage().removeprefix("usage: ").split())
        lines += [f".SS {_roff(name)}", _roff(command.description or name)]
        lines += [".PP", _roff(usage)]
        lines += _listed(command, EVERYWHERE)
    lines += [
        ".SH EXIT STATUS",
        ".TP\n.B 0\nall is well",
        ".TP\n.B 1\na check found a fault in what it was given",
        ".TP\n.B 2\nwrong use, or input that cannot be read",
        ".SH ENVIRONMENT",
        ".TP\n.B NO_COLOR\nif set, nothing is coloured",
        ".SH FILES",
        ".TP\n.I ~/.config/pkviewer/settings.json\nwhat the window remembers; may be removed",
        ".TP\n.I ~/.local/share/pkviewer/edition.pkpack\nthe installed edition of the data",
    ]
    return "\n".join(lines) + "\n"


def _listed(command: argparse.ArgumentParser, known: tuple[str, ...] = ()) -> Iterator[str]:
    for action in command._actions:
        if isinstance(action, argparse._SubParsersAction) or action.dest in known:
            continue
        yield f".TP\n{_named(action)}\n{_roff(help_of(command, action))}"


def _named(action: argparse.Action) -> str:
    names = ", ".join(f"\\fB{_roff(name)}\\fR" for name in action.option_strings)
    value = _value(action)
    return f"{names} \\fI{_roff(value)}\\fR".strip() if value else names


def _value(action: argparse.Action) -> str:
    if action.nargs == 0:
        return ""
    if action.choices and not action.metavar:
        return "|".join(map(str, action.choices))
    return str(action.metavar or action.dest.upper())


def _roff(text: str) -> str:
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("’", "\\(cq")
    return f"\\&{text}" if text.startswith((".", "'")) else text


def main(folder: Path) -> None:
    """Write all below ``share`` as Debian lays it out."""
    top = parser()
    for path, text in {
        "man/man1/pkviewer.1": manual(top),
        "bash-completion/completions/pkviewer": bash(top),
        "zsh/vendor-completions/_pkviewer": zsh(top),
        "fish/vendor_completions.d/pkviewer.fish": fish(top),
    }.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
