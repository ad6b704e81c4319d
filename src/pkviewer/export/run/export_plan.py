"""The files of an export: which there are, what they are called, and how each is made.

What makes files of one format alone is imported when one is made: for a page, the libraries
of spreadsheets and Word documents would cost a third of the time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from pkviewer.errors import UsageError
from pkviewer.export.page.content import Paper, is_nastaliq
from pkviewer.export.page.page import Page, PageRenderer
from pkviewer.export.run.naming import Naming
from pkviewer.export.tables.rows import has_rivals
from pkviewer.sheet.composer import Composer
from pkviewer.sheet.factsheet import FactSheet
from pkviewer.text.style import USUAL_NUMBERS

Format = Literal["pdf", "png", "svg", "docx", "html", "csv", "xlsx", "json"]
FORMATS: tuple[Format, ...] = ("pdf", "png", "svg", "docx", "html", "csv", "xlsx", "json")
PAGE_FORMATS: frozenset[Format] = frozenset({"pdf", "png"})
"""Formats that show the page, and so depend on the paper."""
DataPart = Literal["values", "rivals", "descriptor"]
"""The files that CSV is written as: tables of values and of rivals, and what describes them."""
_ENDINGS: dict[DataPart, str] = {"descriptor": "datapackage.json"}
PNG_DPI = 200.0


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
    """A file to be made; of a chart where ``chart`` names one, or a part of several files."""

    sector: str
    format: Format
    name: str
    chart: str = ""
    part: DataPart = "values"


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
    named = [_Names(part, own) for part, own in _by_language(wish, composer)]
    found = [f for sector in wish.sectors for names in named for f in names.files(sector)]
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
        parts = _by_language(wish, composer)
        self._each = (
            [FileMaker(own, renderer, part, pages) for part, own in parts] if len(parts) > 1 else []
        )

    def files(self, sector: str) -> Iterator[MadeFile]:
        """Make a sector's files, one after the other; its page is set once for all of them.

        Raises:
            ExportError: a page cannot be set.
        """
        for maker in self._each:
            yield from maker.files(sector)
        if self._each:
            return
        sheet = self._composer.sheet(sector)
        page = self._pages.get((sector, self._wish.paper))
        files = list(self._names.files(sector, sheet))
        tables: dict[str, bytes] = {}
        for file in files:
            if file.format == "csv":
                # All at once: the descriptor tells the fingerprints of the others.
                tables = tables or self._tables(sheet, files)
                yield MadeFile(file.name, tables[file.name])
            elif file.format in PAGE_FORMATS:
                page = page or self._renderer.render(sheet, self._wish.paper)
                yield MadeFile(file.name, self._of_page(page, file.format), page.dropped)
            else:
                yield MadeFile(file.name, self._of_sheet(sheet, file))

    def _of_page(self, page: Page, format_: Format) -> bytes:
        wish = self._wish
        if format_ == "pdf":
            return page.pdf
        from pkviewer.export.raster import page_image

        return page_image(page.pdf, wish.png_dpi, grey=wish.grey).png()

    def _tables(self, sheet: FactSheet, files: Sequence[PlannedFile]) -> dict[str, bytes]:
        """Return the CSV files of a sheet, by name."""
        from pkviewer.export.tables.data_package import DataFiles
        from pkviewer.export.tables.tables import sheet_files

        parts = {file.part: file.name for file in files if file.format == "csv"}
        names = DataFiles(parts["values"], parts.get("rivals", ""), parts["descriptor"])
        return sheet_files(self._composer.pack, sheet, names, bom=self._wish.bom)

    def _of_sheet(self, sheet: FactSheet, file: PlannedFile) -> bytes:
        pack = self._composer.pack
        if file.format == "svg":
            from pkviewer.export.run.chart_files import ChartLook, standalone

            return standalone(pack, sheet, file.chart).svg(ChartLook())
        if file.format == "docx":
            from pkviewer.export.word.docx_document import document_file

            return document_file(sheet, self._renderer.picture)
        if file.format == "html":
            from pkviewer.export.web.html_page import html_page

            return html_page(sheet, self._composer)
        if file.format == "xlsx":
            from pkviewer.export.tables.workbook import xlsx_table

            return xlsx_table(pack, sheet)
        from pkviewer.export.tables.tables import json_table

        return json_table(pack, sheet)


def _by_language(wish: Wish, composer: Composer) -> list[tuple[Wish, Composer]]:
    """Part a wish: only a page holds two languages, of all else there is a file for each."""
    alone = composer.in_each_language()
    if len(alone) < 2 or PAGE_FORMATS.issuperset(wish.formats):
        return [(wish, composer)]
    paged = tuple(format_ for format_ in wish.formats if format_ in PAGE_FORMATS)
    others = tuple(format_ for format_ in wish.formats if format_ not in PAGE_FORMATS)
    return [
        (replace(wish, formats=paged), composer),
        *((replace(wish, formats=others), own) for own in alone),
    ]


class _Names:
    def __init__(self, wish: Wish, composer: Composer) -> None:
        self._wish = wish
        self._composer = composer
        self._naming = Naming(wish.names) if wish.names else None

    def files(self, sector: str, sheet: FactSheet | None = None) -> Iterator[PlannedFile]:
        """Yield a sector's files; its sheet is composed where it is not given and needed."""
        if sheet is None and {"csv", "svg"} & set(self._wish.formats):
            sheet = self._composer.sheet(sector)
        for format_ in self._wish.formats:
            if format_ == "csv" and sheet is not None:
                for part in self._parts(sheet):
                    name = self._name(sector, format_, part=part)
                    yield PlannedFile(sector, format_, name, part=part)
            elif format_ == "svg" and sheet is not None:
                for chart in sheet.charts:
                    if not chart.is_empty:
                        name = self._name(sector, format_, chart.id)
                        yield PlannedFile(sector, format_, name, chart.id)
            else:
                yield PlannedFile(sector, format_, self._name(sector, format_))

    def _parts(self, sheet: FactSheet) -> Iterator[DataPart]:
        yield "values"
        if has_rivals(self._composer.pack, sheet):
            yield "rivals"
        yield "descriptor"

    def _name(
        self, sector: str, format_: Format, chart: str = "", part: DataPart = "values"
    ) -> str:
        composer = self._composer
        values = {
            "pack": composer.pack.head.id,
            "sector": sector,
            "edition": composer.pack.head.edition,
            "paper": self._wish.paper,
            "lang": composer.style.asked,
            "numbers": composer.style.numbers,
            "digits": f"{composer.style.digits}-digits",
            "face": composer.style.face,
            "format": format_,
            "chart": "rivals" if part == "rivals" else chart,
        }
        naming = self._naming or Naming(_usual(composer, format_))
        return naming.name(values, _ENDINGS.get(part, format_))


def _usual(composer: Composer, format_: Format) -> str:
    """Return the pattern of a name that says only what is not usual."""
    parts = ["pkviewer", "{sector}", "{edition}"]
    if composer.style.asked != "en":
        parts.append("{lang}")
    if composer.style.numbers != USUAL_NUMBERS[composer.style.language]:
        parts.append("{numbers}")
    if composer.style.digits == "urdu" and "ur" in composer.style.languages:
        parts.append("{digits}")
    if is_nastaliq(composer.style) and format_ in PAGE_FORMATS:
        parts.append("{face}")
    if format_ in PAGE_FORMATS:
        parts.append("{paper}")
    return "-".join(parts)
