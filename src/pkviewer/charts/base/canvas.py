"""The drawing board: what every kind of chart is planned with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from pkviewer.charts.base.measure import REGULAR, Measure
from pkviewer.charts.base.palette import ChartPalette
from pkviewer.charts.base.placing import Ground
from pkviewer.charts.base.plan import Anchor, Box, Hit, Label, Panel, Plan, Point, Stroke
from pkviewer.sheet.chart import ChartLine, ChartMark, ChartSpec


@dataclass(slots=True)
class Draft:
    """A chart being planned inside ``area``; ``em`` is the size of its type."""

    spec: ChartSpec
    area: Box
    palette: ChartPalette
    type: Measure
    plan: Plan
    ground: Ground

    @property
    def em(self) -> float:
        """The size of the type, the measure of all distances."""
        return self.type.size

    @property
    def small(self) -> float:
        """The size of values where the usual one leaves no room for all of them.

        On the page the usual one is the smallest that is allowed.
        """
        return self.em if self.type.page else float(round(0.86 * self.em))

    @property
    def hair(self) -> float:
        """The width of the thinnest line."""
        return 0.065 * self.em if self.type.page else 1.0

    def within(self, area: Box) -> Draft:
        """Return a draft of the same drawing, confined to a part of it."""
        ground = Ground(area, 0.12 * self.em)
        return Draft(self.spec, area, self.palette, self.type, self.plan, ground)

    def trial(self) -> Draft:
        """Return a draft of the same area on a drawing of its own, to be kept or thrown away."""
        plan = Plan(self.plan.width, self.plan.height)
        return replace(self, plan=plan, ground=Ground(self.area, 0.12 * self.em))

    def keep(self, trial: Draft) -> None:
        """Take over what a trial has drawn; no plot area may have been drawn before."""
        self.plan.add(trial.plan)

    def snap(self, place: float) -> float:
        """Return the place on the pixel grid; on the page nothing snaps."""
        return place if self.type.page else float(round(place))

    def label(
        self,
        text: str,
        x: float,
        baseline: float,
        *,
        anchor: Anchor = "middle",
        colour: str | None = None,
        weight: int = REGULAR,
        role: str = "value",
        size: float | None = None,
    ) -> Label:
        """Return a label, measured but not placed yet; ``size`` is the chart's if not given."""
        size = size or self.em
        width = self.type.width(text, weight, size)
        left = x - {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor] * width
        share = size / self.em
        box = Box(
            left,
            baseline - share * self.type.ascent(text),
            left + width,
            baseline + share * self.type.descent(text),
        )
        colour = colour or self.palette.ink
        return Label(text, x, baseline, anchor, colour, weight, size, box, role)

    def put(self, label: Label) -> None:
        """Place a label where it is."""
        self.ground.take(label.box)
        self.plan.labels.append(label)

    def put_first(self, candidates: Iterable[Label], but: Box | None = None) -> bool:
        """Place a label at the first of its places that is free; False where none is."""
        label = self.ground.first_free(candidates, but)
        if label is not None:
            self.plan.labels.append(label)
        return label is not None

    def put_lines(self, lines: Sequence[str], x: float, baseline: float, **look: object) -> float:
        """Place lines of text below each other; return the baseline of the next."""
        for line in lines:
            self.put(self.label(line, x, baseline, **look))  # type: ignore[arg-type]
            baseline += self.type.leading(line)
        return baseline

    def middle_baseline(self, y: float) -> float:
        """Return the baseline that centres figures on a place."""
        return y + 0.35 * self.em

    def rule(
        self,
        points: Sequence[Point],
        colour: str,
        width: float | None = None,
        dash: tuple[float, ...] = (),
    ) -> Stroke:
        """Return a thin line."""
        return Stroke(tuple(points), colour, self.hair if width is None else width, dash)

    def hit(self, series: int, index: int, box: Box, zone: Box, mark: ChartMark) -> None:
        """Let a mark be pointed at."""
        self.plan.hits.append(Hit(series, index, box, zone, mark))

    def add_panel(self, panel: Panel) -> int:
        """Add a plot area and return its number."""
        self.plan.panels.append(panel)
        return len(self.plan.panels) - 1


def key_marks(line: ChartLine, *, alone: bool = True) -> dict[int, int]:
    """Return the marks that keep their labels when room is short, with their rank.

    By index: what the chart is about first, then the last; of a line that is ``alone`` also
    the first, and the extremes.
    """
    marks = line.marks
    ranks: dict[int, int] = {}
    if not marks:
        return ranks
    order = [index for index, mark in enumerate(marks) if mark.emphasis]
    order.append(len(marks) - 1)
    if alone:
        order.append(0)
        order.append(max(range(len(marks)), key=lambda index: marks[index].value))
        order.append(min(range(len(marks)), key=lambda index: marks[index].value))
    for index in order:
        ranks.setdefault(index, len(ranks))
    return ranks
