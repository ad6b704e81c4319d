"""Everything of the Help menu: manual, welcome, diagnosis, shortcuts, about."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QStackedWidget, QWidget

from pkviewer import paths
from pkviewer.ui.actions.actions import Actions
from pkviewer.ui.help.diagnosis import diagnosis
from pkviewer.ui.help.manual import Manual
from pkviewer.ui.help.manual_window import ManualWindow
from pkviewer.ui.help.shortcuts_dialog import ShortcutsDialog
from pkviewer.ui.help.welcome import Welcome
from pkviewer.ui.look.icons import IconName
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.session import Reading
from pkviewer.ui.widgets.action_id import ActionId
from pkviewer.ui.widgets.clipboard import copy_text
from pkviewer.ui.widgets.manual_place import manual_place

_USUAL = "start"


class Help(QObject):
    """Answers the Help menu."""

    said = Signal(str)

    def __init__(
        self,
        reading: Reading,
        theme: Theme,
        window: QMainWindow,
        actions: Actions,
        origin: Callable[[], str],
    ) -> None:
        """``origin`` says where the edition that is read came from."""
        super().__init__(window)
        self._reading = reading
        self._theme = theme
        self._window = window
        self._origin = origin
        self._actions = actions
        self.manual: ManualWindow | None = None
        self.welcome: Welcome | None = None

    def manual_wanted(self) -> None:
        """Open the manual at the part that fits where the keyboard is."""
        self.open_manual(place_of(QApplication.focusWidget(), self._window.centralWidget()))

    def open_manual(self, place: str) -> None:
        """Open the manual at a page or a part of one."""
        if self.manual is None:
            manual = Manual(paths.manual())
            self.manual = ManualWindow(manual, self._actions, self._theme, self._window)
        self.manual.search.clear()
        self.manual.open_at(place)
        self.manual.show()
        self.manual.activateWindow()
        self.manual.search.setFocus()

    def welcome_wanted(self) -> None:
        """Show the greeting of the first start."""
        if self.welcome is None:
            self.welcome = Welcome(self._first(), self._theme, self._centre())
            self.welcome.manual_requested.connect(lambda: self.open_manual(_USUAL))
            self.welcome.closed.connect(self._on_welcome_closed)
        self.welcome.open()

    def leave_welcome(self) -> None:
        """Put the greeting away: the reader has gone on."""
        if self.welcome is not None:
            self.welcome.leave()

    def diagnosis_wanted(self) -> None:
        """Copy what a report of a fault should tell."""
        head = self._reading.pack.head
        summary = f"{head.id}, edition {head.edition}, {len(self._reading.sector_ids)} sectors"
        copy_text("\n".join(diagnosis(summary, self._reading.pack.folder)))
        self.said.emit(self.tr("Copied: versions, system and places, and nothing personal."))

    def shortcuts_wanted(self) -> None:
        """Show every action that has keys."""
        self._run(ShortcutsDialog(self._actions.shortcuts(), self._window))

    def about_wanted(self) -> None:
        """Show edition, versions and licences."""
        # What gathers the licences reads many small files.
        from pkviewer.ui.help.about import AboutDialog

        self._run(AboutDialog(self._reading, self._origin(), self._theme, self._window))

    def _run(self, dialog: QDialog) -> None:
        dialog.exec()
        dialog.deleteLater()

    def _first(self) -> list[tuple[IconName, str, str]]:
        """Say what to do first, with the keys of the actions."""
        keys = self._actions.keys_of
        return [
            (
                "pointer",
                self.tr("See where a number comes from"),
                self.tr("Click it, or go to it with Tab and press Enter."),
            ),
            (
                "search",
                self.tr("Find anything"),
                self.tr("Press {keys} and type what you remember of it.").format(
                    keys=keys(ActionId.FIND_ANYTHING)
                ),
            ),
            (
                "table",
                self.tr("Check a text"),
                self.tr("{keys}, then paste it: every figure is held against the data.").format(
                    keys=keys(ActionId.REVIEW)
                ),
            ),
            (
                "sheet",
                self.tr("Get the page"),
                self.tr(
                    "{sheet} shows it as it prints, {export} writes it, {print} prints it."
                ).format(
                    sheet=keys(ActionId.SHEET),
                    export=keys(ActionId.EXPORT),
                    print=keys(ActionId.PRINT),
                ),
            ),
        ]

    def _on_welcome_closed(self) -> None:
        self._centre().setFocus()

    def _centre(self) -> QWidget:
        return self._window.centralWidget() or self._window


def place_of(focus: QWidget | None, centre: QWidget | None) -> str:
    """Return the part of the manual that tells of what the keyboard is in, or what is shown."""
    shown = centre.currentWidget() if isinstance(centre, QStackedWidget) else None
    return manual_place(focus) or manual_place(shown) or _USUAL
