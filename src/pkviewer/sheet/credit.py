"""A source named in a line: who published it, when, and where it stands."""

from __future__ import annotations

from pkviewer.model.pack import Source
from pkviewer.text.style import Style
from pkviewer.text.when import period_text
from pkviewer.text.words import word


def named(source: Source, style: Style) -> str:
    """Return publisher and date: "Dawn, 10 March 2026"."""
    if source.published is None:
        return f"{source.publisher}, {word('undated', style.language)}"
    return f"{source.publisher}, {period_text(source.published, style)}"


def credited(source: Source, style: Style) -> str:
    """Return publisher, date and address."""
    return f"{named(source, style)}, {source.url}"
