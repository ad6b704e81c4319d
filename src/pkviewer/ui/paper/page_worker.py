"""Sets pages and writes files in a thread of its own, so that the window never waits."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from pkviewer.documents.fault_log import unexpected
from pkviewer.documents.page_style import PLAIN, PageStyle
from pkviewer.errors import PkviewerError
from pkviewer.sheet.composer import Composer
from pkviewer.text.style import PAGE_LANGUAGES, Face, Style
from pkviewer.ui.session import Reading
from pkviewer.ui.settings import Paper

if TYPE_CHECKING:
    from pkviewer.export.page.page import Page, PageRenderer
    from pkviewer.export.run.export_plan import Wish
    from pkviewer.export.run.job import Outcome

_T = TypeVar("_T")
Pages = dict[tuple[str, str], "Page"]
"""Pages by sector and paper."""


class Press(QObject):
    """One thread that renders pages of what is being read; answers come by signal.

    On paper the edition's date decides what is overdue, so the press composes its own
    sheets. Pages are kept until something else is read. They may be in another language than
    the window; what is to be known of them is told in the window's.
    """

    restyled = Signal()
    reread = Signal()
    page_ready = Signal(str, str, object)
    page_failed = Signal(str, str, object)
    export_advanced = Signal(int, int, str)
    export_finished = Signal(object)
    export_failed = Signal(object)
    _answered = Signal(object, object, object)

    def __init__(
        self,
        reading: Reading,
        make_renderer: Callable[[], PageRenderer],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._reading = reading
        self._make_renderer = make_renderer
        self._renderer: PageRenderer | None = None
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="press")
        self._pages: Pages = {}
        self._asked: set[tuple[str, str]] = set()
        self._composer: Composer | None = None
        self._reader: Composer | None = None
        self._asked_language = ""
        self._face: Face = "naskh"
        self._cancelled = Event()
        self._answered.connect(self._on_answered)
        self._page_style = PLAIN
        reading.changed.connect(self._on_reading_changed)
        reading.changed.connect(self.reread)
        reading.briefed.connect(self._on_briefed)

    def page(self, sector: str, paper: Paper) -> Page | None:
        """Return a sector's page if it stands; else ask for it and return None."""
        key = (sector, paper)
        if key not in self._pages and key not in self._asked:
            self._asked.add(key)
            composer = self._composing()
            reader = self._reader
            self._submit(
                lambda: self._rendering().render(
                    composer.sheet(sector), paper, reader=reader.sheet(sector) if reader else None
                ),
                lambda page: self._on_page(composer, sector, paper, page),
                lambda error: self._on_page_refused(composer, sector, paper, error),
            )
        return self._pages.get(key)

    def with_renderer(
        self,
        work: Callable[[PageRenderer], _T],
        then: Callable[[_T], None],
        refused: Callable[[PkviewerError], None],
    ) -> None:
        """Work with the renderer of pages in its thread; the answer comes to the window's."""
        self._submit(lambda: work(self._rendering()), then, refused)

    @property
    def style(self) -> Style:
        """How what is read is written."""
        return self._reading.style

    def there_already(self, wish: Wish) -> int:
        """Return how many files of those wished for have a namesake in the folder."""
        from pkviewer.export.run.export_plan import planned

        files = planned(wish, self._composing())
        return sum((wish.folder / file.name).exists() for file in files)

    @property
    def page_style(self) -> PageStyle:
        """How the pages are made somebody's own."""
        return self._page_style

    @page_style.setter
    def page_style(self, style: PageStyle) -> None:
        if style != self._page_style:
            self._page_style = style
            self._on_reading_changed()
            self.restyled.emit()

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that pages of the pack can be in, as they are asked for."""
        at_hand = set(self._reading.pack.head.languages)
        return tuple(asked for asked, all_ in PAGE_LANGUAGES.items() if at_hand.issuperset(all_))

    @property
    def written(self) -> Style:
        """How pages are written: in the language chosen for them, else in the window's."""
        style = replace(self._reading.style, face=self._face)
        asked = self._asked_language
        return style.speaking(asked) if asked in self.languages else style

    def write_in(self, asked: str, face: Face) -> None:
        """Choose the language of pages, empty for the window's, and the hand of Urdu ones."""
        if (asked, face) != (self._asked_language, self._face):
            self._asked_language, self._face = asked, face
            self._on_reading_changed()
            self.restyled.emit()

    def export(self, wish: Wish) -> None:
        """Write files; signals tell of the progress and the end."""
        self._cancelled.clear()
        composer, pages = self._composing(), self._pages
        self._submit(
            lambda: self._run(composer, pages, wish),
            self.export_finished.emit,
            self.export_failed.emit,
        )

    def cancel(self) -> None:
        """Stop the export under way before its next file; nothing of it is left behind."""
        self._cancelled.set()

    def finish(self) -> None:
        """Wait for the work under way, before the program ends."""
        self._cancelled.set()
        self._thread.shutdown(wait=True, cancel_futures=True)

    def _composing(self) -> Composer:
        if self._composer is None:
            written, own = self.written, self._reading.style
            self._composer = self._composed(written)
            # Says in the window's language what is to be known of pages.
            is_own = written.languages == (own.language,)
            self._reader = None if is_own else self._composed(own)
        return self._composer

    def _composed(self, style: Style) -> Composer:
        pack = self._reading.pack
        composer = Composer(pack, style, pack.head.edition_date, self._page_style)
        composer.extras = self._reading.composer.extras
        return composer

    def _rendering(self) -> PageRenderer:
        if self._renderer is None:
            self._renderer = self._make_renderer()
        return self._renderer

    def _run(self, composer: Composer, pages: Pages, wish: Wish) -> Outcome:
        from pkviewer.export.run.job import ExportJob

        return ExportJob(composer, self._rendering(), pages=pages).run(
            wish,
            lambda at: self.export_advanced.emit(at.done, at.total, at.name),
            self._cancelled.is_set,
        )

    def _submit(
        self,
        work: Callable[[], _T],
        then: Callable[[_T], None],
        refused: Callable[[PkviewerError], None],
    ) -> None:
        future: Future[_T] = self._thread.submit(work)
        future.add_done_callback(lambda done: self._answered.emit(done, then, refused))

    def _on_answered(
        self,
        done: Future[object],
        then: Callable[[object], None],
        refused: Callable[[PkviewerError], None],
    ) -> None:
        """Take an answer, on the window's thread; a mistake of the program is an answer too."""
        if done.cancelled():
            return
        try:
            result = done.result()
        except PkviewerError as error:
            refused(error)
        except Exception as error:  # noqa: BLE001 - whoever waits for the answer must hear
            refused(unexpected(error))
        else:
            then(result)

    def _on_page(self, composer: Composer, sector: str, paper: Paper, page: Page) -> None:
        if composer is self._composer:
            self._asked.discard((sector, paper))
            self._pages[sector, paper] = page
            self.page_ready.emit(sector, paper, page)

    def _on_page_refused(
        self, composer: Composer, sector: str, paper: Paper, error: PkviewerError
    ) -> None:
        if composer is self._composer:
            self._asked.discard((sector, paper))
            self.page_failed.emit(sector, paper, error)

    def _on_briefed(self) -> None:
        """Compose another briefing; the sectors' pages that stand are as they were."""
        kept = {
            key: page for key, page in self._pages.items() if key[0] in self._reading.sector_ids
        }
        self._on_reading_changed()
        self._pages = kept

    def _on_reading_changed(self) -> None:
        self._composer = None
        # A new one: an export under way goes on with the pages of what was read before.
        self._pages = {}
        self._asked.clear()


def page_renderer(fonts: Path, templates: Path) -> PageRenderer:
    """Return the renderer of pages; what it needs is imported only now."""
    from pkviewer.charts.output.svg import drawn_chart
    from pkviewer.export.page.page import PageRenderer

    return PageRenderer(drawn_chart, fonts, templates)
