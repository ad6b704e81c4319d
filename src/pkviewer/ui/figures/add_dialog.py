"""The form for one figure of one's own: checked while it is typed, shown before it is taken."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pkviewer.collection.changes import AddAlternative, AddFigure, Change, OwnSource, Revise
from pkviewer.errors import PkviewerError
from pkviewer.facts.freshness import next_release
from pkviewer.importing.doubts import doubts
from pkviewer.importing.period_recognition import recognised_period
from pkviewer.importing.typed_value import typed_value
from pkviewer.model.indicator import Indicator, Observation
from pkviewer.model.pack import Pack
from pkviewer.text.number import spelled, unit_text
from pkviewer.text.style import Style
from pkviewer.text.when import period_text
from pkviewer.ui.figures.source_form import SourceForm
from pkviewer.ui.widgets.manual_place import MANUAL
from pkviewer.ui.widgets.panel import wrapped

_ACTIONS = ("add", "revise", "alternative")


class AddFigureDialog(QDialog):
    """Adds a figure, revises one, or sets another figure in circulation beside it."""

    def __init__(
        self,
        pack: Pack,
        own: dict[str, OwnSource],
        style: Style,
        indicator: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty(MANUAL, "own-figures")
        self._pack, self._style = pack, style
        self.setWindowTitle(self.tr("Add figure"))
        body = QWidget()
        self._form = QFormLayout(body)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.indicator, self.action = QComboBox(), QComboBox()
        self.country, self.status = QComboBox(), QComboBox()
        self.period, self.value = QLineEdit(), QLineEdit()
        self.primary, self.stated, self.note = QComboBox(), QLineEdit(), QLineEdit()
        self.members: dict[str, QComboBox] = {}
        self.sources = SourceForm(pack, own)
        self.remark = wrapped("", "small")
        self._fill()
        self._lay_out(body)
        self._connect()
        if indicator:
            self.indicator.setCurrentIndex(self.indicator.findData(indicator))
        self._on_indicator_changed()

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
        for sector in self._pack.sectors.values():
            for indicator in sector.indicators:
                self.indicator.addItem(indicator.name.within(language), indicator.id)
        self.indicator.setEditable(True)
        self.indicator.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = self.indicator.completer()
        if completer is not None:
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
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
        self.primary.addItem(self.tr("Not named"), "")
        for id_, body in self._pack.head.bodies.items():
            self.primary.addItem(body.name.within(language), id_)

    def _lay_out(self, body: QWidget) -> None:
        form = self._form
        for text, field in (
            (self.tr("&What to do"), self.action),
            (self.tr("&Indicator"), self.indicator),
            (self.tr("&Country"), self.country),
            (self.tr("&Period"), self.period),
            (self.tr("&Value"), self.value),
            (self.tr("&Status"), self.status),
        ):
            form.addRow(text, field)
        self._members_row = form.rowCount() - 3
        form.addRow(self.tr("Source"), self.sources)
        for text, field in (
            (self.tr("Comes from the &body"), self.primary),
            (self.tr("As &printed"), self.stated),
            (self.tr("&Note or reason"), self.note),
        ):
            form.addRow(text, field)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(body)
        column = QVBoxLayout(self)
        column.addWidget(scroll, 1)
        self.remark.setMinimumHeight(self.remark.fontMetrics().lineSpacing() * 3)
        self.remark.setAccessibleName(self.tr("What will change"))
        column.addWidget(self.remark)
        box = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.ok = box.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(self.tr("Add"))
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        column.addWidget(box)
        room = self.screen().availableGeometry()
        self.resize(min(680, room.width() - 40), min(640, room.height() - 60))

    def _connect(self) -> None:
        self.indicator.currentIndexChanged.connect(self._on_indicator_changed)
        for box in (self.action, self.country, self.status, self.primary):
            box.currentIndexChanged.connect(self._on_edited)
        for line in (self.period, self.value, self.stated, self.note):
            line.textChanged.connect(self._on_edited)
        self.sources.changed.connect(self._on_edited)

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
            box.currentIndexChanged.connect(self._on_edited)
            self.members[id_] = box
            self._form.insertRow(
                self._members_row, dimension.name.within(self._style.language), box
            )
        unit = unit_text(self._pack.unit_of(indicator), self._style)
        self.value.setPlaceholderText(
            self.tr("for example 437 ({unit}) or 3.81 bn").format(unit=unit)
        )
        due = next_release(indicator, self._pack.head.home)
        if due is not None and self._action() == "add":
            self.period.setText(due.period.code)
        self._on_edited()

    def _on_edited(self) -> None:
        """Say what is missing, or what will change and what looks wrong."""
        problem = self._problem()
        self.ok.setEnabled(not problem)
        self.remark.setText(problem or self._preview())

    def _problem(self) -> str:
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

    def _preview(self) -> str:
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
            return AddAlternative(**shared, relation="other_body", reason=note)
        shared |= {"status": self.status.currentData(), "bound": value.bound}
        if self._action() == "revise":
            return Revise(**shared, reason=note)
        return AddFigure(**shared, note=note)
