"""The form for one figure of one's own: checked while it is typed, shown before it is taken."""

from __future__ import annotations

from datetime import date
from typing import get_args

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from pkviewer.collection.changes import AddAlternative, AddFigure, Change, Revise
from pkviewer.errors import PkviewerError
from pkviewer.facts.freshness import next_period
from pkviewer.importing.doubts import doubts
from pkviewer.importing.period_recognition import recognised_period
from pkviewer.importing.typed_value import typed_value
from pkviewer.model.indicator import Indicator, Observation, Relation
from pkviewer.text.number import spelled, unit_text
from pkviewer.text.style import Style
from pkviewer.text.when import period_text
from pkviewer.text.words import word
from pkviewer.ui.figures.choices import body_box, indicator_box
from pkviewer.ui.figures.desk import FiguresDesk
from pkviewer.ui.figures.form_dialog import FormDialog
from pkviewer.ui.figures.start import Start

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
        self.indicator, self.action = indicator_box(self._pack, style.language), QComboBox()
        self.country, self.status = QComboBox(), QComboBox()
        self.period, self.value = QLineEdit(), QLineEdit()
        self.primary = body_box(self._pack, style.language, self.tr("Not named"))
        self.stated, self.note = QLineEdit(), QLineEdit()
        self.relation = QComboBox()
        self.members: dict[str, QComboBox] = {}
        self._fill()
        self._build_rows()
        self._begin()

    def _begin(self) -> None:
        """Fill in what the form was opened on."""
        start = self._start
        self.action.setCurrentIndex(self.action.findData(start.action))
        if start.indicator:
            self.indicator.setCurrentIndex(self.indicator.findData(start.indicator))
        if start.entity:
            self.country.setCurrentIndex(self.country.findData(start.entity))
        self._on_action_changed()
        self._on_indicator_changed()
        for dimension, member in start.dims.items():
            box = self.members.get(dimension)
            if box is not None:
                box.setCurrentIndex(box.findData(member))
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
        for code, entity in self._pack.head.entities.items():
            self.country.addItem(entity.name.within(language), code)
        self.country.setCurrentIndex(self.country.findData(self._pack.head.home))
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
        self._members_row = self._form.rowCount() - 4
        self.rows(
            (
                (self.tr("Source"), self.sources),
                (self.tr("Comes from the &body"), self.primary),
                (self.tr("As &printed"), self.stated),
                (self.tr("&Note or reason"), self.note),
            )
        )
        self.indicator.currentIndexChanged.connect(self._on_indicator_changed)
        self.action.currentIndexChanged.connect(self._on_action_changed)

    def _on_action_changed(self) -> None:
        """Ask of another figure in circulation what it is beside the one shown."""
        is_other = self._action() == "alternative"
        self._form.setRowVisible(self.relation, is_other)
        self._form.setRowVisible(self.status, not is_other)

    def _on_indicator_changed(self) -> None:
        for box in self.members.values():
            self._form.removeRow(box)
        self.members.clear()
        indicator = self._indicator()
        for id_ in indicator.dimensions:
            dimension = self._pack.head.dimensions[id_]
            box = QComboBox()
            box.addItem(self.tr("All together"), "")
            for member, name in dimension.members.items():
                box.addItem(name.within(self._style.language), member)
            self.watch(box)
            self.members[id_] = box
            self._form.insertRow(
                self._members_row, dimension.name.within(self._style.language), box
            )
        unit = unit_text(self._pack.unit_of(indicator), self._style)
        self.value.setPlaceholderText(
            self.tr("for example 437 ({unit}) or 3.81 bn").format(unit=unit)
        )
        self._offer_period()
        self._on_edited()

    def _offer_period(self) -> None:
        """Offer the period whose figure comes next in the series."""
        if self._action() != "add":
            return
        dims = {id_: box.currentData() for id_, box in self.members.items() if box.currentData()}
        entity = str(self.country.currentData())
        following = next_period(self._indicator(), entity, dims, self._pack.head.home)
        if following is not None:
            self.period.setText(following.code)

    def problem(self) -> str:
        try:
            change = self._change("")
        except PkviewerError as error:
            return str(error)
        held = self._held(change)
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
        held = self._held(change)
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

    def _held(self, change: AddFigure | Revise | AddAlternative) -> Observation | None:
        key = (change.period.code, change.entity, tuple(sorted(change.dims.items())))
        return next((o for o in self._indicator().observations if o.key == key), None)

    def _indicator(self) -> Indicator:
        return self._pack.indicators[self.indicator.currentData()]

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
        dims = {id_: box.currentData() for id_, box in self.members.items() if box.currentData()}
        shared = {
            "indicator": indicator.id,
            "period": period,
            "entity": self.country.currentData(),
            "dims": dims,
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
