"""A sector: its indicators, facts, prose, charts and the order of its page."""

from __future__ import annotations

from typing import Literal

import msgspec

from pkviewer.model.claim import ProgrammeStatus
from pkviewer.model.fact import FactSpec, Phrase
from pkviewer.model.indicator import Indicator
from pkviewer.model.period import Period, PeriodKind
from pkviewer.model.wording import Text

ChartKind = Literal[
    "bars",
    "grouped_bars",
    "stacked_bars",
    "ranked_bars",
    "line",
    "seasonal",
    "small_multiples",
    "matrix",
    "timeline",
]
"""``ranked_bars`` lie flat, longest first; ``seasonal`` lays years over each other by month;
``matrix`` is a table by two dimensions; ``timeline`` draws the milestones of the sector."""
SeriesRole = Literal["main", "comparison", "target", "peer"]
ChartMeasure = Literal["value", "growth", "index"]
"""``growth`` is on the same period a year earlier."""
SectionKind = Literal[
    "headline",
    "prose",
    "charts",
    "table",
    "claims",
    "notes",
    "programmes",
    "milestones",
    "register",
    "scoreboard",
    "sectors",
    "latest",
    "sources",
]


class Sparkline(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A small chart on a card: the last values of one kind of period."""

    indicator: str
    period_kind: PeriodKind
    last: int = 10
    measure: ChartMeasure = "value"
    entity: str = ""
    dims: dict[str, str] = {}


class Headline(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A headline figure: ``label`` is a name, ``note`` prose shown under it."""

    fact: str
    label: Text
    note: Text | None = None
    spark: Sparkline | None = None


class Paragraph(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Prose; the highest priority number goes first when the page is full."""

    id: str
    text: Text
    priority: int = 1


class Note(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A note of what to read with care: ``title`` and ``text``, both prose; source ids."""

    id: str
    title: Text
    text: Text
    sources: tuple[str, ...] = ()
    priority: int = 1


class ChartSeries(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One series of a chart."""

    indicator: str
    label: Text | None = None
    role: SeriesRole = "main"
    measure: ChartMeasure = "value"
    entity: str = ""
    dims: dict[str, str] = {}

    def place(self, axis: str | None) -> str:
        """Return where the series stands along an axis of a matrix.

        Empty, it holds all members together, or has a value for each period.
        """
        if axis == "entity":
            return self.entity
        if axis == "indicator":
            return self.indicator
        return self.dims.get(axis or "", "")


class Chart(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A chart, declared.

    ``period_kind`` and ``also`` are the kinds of period drawn (``also`` for part-years
    drawn lighter); ``last`` limits how many, ``since`` and ``until`` where they begin and
    end, ``at`` picks the one period of ranked bars or a matrix (a period's code or a
    selector). ``index_base`` is the period set to 100. ``size`` is its place on the page.
    ``rows`` and ``columns`` of a matrix name a dimension, ``entity`` or ``indicator``; its
    columns may be the ``period``.
    The panels of small multiples share one scale unless ``scales`` gives each its own.
    """

    id: str
    title: Text
    kind: ChartKind
    series: tuple[ChartSeries, ...] = ()
    period_kind: PeriodKind = PeriodKind.FISCAL_YEAR
    also: tuple[PeriodKind, ...] = ()
    last: int | None = None
    since: Period | None = None
    until: Period | None = None
    at: str | None = None
    index_base: Period | None = None
    rows: str | None = None
    columns: str | None = None
    scales: Literal["shared", "own"] = "shared"
    size: Literal["wide", "half", "third", "screen"] = "half"
    priority: int = 1


class TableRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A row of the page's table."""

    indicator: str
    label: Text | None = None
    measure: Literal["value", "growth"] = "value"
    entity: str = ""
    dims: dict[str, str] = {}
    also: PeriodKind | None = None
    """Kind shown, marked, where the table's own kind has no value (a part-year)."""
    priority: int = 1


class Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The page's table: key indicators over the last periods of one kind."""

    title: Text
    period_kind: PeriodKind
    last: int = 5
    rows: tuple[TableRow, ...]


class Milestone(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A dated event; ``sets`` moves a programme along the ladder. ``short`` fits one line."""

    id: str
    date: Period
    title: Text
    short: Text | None = None
    source: str
    sets: dict[str, ProgrammeStatus] = {}
    planned: bool = False
    """The date was announced; that it was kept is not known."""
    note: Text | None = None


class Programme(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A named system, policy or project; its status comes from milestones alone."""

    id: str
    name: Text
    owner: str
    about: Text
    facts: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


class Section(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A section of the page; the highest priority number goes first when it is full."""

    kind: SectionKind
    priority: int = 1


class Sector(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """``sectors/<id>.json``."""

    schema: str = msgspec.field(name="$schema")
    id: str
    title: Text
    tab: Text
    summary: Text | None = None
    indicators: tuple[Indicator, ...] = ()
    facts: dict[str, FactSpec] = {}
    phrases: dict[str, Phrase] = {}
    headlines: tuple[Headline, ...] = ()
    prose: tuple[Paragraph, ...] = ()
    charts: tuple[Chart, ...] = ()
    table: Table | None = None
    notes: tuple[Note, ...] = ()
    programmes: tuple[Programme, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    sections: tuple[Section, ...]
