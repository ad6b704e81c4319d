"""A chart before it is drawn: everything said in it, and nothing of how it is painted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal

from pkviewer.model.sector import ChartKind, SeriesRole
from pkviewer.sheet.figure import Figure
from pkviewer.text.style import Style

FEW = 14
"""A line of no more values has a dot for each."""
ChartSize = Literal["wide", "half", "third", "screen"]


@dataclass(frozen=True, slots=True)
class ChartMark:
    """One value of a series.

    ``slot`` is the place on the category axis, from 0. ``value`` is in the chart's unit.
    ``label`` is the value as printed beside the mark. ``hatched`` marks provisional and
    estimated values, ``light`` part-years, ``emphasis`` the value the chart is about.
    ``qualifier`` says in words what the drawing says by shade ("July–February"); ``caution``
    is the part of it that the period's own name does not say ("provisional").
    """

    slot: int
    value: float
    label: str
    figure: Figure
    hatched: bool = False
    light: bool = False
    emphasis: bool = False
    qualifier: str = ""
    caution: str = ""
    bare: str = ""
    """The label without the word that names it a target."""

    @property
    def said(self) -> str:
        """The value with what must be known of it: "2,970 (July–February)"."""
        value = self.label or self.figure.text
        return f"{value} ({self.qualifier})" if self.qualifier else value


@dataclass(frozen=True, slots=True)
class ChartLine:
    """One series; slots without a mark have no figure."""

    id: str
    name: str
    role: SeriesRole
    marks: tuple[ChartMark, ...]

    @property
    def absent(self) -> tuple[int, ...]:
        """The slots between its first and its last value for which it has none."""
        if not self.marks:
            return ()
        filled = {mark.slot for mark in self.marks}
        return tuple(slot for slot in range(min(filled), max(filled)) if slot not in filled)


@dataclass(frozen=True, slots=True)
class ChartBreak:
    """A break in series: a mark between the slots ``before`` − 1 and ``before``."""

    before: int
    reason: str
    lines: tuple[str, ...] = ()
    """The ids of the series that break; empty, all do."""


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
    (ranked bars), as short as an axis needs; ``names`` are the same in words. ``places`` is
    where slots stand along an axis of time, from 0 to their number less one; empty, they
    stand one apart. ``regular`` tells that a slot without a value is a missing one.
    ``unit`` is printed beside the title with the period kind. Grouped and stacked bars,
    lines and small multiples hold several series; the panels of small multiples are the
    series, each against the same axes unless it has its own. The rows of a matrix are the
    series, its columns the slots. ``alt`` says in words what the picture shows;
    ``note`` explains its marks (hatching, part-years, breaks).
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
    names: tuple[str, ...] = ()
    places: tuple[float, ...] = ()
    regular: bool = False
    stub: str = ""
    """What the rows of a matrix are: operators, countries."""
    log: bool = False
    """Whether the value axis of lines is logarithmic; all values are above zero then."""
    own_scales: bool = False
    """Whether each panel of small multiples has a scale of its own."""

    def name(self, slot: int) -> str:
        """Name a slot in words: months in full, quarters by their months."""
        return self.names[slot] if self.names else self.categories[slot]

    def place(self, slot: int) -> float:
        """Return where a slot stands along the axis of time."""
        return self.places[slot] if self.places else float(slot)

    @property
    def closest(self) -> float:
        """How near the nearest two slots are to each other; 1 where all are alike."""
        return min((b - a for a, b in pairwise(self.places)), default=1.0)

    @property
    def absent(self) -> tuple[int, ...]:
        """Slots of a regular axis for which no series that is measured has a value."""
        if not self.regular:
            return ()
        measured = [line for line in self.series if line.role != "target"]
        filled = {mark.slot for line in measured for mark in line.marks}
        return tuple(slot for slot in range(len(self.categories)) if slot not in filled)

    def lacking(self, slot: int) -> tuple[int, ...]:
        """Return the series that have no figure for a slot where others have, by number.

        Only on a regular axis, and only between a series' first and last figure.
        """
        if not self.regular or slot in self.absent:
            return ()
        return tuple(
            number
            for number, line in enumerate(self.series)
            if line.role != "target" and slot in line.absent
        )

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not self.events and not any(line.marks for line in self.series)
