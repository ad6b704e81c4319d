"""Opens files and reviews long texts in a thread of its own, so that the window never stops."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from pkviewer.documents.saved_review import Correction
from pkviewer.errors import TextError
from pkviewer.review.input import read_text
from pkviewer.review.telling.finding import Review

if TYPE_CHECKING:
    from pkviewer.review.reviewer import Reviewer


class _OutdatedError(Exception):
    """Another text is wanted by now."""


class ReviewWorker(QObject):
    """One thread that does the newest work asked for; answers come by signal.

    ``finished`` brings the review, or the TextError why there is none; ``opened`` the path of
    a file, and its text or the TextError. What is asked anew ends the work before, whose answer
    never comes.
    """

    advanced = Signal(int)
    finished = Signal(object)
    opened = Signal(object, object)
    _answered = Signal(int, object)
    _read = Signal(int, object, object)
    _reached = Signal(int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="review")
        self._asked = 0
        self._answered.connect(self._on_answered)
        self._read.connect(self._on_read)
        self._reached.connect(self._on_reached)

    def ask(
        self, reviewer: Reviewer, text: str, today: date, corrections: Sequence[Correction]
    ) -> None:
        """Review a text as read on a day."""
        self._asked += 1
        self._thread.submit(self._review, self._asked, reviewer, text, today, corrections)

    def open(self, path: Path) -> None:
        """Read the text of a file."""
        self._asked += 1
        self._thread.submit(self._open, self._asked, path)

    def cancel(self) -> None:
        """End the work that is running; nothing comes of it."""
        self._asked += 1

    def stop(self) -> None:
        """End the thread: the window closes."""
        self.cancel()
        self._thread.shutdown(wait=True, cancel_futures=True)

    def _review(
        self,
        number: int,
        reviewer: Reviewer,
        text: str,
        today: date,
        corrections: Sequence[Correction],
    ) -> None:
        shown = -1

        def advance(done: int, of: int) -> None:
            nonlocal shown
            if number != self._asked:
                raise _OutdatedError
            share = 100 * done // max(of, 1)
            if share != shown:
                shown = share
                self._reached.emit(number, share)

        if number != self._asked:
            return
        answer: Review | TextError
        try:
            answer = reviewer.review(text, today, advance, corrections)
        except _OutdatedError:
            return
        except TextError as error:
            answer = error
        self._answered.emit(number, answer)

    def _open(self, number: int, path: Path) -> None:
        if number != self._asked:
            return
        answer: str | TextError
        try:
            answer = read_text(path)
        except TextError as error:
            answer = error
        self._read.emit(number, path, answer)

    def _on_answered(self, number: int, answer: object) -> None:
        if number == self._asked:
            self.finished.emit(answer)

    def _on_read(self, number: int, path: object, answer: object) -> None:
        if number == self._asked:
            self.opened.emit(path, answer)

    def _on_reached(self, number: int, share: int) -> None:
        if number == self._asked:
            self.advanced.emit(share)
