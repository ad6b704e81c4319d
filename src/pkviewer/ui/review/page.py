"""Check text: a text at the left, what the data say of each of its figures at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QDateEdit, QWidget

from pkviewer.documents.saved_review import SavedReview
from pkviewer.errors import PkviewerError, TextError
from pkviewer.review.saving import notices
from pkviewer.review.telling.finding import Finding, Review
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.review.correcting import Correcting
from pkviewer.ui.review.desk import ReviewDesk
from pkviewer.ui.review.page_layout import ReviewLayout
from pkviewer.ui.review.worker import ReviewWorker
from pkviewer.ui.session import Reading
from pkviewer.ui.settings import Settings
from pkviewer.ui.widgets.clipboard import file_of
from pkviewer.ui.widgets.messages import warn

if TYPE_CHECKING:
    from pkviewer.review.reviewer import Reviewer

PAUSE_MS = 250
"""How long typing rests before the text is read again."""
AT_ONCE = 2_000
"""Letters up to which a text is read without waiting for a thread."""


class ReviewPage(ReviewLayout):
    """A text and its review; the review follows the typing and the corrections."""

    figure_selected = Signal(object)
    said = Signal(str)
    closed = Signal()
    open_requested = Signal()
    save_requested = Signal()
    file_offered = Signal(object)
    kept = Signal()
    """Something changed that should not be lost."""

    def __init__(
        self, reading: Reading, theme: Theme, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(reading, theme, parent)
        self._settings = settings
        self._reviewer: Reviewer | None = None
        self._is_just_opened = False
        self.review: Review | None = None
        self.desk = ReviewDesk(self)
        self._correcting = Correcting(self.desk, reading, self)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.check)
        self._worker = ReviewWorker(self)
        self._worker.finished.connect(self._show)
        self._worker.advanced.connect(self.progress.show_share)
        self._worker.opened.connect(self._on_opened)
        self.destroyed.connect(self._worker.cancel)
        self.progress.stopped.connect(self._on_stopped)
        self.notice.again.connect(self.check)
        self.text.textChanged.connect(self._on_text_changed)
        self.text.file_offered.connect(self.file_offered)
        self.text.figure_reached.connect(self.cards.mark)
        self.when.changed.connect(self.check)
        self.desk.corrected.connect(self.check)
        self.desk.changed.connect(self._show_file)
        cards = self.cards
        cards.figure_chosen.connect(self._on_card_chosen)
        cards.figure_selected.connect(self.figure_selected)
        cards.copied.connect(lambda _: self.said.emit(self.tr("The reply was copied.")))
        cards.change_requested.connect(lambda at: self._correct(at, self._correcting.change))
        cards.set_aside.connect(lambda at: self._correct(at, self._correcting.set_aside))
        cards.restored.connect(lambda at: self._correct(at, self._correcting.restore))
        self.open_button.clicked.connect(self.open_requested)
        self.save_button.clicked.connect(self.save_requested)
        self.export_button.clicked.connect(self.export)
        self.close_button.clicked.connect(self.closed)
        self._reading.changed.connect(self._on_reading_changed)

    def retranslate(self) -> None:
        """Write the fixed texts."""
        super().retranslate()
        self._counts.show_review(self.review, self._reading.style.language)
        self._show_file()

    @property
    def day(self) -> QDateEdit:
        """The field with the date of the text."""
        return self.when.field

    @property
    def is_modified(self) -> bool:
        """Whether closing would lose corrections, or changes of a saved review."""
        return self.desk.is_modified(self.text.toPlainText(), self.when.value)

    def begin(self) -> None:
        """Take the keyboard into the text."""
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def read_file(self, path: Path) -> None:
        """Read the text of a file in the background, and check it."""
        self._pause.stop()
        self.progress.show_opening(path.name)
        self._worker.open(path)

    def show_text(self, text: str, name: str = "") -> None:
        """Check another text, which nobody has corrected yet."""
        self.desk.begin(name)
        self._show_anew(text, None)

    def show_saved(self, saved: SavedReview) -> None:
        """Check the text of a saved review, which is on the desk."""
        self._is_just_opened = True
        self._show_anew(saved.whole_text, saved.day)

    def reviewed(self) -> Review:
        """Return the review of the text as it stands, waiting for it where it has to.

        Raises:
            TextError: the text cannot be checked.
        """
        text, day = self.text.toPlainText(), self.when.value
        done = self.review
        if (
            done is not None
            and (done.text, done.today) == (text, day)
            and not self._pause.isActive()
        ):
            return done
        return self._judge().review(text, day, corrections=self.desk.corrections)

    def check(self) -> None:
        """Read the text anew: a short one at once, a long one in a thread of its own."""
        self._pause.stop()
        text = self.text.toPlainText()
        self.when.follow(text)
        if len(text) > AT_ONCE:
            self.notice.tell("")
            self.progress.show_share(0)
            self._worker.ask(self._judge(), text, self.when.value, self.desk.corrections)
            return
        self._worker.cancel()
        corrections = self.desk.corrections
        try:
            self._show(self._judge().review(text, self.when.value, corrections=corrections))
        except TextError as error:
            self._show(error)

    def _show_anew(self, text: str, day: date | None) -> None:
        self.when.begin(day)
        self.text.setPlainText(text)
        self.check()

    def _show(self, answer: object) -> None:
        """Show a review, or why there is none."""
        text = self.text.toPlainText()
        self.review = answer if isinstance(answer, Review) else None
        if self.review is not None and self.review.text != text:
            return  # typed on meanwhile: it is checked again when the typing rests
        self.progress.hide()
        self.notice.tell(self._note(answer, text))
        findings = self.review.findings if self.review else ()
        self.text.show_findings(text, findings)
        self._show_cards(findings)
        self.kept.emit()

    def _note(self, answer: object, text: str) -> str:
        if not isinstance(answer, Review):
            return str(answer)
        style = self._reading.style
        opened = self.desk.opened if self._is_just_opened else None
        self._is_just_opened = False
        notes = list(notices(opened, answer, self._reading.pack, style))
        return "\n".join(notes)

    def _show_cards(self, findings: Sequence[Finding]) -> None:
        self.cards.show_findings(findings)
        self.cards.mark(self.text.current)
        first = next(self.cards.tab_stops(), None)
        if first is not None:
            QWidget.setTabOrder(self.text, first)
        self._advice.setVisible(not findings)
        self.export_button.setEnabled(bool(findings))
        self.save_button.setEnabled(bool(self.text.toPlainText().strip()))
        self._counts.show_review(self.review, self._reading.style.language)
        self._show_file()

    def _show_file(self) -> None:
        path = self.desk.path
        name = path.name if path is not None else self.desk.name
        if path is not None and self.is_modified:
            name = self.tr("{name}, with changes").format(name=name)
        self._file.setText(name)

    def export(self) -> None:
        """Ask where to, and write the review there in the format of the file's ending."""
        from pkviewer.ui.review.export import ask_and_write

        if self.review is None:
            return
        try:
            corrections = self.desk.corrections
            written = ask_and_write(self, self.review, corrections, self._reading, self._settings)
        except PkviewerError as error:
            warn(self, self.tr("Not exported"), error.message, error.hint)
            return
        if written is not None:
            self.said.emit(self.tr("Exported: {path}").format(path=written))

    def _judge(self) -> Reviewer:
        # Made when first wanted: its patterns take a while to be read.
        from pkviewer.review.reviewer import Reviewer

        if self._reviewer is None:
            self._reviewer = Reviewer(self._reading.pack, self._reading.style)
        return self._reviewer

    def _correct(self, number: int, act: Callable[[Review, int], object]) -> None:
        """Let the reader correct a figure; the keyboard stays at its card."""
        if self.review is not None and 0 <= number < len(self.review.findings):
            act(self.review, number)
            self.cards.go_to(number)

    def _on_opened(self, path: Path, answer: object) -> None:
        self.progress.hide()
        if isinstance(answer, TextError):
            warn(self, self.tr("Not opened"), answer.message, answer.hint)
            self.check()
            return
        self.show_text(str(answer), path.stem)

    def _on_stopped(self) -> None:
        self._worker.cancel()
        self.progress.hide()
        self.notice.tell(self.tr("Stopped: the text is not checked."), offers_again=True)

    def _on_text_changed(self) -> None:
        self._pause.start()
        if self.review is None:
            return
        stays = self.text.unchanged()
        if not all(stays):
            # What the text no longer says is not answered any more.
            pairs = zip(self.review.findings, stays, strict=True)
            kept = tuple(finding for finding, is_said in pairs if is_said)
            self.review = replace(self.review, findings=kept)
            self.text.keep(stays)
            self._show_cards(kept)

    def _on_card_chosen(self, number: int) -> None:
        self.text.go_to(number)
        self.cards.mark(number)

    def _on_reading_changed(self) -> None:
        self._reviewer = None
        self.cards.forget()
        if self.text.toPlainText():
            self.check()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if file_of(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = file_of(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.file_offered.emit(path)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
