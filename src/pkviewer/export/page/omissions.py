"""What a full page leaves out, and in which order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from textwrap import shorten

from pkviewer.export.page.grid import on_page
from pkviewer.sheet.factsheet import FactSheet, PageSection
from pkviewer.sheet.figure import plain
from pkviewer.text.words import word

PROSE_NAMED = 60
"""Characters of a paragraph that name it to the reader."""
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
}
"""How many items of a section the page needs, should have, and is well served with."""
DISPENSABLE = 3
"""Priority from which a chart is not needed, however few others there are."""
TOGETHER: dict[PageSection, int] = {"table": 3, "milestones": 3, "programmes": 2, "register": 6}
"""How many items of a section go at once, and the section with them."""
MOST: dict[PageSection, int] = {"milestones": 12, "programmes": 12}
"""How many items of a section a page is offered at all."""
MOST_TOLD = 24
"""Programmes up to which a register may tell what each of them is."""
ABOUT: frozenset[PageSection] = frozenset({"programmes", "register"})
"""Sections that have a compact form, without what each item is."""


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
    return frozenset(key for kind, most in MOST.items() for key, _, _ in _items(sheet, kind)[most:])


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
    for kind, priority in sheet.sections:
        if kind in FIXED:
            continue
        items = _items(sheet, kind)[: MOST.get(kind)]
        ranked = sorted(enumerate(items), key=lambda one: (one[1][2], one[0]))
        if kind in ABOUT and ranked:
            found.append(((0, -99, -99, 0), Drop((about_key(kind),), 0, priority)))
        first = TOGETHER.get(kind, 1)
        groups = [ranked[:first], *([one] for one in ranked[first:])] if ranked else []
        for index, group in enumerate(groups):
            need = sum(index + first <= many for many in ENOUGH.get(kind, (99, 99, 99)))
            own = max(item[2] for _, item in group)
            rank = max(own, priority)
            if kind == "charts" and own >= DISPENSABLE:
                need = min(need, 2)
            if kind == "milestones" and tells_milestones:
                need = min(need, 1)
            place += 1
            drop = Drop(tuple(item[0] for _, item in group), need, rank)
            found.append(((need, -rank, -own, -place), drop))
    return tuple(drop for _, drop in sorted(found, key=lambda one: one[0]))


def told(sheet: FactSheet, hidden: frozenset[str]) -> tuple[str, ...]:
    """Name what is left out, in the order of the page: each section once.

    Charts, paragraphs and changes are named one by one, of other sections it is said how many
    items are left out.
    """
    return tuple(line for line, _ in told_apart(sheet, hidden))


def told_apart(sheet: FactSheet, hidden: frozenset[str]) -> Iterator[tuple[str, int]]:
    """Yield what :func:`told` says, each line with the priority that decided."""
    for kind, priority in sheet.sections:
        if kind not in FIXED:
            yield from _told(sheet, kind, priority, hidden)


def _told(
    sheet: FactSheet, kind: PageSection, priority: int, hidden: frozenset[str]
) -> Iterator[tuple[str, int]]:
    items = _items(sheet, kind)
    gone = [(name, max(own, priority)) for key, name, own in items if key in hidden]
    heading = _heading(sheet, kind)
    if not gone:
        return
    if kind in ("prose", "charts", "changes"):
        yield from gone
    elif len(gone) == len(items):
        yield heading, priority
    else:
        count = word("of", sheet.style.language, rank=len(gone), of=len(items))
        yield f"{heading}: {count}", priority


def _heading(sheet: FactSheet, kind: PageSection) -> str:
    if kind == "table" and sheet.table is not None:
        return sheet.table.title
    return sheet.words.get(kind, kind)


def _items(sheet: FactSheet, kind: PageSection) -> Sequence[tuple[str, str, int]]:
    """Return key, name and priority of a section's items, in the order of the page."""
    if kind == "prose":
        return [
            (f"prose:{p.id}", shorten(plain(p.runs), PROSE_NAMED, placeholder="…"), p.priority)
            for p in sheet.prose
        ]
    if kind == "charts":
        return [(f"charts:{chart.id}", chart.title, chart.priority) for chart in on_page(sheet)]
    if kind == "table":
        rows = sheet.table.rows if sheet.table else ()
        return [(f"table:{index}", row.label, row.priority) for index, row in enumerate(rows)]
    if kind == "notes":
        return [(f"notes:{note.id}", plain(note.title), note.priority) for note in sheet.notes]
    if (kind == "sectors" and sheet.sectors) or (kind == "scoreboard" and sheet.scores):
        return [(kind, _heading(sheet, kind), 1)]
    alike = {
        "claims": [(claim.id, claim.text) for claim in sheet.claims],
        "changes": [
            (str(index), f"{one.label}: {one.text}") for index, one in enumerate(sheet.changes)
        ],
        "milestones": [(one.id, one.short or one.title) for one in sheet.milestones],
        "programmes": [(one.id, one.name) for one in sheet.programmes],
        "register": [(one.id, one.name) for one in sheet.programmes],
    }
    return [(f"{kind}:{id_}", name, 1) for id_, name in alike.get(kind, ())]
