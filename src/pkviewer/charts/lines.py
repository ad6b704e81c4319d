"""Lines over time, and years laid over each other by month."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pkviewer.charts.draft import Draft, key_marks
from pkviewer.charts.frame import add_frame, draw_baselines, draw_breaks, reach_of
from pkviewer.charts.measure import REGULAR, SEMIBOLD
from pkviewer.charts.placing import spread
from pkviewer.charts.plan import Box, Dot, Label, Panel, Point, Stroke
from pkviewer.charts.targets import draw_targets, name_targets
from pkviewer.sheet.chart import ChartLine, ChartMark, ChartSpec

_FEW = 14
"""A lone line of so few values labels all that fit."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a line is drawn; widths and dashes in the type's size."""

    colour: str
    text: str
    width: float
    dash: tuple[float, ...] = ()
    dots: bool = False
    strong: bool = False


def plan_lines(draft: Draft) -> None:
    """Plan one line or several, named at their ends."""
    _plan(draft, line_looks(draft))


def plan_seasonal(draft: Draft) -> None:
    """Plan years over each other by month: the newest strong, with dots."""
    lines = [line for line in draft.spec.series if line.role != "target" and line.marks]
    newest = max(lines, key=lambda line: line.marks[-1].figure.fact.period.end, default=None)
    palette = draft.palette
    looks = {line.id: Look(palette.main, palette.main_text, 0.11, (0.4, 0.3)) for line in lines}
    if newest is not None:
        accent = palette.main_emphasis
        looks[newest.id] = Look(accent, accent, 0.2, dots=True, strong=True)
    _plan(draft, looks)


def line_looks(draft: Draft) -> dict[str, Look]:
    """Return how each line looks, by the role of its series."""
    palette, spec = draft.palette, draft.spec
    mains = [line for line in spec.series if line.role == "main"]
    looks = {}
    for order, line in enumerate(spec.series):
        accent = palette.main_emphasis
        if line.role == "peer":
            looks[line.id] = Look(palette.peer, palette.muted, 0.11)
        elif line.role == "comparison":
            looks[line.id] = Look(palette.main, palette.main_text, 0.13, (0.4, 0.3))
        elif len(mains) > 1 and line.id != mains[0].id:
            tone = palette.series[2 if order % 2 else 4]
            looks[line.id] = Look(tone, palette.ink, 0.17, strong=True)
        else:
            dots = len(line.marks) <= _FEW
            looks[line.id] = Look(accent, accent, 0.2, dots=dots, strong=True)
    return looks


def pieces(spec: ChartSpec, line: ChartLine) -> list[list[ChartMark]]:
    """Return the stretches of a line without a gap or a break in series."""
    breaks = {gap.before for gap in spec.breaks}
    result: list[list[ChartMark]] = []
    for mark in line.marks:
        last = result[-1][-1].slot if result else None
        if last is not None and mark.slot == last + 1 and mark.slot not in breaks:
            result[-1].append(mark)
        else:
            result.append([mark])
    return result


def draw_line(draft: Draft, number: int, line: ChartLine, look: Look) -> None:
    """Draw a line in its pieces; a value without neighbours is a dot."""
    panel, em = draft.plan.panels[number], draft.em
    dash = tuple(part * em for part in look.dash)
    width = max(look.width * em, draft.hair)
    for piece in pieces(draft.spec, line):
        points = tuple(_place(panel, mark) for mark in piece)
        if len(points) > 1:
            draft.plan.strokes.append(Stroke(points, look.colour, width, dash, number))
            draft.ground.take_line(points)
        for mark, (x, y) in zip(piece, points, strict=True):
            if look.dots or len(piece) == 1 or mark.hatched or mark.emphasis:
                _dot(draft, x, y, 1.15 * max(width, 0.17 * em), look.colour, hollow=mark.hatched)
    reach_x = max(panel.box.width / (panel.right - panel.left) / 2, 0.4 * em)
    for index, mark in enumerate(line.marks):
        x, y = _place(panel, mark)
        box = Box(x, y, x, y).grown(0.4 * em)
        zone = Box(x - reach_x, y - 1.2 * em, x + reach_x, y + 1.2 * em)
        draft.hit(draft.spec.series.index(line), index, box, zone, mark)


def _plan(draft: Draft, looks: dict[str, Look]) -> None:
    spec, em = draft.spec, draft.em
    lines = [line for line in spec.series if line.role != "target" and line.marks]
    values = [mark.value for line in spec.series for mark in line.marks]
    if spec.baseline is not None:
        values.append(spec.baseline)
    reach = reach_of(values, 1.6 * em, 1.4 * em, from_zero=spec.from_zero)
    last = len(spec.categories) - 1
    ends = [line for line in lines if line.marks[-1].slot == last and _is_named(lines)]
    names = {line.id: end_text(draft, line) for line in lines}
    widest = max((draft.type.width(names[line.id], SEMIBOLD) for line in ends), default=0.0)
    right = _margin(draft, widest + 0.8 * em, last + 1) if ends else 0.0
    number = add_frame(draft, reach, len(spec.categories), right=right)
    panel = draft.plan.panels[number]
    draw_baselines(draft, panel)
    for line in sorted(lines, key=lambda line: looks[line.id].strong):
        draw_line(draft, number, line, looks[line.id])
    rules = draw_targets(draft, panel)
    _name_ends(draft, panel, ends, looks, names)
    for line in sorted(lines, key=lambda line: not looks[line.id].strong):
        if looks[line.id].strong:
            _label_values(draft, panel, line, looks[line.id], named=line in ends)
    if _is_named(lines):
        for line in lines:
            if line not in ends:
                _name_inside(draft, panel, line, looks[line.id], names[line.id])
    name_targets(draft, rules)
    draw_breaks(draft, panel)


def _margin(draft: Draft, need: float, slots: int) -> float:
    """Return the room to keep beside the plot, which itself ends half a slot after the last."""
    half = 1 / (2 * max(slots, 1))
    plot = draft.area.width - 4.5 * draft.em
    return max((need - plot * half) / (1 - half), 0.0)


def end_text(draft: Draft, line: ChartLine) -> str:
    """Return the words at a line's end: its name, and its last value where it has room."""
    text = line.name
    if draft.spec.kind == "line":
        text = f"{line.name} {line.marks[-1].label}"
    most = 0.34 * draft.area.width
    if draft.type.width(text, SEMIBOLD) > most:
        text = draft.type.elided(line.name, most, SEMIBOLD)
    return text


def _is_named(lines: Sequence[ChartLine]) -> bool:
    return len(lines) > 1


def _place(panel: Panel, mark: ChartMark) -> Point:
    return panel.x(mark.slot), panel.y(mark.value)


def _dot(draft: Draft, x: float, y: float, radius: float, colour: str, *, hollow: bool) -> None:
    fill = draft.palette.background if hollow else colour
    draft.plan.dots.append(Dot(x, y, radius, fill, colour if hollow else None, 1.2 * draft.hair))
    draft.ground.take(Box(x, y, x, y).grown(radius))


def _name_ends(
    draft: Draft,
    panel: Panel,
    lines: Sequence[ChartLine],
    looks: dict[str, Look],
    names: dict[str, str],
) -> None:
    """Write names beside the last values, pushed apart where they would touch."""
    em = draft.em
    centres = [panel.y(line.marks[-1].value) for line in lines]
    step = draft.type.leading("".join(names.values()))
    places = spread(centres, step, panel.box.top + 0.5 * em, panel.box.bottom - 0.4 * em)
    for line, y in zip(lines, places, strict=True):
        look = looks[line.id]
        x = panel.x(line.marks[-1].slot) + 0.7 * em
        label = draft.label(
            names[line.id], x, draft.middle_baseline(y), anchor="start",
            colour=look.text, weight=SEMIBOLD if look.strong else REGULAR, role="name",
        )  # fmt: skip
        if label.box.top >= draft.area.top - em:
            draft.put(label)


def _name_inside(draft: Draft, panel: Panel, line: ChartLine, look: Look, name: str) -> None:
    """Name a line that ends early: near its end, or else wherever along it there is room."""
    weight = SEMIBOLD if look.strong else REGULAR
    places = [
        replace(label, role="name")
        for mark in reversed(line.marks)
        for label in _around(draft, panel, mark, name, look.text, weight)
    ]
    draft.put_first(places)


def _label_values(draft: Draft, panel: Panel, line: ChartLine, look: Look, *, named: bool) -> None:
    """Write the key values of a line; all of them where they are few and it is alone."""
    ranks = key_marks(line)
    seasonal = draft.spec.kind == "seasonal"
    alone = sum(other.role != "target" for other in draft.spec.series) == 1
    highest = max(range(len(line.marks)), key=lambda index: line.marks[index].value)
    if not alone:
        ranks = {
            index: rank for index, rank in ranks.items()
            if line.marks[index].emphasis or index == highest
        }  # fmt: skip
        if named and not seasonal:
            ranks.pop(len(line.marks) - 1, None)
    order = sorted(ranks, key=lambda index: ranks[index])
    if alone and len(line.marks) <= _FEW:
        order += [index for index in reversed(range(len(line.marks))) if index not in ranks]
    for index in order:
        mark = line.marks[index]
        weight = SEMIBOLD if mark.emphasis or index in (highest, len(line.marks) - 1) else REGULAR
        colour = look.text if weight == SEMIBOLD else draft.palette.ink
        others = [panel.x(other.slot) for other in line.marks if other is not mark]
        places = _around(draft, panel, mark, mark.label, colour, weight)
        own = [p for p in places if not any(p.box.left < x < p.box.right for x in others)]
        # A text over a neighbour's value could be taken for its own; the key ones must stay.
        draft.put_first([*own, *places] if index in ranks else own)


def _around(
    draft: Draft, panel: Panel, mark: ChartMark, text: str, colour: str, weight: int
) -> list[Label]:
    """Return places for a text around a point: above, below, beside."""
    em = draft.em
    x, y = _place(panel, mark)
    ascent = draft.type.ascent(text)
    above, below = y - 0.62 * em, y + 0.45 * em + ascent
    spots = (
        (x, above, "middle"),
        (x + 0.3 * em, above, "end"),
        (x, below, "middle"),
        (x - 0.3 * em, below, "start"),
        (x - 0.3 * em, above, "start"),
        (x + 0.3 * em, below, "end"),
        (x + 0.6 * em, draft.middle_baseline(y), "start"),
        (x - 0.6 * em, draft.middle_baseline(y), "end"),
        (x, above - 0.7 * em, "middle"),
        (x, below + 0.7 * em, "middle"),
    )
    return [
        draft.label(text, spot_x, baseline, anchor=anchor, colour=colour, weight=weight)  # type: ignore[arg-type]
        for spot_x, baseline, anchor in spots
    ]
