"""Charts for a page of the web: for wide and narrow screens, in light and in dark."""

from __future__ import annotations

from markupsafe import Markup

from pkviewer.charts.base.measure import Measure
from pkviewer.charts.base.palette import DARK, LIGHT
from pkviewer.charts.output.svg import svg_of
from pkviewer.charts.planning import plan_chart, preferred_height
from pkviewer.sheet.chart import ChartSpec

_SIZES = {"wide": (680.0, 13.0), "narrow": (330.0, 12.0)}
"""Width and size of type in pixels; on a telephone letters of a wide drawing would be too small."""
_PALETTES = {"light": LIGHT, "dark": DARK}


def drawings(spec: ChartSpec) -> Markup:
    """Return a chart as SVG elements, of which the page's style shows one.

    They are hidden from screen readers: the page says in words what they show, and has their
    values as a table. An application must exist.
    """
    found = []
    for size, (width, type_) in _SIZES.items():
        measure = Measure(type_, page=True)
        height = preferred_height(spec, width, measure)
        for theme, palette in _PALETTES.items():
            plan = plan_chart(spec, width, height, palette, measure)
            _, _, body = svg_of(plan, "inherit").partition(">")
            found.append(
                f'<svg class="{size} {theme}" viewBox="0 0 {width:.0f} {height:.2f}"'
                f' aria-hidden="true" focusable="false">{body}'
            )
    # Of the program's own making, all text in it escaped: no markup of a pack.
    return Markup("\n".join(found))  # noqa: S704
