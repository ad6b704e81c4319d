"""The form for a claim of somebody, judged like those of the edition."""

from __future__ import annotations

from datetime import date
from typing import Literal

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from pkviewer.collection.changes import AddClaim, Change
from pkviewer.errors import PeriodError, PkviewerError
from pkviewer.importing.period_recognition import recognised_period
from pkviewer.importing.typed_value import typed_value
from pkviewer.model.claim import AtLeast, AtMost, Check, Direction, Equals, Event, Highest
from pkviewer.model.fact import FactSpec, MeasureName, Selector
from pkviewer.model.limits import NAME_CHARACTERS, NOTE_CHARACTERS
from pkviewer.text.identifiers import identifier
from pkviewer.text.number import spelled
from pkviewer.text.style import Style
from pkviewer.ui.figures.desk import FiguresDesk
from pkviewer.ui.figures.forms.choices import sector_box
from pkviewer.ui.figures.forms.form_dialog import FormDialog
from pkviewer.ui.figures.forms.series_fields import SeriesFields
from pkviewer.ui.figures.forms.start import Start

_Says = Literal["equals", "at_least", "at_most", "up", "down", "highest", "happened", "not_yet"]
_OF_VALUES: frozenset[_Says] = frozenset({"equals", "at_least", "at_most"})
_OF_EVENTS: frozenset[_Says] = frozenset({"happened", "not_yet"})
_COMPARED: tuple[MeasureName, ...] = ("growth", "change", "rank_change")
"""How a rise or a fall is measured: the first that the unit of the indicator allows."""


class ClaimForm(FormDialog):
    """Adds a claim: its words, who made it and when, and in plain words what it says."""

    def __init__(
        self,
        desk: FiguresDesk,
        style: Style,
        on: date,
        start: Start,
        sector: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, style, on, "", parent)
        self.setWindowTitle(self.tr("Add claim"))
        self.words, self.made_by, self.day = QLineEdit(), QLineEdit(), QLineEdit()
        self.words.setMaxLength(NOTE_CHARACTERS)
        self.made_by.setMaxLength(NAME_CHARACTERS)
        self.day.setPlaceholderText(self.tr("2026-04-20, April 2026 or 2026"))
        self.sector = sector_box(self._pack, style.language)
        self.sector.setCurrentIndex(max(self.sector.findData(sector), 0))
        self.says, self.milestone = QComboBox(), QComboBox()
        self.series = SeriesFields(self._pack, style.language, self._form, self.watch)
        self.period, self.stated = QLineEdit(), QLineEdit()
        self._fill()
        self._build_rows()
        self.series.choose(start.indicator, start.entity, start.dims)
        self.period.setText(start.period.code if start.period is not None else "")
        self._on_says_changed()
        self._on_edited()

    def changes(self) -> tuple[Change, ...]:
        source, added = self.sources.source()
        words = self.words.text().strip()
        claim = AddClaim(
            id=identifier(words, {claim.id for claim in self._pack.claims}),
            text=words,
            made_by=self.made_by.text().strip(),
            date=recognised_period(self.day.text()),
            sectors=(str(self.sector.currentData()),),
            source=source,
            check=self._check(),
        )
        return (*added, claim)

    def label(self) -> str:
        return self.tr("Add claim: {name}").format(name=self.words.text().strip()[:60])

    def problem(self) -> str:
        for field, text in (
            (self.words, self.tr("Enter the words of the claim.")),
            (self.made_by, self.tr("Enter who made it.")),
            (self.day, self.tr("Enter the date.")),
        ):
            if not field.text().strip():
                return text
        try:
            recognised_period(self.day.text())
            self._check()
        except PkviewerError as error:
            return error.message
        return self.sources.problem()

    def preview(self) -> str:
        check = self._check()
        lines = [self.tr("The verdict is computed from the figures of the pack and your own.")]
        if isinstance(check, Equals | AtLeast | AtMost):
            unit = self._pack.unit_of(self.series.chosen())
            stated = spelled(check.stated, unit, self._style)
            lines.insert(0, f"{self.says.currentText()}: {stated}")
        return "\n".join(lines)

    def _fill(self) -> None:
        names: tuple[tuple[_Says, str], ...] = (
            ("equals", self.tr("A figure is this much")),
            ("at_least", self.tr("A figure is this much or more")),
            ("at_most", self.tr("A figure is this much or less")),
            ("up", self.tr("A figure rose on the period before")),
            ("down", self.tr("A figure fell on the period before")),
            ("highest", self.tr("A figure is the highest so far")),
            ("happened", self.tr("An event has happened")),
            ("not_yet", self.tr("An event has not happened yet")),
        )
        for says, name in names:
            if says not in _OF_EVENTS or self._pack.milestones:
                self.says.addItem(name, says)
        for id_, milestone in self._pack.milestones.items():
            self.milestone.addItem(milestone.title.within(self._style.language), id_)

    def _build_rows(self) -> None:
        self.rows(
            (
                (self.tr("The &claim in its words"), self.words),
                (self.tr("&Made by"), self.made_by),
                (self.tr("D&ate of the claim"), self.day),
                (self.tr("&Sector"), self.sector),
                (self.tr("What it &says"), self.says),
                (self.tr("&Indicator"), self.series.indicator),
                (self.tr("C&ountry"), self.series.country),
                (self.tr("&Period"), self.period),
                (self.tr("Amount it &names"), self.stated),
                (self.tr("&Event"), self.milestone),
                (self.tr("Where it was read"), self.sources),
            )
        )
        self.period.setPlaceholderText(self.tr("empty: the newest on that day"))
        self.says.currentIndexChanged.connect(self._on_says_changed)

    def _on_says_changed(self) -> None:
        """Ask for what this kind of claim speaks of, and for nothing else."""
        says = self._says()
        is_event = says in _OF_EVENTS
        self.series.show_rows(not is_event)
        self._form.setRowVisible(self.period, not is_event)
        self._form.setRowVisible(self.stated, says in _OF_VALUES)
        self._form.setRowVisible(self.milestone, is_event)

    def _says(self) -> _Says:
        says: _Says = self.says.currentData()
        return says

    def _check(self) -> Check:
        """Return what the claim says, to be judged.

        Raises:
            PkviewerError: the period or the amount cannot be read.
        """
        says = self._says()
        if says in _OF_EVENTS:
            return Event(milestone=str(self.milestone.currentData()), happened=says == "happened")
        unit = self._pack.unit_of(self.series.chosen())
        selector = self._selector()
        if says == "highest":
            return Highest(fact=FactSpec(of=selector))
        if says in ("up", "down"):
            rank = unit.kind in ("rank", "tier")
            measure = _COMPARED[2] if rank else _COMPARED[0 if unit.kind != "percent" else 1]
            fact = FactSpec(measure=measure, of=selector)
            return Direction(fact=fact, direction="up" if says == "up" else "down")
        stated = typed_value(self.stated.text(), unit).value
        if says == "at_least":
            return AtLeast(fact=FactSpec(of=selector), stated=stated)
        kind = Equals if says == "equals" else AtMost
        return kind(fact=FactSpec(of=selector), stated=stated)

    def _selector(self) -> Selector:
        """Return the figure that the claim speaks of.

        Raises:
            PeriodError: the period cannot be read, or there is no figure for it.
        """
        indicator, written = self.series.chosen(), self.period.text().strip()
        period = recognised_period(written, indicator.periods) if written else None
        if period is not None and self.series.at(period) is None:
            raise PeriodError(self.tr("There is no figure for this period."))
        return Selector(
            indicator=indicator.id,
            period=period.code if period is not None else "latest",
            entity=self.series.entity(),
            dims=self.series.dims(),
        )
