"""The completions of the shells, written from what the command line understands."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from surface import FILE, FOLDER, commands, help_of, operands, options, path_kind

_HEADER = "# Written from the program's own options; do not edit.\n"


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
    folders, files = (_bash_paths(top, kind) for kind in (FOLDER, FILE))
    names = list(commands(top))
    return f"""{_HEADER}_pkviewer() {{
    local current=${{COMP_WORDS[COMP_CWORD]}} previous=${{COMP_WORDS[COMP_CWORD-1]}}
    local command="" word words choices=""
    for word in "${{COMP_WORDS[@]:1:COMP_CWORD-1}}"; do
        case $word in {"|".join(names)}) command=$word; break ;; esac
    done
    case "$command $previous" in
        {folders}) mapfile -t COMPREPLY < <(compgen -d -- "$current"); return ;;
        {files}) mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
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


def _bash_paths(top: argparse.ArgumentParser, kind: str) -> str:
    """Return the pattern of a command and an option after which such a path is named."""
    found = [
        f'"{name} {option}"'
        for name, command in {"": top, **commands(top)}.items()
        for action in options(command)
        if path_kind(action) == kind
        for option in action.option_strings
    ]
    return "|".join(found)


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
    specs = []
    for action in options(command):
        for name in action.option_strings:
            value = ""
            if path_kind(action):
                value = _zsh_path(action)
            elif action.choices:
                value = f":{action.dest}:({' '.join(map(str, action.choices))})"
            elif action.nargs != 0:
                value = f":{_plain(str(action.metavar or action.dest))}:"
            specs.append(f"'{name}[{_plain(help_of(command, action))}]{value}'")
    specs += [
        f"'{'*' if action.nargs in ('*', '+') else ''}{_zsh_path(action)}'"
        for action in operands(command)
        if path_kind(action)
    ]
    return " ".join(specs)


def _zsh_path(action: argparse.Action) -> str:
    return ":folder:_files -/" if path_kind(action) == FOLDER else ":file:_files"


def fish(top: argparse.ArgumentParser) -> str:
    """Return the completion for fish."""
    lines = [_HEADER + "complete -c pkviewer -f"]
    names = commands(top)
    known = " ".join(names)
    bare = f"not __fish_seen_subcommand_from {known}"
    for name, command in names.items():
        about = _plain(command.description or name)
        lines.append(f"complete -c pkviewer -n '{bare}' -a {name} -d '{about}'")
    for condition, command in [(bare, top)] + [
        (f"__fish_seen_subcommand_from {name}", command) for name, command in names.items()
    ]:
        for action in options(command):
            flags = " ".join(
                f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}"
                for name in action.option_strings
            )
            value = "" if action.nargs == 0 else " -r"
            if path_kind(action) == FOLDER:
                value = " -r -a '(__fish_complete_directories)'"
            elif path_kind(action) == FILE:
                value = " -r -F"
            elif action.choices:
                value = f" -r -a '{' '.join(map(str, action.choices))}'"
            about = _plain(help_of(command, action))
            lines.append(f"complete -c pkviewer -n '{condition}' {flags}{value} -d '{about}'")
        if any(path_kind(action) for action in operands(command)):
            lines.append(f"complete -c pkviewer -n '{condition}' -F")
    return "\n".join(lines) + "\n"


def _words(command: argparse.ArgumentParser) -> list[str]:
    return [name for action in options(command) for name in action.option_strings]


def _quoted(words: Sequence[object]) -> str:
    return '"' + " ".join(map(str, words)) + '"'


def _plain(text: str) -> str:
    return text.replace("'", "’").replace("[", "(").replace("]", ")").replace(":", " –")
