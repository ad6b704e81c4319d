"""The form that takes a figure off the pages, with the reason."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from pkviewer.collection.changes import Change, Withdraw
from pkviewer.errors import PeriodError
from pkviewer.importing.period_recognition import recognised_period
from pkviewer.model.limits import NOTE_CHARACTERS
from pkviewer.model.period import Period
from pkviewer.text.number import spelled
from pkviewer.text.style import Style
from pkviewer.text.when import period_text
from pkviewer.ui.figures.desk import FiguresDesk
from pkviewer.ui.figures.forms.form_dialog import FormDialog
from pkviewer.ui.figures.forms.series_fields import SeriesFields
from pkviewer.ui.figures.forms.start import Start


class WithdrawForm(FormDialog):
    """Withdraws a figure of the edition or of one's own; the edition itself stays as it is."""

    def __init__(
        self, desk: FiguresDesk, style: Style, on: date, start: Start, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, style, on, "", parent)
        self.setWindowTitle(self.tr("Withdraw figure"))
        self.ok.setText(self.tr("Withdraw"))
        self.series = SeriesFields(self._pack, style.language, self._form, self.watch)
        self.period, self.reason = QLineEdit(), QLineEdit()
        self.reason.setMaxLength(NOTE_CHARACTERS)
        self.rows(
            (
                (self.tr("&Indicator"), self.series.indicator),
                (self.tr("&Country"), self.series.country),
                (self.tr("&Period"), self.period),
                (self.tr("&Reason"), self.reason),
            )
        )
        self.series.choose(start.indicator, start.entity, start.dims)
        if start.period is not None:
            self.period.setText(start.period.code)
            self.reason.setFocus()
        self._on_edited()

    def changes(self) -> tuple[Change, ...]:
        change = Withdraw(
            indicator=self.series.chosen().id,
            period=self._period(),
            entity=self.series.entity(),
            dims=self.series.dims(),
            reason=self.reason.text().strip(),
        )
        return (change,)

    def label(self) -> str:
        return self.tr("Withdraw {name}, {period}").format(
            name=self.series.chosen().name.within(self._style.language),
            period=period_text(self._period(), self._style),
        )

    def problem(self) -> str:
        try:
            period = self._period()
        except PeriodError as error:
            return error.message if self.period.text().strip() else self.tr("Enter the period.")
        if self.series.at(period) is None:
            return self.tr("There is no figure for this period.")
        return "" if self.reason.text().strip() else self.tr("Enter the reason.")

    def preview(self) -> str:
        period = self._period()
        figure = self.series.at(period)
        unit = self._pack.unit_of(self.series.chosen())
        value = spelled(figure.value, unit, self._style) if figure is not None else ""
        when = period_text(period, self._style)
        return self.tr("{period}: {value} is no longer shown").format(period=when, value=value)

    def _period(self) -> Period:
        return recognised_period(self.period.text(), self.series.chosen().periods)
