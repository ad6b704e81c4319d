"""The paper as it will leave the printer, in whichever language is chosen for it there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog, QPrintPreviewWidget
from PySide6.QtWidgets import QMainWindow, QToolBar, QWidget

from pkviewer.ui.look.dress import dress
from pkviewer.ui.paper.page_language import PageLanguageChoice
from pkviewer.ui.paper.page_worker import Press
from pkviewer.ui.settings import Paper, Settings

if TYPE_CHECKING:
    from pkviewer.export.page.page import Page

Painter = Callable[["Page", QPrinter], None]


class PrintPreview(QPrintPreviewDialog):
    """Shows one page; where another language is chosen, that one as soon as it is set."""

    def __init__(
        self,
        printer: QPrinter,
        press: Press,
        settings: Settings,
        asked: tuple[str, Paper],
        paint: Painter,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(printer, parent)
        dress(self)
        self._press = press
        self._sector, self._paper = asked
        self._page: Page | None = press.page(*asked)
        self._paint = paint
        self.languages = PageLanguageChoice(press, settings)
        frame = self.findChild(QMainWindow)
        if frame is not None and self.languages.is_offered:
            # Below the dialog's own tools, which take the whole width.
            bar = QToolBar()
            bar.setMovable(False)
            bar.addWidget(self.languages)
            frame.addToolBarBreak()
            frame.addToolBar(bar)
        self.setWindowTitle(self.tr("Print preview"))
        self.paintRequested.connect(self._on_paint_requested)
        press.restyled.connect(self._on_restyled)
        press.page_ready.connect(self._on_page_ready)

    def _on_paint_requested(self, printer: QPrinter) -> None:
        if self._page is not None:
            self._paint(self._page, printer)

    def _on_restyled(self) -> None:
        page = self._press.page(self._sector, self._paper)
        if page is not None:
            self._show(page)

    def _on_page_ready(self, sector: str, paper: str, page: Page) -> None:
        if (sector, paper) == (self._sector, self._paper):
            self._show(page)

    def _show(self, page: Page) -> None:
        self._page = page
        view = self.findChild(QPrintPreviewWidget)
        if view is not None:
            view.updatePreview()
