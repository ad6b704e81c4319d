"""Corrects figures of a review: by the picker, by setting one aside, and back."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from pkviewer.documents.saved_review import Correction
from pkviewer.model import limits
from pkviewer.model.pack import Pack
from pkviewer.review.corrections import correction, placed
from pkviewer.review.telling.finding import Review
from pkviewer.search.index import SearchIndex
from pkviewer.ui.review.desk import ReviewDesk
from pkviewer.ui.review.picker import SeriesPicker, series_index
from pkviewer.ui.session import Reading
from pkviewer.ui.widgets.messages import warn


class Correcting(QObject):
    """Takes what a reader says of the figures of a review to the desk."""

    def __init__(self, desk: ReviewDesk, reading: Reading, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._reading = reading
        self._window = window
        self._index: tuple[Pack, SearchIndex] | None = None

    def change(self, review: Review, number: int) -> bool:
        """Ask what a figure is about; return whether that was said."""
        if self._is_full():
            return False
        finding = review.findings[number]
        picker = SeriesPicker(finding, self._reading, self._series(), self._window)
        chosen = picker.exec() == QDialog.DialogCode.Accepted and picker.series is not None
        if chosen:
            one = correction(
                review.text,
                (finding.start, finding.end),
                picker.series,
                picker.series_title,
                picker.period_code,
            )
            self._take(review, number, one, self.tr("correction"))
        picker.deleteLater()
        return chosen

    def set_aside(self, review: Review, number: int) -> None:
        """Say that a figure is about nothing in the pack."""
        if not self._is_full():
            finding = review.findings[number]
            one = correction(review.text, (finding.start, finding.end), None)
            self._take(review, number, one, self.tr("setting aside"))

    def restore(self, review: Review, number: int) -> None:
        """Judge a figure as the program read it."""
        self._take(review, number, None, self.tr("removing the correction"))

    def _take(self, review: Review, number: int, after: Correction | None, label: str) -> None:
        spans = [(finding.start, finding.end) for finding in review.findings]
        before = placed(review.text, spans, self._desk.corrections).get(number)
        if before is not None or after is not None:
            self._desk.correct(before, after, label)

    def _is_full(self) -> bool:
        if len(self._desk.corrections) < limits.REVIEW_CORRECTIONS:
            return False
        most = self.tr("A review holds at most {n} corrections.")
        warn(
            self._window,
            self.tr("No more corrections"),
            most.format(n=f"{limits.REVIEW_CORRECTIONS:,}"),
        )
        return True

    def _series(self) -> SearchIndex:
        # Made when first wanted, and for each pack.
        if self._index is None or self._index[0] is not self._reading.pack:
            self._index = self._reading.pack, series_index(self._reading)
        return self._index[1]
