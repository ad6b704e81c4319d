"""A chart before it is drawn: everything said in it, and nothing of how it is painted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from pkviewer.model.sector import ChartKind, SeriesRole
from pkviewer.sheet.figure import Figure
from pkviewer.text.style import Style

ChartSize = Literal["wide", "half", "third", "screen"]


@dataclass(frozen=True, slots=True)
class ChartMark:
    """One value of a series.

    ``slot`` is the place on the category axis, from 0. ``value`` is in the chart's unit.
    ``label`` is the value as printed beside the mark. ``hatched`` marks provisional and
    estimated values, ``light`` part-years, ``emphasis`` the value the chart is about.
    """

    slot: int
    value: float
    label: str
    figure: Figure
    hatched: bool = False
    light: bool = False
    emphasis: bool = False


@dataclass(frozen=True, slots=True)
class ChartLine:
    """One series; gaps in ``marks`` are crossed by a hairline at most."""

    id: str
    name: str
    role: SeriesRole
    marks: tuple[ChartMark, ...]


@dataclass(frozen=True, slots=True)
class ChartBreak:
    """A break in series: a mark between the slots ``before`` − 1 and ``before``."""

    before: int
    reason: str


@dataclass(frozen=True, slots=True)
class ChartEvent:
    """An event of a timeline; ``source`` is the id of the source that told of it."""

    when: date
    date_text: str
    title: str
    planned: bool = False
    source: str = ""


@dataclass(frozen=True, slots=True)
class ChartSpec:
    """A chart.

    ``categories`` are the names of the slots, along the axis (bars, lines) or down it
    (ranked bars). ``unit`` is printed beside the title with the period kind. Grouped and
    stacked bars, lines and small multiples hold several series; the panels of small
    multiples are the series, each against the same axes. ``alt`` says in words what the
    picture shows; ``note`` explains its marks (hatching, part-years, breaks).
    """

    id: str
    kind: ChartKind
    title: str
    unit: str
    categories: tuple[str, ...]
    series: tuple[ChartLine, ...]
    style: Style
    size: ChartSize = "half"
    breaks: tuple[ChartBreak, ...] = ()
    events: tuple[ChartEvent, ...] = ()
    alt: str = ""
    note: str = ""
    marks: tuple[int, ...] = ()
    more: int = 0
    """How many of the chart's sources are not among ``marks``."""
    baseline: float | None = None
    """A level drawn as a quiet rule: 100 of an index, 0 of a growth."""
    priority: int = 1
    from_zero: bool = True
    """Whether the value axis begins at zero; bars always do."""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not self.events and not any(line.marks for line in self.series)
