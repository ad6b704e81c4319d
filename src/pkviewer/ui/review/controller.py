"""The files of the text check: texts and saved reviews opened, saved, and not lost."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from pkviewer.documents.saved_review import ENDING, SavedReview
from pkviewer.errors import DocumentError, PkviewerError
from pkviewer.files import safe_name
from pkviewer.ui.review.page import ReviewPage
from pkviewer.ui.session import Reading
from pkviewer.ui.settings import Settings
from pkviewer.ui.widgets.faults_dialog import FaultsDialog
from pkviewer.ui.widgets.messages import ask_to_save, warn


class ReviewRoom(QObject):
    """Opens and saves what stands on the page of the text check."""

    said = Signal(str)
    opened = Signal()

    def __init__(
        self, page: ReviewPage, reading: Reading, settings: Settings, window: QWidget
    ) -> None:
        super().__init__(window)
        self.page = page
        self._reading = reading
        self._settings = settings
        self._window = window
        page.open_requested.connect(self.open)
        page.save_requested.connect(self.save)
        page.file_offered.connect(self.open_file)

    def open(self) -> None:
        """Ask for a text or a saved review and open it."""
        texts = self.tr("Texts and reviews")
        filters = f"{texts} (*.txt *.md *.docx *.pdf *.html *.htm *{ENDING})"
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Open a text or a review"),
            self._settings.review_folder or str(Path.home()),
            ";;".join((filters, self.tr("All files") + " (*)")),
        )
        if name:
            self.open_file(Path(name))

    def open_file(self, path: Path) -> bool:
        """Open a text or a saved review; if it is refused, say why and keep the present one."""
        if not self.may_leave():
            return False
        self._settings.review_folder = str(path.parent)
        if not path.name.endswith(ENDING):
            self.opened.emit()
            self.page.read_file(path)
            return True
        try:
            saved = self.page.desk.read(path)
        except PkviewerError as error:
            self._refuse(error)
            return False
        self._settings.remember("review", str(path.resolve()))
        self.page.show_saved(saved)
        self.opened.emit()
        return True

    def recover(self, path: Path) -> bool:
        """Work on a review that an earlier window could not save."""
        try:
            saved = self.page.desk.recover(path)
        except PkviewerError as error:
            warn(self._window, self.tr("Review not recovered"), error.message, error.hint)
            return False
        self.page.show_saved(saved)
        self.opened.emit()
        return True

    def save(self) -> bool:
        """Save the review in its file, asking for one where it has none yet."""
        path = self.page.desk.path
        return self._write(path) if path is not None else self.save_as()

    def save_as(self) -> bool:
        """Ask for a file and save the review in it."""
        folder = self._settings.review_folder or str(Path.home())
        usual = safe_name(self.page.desk.name or self.tr("Review"), ENDING.removeprefix("."))
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Save review"),
            str(Path(folder, usual)),
            f"{self.tr('Reviews')} (*{ENDING})",
        )
        if not name:
            return False
        return self._write(Path(name if name.endswith(ENDING) else name + ENDING))

    def unsaved(self) -> SavedReview | None:
        """Return what a crash would lose; None where there is nothing."""
        page = self.page
        if page.review is None or not page.review.text.strip():
            return None
        if page.desk.path is not None and not page.is_modified:
            return None
        return page.desk.as_saved(page.review, self._reading.pack)

    def may_leave(self) -> bool:
        """Ask what to do with what is not saved; return whether it may go."""
        if not self.page.is_modified:
            return True
        chosen = ask_to_save(
            self._window,
            self.tr("Save the review?"),
            self.tr("The checked text has corrections or changes that are not saved."),
        )
        return chosen == "drop" or (chosen == "save" and self.save())

    def _write(self, path: Path) -> bool:
        page = self.page
        try:
            page.desk.save(path, page.reviewed(), self._reading.pack)
        except PkviewerError as error:
            warn(self._window, self.tr("Not saved"), error.message, error.hint)
            return False
        self._settings.review_folder = str(path.parent)
        self._settings.remember("review", str(path.resolve()))
        page.kept.emit()
        self.said.emit(self.tr("Saved: {name}").format(name=path.name))
        return True

    def _refuse(self, error: PkviewerError) -> None:
        kept = self.tr("The text that was open stays.")
        title = self.tr("Review refused")
        if not isinstance(error, DocumentError):
            warn(self._window, title, error.message, error.hint)
            return
        dialog = FaultsDialog(error, kept, self._window, title)
        dialog.exec()
        dialog.deleteLater()
