"""Source marks within the content of a page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from pkviewer.export.page.prose import Json, clean
from pkviewer.sheet.blocks import SourceLine
from pkviewer.text.address import is_openable

LONG_SOURCE = 115
"""Characters from which a source may be broken over two lines."""


def marks_in(value: Any) -> Iterator[int]:
    """Yield every source mark within some item."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from inner if key == "marks" else marks_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from marks_in(inner)


def numbered(value: Any, numbers: Mapping[int, int]) -> Any:
    """Return an item with its source marks renumbered."""
    if isinstance(value, dict):
        return {
            key: [numbers[mark] for mark in inner if mark in numbers]
            if key == "marks"
            else numbered(inner, numbers)
            for key, inner in value.items()
            if key != "cites"
        }
    if isinstance(value, list):
        return [numbered(inner, numbers) for inner in value]
    return value


def source_entry(source: SourceLine, nameless: str) -> Json:
    """Return a source as printed; ``whole`` says that it is not to be broken over lines.

    It stands below the ``body`` it names; ``nameless`` is what those that name none stand below.
    """
    text = clean(source.place or source.text)
    # A date at the end stays together.
    *head, day = re.split(r"(?<=[,،]) ", text)
    text = " ".join([*head, day.replace(" ", "\u00a0") if head else day])
    return {
        "text": text,
        "body": clean(source.body) or nameless,
        # What the window would not open, no page leads to.
        "url": source.url if is_openable(source.url) else "",
        "whole": len(text) < LONG_SOURCE,
    }
