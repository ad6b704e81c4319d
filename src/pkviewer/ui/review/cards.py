"""The cards of a review: only those in sight are made, however many figures a text has."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QFrame, QScrollArea, QWidget

from pkviewer.review.telling.finding import Finding
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.review.card import ReviewCard, shown_of
from pkviewer.ui.session import Reading

ALL_AT_ONCE = 20
"""Figures up to which every card is made at once."""
_GUESSED = 170
"""Height of a card that was not made yet, in logical pixels at 100 %."""
_GAP, _MARGIN = 8, 8
_PAGE = 5
"""Cards that Page Up and Page Down go over."""
_ROUNDS = 4
"""How often places are looked at again after true heights took the place of guessed ones."""
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _PAGE,
    Qt.Key.Key_PageUp: -_PAGE,
    Qt.Key.Key_Home: -1_000_000,
    Qt.Key.Key_End: 1_000_000,
}


class ReviewCards(QScrollArea):
    """The cards in the order of the text; arrow keys go from one to the next.

    Signals carry the number of the figure, counted from 0.
    """

    figure_chosen = Signal(int)
    figure_selected = Signal(object)
    copied = Signal(str)
    change_requested = Signal(int)
    set_aside = Signal(int)
    restored = Signal(int)

    def __init__(self, reading: Reading, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading = reading
        self._theme = theme
        self._findings: list[Finding] = []
        self._made: dict[int, ReviewCard] = {}
        self._heights: list[int] = []
        self._current = -1
        self._is_placing = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._body = QWidget()
        self._body.setObjectName("page")
        self.setWidget(self._body)
        self.verticalScrollBar().valueChanged.connect(self._place)
        theme.changed.connect(self._measure_anew)

    @property
    def cards(self) -> list[ReviewCard]:
        """The cards that are made, in order."""
        return [self._made[number] for number in sorted(self._made)]

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show findings; a card stays where it says the same as before."""
        kept: dict[tuple[object, ...], list[tuple[ReviewCard, int]]] = {}
        for number, card in self._made.items():
            pair = card, self._heights[number]
            kept.setdefault(shown_of(card.finding), []).append(pair)
        self._findings = list(findings)
        self._heights = [self._theme.scaled(_GUESSED)] * len(findings)
        self._made = {}
        if kept:
            for number, finding in enumerate(findings):
                if same := kept.get(shown_of(finding)):
                    card, self._heights[number] = same.pop(0)
                    card.finding = finding
                    self._made[number] = card
        for card, _ in (pair for pairs in kept.values() for pair in pairs):
            card.hide()
            card.deleteLater()
        self._place()

    def forget(self) -> None:
        """Take all cards away: they speak of another pack."""
        self.show_findings(())

    def tab_stops(self) -> Iterator[QWidget]:
        """Yield what the keyboard reaches of the cards made, from the top down."""
        for card in self.cards:
            yield card
            yield from card.findChildren(QAbstractButton)

    def mark(self, number: int) -> None:
        """Show which figure the text is at."""
        self._current = number
        for at, card in self._made.items():
            card.set_current(at == number)
        if 0 <= number < len(self._findings):
            self._bring(number)

    def go_to(self, number: int) -> None:
        """Take the keyboard to a card."""
        if 0 <= number < len(self._findings):
            self._bring(number)
            self._made[number].setFocus(Qt.FocusReason.TabFocusReason)

    def _bring(self, number: int) -> None:
        """Make a card and scroll to it."""
        for _ in range(2):  # what is made on the way moves it
            tops = self._tops()
            top, height = tops[number], self._heights[number]
            bar, room = self.verticalScrollBar(), self.viewport().height()
            if top < bar.value() or height > room:
                bar.setValue(max(0, top - _GAP))
            elif top + height > bar.value() + room:
                bar.setValue(top + height + _GAP - room)
            self._place()
        if number not in self._made:
            self._make(number, self._width())
            self._set_geometry(self._tops())

    def _place(self) -> None:
        """Make the cards in sight, give each its place, and take away those far from it."""
        if self._is_placing:
            return
        self._is_placing = True
        try:
            before = set(self._made)
            for _ in range(_ROUNDS):
                if not self._make_in_sight():
                    break
            self._drop_far()
            self._set_geometry(self._tops())
            if set(self._made) != before:
                self._order_tabs()
        finally:
            self._is_placing = False

    def _make_in_sight(self) -> bool:
        """Make what is missing in sight; return whether places changed by it."""
        width, tops = self._width(), self._tops()
        bar = self.verticalScrollBar()
        anchor = self._first(tops, bar.value())
        offset = bar.value() - tops[anchor]
        changed = False
        for number in self._in_sight(tops):
            if number not in self._made:
                self._make(number, width)
                changed = True
            height = self._made[number].heightForWidth(width)
            if height != self._heights[number]:
                self._heights[number] = height
                changed = True
        if changed:
            tops = self._tops()
            self._body.resize(self.viewport().width(), tops[-1] + _MARGIN)
            # What is looked at stays where it is.
            bar.setValue(tops[anchor] + offset)
        return changed

    def _make(self, number: int, width: int) -> None:
        card = ReviewCard(self._findings[number], self._reading, self._theme, self._body)
        card.figure_selected.connect(self.figure_selected)
        card.copied.connect(self.copied)
        for signal, own in (
            (card.chosen, self.figure_chosen),
            (card.change_requested, self.change_requested),
            (card.set_aside, self.set_aside),
            (card.restored, self.restored),
        ):
            signal.connect(lambda card=card, own=own: own.emit(self._number_of(card)))
        card.set_current(number == self._current)
        card.show()
        self._made[number] = card
        self._heights[number] = card.heightForWidth(width)

    def _number_of(self, card: ReviewCard) -> int:
        return next((number for number, made in self._made.items() if made is card), -1)

    def _drop_far(self) -> None:
        sight = self._in_sight(self._tops())
        in_hand = QApplication.focusWidget()
        for number, card in list(self._made.items()):
            has_keyboard = in_hand is not None and (in_hand is card or card.isAncestorOf(in_hand))
            if number not in sight and not has_keyboard:
                del self._made[number]
                card.hide()
                card.deleteLater()

    def _set_geometry(self, tops: Sequence[int]) -> None:
        width = self._width()
        self._body.resize(self.viewport().width(), tops[-1] + _MARGIN)
        left = 0 if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else _MARGIN
        for number, card in self._made.items():
            card.setGeometry(left, tops[number], width, self._heights[number])

    def _in_sight(self, tops: Sequence[int]) -> range:
        """Return the figures in sight, and those within a page of it."""
        if len(self._findings) <= ALL_AT_ONCE:
            return range(len(self._findings))
        at, room = self.verticalScrollBar().value(), self.viewport().height()
        return range(self._first(tops, at - room), self._first(tops, at + 2 * room) + 1)

    def _first(self, tops: Sequence[int], at: int) -> int:
        """Return the figure whose card stands at a height."""
        return max(0, min(bisect_right(tops, at) - 1, len(self._findings) - 1))

    def _tops(self) -> list[int]:
        """Return where each card begins, and where the last one ends."""
        return [0, *accumulate(height + _GAP for height in self._heights)]

    def _width(self) -> int:
        return max(self.viewport().width() - _MARGIN, 1)

    def _order_tabs(self) -> None:
        for before, after in pairwise(self.tab_stops()):
            QWidget.setTabOrder(before, after)

    def _measure_anew(self) -> None:
        self._heights = [self._theme.scaled(_GUESSED)] * len(self._findings)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()), 0)
        at = next((n for n, card in self._made.items() if card.hasFocus()), None)
        if step and at is not None:
            self.go_to(max(0, min(at + step, len(self._findings) - 1)))
        else:
            super().keyPressEvent(event)
