"""The blocks that the sections of a sheet are made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from pkviewer.claims.verdict import VerdictId
from pkviewer.model.claim import ProgrammeStatus
from pkviewer.model.wording import Language
from pkviewer.sheet.chart import ChartLine
from pkviewer.sheet.figure import Figure, Runs
from pkviewer.text.decimals import aligned
from pkviewer.text.words import word

ChangeKind = Literal["newer", "older", "revised", "added", "withdrawn", "verdict", "gone", "pack"]


@dataclass(frozen=True, slots=True)
class HeadlineCard:
    """A headline figure; ``value`` and ``unit`` are its text in two sizes of type.

    ``spark`` is a small series to be drawn beside it, the mark of its own period standing out.
    """

    figure: Figure
    before: str
    value: str
    unit: str
    label: str
    note: str
    spark: ChartLine | None = None


@dataclass(frozen=True, slots=True)
class ParagraphBlock:
    """A paragraph of prose."""

    id: str
    runs: Runs
    priority: int
    lead: str = ""
    """Words before it that say whose it is, where it is not the pack's."""


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell; ``figure`` is None where no published value is known. ``mark`` is a raised sign.

    ``gap`` are the decimals that others of its column have and it has not (".0"): what is to
    be kept free after it, so that points stand under points.
    """

    text: str
    figure: Figure | None = None
    mark: str = ""
    light: bool = False
    gap: str = ""


@dataclass(frozen=True, slots=True)
class TableLine:
    """A row of the table; ``indent`` puts a derived row under the one it derives from."""

    label: str
    unit: str
    cells: tuple[TableCell, ...]
    marks: tuple[int, ...]
    indent: bool
    priority: int


def lined_up(rows: Sequence[TableLine]) -> tuple[TableLine, ...]:
    """Return the rows of a table with the gaps by which the decimals of each column align."""
    gaps = aligned([[cell.text for cell in row.cells] for row in rows])
    return tuple(
        replace(
            row,
            cells=tuple(
                replace(cell, gap=gap) for cell, gap in zip(row.cells, missing, strict=True)
            ),
        )
        for row, missing in zip(rows, gaps, strict=True)
    )


@dataclass(frozen=True, slots=True)
class TableBlock:
    """The table of key indicators.

    ``signs`` explains the raised signs of its cells, by sign; the empty one stands for cells
    without a figure. ``stub`` names the column of the rows' names.
    """

    title: str
    unit: str
    columns: tuple[str, ...]
    rows: tuple[TableLine, ...]
    signs: tuple[tuple[str, str], ...]
    stub: str = ""
    wide: bool = False
    """Whether it takes the whole width of a page; else it stands in a column."""

    @property
    def key(self) -> str:
        """What explains the signs, in one line."""
        return " · ".join(text for _, text in self.signs)


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """A claim with its verdict. ``overtaken`` says since when, where it was overtaken.

    ``author``, ``outlet`` and ``said`` are who made it, where and when, ``frame`` is how it was
    put forward; all may be empty but the day. ``arithmetic`` is one line for each check made,
    ``reply`` a sentence to send back.
    """

    id: str
    number: int
    text: str
    author: str
    outlet: str
    said: str
    frame: str
    verdict: VerdictId
    verdict_text: str
    overtaken: str
    reason: Runs
    arithmetic: tuple[str, ...]
    reply: str
    figures: tuple[Figure, ...]
    marks: tuple[int, ...]
    language: Language = "en"

    @property
    def credit(self) -> str:
        """Who said it, where and when, in one line."""
        if not self.outlet:
            parts = (self.author, self.said)
            return word("comma", self.language).join(part for part in parts if part)
        is_own = self.author in ("", self.outlet)
        key = "claim.outlet" if is_own else "claim.credit"
        return word(key, self.language, author=self.author, outlet=self.outlet, date=self.said)


@dataclass(frozen=True, slots=True)
class NoteBlock:
    """A note of "Read with care"."""

    id: str
    title: Runs
    text: Runs
    marks: tuple[int, ...]
    priority: int


@dataclass(frozen=True, slots=True)
class ProgrammeLine:
    """A programme and where it stands; ``since`` and ``status_text`` are in words."""

    id: str
    name: str
    owner: str
    about: Runs
    status: ProgrammeStatus | None
    status_text: str
    since: str
    figures: tuple[Figure, ...]
    marks: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class MilestoneLine:
    """A dated event, newest first."""

    id: str
    when: date
    date_text: str
    title: str
    short: str
    planned: bool
    marks: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LatestLine:
    """A series of the sheet and how new it is: its newest period, and when the next is due."""

    id: str
    name: str
    period: str
    due: str
    is_overdue: bool


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """Something that is not as it was when a briefing was saved; ``label`` names the kind."""

    kind: ChangeKind
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A numbered source: ``text`` is body, publisher and date as printed, ``url`` in full.

    ``body`` is whose figures it prints, empty where it names nobody: under the body's name
    ``place`` is enough. ``reading`` says where within it and when it was read.
    """

    number: int
    id: str
    text: str
    title: str
    kind: str
    url: str
    body: str = ""
    place: str = ""
    is_dated: bool = True
    reading: str = ""


@dataclass(frozen=True, slots=True)
class SectorCard:
    """A sector on the overview, with its first headline."""

    sector: str
    title: str
    headline: HeadlineCard


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """How many claims have a verdict."""

    verdict: VerdictId
    text: str
    count: int
