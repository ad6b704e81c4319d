"""The fact sheet: the one description that the window and the page both render."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from pkviewer.claims.verdict import VerdictId
from pkviewer.documents.page_style import PLAIN, PageStyle
from pkviewer.model.claim import ProgrammeStatus
from pkviewer.model.sector import SectionKind
from pkviewer.sheet.chart import ChartLine, ChartSpec
from pkviewer.sheet.figure import Figure, Runs
from pkviewer.text.style import Style

PageSection = SectionKind | Literal["changes"]
"""Sections of a page; only a briefing, which is no sector, tells of changes."""
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
    """A cell; ``figure`` is None where no published value is known. ``mark`` is a raised sign."""

    text: str
    figure: Figure | None = None
    mark: str = ""
    light: bool = False


@dataclass(frozen=True, slots=True)
class TableLine:
    """A row of the table; ``indent`` puts a derived row under the one it derives from."""

    label: str
    unit: str
    cells: tuple[TableCell, ...]
    marks: tuple[int, ...]
    indent: bool
    priority: int


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

    @property
    def key(self) -> str:
        """What explains the signs, in one line."""
        return " · ".join(text for _, text in self.signs)


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """A claim with its verdict. ``overtaken`` says since when, where it was overtaken.

    ``arithmetic`` is one line for each check made; ``reply`` a sentence to send back.
    """

    id: str
    number: int
    text: str
    made_by: str
    verdict: VerdictId
    verdict_text: str
    overtaken: str
    reason: Runs
    arithmetic: tuple[str, ...]
    reply: str
    figures: tuple[Figure, ...]
    marks: tuple[int, ...]


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


@dataclass(frozen=True, slots=True)
class Freshness:
    """How fresh the figures are, on a date.

    ``overdue`` of ``counted`` indicators are past the day their next figure was due; those
    without a calendar are not counted.
    """

    on: date
    counted: int
    overdue: int
    text: str


@dataclass(frozen=True, slots=True)
class FactSheet:
    """A sector's fact sheet.

    ``sections`` gives the order and, with each section's priority, what is dropped first
    when the page is full. ``fingerprint`` is the SHA-256, in hex, of the data behind it.
    """

    sector: str
    style: Style
    title: str
    tab: str
    kicker: str
    edition: str
    newest: str
    sections: tuple[tuple[PageSection, int], ...]
    headlines: tuple[HeadlineCard, ...]
    prose: tuple[ParagraphBlock, ...]
    charts: tuple[ChartSpec, ...]
    table: TableBlock | None
    claims: tuple[ClaimLine, ...]
    claims_total: int
    notes: tuple[NoteBlock, ...]
    programmes: tuple[ProgrammeLine, ...]
    milestones: tuple[MilestoneLine, ...]
    sources: tuple[SourceLine, ...]
    sectors: tuple[SectorCard, ...]
    scores: tuple[ScoreLine, ...]
    freshness: Freshness
    words: dict[str, str]
    """Headings and fixed words of the sheet in its language, by key."""
    fingerprint: str
    unmarked: tuple[SourceLine, ...] = ()
    """Sources behind figures that bear no mark: the middle of sums, rival figures."""
    changes: tuple[ChangeLine, ...] = ()
    page_style: PageStyle = PLAIN
    """How its page is made somebody's own; what it says is the same in every style."""

    def figures(self) -> Iterator[Figure]:
        """Yield every figure of the sheet, in reading order."""
        yield from (card.figure for card in self.headlines)
        for block in self.prose:
            yield from _of_runs(block.runs)
        for chart in self.charts:
            yield from (mark.figure for line in chart.series for mark in line.marks)
        for row in self.table.rows if self.table else ():
            yield from (cell.figure for cell in row.cells if cell.figure is not None)
        for claim in self.claims:
            yield from _of_runs(claim.reason)
            yield from claim.figures
        for note in self.notes:
            yield from _of_runs(note.title)
            yield from _of_runs(note.text)
        for programme in self.programmes:
            yield from _of_runs(programme.about)
            yield from programme.figures
        yield from (card.headline.figure for card in self.sectors)


def _of_runs(runs: Runs) -> Iterator[Figure]:
    yield from (run.figure for run in runs if run.figure is not None)
