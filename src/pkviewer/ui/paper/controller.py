"""Everything that has to do with paper: the preview, the export and the printer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtWidgets import QWidget

from pkviewer import paths
from pkviewer.documents.page_style import PLAIN
from pkviewer.documents.page_styles import PageStyles
from pkviewer.errors import PkviewerError
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.paper.page_worker import Press
from pkviewer.ui.paper.paper import usual_paper
from pkviewer.ui.paper.preview import SheetView
from pkviewer.ui.session import Reading
from pkviewer.ui.settings import Settings
from pkviewer.ui.widgets.messages import warn

if TYPE_CHECKING:
    from pkviewer.ui.paper.printing import Printing
    from pkviewer.ui.sector.chart_card import ChartCard


class Paperwork(QObject):
    """Shows, writes and prints pages, all from one press and on one paper."""

    said = Signal(str)

    def __init__(
        self, reading: Reading, press: Press, theme: Theme, settings: Settings, window: QWidget
    ) -> None:
        super().__init__(window)
        self._reading = reading
        self.press = press
        self._settings = settings
        self._theme = theme
        self._window = window
        paper = settings.paper or usual_paper(QLocale.system())
        kept = PageStyles(paths.page_styles_folder())
        if settings.page_style:
            press.page_style = kept.all().get(settings.page_style, PLAIN)
        press.write_in(settings.page_language, settings.face)
        self.view = SheetView(press, theme, settings, paper, kept)
        self._printing: Printing | None = None

    def export(self, sector: str, *, everything: bool) -> None:
        """Ask what to write and where to, and write it."""
        # Imported when first wanted: what writes workbooks and PDFs is slow to load.
        from pkviewer.ui.paper.export_dialog import ExportDialog

        dialog = ExportDialog(
            self._reading,
            self.press,
            self._settings,
            self._theme,
            self.view.paper,
            sector,
            everything=everything,
            parent=self._window,
        )
        dialog.exec()
        dialog.deleteLater()

    def save_chart(self, card: ChartCard | None) -> None:
        """Ask how and where to save a chart, and save it."""
        from pkviewer.ui.paper.chart_dialog import ChartDialog

        if card is None or card.spec.is_empty:
            self.said.emit(self.tr("Choose a chart first, then save it."))
            return
        # Only a sheet that shows the chart can vouch for it.
        sheets = map(self._reading.sheet, self._reading.sector_ids)
        fingerprint = next((s.fingerprint for s in sheets if card.spec in s.charts), "")
        chart = (card.spec, card.caption, fingerprint)
        dialog = ChartDialog(self._reading, self.press, self._settings, chart, self._window)
        dialog.saved.connect(
            lambda name: self.said.emit(self.tr("Saved: {name}").format(name=name))
        )
        dialog.exec()
        dialog.deleteLater()

    def print_sheet(self, sector: str) -> None:
        """Ask for a printer and print."""
        self.printing().ask(sector, self.view.paper)

    def preview_print(self, sector: str) -> None:
        """Show the paper as it will leave the printer."""
        self.printing().preview(sector, self.view.paper)

    def set_up_page(self) -> None:
        """Ask for paper, orientation and margins."""
        self.printing().set_up(self.view.paper)

    def printing(self) -> Printing:
        """Return what prints, made when first wanted."""
        from pkviewer.ui.paper.printing import Printing

        if self._printing is None:
            self._printing = Printing(
                self._reading, self.press, self._theme, self._settings, self._window
            )
            self._printing.finished.connect(self._on_printed)
            self._printing.failed.connect(self._on_printing_failed)
            self._printing.paper_chosen.connect(self.view.choose_paper)
        return self._printing

    def _on_printed(self, pages: int) -> None:
        text = self.tr("One page was sent to the printer.")
        if pages != 1:
            text = self.tr("{n} pages were sent to the printer.").format(n=pages)
        self.said.emit(text)

    def _on_printing_failed(self, error: PkviewerError) -> None:
        warn(self._window, self.tr("Not printed"), error.message, error.hint)
