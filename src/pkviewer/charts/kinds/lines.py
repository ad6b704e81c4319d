"""Lines over time, and years laid over each other by month."""

from __future__ import annotations

from collections.abc import Sequence

from pkviewer.charts.base import spacing
from pkviewer.charts.base.canvas import Draft, key_marks
from pkviewer.charts.base.measure import REGULAR, SEMIBOLD
from pkviewer.charts.base.plan import Box, Dot, Panel, Stroke
from pkviewer.charts.base.polarity import is_best_on_top
from pkviewer.charts.parts.axes import (
    Reach,
    add_frame,
    draw_absent,
    draw_baselines,
    draw_breaks,
    reach_of,
    reach_of_log,
    reach_of_ranks,
)
from pkviewer.charts.parts.line_ends import (
    Look,
    end_margin,
    end_texts,
    ends_of,
    name_ends,
    name_inside,
    place_of,
    places_around,
)
from pkviewer.charts.parts.targets import draw_targets, name_targets
from pkviewer.sheet.chart import FEW, ChartLine, ChartMark, ChartSpec


def plan_lines(draft: Draft) -> None:
    """Plan one line or several, named at their ends."""
    _plan(draft, line_looks(draft))


def plan_seasonal(draft: Draft) -> None:
    """Plan years over each other by month: the newest strong, with dots, the oldest faintest."""
    lines = [line for line in draft.spec.series if line.role != "target" and line.marks]
    lines.sort(key=lambda line: line.marks[-1].figure.fact.period.end, reverse=True)
    accent = draft.palette.main_emphasis
    looks = {line.id: Look(accent, accent, 0.2, dots=True, strong=True) for line in lines[:1]}
    for order, line in enumerate(lines[1:]):
        looks[line.id] = _compared(draft, order, whole=True)
    _plan(draft, looks)


def line_looks(draft: Draft) -> dict[str, Look]:
    """Return how each line looks, by the role of its series."""
    palette, spec = draft.palette, draft.spec
    mains = [line.id for line in spec.series if line.role == "main"]
    compared = [line.id for line in spec.series if line.role == "comparison"]
    looks = {}
    for order, line in enumerate(spec.series):
        accent = palette.main_emphasis
        if line.role == "peer":
            looks[line.id] = Look(palette.peer, palette.muted, 0.11)
        elif line.role == "comparison":
            looks[line.id] = _compared(draft, compared.index(line.id), whole=not line.absent)
        elif len(mains) > 1 and line.id != mains[0]:
            tone = palette.series[2 if order % 2 else 4]
            looks[line.id] = Look(tone, palette.ink, 0.17, strong=True)
        else:
            dots = len(line.marks) <= FEW
            looks[line.id] = Look(accent, accent, 0.2, dots=dots, strong=True)
    return looks


def _compared(draft: Draft, order: int, *, whole: bool) -> Look:
    """Return the look of the first line of comparison, the second, and so on.

    Dashes would be taken for gaps where there are gaps: a line that is not ``whole`` is told
    apart by how dark it is, also in grey.
    """
    palette = draft.palette
    dashed = (
        Look(palette.main, palette.main_text, 0.13, (0.4, 0.3)),
        Look(palette.peer, palette.muted, 0.13, (0.13, 0.2)),
        Look(palette.muted, palette.muted, 0.1, (0.9, 0.25)),
    )
    plain = (
        Look(palette.main, palette.main_text, 0.13),
        Look(palette.muted, palette.muted, 0.13),
        Look(palette.ink, palette.ink, 0.1),
    )
    looks = dashed if whole else plain
    if order < len(looks):
        return looks[order]
    # Further ones have hues of their own, and come back with dashes.
    order -= len(looks)
    hues = (palette.series[2], palette.series[4], palette.ink)
    rhythms: tuple[tuple[float, ...], ...] = ((), (0.5, 0.25), (0.13, 0.25))
    hue = hues[order % len(hues)]
    return Look(hue, palette.ink, 0.13, rhythms[order // len(hues) % len(rhythms)])


def stretches(spec: ChartSpec, line: ChartLine) -> list[list[ChartMark]]:
    """Return the stretches of a line between breaks in series."""
    cuts = {cut.before for cut in spec.breaks if not cut.lines or line.id in cut.lines}
    result: list[list[ChartMark]] = []
    for mark in line.marks:
        last = result[-1][-1].slot if result else None
        if last is not None and not cuts.intersection(range(last + 1, mark.slot + 1)):
            result[-1].append(mark)
        else:
            result.append([mark])
    return result


def draw_line(draft: Draft, number: int, line: ChartLine, look: Look) -> None:
    """Draw a line, interrupted at breaks in series alone; a value without neighbours is a dot.

    Where periods between have no figure, dots show what was measured.
    """
    panel, em = draft.plan.panels[number], draft.em
    dash = tuple(part * em for part in look.dash)
    width = max(look.width * em, draft.hair)
    few = len(line.marks) <= FEW
    # Of a long line only the ends of what was measured are dots, or it would look like a chain.
    ends = {slot + step for slot in line.absent for step in (-1, 1)}
    dotted = look.dots or bool(draft.spec.places) or (few and bool(ends))
    thick = spacing.FEW_RADIUS * em if few else spacing.MANY_RADIUS * em
    for piece in stretches(draft.spec, line):
        points = tuple(place_of(panel, mark) for mark in piece)
        if len(points) > 1:
            series = draft.spec.series.index(line)
            draft.plan.strokes.append(Stroke(points, look.colour, width, dash, number, series))
            draft.ground.take_line(points)
        for mark, (x, y) in zip(piece, points, strict=True):
            hollow = mark.hatched or mark.light
            if dotted or len(piece) == 1 or hollow or mark.emphasis or mark.slot in ends:
                _dot(draft, x, y, 1.15 * max(width, thick), look.colour, hollow=hollow)
    reach_x = max(panel.box.width / (panel.right - panel.left) / 2, spacing.MARK_RING * em)
    for index, mark in enumerate(line.marks):
        x, y = place_of(panel, mark)
        box = Box(x, y, x, y).grown(spacing.MARK_RING * em)
        zone = Box(x - reach_x, y - spacing.MARK_ZONE * em, x + reach_x, y + spacing.MARK_ZONE * em)
        draft.hit(draft.spec.series.index(line), index, box, zone, mark)


def _plan(draft: Draft, looks: dict[str, Look]) -> None:
    spec = draft.spec
    lines = [line for line in spec.series if line.role != "target" and line.marks]
    ends = ends_of(spec, lines) if len(lines) > 1 else []
    texts = end_texts(draft, lines, looks)
    edge = _edge(draft, lines)
    right = end_margin(draft, (text for line in ends for text in texts[line.id]), edge)
    number = add_frame(draft, _reach(draft), len(spec.categories), right=right, edge=edge)
    panel = draft.plan.panels[number]
    draw_baselines(draft, panel)
    if spec.kind != "seasonal":
        draw_absent(draft, panel, spec.absent)
    for line in sorted(lines, key=lambda line: looks[line.id].strong):
        draw_line(draft, number, line, looks[line.id])
    rules = draw_targets(draft, panel)
    name_ends(draft, panel, ends, looks, texts)
    for line in lines:
        if looks[line.id].strong:
            _label_values(draft, panel, line, looks[line.id], named=line in ends)
    if len(lines) > 1:
        for line in lines:
            if line not in ends:
                others = [other for other in lines if other is not line]
                name = " ".join(texts[line.id])
                name_inside(draft, panel, line, looks[line.id], name, others)
    name_targets(draft, rules)
    draw_breaks(draft, panel)


def _reach(draft: Draft) -> Reach:
    spec, em = draft.spec, draft.em
    values = [mark.value for line in spec.series for mark in line.marks]
    if is_best_on_top(spec):
        return reach_of_ranks(values, spacing.LINE_HEAD * em, spacing.LINE_HEAD * em)
    if spec.baseline is not None:
        values.append(spec.baseline)
    if spec.log:
        return reach_of_log(values, spacing.LINE_HEAD * em, spacing.LINE_FOOT * em)
    return reach_of(
        values, spacing.LINE_HEAD * em, spacing.LINE_FOOT * em, from_zero=spec.from_zero
    )


def _edge(draft: Draft, lines: Sequence[ChartLine]) -> float:
    """Return the room beside the outermost values: a lone line has their labels there."""
    if len(lines) != 1:
        return spacing.AXIS_GAP * draft.em
    marks, names = lines[0].marks, draft.spec.categories
    texts = (marks[0].label, marks[-1].label, names[0], names[-1])
    return max(draft.type.width(text, SEMIBOLD) for text in texts) / 2 + 0.2 * draft.em


def _dot(draft: Draft, x: float, y: float, radius: float, colour: str, *, hollow: bool) -> None:
    fill = draft.palette.background if hollow else colour
    draft.plan.dots.append(Dot(x, y, radius, fill, colour if hollow else None, 1.2 * draft.hair))
    draft.ground.take(Box(x, y, x, y).grown(radius))


def _label_values(draft: Draft, panel: Panel, line: ChartLine, look: Look, *, named: bool) -> None:
    """Write the key values of a line; all of them where they are few and it is alone."""
    ranks = key_marks(line)
    seasonal = draft.spec.kind == "seasonal"
    alone = sum(other.role != "target" for other in draft.spec.series) == 1
    best = min if is_best_on_top(draft.spec) else max
    highest = best(range(len(line.marks)), key=lambda index: line.marks[index].value)
    if not alone:
        ranks = {
            index: rank for index, rank in ranks.items()
            if line.marks[index].emphasis or index == highest
        }  # fmt: skip
        if named and not seasonal:
            ranks.pop(len(line.marks) - 1, None)
    order = sorted(ranks, key=lambda index: ranks[index])
    if alone and len(line.marks) <= FEW:
        order += [index for index in reversed(range(len(line.marks))) if index not in ranks]
    for index in order:
        mark = line.marks[index]
        weight = SEMIBOLD if mark.emphasis or index in (highest, len(line.marks) - 1) else REGULAR
        colour = look.text if weight == SEMIBOLD else draft.palette.ink
        others = [panel.at(other.slot) for other in line.marks if other is not mark]
        places = places_around(draft, panel, mark, mark.label, (colour, weight))
        own = [p for p in places if not any(p.box.left < x < p.box.right for x in others)]
        # A text over a neighbour's value could be taken for its own; the key ones must stay.
        draft.put_first([*own, *places] if index in ranks else own)
