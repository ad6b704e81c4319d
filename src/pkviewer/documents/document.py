"""Files of the user's own: read whole or refused, each with the version of its format."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol, TypeVar

import msgspec

from pkviewer.errors import DocumentError, Fault
from pkviewer.hidden_signs import has_hidden
from pkviewer.intake.regular_file import file_bytes
from pkviewer.model import limits
from pkviewer.model.loading.decoding import decode
from pkviewer.text.printable_letters import unprintable


class Document(Protocol):
    """What every such file holds."""

    @property
    def format(self) -> int:
        """The version of its format."""


D = TypeVar("D", bound=Document)


def read_document(
    path: Path, kind: type[D], version: int, faults: Callable[[str, D], Iterator[Fault]]
) -> D:
    """Read a file of a kind and a version; ``faults`` yields what is wrong in the file named.

    Raises:
        DocumentError: it is none, or holds what it may not.
    """
    data = file_bytes(path, path.name)
    if isinstance(data, Fault):
        raise DocumentError(str(path), (data,))
    return document(data, path, kind, version, faults)


def document(
    data: bytes,
    path: Path,
    kind: type[D],
    version: int,
    faults: Callable[[str, D], Iterator[Fault]],
) -> D:
    """Read the bytes of a file as :func:`read_document` does.

    Raises:
        DocumentError: they are none, or hold what they may not.
    """
    read = decode(data, path.name, kind)
    if isinstance(read, Fault):
        raise DocumentError(str(path), (read,))
    if read.format != version:
        hint = "This file was made by another version of pkviewer."
        fault = Fault(path.name, "$.format", str(read.format), str(version), hint)
        raise DocumentError(str(path), (fault,))
    found = tuple(faults(path.name, read))
    if found:
        raise DocumentError(str(path), found[: limits.REPORTED_FAULTS])
    return read


def document_bytes(file: object) -> bytes:
    """Return a file of the user's own as it is written: one key a line."""
    return msgspec.json.format(msgspec.json.encode(file), indent=1) + b"\n"


def line_faults(text: str, most: int) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with a line of text: what was found, and what is expected."""
    if len(text) > most:
        yield f"{len(text)} characters", f"at most {most}"
    if missing := unprintable(text):
        yield f"{missing[:8]}, which the page's type lacks", "letters of Latin or Urdu"
    if has_hidden(text):
        yield "a line break, or a sign that is not shown", "one line of text"
