"""The review that is worked on: its file, what its reader corrected, and the way back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from pkviewer.documents.saved_review import (
    Correction,
    SavedReview,
    read_saved_review,
    savable,
    saved_review_bytes,
)
from pkviewer.files import save_over, stamp
from pkviewer.model.pack import Pack
from pkviewer.review.saving import remembered, review_name
from pkviewer.review.telling.finding import Review

_STEPS = 100
"""Steps that can be taken back."""


class ReviewDesk(QObject):
    """One review at a time.

    ``corrected`` says that its corrections are others, ``changed`` that anything is.
    """

    corrected = Signal()
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.steps = QUndoStack(self)
        """The corrections, to be taken back and made again."""
        self.steps.setUndoLimit(_STEPS)
        self.path: Path | None = None
        self.name = ""
        self.corrections: tuple[Correction, ...] = ()
        self.opened: SavedReview | None = None
        """The review as it stands in its file; None where it has none."""
        self._stamp = ""

    def correct(self, before: Correction | None, after: Correction | None, label: str) -> None:
        """Put a correction in place of another, as one step; None where there is none."""
        kept = [one for one in self.corrections if one is not before]
        if after is not None:
            kept.append(after)
        self.steps.push(_Step(self, tuple(kept), label))

    def take(self, corrections: Sequence[Correction]) -> None:
        """Put other corrections in place of the present ones, without a step."""
        self.corrections = tuple(corrections)
        self.corrected.emit()
        self.changed.emit()

    def begin(self, name: str = "") -> None:
        """Begin a review of another text, which has no file yet."""
        self._begin(review_name(name) if name else "", None, None)

    def read(self, path: Path) -> SavedReview:
        """Work on a saved review.

        Raises:
            DocumentError: it cannot be used; what is on the desk stays.
        """
        known, saved = stamp(path), read_saved_review(path)
        self._stamp = known
        self._begin(saved.name, path, saved)
        return saved

    def recover(self, path: Path) -> SavedReview:
        """Work on a review that was never saved.

        Raises:
            DocumentError: it cannot be used; what is on the desk stays.
        """
        saved = read_saved_review(path)
        self._begin(saved.name, None, None)
        self.corrections = saved.corrections
        return saved

    def save(self, path: Path, review: Review, pack: Pack) -> None:
        """Write the review into a file.

        Raises:
            StaleFileError: somebody else has changed the file since.
            ExportError: it could not be written; whatever stood there still stands.
        """
        name = self.name or path.name.split(".")[0]
        saved = remembered(name, review, self.corrections, pack)
        expected = self._stamp if path == self.path else None
        self._stamp = save_over(path, saved_review_bytes(saved), expected)
        self.path, self.name, self.opened = path, saved.name, saved
        self.changed.emit()

    def as_saved(self, review: Review, pack: Pack) -> SavedReview:
        """Return the review as it would be saved now."""
        return remembered(self.name or "Review", review, self.corrections, pack)

    def is_modified(self, text: str, day: date) -> bool:
        """Whether closing would lose something that somebody did by hand."""
        if self.opened is None:
            return bool(self.corrections)
        before = self.opened
        if (before.day, before.whole_text) != (day, savable(text)):
            return True
        return [_identity(one) for one in before.corrections] != [
            _identity(one) for one in self.corrections
        ]

    def _begin(self, name: str, path: Path | None, saved: SavedReview | None) -> None:
        self.steps.clear()
        self.name, self.path, self.opened = name, path, saved
        self.corrections = saved.corrections if saved is not None else ()
        self.changed.emit()


def _identity(one: Correction) -> tuple[str, str, str, str]:
    return savable(one.figure), savable(one.before)[-8:], one.series, one.period


class _Step(QUndoCommand):
    """A step from some corrections to others."""

    def __init__(self, desk: ReviewDesk, after: tuple[Correction, ...], label: str) -> None:
        super().__init__(label)
        self._desk = desk
        self._before, self._after = desk.corrections, after

    def redo(self) -> None:
        self._desk.take(self._after)

    def undo(self) -> None:
        self._desk.take(self._before)
