"""Turns the bytes of a text file into text: UTF-8, or UTF-16 that says so; no null characters."""

from __future__ import annotations

import codecs

from pkviewer.errors import Fault

_HINT = "Copy the text out of the document and save it as plain text."


def plain_text(data: bytes, name: str) -> str | Fault:
    """Return bytes as text with plain line ends, or why they are none.

    ``name`` is what the file is called in the fault.
    """
    is_wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        text = data.decode("utf-16" if is_wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        return Fault(name, f"byte {error.start}", "a byte that is not UTF-8", "plain text", _HINT)
    if "\0" in text:
        return Fault(name, "", "null characters", "plain text", _HINT)
    return text.replace("\r\n", "\n").replace("\r", "\n")
