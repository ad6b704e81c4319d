"""Asks for a day, and has the window read the pack as it was known then."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QObject, Signal
from PySide6.QtWidgets import (
    QCalendarWidget,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pkviewer.editions.vintages import as_known_on
from pkviewer.errors import UsageError
from pkviewer.model.pack import Pack
from pkviewer.text.when import day_text
from pkviewer.ui.look.dress import dress
from pkviewer.ui.session import Reading
from pkviewer.ui.widgets.manual_place import MANUAL
from pkviewer.ui.widgets.messages import warn
from pkviewer.ui.widgets.panel import wrapped
from pkviewer.ui.widgets.plain import PlainLabel

_EARLIEST = date(2000, 1, 1)
"""The dialog offers no day before: hardly a figure had been printed by then."""


class KnownOn(QObject):
    """Shows the open pack as it was known on a day, and all that it holds again."""

    said = Signal(str)

    def __init__(self, reading: Reading, window: QWidget) -> None:
        super().__init__(window)
        self._reading = reading
        self._window = window
        self._whole: Pack | None = None

    def wanted(self) -> None:
        """Ask for a day and show what was known then."""
        pack = self._all()
        dialog = KnownOnDialog(pack, self._reading.pack.known_on, self._window)
        chosen = dialog.exec()
        day, everything = dialog.day, dialog.is_everything
        dialog.deleteLater()
        if everything:
            self.show_all()
        elif chosen:
            self.show(day)

    def show(self, day: date) -> None:
        """Show what was known on a day; where that cannot be told, say why."""
        whole = self._all()
        try:
            known = as_known_on(whole, day)
        except UsageError as error:
            warn(self._window, self.tr("Not shown"), error.message, error.hint)
            return
        self._whole = whole
        self._reading.show(known)
        text = self.tr("The figures are those known on {day}.")
        self.said.emit(text.format(day=day_text(day, self._reading.style)))

    def show_all(self) -> None:
        """Show all that the edition holds again."""
        if self._reading.pack.known_on is not None and self._whole is not None:
            self._reading.show(self._whole)
            self.said.emit(self.tr("All figures of the edition are shown."))

    def _all(self) -> Pack:
        """Return the open pack with all that it holds."""
        pack = self._reading.pack
        if pack.known_on is None or self._whole is None:
            return pack
        return self._whole


class KnownOnDialog(QDialog):
    """Asks for a day up to that of the edition; ``is_everything`` is that no day is wanted."""

    def __init__(self, pack: Pack, present: date | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self)
        self.setProperty(MANUAL, "editions#as-known-on-a-day")
        self.setWindowTitle(self.tr("As known on a day"))
        self.is_everything = False
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(
            wrapped(
                self.tr(
                    "Each figure is shown as it had been printed by that day. Figures, events and"
                    " claims that came later are left out."
                )
            )
        )
        label = PlainLabel(self.tr("&Day"), "strong")
        self.field = QDateEdit()
        self.field.setCalendarPopup(True)
        self.field.setDisplayFormat("d MMMM yyyy")
        self.field.setAccessibleName(self.tr("Day"))
        self.field.setDateRange(_q(_EARLIEST), _q(pack.head.edition_date))
        self.field.setDate(_q(present or pack.head.edition_date))
        calendar = self.field.calendarWidget()
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        label.setBuddy(self.field)
        column.addWidget(label)
        column.addWidget(self.field)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.everything = QPushButton(self.tr("Show &all figures"))
        self.everything.setEnabled(present is not None)
        self.buttons.addButton(self.everything, QDialogButtonBox.ButtonRole.ResetRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.everything.clicked.connect(self._on_everything)
        column.addWidget(self.buttons)
        self.setMinimumWidth(420)

    @property
    def day(self) -> date:
        """The day that is chosen."""
        chosen = self.field.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def _on_everything(self) -> None:
        self.is_everything = True
        self.reject()


def _q(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
