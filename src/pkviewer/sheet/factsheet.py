"""The fact sheet: the one description that the window and the page both render."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pkviewer.documents.briefing import Briefing
from pkviewer.documents.page_style import PLAIN, PageStyle
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
    SourceLine,
    TableBlock,
)
from pkviewer.sheet.chart import ChartSpec
from pkviewer.sheet.figure import Figure
from pkviewer.sheet.sections import (
    FIELDS,
    READING_ORDER,
    Item,
    PageSection,
    Section,
    items_of,
)
from pkviewer.text.style import Style


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

    ``order`` gives the sections as they are declared and, with each one's priority, what is
    dropped first when the page is full. ``fingerprint`` is the SHA-256, in hex, of the data
    behind it.
    """

    sector: str
    style: Style
    title: str
    tab: str
    kicker: str
    edition: str
    newest: str
    order: tuple[tuple[PageSection, int], ...]
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
    latest: tuple[LatestLine, ...] = ()
    beside: FactSheet | None = None
    """The same in a second language, where a page says everything in two; marks are alike."""
    page_style: PageStyle = PLAIN
    """How its page is made somebody's own; what it says is the same in every style."""
    briefing: Briefing | None = None
    """What it was made from, where that is a briefing."""

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections in their order, with what they hold."""
        return tuple(
            Section(kind, priority, self.heading(kind), self.items(kind))
            for kind, priority in self.order
        )

    def items(self, kind: PageSection) -> tuple[Item, ...]:
        """Return what a section of a kind holds, whether or not the sheet declares one."""
        return items_of(kind, getattr(self, FIELDS[kind])) if kind in FIELDS else ()

    def heading(self, kind: PageSection) -> str:
        """Return a section's heading."""
        if kind == "table" and self.table is not None:
            return self.table.title
        return self.words.get(kind, kind)

    def figures(self) -> Iterator[Figure]:
        """Yield every figure of the sheet, in reading order."""
        for kind in READING_ORDER:
            for item in self.items(kind):
                yield from item.figures
                yield from item.behind
