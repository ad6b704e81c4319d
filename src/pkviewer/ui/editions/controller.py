"""Which edition of the data is read: another installed, or that of the program again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget

from pkviewer import paths
from pkviewer.editions.edition_diff import revision
from pkviewer.editions.installed import Edition, install, open_standard, read_edition, uninstall
from pkviewer.editions.kept import KnownEdition, known_editions
from pkviewer.editions.known import open_known
from pkviewer.errors import PackError, PkviewerError
from pkviewer.model.loading.container import ENDING, HEAD
from pkviewer.model.pack import Pack
from pkviewer.signing.trust import TrustedKeys, keep_trusted, trusted_keys
from pkviewer.ui.editions.comparison_dialog import ComparisonDialog
from pkviewer.ui.editions.dialog import RevisionDialog
from pkviewer.ui.editions.list_dialog import EditionsDialog
from pkviewer.ui.editions.signature_panel import SignaturePanel
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.session import Reading
from pkviewer.ui.settings import Settings
from pkviewer.ui.widgets.faults_dialog import FaultsDialog
from pkviewer.ui.widgets.messages import ask, warn


class Editions(QObject):
    """Installs an edition after showing what it changes, and takes it away again."""

    said = Signal(str)

    def __init__(self, reading: Reading, theme: Theme, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._reading = reading
        self._theme = theme
        self._settings = settings
        self._window = window

    def choose(self, title: str) -> Path | None:
        """Ask for a pack: a single file, or the ``pack.json`` of a folder."""
        kinds = self.tr("Data packs ({patterns})").format(patterns=f"*.{ENDING} *.zip {HEAD}")
        start = self._settings.pack_folder or str(Path.home())
        name, _ = QFileDialog.getOpenFileName(self._window, title, start, kinds)
        if not name:
            return None
        path = Path(name)
        return path.parent if path.name == HEAD else path

    def remember(self, source: Path) -> None:
        """Start the next choice where this one was made."""
        self._settings.pack_folder = str(source if source.is_dir() else source.parent)

    def install_wanted(self) -> None:
        """Ask for an edition, show what it changes, and install it if that is wanted."""
        source = self.choose(self.tr("Install data edition"))
        if source is not None:
            self.install_from(source)

    def install_from(self, source: Path) -> bool:
        """Show what an edition changes, and install it if that is wanted."""
        try:
            with waiting():
                edition = read_edition(source)
                present = self._present()
                found = revision(present, edition.pack, self._reading.style)
        except PackError as error:
            self._tell(error, self.tr("What is read now stays."))
            return False
        self.remember(source)
        name = self._origin(present)
        trusted = self._trusted()
        signature = SignaturePanel(edition.signature, trusted, self._reading.style)
        dialog = RevisionDialog(
            found, edition.pack, name, self._reading, self._theme, signature, self._window
        )
        wanted = dialog.exec() == QDialog.DialogCode.Accepted
        key = signature.key_to_trust
        dialog.deleteLater()
        if wanted and key is not None:
            self._trust(trusted.with_key(key))
        return wanted and self._installed(edition)

    def list_wanted(self) -> None:
        """List the editions on this computer, to return to one or compare two."""
        dialog = EditionsDialog(
            known_editions(), self._trusted(), self._reading.style, self._theme, self._window
        )
        dialog.read_requested.connect(self._on_read_requested)
        dialog.compare_requested.connect(self._compare)
        dialog.exec()
        dialog.deleteLater()

    def _on_read_requested(self, edition: KnownEdition) -> None:
        if edition.place == "bundled":
            self.return_wanted()
        else:
            self.install_from(edition.path)

    def _compare(self, older: Path, newer: Path) -> None:
        try:
            with waiting():
                old, new = open_known(older), open_known(newer)
                found = revision(old, new, self._reading.style)
        except PackError as error:
            self._tell(error, self.tr("What is read now stays."))
            return
        dialog = ComparisonDialog(found, new, self._reading, self._theme, self._window)
        dialog.exec()
        dialog.deleteLater()

    def return_wanted(self) -> None:
        """Read the edition that came with the program, now and at the next start."""
        if paths.installed_pack().exists():
            sure = ask(
                self._window,
                self.tr("Return to the bundled edition"),
                self.tr("The edition that came with the program is read from now on."),
                self.tr("The installed one is kept: Help ▸ Editions returns to it."),
                self.tr("&Return"),
            )
            if not sure:
                return
        try:
            uninstall()
            with waiting():
                self._reading.open(paths.bundled_pack())
        except PackError as error:
            self._tell(error, self.tr("What is read now stays."))
        except PkviewerError as error:
            warn(self._window, self.tr("Not returned"), error.message, error.hint)
        else:
            self.said.emit(self.tr("The edition that came with the program is read."))

    def tell_refused(self, error: PackError) -> None:
        """Say that the installed edition is damaged, and what is read in its place."""
        self._tell(
            error,
            self.tr(
                "The edition that came with the program is read instead. Install the other one"
                " again, or remove it with File ▸ Return to the bundled edition."
            ),
        )

    def _trusted(self) -> TrustedKeys:
        """Return the trusted keys; none where their file is damaged, which is said."""
        try:
            return trusted_keys()
        except PkviewerError as error:
            warn(self._window, self.tr("No key is trusted"), error.message, error.hint)
            return TrustedKeys()

    def _trust(self, trusted: TrustedKeys) -> None:
        try:
            keep_trusted(trusted)
        except PkviewerError as error:
            warn(self._window, self.tr("The key is not trusted"), error.message, error.hint)

    def _installed(self, edition: Edition) -> bool:
        try:
            pack = install(edition)
        except PkviewerError as error:
            warn(self._window, self.tr("Not installed"), error.message, error.hint)
            return False
        with waiting():
            self._reading.show(pack)
        self.said.emit(
            self.tr("Edition {edition} is installed. It is read from now on.").format(
                edition=pack.head.edition
            )
        )
        return True

    def _present(self) -> Pack:
        """Return what an edition would take the place of, whatever else is open."""
        if self._reading.pack.folder == str(paths.standard_pack()):
            return self._reading.pack
        return open_standard()[0]

    def _origin(self, pack: Pack) -> str:
        if pack.folder == str(paths.installed_pack()):
            return self.tr("which was installed before")
        return self.tr("which came with the program")

    def _tell(self, error: PackError, kept: str) -> None:
        dialog = FaultsDialog(error, kept, self._window)
        dialog.exec()
        dialog.deleteLater()


@contextmanager
def waiting() -> Iterator[None]:
    """Show the pointer of waiting."""
    QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QApplication.restoreOverrideCursor()
