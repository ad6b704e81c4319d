"""Contrast of everything drawn in every chart of the bundled pack (WCAG 2.2 AA), both themes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from pkviewer import paths
from pkviewer.charts.base.measure import Measure
from pkviewer.charts.base.palette import DARK, LIGHT, ChartPalette, contrast
from pkviewer.charts.base.plan import Label, Plan
from pkviewer.charts.planning import plan_chart, preferred_height
from pkviewer.sheet.audit import open_pack
from pkviewer.sheet.chart import ChartSpec
from pkviewer.sheet.composer import Composer
from pkviewer.text.style import Style

AA_TEXT, AA_SHAPE = 4.5, 3.0


@pytest.fixture(scope="module")
def specs() -> list[ChartSpec]:
    pack = open_pack(paths.bundled_pack())
    composer = Composer(pack, Style(), pack.head.edition_date)
    return [c for id_ in composer.sector_ids for c in composer.sheet(id_).charts if not c.is_empty]


def ground_of(label: Label, plan: Plan, palette: ChartPalette) -> str:
    """Return the colour a text stands on: that of the bar in its middle, else the background."""
    x, y = label.box.middle
    under = [
        bar.fill
        for bar in plan.bars
        if bar.fill and bar.box.left <= x <= bar.box.right and bar.box.top <= y <= bar.box.bottom
    ]
    return under[-1] if under else palette.background


def shapes(plan: Plan) -> Iterator[tuple[str | None, str | None]]:
    """Yield fill and outline of each bar and dot, and the colour of each line of data."""
    yield from ((bar.fill, bar.outline) for bar in plan.bars)
    yield from ((dot.fill, dot.outline) for dot in plan.dots)
    yield from ((stroke.colour, None) for stroke in plan.strokes if stroke.panel is not None)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("width", [380, 900])
def test_texts_and_marks_stand_out(
    specs: list[ChartSpec], palette: ChartPalette, width: int, qtbot: QtBot
) -> None:
    faint = []
    measure = Measure(12)
    for spec in specs:
        plan = plan_chart(spec, width, preferred_height(spec, width, measure), palette, measure)
        faint += [
            (spec.id, label.text, label.colour)
            for label in plan.labels
            if contrast(label.colour, ground_of(label, plan, palette)) < AA_TEXT
        ]
        for colours in shapes(plan):
            best = max(contrast(colour, palette.background) for colour in colours if colour)
            if best < AA_SHAPE:
                faint.append((spec.id, "mark", str(colours)))
    assert faint == []


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_no_series_is_told_by_colour_alone(
    specs: list[ChartSpec], palette: ChartPalette, qtbot: QtBot
) -> None:
    """Each of several series is named in words, where it is drawn or in the key."""
    measure = Measure(12)
    for spec in specs:
        drawn = [line for line in spec.series if line.marks and line.role != "target"]
        if len(drawn) < 2:
            continue
        plan = plan_chart(spec, 600, preferred_height(spec, 600, measure), palette, measure)
        said = " ".join(label.text for label in plan.labels)
        for line in drawn:
            first = line.name.split()[0].rstrip("…,")
            assert first in said, (spec.id, line.name)
