"""The export dialog: which sheets, as what, on which paper, where to."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from pkviewer.errors import PkviewerError
from pkviewer.export.run.export_plan import FORMATS, Format, Wish
from pkviewer.export.run.job import Outcome
from pkviewer.ui.look.dress import dress
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.paper.export_report import Exported
from pkviewer.ui.paper.page_language import PageLanguageChoice
from pkviewer.ui.paper.page_worker import Press
from pkviewer.ui.paper.paper import NAMES
from pkviewer.ui.paper.preflight_panel import RemarksPanel
from pkviewer.ui.paper.replacement import may_replace
from pkviewer.ui.session import Reading
from pkviewer.ui.settings import Paper, Settings
from pkviewer.ui.widgets.messages import warn
from pkviewer.ui.widgets.panel import wrapped
from pkviewer.ui.widgets.plain import PlainLabel, unmarked

if TYPE_CHECKING:
    from pkviewer.export.page.page import Page


class ExportDialog(QDialog):
    """Asks what to write, shows what a page leaves out, writes, and says what was written."""

    def __init__(
        self,
        reading: Reading,
        press: Press,
        settings: Settings,
        theme: Theme,
        paper: Paper,
        sector: str,
        *,
        everything: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        dress(self)
        self._reading = reading
        self._press = press
        self._settings = settings
        self._theme = theme
        self._paper: Paper = paper
        self._sector = sector
        self._everything = everything
        self._running = False
        self._build_ui()
        self._connect()
        self.retranslate()
        self._on_choice_changed()

    def _build_ui(self) -> None:
        self._column = QVBoxLayout(self)
        # At least so wide, and wider where a language needs it.
        self._column.addStrut(512)
        self._column.setContentsMargins(24, 20, 24, 16)
        self._column.setSpacing(12)
        self._form = QWidget()
        grid = QGridLayout(self._form)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(1, 1)
        self._labels = [PlainLabel("", "strong") for _ in range(5)]
        made = (self._what(), self._kinds(), self._languages(), self._papers(), self._where())
        for row, (label, field) in enumerate(zip(self._labels, made, strict=True)):
            grid.addWidget(label, row, 0)
            grid.addLayout(field, row, 1)
        self._column.addWidget(self._form)
        self.note = wrapped("", "small")
        self._column.addWidget(self.note)
        self.remarks = RemarksPanel(self._theme)
        self.remarks.setFixedHeight(self._theme.scaled(190))
        self.remarks.hide()
        self._column.addWidget(self.remarks)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.hide()
        self._column.addWidget(self.progress)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.export_button = QPushButton()
        self.export_button.setDefault(True)
        self.buttons.addButton(self.export_button, QDialogButtonBox.ButtonRole.AcceptRole)
        self._column.addWidget(self.buttons)

    def _what(self) -> QVBoxLayout:
        column = QVBoxLayout()
        self.this_sheet, self.all_sheets = QRadioButton(), QRadioButton()
        whose = QButtonGroup(self)
        for button in (self.this_sheet, self.all_sheets):
            whose.addButton(button)
            column.addWidget(button)
        (self.all_sheets if self._everything else self.this_sheet).setChecked(True)
        return column

    def _kinds(self) -> QGridLayout:
        grid = QGridLayout()
        self.kinds: dict[Format, QCheckBox] = {}
        chosen = self._settings.export_kinds or {"pdf"}
        for index, format_ in enumerate(FORMATS):
            box = QCheckBox()
            box.setChecked(format_ in chosen)
            self.kinds[format_] = box
            grid.addWidget(box, index // 2, index % 2)
        return grid

    def _languages(self) -> QHBoxLayout:
        self.languages = PageLanguageChoice(self._press, self._settings)
        return _row(self.languages)

    def _papers(self) -> QHBoxLayout:
        self.papers: dict[Paper, QRadioButton] = {}
        group = QButtonGroup(self)
        for paper, name in NAMES.items():
            button = QRadioButton(name)
            button.setChecked(paper == self._paper)
            group.addButton(button)
            self.papers[paper] = button
        return _row(*self.papers.values())

    def _where(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.folder = QLineEdit(self._settings.export_folder or str(Path.home()))
        self._browse = QPushButton()
        self._browse.setAutoDefault(False)
        row.addWidget(self.folder, 1)
        row.addWidget(self._browse)
        return row

    def _connect(self) -> None:
        self.buttons.rejected.connect(self.reject)
        self.export_button.clicked.connect(self._on_export_wanted)
        self._browse.clicked.connect(self._on_browse)
        self.folder.textChanged.connect(self._on_choice_changed)
        for button in (self.this_sheet, *self.papers.values(), *self.kinds.values()):
            button.toggled.connect(self._on_choice_changed)
        self._press.restyled.connect(self._on_choice_changed)
        self._press.page_ready.connect(self._on_page_ready)
        self._press.page_failed.connect(self._on_page_failed)
        self._press.export_advanced.connect(self._on_advanced)
        self._press.export_finished.connect(self._on_finished)
        self._press.export_failed.connect(self._on_failed)

    def retranslate(self) -> None:
        """Write the fixed texts."""
        self.setWindowTitle(self.tr("Export"))
        texts = [self.tr("Sheets"), self.tr("Files"), self.tr("Language")]
        texts += [self.tr("Paper"), self.tr("Folder")]
        for label, text in zip(self._labels, texts, strict=True):
            label.setText(text)
        title = self._reading.sheet(self._sector).title
        self.this_sheet.setText(unmarked(self.tr("This sheet: {title}").format(title=title)))
        self.all_sheets.setText(self.tr("All {n} sheets").format(n=len(self._reading.sector_ids)))
        kinds: dict[Format, str] = {
            "pdf": self.tr("PDF: the page, its data inside"),
            "png": self.tr("PNG: the page as a picture"),
            "svg": self.tr("SVG: each chart as a drawing"),
            "docx": self.tr("DOCX: a document to edit"),
            "html": self.tr("HTML: a page for the web"),
            "csv": self.tr("CSV: figures and sources"),
            "xlsx": self.tr("XLSX: the same as a workbook"),
            "json": self.tr("JSON: the same for programs"),
        }
        for format_, text in kinds.items():
            self.kinds[format_].setText(text)
        self.folder.setAccessibleName(self.tr("Folder to write to"))
        self._browse.setText(self.tr("&Browse…"))
        self.export_button.setText(self.tr("&Export"))

    def wish(self) -> Wish:
        """Return what the dialog asks for."""
        sectors = self._reading.sector_ids if self.all_sheets.isChecked() else (self._sector,)
        return Wish(
            sectors=sectors,
            formats=tuple(format_ for format_ in FORMATS if self.kinds[format_].isChecked()),
            folder=Path(self.folder.text().strip()).expanduser(),
            paper=next(paper for paper, button in self.papers.items() if button.isChecked()),
        )

    def _on_choice_changed(self) -> None:
        wish = self.wish()
        self.export_button.setEnabled(bool(wish.formats) and bool(self.folder.text().strip()))
        paged = {"pdf", "png"} & set(wish.formats)
        for button in self.papers.values():
            button.setEnabled(bool(paged))
        self._tell_remarks(wish if paged else replace(wish, sectors=()))

    def _tell_remarks(self, wish: Wish) -> None:
        """Show what to know of the pages wished for, as soon as all are set."""
        set_already = {sector: self._press.page(sector, wish.paper) for sector in wish.sectors}
        pages = [(self._reading.tab_title(s), page) for s, page in set_already.items() if page]
        if len(pages) < len(set_already):
            self.remarks.hide()
            self.note.setText(
                self.tr("Preparing the pages: {n} of {m}…").format(n=len(pages), m=len(set_already))
                if len(set_already) > 1
                else self.tr("Preparing the page…")
            )
            return
        self.note.setText(self.remarks.summary(pages) if pages else "")
        self.remarks.show_pages(pages, self._reading.style)
        self.remarks.setVisible(any(page.remarks for _, page in pages))

    def _on_page_ready(self, sector: str, paper: str, _page: Page) -> None:
        wish = self.wish()
        if not self._running and sector in wish.sectors and paper == wish.paper:
            self._on_choice_changed()

    def _on_page_failed(self, _sector: str, _paper: str, error: PkviewerError) -> None:
        if not self._running:
            self.note.setText(str(error))

    def _on_browse(self) -> None:
        folder = QFileDialog.getExistingDirectory(
            self, self.tr("Folder to write to"), self.folder.text()
        )
        if folder:
            self.folder.setText(folder)

    def _on_export_wanted(self) -> None:
        wish = self.wish()
        if not may_replace(self, self._press.there_already(wish)):
            return
        self._settings.paper = wish.paper
        self._settings.export_folder = str(wish.folder)
        self._settings.export_kinds = frozenset(wish.formats)
        self._run(running=True)
        self._press.export(wish)

    def _run(self, *, running: bool) -> None:
        self._running = running
        self._form.setEnabled(not running)
        self.export_button.setEnabled(not running)
        self.progress.setVisible(running)
        self.progress.setRange(0, 0)

    def _on_advanced(self, done: int, total: int, name: str) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        self.note.setText(
            self.tr("{done} of {total}: {name}").format(done=done + 1, total=total, name=name)
            if name
            else ""
        )

    def _on_finished(self, outcome: Outcome) -> None:
        if outcome.cancelled:
            super().reject()
            return
        self._run(running=False)
        self.accept()
        Exported(self._reading, self.parentWidget()).tell(outcome)

    def _on_failed(self, error: PkviewerError) -> None:
        self._run(running=False)
        self._on_choice_changed()
        warn(self, self.tr("Not exported"), error.message, error.hint, error.report)

    def reject(self) -> None:
        """Cancel the work under way first; only an idle dialog closes."""
        if self._running:
            self._press.cancel()
        else:
            super().reject()


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
