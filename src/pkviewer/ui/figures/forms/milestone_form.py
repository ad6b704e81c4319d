"""The form for a dated event of one's own."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from pkviewer.collection.changes import AddMilestone, Change
from pkviewer.errors import PeriodError
from pkviewer.importing.period_recognition import recognised_period
from pkviewer.model.limits import BRIEF_CHARACTERS
from pkviewer.text.identifiers import identifier
from pkviewer.text.style import Style
from pkviewer.text.when import period_text
from pkviewer.ui.figures.desk import FiguresDesk
from pkviewer.ui.figures.forms.choices import sector_box
from pkviewer.ui.figures.forms.form_dialog import FormDialog


class MilestoneForm(FormDialog):
    """Adds an event to a sector, with its source."""

    def __init__(
        self,
        desk: FiguresDesk,
        style: Style,
        on: date,
        sector: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, style, on, "", parent)
        self.setWindowTitle(self.tr("Add milestone"))
        self.sector = sector_box(self._pack, style.language)
        self.sector.setCurrentIndex(max(self.sector.findData(sector), 0))
        self.day, self.happened, self.other = QLineEdit(), QLineEdit(), QLineEdit()
        self.happened.setMaxLength(2 * BRIEF_CHARACTERS)
        self.day.setPlaceholderText(self.tr("2026-04-20, April 2026 or 2026"))
        self.planned = QCheckBox(self.tr("It is &planned and has not happened yet"))
        self.rows(
            (
                (self.tr("&Sector"), self.sector),
                (self.tr("Date of the &event"), self.day),
                (self.tr("&What happened"), self.happened),
                (self.other_language(), self.other),
                ("", self.planned),
                (self.tr("Source"), self.sources),
            )
        )
        self._on_edited()

    def changes(self) -> tuple[Change, ...]:
        source, added = self.sources.source()
        title = self.both(self.happened, self.other)
        milestone = AddMilestone(
            sector=str(self.sector.currentData()),
            id=identifier(title.en, self._pack.milestones),
            date=recognised_period(self.day.text()),
            title=title,
            source=source,
            planned=self.planned.isChecked(),
        )
        return (*added, milestone)

    def label(self) -> str:
        return self.tr("Add milestone: {name}").format(name=self.happened.text().strip())

    def problem(self) -> str:
        try:
            recognised_period(self.day.text())
        except PeriodError as error:
            return error.message if self.day.text().strip() else self.tr("Enter the date.")
        if not self.happened.text().strip():
            return self.tr("Enter what happened.")
        return self.sources.problem()

    def preview(self) -> str:
        when = period_text(recognised_period(self.day.text()), self._style)
        line = f"{when}: {self.happened.text().strip()}"
        return "\n".join(filter(None, (line, self.untranslated(self.other))))
