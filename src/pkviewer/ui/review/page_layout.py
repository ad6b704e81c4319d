"""The page of the text check without its work: where its parts stand, and their fixed texts."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from pkviewer.ui.look.theme import Theme
from pkviewer.ui.review.cards import ReviewCards
from pkviewer.ui.review.counts import ReviewCounts
from pkviewer.ui.review.day import ReviewDay
from pkviewer.ui.review.progress import ReviewNotice, ReviewProgress
from pkviewer.ui.review.text import ReviewText
from pkviewer.ui.session import Reading
from pkviewer.ui.widgets.icon_button import IconButton
from pkviewer.ui.widgets.manual_place import MANUAL
from pkviewer.ui.widgets.panel import wrapped
from pkviewer.ui.widgets.plain import PlainLabel

_LEAST = 220
_SHARES = (11, 9)
"""Widths of the text and of what is told of it, beside each other."""


class ReviewLayout(QWidget):
    """A text, and beside it the cards of its figures; above them date, progress and counts."""

    def __init__(self, reading: Reading, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty(MANUAL, "check-text")
        self.setAcceptDrops(True)
        self._reading = reading
        self._theme = theme
        self._build_ui()

    def _build_ui(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 16)
        column.setSpacing(10)
        head = QHBoxLayout()
        head.setSpacing(8)
        self._title = PlainLabel("", "title")
        head.addWidget(self._title)
        self._file = wrapped("", "small")
        head.addWidget(self._file, 1)
        self.open_button = IconButton("folder", "", self._theme, worded=True)
        self.save_button = IconButton("check", "", self._theme, worded=True)
        self.export_button = IconButton("export", "", self._theme, worded=True)
        self.close_button = IconButton("close", "", self._theme)
        for button in (self.open_button, self.save_button, self.export_button, self.close_button):
            head.addWidget(button)
        column.addLayout(head)
        self.when = ReviewDay(self._reading)
        column.addWidget(self.when)
        self.progress = ReviewProgress()
        column.addWidget(self.progress)
        self.notice = ReviewNotice()
        column.addWidget(self.notice)
        self._counts = ReviewCounts(self._theme)
        column.addWidget(self._counts)
        column.addWidget(self._build_parts(), 1)

    def _build_parts(self) -> QSplitter:
        self.parts = QSplitter(Qt.Orientation.Horizontal)
        self.parts.setChildrenCollapsible(False)
        self.text = ReviewText(self._theme)
        self.cards = ReviewCards(self._reading, self._theme)
        side = QWidget()
        below = QVBoxLayout(side)
        below.setContentsMargins(8, 0, 0, 0)
        self._advice = wrapped("", "small")
        below.addWidget(self._advice)
        below.addWidget(self.cards, 1)
        for part, share in ((self.text, _SHARES[0]), (side, _SHARES[1])):
            part.setMinimumWidth(_LEAST)
            self.parts.addWidget(part)
            self.parts.setStretchFactor(self.parts.count() - 1, share)
        self.parts.setSizes([100 * share for share in _SHARES])
        return self.parts

    def retranslate(self) -> None:
        """Write the fixed texts."""
        self._title.setText(self.tr("Check text"))
        self.setAccessibleName(self.tr("Check text"))
        self.open_button.rename(self.tr("Open…"))
        self.open_button.setToolTip(self.tr("Open a text or a saved review"))
        self.save_button.rename(self.tr("Save…"))
        self.save_button.setToolTip(self.tr("Save the text with its date and your corrections"))
        self.export_button.rename(self.tr("Export…"))
        self.export_button.setToolTip(self.tr("Export the review as PDF, HTML or JSON"))
        self.close_button.rename(self.tr("Close the review"))
        self.text.setAccessibleName(self.tr("The text to check"))
        self.text.setPlaceholderText(
            self.tr("Paste or type a text, or drop a file here: plain text, Word, PDF or HTML.")
        )
        self.cards.setAccessibleName(self.tr("What the data say"))
        self._advice.setText(
            self.tr(
                "Each figure of the text is checked against the data pack, offline. A card says "
                "what it was understood as; correct it where the text means something else."
            )
        )
        for part in (self.when, self.progress, self.notice):
            part.retranslate()

    def sizeHint(self) -> QSize:
        return QSize(900, 600)
