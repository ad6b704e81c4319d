"""Levels of detail: what a full page leaves out, and in which order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from textwrap import shorten

from pkviewer.model.sector import SectionKind
from pkviewer.sheet.chart import ChartSpec
from pkviewer.sheet.factsheet import FactSheet
from pkviewer.sheet.figure import plain

SCALES = (1.2, 1.15, 1.1, 1.05, 1.0)
"""Sizes of type tried with nothing left out; 1 is the smallest."""
KEPT_AT_LEAST = 2
"""Undeclared items (claims, milestones …) of a section that go only with the section."""
PROSE_NAMED = 60
"""Characters of a paragraph that name it to the reader."""
FIXED: frozenset[SectionKind] = frozenset({"headline", "sources"})
"""Sections that are never left out."""
GRID: dict[tuple[str, ...], tuple[int, ...]] = {
    ("wide",): (12,),
    ("half",): (12,),
    ("third",): (12,),
    ("wide", "half"): (7, 5),
    ("half", "wide"): (5, 7),
    ("wide", "third"): (8, 4),
    ("third", "wide"): (4, 8),
    ("half", "half"): (6, 6),
    ("half", "third"): (7, 5),
    ("third", "half"): (5, 7),
    ("third", "third"): (6, 6),
    ("third", "third", "third"): (4, 4, 4),
}
"""Rows of charts that fill the page's twelve columns, by the charts' sizes."""


@dataclass(frozen=True, slots=True)
class Drop:
    """One thing the page can do without; ``text`` names it for the reader."""

    key: str
    text: str
    priority: int


@dataclass(frozen=True, slots=True)
class Level:
    """A way to set the page: size of type, how roomy the charts are, what is left out."""

    scale: float
    roomy: float
    dropped: tuple[Drop, ...] = ()

    @property
    def hidden(self) -> frozenset[str]:
        """Keys of what is left out."""
        return frozenset(drop.key for drop in self.dropped)


def levels(sheet: FactSheet) -> tuple[Level, ...]:
    """Return the levels of a sheet, from the most generous to the barest."""
    whole = [Level(scale, 1.0) for scale in SCALES]
    whole += [Level(1.0, 0.5), Level(1.0, 0.0)]
    order = drops(sheet)
    return (*whole, *(Level(1.0, 0.0, order[: count + 1]) for count in range(len(order))))


def drops(sheet: FactSheet) -> tuple[Drop, ...]:
    """Return everything that can be left out, in the order in which it goes.

    The highest priority number goes first, of a section or of its part, whichever is
    higher; among equals the part's own number decides, then what comes last on the page.
    A section goes once all it can lose is gone.
    """
    found: list[tuple[int, int, Drop]] = []
    for kind, priority in sheet.sections:
        if kind in FIXED:
            continue
        found.append((priority, 0, Drop(f"section:{kind}", _heading(sheet, kind), priority)))
        for drop in _items(sheet, kind, priority):
            rank = max(drop.priority, priority)
            found.append((rank, drop.priority, replace(drop, priority=rank)))
    found.reverse()
    return tuple(drop for _, _, drop in sorted(found, key=lambda one: (-one[0], -one[1])))


def rows_of(charts: Sequence[ChartSpec]) -> list[list[tuple[ChartSpec, int]]]:
    """Pack charts into rows of the page's grid, in their order: chart and columns."""
    rows: list[list[ChartSpec]] = []
    for chart in charts:
        if rows and tuple(one.size for one in (*rows[-1], chart)) in GRID:
            rows[-1].append(chart)
        else:
            rows.append([chart])
    return [list(zip(row, GRID[tuple(one.size for one in row)], strict=True)) for row in rows]


def on_page(sheet: FactSheet) -> tuple[ChartSpec, ...]:
    """Return the charts that belong on the page and have something to show."""
    return tuple(c for c in sheet.charts if c.size != "screen" and not c.is_empty)


def _heading(sheet: FactSheet, kind: SectionKind) -> str:
    if kind == "table" and sheet.table is not None:
        return sheet.table.title
    return sheet.words.get(kind, kind)


def _items(sheet: FactSheet, kind: SectionKind, priority: int) -> Iterable[Drop]:
    """Yield what a section can lose bit by bit, in the order of the page."""
    heading = _heading(sheet, kind)
    if kind == "prose":
        for paragraph in sheet.prose:
            text = shorten(plain(paragraph.runs), PROSE_NAMED, placeholder="…")
            yield Drop(f"prose:{paragraph.id}", text, paragraph.priority)
    elif kind == "charts":
        for chart in on_page(sheet):
            yield Drop(f"charts:{chart.id}", chart.title, chart.priority)
    elif kind == "table" and sheet.table is not None:
        for index, row in enumerate(sheet.table.rows):
            yield Drop(f"table:{index}", f"{heading}: {row.label}", row.priority)
    elif kind == "notes":
        for note in sheet.notes:
            yield Drop(f"notes:{note.id}", f"{heading}: {plain(note.title)}", note.priority)
    else:
        for key, text in _undeclared(sheet, kind)[KEPT_AT_LEAST:]:
            yield Drop(key, f"{heading}: {text}", priority)


def _undeclared(sheet: FactSheet, kind: SectionKind) -> list[tuple[str, str]]:
    """Return keys and names of the items that share their section's priority."""
    if kind == "claims":
        return [(f"claims:{claim.id}", claim.text) for claim in sheet.claims]
    if kind == "milestones":
        return [(f"milestones:{one.id}", one.short or one.title) for one in sheet.milestones]
    if kind in ("programmes", "register"):
        return [(f"{kind}:{one.id}", one.name) for one in sheet.programmes]
    return []
