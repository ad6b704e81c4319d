"""Printing: the system's dialog, and the page's picture at the printer's resolution."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QObject, QRectF, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from pkviewer.errors import ExportError
from pkviewer.ui.paper import SIZES, inches, picture
from pkviewer.ui.plain import unmarked
from pkviewer.ui.press import Press
from pkviewer.ui.reading import Reading
from pkviewer.ui.settings import Paper, Settings

if TYPE_CHECKING:
    from pkviewer.export.page import Page

FINEST = 600
"""Dots per inch beyond which paper gains nothing; a page then takes about 100 MB."""


class Printing(QObject):
    """Asks for a printer, waits for the pages, and prints them."""

    finished = Signal(int)
    failed = Signal(object)

    def __init__(self, reading: Reading, press: Press, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._reading = reading
        self._press = press
        self._settings = settings
        self._window = parent
        self._printer: QPrinter | None = None
        self._sectors: tuple[str, ...] = ()
        self._paper: Paper = "a4"
        press.page_ready.connect(self._on_page_answered)
        press.page_failed.connect(self._on_page_failed)

    def ask(self, sector: str, paper: Paper) -> None:
        """Show the system's dialog, with the choice of sheets added, and print."""
        printer = made_printer(paper, self._settings.printer)
        printer.setDocName(self._reading.sheet(sector).title)
        dialog = QPrintDialog(printer, self._window)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, on=False)
        choice = _SheetChoice(self._reading.sheet(sector).title, len(self._reading.sector_ids))
        dialog.setOptionTabs([choice])
        if dialog.exec() == QPrintDialog.DialogCode.Accepted:
            self._settings.printer = printer.printerName()
            everything = choice.everything.isChecked()
            self.print_on(printer, self._reading.sector_ids if everything else (sector,), paper)

    def print_on(self, printer: QPrinter, sectors: tuple[str, ...], paper: Paper) -> None:
        """Print sectors as soon as their pages are set."""
        self._printer, self._sectors, self._paper = printer, sectors, paper
        self._on_page_answered()

    def _on_page_answered(self) -> None:
        if self._printer is None:
            return
        pages = [self._press.page(sector, self._paper) for sector in self._sectors]
        ready = [page for page in pages if page is not None]
        if len(ready) < len(pages):
            return
        printer, self._printer = self._printer, None
        try:
            print_pages(ready, self._paper, printer)
        except ExportError as error:
            self.failed.emit(error)
        else:
            self.finished.emit(len(ready))

    def _on_page_failed(self, sector: str, paper: str, error: object) -> None:
        if self._printer is not None and sector in self._sectors and paper == self._paper:
            self._printer = None
            self.failed.emit(error)


class _SheetChoice(QWidget):
    """The tab added to the system's dialog: this sheet or all of them."""

    def __init__(self, title: str, count: int) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Sheets"))
        column = QVBoxLayout(self)
        this = QRadioButton(unmarked(self.tr("This sheet: {title}").format(title=title)))
        this.setChecked(True)
        self.everything = QRadioButton(self.tr("All {n} sheets").format(n=count))
        column.addWidget(this)
        column.addWidget(self.everything)
        column.addStretch(1)


def made_printer(paper: Paper, name: str) -> QPrinter:
    """Return a printer set to a paper without margins; the page brings its own."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if name and not QPrinterInfo.printerInfo(name).isNull():
        printer.setPrinterName(name)
    printer.setPageLayout(
        QPageLayout(
            QPageSize(SIZES[paper]), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)
        )
    )
    printer.setFullPage(True)
    return printer


def print_pages(pages: Sequence[Page], paper: Paper, printer: QPrinter) -> None:
    """Print pages, each on a sheet of its own.

    Raises:
        ExportError: the printer takes nothing.
    """
    painter = QPainter()
    if not painter.begin(printer):
        raise ExportError(
            "The printer takes nothing.", "See whether it is on, or choose another one."
        )
    dpi = min(printer.resolution(), FINEST)
    grey = printer.colorMode() is QPrinter.ColorMode.GrayScale
    width, height = inches(paper)
    for index, page in enumerate(pages):
        if index:
            printer.newPage()
        room = printer.pageLayout().fullRectPixels(printer.resolution())
        scale = min(room.width() / width, room.height() / height)
        box = QRectF(0, 0, width * scale, height * scale)
        box.moveCenter(QRectF(room).center())
        painter.drawImage(box, picture(page.pdf, dpi, grey=grey))
    painter.end()
