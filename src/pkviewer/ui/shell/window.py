"""The main window: wires the parts together; the navigator's state says what is shown."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QUndoStack
from PySide6.QtWidgets import QWidget

from pkviewer.documents.comparison_view import ComparisonView
from pkviewer.ui.editions.controller import Editions
from pkviewer.ui.help.controller import Help
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.paper.page_worker import Press
from pkviewer.ui.sector.chart_loader import ChartLoader
from pkviewer.ui.session import Reading
from pkviewer.ui.settings import Settings
from pkviewer.ui.shell.answers.commands import Commands
from pkviewer.ui.shell.frame import Frame
from pkviewer.ui.shell.mode import Mode, ViewState
from pkviewer.ui.shell.parts import Parts
from pkviewer.ui.verify.controller import SheetCheck
from pkviewer.ui.widgets.action_id import ActionId
from pkviewer.ui.widgets.clipboard import file_of

_OF_A_SECTOR = (
    ActionId.SHEET,
    ActionId.EXPORT,
    ActionId.EXPORT_ALL,
    ActionId.PRINT,
    ActionId.PREVIEW,
)
_SAVING = (
    (ActionId.SAVE_BRIEFING, ActionId.SAVE_REVIEW),
    (ActionId.SAVE_BRIEFING_AS, ActionId.SAVE_REVIEW_AS),
)
"""Actions that lend their keys to those of a review while a text is checked."""


class MainWindow(Frame):
    """The frame, the parts that wait, what the actions do, and what follows the state."""

    def __init__(
        self,
        reading: Reading,
        theme: Theme,
        settings: Settings,
        loader: ChartLoader,
        press: Press,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(reading, theme, settings, loader, press, parent)
        self.setAcceptDrops(True)
        self._dock_rests = False
        self._shown_pack = reading.pack
        self.parts = Parts(self)
        self.editions = Editions(reading, theme, settings, self)
        self.help = Help(reading, theme, self, self.actions_, lambda: self.status.origin)
        self.sheets = SheetCheck(reading, press, self)
        self._commands = Commands(self, self.parts, self.editions, self.help, self.sheets)
        self.actions_.answer(self._commands.handlers())
        self._connect()

    def _connect(self) -> None:
        self.reading.changed.connect(self._on_reading_changed)
        self.choosing.changed.connect(self._on_choices_changed)
        self.navigator.changed.connect(self._follow)
        self.navigator.history.changed.connect(self._show_ways)
        self.navigator.changed.connect(self.help.leave_welcome)
        self.pages.offered.connect(self._commands.add)
        self.pages.update_requested.connect(self._commands.figures.update_series)
        self.undo_group.canUndoChanged.connect(self.actions_[ActionId.UNDO].setEnabled)
        self.undo_group.canRedoChanged.connect(self.actions_[ActionId.REDO].setEnabled)
        self.editions.said.connect(self.say)
        self.sheets.said.connect(self.say)
        self.sheets.briefing_requested.connect(self.parts.open_page_as_briefing)
        self.parts.view_requested.connect(self.open_view)
        self.help.said.connect(self.say)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._dropped_page(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        page = self._dropped_page(event.mimeData())
        if page is not None:
            event.acceptProposedAction()
            self.sheets.check(page)

    def _dropped_page(self, data: QMimeData) -> Path | None:
        """Return the PDF that is dropped: an exported page, to be checked."""
        path = file_of(data)
        return path if path is not None and path.suffix.lower() == ".pdf" else None

    def restore(self, sector: str | None) -> None:
        """Take up where the last session ended; ``sector`` overrides its tab."""
        is_first_start = not (sector or self.settings.tab) and bool(self.reading.sector_ids)
        self.restoreGeometry(self.settings.geometry)
        self.restoreState(self.settings.state)
        for action in (ActionId.UNDO, ActionId.REDO):
            self.actions_[action].setEnabled(False)
        self._place_dock()
        self._on_choices_changed()
        self.navigator.start_at(sector or self.settings.tab)
        self._on_reading_changed()
        if self.navigator.figure is None:
            self.dock.hide()
        if is_first_start:
            self.navigator.enter(Mode.START)
        self.stack.take_keyboard()

    def open_pack(self, folder: Path) -> bool:
        """Read another pack; if it is refused, say why and keep the present one."""
        return self._commands.open_pack(folder)

    def open_view(self, view: ComparisonView, name: str = "") -> None:
        """Show a comparison; if the pack lacks a part of it, say what."""
        self._commands.open_view(view, name)

    def _on_reading_changed(self) -> None:
        reading = self.reading
        titles = [(sector, reading.tab_title(sector)) for sector in reading.sector_ids]
        is_same_pack = reading.pack is self._shown_pack
        self._shown_pack = reading.pack
        place = self.pages.place() if is_same_pack else None
        self._leave_find_bar()
        self.pages.discard_all()
        self.tabs.show_sectors(titles)
        self.actions_.set_tabs(
            (title for _, title in titles),
            lambda index: self.navigator.go_to(reading.sector_ids[index]),
        )
        self.navigator.renew()
        self.pages.return_to(place)
        self.status.show_pack(reading)
        self.retranslate()
        self.settings.keep_style(reading.style)

    def _follow(self, now: ViewState, before: ViewState) -> None:
        """Show what the state says, where it differs from the one before."""
        if now.sector != before.sector:
            self._follow_sector(now)
        if now.figure is not before.figure:
            self._follow_figure(now)
        if (now.mode, now.subject) != (before.mode, before.subject):
            self._follow_mode(now, before)
        self.tabs.follow(now)
        self._show_ways()

    def _follow_sector(self, now: ViewState) -> None:
        self.pages.show_sector(now.sector, now.figure)
        page = self.pages.page()
        if page is not None and self.find_bar.isVisible():
            page.complete()
            self.find_bar.turn_to(page)
        for action in _OF_A_SECTOR:
            self.actions_[action].setEnabled(bool(now.sector))
        if now.sector:
            self.actions_.mark_tab(self.reading.sector_ids.index(now.sector))
            self.settings.tab = now.sector

    def _follow_figure(self, now: ViewState) -> None:
        self.pages.mark_current(now.figure)
        if now.figure is None:
            # An empty panel only takes room from the page.
            self.dock.clear()
            self.dock.hide()
        else:
            self.dock.show_figure(now.figure, self.reading.provenance(now.figure))

    def _follow_mode(self, now: ViewState, before: ViewState) -> None:
        on_paper = now.mode is Mode.PAPER
        if now.mode is not Mode.SECTOR:
            self._leave_find_bar()
        self.stack.show_mode(now.mode)
        self.actions_[ActionId.SHEET].setChecked(on_paper)
        # Nothing on paper can be traced, so the dock makes room for it.
        if on_paper and before.mode is not Mode.PAPER:
            self._dock_rests = not self.dock.isHidden()
            self.dock.hide()
        elif not on_paper and self._dock_rests:
            self._dock_rests = False
            self.dock.show()
        if on_paper:
            view = self.parts.paperwork.view
            view.show_sector(now.subject)
            view.setFocus()
        elif before.mode is not now.mode:
            self.stack.take_keyboard()
        self.undo_group.setActiveStack(self._steps(now.mode))
        checks_text = now.mode is Mode.REVIEW
        for lender, borrower in _SAVING:
            self.actions_.lend_keys(lender, borrower, lent=checks_text)
        for action in (ActionId.SAVE_REVIEW, ActionId.SAVE_REVIEW_AS):
            self.actions_[action].setEnabled(checks_text)

    def _steps(self, mode: Mode) -> QUndoStack:
        """Return what Undo takes back where a mode is shown."""
        if mode is Mode.BRIEFING:
            return self.parts.briefing.desk.steps
        if mode is Mode.COMPARE:
            return self.parts.compare.desk.steps
        return self.parts.review.desk.steps if mode is Mode.REVIEW else self.choosing.steps

    def _show_ways(self) -> None:
        """Say which way there is a place to go to."""
        back, on = self.navigator.can_go_back, self.navigator.history.can_go_forward
        self.actions_[ActionId.BACK].setEnabled(back)
        self.actions_[ActionId.FORWARD].setEnabled(on)
        self.dock.title.back.setEnabled(back)
        self.dock.title.forward.setEnabled(on)

    def _leave_find_bar(self) -> None:
        self.find_bar.hide()
        self.find_bar.forget()

    def _on_choices_changed(self) -> None:
        chosen = self.choosing.present
        self.actions_[ActionId(chosen.theme)].setChecked(True)
        self.actions_[ActionId(chosen.style.numbers)].setChecked(True)
        self.actions_[ActionId(chosen.style.language)].setChecked(True)
        digits = self.actions_[ActionId.URDU_DIGITS]
        digits.setChecked(chosen.style.digits == "urdu")
        digits.setEnabled(chosen.style.language == "ur")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Esc goes back from wherever the widget in focus has no use for it itself.
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.navigator.state.mode is not Mode.SECTOR:
            self.navigator.leave()
        elif self.dock.has_keyboard():
            self.stack.take_keyboard()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.parts.built("briefing") and not self.parts.briefing.may_leave():
            event.ignore()
            return
        if self.parts.built("review") and not self.parts.reviews.may_leave():
            event.ignore()
            return
        self.settings.keep_window(self.saveGeometry(), self.saveState())
        self.loader.finish()
        self.press.finish()
        super().closeEvent(event)
