"""Every target that is drawn says its value, with the word where there is room for it."""

from __future__ import annotations

import pytest

from pkviewer.charts.output.svg import drawn_chart
from pkviewer.export.run import offscreen
from pkviewer.model.pack import Pack
from pkviewer.model.wording import Language
from pkviewer.sheet.composer import Composer
from pkviewer.text.style import Style


@pytest.mark.parametrize("language", ["en", "ur"])
@pytest.mark.parametrize("width", [300.0, 330.0, 480.0])
def test_no_target_stands_without_its_value(
    bundled: Pack, language: Language, width: float
) -> None:
    offscreen.start()
    composer = Composer(bundled, Style(language), bundled.head.edition_date)
    charts = {chart.id: chart for chart in composer.sheet("exports").charts}
    chart = next(c for c in charts.values() if any(line.role == "target" for line in c.series))
    marks = [mark for line in chart.series if line.role == "target" for mark in line.marks]
    said = [label.text for label in drawn_chart(chart, width, 110).plan.labels]
    assert len(marks) > 3
    for mark in marks:
        assert mark.label in said or mark.bare in said, mark.label
