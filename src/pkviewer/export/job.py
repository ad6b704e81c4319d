"""Exporting: several sectors in several formats, as one piece of work."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pkviewer.export.content import Paper
from pkviewer.export.document import document_file
from pkviewer.export.files import safe_name, write_whole
from pkviewer.export.page import Page, PageRenderer
from pkviewer.export.raster import page_image
from pkviewer.export.tables import csv_table, json_table, xlsx_table
from pkviewer.model.pack import Pack
from pkviewer.sheet.composer import Composer
from pkviewer.sheet.factsheet import FactSheet

Format = Literal["pdf", "png", "docx", "csv", "xlsx", "json"]
FORMATS: tuple[Format, ...] = ("pdf", "png", "docx", "csv", "xlsx", "json")
PAGE_FORMATS: frozenset[Format] = frozenset({"pdf", "png"})
"""Formats that show the page, and so depend on the paper."""
PNG_DPI = 200.0


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be exported, and where to."""

    sectors: tuple[str, ...]
    formats: tuple[Format, ...]
    folder: Path
    paper: Paper = "a4"
    png_dpi: float = PNG_DPI
    grey: bool = False


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an export is: ``done`` of ``total`` files, and the file now being made."""

    done: int
    total: int
    name: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an export wrote. ``dropped`` names what did not fit, by sector."""

    written: tuple[Path, ...]
    dropped: dict[str, tuple[str, ...]]
    cancelled: bool = False


class ExportJob:
    """Exports sectors; the command line and the window both do it this way.

    Every file is made in memory first and nothing is written before all are made, so a
    cancelled or failed job leaves no part of an export behind.
    """

    def __init__(
        self,
        composer: Composer,
        renderer: PageRenderer,
        write: Callable[[Path, bytes], None] = write_whole,
    ) -> None:
        self._composer = composer
        self._renderer = renderer
        self._write = write

    def run(
        self,
        wish: Wish,
        progress: Callable[[Progress], None] = lambda _: None,
        is_cancelled: Callable[[], bool] = lambda: False,
    ) -> Outcome:
        """Make and write all files.

        ``progress`` hears of every file before it is made; ``is_cancelled`` is asked as often.

        Raises:
            ExportError: a page cannot be set, or a file not written; files of this job
                that had been written by then and are new are taken back.
        """
        names = list(file_names(wish, self._composer))
        made: list[tuple[Path, bytes]] = []
        dropped: dict[str, tuple[str, ...]] = {}
        for sector in wish.sectors:
            making = _Making(
                self._composer.pack, self._composer.sheet(sector), wish, self._renderer
            )
            for format_ in wish.formats:
                name = names[len(made)]
                progress(Progress(len(made), len(names), name))
                if is_cancelled():
                    return Outcome((), {}, cancelled=True)
                made.append((wish.folder / name, making.data(format_)))
            if making.dropped:
                dropped[sector] = making.dropped
        self._write_all(made)
        progress(Progress(len(names), len(names), ""))
        return Outcome(tuple(path for path, _ in made), dropped)

    def dropped(self, sector: str, paper: Paper) -> tuple[str, ...]:
        """Return what the page of a sector leaves out, without writing anything."""
        return self._renderer.render(self._composer.sheet(sector), paper).dropped

    def _write_all(self, made: Sequence[tuple[Path, bytes]]) -> None:
        """Write the files; where one fails, take back those that were not there before."""
        fresh: list[Path] = []
        try:
            for path, data in made:
                is_new = not path.exists()
                self._write(path, data)
                if is_new:
                    fresh.append(path)
        except BaseException:
            for path in fresh:
                path.unlink(missing_ok=True)
            raise


class _Making:
    """The making of one sector's files; its page is set once for all formats that show it."""

    def __init__(self, pack: Pack, sheet: FactSheet, wish: Wish, renderer: PageRenderer) -> None:
        self._pack = pack
        self._sheet = sheet
        self._wish = wish
        self._renderer = renderer
        self._page: Page | None = None

    @property
    def dropped(self) -> tuple[str, ...]:
        return self._page.dropped if self._page else ()

    def data(self, format_: Format) -> bytes:
        sheet, pack, wish = self._sheet, self._pack, self._wish
        if format_ in PAGE_FORMATS and self._page is None:
            self._page = self._renderer.render(sheet, wish.paper)
        page = self._page
        if format_ == "pdf" and page is not None:
            return page.pdf
        if format_ == "png" and page is not None:
            return page_image(page.pdf, wish.png_dpi, grey=wish.grey).png()
        if format_ == "docx":
            return document_file(pack, sheet, self._renderer.picture)
        makers = {"csv": csv_table, "json": json_table, "xlsx": xlsx_table}
        return makers[format_](pack, sheet)


def file_names(wish: Wish, composer: Composer) -> Iterator[str]:
    """Yield the names of the files in the order they are made.

    ``pkviewer-exports-2026.11-a4.pdf``; the language stands in the name where it is not
    English, the paper where the file shows the page.
    """
    edition = composer.pack.head.edition
    language = composer.style.language
    for sector in wish.sectors:
        for format_ in wish.formats:
            parts = ["pkviewer", sector, edition]
            if language != "en":
                parts.append(language)
            if composer.style.numbers != "million":
                parts.append(composer.style.numbers)
            if format_ in PAGE_FORMATS:
                parts.append(wish.paper)
            yield safe_name("-".join(parts), format_)
