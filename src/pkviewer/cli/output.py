"""What the program writes to the terminal: no text from outside can steer it."""

from __future__ import annotations

import codecs
import io
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TextIO, cast

from pkviewer.hidden_signs import visible

_COLOURS = re.compile(r"(\x1b\[(?:0|1|31|32|33)m)")
"""The program's own colours. A pack's text cannot hold them: it is marked where it is read."""


class _Visible:
    """A stream on which control and direction signs are written as marks."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        """Write a text; return its length."""
        parts = _COLOURS.split(text)
        self._stream.write("".join(p if at % 2 else visible(p) for at, p in enumerate(parts)))
        return len(text)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


@contextmanager
def harmless_output() -> Iterator[None]:
    """Write to standard output and error what is harmless, in whatever encoding they have.

    A stream that was closed before the program began counts as one that nobody reads.
    """
    codecs.register_error("pkviewer.escaped", _escaped)
    kept = sys.stdin, sys.stdout, sys.stderr
    # Where the caller closed them, Python has None in their place.
    if sys.stdin is None:
        sys.stdin = _nothing("r")
    sys.stdout, sys.stderr = _stream(sys.stdout), _stream(sys.stderr)
    try:
        yield
    finally:
        sys.stdin, sys.stdout, sys.stderr = kept


def _stream(stream: TextIO | None) -> TextIO:
    if stream is None:
        return _nothing("w")
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="pkviewer.escaped")
    return cast("TextIO", _Visible(stream))


def _nothing(mode: str) -> TextIO:
    return cast("TextIO", open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123


def _escaped(error: UnicodeError) -> tuple[str, int]:
    """Escape, as JSON does, what a terminal or a file of another encoding cannot hold."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    units = error.object[error.start : error.end].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4)), error.end
