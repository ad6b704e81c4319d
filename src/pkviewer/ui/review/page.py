"""Check text: a text at the left, what the data say of each of its figures at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDateEdit,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from pkviewer.errors import PkviewerError, TextError
from pkviewer.review.input import read_text
from pkviewer.review.reading.dateline import date_of
from pkviewer.review.telling.finding import Finding, Review
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.review.cards import ReviewCards
from pkviewer.ui.review.counts import ReviewCounts
from pkviewer.ui.review.text import ReviewText
from pkviewer.ui.review.worker import ReviewWorker
from pkviewer.ui.session import Reading
from pkviewer.ui.settings import Settings
from pkviewer.ui.widgets.icon_button import IconButton
from pkviewer.ui.widgets.manual_place import MANUAL
from pkviewer.ui.widgets.messages import warn
from pkviewer.ui.widgets.panel import wrapped
from pkviewer.ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from pkviewer.review.reviewer import Reviewer

PAUSE_MS = 250
"""How long typing rests before the text is read again."""
AT_ONCE = 2_000
"""Letters up to which a text is read without waiting for a thread."""
_LEAST = 220
_SHARES = (11, 9)
"""Widths of the text and of what is told of it, beside each other."""


class ReviewPage(QWidget):
    """A text and its review; the review follows the typing."""

    figure_selected = Signal(object)
    said = Signal(str)
    closed = Signal()

    def __init__(
        self, reading: Reading, theme: Theme, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty(MANUAL, "check-text")
        self._reading = reading
        self._theme = theme
        self._settings = settings
        self._reviewer: Reviewer | None = None
        self.review: Review | None = None
        self._build_ui()
        self._connect()
        self.retranslate()

    def _build_ui(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 16)
        column.setSpacing(10)
        head = QHBoxLayout()
        head.setSpacing(10)
        self._title = PlainLabel("", "title")
        head.addWidget(self._title, 1)
        self._when = PlainLabel("", "small")
        head.addWidget(self._when)
        self.day = QDateEdit()
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("d MMM yyyy")
        self.day.setDate(QDate(*self._reading.today.timetuple()[:3]))
        self._when.setBuddy(self.day)
        head.addWidget(self.day)
        self.open_button = IconButton("folder", "", self._theme, worded=True)
        self.export_button = IconButton("export", "", self._theme, worded=True)
        self.close_button = IconButton("close", "", self._theme)
        for button in (self.open_button, self.export_button, self.close_button):
            head.addWidget(button)
        column.addLayout(head)
        self._counts = ReviewCounts(self._theme)
        column.addWidget(self._counts)
        self._refused = QFrame()
        self._refused.setProperty("panel", "warn")
        inner = QVBoxLayout(self._refused)
        inner.setContentsMargins(12, 8, 12, 8)
        self._why = wrapped("")
        inner.addWidget(self._why)
        self._refused.hide()
        column.addWidget(self._refused)
        column.addWidget(self._build_parts(), 1)

    def _build_parts(self) -> QSplitter:
        self.parts = QSplitter(Qt.Orientation.Horizontal)
        self.parts.setChildrenCollapsible(False)
        self.text = ReviewText(self._theme)
        self.cards = ReviewCards(self._reading, self._theme)
        side = QWidget()
        below = QVBoxLayout(side)
        below.setContentsMargins(8, 0, 0, 0)
        self._progress = wrapped("", "small")
        self._progress.hide()
        below.addWidget(self._progress)
        self._advice = wrapped("", "small")
        below.addWidget(self._advice)
        below.addWidget(self.cards, 1)
        for part, share in ((self.text, _SHARES[0]), (side, _SHARES[1])):
            part.setMinimumWidth(_LEAST)
            self.parts.addWidget(part)
            self.parts.setStretchFactor(self.parts.count() - 1, share)
        self.parts.setSizes([100 * share for share in _SHARES])
        return self.parts

    def _connect(self) -> None:
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.check)
        self._worker = ReviewWorker(self)
        self._worker.finished.connect(self._show)
        self._worker.advanced.connect(self._on_advanced)
        self.destroyed.connect(self._worker.cancel)
        self.text.textChanged.connect(self._on_text_changed)
        self.day.dateChanged.connect(self.check)
        self.text.figure_reached.connect(self.cards.mark)
        self.cards.figure_chosen.connect(self._on_card_chosen)
        self.cards.figure_selected.connect(self.figure_selected)
        self.cards.copied.connect(lambda _: self.said.emit(self.tr("The reply was copied.")))
        self.open_button.clicked.connect(self.open_text)
        self.export_button.clicked.connect(self.export)
        self.close_button.clicked.connect(self.closed)
        self._reading.changed.connect(self._on_reading_changed)

    def retranslate(self) -> None:
        """Write the fixed texts."""
        self._title.setText(self.tr("Check text"))
        self.setAccessibleName(self.tr("Check text"))
        self._when.setText(self.tr("&Read as on"))
        self.day.setAccessibleName(self.tr("The day the text is read on"))
        self.open_button.rename(self.tr("Open a text…"))
        self.export_button.rename(self.tr("Export the review…"))
        self.close_button.rename(self.tr("Close the review"))
        self.text.setAccessibleName(self.tr("The text to check"))
        self.text.setPlaceholderText(
            self.tr("Paste or type a paragraph, a press release or an article.")
        )
        self.cards.setAccessibleName(self.tr("What the data say"))
        self._advice.setText(
            self.tr(
                "Every figure of the text is held against the data pack, offline. What is in "
                "doubt is told with what it may be. “Last year” counts from the day at the top."
            )
        )
        self._counts.show_review(self.review, self._reading.style.language)

    def sizeHint(self) -> QSize:
        return QSize(900, 600)

    def begin(self) -> None:
        """Take the keyboard into the text."""
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def check(self) -> None:
        """Read the text anew: a short one at once, a long one in a thread of its own."""
        self._pause.stop()
        text = self.text.toPlainText()
        if len(text) > AT_ONCE:
            self._worker.ask(self._judge(), text, self._today())
            self._on_advanced(0)
            return
        self._worker.cancel()
        try:
            self._show(self._judge().review(text, self._today()))
        except TextError as error:
            self._show(error)

    def _show(self, answer: object) -> None:
        """Show a review, or why there is none."""
        self.review = answer if isinstance(answer, Review) else None
        note = "" if self.review else str(answer)
        self._why.setText(note)
        self._refused.setVisible(bool(note))
        self._progress.hide()
        findings = self.review.findings if self.review else ()
        self.text.show_findings(self.text.toPlainText(), findings)
        self._show_cards(findings)

    def _show_cards(self, findings: Sequence[Finding]) -> None:
        self.cards.show_findings(findings)
        self.cards.mark(self.text.current)
        for before, after in pairwise([self.text, *self.cards.tab_stops()]):
            QWidget.setTabOrder(before, after)
        self._advice.setVisible(not findings)
        self.export_button.setEnabled(bool(findings))
        self._counts.show_review(self.review, self._reading.style.language)

    def _on_advanced(self, share: int) -> None:
        self._progress.setText(self.tr("The text is being read: {share}%").format(share=share))
        self._progress.show()

    def open_text(self) -> None:
        """Ask for a file of plain text and read it."""
        name, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Open a text"),
            "",
            self.tr("Texts (*.txt *.md *.docx *.pdf *.html *.htm);;All files (*)"),
        )
        if not name:
            return
        try:
            text = read_text(Path(name))
        except TextError as error:
            warn(self, self.tr("Not opened"), error.message, error.hint)
            return
        self.text.setPlainText(text)
        self._offer_date(text)
        self.check()

    def _offer_date(self, text: str) -> None:
        """Take the day a text names as its own, and say so; say too where it names none."""
        own = date_of(text)
        if own is None:
            self.said.emit(self.tr("The text names no date; set the day it was published."))
            return
        with QSignalBlocker(self.day):
            self.day.setDate(QDate(own.year, own.month, own.day))
        self.said.emit(self.tr("Read as on the date that the text names."))

    def export(self) -> None:
        """Ask where to, and write the review there in the format of the file's ending."""
        from pkviewer.ui.review.export import ask_and_write

        if self.review is None:
            return
        try:
            written = ask_and_write(self, self.review, self._reading, self._settings)
        except PkviewerError as error:
            warn(self, self.tr("Not exported"), error.message, error.hint)
            return
        if written is not None:
            self.said.emit(self.tr("Written: {path}").format(path=written))

    def _today(self) -> date:
        day = self.day.date()
        return date(day.year(), day.month(), day.day())

    def _judge(self) -> Reviewer:
        # Made when first wanted: its patterns take a while to be read.
        from pkviewer.review.reviewer import Reviewer

        if self._reviewer is None:
            self._reviewer = Reviewer(self._reading.pack, self._reading.style)
        return self._reviewer

    def _on_text_changed(self) -> None:
        self._pause.start()
        if self.review is None:
            return
        text = self.text.toPlainText()
        kept = tuple(finding for finding in self.review.findings if finding.text in text)
        if len(kept) < len(self.review.findings):
            # What the text no longer says is not answered any more.
            self.review = replace(self.review, findings=kept)
            self.text.show_findings(self.review.text, ())
            self._show_cards(kept)

    def _on_card_chosen(self, number: int) -> None:
        self.text.go_to(number)
        self.cards.mark(number)

    def _on_reading_changed(self) -> None:
        self._reviewer = None
        self.cards.forget()
        if self.text.toPlainText():
            self.check()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
