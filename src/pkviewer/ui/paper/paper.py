"""Papers: which one is usual here, and the picture of a page."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtGui import QImage, QPageSize

from pkviewer.ui.settings import Paper

SIZES: dict[Paper, QPageSize.PageSizeId] = {
    "a4": QPageSize.PageSizeId.A4,
    "letter": QPageSize.PageSizeId.Letter,
}
NAMES: dict[Paper, str] = {"a4": "A4", "letter": "Letter"}
_LETTER = (QLocale.Country.UnitedStates, QLocale.Country.Canada)


def usual_paper(locale: QLocale) -> Paper:
    """Return Letter for the United States and Canada, A4 for everywhere else."""
    return "letter" if locale.territory() in _LETTER else "a4"


def inches(paper: Paper) -> tuple[float, float]:
    """Return a paper's width and height in inches."""
    size = QPageSize(SIZES[paper]).size(QPageSize.Unit.Inch)
    return size.width(), size.height()


def picture(pdf: bytes, dpi: float, *, grey: bool = False) -> QImage:
    """Return the picture of a page at a resolution.

    Raises:
        ExportError: the bytes are no PDF that can be drawn.
    """
    from pkviewer.export.raster import page_image

    raster = page_image(pdf, dpi, grey=grey)
    depth, layout = (
        (1, QImage.Format.Format_Grayscale8) if grey else (3, QImage.Format.Format_RGB888)
    )
    image = QImage(raster.data, raster.width, raster.height, raster.width * depth, layout)
    # The image only borrows the bytes.
    return image.copy()
