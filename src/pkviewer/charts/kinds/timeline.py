"""Milestones along a time axis; flat where there is width, down the side where there is not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from pkviewer.charts.base import spacing
from pkviewer.charts.base.canvas import Draft
from pkviewer.charts.base.measure import MEDIUM, SEMIBOLD, Measure
from pkviewer.charts.base.plan import Box, Dot, Hit
from pkviewer.sheet.chart import ChartEvent, ChartSpec
from pkviewer.text.words import word

_FLAT_FROM = 46.0
_MOST_HEIGHT = 17.0
"""The most that texts above and below an axis may take together, in the type's size."""
_WIDTHS = (12.0, 10.0, 15.0, 8.5)
_LINES = 3
_MOST_EVENTS = 40
"""More never find room along an axis: the older ones are not even tried."""


@dataclass(frozen=True, slots=True)
class Block:
    """An event's text: its date and the lines of its title, so wide and high."""

    event: ChartEvent
    lines: tuple[str, ...]
    width: float
    height: float


def plan_timeline(draft: Draft) -> None:
    """Plan the events; where not all find room the oldest go, which is said."""
    events = sorted(draft.spec.events, key=lambda event: event.when)
    if not events:
        return
    if draft.area.width >= _FLAT_FROM * draft.em:
        _plan_flat(draft, events)
    else:
        _plan_upright(draft, events)


def timeline_height(spec: ChartSpec, width: float, measure: Measure) -> float:
    """Return the height at which all events can be told."""
    if width >= _FLAT_FROM * measure.size:
        events = sorted(spec.events, key=lambda event: event.when)
        placed, hidden = _fitted(measure, events, width)
        top, bottom = _extent(measure, placed, _said_of(spec, hidden))
        return bottom - top + 0.25 * measure.size
    # The first line keeps a little away from the edge.
    blocks = (_upright_block(measure, event, width).height for event in spec.events)
    return sum(blocks) + 0.3 * measure.size


def _upright_block(measure: Measure, event: ChartEvent, width: float) -> Block:
    room = width - _dates_width(measure, (event,)) - 2.2 * measure.size
    lines = tuple(measure.wrapped(event.title, max(room, 4 * measure.size), _LINES))
    return Block(
        event, lines, width, (len(lines) * measure.leading(event.title)) + 0.5 * measure.size
    )


def _dates_width(measure: Measure, events: tuple[ChartEvent, ...]) -> float:
    return max(4 * measure.size, *(measure.width(event.date_text, MEDIUM) for event in events))


def _plan_upright(draft: Draft, events: list[ChartEvent]) -> None:
    """Plan a rail with the newest event on top, dates before it and titles behind it."""
    em, area, kind = draft.em, draft.area, draft.type
    dates = _dates_width(kind, tuple(events))
    blocks = [_upright_block(kind, event, area.width) for event in reversed(events)]
    room = area.height
    while len(blocks) > 1 and sum(block.height for block in blocks) > room:
        blocks.pop()
        room = area.height - 1.3 * em
    rail = area.left + dates + spacing.RAIL_GAP * em
    top = area.top
    for index, block in enumerate(blocks):
        baseline = top + kind.ascent(block.event.title)
        draft.put(
            draft.label(
                block.event.date_text, area.left, baseline, anchor="start",
                colour=draft.palette.muted, weight=MEDIUM, role="date",
            )
        )  # fmt: skip
        draft.put_lines(
            block.lines, rail + spacing.RAIL_GAP * em, baseline, anchor="start", role="event"
        )
        centre = baseline - 0.35 * em
        bottom = top + block.height
        last = index == len(blocks) - 1 and len(blocks) == len(events)
        ends = ((rail, centre), (rail, centre if last else bottom + 0.35 * em))
        draft.plan.strokes.append(draft.rule(ends, draft.palette.grid, 1.5 * draft.hair))
        _dot(draft, rail, centre, block.event)
        box = Box(area.left, top, area.right, bottom)
        draft.plan.hits.append(
            Hit(0, len(blocks) - 1 - index, box.grown(-0.1 * em), box, block.event)
        )
        top = bottom
    if len(blocks) < len(events):
        _say_hidden(draft, len(events) - len(blocks), area.left, top + kind.ascent("+"))


def _plan_flat(draft: Draft, events: list[ChartEvent]) -> None:
    """Plan a level axis, texts in lanes above and below it, each with a leader to its date."""
    em, area, kind = draft.em, draft.area, draft.type
    placed, hidden = _fitted(kind, events, area.width)
    said = _said_of(draft.spec, hidden)
    top, bottom = _extent(kind, placed, said)
    axis = area.top + max(area.height - (bottom - top), 0.0) / 2 - top
    _axis(draft, [block.event for block, _, _ in placed], axis)
    for index, (block, spot, place) in enumerate(placed):
        x = area.left + place
        box = Box(
            area.left + spot.left, axis + spot.top, area.left + spot.right, axis + spot.bottom
        )
        above = box.bottom <= axis
        ends = ((x, axis), (x, box.bottom + 0.1 * em if above else box.top - 0.1 * em))
        draft.plan.grid.append(draft.rule(ends, draft.palette.muted, 0.8 * draft.hair))
        anchor = "start" if box.left >= x - 0.5 * em else "end"
        side = box.left if anchor == "start" else box.right
        baseline = box.top + kind.ascent(block.event.title)
        draft.put(
            draft.label(
                block.event.date_text, side, baseline, anchor=anchor,  # type: ignore[arg-type]
                colour=draft.palette.muted, weight=SEMIBOLD, role="date",
            )
        )  # fmt: skip
        baseline += kind.leading(block.event.title)
        draft.put_lines(block.lines, side, baseline, anchor=anchor, role="event")
        _dot(draft, x, axis, block.event)
        draft.plan.hits.append(Hit(0, index, box.grown(0.2 * em), box.grown(0.3 * em), block.event))
    if said:
        _say_hidden(draft, hidden, area.left, axis + _baseline(kind, placed, said))


Placed = tuple[tuple[Block, Box, float], ...]
"""Texts of an axis with their boxes and the places of their dates; the axis is at 0, 0."""


def _fitted(kind: Measure, events: list[ChartEvent], width: float) -> tuple[Placed, int]:
    """Return what finds room along an axis, and how many of the oldest do not."""
    newest = events[-_MOST_EVENTS:]
    placed, hidden = _fitted_once(kind.size, kind.page, tuple(newest), width)
    return placed, hidden + len(events) - len(newest)


@lru_cache(maxsize=64)
def _fitted_once(
    size: float, page: bool, events: tuple[ChartEvent, ...], width: float
) -> tuple[Placed, int]:
    """Do so; a window asks for its height time and again, and over a hundred events take long."""
    kind = Measure(size, page=page)
    columns = [[_flat_block(kind, event, text) for event in events] for text in _WIDTHS]
    hidden, placed = 0, _best_lanes(size, columns, width)
    while len(placed) < len(events) - hidden and hidden < len(events) - 1:
        hidden += 1
        placed = _best_lanes(size, [blocks[hidden:] for blocks in columns], width)
    return placed, hidden


def _extent(kind: Measure, placed: Placed, said: str) -> tuple[float, float]:
    """Return how far everything reaches above the axis and below it, what is said included."""
    em = kind.size
    tops = [box.top for _, box, _ in placed] + [-0.6 * em]
    bottoms = [box.bottom for _, box, _ in placed] + [0.6 * em]
    if said:
        baseline = _baseline(kind, placed, said)
        tops.append(baseline - kind.ascent(said))
        bottoms.append(baseline + kind.descent(said))
    return min(tops), max(bottoms)


def _baseline(kind: Measure, placed: Placed, said: str) -> float:
    """Return where it is said how many are hidden: near the axis' beginning, or below it all."""
    em = kind.size
    texts = [box for _, box, _ in placed]
    for baseline in (spacing.YEAR_ROW * em + 0.35 * em, -spacing.YEAR_ABOVE * em):
        top, bottom = baseline - kind.ascent(said), baseline + kind.descent(said)
        box = Box(0.0, top, kind.width(said), bottom)
        # The leader of the oldest text crosses its own side alone.
        near = [spot for spot in texts if spot.left < box.right + em and spot.top * baseline > 0]
        if not near and not any(box.overlaps(spot, spacing.LANE * em) for spot in texts):
            return baseline
    return max((spot.bottom for spot in texts), default=0.6 * em) + 1.1 * em


def _said_of(spec: ChartSpec, hidden: int) -> str:
    return word("chart.earlier", spec.style.language, n=hidden) if hidden else ""


def _best_lanes(em: float, columns: list[list[Block]], width: float) -> Placed:
    """Try texts of several widths, on either side first; return what placed the most."""
    best: Placed = ()
    for blocks in columns:
        for first in (True, False):
            placed = _lanes(em, blocks, width, above_first=first)
            if len(placed) > len(best):
                best = placed
            if len(best) == len(blocks):
                return best
    return best


def _flat_block(kind: Measure, event: ChartEvent, width: float) -> Block:
    lines = tuple(kind.wrapped(event.title, width * kind.size, _LINES))
    width = max(kind.width(event.date_text, SEMIBOLD), *(kind.width(line) for line in lines))
    return Block(event, lines, width, (len(lines) + 1) * kind.leading(event.title))


def _span(events: list[ChartEvent]) -> tuple[date, int]:
    first, last = events[0].when, events[-1].when
    return first, max((last - first).days, 1)


def _lanes(em: float, blocks: list[Block], width: float, *, above_first: bool) -> Placed:
    """Place blocks in the nearest free lanes, above and below by turns, from the newest back.

    Texts run on to the right, so that an older one stands further out and its leader meets
    no younger text. Stops at the first block without room.
    """
    area = Box(0.0, -_MOST_HEIGHT / 2 * em, width, _MOST_HEIGHT / 2 * em)
    first, days = _span([block.event for block in blocks])
    left, right = 0.5 * em, width - 0.5 * em
    taken: list[Box] = []
    leaders: list[Box] = []
    result: list[tuple[Block, Box, float]] = []
    for order, block in enumerate(reversed(blocks)):
        x = left + (block.event.when - first).days / days * (right - left)
        spot = _spot(
            area, em, block, x, (taken, leaders), above_first=above_first == (order % 2 == 0)
        )
        if spot is None:
            break
        taken.append(spot)
        near = (spot.bottom, 0.0) if spot.bottom <= 0 else (0.0, spot.top)
        leaders.append(Box(x, near[0], x, near[1]))
        result.append((block, spot, x))
    return tuple(reversed(result))


def _spot(
    area: Box,
    em: float,
    block: Block,
    x: float,
    ground: tuple[list[Box], list[Box]],
    *,
    above_first: bool,
) -> Box | None:
    """Return a free box for a text whose date is at a place; the ground is texts, leaders."""
    taken, leaders = ground
    crowd = (*taken, *leaders)
    lanes = int((area.height / 2 - spacing.FIRST_BELOW * em) / (spacing.LANE * em))
    for lane in range(lanes):
        for above in (above_first, not above_first):
            offset = spacing.FIRST_LANE * em + lane * spacing.LANE * em
            top = -offset - block.height if above else offset + spacing.FIRST_BELOW * em
            for left in (x + spacing.FLAG * em, x - spacing.FLAG * em - block.width):
                box = Box(left, top, left + block.width, top + block.height)
                # Thousands of places are tried: what costs least and refuses most comes first.
                if not box.lies_in(area) or box.meets_any(crowd, spacing.LANE * em):
                    continue
                near = (box.bottom, 0.0) if above else (0.0, box.top)
                leader = Box(x - spacing.LEADER * em, near[0], x + spacing.LEADER * em, near[1])
                if not leader.meets_any(taken):
                    return box
    return None


def _axis(draft: Draft, events: list[ChartEvent], axis: float) -> None:
    em, area = draft.em, draft.area
    ends = ((area.left, axis), (area.right, axis))
    draft.plan.strokes.append(draft.rule(ends, draft.palette.axis, 1.2 * draft.hair))
    first, days = _span(events)
    left, right = area.left + 0.5 * em, area.right - 0.5 * em
    for year in range(first.year + 1, events[-1].when.year + 1):
        x = left + (date(year, 1, 1) - first).days / days * (right - left)
        tick = ((x, axis), (x, axis + spacing.TICK * em))
        draft.plan.strokes.append(draft.rule(tick, draft.palette.axis))


def _dot(draft: Draft, x: float, y: float, event: ChartEvent) -> None:
    colour = draft.palette.main_emphasis
    fill = draft.palette.background if event.planned else colour
    draft.plan.dots.append(Dot(x, y, spacing.EVENT_DOT * draft.em, fill, colour, 1.4 * draft.hair))


def _say_hidden(draft: Draft, count: int, x: float, baseline: float) -> None:
    text = _said_of(draft.spec, count)
    draft.put(
        draft.label(text, x, baseline, anchor="start", colour=draft.palette.muted, role="event")
    )
