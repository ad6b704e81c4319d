"""The form for one figure of one's own: checked while it is typed, shown before it is taken."""

from __future__ import annotations

from datetime import date
from typing import Any, get_args

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from pkviewer.collection.changes import AddAlternative, AddFigure, Change, Revise
from pkviewer.errors import PkviewerError
from pkviewer.facts.freshness import next_period
from pkviewer.importing.doubts import doubts
from pkviewer.importing.period_recognition import recognised_period
from pkviewer.importing.typed_value import typed_value
from pkviewer.model.indicator import Indicator, Relation
from pkviewer.text.number import spelled, unit_text
from pkviewer.text.style import Style
from pkviewer.text.when import period_text
from pkviewer.text.words import word
from pkviewer.ui.figures.desk import FiguresDesk
from pkviewer.ui.figures.forms.choices import body_box
from pkviewer.ui.figures.forms.form_dialog import FormDialog
from pkviewer.ui.figures.forms.series_fields import SeriesFields
from pkviewer.ui.figures.forms.start import Start

_ACTIONS = ("add", "revise", "alternative")


class AddFigureDialog(FormDialog):
    """Adds a figure, revises one, or sets another figure in circulation beside it."""

    def __init__(
        self,
        desk: FiguresDesk,
        style: Style,
        on: date,
        start: Start | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, style, on, "", parent)
        self.setWindowTitle(self.tr("Add figure"))
        start = start or Start()
        self._start = start
        self.series = SeriesFields(self._pack, style.language, self._form, self.watch)
        self.indicator, self.country = self.series.indicator, self.series.country
        self.action, self.status = QComboBox(), QComboBox()
        self.period, self.value = QLineEdit(), QLineEdit()
        self.primary = body_box(self._pack, style.language, self.tr("Not named"))
        self.stated, self.note = QLineEdit(), QLineEdit()
        self.relation = QComboBox()
        self._fill()
        self._build_rows()
        self._begin()

    def _begin(self) -> None:
        """Fill in what the form was opened on."""
        start = self._start
        self.action.setCurrentIndex(self.action.findData(start.action))
        self._on_action_changed()
        self.series.choose(start.indicator, start.entity, start.dims)
        if start.period is not None:
            self.period.setText(start.period.code)
            self.value.setFocus()
        elif start.indicator:
            self._offer_period()
            self.value.setFocus()

    def changes(self) -> tuple[Change, ...]:
        """Return the changes that the form describes, the source first where it is new."""
        id_, added = self.sources.source()
        return (*added, self._change(id_))

    def label(self) -> str:
        """Return what the step is called in the list of steps."""
        names = {
            "add": self.tr("Add {name}, {period}"),
            "revise": self.tr("Revise {name}, {period}"),
            "alternative": self.tr("Add another figure for {name}, {period}"),
        }
        indicator = self._indicator()
        return names[self._action()].format(
            name=indicator.name.within(self._style.language),
            period=period_text(self._change("").period, self._style),
        )

    def _fill(self) -> None:
        language = self._style.language
        for action, name in zip(
            _ACTIONS,
            (
                self.tr("Add a figure"),
                self.tr("Revise a figure"),
                self.tr("Add another figure in circulation"),
            ),
            strict=True,
        ):
            self.action.addItem(name, action)
        for relation in get_args(Relation):
            if relation != "earlier_vintage":
                self.relation.addItem(word(f"relation.{relation}", language), relation)
        for status, name in (
            ("final", self.tr("Final")),
            ("provisional", self.tr("Provisional")),
            ("estimate", self.tr("Estimate")),
            ("forecast", self.tr("Forecast")),
            ("target", self.tr("Target")),
        ):
            self.status.addItem(name, status)

    def _build_rows(self) -> None:
        self.rows(
            (
                (self.tr("&What to do"), self.action),
                (self.tr("&Indicator"), self.indicator),
                (self.tr("&Country"), self.country),
                (self.tr("&Period"), self.period),
                (self.tr("&Value"), self.value),
                (self.tr("&Status"), self.status),
                (self.tr("Kind of &figure"), self.relation),
            )
        )
        self.rows(
            (
                (self.tr("Source"), self.sources),
                (self.tr("Comes from the &body"), self.primary),
                (self.tr("As &printed"), self.stated),
                (self.tr("&Note or reason"), self.note),
            )
        )
        self.series.changed.connect(self._on_indicator_changed)
        self.action.currentIndexChanged.connect(self._on_action_changed)

    def _on_action_changed(self) -> None:
        """Ask of another figure in circulation what it is beside the one shown."""
        is_other = self._action() == "alternative"
        self._form.setRowVisible(self.relation, is_other)
        self._form.setRowVisible(self.status, not is_other)

    def _on_indicator_changed(self) -> None:
        unit = unit_text(self._pack.unit_of(self._indicator()), self._style)
        self.value.setPlaceholderText(
            self.tr("for example 437 ({unit}) or 3.81 bn").format(unit=unit)
        )
        self._offer_period()
        self._on_edited()

    def _offer_period(self) -> None:
        """Offer the period whose figure comes next in the series."""
        if self._action() != "add":
            return
        series, home = self.series, self._pack.head.home
        following = next_period(series.chosen(), series.entity(), series.dims(), home)
        if following is not None:
            self.period.setText(following.code)

    def problem(self) -> str:
        try:
            change = self._change("")
        except PkviewerError as error:
            return str(error)
        held = self.series.at(change.period)
        action = self._action()
        if action == "add" and held is not None:
            value = spelled(held.value, self._pack.unit_of(self._indicator()), self._style)
            return self.tr("There is a figure for this period already: {value}. Revise it.").format(
                value=value
            )
        if action != "add" and held is None:
            return self.tr("There is no figure for this period yet.")
        if action == "alternative" and not self.note.text().strip():
            return self.tr("Enter the reason why it is not the figure shown.")
        return self.sources.problem()

    def preview(self) -> str:
        change = self._change("")
        unit = self._pack.unit_of(self._indicator())
        after = spelled(change.value, unit, self._style)
        held = self.series.at(change.period)
        period = period_text(change.period, self._style)
        if held is None:
            lines = [self.tr("{period}: {value}").format(period=period, value=after)]
        else:
            before = spelled(held.value, unit, self._style)
            lines = [
                self.tr("{period}: {before} → {after}").format(
                    period=period, before=before, after=after
                )
            ]
        if isinstance(change, AddFigure | Revise):
            lines += [
                self.tr("Please check: {doubt}").format(doubt=doubt)
                for doubt in doubts(self._pack, self._indicator(), change)
            ]
        return "\n".join(lines)

    def _indicator(self) -> Indicator:
        return self.series.chosen()

    def _action(self) -> str:
        return str(self.action.currentData())

    def _change(self, source: str) -> AddFigure | Revise | AddAlternative:
        """Return the figure of the form.

        Raises:
            PkviewerError: the period or the value cannot be read.
        """
        indicator = self._indicator()
        period = recognised_period(self.period.text(), indicator.periods)
        value = typed_value(self.value.text(), self._pack.unit_of(indicator))
        shared: dict[str, Any] = {
            "indicator": indicator.id,
            "period": period,
            "entity": self.series.entity(),
            "dims": self.series.dims(),
            "value": value.value,
            "source": source,
            "primary": self.primary.currentData() or None,
            "as_stated": self.stated.text().strip() or self.value.text().strip(),
        }
        note = self.note.text().strip()
        if self._action() == "alternative":
            return AddAlternative(**shared, relation=self.relation.currentData(), reason=note)
        shared |= {"status": self.status.currentData(), "bound": value.bound}
        if self._action() == "revise":
            return Revise(**shared, reason=note)
        return AddFigure(**shared, note=note)
