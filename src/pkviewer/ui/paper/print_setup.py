"""What is remembered of printing: the printer, the paper in it, and how to print on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, get_args

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from pkviewer.ui.paper.paper import SIZES, inches
from pkviewer.ui.settings import Paper

Dpi = Literal[300, 600]
DPIS: tuple[Dpi, ...] = get_args(Dpi)
"""Resolutions to choose from; beyond the last paper gains nothing, and a page takes 100 MB."""
_MM = QPageLayout.Unit.Millimeter


@dataclass(frozen=True, slots=True)
class PrintSetup:
    """A printer and its options.

    ``size`` is the toolkit's key of a page size, empty for the sheet's own paper; margins are
    in millimetres: left, top, right, bottom.
    """

    printer: str = ""
    size: str = ""
    landscape: bool = False
    margins: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    grey: bool = False
    duplex: bool = False
    dpi: Dpi = 300

    @classmethod
    def of(cls, printer: QPrinter, dpi: Dpi) -> PrintSetup:
        """Return what a dialog left set on a printer."""
        layout = printer.pageLayout()
        margins = layout.margins(_MM)
        return cls(
            printer.printerName(),
            layout.pageSize().key(),
            layout.orientation() is QPageLayout.Orientation.Landscape,
            (margins.left(), margins.top(), margins.right(), margins.bottom()),
            printer.colorMode() is QPrinter.ColorMode.GrayScale,
            printer.duplex()
            in (QPrinter.DuplexMode.DuplexLongSide, QPrinter.DuplexMode.DuplexAuto),
            dpi,
        )

    @classmethod
    def read(cls, text: Callable[[str], str]) -> PrintSetup:
        """Return the setup kept as texts; what cannot be read counts as not set."""
        try:
            left, top, right, bottom = (float(part) for part in text("margins").split(" "))
        except ValueError:
            left = top = right = bottom = 0.0
        dpi = next((dpi for dpi in DPIS if str(dpi) == text("dpi")), DPIS[0])
        return cls(
            text("printer"),
            text("size"),
            text("landscape") == "yes",
            (left, top, right, bottom),
            text("grey") == "yes",
            text("duplex") == "yes",
            dpi,
        )

    def texts(self) -> dict[str, str]:
        """Return the setup as texts to keep, by name."""
        return {
            "printer": self.printer,
            "size": self.size,
            "landscape": _yes(self.landscape),
            "margins": " ".join(f"{margin:g}" for margin in self.margins),
            "grey": _yes(self.grey),
            "duplex": _yes(self.duplex),
            "dpi": str(self.dpi),
        }

    def page(self, paper: Paper) -> QPageLayout:
        """Return the page to print a sheet of that paper on.

        The page chosen last holds as long as the sheet on it is of the same paper; whoever
        then turns to the other one finds it in the printer too.
        """
        chosen = _named(self.size)
        suits = chosen is not None and sheet_for(chosen) == paper
        turned = QPageLayout.Orientation.Landscape
        upright = QPageLayout.Orientation.Portrait
        return QPageLayout(
            chosen if chosen is not None and suits else QPageSize(SIZES[paper]),
            turned if suits and self.landscape else upright,
            QMarginsF(*self.margins),
            _MM,
        )


def sheet_for(size: QPageSize) -> Paper:
    """Return the sheet that fills a page best: the one of the nearest proportion."""
    found = size.size(QPageSize.Unit.Inch)
    tall = max(found.height(), found.width()) / min(found.height(), found.width())
    return min(SIZES, key=lambda paper: abs(inches(paper)[1] / inches(paper)[0] - tall))


def made_printer(paper: Paper, setup: PrintSetup) -> QPrinter:
    """Return a printer set up as it was left; the sheet brings its own margins."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if setup.printer and not QPrinterInfo.printerInfo(setup.printer).isNull():
        printer.setPrinterName(setup.printer)
    printer.setPageLayout(setup.page(paper))
    # Margins only measure how large the sheet may be: the sheet's place counts from the edge.
    printer.setFullPage(True)
    if setup.grey:
        printer.setColorMode(QPrinter.ColorMode.GrayScale)
    if setup.duplex:
        printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide)
    return printer


def _named(key: str) -> QPageSize | None:
    """Return the page size of a key, such as "A4"; None for one that is not known."""
    for id_ in QPageSize.PageSizeId:
        if key and id_ is not QPageSize.PageSizeId.Custom and QPageSize.key(id_) == key:
            return QPageSize(id_)
    return None


def _yes(on: bool) -> str:
    return "yes" if on else "no"
