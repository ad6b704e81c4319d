"""Reads a text that is to be checked from a file or from what is piped in."""

from __future__ import annotations

from pathlib import Path

from pkviewer.errors import Fault, TextError
from pkviewer.intake.regular_file import file_bytes
from pkviewer.model import limits
from pkviewer.review.documents import text_of

_BYTES = 4 * limits.REVIEW_CHARACTERS
"""No character takes more bytes than four."""


def read_text(path: Path) -> str:
    """Read a text from a file: plain text, Word, PDF or HTML.

    Raises:
        TextError: there is none, or it is of no kind that is read, or too long.
    """
    content = file_bytes(path, path.name, _BYTES)
    if isinstance(content, Fault):
        if content.expected.startswith("at most"):
            raise _too_long(str(path))
        raise TextError(
            f"{path} cannot be read: {content.found}.",
            "Name a file of plain text, Word, PDF or HTML.",
        )
    return decoded(content, str(path))


def decoded(content: bytes, name: str) -> str:
    """Return the text of a document's bytes.

    Raises:
        TextError: they are no text, or too many.
    """
    if len(content) > _BYTES:
        raise _too_long(name)
    return text_of(content, name)


def _too_long(name: str) -> TextError:
    return TextError(
        f"{name} is longer than the {limits.REVIEW_CHARACTERS:,} characters that are read.",
        "Check it in parts.",
    )
