"""Everything that has to do with briefings: picking, opening, saving, and what is not saved."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from pkviewer.briefing.picking import picked_chart, picked_claim, picked_figure
from pkviewer.documents.briefing import Item
from pkviewer.errors import DocumentError, PkviewerError
from pkviewer.files import safe_name
from pkviewer.paths import BRIEFING_ENDING as ENDING
from pkviewer.sheet.blocks import ClaimLine
from pkviewer.sheet.chart import ChartSpec
from pkviewer.sheet.figure import Figure
from pkviewer.ui.briefing.editor import BriefingDesk
from pkviewer.ui.briefing.page import BriefingPage
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.sector.pickable import Offer
from pkviewer.ui.session import Reading
from pkviewer.ui.settings import Settings
from pkviewer.ui.widgets.faults_dialog import FaultsDialog
from pkviewer.ui.widgets.messages import ask_to_save, warn


class BriefingRoom(QObject):
    """The briefing on the desk, its page, and its files."""

    said = Signal(str)
    opened = Signal()

    def __init__(self, reading: Reading, theme: Theme, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._reading = reading
        self._settings = settings
        self._window = window
        self.desk = BriefingDesk(reading, self)
        self.page = BriefingPage(self.desk, reading, theme)
        self.page.open_requested.connect(self.open)
        self.page.new_requested.connect(self.new)
        self.page.save_requested.connect(self.save)

    def add(self, offer: Offer | None, sector: str) -> None:
        """Put something of a sector's page into the briefing, and say so."""
        if offer is None:
            self.said.emit(self.tr("Choose a figure, a chart or a claim first, then add it."))
            return
        item = self._item(offer, sector)
        if item is None:
            self.said.emit(self.tr("This figure is found by a check alone: add its claim instead."))
            return
        texts = {
            "added": self.tr("Added to the briefing: {name}"),
            "there": self.tr("Already in the briefing: {name}"),
            "full": self.tr("The briefing has no more room for {name}"),
        }
        self.said.emit(texts[self.desk.add(item)].format(name=item.name))

    def _item(self, offer: Offer, sector: str) -> Item | None:
        if isinstance(offer, ChartSpec):
            return picked_chart(offer, sector)
        if isinstance(offer, ClaimLine):
            return picked_claim(offer)
        assert isinstance(offer, Figure)  # noqa: S101 - nothing else is offered
        return picked_figure(self._reading.pack, offer, sector)

    def new(self) -> None:
        """Begin another briefing."""
        if self.may_leave():
            self.desk.clear()
            self.page.begin()

    def open(self) -> None:
        """Ask for a briefing and open it."""
        if not self.may_leave():
            return
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open briefing"), self._folder(), self._openable()
        )
        if name:
            self.open_file(Path(name))

    def open_file(self, path: Path) -> bool:
        """Open a briefing; if it is refused, say why and keep the present one."""
        try:
            self.desk.open(path)
        except DocumentError as error:
            kept = self.tr("The briefing on the desk stays.")
            dialog = FaultsDialog(error, kept, self._window, self.tr("Briefing refused"))
            dialog.exec()
            dialog.deleteLater()
            return False
        if self.desk.path is not None:
            self._remember(path)
        self.opened.emit()
        return True

    def recover(self, path: Path) -> bool:
        """Work on a briefing that an earlier window could not save."""
        try:
            self.desk.recover(path)
        except DocumentError as error:
            warn(self._window, self.tr("Briefing not recovered"), error.message, error.hint)
            return False
        self.opened.emit()
        return True

    def save(self) -> bool:
        """Save the briefing in its file, asking for one where it has none yet."""
        self.page.commit()
        return self._write(self.desk.path) if self.desk.path else self.save_as()

    def save_as(self) -> bool:
        """Ask for a file and save the briefing in it."""
        self.page.commit()
        usual = safe_name(self.desk.briefing.title, ENDING.removeprefix("."))
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save briefing"), str(Path(self._folder(), usual)), self._filter()
        )
        if not name:
            return False
        path = Path(name)
        return self._write(path if path.name.endswith(".json") else Path(name + ENDING))

    def _write(self, path: Path) -> bool:
        try:
            self.desk.save(path)
        except PkviewerError as error:
            warn(self._window, self.tr("Not saved"), error.message, error.hint)
            return False
        self._remember(path)
        self.said.emit(self.tr("Saved: {name}").format(name=path.name))
        return True

    def may_leave(self) -> bool:
        """Ask what to do with what is not saved; return whether it may go."""
        self.page.commit()
        if not self.desk.is_modified:
            return True
        text = self.tr("The briefing “{title}” has changes that are not saved.")
        chosen = ask_to_save(
            self._window, self.tr("Save the briefing?"), text.format(title=self.desk.briefing.title)
        )
        return chosen == "drop" or (chosen == "save" and self.save())

    def _remember(self, path: Path) -> None:
        self._settings.briefing_folder = str(path.parent)
        self._settings.remember("briefing", str(path.resolve()))

    def _folder(self) -> str:
        return self._settings.briefing_folder or str(Path.home())

    def _openable(self) -> str:
        both = self.tr("Briefings, and exported pages") + f" (*{ENDING} *.pdf)"
        return f"{both};;{self._filter()}"

    def _filter(self) -> str:
        return self.tr("Briefings") + f" (*{ENDING})"
