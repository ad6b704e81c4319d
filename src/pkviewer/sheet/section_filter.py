"""What a page style makes of a sheet: the sections that stand, and the words of its marks."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pkviewer.documents.page_style import OPTIONAL, PLAIN, OptionalSection
from pkviewer.sheet.factsheet import FactSheet
from pkviewer.text.words import word

_EMPTY: dict[OptionalSection, dict[str, Any]] = {
    "prose": {"prose": ()},
    "charts": {"charts": ()},
    "table": {"table": None},
    "claims": {"claims": ()},
    "notes": {"notes": ()},
    "programmes": {"programmes": ()},
    "register": {"programmes": ()},
    "milestones": {"milestones": ()},
    "scoreboard": {"scores": ()},
    "sectors": {"sectors": ()},
}
"""What a sheet is without a section."""


def as_printed(sheet: FactSheet) -> FactSheet:
    """Return the sheet without the sections that its page style leaves out.

    It keeps its fingerprint: what stands behind the page is the same.
    """
    gone = set(sheet.page_style.without)
    empty: dict[str, Any] = {}
    for kind, _ in sheet.order:
        if kind in gone and kind in OPTIONAL:
            empty |= _EMPTY[kind]
    kept = tuple(section for section in sheet.order if section[0] not in gone)
    beside = as_printed(sheet.beside) if sheet.beside else None
    return replace(sheet, order=kept, beside=beside, **empty)


def without_words(sheet: FactSheet) -> str:
    """Say which sections of a sheet its style leaves out; empty where it leaves out none."""
    language = sheet.style.language
    gone = [kind for kind, _ in sheet.order if kind in sheet.page_style.without]
    if not gone:
        return ""
    names = word("comma", language).join(word(f"section.{kind}", language) for kind in gone)
    return word("style.without", language, names=names)


def told_style(sheet: FactSheet) -> dict[str, Any]:
    """Return what the data inside a page tell of its style; nothing of the plain one."""
    style = sheet.page_style
    if style == PLAIN:
        return {}
    record = {"organisation": style.organisation, "mark": style.mark, "until": style.until}
    return {"style": record | {"without": [*style.without]}}


def mark_words(sheet: FactSheet) -> tuple[str, str]:
    """Return a page's mark, in full and as one word for its ground; both empty without one."""
    style, language = sheet.page_style, sheet.style.language
    if style.mark == "none":
        return "", ""
    sign = word(f"mark.{style.mark}.short", language)
    return word(f"mark.{style.mark}", language, until=style.until), sign
