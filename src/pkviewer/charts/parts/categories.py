"""What stands under the slots: names, thinned where they must be, or the years of long series."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pkviewer.charts.base import spacing
from pkviewer.charts.base.canvas import Draft
from pkviewer.charts.base.plan import Box, Panel
from pkviewer.model.period import PeriodKind
from pkviewer.sheet.chart import ChartSpec
from pkviewer.text.number import isolated

_THINNINGS = (1, 2, 3, 4, 5, 6, 8, 10, 12, 24)
_YEARLY = (6, 12, 24, 36, 60, 120)
"""Steps for long series, which are monthly or quarterly: the same month each time."""
_LONG = 30
_OF_MONTHS = frozenset({PeriodKind.MONTH, PeriodKind.QUARTER})


def category_lines(draft: Draft, slots: int, slot: float) -> list[list[str]]:
    """Return the lines of text under each slot; none where there is no room for all.

    Names that fit stand on one line, or wrapped on two. Names of periods are thinned out,
    counting from the newest; long series by month name their years; other names are cut.
    """
    names = draft.spec.categories[:slots]
    if draft.spec.places:
        # On a scale true to time only the drawing can tell which names find room.
        return [[name] for name in names]
    room = slot - spacing.NAMES_TIGHT * draft.em
    if all(draft.type.width(name) <= room for name in names):
        return [[name] for name in names]
    years = _years(draft.spec, len(names)) if len(names) > _LONG else {}
    if years:
        return _yearly_lines(draft, names, years, slot)
    if all(draft.type.width(word) <= room for name in names for word in name.split(" ")):
        wrapped = [draft.type.wrapped(name, room, 2) for name in names]
        if not any(line.endswith("…") for lines in wrapped for line in lines):
            # Names of two words break alike, those too that would fit on one line.
            split = [name.split(" ") for name in names]
            return split if {len(words) for words in split} == {2} else wrapped
    if any(sign.isdigit() for name in names for sign in name) or slot < 3 * draft.em:
        widest = max(draft.type.width(name) for name in names)
        # The newest name is moved inwards where it would stand over the edge.
        need = widest + max((widest - slot) / 2, 0.0) + 0.6 * draft.em
        steps = _THINNINGS if len(names) <= _LONG else _YEARLY
        step = next((step for step in steps if step * slot >= need), len(names))
        last = len(names) - 1
        lines = [[name] if (last - i) % step == 0 else [] for i, name in enumerate(names)]
        if sum(map(bool, lines)) == 1:
            lines[0] = [names[0]]  # Drawn where it leaves room for the newest.
        return lines
    return [draft.type.wrapped(name, room, 2) for name in names]


def draw_categories(draft: Draft, panel: Panel, lines: Sequence[Sequence[str]]) -> None:
    """Write the names under a plot area, the newest first; those without room are left out."""
    em = draft.em
    written: list[Box] = []
    for slot, texts in reversed(list(enumerate(lines))):
        for row, text in enumerate(texts):
            half = draft.type.width(text) / 2
            x = min(max(panel.at(slot), draft.area.left + half), draft.area.right - half)
            baseline = panel.box.bottom + spacing.FOOT_GAP * em + draft.type.ascent(text)
            baseline += row * draft.type.leading(text)
            label = draft.label(text, x, baseline, colour=draft.palette.muted, role="category")
            left, right = (
                label.box.left - spacing.NAMES_APART * em,
                label.box.right + spacing.NAMES_APART * em,
            )
            apart = label.box._replace(left=left, right=right)
            if draft.ground.is_free(label.box) and not any(map(apart.overlaps, written)):
                draft.put(label)
                written.append(label.box)


def _yearly_lines(
    draft: Draft, names: Sequence[str], years: dict[int, str], slot: float
) -> list[list[str]]:
    """Return the newest period's name, and years at their first slots, evenly thinned."""
    need = max(draft.type.width(year) for year in years.values()) + 0.8 * draft.em
    pairs = sorted(years.items())
    apart = min((b[0] - a[0] for a, b in pairwise(pairs)), default=len(names))
    step = next((n for n in (1, 2, 5, 10) if n * apart * slot >= need), len(pairs))
    shown = dict(pairs[::-1][::step])
    last = len(names) - 1
    newest = draft.type.width(names[last]) + spacing.NAMES_APART * draft.em
    lines = [[shown[index]] if index in shown else [] for index in range(len(names))]
    for index in range(len(names)):
        if (last - index) * slot < newest + need / 2:
            lines[index] = []
    lines[last] = [names[last]]
    return lines


def _years(spec: ChartSpec, slots: int) -> dict[int, str]:
    """Return the calendar years by the slots they begin at; none unless slots are months."""
    marks = [mark for line in spec.series for mark in line.marks if mark.slot < slots]
    if not marks:
        return {}
    slot, period = marks[0].slot, marks[0].figure.fact.period
    if period.kind not in _OF_MONTHS:
        return {}
    periods = [period.shifted(index - slot) for index in range(slots)]
    if any(mark.figure.fact.period != periods[mark.slot] for mark in marks):
        return {}
    return {
        index: isolated(str(each.start.year), spec.style)
        for index, each in enumerate(periods)
        if each.start.month == 1
    }
