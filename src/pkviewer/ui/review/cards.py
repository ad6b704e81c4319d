"""What was found of each figure of a text: cards that lead to its provenance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pkviewer.review.telling.finding import Finding
from pkviewer.sheet.figure import Figure
from pkviewer.text.words import word
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.review.marks import ReviewMark, review_colour
from pkviewer.ui.session import Reading
from pkviewer.ui.widgets.clipboard import copy_text
from pkviewer.ui.widgets.icon_button import IconButton
from pkviewer.ui.widgets.panel import wrapped
from pkviewer.ui.widgets.plain import PlainLabel, plain_tooltip, unmarked

_NARROW = 360
"""Width below which a card's buttons stand below each other, in logical pixels at 100 %."""


class ReviewCard(QFrame):
    """One finding: its verdict, the words of the text, the reason, and what leads on."""

    chosen = Signal()
    figure_selected = Signal(object)
    copied = Signal(str)

    def __init__(
        self, finding: Finding, reading: Reading, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.finding = finding
        self._reading = reading
        self._theme = theme
        self.setProperty("panel", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._build_ui()
        self._colour()
        theme.changed.connect(self._colour)

    def _build_ui(self) -> None:
        finding = self.finding
        verdict = word(f"review.{finding.verdict}", self._reading.style.language)
        quote = " ".join(finding.text.split())
        self.setAccessibleName(f"“{quote}”: {verdict}. {finding.reason}")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 9, 12, 10)
        column.setSpacing(5)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(ReviewMark(finding.verdict, self._theme), 0, Qt.AlignmentFlag.AlignVCenter)
        self._word = PlainLabel(verdict, "strong")
        head.addWidget(self._word)
        head.addWidget(wrapped(f"“{quote}”", "body"), 1)
        column.addLayout(head)
        column.addWidget(wrapped(finding.reason))
        for candidate in finding.candidates:
            column.addWidget(self._link(candidate.text, candidate.figure))
        if finding.source:
            column.addWidget(wrapped(finding.source, "small"))
        if finding.reply:
            column.addWidget(wrapped(self.tr("Reply: {text}").format(text=finding.reply), "small"))
        self._tools = tools = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        tools.setSpacing(4)
        if finding.figure is not None:
            trace = IconButton("provenance", self.tr("Trace the figure"), self._theme, worded=True)
            trace.clicked.connect(self.trace)
            tools.addWidget(trace)
        if finding.reply:
            copy = IconButton("copy", self.tr("Copy the reply"), self._theme, worded=True)
            copy.clicked.connect(self.copy_reply)
            tools.addWidget(copy)
        tools.addStretch(1)
        if tools.count() > 1:
            column.addLayout(tools)

    def _link(self, text: str, figure: Figure) -> QPushButton:
        button = QPushButton(unmarked(text))
        button.setProperty("link", "true")
        button.setAccessibleName(text)
        button.setMinimumWidth(1)  # a long name is cut, the card not widened
        button.setToolTip(plain_tooltip(text))
        button.clicked.connect(lambda: self.figure_selected.emit(figure))
        return button

    def current_figure(self) -> Figure | None:
        """Return the figure that is copied and traced here."""
        return self.finding.figure

    def trace(self) -> None:
        """Lead to the provenance of the pack's figure."""
        if self.finding.figure is not None:
            self.figure_selected.emit(self.finding.figure)

    def copy_reply(self) -> None:
        """Copy the sentence to answer with."""
        copy_text(self.finding.reply)
        self.copied.emit(self.finding.reply)

    def arrange(self, *, narrow: bool) -> None:
        """Set the buttons below each other where there is little room."""
        direction = QBoxLayout.Direction
        self._tools.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)

    def set_current(self, current: bool) -> None:
        """Show whether this is the figure in hand."""
        self.setProperty("current", "true" if current else "false")
        self.style().unpolish(self)
        self.style().polish(self)

    def _colour(self) -> None:
        palette = self._word.palette()
        colour = review_colour(self.finding.verdict, self._theme)
        palette.setColor(self._word.foregroundRole(), colour)
        self._word.setPalette(palette)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.chosen.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.trace()
        else:
            super().keyPressEvent(event)


class ReviewCards(QScrollArea):
    """The cards of a review, in the order of the text; arrow keys go from one to the next."""

    figure_chosen = Signal(int)
    figure_selected = Signal(object)
    copied = Signal(str)

    def __init__(self, reading: Reading, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading = reading
        self._theme = theme
        self.cards: list[ReviewCard] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        body.setObjectName("page")
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, 8, 8)
        self._column.setSpacing(8)
        self._column.addStretch(1)
        self.setWidget(body)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show findings; a card stays where it says the same as before."""
        if [_said(card.finding) for card in self.cards] == [_said(one) for one in findings]:
            for card, finding in zip(self.cards, findings, strict=True):
                card.finding = finding  # only where it stands may have changed
            return
        kept: dict[tuple[str, ...], list[ReviewCard]] = {}
        for card in self.cards:
            kept.setdefault(_said(card.finding), []).append(card)
            self._column.removeWidget(card)
        self.cards = []
        for finding in findings:
            same = kept.get(_said(finding))
            card = same.pop(0) if same else self._made(finding)
            card.finding = finding
            self._column.insertWidget(len(self.cards), card)
            card.show()
            self.cards.append(card)
        self._arrange()
        for left in (card for cards in kept.values() for card in cards):
            left.hide()
            left.deleteLater()

    def _made(self, finding: Finding) -> ReviewCard:
        card = ReviewCard(finding, self._reading, self._theme)
        card.figure_selected.connect(self.figure_selected)
        card.copied.connect(self.copied)
        card.chosen.connect(lambda: self._on_chosen(card))
        return card

    def tab_stops(self) -> Iterator[QWidget]:
        """Yield what the keyboard reaches, from the top down."""
        for card in self.cards:
            yield card
            yield from card.findChildren(QAbstractButton)

    def forget(self) -> None:
        """Take all cards away: they speak of another pack."""
        for card in self.cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []

    def mark(self, number: int) -> None:
        """Show which figure the text is at."""
        for at, card in enumerate(self.cards):
            card.set_current(at == number)
        if 0 <= number < len(self.cards):
            self._bring(self.cards[number])

    def _bring(self, card: ReviewCard) -> None:
        """Scroll to a card, up and down only."""
        self.ensureWidgetVisible(card, 0, 24)
        self.horizontalScrollBar().setValue(0)

    def _arrange(self) -> None:
        narrow = self.viewport().width() < self._theme.scaled(_NARROW)
        for card in self.cards:
            card.arrange(narrow=narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def _on_chosen(self, card: ReviewCard) -> None:
        if card in self.cards:
            self.figure_chosen.emit(self.cards.index(card))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        at = next((n for n, card in enumerate(self.cards) if card.hasFocus()), None)
        if step and at is not None:
            to = max(0, min(at + step, len(self.cards) - 1))
            self.cards[to].setFocus(Qt.FocusReason.TabFocusReason)
            self._bring(self.cards[to])
        else:
            super().keyPressEvent(event)


def _said(finding: Finding) -> tuple[str, ...]:
    """Return all that a card shows."""
    candidates = (candidate.text for candidate in finding.candidates)
    return finding.verdict, finding.text, finding.reason, finding.reply, *candidates
