"""The main window: a frame that holds the parts and passes their signals on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QMainWindow,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from pkviewer.errors import PackError
from pkviewer.search.index import Entry
from pkviewer.sheet.figure import Figure
from pkviewer.ui.actions.actions import Actions
from pkviewer.ui.briefing.controller import BriefingRoom
from pkviewer.ui.compare.page import ComparePage
from pkviewer.ui.editions.controller import Editions, waiting
from pkviewer.ui.help.controller import Help
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.paper.controller import Paperwork
from pkviewer.ui.paper.page_worker import Press
from pkviewer.ui.review.page import ReviewPage
from pkviewer.ui.search.find_in_page import FindBar
from pkviewer.ui.search.finder import Finder
from pkviewer.ui.sector.chart_card import ChartLoader
from pkviewer.ui.sector.page_stack import Pages
from pkviewer.ui.sector.pickable import Offer, offer_at
from pkviewer.ui.session import Reading
from pkviewer.ui.settings import Settings
from pkviewer.ui.shell.copying import Copying
from pkviewer.ui.shell.go_to import Guide
from pkviewer.ui.shell.navigation import Navigator
from pkviewer.ui.shell.provenance_dock import ProvenanceDock
from pkviewer.ui.shell.source_dialog import SourceDialog
from pkviewer.ui.shell.toolbars import CommandBar, PackStatus, SectorTabs
from pkviewer.ui.shell.view_choices import Choosing
from pkviewer.ui.widgets.faults_dialog import FaultsDialog

DOCK_WIDTH = 330
"""Width of the dock at the first start, in logical pixels."""


class MainWindow(QMainWindow):
    """Menus, bars, pages and dock, and the wires between them."""

    def __init__(
        self,
        reading: Reading,
        theme: Theme,
        settings: Settings,
        loader: ChartLoader,
        press: Press,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.reading = reading
        self._theme = theme
        self.settings = settings
        self.loader = loader
        self._press = press
        self._dock_rests = False
        self.navigator = Navigator(reading, self)
        self.editions = Editions(reading, theme, settings, self)
        self.help = Help(reading, theme, self, lambda: self.status.origin)
        self._build_ui()
        self._connect()
        self.retranslate()

    def _build_ui(self) -> None:
        self.setMinimumSize(640, 420)
        self.resize(1360, 860)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.pages = Pages(self.reading, self._theme, self.loader)
        self.copying = Copying(self.reading, self.navigator, self.pages, self)
        self.briefing = BriefingRoom(self.reading, self._theme, self.settings, self)
        self.actions_ = Actions(self, self._handlers())
        self.help.set_actions(self.actions_)
        self.commands = CommandBar(self.actions_, self._theme)
        self.tabs = SectorTabs()
        self.addToolBar(self.commands)
        self.addToolBarBreak()
        self.addToolBar(self.tabs)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.pages)
        self.paperwork = Paperwork(self.reading, self._press, self._theme, self.settings, self)
        self.stack.addWidget(self.paperwork.view)
        self.compare = ComparePage(self.reading, self._theme, self.loader)
        self.stack.addWidget(self.compare)
        self.review = ReviewPage(self.reading, self._theme, self.settings)
        self.stack.addWidget(self.review)
        self.stack.addWidget(self.briefing.page)
        self.setCentralWidget(self.stack)
        self.dock = ProvenanceDock(self._theme)
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        self.resizeDocks([self.dock], [DOCK_WIDTH], Qt.Orientation.Horizontal)
        self.find_bar = FindBar(self._theme, self.stack)
        self.guide = Guide(
            self.reading,
            self.navigator,
            self.pages,
            self.actions_,
            self,
        )
        self.finder = Finder(self.guide.find, self.guide.kind, self.guide.detail, self._theme, self)
        self.status = PackStatus()
        self.setStatusBar(self.status)
        self.choosing = Choosing(self.reading, self._theme, self.settings, self)

    def _connect(self) -> None:
        navigator = self.navigator
        self.reading.changed.connect(self._on_reading_changed)
        self.choosing.changed.connect(self._on_choices_changed)
        navigator.sector_changed.connect(self._on_sector_changed)
        for moved in (
            navigator.sector_changed,
            self.pages.figure_selected,
            self.stack.currentChanged,
        ):
            moved.connect(self.help.leave_welcome)
        navigator.figure_changed.connect(self._on_figure_changed)
        navigator.history.changed.connect(self._on_history_changed)
        self.tabs.sector_requested.connect(navigator.go_to)
        self.pages.sector_requested.connect(navigator.go_to)
        self.pages.figure_selected.connect(self.trace)
        self.pages.source_requested.connect(self._on_source_requested)
        self.dock.figure_selected.connect(self.trace)
        self.dock.copy_requested.connect(self.copying.copy)
        self.copying.said.connect(lambda text: self.status.showMessage(text, 4000))
        self.dock.source_requested.connect(self._on_source_requested)
        self.dock.back_requested.connect(self._on_back)
        self.dock.forward_requested.connect(lambda: navigator.step(1))
        self.pages.offered.connect(self._on_offered)
        self.briefing.opened.connect(self._on_briefing_wanted)
        self.briefing.page.closed.connect(self._leave_aside)
        self.briefing.page.page_requested.connect(self.actions_["sheet"].trigger)
        self.briefing.desk.changed.connect(self._on_briefing_changed)
        self.stack.currentChanged.connect(self._show_steps)
        for teller in (self.paperwork, self.editions, self.help, self.review, self.briefing):
            teller.said.connect(lambda text: self.status.showMessage(text, 6000))
        self.guide.source_requested.connect(self._on_source_requested)
        self.finder.chosen.connect(self._on_found)
        for aside in (self.compare, self.review):
            aside.figure_selected.connect(self.trace)
            aside.closed.connect(self._leave_aside)
        self.dock.visibilityChanged.connect(self._on_dock_visibility_changed)

    def retranslate(self) -> None:
        """Write the fixed texts."""
        head = self.reading.pack.head
        title = head.title.within(self.reading.style.language)
        self.setWindowTitle(
            self.tr("{title} · edition {edition} — pkviewer").format(
                title=title, edition=head.edition
            )
        )

    def _handlers(self) -> Mapping[str, Callable[..., object]]:
        return {
            "open": self._on_open,
            "install": self.editions.install_wanted,
            "open_bundled": self.editions.return_wanted,
            "export": lambda: self._export(everything=False),
            "export_all": lambda: self._export(everything=True),
            "print": lambda: self.paperwork.print_sheet(self._subject()),
            "preview": lambda: self.paperwork.preview_print(self._subject()),
            "open_briefing": self.briefing.open,
            "save_briefing": self.briefing.save,
            "save_briefing_as": self.briefing.save_as,
            "briefing": self._on_briefing_wanted,
            "add_to_briefing": self._on_add_wanted,
            "page_style": self._on_style_wanted,
            "page_setup": self._on_page_setup,
            "sheet": self._on_sheet_wanted,
            "quit": self._on_quit,
            "copy": self.copying.copy_in_hand,
            "cite_text": lambda: self.copying.copy_in_hand("plain"),
            "cite_bibtex": lambda: self.copying.copy_in_hand("bibtex"),
            "copy_document": self.copying.copy_document,
            "provenance": self._on_dock_wanted,
            "undo": lambda: self._step(-1),
            "redo": lambda: self._step(1),
            "million": lambda: self.choosing.count_in("million"),
            "lakh": lambda: self.choosing.count_in("lakh"),
            "system": lambda: self.choosing.look("system"),
            "light": lambda: self.choosing.look("light"),
            "dark": lambda: self.choosing.look("dark"),
            "zoom_in": lambda: self.choosing.zoom(1),
            "zoom_out": lambda: self.choosing.zoom(-1),
            "zoom_reset": lambda: self.choosing.zoom(0),
            "reset": self._on_reset,
            "full_screen": self._on_full_screen,
            "find": self._on_find_wanted,
            "find_next": lambda: self._on_step_wanted(1),
            "find_previous": lambda: self._on_step_wanted(-1),
            "find_anything": lambda: self.finder.open(self.commands.find_field),
            "compare": self._on_compare_wanted,
            "review": self._on_review_wanted,
            "back": self._on_back,
            "forward": lambda: self.navigator.step(1),
            "previous": lambda: self.navigator.step_tab(-1),
            "pane": self._on_pane_wanted,
            "next": lambda: self.navigator.step_tab(1),
            "manual": self.help.manual_wanted,
            "welcome": self.help.welcome_wanted,
            "shortcuts": self.help.shortcuts_wanted,
            "diagnosis": self.help.diagnosis_wanted,
            "about": self.help.about_wanted,
        }

    def restore(self, sector: str | None) -> None:
        """Take up where the last session ended; ``sector`` overrides its tab."""
        self.restoreGeometry(self.settings.geometry())
        self.restoreState(self.settings.state())
        self._on_choices_changed()
        self.navigator.sector = sector or self.settings.tab
        self._on_reading_changed()
        self._on_briefing_changed()
        page = self.pages.page()
        if page is not None:
            page.setFocus()

    def open_pack(self, folder: Path) -> bool:
        """Read another pack; if it is refused, say why and keep the present one."""
        try:
            with waiting():
                self.reading.open(folder)
        except PackError as error:
            kept = self.tr("The pack that was open still is.")
            self._run(FaultsDialog(error, kept, self))
            return False
        return True

    def _on_reading_changed(self) -> None:
        reading = self.reading
        titles = [(sector, reading.tab_title(sector)) for sector in reading.sector_ids]
        self.find_bar.forget()
        self.find_bar.hide()
        self.pages.discard_all()
        self.tabs.show_sectors(titles)
        self.actions_.set_tabs(
            (title for _, title in titles),
            lambda index: self.navigator.go_to(reading.sector_ids[index]),
        )
        shown = self.stack.currentIndex()
        is_briefing = self._subject() == reading.briefing_id
        self.navigator.renew()
        self.stack.setCurrentIndex(shown)
        if is_briefing:
            self.paperwork.view.show_sector(reading.briefing_id)
        self.status.show_pack(reading)
        self.retranslate()
        self.settings.numbers = reading.style.numbers

    def _on_sector_changed(self, sector: str) -> None:
        self._leave_aside()
        self.pages.show_sector(sector, self.navigator.figure)
        page = self.pages.page()
        if page is not None and self.find_bar.isVisible():
            page.complete()
            self.find_bar.turn_to(page)
        self.tabs.mark(sector)
        if self.actions_["sheet"].isChecked():
            self.paperwork.view.show_sector(sector)
        for name in ("sheet", "export", "export_all", "print", "preview"):
            self.actions_[name].setEnabled(bool(sector))
        if sector:
            self.actions_.mark_tab(self.reading.sector_ids.index(sector))
            self.settings.tab = sector

    def trace(self, figure: Figure) -> None:
        self.navigator.select(figure)
        self.dock.show()

    def _on_figure_changed(self, figure: Figure | None) -> None:
        self.pages.mark_current(figure)
        if figure is None:
            self.dock.clear()
        else:
            self.dock.show_figure(figure, self.reading.provenance(figure))

    def _on_history_changed(self) -> None:
        history = self.navigator.history
        can_go_back = history.can_go_back or self._is_aside()
        for name, able in (("back", can_go_back), ("forward", history.can_go_forward)):
            self.actions_[name].setEnabled(able)
        self.dock.title.back.setEnabled(can_go_back)
        self.dock.title.forward.setEnabled(history.can_go_forward)

    def _on_find_wanted(self) -> None:
        """Look for something on the page in sight; on paper nothing can be marked."""
        if self.actions_["sheet"].isChecked():
            self.actions_["sheet"].trigger()
        page = self._searched()
        if page is not None:
            self.find_bar.open(page)

    def _on_step_wanted(self, by: int) -> None:
        if self.find_bar.isVisible():
            self.find_bar.step(by)
        else:
            self._on_find_wanted()

    def _searched(self) -> QScrollArea | None:
        """Return what is looked through: the page in sight, with all of it built."""
        self._leave_aside()
        page = self.pages.page()
        if page is not None:
            page.complete()
        return page

    def _on_found(self, entry: Entry) -> None:
        self._leave_aside()
        self.guide.go(entry)

    def _on_compare_wanted(self) -> None:
        # The one traced may be of long ago: only what the keyboard is on is meant.
        figure = self.copying.figure_in_focus()
        self._show_aside(self.compare)
        self.compare.begin(figure)

    def _on_review_wanted(self) -> None:
        self._show_aside(self.review)
        self.review.begin()

    def _show_aside(self, aside: QWidget) -> None:
        """Show what stands beside the sectors, in place of their page."""
        if self.actions_["sheet"].isChecked():
            self.actions_["sheet"].trigger()
        self.find_bar.hide()
        self.find_bar.forget()
        self.stack.setCurrentWidget(aside)
        self._on_history_changed()

    def _is_aside(self) -> bool:
        return self.stack.currentWidget() in (self.compare, self.review, self.briefing.page)

    def _leave_aside(self) -> None:
        """Go back from what stands beside the sectors to their page."""
        if self._is_aside():
            self.stack.setCurrentWidget(self.pages)
            self._on_history_changed()
            page = self.pages.page()
            if page is not None:
                _return_to(page)

    def _on_back(self) -> None:
        """Leave what stands beside the sectors, else go to the place before."""
        if self._is_aside():
            self._leave_aside()
        else:
            self.navigator.step(-1)

    def _on_pane_wanted(self) -> None:
        """Take the keyboard from the page to the provenance, and back to where it was."""
        if not self.dock.has_keyboard():
            self.dock.take_keyboard()
            return
        _return_to(self.stack.currentWidget())

    def _subject(self) -> str:
        """Return what is exported and printed: the sector, or the briefing while it is shown."""
        shown = self.stack.currentWidget()
        if shown is self.paperwork.view:
            return self.paperwork.view.sector
        is_briefing = shown is self.briefing.page
        return self.reading.briefing_id if is_briefing else self.navigator.sector

    def _on_briefing_wanted(self) -> None:
        self._show_aside(self.briefing.page)
        self.briefing.page.begin()

    def _on_add_wanted(self) -> None:
        """Add what the keyboard is on, else the figure traced."""
        self._on_offered(offer_at(self.focusWidget()) or self.navigator.figure)

    def _on_offered(self, offer: Offer | None) -> None:
        self.briefing.add(offer, self.navigator.sector)

    def _on_briefing_changed(self) -> None:
        self._show_steps()
        view = self.paperwork.view
        if view.sector and view.sector not in self.reading.sector_ids:
            view.show_sector(self.reading.briefing_id)

    def _step(self, by: int) -> None:
        """Undo or redo: on the briefing's page what was done there, else the choices of view."""
        if self.stack.currentWidget() is self.briefing.page:
            self.briefing.desk.step(by)
        else:
            self.choosing.step(by)

    def _show_steps(self) -> None:
        """Say which way there is a step to take."""
        desk, stack = self.briefing.desk, self.choosing.stack
        is_briefing = self.stack.currentWidget() is self.briefing.page
        back = desk.can_undo if is_briefing else stack.canUndo()
        on = desk.can_redo if is_briefing else stack.canRedo()
        self.actions_["undo"].setEnabled(back)
        self.actions_["redo"].setEnabled(on)

    def _on_sheet_wanted(self, shown: bool) -> None:
        subject = self._subject()
        is_briefing = subject == self.reading.briefing_id
        behind: QWidget = self.briefing.page if is_briefing else self.pages
        self.stack.setCurrentWidget(self.paperwork.view if shown else behind)
        # Nothing on paper can be traced, so the dock makes room for it.
        if shown:
            self._dock_rests = not self.dock.isHidden()
            self.dock.hide()
        elif self._dock_rests:
            self.dock.show()
        if shown:
            self.find_bar.hide()
            self.find_bar.forget()
            self.paperwork.view.show_sector(subject)
            self.paperwork.view.setFocus()
        self._on_history_changed()

    def _export(self, *, everything: bool) -> None:
        self.paperwork.export(self._subject(), everything=everything)

    def _on_dock_wanted(self, shown: bool) -> None:
        self.dock.setVisible(shown)

    def _on_dock_visibility_changed(self) -> None:
        self.actions_["provenance"].setChecked(not self.dock.isHidden())

    def _on_source_requested(self, title: str, url: str) -> None:
        self._run(SourceDialog(title, url, self))

    def _on_open(self) -> None:
        source = self.editions.choose(self.tr("Open data pack"))
        if source is not None and self.open_pack(source):
            self.editions.remember(source)

    def _on_style_wanted(self) -> None:
        """Show the page style beside the page it is for."""
        if not self.actions_["sheet"].isChecked():
            self.actions_["sheet"].trigger()
        self.paperwork.view.style_button.setChecked(True)

    def _on_page_setup(self) -> None:
        self.paperwork.set_up_page()

    def _on_quit(self) -> None:
        self.close()

    def _on_choices_changed(self) -> None:
        chosen = self.choosing.present
        for name in (chosen.theme, chosen.numbers):
            self.actions_[name].setChecked(True)
        self._show_steps()

    def _on_reset(self) -> None:
        self.choosing.reset()
        undo = self.actions_.keys_of("undo")
        self.status.showMessage(
            self.tr("Everything is shown as at first. {keys} undoes that.").format(keys=undo), 8000
        )

    def _on_full_screen(self, full: bool) -> None:
        self.setWindowState(
            self.windowState() ^ Qt.WindowState.WindowFullScreen
            if full is not self.isFullScreen()
            else self.windowState()
        )

    def _run(self, dialog: QDialog) -> None:
        dialog.exec()
        dialog.deleteLater()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.briefing.may_leave():
            event.ignore()
            return
        self.settings.keep_window(self.saveGeometry(), self.saveState())
        self.loader.finish()
        self._press.finish()
        super().closeEvent(event)


def _return_to(shown: QWidget | None) -> None:
    """Put the keyboard where it was within a widget, else on all of it."""
    if shown is not None:
        inside = cast("QWidget | None", shown.focusWidget())
        (inside if inside is not None else shown).setFocus(Qt.FocusReason.OtherFocusReason)
