"""The files of an export: which there are, what they are called, and how each is made."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from pkviewer.charts.base.measure import Measure
from pkviewer.charts.output.svg import render_svg
from pkviewer.charts.planning import caption_of, preferred_height
from pkviewer.errors import UsageError
from pkviewer.export.page.content import Paper, is_nastaliq
from pkviewer.export.page.page import Page, PageRenderer
from pkviewer.export.raster import page_image
from pkviewer.export.run.naming import Naming
from pkviewer.export.tables.tables import csv_table, json_table, xlsx_table
from pkviewer.export.word.docx_document import document_file
from pkviewer.sheet.chart import ChartSpec
from pkviewer.sheet.composer import Composer
from pkviewer.sheet.factsheet import FactSheet
from pkviewer.text.style import USUAL_NUMBERS

Format = Literal["pdf", "png", "svg", "docx", "csv", "xlsx", "json"]
FORMATS: tuple[Format, ...] = ("pdf", "png", "svg", "docx", "csv", "xlsx", "json")
PAGE_FORMATS: frozenset[Format] = frozenset({"pdf", "png"})
"""Formats that show the page, and so depend on the paper."""
PNG_DPI = 200.0
_CHART_WIDTH, _CHART_TYPE = 520.0, 9.0
"""Of a chart that stands alone, in points."""
_CAPTION = 5.0
"""Lines of type that a caption takes."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be exported, and where to; ``names`` is a pattern, empty for the usual one."""

    sectors: tuple[str, ...]
    formats: tuple[Format, ...]
    folder: Path
    paper: Paper = "a4"
    png_dpi: float = PNG_DPI
    grey: bool = False
    bom: bool = True
    names: str = ""


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """A file to be made; of a chart where ``chart`` names one."""

    sector: str
    format: Format
    name: str
    chart: str = ""


@dataclass(frozen=True, slots=True)
class MadeFile:
    """A file that was made. ``dropped`` is what its page leaves out."""

    name: str
    data: bytes
    dropped: tuple[str, ...] = ()


def planned(wish: Wish, composer: Composer) -> list[PlannedFile]:
    """Return the files in the order they are made.

    ``pkviewer-exports-2026.11-a4.pdf``: without a pattern the language stands in the name
    where it is not English, the paper where the file shows the page.

    Raises:
        UsageError: the pattern is none, or gives two files the same name.
    """
    names = _Names(wish, composer)
    found = [file for sector in wish.sectors for file in names.files(sector)]
    seen: dict[str, PlannedFile] = {}
    for file in found:
        other = seen.setdefault(file.name.casefold(), file)
        if other is not file:
            raise UsageError(
                f"{wish.names!r} gives two files the name {file.name}.",
                "Put {sector} into the pattern.",
            )
    return found


class FileMaker:
    """Makes the files of sectors; ``pages`` are set already, by sector and paper."""

    def __init__(
        self,
        composer: Composer,
        renderer: PageRenderer,
        wish: Wish,
        pages: Mapping[tuple[str, str], Page] = MappingProxyType({}),
    ) -> None:
        self._composer = composer
        self._renderer = renderer
        self._wish = wish
        self._pages = pages
        self._names = _Names(wish, composer)

    def files(self, sector: str) -> Iterator[MadeFile]:
        """Make a sector's files, one after the other; its page is set once for all of them.

        Raises:
            ExportError: a page cannot be set.
        """
        sheet = self._composer.sheet(sector)
        page = self._pages.get((sector, self._wish.paper))
        for file in self._names.files(sector):
            if file.format in PAGE_FORMATS:
                page = page or self._renderer.render(sheet, self._wish.paper)
                yield MadeFile(file.name, self._of_page(page, file.format), page.dropped)
            else:
                yield MadeFile(file.name, self._of_sheet(sheet, file))

    def _of_page(self, page: Page, format_: Format) -> bytes:
        wish = self._wish
        if format_ == "pdf":
            return page.pdf
        return page_image(page.pdf, wish.png_dpi, grey=wish.grey).png()

    def _of_sheet(self, sheet: FactSheet, file: PlannedFile) -> bytes:
        pack = self._composer.pack
        makers: dict[Format, Callable[[], bytes]] = {
            "svg": lambda: chart_file(sheet, file.chart),
            "docx": lambda: document_file(sheet, self._renderer.picture),
            "csv": lambda: csv_table(pack, sheet, bom=self._wish.bom),
            "json": lambda: json_table(pack, sheet),
            "xlsx": lambda: xlsx_table(pack, sheet),
        }
        return makers[file.format]()


def chart_file(sheet: FactSheet, id_: str) -> bytes:
    """Return a chart as SVG that stands alone: with title, unit, sources and edition."""
    chart = next(chart for chart in sheet.charts if chart.id == id_)
    measure = Measure(_CHART_TYPE, page=True)
    height = preferred_height(chart, _CHART_WIDTH, measure) + _CAPTION * _CHART_TYPE * 1.4
    caption = caption_of(chart, sheet.sources, sheet.edition)
    return render_svg(chart, _CHART_WIDTH, height, _CHART_TYPE, caption=caption).encode()


class _Names:
    def __init__(self, wish: Wish, composer: Composer) -> None:
        self._wish = wish
        self._composer = composer
        self._naming = Naming(wish.names) if wish.names else None

    def files(self, sector: str) -> Iterator[PlannedFile]:
        for format_ in self._wish.formats:
            charts = [""]
            if format_ == "svg":
                charts = [chart.id for chart in self._charts(sector)]
            for chart in charts:
                yield PlannedFile(sector, format_, self._name(sector, format_, chart), chart)

    def _charts(self, sector: str) -> list[ChartSpec]:
        return [chart for chart in self._composer.sheet(sector).charts if not chart.is_empty]

    def _name(self, sector: str, format_: Format, chart: str) -> str:
        composer = self._composer
        values = {
            "pack": composer.pack.head.id,
            "sector": sector,
            "edition": composer.pack.head.edition,
            "paper": self._wish.paper,
            "lang": composer.style.language,
            "numbers": composer.style.numbers,
            "digits": f"{composer.style.digits}-digits",
            "face": composer.style.face,
            "format": format_,
            "chart": chart,
        }
        naming = self._naming or Naming(_usual(composer, format_))
        return naming.name(values, format_)


def _usual(composer: Composer, format_: Format) -> str:
    """Return the pattern of a name that says only what is not usual."""
    parts = ["pkviewer", "{sector}", "{edition}"]
    if composer.style.language != "en":
        parts.append("{lang}")
    if composer.style.numbers != USUAL_NUMBERS[composer.style.language]:
        parts.append("{numbers}")
    if composer.style.has_urdu_digits:
        parts.append("{digits}")
    if is_nastaliq(composer.style) and format_ in PAGE_FORMATS:
        parts.append("{face}")
    if format_ in PAGE_FORMATS:
        parts.append("{paper}")
    return "-".join(parts)
