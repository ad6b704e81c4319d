"""The day a text is read on: read from the text, offered, and set by hand."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QSignalBlocker, Signal
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QPushButton, QWidget

from pkviewer.review.reading.dateline import date_of
from pkviewer.text.when import day_text
from pkviewer.ui.session import Reading
from pkviewer.ui.widgets.panel import wrapped
from pkviewer.ui.widgets.plain import PlainLabel


class ReviewDay(QWidget):
    """A date field that follows the date a text names until a reader sets another."""

    changed = Signal()

    def __init__(self, reading: Reading, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading = reading
        self._is_by_hand = False
        self._own: date | None = None
        self._has_text = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._label = PlainLabel("", "small")
        self.field = QDateEdit()
        self.field.setCalendarPopup(True)
        self.field.setDisplayFormat("d MMM yyyy")
        self._label.setBuddy(self.field)
        self.origin = wrapped("", "small")
        self.offer = QPushButton()
        self.offer.setProperty("link", "true")
        self.offer.setAutoDefault(False)
        for part in (self._label, self.field, self.offer):
            row.addWidget(part)
        row.addWidget(self.origin, 1)
        self.field.dateChanged.connect(self._on_set)
        self.offer.clicked.connect(self._on_offer_taken)
        self._set(reading.today)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the fixed texts."""
        self._label.setText(self.tr("&Date of the text"))
        self.field.setAccessibleName(self.tr("The date of the text"))
        self.field.setAccessibleDescription(self.tr("“Last year” counts from this day."))
        self._show()

    @property
    def value(self) -> date:
        """The day that the text is read on."""
        day = self.field.date()
        return date(day.year(), day.month(), day.day())

    def begin(self, day: date | None = None) -> None:
        """Forget what was set for the text before; ``day`` is that of a saved review."""
        self._is_by_hand = day is not None
        self._set(day or self._reading.today)

    def follow(self, text: str) -> None:
        """Take the date that a text names, unless one was set by hand."""
        self._has_text = bool(text.strip())
        self._own = date_of(text)
        if not self._is_by_hand:
            self._set(self._own or self._reading.today)
        self._show()

    def _set(self, day: date) -> None:
        with QSignalBlocker(self.field):
            self.field.setDate(QDate(day.year, day.month, day.day))

    def _show(self) -> None:
        own, is_other = self._own, self._own is not None and self._own != self.value
        self.offer.setVisible(is_other)
        if own is not None and is_other:
            shown = day_text(own, self._reading.style)
            self.offer.setText(self.tr("Use {date}, which the text names").format(date=shown))
        self.origin.setText("" if is_other or not self._has_text else self._origin())

    def _origin(self) -> str:
        if self._own is not None:
            return self.tr("The text names this date.")
        if self._is_by_hand:
            return self.tr("Set by you.")
        return self.tr("The text names no date: today is used. Set the day it was published.")

    def _on_set(self) -> None:
        self._is_by_hand = True
        self._show()
        self.changed.emit()

    def _on_offer_taken(self) -> None:
        if self._own is not None:
            self._is_by_hand = False
            self._set(self._own)
            self._show()
            self.changed.emit()
