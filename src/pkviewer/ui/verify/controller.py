"""Checks exported sheets: asks for a file, has it checked apart, shows what was found."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from pkviewer.errors import PkviewerError, RefusedError
from pkviewer.ui.paper.page_worker import Press
from pkviewer.ui.session import Reading
from pkviewer.ui.verify.signing import SheetSigning
from pkviewer.ui.widgets.faults_dialog import FaultsDialog
from pkviewer.ui.widgets.messages import warn

if TYPE_CHECKING:
    from pkviewer.export.page.page import PageRenderer
    from pkviewer.verify.verification import Verification


class SheetCheck(QObject):
    """Checks a sheet in the thread of pages, so that the window never waits."""

    said = Signal(str)
    briefing_requested = Signal(Path)

    def __init__(self, reading: Reading, press: Press, window: QWidget) -> None:
        super().__init__(window)
        self._reading = reading
        self._press = press
        self._window = window
        self.signing = SheetSigning(press, window)
        self.signing.said.connect(self.said)

    def wanted(self) -> None:
        """Ask for a file and check it."""
        start = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Check a sheet"), start, self.tr("Fact sheets (*.pdf)")
        )
        if name:
            self.check(Path(name))

    def check(self, path: Path) -> None:
        """Check a file; what was found is shown when it is known."""
        pack, style = self._reading.pack, self._reading.style

        def work(renderer: PageRenderer) -> tuple[Verification, bytes]:
            from pkviewer.export.run.edition_pages import EditionPages
            from pkviewer.verify.picture import checked_picture
            from pkviewer.verify.sheet_file import read_sheet
            from pkviewer.verify.verification import verify

            file = read_sheet(path)
            found = verify(file, pack, style, EditionPages(pack, renderer))
            picture = checked_picture(file.pdf, found.page, path.name) if found.page.page else b""
            return found, picture

        self.said.emit(self.tr("{name} is being checked.").format(name=path.name))
        self._press.with_renderer(
            work, lambda answer: self._on_checked(path, *answer), self._on_refused
        )

    def _on_checked(self, path: Path, found: Verification, picture: bytes) -> None:
        from pkviewer.ui.verify.dialog import SheetCheckDialog

        self.said.emit("")
        dialog = SheetCheckDialog(path.name, found, picture, self._window)
        goes_on = dialog.exec() == SheetCheckDialog.DialogCode.Accepted
        dialog.deleteLater()
        if goes_on:
            self.briefing_requested.emit(path)

    def _on_refused(self, error: PkviewerError) -> None:
        self.said.emit("")
        if isinstance(error, RefusedError):
            dialog = FaultsDialog(error, "", self._window, self.tr("The file cannot be checked"))
            dialog.exec()
            dialog.deleteLater()
        else:
            warn(self._window, self.tr("Not checked"), error.message, error.hint)
