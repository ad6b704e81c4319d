"""Signs exported sheets with the user's own certificate, whose password is asked and not kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QWidget

from pkviewer.errors import PkviewerError, RefusedError, SigningError
from pkviewer.files import write_whole
from pkviewer.ui.paper.page_worker import Press
from pkviewer.ui.widgets.faults_dialog import FaultsDialog
from pkviewer.ui.widgets.messages import warn

if TYPE_CHECKING:
    from pkviewer.export.page.page import PageRenderer


class SheetSigning(QObject):
    """Asks for a sheet, a certificate, its password and a name; signs in the thread of pages."""

    said = Signal(str)

    def __init__(self, press: Press, window: QWidget) -> None:
        super().__init__(window)
        self._press = press
        self._window = window

    def wanted(self) -> None:
        """Ask for all that is needed, and sign."""
        place = QStandardPaths.StandardLocation
        title, sheets = self.tr("Sign a sheet"), self.tr("Fact sheets (*.pdf)")
        start = QStandardPaths.writableLocation(place.DocumentsLocation)
        page, _ = QFileDialog.getOpenFileName(self._window, title, start, sheets)
        if not page:
            return
        certificate, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Your certificate"),
            QStandardPaths.writableLocation(place.HomeLocation),
            self.tr("Certificates, PKCS #12 (*.p12 *.pfx)"),
        )
        if not certificate:
            return
        password, sure = QInputDialog.getText(
            self._window,
            title,
            self.tr("Password of the certificate. It is not kept."),
            QLineEdit.EchoMode.Password,
        )
        if not sure:
            return
        given = Path(page)
        proposed = str(given.with_name(f"{given.stem}-signed.pdf"))
        to, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save the signed sheet"), proposed, sheets
        )
        if to:
            self.sign(given, Path(certificate), password, Path(to))

    def sign(self, page: Path, certificate: Path, password: str, to: Path) -> None:
        """Sign a sheet and write it; the window is told when that is done."""

        def work(_renderer: PageRenderer) -> str:
            from pkviewer.signing.page.signature_check import page_signatures
            from pkviewer.signing.page.signer import sign_page
            from pkviewer.verify.sheet_file import read_sheet

            sheet = read_sheet(page)
            if sheet.inside is None:
                raise SigningError(f"{page.name} is no sheet of this program: {sheet.trouble}.")
            signed = sign_page(sheet.pdf, certificate, password)
            write_whole(to, signed)
            return ", ".join(one.signer for one in page_signatures(signed))

        self.said.emit(self.tr("{name} is being signed.").format(name=page.name))
        self._press.with_renderer(work, lambda signer: self._on_signed(to, signer), self._on_failed)

    def _on_signed(self, to: Path, signer: str) -> None:
        text = self.tr("{name} is signed by {signer}.")
        self.said.emit(text.format(name=to.name, signer=signer))

    def _on_failed(self, error: PkviewerError) -> None:
        self.said.emit("")
        if isinstance(error, RefusedError):
            dialog = FaultsDialog(error, "", self._window, self.tr("The file cannot be signed"))
            dialog.exec()
            dialog.deleteLater()
        else:
            warn(self._window, self.tr("Not signed"), error.message, error.hint)
