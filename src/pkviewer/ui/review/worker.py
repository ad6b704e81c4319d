"""Reviews long texts in a thread of its own, so that typing never stutters."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from pkviewer.errors import TextError
from pkviewer.review.telling.finding import Review

if TYPE_CHECKING:
    from pkviewer.review.reviewer import Reviewer


class _OutdatedError(Exception):
    """Another text is wanted by now."""


class ReviewWorker(QObject):
    """One thread that reviews the newest text asked for; answers come by signal.

    ``finished`` brings the review, or the TextError why there is none. What is asked anew
    ends the review before, whose answer never comes.
    """

    advanced = Signal(int)
    finished = Signal(object)
    _answered = Signal(int, object)
    _reached = Signal(int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="review")
        self._asked = 0
        self._answered.connect(self._on_answered)
        self._reached.connect(self._on_reached)

    def ask(self, reviewer: Reviewer, text: str, today: date) -> None:
        """Review a text as read on a day."""
        self._asked += 1
        self._thread.submit(self._review, self._asked, reviewer, text, today)

    def cancel(self) -> None:
        """End the review that is running; nothing comes of it."""
        self._asked += 1

    def stop(self) -> None:
        """End the thread: the window closes."""
        self.cancel()
        self._thread.shutdown(wait=True, cancel_futures=True)

    def _review(self, number: int, reviewer: Reviewer, text: str, today: date) -> None:
        shown = -1

        def advance(done: int, of: int) -> None:
            nonlocal shown
            if number != self._asked:
                raise _OutdatedError
            share = 100 * done // max(of, 1)
            if share != shown:
                shown = share
                self._reached.emit(number, share)

        answer: Review | TextError
        try:
            answer = reviewer.review(text, today, advance)
        except _OutdatedError:
            return
        except TextError as error:
            answer = error
        self._answered.emit(number, answer)

    def _on_answered(self, number: int, answer: object) -> None:
        if number == self._asked:
            self.finished.emit(answer)

    def _on_reached(self, number: int, share: int) -> None:
        if number == self._asked:
            self.advanced.emit(share)
