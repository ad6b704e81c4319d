"""Reads a text that is to be checked: plain text of bearable length, or a clear refusal."""

from __future__ import annotations

import codecs
from pathlib import Path

from pkviewer.errors import TextError
from pkviewer.model import limits

_BYTES = 4 * limits.REVIEW_CHARACTERS
"""No character takes more bytes than four."""


def read_text(path: Path) -> str:
    """Read a text from a file.

    Raises:
        TextError: there is none, or it is no plain text, or too long.
    """
    try:
        with path.open("rb") as file:
            content = file.read(_BYTES + 1)
    except OSError as error:
        reason = error.strerror or str(error)
        raise TextError(f"{path} cannot be read: {reason}.", "Name a plain-text file.") from error
    return decoded(content, str(path))


def decoded(content: bytes, name: str) -> str:
    """Return bytes as text.

    Raises:
        TextError: they are no plain text, or too many.
    """
    if len(content) > _BYTES:
        raise TextError(
            f"{name} is longer than the {limits.REVIEW_CHARACTERS:,} characters that are read.",
            "Check it in parts.",
        )
    wide = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        text = content.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise TextError(
            f"{name} is no plain text: byte {error.start} is not UTF-8.",
            "Copy the text out of the document and save it as plain text.",
        ) from error
    if "\0" in text:
        raise TextError(
            f"{name} is no plain text: it holds null characters.",
            "Copy the text out of the document and save it as plain text.",
        )
    return text.replace("\r\n", "\n")
