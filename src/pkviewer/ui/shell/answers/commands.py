"""What the actions do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Qt

from pkviewer.documents.comparison_view import ComparisonView
from pkviewer.errors import PackError, ViewError
from pkviewer.ui.editions.controller import Editions, waiting
from pkviewer.ui.editions.known_on import KnownOn
from pkviewer.ui.help.controller import Help
from pkviewer.ui.sector.chart_card import chart_at
from pkviewer.ui.sector.pickable import Offer, offer_at
from pkviewer.ui.shell.answers.dropped import Dropped
from pkviewer.ui.shell.answers.figure_commands import FigureCommands
from pkviewer.ui.shell.frame import Frame
from pkviewer.ui.shell.mode import Mode
from pkviewer.ui.shell.parts import Parts
from pkviewer.ui.verify.controller import SheetCheck
from pkviewer.ui.widgets.action_id import ActionId
from pkviewer.ui.widgets.faults_dialog import FaultsDialog
from pkviewer.ui.widgets.messages import warn

Handler = Callable[..., object]


class Commands(QObject):
    """Answers the window's actions."""

    def __init__(
        self, frame: Frame, parts: Parts, editions: Editions, help_: Help, sheets: SheetCheck
    ) -> None:
        super().__init__(frame)
        self._frame = frame
        self._parts = parts
        self._editions = editions
        self._help = help_
        self._sheets = sheets
        self.figures = FigureCommands(frame, parts)
        self._dropped = Dropped(frame, self.open_file)
        self._known_on = KnownOn(frame.reading, frame)
        self._known_on.said.connect(frame.say)

    def handlers(self) -> Mapping[ActionId, Handler]:
        """Return what each action does; a checkable one is given whether it is checked."""
        return {
            **self._for_files(),
            **self._for_edit(),
            **self._for_view(),
            **self._for_rest(),
            **self.figures.handlers(),
        }

    def _for_files(self) -> dict[ActionId, Handler]:
        parts, subject = self._parts, self._subject
        return {
            ActionId.OPEN: self._on_open,
            ActionId.INSTALL: self._editions.install_wanted,
            ActionId.OPEN_BUNDLED: self._editions.return_wanted,
            ActionId.OPEN_BRIEFING: self._on_open_briefing,
            ActionId.SAVE_BRIEFING: self._on_save_briefing,
            ActionId.SAVE_BRIEFING_AS: self._on_save_briefing_as,
            ActionId.OPEN_REVIEW: self._on_open_review,
            ActionId.SAVE_REVIEW: self._on_save_review,
            ActionId.SAVE_REVIEW_AS: self._on_save_review_as,
            ActionId.EXPORT: lambda: parts.paperwork.export(subject(), everything=False),
            ActionId.EXPORT_ALL: lambda: parts.paperwork.export(subject(), everything=True),
            ActionId.SAVE_CHART: lambda: parts.paperwork.save_chart(
                chart_at(self._frame.focusWidget())
            ),
            ActionId.PRINT: lambda: parts.paperwork.print_sheet(subject()),
            ActionId.PREVIEW: lambda: parts.paperwork.preview_print(subject()),
            ActionId.PAGE_STYLE: self._on_style_wanted,
            ActionId.PAGE_SETUP: self._on_page_setup,
            ActionId.QUIT: self._frame.close,
        }

    def _for_edit(self) -> dict[ActionId, Handler]:
        copying, steps = self._frame.copying, self._frame.undo_group
        return {
            ActionId.UNDO: steps.undo,
            ActionId.REDO: steps.redo,
            ActionId.COPY: copying.copy_in_hand,
            ActionId.CITE_TEXT: lambda: copying.copy_in_hand("plain"),
            ActionId.CITE_BIBTEX: lambda: copying.copy_in_hand("bibtex"),
            ActionId.CITE_RIS: lambda: copying.copy_in_hand("ris"),
            ActionId.CITE_CSL: lambda: copying.copy_in_hand("csl"),
            ActionId.COPY_DOCUMENT: copying.copy_document,
            ActionId.ADD_TO_BRIEFING: self._on_add_wanted,
            ActionId.FIND: self._on_find_wanted,
            ActionId.FIND_NEXT: lambda: self._on_step_wanted(1),
            ActionId.FIND_PREVIOUS: lambda: self._on_step_wanted(-1),
        }

    def _for_view(self) -> dict[ActionId, Handler]:
        choosing = self._frame.choosing
        return {
            ActionId.SHEET: self._on_sheet_wanted,
            ActionId.PROVENANCE: self._on_provenance_wanted,
            ActionId.MILLION: lambda: choosing.count_in("million"),
            ActionId.LAKH: lambda: choosing.count_in("lakh"),
            ActionId.ENGLISH: lambda: choosing.speak("en"),
            ActionId.URDU: lambda: choosing.speak("ur"),
            ActionId.URDU_DIGITS: lambda shown: choosing.write_digits("urdu" if shown else "latin"),
            ActionId.SYSTEM: lambda: choosing.look("system"),
            ActionId.LIGHT: lambda: choosing.look("light"),
            ActionId.DARK: lambda: choosing.look("dark"),
            ActionId.CONTRAST: lambda: choosing.look("contrast"),
            ActionId.ZOOM_IN: lambda: choosing.zoom(1),
            ActionId.ZOOM_OUT: lambda: choosing.zoom(-1),
            ActionId.ZOOM_RESET: lambda: choosing.zoom(0),
            ActionId.KNOWN_ON: self._known_on.wanted,
            ActionId.RESET: self._on_reset,
            ActionId.FULL_SCREEN: self._on_full_screen,
        }

    def _for_rest(self) -> dict[ActionId, Handler]:
        frame, navigator, help_ = self._frame, self._frame.navigator, self._help
        return {
            ActionId.FIND_ANYTHING: lambda: self._parts.open_finder(frame.commands.find_field),
            ActionId.START: lambda: navigator.enter(Mode.START),
            ActionId.COMPARE: self._on_compare_wanted,
            ActionId.REVIEW: self._on_review_wanted,
            ActionId.CHECK_SHEET: self._sheets.wanted,
            ActionId.SIGN_SHEET: self._sheets.signing.wanted,
            ActionId.BRIEFING: self._on_briefing_wanted,
            ActionId.BACK: lambda: navigator.step(-1),
            ActionId.FORWARD: lambda: navigator.step(1),
            ActionId.PREVIOUS: lambda: navigator.step_tab(-1),
            ActionId.NEXT: lambda: navigator.step_tab(1),
            ActionId.PANE: self._on_pane_wanted,
            ActionId.EDITIONS: self._editions.list_wanted,
            ActionId.MANUAL: help_.manual_wanted,
            ActionId.WELCOME: help_.welcome_wanted,
            ActionId.SHORTCUTS: help_.shortcuts_wanted,
            ActionId.DIAGNOSIS: help_.diagnosis_wanted,
            ActionId.ABOUT: help_.about_wanted,
        }

    def open_pack(self, folder: Path) -> bool:
        """Read another pack; if it is refused, say why and keep the present one."""
        try:
            with waiting():
                self._frame.reading.open(folder)
        except PackError as error:
            kept = self.tr("The pack that was open still is.")
            dialog = FaultsDialog(error, kept, self._frame)
            dialog.exec()
            dialog.deleteLater()
            return False
        self._parts.recall_figures()
        return True

    def open_view(self, view: ComparisonView, name: str) -> None:
        """Show a comparison; if the pack lacks a part of it, say what and show what there was."""
        try:
            self._parts.compare.show_view(view, name)
        except ViewError as error:
            warn(self._frame, self.tr("Comparison not opened"), error.message, error.hint)
            return
        self._frame.navigator.enter(Mode.COMPARE)

    def open_file(self, kind: str, file: Path) -> None:
        """Open a file of the reader's own, a pack, or a table to be imported."""
        if kind == "pack":
            if self.open_pack(file):
                self._editions.remember(file)
        elif kind == "table":
            self._parts.figures.import_file(file)
        else:
            self._parts.open_file(kind, str(file))

    def add(self, offer: Offer | None) -> None:
        """Put something of the page in sight into the briefing."""
        self._parts.briefing.add(offer, self._frame.navigator.sector)

    def _subject(self) -> str:
        return self._frame.navigator.state.subject

    def _on_open(self) -> None:
        source = self._editions.choose(self.tr("Open data pack"))
        if source is not None and self.open_pack(source):
            self._editions.remember(source)

    def _on_open_briefing(self) -> None:
        self._parts.briefing.open()

    def _on_save_briefing(self) -> None:
        self._parts.briefing.save()

    def _on_save_briefing_as(self) -> None:
        self._parts.briefing.save_as()

    def _on_open_review(self) -> None:
        self._parts.reviews.open()

    def _on_save_review(self) -> None:
        self._parts.reviews.save()

    def _on_save_review_as(self) -> None:
        self._parts.reviews.save_as()

    def _on_page_setup(self) -> None:
        self._parts.paperwork.set_up_page()

    def _on_style_wanted(self) -> None:
        """Show the page style beside the page it is for."""
        self._frame.navigator.enter(Mode.PAPER)
        self._parts.paperwork.view.style_button.setChecked(True)

    def _on_add_wanted(self) -> None:
        """Add what the keyboard is on, else the figure traced."""
        self.add(offer_at(self._frame.focusWidget()) or self._frame.navigator.figure)

    def _on_sheet_wanted(self, shown: bool) -> None:
        if shown:
            self._frame.navigator.enter(Mode.PAPER)
        else:
            self._frame.navigator.leave()

    def _on_provenance_wanted(self, shown: bool) -> None:
        self._frame.dock.setVisible(shown)

    def _on_find_wanted(self) -> None:
        """Look for something on the sector's page: nothing else can be marked."""
        frame = self._frame
        while frame.navigator.state.mode is not Mode.SECTOR:
            frame.navigator.leave()
        page = frame.pages.page()
        if page is not None:
            page.complete()
            frame.find_bar.open(page)

    def _on_step_wanted(self, by: int) -> None:
        if self._frame.find_bar.isVisible():
            self._frame.find_bar.step(by)
        else:
            self._on_find_wanted()

    def _on_compare_wanted(self) -> None:
        # The one traced may be of long ago: only what the keyboard is on is meant.
        figure = self._frame.copying.figure_in_focus()
        self._frame.navigator.enter(Mode.COMPARE)
        self._parts.compare.begin(figure)

    def _on_review_wanted(self) -> None:
        self._frame.navigator.enter(Mode.REVIEW)
        self._parts.review.begin()

    def _on_briefing_wanted(self) -> None:
        page = self._parts.briefing.page
        self._frame.navigator.enter(Mode.BRIEFING)
        page.begin()

    def _on_pane_wanted(self) -> None:
        """Take the keyboard from the page to the provenance, and back to where it was."""
        if self._frame.dock.has_keyboard():
            self._frame.stack.take_keyboard()
        else:
            self._frame.dock.take_keyboard()

    def _on_reset(self) -> None:
        self._frame.choosing.reset()
        undo = self._frame.actions_.keys_of(ActionId.UNDO)
        self._frame.say(
            self.tr("Everything is shown as at first. {keys} undoes that.").format(keys=undo)
        )

    def _on_full_screen(self, full: bool) -> None:
        frame = self._frame
        if full is not frame.isFullScreen():
            frame.setWindowState(frame.windowState() ^ Qt.WindowState.WindowFullScreen)
