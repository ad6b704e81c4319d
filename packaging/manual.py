"""Writes the manual page and the shells' completions from what the command line understands.

manual.py FOLDER
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from metadata import SUMMARY, VERSION

from pkviewer.cli.parser import parser

Commands = dict[str, argparse.ArgumentParser]
FOLDERS, FILES = ("--to",), ("--pack",)
DESCRIPTION = """\
Shows a data pack, one tab for each sector, and leads each figure to its source, period, definition
and arithmetic. Writes fact sheets of one page. Never opens a network connection. Without a command
the window opens; no command needs a display."""
_HEADER = "# Written from the program's own options; do not edit.\n"


def commands(top: argparse.ArgumentParser) -> Commands:
    """Return the commands by name."""
    for action in top._actions:
        if isinstance(action, argparse._SubParsersAction):
            return dict(action.choices)
    return {}


def options(command: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    """Yield the options of a command."""
    yield from (action for action in command._actions if action.option_strings)


def help_of(command: argparse.ArgumentParser, action: argparse.Action) -> str:
    """Return an option's help with its default filled in."""
    return command._get_formatter()._expand_help(action) if action.help else ""


def manual(top: argparse.ArgumentParser) -> str:
    """Return the manual page."""
    lines = [
        f'.TH PKVIEWER 1 "" "pkviewer {VERSION}" "User Commands"',
        ".SH NAME",
        f"pkviewer \\- {_roff(SUMMARY)}",
        ".SH SYNOPSIS",
        ".B pkviewer\n[\\fB\\-\\-pack\\fR \\fIDIR\\fR] [\\fB\\-\\-sector\\fR \\fIID\\fR]",
        ".PP",
        ".B pkviewer\n\\fICOMMAND\\fR [\\fIOPTION\\fR]...",
        ".SH DESCRIPTION",
        DESCRIPTION,
        ".SH OPTIONS",
        *_listed(top),
        ".SH COMMANDS",
    ]
    for name, command in commands(top).items():
        usage = command.format_usage().removeprefix("usage: ").split()
        lines += [f".SS {_roff(' '.join(usage))}", _roff(command.description or name)]
        lines += _listed(command)
    lines += [
        ".SH EXIT STATUS",
        ".TP\n.B 0\nall is well",
        ".TP\n.B 1\na check found a fault in what it was given",
        ".TP\n.B 2\nwrong use, or input that cannot be read",
        ".SH ENVIRONMENT",
        ".TP\n.B NO_COLOR\nif set, nothing is coloured",
        ".SH FILES",
        ".TP\n.I ~/.config/pkviewer/pkviewer.ini\nwhat the window remembers; may be removed",
        ".TP\n.I ~/.local/share/pkviewer/edition.pkpack\nthe installed edition of the data",
    ]
    return "\n".join(lines) + "\n"


def _listed(command: argparse.ArgumentParser) -> Iterator[str]:
    for action in command._actions:
        if isinstance(action, argparse._SubParsersAction):
            continue
        names = ", ".join(f"\\fB{_roff(name)}\\fR" for name in action.option_strings)
        value = _value(action)
        told = f"{names} \\fI{_roff(value)}\\fR".strip() if value else names
        yield f".TP\n{told}\n{_roff(help_of(command, action))}"


def _value(action: argparse.Action) -> str:
    if action.nargs == 0:
        return ""
    if action.choices and not action.metavar:
        return "|".join(map(str, action.choices))
    return str(action.metavar or action.dest.upper())


def _roff(text: str) -> str:
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("’", "\\(cq")
    return f"\\&{text}" if text.startswith((".", "'")) else text


def bash(top: argparse.ArgumentParser) -> str:
    """Return the completion for bash."""
    cases = "".join(
        f"        {name}) words={_quoted(_words(command))} ;;\n"
        for name, command in commands(top).items()
    )
    values = "".join(
        f'        "{name} {option}") choices={_quoted(list(action.choices))} ;;\n'
        for name, command in commands(top).items()
        for action in options(command)
        if action.choices
        for option in action.option_strings
    )
    names = list(commands(top))
    return f"""{_HEADER}_pkviewer() {{
    local current=${{COMP_WORDS[COMP_CWORD]}} previous=${{COMP_WORDS[COMP_CWORD-1]}}
    local command="" word words choices=""
    for word in "${{COMP_WORDS[@]:1:COMP_CWORD-1}}"; do
        case $word in {"|".join(names)}) command=$word; break ;; esac
    done
    case $previous in
        {"|".join(FOLDERS)}) mapfile -t COMPREPLY < <(compgen -d -- "$current"); return ;;
        {"|".join(FILES)}) mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
    esac
    case "$command $previous" in
{values}    esac
    if [ -n "$choices" ]; then
        mapfile -t COMPREPLY < <(compgen -W "$choices" -- "$current")
        return
    fi
    case $command in
{cases}        *) words={_quoted(_words(top) + names)} ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
}}
complete -o default -o filenames -F _pkviewer pkviewer
"""


def zsh(top: argparse.ArgumentParser) -> str:
    """Return the completion for zsh."""
    listed = "\n".join(
        f"        '{name}:{_plain(command.description or name)}'"
        for name, command in commands(top).items()
    )
    cases = "\n".join(
        f"        {name})\n            _arguments {_zsh_options(command)}\n            ;;"
        for name, command in commands(top).items()
    )
    return f"""#compdef pkviewer
{_HEADER}local -a commands
local curcontext=$curcontext state line
_arguments -C {_zsh_options(top)} '1:command:->command' '*::argument:->argument'
case $state in
    command)
        commands=(
{listed}
        )
        _describe command commands
        ;;
    argument)
        case $line[1] in
{cases}
        esac
        ;;
esac
"""


def _zsh_options(command: argparse.ArgumentParser) -> str:
    told = []
    for action in options(command):
        for name in action.option_strings:
            value = ""
            if name in FOLDERS:
                value = ":folder:_files -/"
            elif name in FILES:
                value = ":pack:_files"
            elif action.choices:
                value = f":{action.dest}:({' '.join(map(str, action.choices))})"
            elif action.nargs != 0:
                value = f":{_plain(str(action.metavar or action.dest))}:"
            told.append(f"'{name}[{_plain(help_of(command, action))}]{value}'")
    return " ".join(told)


def fish(top: argparse.ArgumentParser) -> str:
    """Return the completion for fish."""
    lines = [_HEADER + "complete -c pkviewer -f"]
    names = commands(top)
    known = " ".join(names)
    bare = f"not __fish_seen_subcommand_from {known}"
    for name, command in names.items():
        told = _plain(command.description or name)
        lines.append(f"complete -c pkviewer -n '{bare}' -a {name} -d '{told}'")
    for condition, command in [(bare, top)] + [
        (f"__fish_seen_subcommand_from {name}", command) for name, command in names.items()
    ]:
        for action in options(command):
            flags = " ".join(
                f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}"
                for name in action.option_strings
            )
            value = "" if action.nargs == 0 else " -r"
            if any(name in FOLDERS for name in action.option_strings):
                value = " -r -a '(__fish_complete_directories)'"
            elif any(name in FILES for name in action.option_strings):
                value = " -r -F"
            elif action.choices:
                value = f" -r -a '{' '.join(map(str, action.choices))}'"
            told = _plain(help_of(command, action))
            lines.append(f"complete -c pkviewer -n '{condition}' {flags}{value} -d '{told}'")
    return "\n".join(lines) + "\n"


def _words(command: argparse.ArgumentParser) -> list[str]:
    return [name for action in options(command) for name in action.option_strings]


def _quoted(words: Sequence[object]) -> str:
    return '"' + " ".join(map(str, words)) + '"'


def _plain(text: str) -> str:
    return text.replace("'", "’").replace("[", "(").replace("]", ")").replace(":", " –")


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
