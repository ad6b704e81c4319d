"""The sections of a sheet: which there are, and what each of them holds.

A new section has its kind in ``model.sector``, its blocks in :mod:`pkviewer.sheet.blocks` and
a line in :data:`FIELDS` and :data:`_ITEMS`; each renderer has a table from kind to function.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from textwrap import shorten
from typing import Any, Literal

from pkviewer.model.sector import SectionKind
from pkviewer.sheet.blocks import (
    ChangeLine,
    ClaimLine,
    HeadlineCard,
    LatestLine,
    MilestoneLine,
    NoteBlock,
    ParagraphBlock,
    ProgrammeLine,
    ScoreLine,
    SectorCard,
    TableBlock,
)
from pkviewer.sheet.chart import ChartSpec
from pkviewer.sheet.figure import Figure, Runs, plain

PageSection = SectionKind | Literal["changes"]
"""Sections of a page; only a briefing, which is no sector, tells of changes."""
NAME_LENGTH = 60
"""Characters of a text that name it to the reader."""


@dataclass(frozen=True, slots=True)
class Item:
    """A part of a section that stands or falls as one.

    ``key`` identifies it on its sheet, ``name`` is how a reader would call it, ``block`` what
    it shows. ``figures`` are those printed in it, ``behind`` those it rests on beside them.
    """

    key: str
    name: str
    block: Any
    priority: int = 1
    figures: tuple[Figure, ...] = ()
    behind: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A section of a sheet; the one of the highest priority number goes first."""

    kind: PageSection
    priority: int
    heading: str
    items: tuple[Item, ...]


def item_key(kind: PageSection, id_: object) -> str:
    """Return what identifies an item of a section: ``charts:exports``."""
    return f"{kind}:{id_}"


def items_of(kind: PageSection, blocks: Any) -> tuple[Item, ...]:
    """Return the items of a section from the sheet's field that holds its blocks."""
    return tuple(_ITEMS[kind](kind, blocks)) if blocks else ()


def _cards(kind: PageSection, cards: Sequence[HeadlineCard]) -> Iterator[Item]:
    for index, card in enumerate(cards):
        yield Item(item_key(kind, index), card.label, card, figures=(card.figure,))


def _paragraphs(kind: PageSection, paragraphs: Sequence[ParagraphBlock]) -> Iterator[Item]:
    for block in paragraphs:
        name = _short(plain(block.runs))
        yield Item(item_key(kind, block.id), name, block, block.priority, _of(block.runs))


def _charts(kind: PageSection, charts: Sequence[ChartSpec]) -> Iterator[Item]:
    for chart in charts:
        drawn = tuple(mark.figure for line in chart.series for mark in line.marks)
        yield Item(item_key(kind, chart.id), chart.title, chart, chart.priority, drawn)


def _rows(kind: PageSection, table: TableBlock) -> Iterator[Item]:
    for index, row in enumerate(table.rows):
        known = tuple(cell.figure for cell in row.cells if cell.figure is not None)
        yield Item(item_key(kind, index), row.label, row, row.priority, known)


def _claims(kind: PageSection, claims: Sequence[ClaimLine]) -> Iterator[Item]:
    for claim in claims:
        yield Item(
            item_key(kind, claim.id),
            _short(claim.text),
            claim,
            figures=_of(claim.reason),
            behind=claim.figures,
        )


def _notes(kind: PageSection, notes: Sequence[NoteBlock]) -> Iterator[Item]:
    for note in notes:
        key, name = item_key(kind, note.id), plain(note.title)
        yield Item(key, name, note, note.priority, _of((*note.title, *note.text)))


def _programmes(kind: PageSection, programmes: Sequence[ProgrammeLine]) -> Iterator[Item]:
    for line in programmes:
        yield Item(
            item_key(kind, line.id),
            line.name,
            line,
            figures=_of(line.about),
            behind=line.figures,
        )


def _milestones(kind: PageSection, milestones: Sequence[MilestoneLine]) -> Iterator[Item]:
    for line in milestones:
        yield Item(item_key(kind, line.id), line.short or line.title, line)


def _latest(kind: PageSection, lines: Sequence[LatestLine]) -> Iterator[Item]:
    for line in lines:
        yield Item(item_key(kind, line.id), line.name, line)


def _changes(kind: PageSection, changes: Sequence[ChangeLine]) -> Iterator[Item]:
    for index, line in enumerate(changes):
        yield Item(item_key(kind, index), f"{line.label}: {line.text}", line)


def _scores(kind: PageSection, scores: Sequence[ScoreLine]) -> Iterator[Item]:
    for line in scores:
        yield Item(item_key(kind, line.verdict), line.text, line)


def _sectors(kind: PageSection, cards: Sequence[SectorCard]) -> Iterator[Item]:
    for card in cards:
        yield Item(item_key(kind, card.sector), card.title, card, figures=(card.headline.figure,))


FIELDS: dict[PageSection, str] = {
    "headline": "headlines",
    "prose": "prose",
    "charts": "charts",
    "table": "table",
    "claims": "claims",
    "notes": "notes",
    "programmes": "programmes",
    "register": "programmes",
    "milestones": "milestones",
    "changes": "changes",
    "scoreboard": "scores",
    "sectors": "sectors",
    "latest": "latest",
}
"""The field of a sheet that holds a section's blocks."""
READING_ORDER: tuple[PageSection, ...] = tuple(kind for kind in FIELDS if kind != "register")
"""Every section once; a register shows the programmes too."""
_ITEMS: dict[PageSection, Callable[[PageSection, Any], Iterator[Item]]] = {
    "headline": _cards,
    "prose": _paragraphs,
    "charts": _charts,
    "table": _rows,
    "claims": _claims,
    "notes": _notes,
    "programmes": _programmes,
    "register": _programmes,
    "milestones": _milestones,
    "changes": _changes,
    "scoreboard": _scores,
    "sectors": _sectors,
    "latest": _latest,
}


def _of(runs: Runs) -> tuple[Figure, ...]:
    return tuple(run.figure for run in runs if run.figure is not None)


def _short(text: str) -> str:
    return shorten(text, NAME_LENGTH, placeholder="…")
