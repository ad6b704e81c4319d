"""One chart as files: a picture, a drawing, a PDF, or its values with their evidence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, get_args

from pkviewer.charts.base.caption import Caption, caption_of
from pkviewer.charts.base.measure import Measure
from pkviewer.charts.base.palette import PRINT
from pkviewer.charts.output.svg import render_svg, svg_of
from pkviewer.charts.planning import plan_chart, preferred_height
from pkviewer.export.page.page import PageRenderer
from pkviewer.export.raster import page_image
from pkviewer.export.tables.data_package import About, chart_descriptor
from pkviewer.export.tables.workbook import chart_csv, chart_xlsx
from pkviewer.model.pack import Pack
from pkviewer.sheet.chart import ChartSpec
from pkviewer.sheet.factsheet import FactSheet

ChartFormat = Literal["png", "svg", "pdf", "csv", "xlsx"]
CHART_FORMATS: tuple[ChartFormat, ...] = get_args(ChartFormat)
CHART_DPI = 200.0
_WIDTH, _TYPE = 520.0, 9.0
"""Of a chart that stands alone, in points."""
_CAPTION = 5.0
"""Lines of type that a caption takes."""
_NARROWEST = 180.0
"""Points below which no chart can be read."""


@dataclass(frozen=True, slots=True)
class ChartLook:
    """How a chart is drawn: its size in pixels at a resolution; 0 where it is left open."""

    width: int = 0
    height: int = 0
    dpi: float = CHART_DPI

    def points(self, chart: ChartSpec) -> tuple[float, float]:
        """Return width and height in points; the height that suits where none was asked for."""
        width = self.width * 72 / self.dpi if self.width else _WIDTH
        width = max(width, _NARROWEST)
        if self.height:
            return width, max(self.height * 72 / self.dpi, _NARROWEST / 2)
        measure = Measure(_TYPE, page=True)
        return width, preferred_height(chart, width, measure) + _CAPTION * _TYPE * 1.4


@dataclass(frozen=True, slots=True)
class StandaloneChart:
    """A chart that leaves its page, with what must go along.

    ``fingerprint`` is that of the sheet it was taken from, empty where it stood on none.
    """

    pack: Pack
    spec: ChartSpec
    caption: Caption
    fingerprint: str = ""

    def svg(self, look: ChartLook) -> bytes:
        """Return it as a drawing that needs no font; an application must exist."""
        width, height = look.points(self.spec)
        return render_svg(self.spec, width, height, _TYPE, caption=self.caption).encode()

    def pdf(self, look: ChartLook, renderer: PageRenderer) -> bytes:
        """Return it as a PDF whose text stays text.

        Raises:
            ExportError: it cannot be drawn.
        """
        width, height = look.points(self.spec)
        measure = Measure(_TYPE, page=True)
        plan = plan_chart(self.spec, width, height, PRINT, measure, self.caption)
        svg = svg_of(plan, measure.family, PRINT.background)
        return renderer.drawing(svg, self.spec.title, self.spec.alt)

    def files(
        self, format_: ChartFormat, name: str, look: ChartLook, renderer: PageRenderer
    ) -> dict[str, bytes]:
        """Return the files of a format by name; ``name`` is that of the first.

        CSV brings a descriptor beside it.

        Raises:
            ExportError: it cannot be drawn.
        """
        makers: dict[ChartFormat, Callable[[], dict[str, bytes]]] = {
            "png": lambda: {name: page_image(self.pdf(look, renderer), look.dpi).png()},
            "svg": lambda: {name: self.svg(look)},
            "pdf": lambda: {name: self.pdf(look, renderer)},
            "csv": lambda: self._csv(name),
            "xlsx": lambda: {
                name: chart_xlsx(self.pack, self.spec, self.caption, self.fingerprint)
            },
        }
        return makers[format_]()

    def _csv(self, name: str) -> dict[str, bytes]:
        stem = name.rpartition(".")[0] or name
        about = About(
            f"{self.pack.head.id}-{self.spec.id}-{self.pack.head.edition}",
            f"{self.spec.title} · {self.caption.edition}",
            self.spec.alt,
            self.fingerprint,
        )
        data = chart_csv(self.pack, self.spec)
        descriptor = chart_descriptor(self.pack, self.spec, about, name, data)
        return {name: data, f"{stem}.datapackage.json": descriptor}


def standalone(pack: Pack, sheet: FactSheet, id_: str) -> StandaloneChart:
    """Return a chart of a sheet as it leaves it: with title, unit, sources and edition."""
    chart = next(chart for chart in sheet.charts if chart.id == id_)
    caption = caption_of(chart, sheet.sources, sheet.edition)
    return StandaloneChart(pack, chart, caption, sheet.fingerprint)
