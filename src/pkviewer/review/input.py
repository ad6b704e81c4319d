"""Reads a text that is to be checked: plain text of bearable length, or a clear refusal."""

from __future__ import annotations

from pathlib import Path

from pkviewer.errors import Fault, TextError
from pkviewer.intake.plain_text import plain_text
from pkviewer.intake.regular_file import file_bytes
from pkviewer.model import limits

_BYTES = 4 * limits.REVIEW_CHARACTERS
"""No character takes more bytes than four."""


def read_text(path: Path) -> str:
    """Read a text from a file.

    Raises:
        TextError: there is none, or it is no plain text, or too long.
    """
    content = file_bytes(path, path.name, _BYTES)
    if isinstance(content, Fault):
        if content.expected.startswith("at most"):
            raise _too_long(str(path))
        raise TextError(f"{path} cannot be read: {content.found}.", "Name a plain-text file.")
    return decoded(content, str(path))


def decoded(content: bytes, name: str) -> str:
    """Return bytes as text.

    Raises:
        TextError: they are no plain text, or too many.
    """
    if len(content) > _BYTES:
        raise _too_long(name)
    text = plain_text(content, name)
    if isinstance(text, Fault):
        reason = f"{text.path} is not UTF-8" if text.path else f"it holds {text.found}"
        raise TextError(f"{name} is no plain text: {reason}.", text.hint)
    return text


def _too_long(name: str) -> TextError:
    return TextError(
        f"{name} is longer than the {limits.REVIEW_CHARACTERS:,} characters that are read.",
        "Check it in parts.",
    )
