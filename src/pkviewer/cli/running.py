"""A run of the command line: what is asked for is done, and what goes wrong is told."""

from __future__ import annotations

import os
import sys

from pkviewer.cli.output import harmless_output
from pkviewer.cli.parser import parser
from pkviewer.cli.report import complain
from pkviewer.documents.fault_log import unexpected
from pkviewer.errors import INTERRUPTED, WRONG_USE, PkviewerError
from pkviewer.paths import BRIEFING_ENDING, COLLECTION_ENDING, REVIEW_ENDING

_OPENED = {
    COLLECTION_ENDING: "--figures",
    BRIEFING_ENDING: "--briefing",
    REVIEW_ENDING: "--review",
}
"""The option that opens the window on a file, by what the file's name ends with."""


def run(arguments: list[str]) -> int:
    """Do what the arguments ask for, and return the exit status."""
    with harmless_output():
        return _run(arguments)


def _run(arguments: list[str]) -> int:
    options = parser().parse_args(_opened(arguments))
    try:
        status = options.run(options)
        sys.stdout.flush()
    except PkviewerError as error:
        complain(error)
        return error.exit_status
    except KeyboardInterrupt:
        print("pkviewer: stopped", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # Nobody reads on, as with `pkviewer list | head`.
        _drop_unwritten()
        return 0
    except OSError as error:
        # What names no file failed where the results go: all files are read and written elsewhere.
        where = error.filename or "standard output"
        print(f"pkviewer: {where}: {error.strerror or error}", file=sys.stderr)
        _drop_unwritten()
        return WRONG_USE
    except Exception as error:  # noqa: BLE001 - a mistake of the program is told in words
        complain(unexpected(error))
        return WRONG_USE
    return int(status)


def _drop_unwritten() -> None:
    """Drop what cannot be written: Python would try again at its end, and fail with its own."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _opened(arguments: list[str]) -> list[str]:
    """Let a briefing, a collection or a review be named alone, as a file manager does."""
    if len(arguments) != 1 or arguments[0].startswith("-"):
        return arguments
    for ending, option in _OPENED.items():
        if arguments[0].endswith(ending):
            return [option, *arguments]
    return arguments
