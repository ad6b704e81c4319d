"""Printing: the system's dialogs, and the page's picture at the printer's resolution."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtPrintSupport import (
    QPageSetupDialog,
    QPrintDialog,
    QPrinter,
)
from PySide6.QtWidgets import QDialog, QGroupBox, QRadioButton, QVBoxLayout, QWidget

from pkviewer.errors import ExportError
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.paper.page_language import PageLanguageChoice
from pkviewer.ui.paper.page_worker import Press
from pkviewer.ui.paper.paper import picture
from pkviewer.ui.paper.preflight_panel import RemarksTab
from pkviewer.ui.paper.print_preview import PrintPreview
from pkviewer.ui.paper.print_setup import DPIS, Dpi, PrintSetup, made_printer, sheet_for
from pkviewer.ui.session import Reading
from pkviewer.ui.settings import Paper, Settings
from pkviewer.ui.widgets.plain import unmarked

if TYPE_CHECKING:
    from pkviewer.export.page.page import Page

_OWN_MARGIN = 12.0
"""Margins the sheet brings along, in millimetres; only wider ones make it smaller."""


@dataclass(frozen=True, slots=True)
class _Job:
    """Pages that are waited for, and what becomes of them."""

    sectors: tuple[str, ...]
    paper: Paper
    then: Callable[[list[Page]], None]


class Printing(QObject):
    """Asks for a printer, waits for the pages, and shows or prints them."""

    finished = Signal(int)
    failed = Signal(object)
    paper_chosen = Signal(str)

    def __init__(
        self, reading: Reading, press: Press, theme: Theme, settings: Settings, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._reading = reading
        self._press = press
        self._settings = settings
        self._window = parent
        self._job: _Job | None = None
        press.page_ready.connect(self._on_page_answered)
        press.page_failed.connect(self._on_page_failed)

    def ask(self, sector: str, paper: Paper) -> None:
        """Show the system's dialog, with the choice of sheets and language added, and print."""
        printer = self._printer(sector, paper)
        dialog = QPrintDialog(printer, self._window)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, on=False)
        choice = _SheetChoice(
            self._reading.sheet(sector).title,
            len(self._reading.sector_ids),
            self._setup().dpi,
            PageLanguageChoice(self._press, self._settings),
        )
        # The dialog takes them up only when it is shown: until then they need a name.
        remarks = RemarksTab(self._press, self._theme, sector, paper)
        dialog.setOptionTabs([choice, remarks])
        if dialog.exec() == QDialog.DialogCode.Accepted:
            paper = self._remember(printer, choice.dpi)
            everything = choice.everything.isChecked()
            self.print_on(printer, self._reading.sector_ids if everything else (sector,), paper)
        dialog.deleteLater()

    def set_up(self, paper: Paper) -> None:
        """Show the system's dialog for paper, orientation and margins, and keep the choice."""
        printer = made_printer(paper, self._setup())
        dialog = QPageSetupDialog(printer, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._remember(printer, self._setup().dpi)
        dialog.deleteLater()

    def preview(self, sector: str, paper: Paper) -> None:
        """Show the paper as it will leave the printer, as soon as the page is set."""
        show = partial(self._show, self._printer(sector, paper), (sector, paper))
        self._wait(_Job((sector,), paper, show))

    def print_on(self, printer: QPrinter, sectors: tuple[str, ...], paper: Paper) -> None:
        """Print sectors as soon as their pages are set."""
        self._wait(_Job(sectors, paper, partial(self._print, printer)))

    def _setup(self) -> PrintSetup:
        return PrintSetup.read(self._settings.print_option)

    def _printer(self, sector: str, paper: Paper) -> QPrinter:
        printer = made_printer(paper, self._setup())
        printer.setDocName(self._reading.sheet(sector).title)
        return printer

    def _remember(self, printer: QPrinter, dpi: Dpi) -> Paper:
        """Keep what was chosen; return the sheet that suits the paper."""
        self._settings.keep_print_options(PrintSetup.of(printer, dpi).texts())
        paper = sheet_for(printer.pageLayout().pageSize())
        self.paper_chosen.emit(paper)
        return paper

    def _show(self, printer: QPrinter, asked: tuple[str, Paper], _: list[Page]) -> None:
        def paint(page: Page, on: QPrinter) -> None:
            print_pages([page], on, self._setup().dpi)

        dialog = PrintPreview(printer, self._press, self._settings, asked, paint, self._window)
        dialog.resize(self._window.size() * 0.9)
        dialog.exec()
        self._remember(printer, self._setup().dpi)
        dialog.deleteLater()

    def _print(self, printer: QPrinter, pages: list[Page]) -> None:
        print_pages(pages, printer, self._setup().dpi)
        self.finished.emit(len(pages))

    def _wait(self, job: _Job) -> None:
        self._job = job
        self._on_page_answered()

    def _on_page_answered(self) -> None:
        job = self._job
        if job is None:
            return
        pages = [self._press.page(sector, job.paper) for sector in job.sectors]
        ready = [page for page in pages if page is not None]
        if len(ready) < len(pages):
            return
        self._job = None
        try:
            job.then(ready)
        except ExportError as error:
            self.failed.emit(error)

    def _on_page_failed(self, sector: str, paper: str, error: object) -> None:
        job = self._job
        if job is not None and sector in job.sectors and paper == job.paper:
            self._job = None
            self.failed.emit(error)


class _SheetChoice(QWidget):
    """The tab added to the system's dialog: which sheets, in which language, how fine."""

    def __init__(self, title: str, count: int, dpi: Dpi, languages: PageLanguageChoice) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Sheets"))
        self.everything = QRadioButton(self.tr("All {n} sheets").format(n=count))
        this = QRadioButton(unmarked(self.tr("This sheet: {title}").format(title=title)))
        this.setChecked(True)
        self.steps = {step: QRadioButton(self.tr("{n} dpi").format(n=step)) for step in DPIS}
        self.steps[dpi].setChecked(True)
        column = QVBoxLayout(self)
        column.addWidget(_boxed(self.tr("What to print"), this, self.everything))
        if languages.is_offered:
            column.addWidget(_boxed(self.tr("Language"), languages))
        column.addWidget(_boxed(self.tr("Resolution"), *self.steps.values()))
        column.addStretch(1)

    @property
    def dpi(self) -> Dpi:
        """The resolution chosen."""
        return next(step for step, button in self.steps.items() if button.isChecked())


def _boxed(title: str, *choices: QWidget) -> QGroupBox:
    box = QGroupBox(title)
    column = QVBoxLayout(box)
    for choice in choices:
        column.addWidget(choice)
    return box


def print_pages(pages: Sequence[Page], printer: QPrinter, finest: int) -> None:
    """Print pages, each on a sheet of its own, at no more than ``finest`` dots per inch.

    Raises:
        ExportError: the printer takes nothing.
    """
    painter = QPainter()
    if not painter.begin(printer):
        raise ExportError(
            "The printer takes nothing.", "See whether it is on, or choose another one."
        )
    # A preview is drawn smaller, from the picture the printer gets.
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    dpi = min(printer.resolution(), finest)
    grey = printer.colorMode() is QPrinter.ColorMode.GrayScale
    for index, page in enumerate(pages):
        if index:
            printer.newPage()
        image = picture(page.pdf, dpi, grey=grey)
        painter.drawImage(_place(printer, image.width() / image.height()), image)
    painter.end()


def _place(printer: QPrinter, proportion: float) -> QRectF:
    """Return where a page goes on the paper, in the printer's pixels: as large as it fits.

    The sheet has its own margins, so that narrower ones of the printer's change nothing.
    """
    layout, dpi = printer.pageLayout(), printer.resolution()
    margins = layout.margins(QPageLayout.Unit.Millimeter)
    widest = max(margins.left(), margins.top(), margins.right(), margins.bottom())
    room = QRectF(layout.fullRectPixels(dpi))
    if widest > _OWN_MARGIN:
        room = room.marginsRemoved(layout.marginsPixels(dpi).toMarginsF())
    width = min(room.width(), room.height() * proportion)
    box = QRectF(0, 0, width, width / proportion)
    box.moveCenter(room.center())
    return box
