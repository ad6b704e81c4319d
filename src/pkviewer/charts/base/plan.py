"""What is drawn where: the plan that window, picture and page all paint."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Literal, NamedTuple

from pkviewer.sheet.chart import ChartEvent, ChartMark

Anchor = Literal["start", "middle", "end"]
Point = tuple[float, float]
_OPPOSITE: dict[Anchor, Anchor] = {"start": "end", "middle": "middle", "end": "start"}


class Box(NamedTuple):
    """A rectangle; y grows downwards."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Extent along x."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Extent along y."""
        return self.bottom - self.top

    @property
    def middle(self) -> Point:
        """Its centre."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def overlaps(self, other: Box, gap: float = 0.0) -> bool:
        """Tell whether two boxes come closer than ``gap``; an edge may touch an edge."""
        return (
            self.left < other.right + gap
            and other.left < self.right + gap
            and self.top < other.bottom + gap
            and other.top < self.bottom + gap
        )

    def meets_any(self, others: Iterable[Box], gap: float = 0.0) -> bool:
        """Tell whether the box comes closer than ``gap`` to any other: :meth:`overlaps`, fast."""
        left, top, right, bottom = self
        for its_left, its_top, its_right, its_bottom in others:
            if (
                left < its_right + gap
                and its_left < right + gap
                and top < its_bottom + gap
                and its_top < bottom + gap
            ):
                return True
        return False

    def lies_in(self, other: Box) -> bool:
        """Tell whether no part of the box is outside the other."""
        return (
            self.left >= other.left - 0.01
            and self.right <= other.right + 0.01
            and self.top >= other.top - 0.01
            and self.bottom <= other.bottom + 0.01
        )

    def grown(self, by: float) -> Box:
        """Return the box, larger by so much on each side."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def within(self, edge: Box) -> Box:
        """Return the part of the box that lies within another."""
        return Box(
            max(self.left, edge.left),
            max(self.top, edge.top),
            min(self.right, edge.right),
            min(self.bottom, edge.bottom),
        )

    def mirrored(self, width: float) -> Box:
        """Return the box seen in a mirror, on a drawing so wide."""
        return Box(width - self.right, self.top, width - self.left, self.bottom)


@dataclass(frozen=True, slots=True)
class Panel:
    """A plot area: where the box's edges lie in the chart's own units.

    ``places`` is where slots stand along the horizontal axis; empty, they stand one apart.
    On a ``log`` axis ``bottom`` and ``top`` are powers of ten.
    """

    box: Box
    left: float
    right: float
    bottom: float
    top: float
    places: tuple[float, ...] = ()
    log: bool = False

    def at(self, slot: int) -> float:
        """Return where the middle of a slot lies."""
        return self.x(self.places[slot] if self.places else slot)

    def before(self, slot: int) -> float:
        """Return where the border between a slot and the one before it lies."""
        return (self.at(slot - 1) + self.at(slot)) / 2

    def x(self, value: float) -> float:
        """Return where a value of the horizontal axis lies."""
        return self.box.left + (value - self.left) / (self.right - self.left) * self.box.width

    def y(self, value: float) -> float:
        """Return where a value of the vertical axis lies."""
        share = (self._unit(value) - self.bottom) / (self.top - self.bottom)
        return self.box.bottom - share * self.box.height

    def holds(self, value: float) -> bool:
        """Tell whether a value lies between the ends of the vertical axis."""
        if self.log and value <= 0:
            return False
        low, high = sorted((self.bottom, self.top))
        return low <= self._unit(value) <= high

    def _unit(self, value: float) -> float:
        return math.log10(value) if self.log else value

    def value_x(self, x: float) -> float:
        """Return the horizontal axis' value at a place."""
        return self.left + (x - self.box.left) / self.box.width * (self.right - self.left)

    def value_y(self, y: float) -> float:
        """Return the vertical axis' value at a place; of a log axis its power of ten."""
        return self.bottom + (self.box.bottom - y) / self.box.height * (self.top - self.bottom)


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of panel ``panel``; ``fill`` None is hollow, ``hatch`` draws slanted lines."""

    panel: int
    box: Box
    fill: str | None
    outline: str | None = None
    hatch: tuple[tuple[Point, Point], ...] = ()
    line: float = 1.0


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through points; ``dash`` in multiples of the drawing's unit.

    ``panel`` None is furniture (axes, grid, rules) and belongs to no plot area; ``series`` is
    the number of the series that it draws, None where it draws none.
    """

    points: tuple[Point, ...]
    colour: str
    width: float
    dash: tuple[float, ...] = ()
    panel: int | None = None
    series: int | None = None


@dataclass(frozen=True, slots=True)
class Dot:
    """A round mark; ``hollow`` is filled with the background."""

    x: float
    y: float
    radius: float
    fill: str
    outline: str | None = None
    line: float = 1.0


@dataclass(frozen=True, slots=True)
class Label:
    """A line of text; ``x`` is its ``anchor``, ``box`` what its ink may cover."""

    text: str
    x: float
    baseline: float
    anchor: Anchor
    colour: str
    weight: int
    size: float
    box: Box
    role: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A mark as one can point at it: ``box`` is drawn around it, ``zone`` reacts."""

    series: int
    index: int
    box: Box
    zone: Box
    mark: ChartMark | ChartEvent


@dataclass(slots=True)
class Plan:
    """A drawing, in the order it is painted: grid, bars, strokes, dots, labels."""

    width: float
    height: float
    panels: list[Panel] = field(default_factory=list)
    grid: list[Stroke] = field(default_factory=list)
    bars: list[Bar] = field(default_factory=list)
    strokes: list[Stroke] = field(default_factory=list)
    dots: list[Dot] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)
    hits: list[Hit] = field(default_factory=list)

    def add(self, other: Plan) -> None:
        """Draw what another plan draws, after what this one does."""
        self.panels += other.panels
        self.grid += other.grid
        self.bars += other.bars
        self.strokes += other.strokes
        self.dots += other.dots
        self.labels += other.labels
        self.hits += other.hits

    def mirrored(self) -> Plan:
        """Return the plan for readers from right to left; text itself stays as it is."""
        return Plan(
            self.width,
            self.height,
            [self._panel(panel) for panel in self.panels],
            [self._stroke(stroke) for stroke in self.grid],
            [self._bar(bar) for bar in self.bars],
            [self._stroke(stroke) for stroke in self.strokes],
            [replace(dot, x=self.width - dot.x) for dot in self.dots],
            [self._label(label) for label in self.labels],
            [self._hit(hit) for hit in self.hits],
        )

    def with_captions_mirrored(self) -> Plan:
        """Return the plan with title, unit and foot at the other side, all else as it is."""
        labels = [self._label(one) if one.role == "caption" else one for one in self.labels]
        return replace(self, labels=labels)

    def _points(self, points: tuple[Point, ...]) -> tuple[Point, ...]:
        return tuple((self.width - x, y) for x, y in points)

    def _panel(self, panel: Panel) -> Panel:
        box = panel.box.mirrored(self.width)
        return replace(panel, box=box, left=panel.right, right=panel.left)

    def _stroke(self, stroke: Stroke) -> Stroke:
        return replace(stroke, points=self._points(stroke.points))

    def _bar(self, bar: Bar) -> Bar:
        hatch = tuple(
            ((self.width - x1, y1), (self.width - x2, y2)) for (x1, y1), (x2, y2) in bar.hatch
        )
        return replace(bar, box=bar.box.mirrored(self.width), hatch=hatch)

    def _label(self, label: Label) -> Label:
        return replace(
            label,
            x=self.width - label.x,
            anchor=_OPPOSITE[label.anchor],
            box=label.box.mirrored(self.width),
        )

    def _hit(self, hit: Hit) -> Hit:
        box, zone = hit.box.mirrored(self.width), hit.zone.mirrored(self.width)
        return replace(hit, box=box, zone=zone)
