"""Exporting from the window: several sectors in several formats, all of it or nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pkviewer.export.page.content import Paper
from pkviewer.export.page.page import Page, PageRenderer
from pkviewer.export.run.export_plan import FileMaker, Wish, planned
from pkviewer.files import write_whole
from pkviewer.sheet.composer import Composer


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
    """Exports sectors in one piece.

    Every file is made in memory first and nothing is written before all are made, so a
    cancelled or failed job leaves no part of an export behind.
    """

    def __init__(
        self,
        composer: Composer,
        renderer: PageRenderer,
        write: Callable[[Path, bytes], None] = write_whole,
        pages: Mapping[tuple[str, str], Page] | None = None,
    ) -> None:
        """Take pages that are set already, by sector and paper, as they are."""
        self._composer = composer
        self._renderer = renderer
        self._write = write
        self._pages = pages or {}

    def run(
        self,
        wish: Wish,
        progress: Callable[[Progress], None] = lambda _: None,
        is_cancelled: Callable[[], bool] = lambda: False,
    ) -> Outcome:
        """Make and write all files.

        ``progress`` hears of every file before it is made; ``is_cancelled`` is asked as often.

        Raises:
            UsageError: the pattern for names is none, or gives two files the same name.
            ExportError: a page cannot be set, or a file not written; files of this job
                that had been written by then and are new are taken back.
        """
        plan = planned(wish, self._composer)
        maker = FileMaker(self._composer, self._renderer, wish, self._pages)
        made: list[tuple[Path, bytes]] = []
        dropped: dict[str, tuple[str, ...]] = {}
        making = ((sector, file) for sector in wish.sectors for file in maker.files(sector))
        for place in plan:
            progress(Progress(len(made), len(plan), place.name))
            if is_cancelled():
                return Outcome((), {}, cancelled=True)
            sector, file = next(making)
            made.append((wish.folder / file.name, file.data))
            if file.dropped:
                dropped[sector] = file.dropped
        self._write_all(made)
        progress(Progress(len(plan), len(plan), ""))
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
