"""The sheet as it prints: the very file that would be written, shown on a desk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pkviewer.documents.page_styles import PageStyles
from pkviewer.errors import PkviewerError
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.paper.page_language import PageLanguageChoice
from pkviewer.ui.paper.page_worker import Press
from pkviewer.ui.paper.paper import NAMES, inches, picture
from pkviewer.ui.paper.preflight_panel import RemarksPanel
from pkviewer.ui.settings import Paper, Settings
from pkviewer.ui.widgets.icon_button import IconButton
from pkviewer.ui.widgets.layouts.tool_row import ToolRow, side_by_side
from pkviewer.ui.widgets.manual_place import MANUAL
from pkviewer.ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from pkviewer.export.page.page import Page
    from pkviewer.ui.paper.page_style_panel import PageStylePanel

Fit = Literal["page", "width", "actual"]
_MARGIN = 22
_SCREEN_DPI = 96.0


class _PaperSheet(QWidget):
    """One sheet of paper, with its shadow, or what stands in its place."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._image = QImage()
        self._pdf = b""
        self._drawn: tuple[bytes, int] = (b"", 0)
        self._inches = 1.0
        self.says = ""
        theme.changed.connect(self.update)

    def show_page(self, pdf: bytes, size: QSize, inches: float, says: str = "") -> None:
        """Show a page, so many inches wide, at a size in logical pixels, or what it says."""
        self._pdf = pdf
        self._inches = inches
        self.says = says
        self.setAccessibleDescription(says)
        self.setFixedSize(size)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(0, 0, -3, -4)
        shade = QColor(0, 0, 0, 26)
        for spread in (3, 2, 1):
            painter.fillRect(box.translated(spread, spread + 1), shade)
        painter.fillRect(box, QColor(Qt.GlobalColor.white))
        if self._pdf:
            self._draw(round(box.width() * self.devicePixelRatioF()))
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(box, self._image)
        painter.setPen(QPen(QColor(self._theme.colours.line), 1))
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
        if self.says:
            painter.setPen(QColor("#56615b"))
            painter.setFont(self._theme.font())
            inner = box.adjusted(40, 40, -40, -40)
            flags = (
                Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
            )
            painter.drawText(inner, int(flags), self.says)
        painter.end()

    def _draw(self, pixels: int) -> None:
        """Rasterise once for each page and width in device pixels."""
        if self._drawn != (self._pdf, pixels):
            self._image = picture(self._pdf, pixels / self._inches)
            self._drawn = (self._pdf, pixels)


class SheetView(QWidget):
    """The page of the sector that is read, with paper and size to choose."""

    def __init__(
        self,
        press: Press,
        theme: Theme,
        settings: Settings,
        paper: Paper,
        kept: PageStyles,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty(MANUAL, "page")
        self._press = press
        self._kept = kept
        self.styles: PageStylePanel | None = None
        self._theme = theme
        self._settings = settings
        self._sector = ""
        self.paper: Paper = paper
        self._fit: Fit = "width"
        self._page: Page | None = None
        self._told: Page | None = None
        self._error = ""
        self._build_ui()
        self._connect()
        self.retranslate()

    def _build_ui(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        self.remarks = RemarksPanel(self._theme)
        self.remarks.setFixedHeight(self._theme.scaled(210))
        self.remarks.hide()
        column.addWidget(self.remarks)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("desk")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._desk = QWidget()
        self._desk.setObjectName("desk")
        self._scroll.setWidgetResizable(True)
        desk = QVBoxLayout(self._desk)
        desk.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        self.sheet = _PaperSheet(self._theme)
        desk.addWidget(self.sheet, 0, Qt.AlignmentFlag.AlignCenter)
        self._scroll.setWidget(self._desk)
        self._beside = QHBoxLayout()
        self._beside.setSpacing(0)
        self._beside.addWidget(self._scroll, 1)
        column.addLayout(self._beside, 1)

    def _bar(self) -> QFrame:
        bar = QFrame()
        bar.setObjectName("sheet-bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(24, 8, 24, 8)
        tools = QWidget()
        # What has no room in a narrow window stands on a line below; nothing is cut.
        groups = ToolRow(14, tools)
        self.paper_buttons = QButtonGroup(self)
        self._fits = QButtonGroup(self)
        papers = [
            self._choice(self.paper_buttons, index, checked=paper == self.paper)
            for index, paper in enumerate(NAMES)
        ]
        self.languages = PageLanguageChoice(self._press, self._settings, self._tool)
        fits = [self._choice(self._fits, index, checked=index == 1) for index in range(3)]
        self.note = PlainLabel("", "small")
        self.unfold = IconButton("unfold", "", self._theme)
        self.unfold.setCheckable(True)
        groups.addWidget(side_by_side(papers))
        groups.addWidget(self.languages)
        groups.addWidget(side_by_side(fits))
        groups.addWidget(side_by_side((self.note, self.unfold)))
        row.addWidget(tools, 1)
        self.style_button = self._tool()
        row.addWidget(self.style_button, 0, Qt.AlignmentFlag.AlignTop)
        return bar

    def _choice(self, group: QButtonGroup, index: int, *, checked: bool) -> QToolButton:
        button = self._tool()
        button.setChecked(checked)
        group.addButton(button, index)
        return button

    def _tool(self) -> QToolButton:
        button = QToolButton()
        button.setCheckable(True)
        button.setProperty("flat", "true")
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _connect(self) -> None:
        self.style_button.toggled.connect(self._on_styles_toggled)
        self._press.restyled.connect(self._on_restyled)
        self.paper_buttons.idClicked.connect(self._on_paper_chosen)
        self._fits.idClicked.connect(self._on_fit_chosen)
        self.unfold.toggled.connect(self._on_unfolded)
        self._press.page_ready.connect(self._on_page_ready)
        self._press.page_failed.connect(self._on_page_failed)

    def retranslate(self) -> None:
        """Write the fixed texts."""
        self.style_button.setText(self.tr("Page style"))
        self.languages.retranslate()
        for button, name in zip(self.paper_buttons.buttons(), NAMES.values(), strict=True):
            button.setText(name)
            button.setAccessibleName(self.tr("Paper: {name}").format(name=name))
        names = (self.tr("Whole page"), self.tr("Page width"), self.tr("Actual size"))
        for button, name in zip(self._fits.buttons(), names, strict=True):
            button.setText(name)
            button.setAccessibleName(name)
        self.unfold.rename(self.tr("Show what to check before you publish"))
        self.remarks.retranslate()
        self._scroll.setAccessibleName(self.tr("The sheet as it prints"))

    def _on_styles_toggled(self, shown: bool) -> None:
        """Show the page style beside the sheet, built when first wanted."""
        if shown and self.styles is None:
            from pkviewer.ui.paper.page_style_panel import PageStylePanel

            self.styles = PageStylePanel(self._press, self._kept, self._settings, self._theme)
            self.styles.closed.connect(lambda: self.style_button.setChecked(False))
            self._beside.addWidget(self.styles)
        if self.styles is not None:
            self.styles.setVisible(shown)
            (self.styles.name if shown else self._scroll).setFocus()

    def _on_restyled(self) -> None:
        if self._sector:
            self.show_sector(self._sector)

    @property
    def sector(self) -> str:
        """What is shown: a sector, or the briefing."""
        return self._sector

    @property
    def pdf(self) -> bytes | None:
        """The file that is shown, once it is set."""
        return self._page.pdf if self._page else None

    def show_sector(self, sector: str) -> None:
        """Show a sector's page, as soon as it is set."""
        self._sector = sector
        self._page, self._error = None, ""
        if sector:
            self._page = self._press.page(sector, self.paper)
        self._show()

    def _on_page_ready(self, sector: str, paper: str, page: Page) -> None:
        if (sector, paper) == (self._sector, self.paper):
            self._page, self._error = page, ""
            self._show()

    def _on_page_failed(self, sector: str, paper: str, error: PkviewerError) -> None:
        if (sector, paper) == (self._sector, self.paper):
            self._page, self._error = None, str(error)
            self._show()

    def _show(self) -> None:
        width, height = inches(self.paper)
        room = self._scroll.viewport().size()
        across = (room.width() - 2 * _MARGIN - 3) / width
        down = (room.height() - 2 * _MARGIN - 4) / height
        scale = {"page": min(across, down), "width": across, "actual": _SCREEN_DPI}[self._fit]
        size = QSize(max(120, round(width * scale)) + 3, max(160, round(height * scale)) + 4)
        waiting = "" if self._page else self._error or self.tr("Preparing the page…")
        self.sheet.show_page(self._page.pdf if self._page else b"", size, width, waiting)
        self._tell_remarks()

    def _tell_remarks(self) -> None:
        pages = [("", self._page)] if self._page else []
        if self._page is not self._told:
            self._told = self._page
            self.remarks.show_pages(pages, self._press.style)
        is_any = bool(self._page and self._page.remarks)
        self.unfold.setVisible(is_any)
        self.remarks.setVisible(is_any and self.unfold.isChecked())
        self.note.setText(self.remarks.summary(pages) if pages else "")

    def _on_unfolded(self, shown: bool) -> None:
        self.unfold.show_icon("fold" if shown else "unfold")
        self._tell_remarks()

    def choose_paper(self, paper: Paper) -> None:
        """Show pages of that paper from now on, and remember it."""
        self.paper_buttons.button(tuple(NAMES).index(paper)).setChecked(True)
        self.paper = self._settings.paper = paper
        self.show_sector(self._sector)

    def _on_paper_chosen(self, index: int) -> None:
        self.choose_paper(tuple(NAMES)[index])

    def _on_fit_chosen(self, index: int) -> None:
        fits: tuple[Fit, ...] = ("page", "width", "actual")
        self._fit = fits[index]
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()
