"""How many figures of a text have which verdict, each with its mark."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from pkviewer.model.wording import Language
from pkviewer.review.telling.finding import Review
from pkviewer.text.words import word
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.review.marks import ReviewMark
from pkviewer.ui.widgets.plain import PlainLabel


class ReviewCounts(QWidget):
    """A row of counts; hidden where there is nothing to count."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)

    def show_review(self, review: Review | None, language: Language) -> None:
        """Count the verdicts of a review."""
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        counted = []
        for verdict, key, count in review.counted() if review is not None else ():
            text = f"{count} {word(key, language)}"
            counted.append(text)
            self._row.addWidget(ReviewMark(verdict, self._theme))
            self._row.addWidget(PlainLabel(text))
            self._row.addSpacing(12)
        self._row.addStretch(1)
        self.setVisible(bool(counted))
        self.setAccessibleName(", ".join(counted))
