"""What a full page leaves out, and in which order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pkviewer.export.page.grid import on_page
from pkviewer.model.wording import Language
from pkviewer.sheet.factsheet import FactSheet
from pkviewer.sheet.sections import Item, PageSection, Section
from pkviewer.text.words import word

FIXED: frozenset[PageSection] = frozenset({"headline", "sources"})
"""Sections that are never left out."""
ENOUGH: dict[PageSection, tuple[int, int, int]] = {
    "prose": (1, 2, 3),
    "charts": (3, 5, 5),
    "table": (4, 6, 8),
    "claims": (12, 12, 12),
    "notes": (2, 3, 5),
    "milestones": (3, 4, 6),
    "changes": (4, 8, 16),
    "programmes": (3, 5, 8),
    "register": (16, 24, 40),
    "latest": (0, 0, 0),
}
"""How many items of a section the page needs, should have, and is well served with."""
DISPENSABLE = 3
"""Priority from which a chart is not needed, however few others there are."""
TOGETHER: dict[PageSection, int] = {
    "table": 3,
    "milestones": 3,
    "programmes": 2,
    "register": 6,
    "latest": 12,
}
"""How many items of a section go at once, and the section with them."""
MOST: dict[PageSection, int] = {"milestones": 12, "programmes": 12, "latest": 12}
"""How many items of a section a page is offered at all."""
MOST_TOLD = 24
"""Programmes up to which a register may tell what each of them is."""
ABOUT: frozenset[PageSection] = frozenset({"programmes", "register"})
"""Sections that have a compact form, without what each item is."""
WHOLE: frozenset[PageSection] = frozenset({"sectors", "scoreboard"})
"""Sections that stand or go as a whole."""


@dataclass(frozen=True, slots=True)
class Drop:
    """Something the page can do without.

    ``need`` is 0 for what is more than plenty, and 3 for what a page should never lack.
    """

    keys: tuple[str, ...]
    need: int
    priority: int


def about_key(kind: PageSection) -> str:
    """Return the key of the descriptions in a section."""
    return f"about:{kind}"


def beyond(sheet: FactSheet) -> frozenset[str]:
    """Return the keys of items that no page has room for: the last of long lists."""
    return frozenset(
        item.key
        for section in sheet.sections
        if section.kind in MOST
        for item in section.items[MOST[section.kind] :]
    )


def sections_on_page(sheet: FactSheet) -> tuple[Section, ...]:
    """Return a sheet's sections with the items that a page is offered."""
    return tuple(
        replace(section, items=section.items[: MOST.get(section.kind)]) for section in _drawn(sheet)
    )


def _drawn(sheet: FactSheet) -> Iterator[Section]:
    """Yield a sheet's sections without the charts that are for the screen alone."""
    charts = {id(chart) for chart in on_page(sheet)}
    for section in sheet.sections:
        if section.kind == "charts":
            drawn = tuple(item for item in section.items if id(item.block) in charts)
            yield replace(section, items=drawn)
        else:
            yield section


def tells_about(sheet: FactSheet) -> bool:
    """Return whether a register may tell what each of its programmes is."""
    return len(sheet.programmes) <= MOST_TOLD


def drops(sheet: FactSheet) -> tuple[Drop, ...]:
    """Return everything that can be left out, in the order in which it goes.

    First goes what the page has more than plenty of, last what it needs. Among equals the
    highest priority number goes first, of a section or of its part, whichever is higher;
    then the part's own number decides, then what comes last on the page.
    """
    found: list[tuple[tuple[int, int, int, int], Drop]] = []
    place = 0
    # Where a timeline tells the milestones, a list of them can wait.
    tells_milestones = any(
        chart.kind == "timeline" and chart.priority < DISPENSABLE for chart in on_page(sheet)
    )
    for section in sections_on_page(sheet):
        kind, priority = section.kind, section.priority
        if kind in FIXED:
            continue
        items = _droppable(section)
        ranked = sorted(enumerate(items), key=lambda ranking: (ranking[1].priority, ranking[0]))
        if kind in ABOUT and ranked:
            found.append(((0, -99, -99, 0), Drop((about_key(kind),), 0, priority)))
        first = TOGETHER.get(kind, 1)
        groups = [ranked[:first], *([other] for other in ranked[first:])] if ranked else []
        for index, group in enumerate(groups):
            need = sum(index + first <= many for many in ENOUGH.get(kind, (99, 99, 99)))
            own = max(item.priority for _, item in group)
            rank = max(own, priority)
            if kind == "charts" and own >= DISPENSABLE:
                need = min(need, 2)
            if kind == "milestones" and tells_milestones:
                need = min(need, 1)
            place += 1
            drop = Drop(tuple(item.key for _, item in group), need, rank)
            found.append(((need, -rank, -own, -place), drop))
    return tuple(drop for _, drop in sorted(found, key=lambda ranking: ranking[0]))


@dataclass(frozen=True, slots=True)
class Omission:
    """Something that a page leaves out: ``what`` in words, and how many ``items`` that is.

    ``priority`` is what decided; None for the descriptions of a section that is shown in brief.
    """

    what: str
    items: int
    priority: int | None


def omissions(sheet: FactSheet, hidden: frozenset[str]) -> Iterator[Omission]:
    """Yield what is left out, in the order of the page: each section once.

    Charts, paragraphs and changes are named one by one, of other sections it is said how many
    items are left out.
    """
    for section in _drawn(sheet):
        if section.kind not in FIXED:
            yield from _left_out(section, hidden, sheet.style.language)
    for kind, _ in sheet.order:
        if kind in ABOUT and about_key(kind) in hidden:
            yield Omission(sheet.words[kind], 1, None)


def omission_lines(sheet: FactSheet, hidden: frozenset[str]) -> tuple[str, ...]:
    """Name what is left out, a line each."""
    brief = word("preflight.about", sheet.style.language)
    return tuple(
        left.what if left.priority is not None else f"{left.what}: {brief}"
        for left in omissions(sheet, hidden)
    )


def _left_out(section: Section, hidden: frozenset[str], language: Language) -> Iterator[Omission]:
    items = _droppable(section)
    gone = [item for item in items if item.key in hidden]
    if not gone:
        return
    if section.kind in ("prose", "charts", "changes"):
        for item in gone:
            yield Omission(item.name, 1, max(item.priority, section.priority))
    elif len(gone) == len(items):
        yield Omission(section.heading, len(gone), section.priority)
    else:
        count = word("of", language, rank=len(gone), of=len(items))
        yield Omission(f"{section.heading}: {count}", len(gone), section.priority)


def _droppable(section: Section) -> Sequence[Item]:
    """Return what can go by itself: the items of a section, or the whole of it."""
    if section.kind in WHOLE and section.items:
        return (Item(section.kind, section.heading, None),)
    return section.items
