"""The form for a whole indicator of one's own: what it measures, in what, and when."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QListWidgetItem, QWidget

from pkviewer.collection.changes import AddIndicator, Change
from pkviewer.model.indicator import Nature, Polarity, Release
from pkviewer.model.limits import NAME_CHARACTERS, NOTE_CHARACTERS
from pkviewer.model.period import PeriodKind
from pkviewer.text.identifiers import identifier
from pkviewer.text.style import Style
from pkviewer.text.words import word
from pkviewer.ui.figures.desk import FiguresDesk
from pkviewer.ui.figures.forms.choices import sector_box
from pkviewer.ui.figures.forms.form_dialog import FormDialog
from pkviewer.ui.figures.forms.unit_fields import UnitFields

_KINDS = (
    *(PeriodKind.FISCAL_YEAR, PeriodKind.YEAR, PeriodKind.MONTH, PeriodKind.QUARTER),
    *(PeriodKind.HALF, PeriodKind.DAY, PeriodKind.EDITION, PeriodKind.PART_FISCAL_YEAR),
)


class IndicatorForm(FormDialog):
    """Adds an indicator to a sector; its figures are added or imported afterwards."""

    def __init__(
        self,
        desk: FiguresDesk,
        style: Style,
        on: date,
        sector: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, style, on, "", parent)
        self.setWindowTitle(self.tr("New indicator"))
        self.sector = sector_box(self._pack, style.language)
        self.sector.setCurrentIndex(max(self.sector.findData(sector), 0))
        self.name, self.other, self.definition = QLineEdit(), QLineEdit(), QLineEdit()
        self.name.setMaxLength(NAME_CHARACTERS)
        self.definition.setMaxLength(NOTE_CHARACTERS)
        self.nature, self.polarity, self.release = QComboBox(), QComboBox(), QComboBox()
        self.dimension = QComboBox()
        self.periods = QListWidget()
        self.unit = UnitFields(self._pack, style, self._form, self.watch)
        self._fill()
        self._build_rows()
        self._on_edited()

    def changes(self) -> tuple[Change, ...]:
        name = self.both(self.name, self.other)
        unit, new_unit = self.unit.chosen()
        definition = self.definition.text().strip()
        months = self.release.currentData()
        change = AddIndicator(
            sector=str(self.sector.currentData()),
            id=identifier(name.en, self._pack.indicators),
            name=name,
            definition=type(name)(en=definition),
            unit=unit,
            new_unit=new_unit,
            nature=self._nature(),
            periods=self._kinds(),
            polarity=self._polarity(),
            release=Release(every_months=months or None, lag_days=45 if months else 0),
            dimensions=tuple(filter(None, (self.dimension.currentData(),))),
        )
        return (change,)

    def label(self) -> str:
        return self.tr("New indicator: {name}").format(name=self.name.text().strip())

    def problem(self) -> str:
        if not self.name.text().strip():
            return self.tr("Enter the name.")
        if not self.definition.text().strip():
            return self.tr("Enter the definition: what is counted, and what is not.")
        if not self._kinds():
            return self.tr("Choose the kind of period of its figures.")
        return self.unit.problem()

    def preview(self) -> str:
        text = self.tr("It is shown once it has figures: add them, or import a table.")
        return "\n".join(filter(None, (text, self.untranslated(self.other))))

    def _fill(self) -> None:
        language = self._style.language
        natures: tuple[tuple[Nature, str], ...] = (
            ("flow", self.tr("An amount over a period (exports, calls)")),
            ("stock", self.tr("A level at a date (subscribers, reserves)")),
            ("rate", self.tr("A rate, share, price or rank")),
        )
        for nature, name in natures:
            self.nature.addItem(name, nature)
        polarities: tuple[tuple[Polarity, str], ...] = (
            ("neutral", self.tr("Neither")),
            ("higher_is_better", self.tr("Higher is better")),
            ("lower_is_better", self.tr("Lower is better")),
        )
        for polarity, name in polarities:
            self.polarity.addItem(name, polarity)
        for months, name in (
            (0, self.tr("At no fixed times")),
            (1, self.tr("Every month")),
            (3, self.tr("Every quarter")),
            (12, self.tr("Every year")),
        ):
            self.release.addItem(name, months)
        self.dimension.addItem(self.tr("None"), "")
        for id_, dimension in self._pack.head.dimensions.items():
            self.dimension.addItem(dimension.name.within(language), id_)
        for kind in _KINDS:
            item = QListWidgetItem(word(f"kind.{kind.value}", language))
            item.setData(Qt.ItemDataRole.UserRole, kind.value)
            item.setCheckState(
                Qt.CheckState.Checked if kind is PeriodKind.FISCAL_YEAR else Qt.CheckState.Unchecked
            )
            self.periods.addItem(item)
        self.periods.setFixedHeight(self.periods.fontMetrics().lineSpacing() * 7)
        self.periods.itemChanged.connect(self._on_edited)

    def _build_rows(self) -> None:
        self.rows(
            (
                (self.tr("&Sector"), self.sector),
                (self.tr("&Name"), self.name),
                (self.other_language(), self.other),
                (self.tr("&Definition"), self.definition),
                (self.tr("Kind of &figure"), self.nature),
                (self.tr("&Periods"), self.periods),
                (self.tr("Which way is &better"), self.polarity),
                (self.tr("P&ublished"), self.release),
                (self.tr("By me&mbers of"), self.dimension),
            )
        )
        self.unit.add_rows()

    def _nature(self) -> Nature:
        nature: Nature = self.nature.currentData()
        return nature

    def _polarity(self) -> Polarity:
        polarity: Polarity = self.polarity.currentData()
        return polarity

    def _kinds(self) -> tuple[PeriodKind, ...]:
        """Return the kinds of period that are checked."""
        items = (self.periods.item(at) for at in range(self.periods.count()))
        return tuple(
            PeriodKind(item.data(Qt.ItemDataRole.UserRole))
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        )
