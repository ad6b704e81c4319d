"""The command line: arguments in, exit status out."""

from __future__ import annotations

import codecs
import io
import os
import sys
from collections.abc import Sequence

from pkviewer.cli.parser import parser
from pkviewer.cli.report import complain
from pkviewer.errors import INTERRUPTED, WRONG_USE, PkviewerError
from pkviewer.paths import BRIEFING_ENDING


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit status: 0 fine, 1 a fault found, 2 wrong use.

    Results go to standard output, messages to standard error.
    """
    _tolerate_any_encoding()
    options = parser().parse_args(_opened([*(sys.argv[1:] if arguments is None else arguments)]))
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
        # Whoever read has enough.
        _drop_unwritten()
        return 0
    except OSError as error:
        print(f"pkviewer: {error.strerror or error}", file=sys.stderr)
        _drop_unwritten()
        return WRONG_USE
    return int(status)


def _drop_unwritten() -> None:
    """Drop what cannot be written: Python would try again at its end, and fail with its own."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _opened(arguments: list[str]) -> list[str]:
    """Let a briefing be named alone, as a file manager does."""
    if len(arguments) != 1 or arguments[0].startswith("-"):
        return arguments
    return ["--briefing", *arguments] if arguments[0].endswith(BRIEFING_ENDING) else arguments


def _tolerate_any_encoding() -> None:
    """Escape, as JSON does, what a terminal or a file of another encoding cannot hold."""
    codecs.register_error("pkviewer.escaped", _escaped)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="pkviewer.escaped")


def _escaped(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    units = error.object[error.start : error.end].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4)), error.end
