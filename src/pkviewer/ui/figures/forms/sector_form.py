"""The form for a sector of one's own: a tab and a page, empty until it has an indicator."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from pkviewer.collection.changes import AddSector, Change
from pkviewer.model.limits import NAME_CHARACTERS
from pkviewer.text.identifiers import identifier
from pkviewer.text.style import Style
from pkviewer.ui.figures.desk import FiguresDesk
from pkviewer.ui.figures.forms.form_dialog import FormDialog


class SectorForm(FormDialog):
    """Adds a sector; its cards, charts and table follow from the indicators added to it."""

    def __init__(
        self, desk: FiguresDesk, style: Style, on: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, style, on, "", parent)
        self.setWindowTitle(self.tr("New sector"))
        self.title, self.other = QLineEdit(), QLineEdit()
        for field in (self.title, self.other):
            field.setMaxLength(NAME_CHARACTERS)
        self.rows(((self.tr("&Title"), self.title), (self.other_language(), self.other)))
        self._on_edited()

    def changes(self) -> tuple[Change, ...]:
        title = self.both(self.title, self.other)
        return (AddSector(id=identifier(title.en, self._pack.sectors), title=title),)

    def label(self) -> str:
        return self.tr("New sector: {name}").format(name=self.title.text().strip())

    def problem(self) -> str:
        return "" if self.title.text().strip() else self.tr("Enter the title.")

    def preview(self) -> str:
        text = self.tr(
            "A tab is added. Its page is empty until an indicator and its figures are added."
        )
        return "\n".join(filter(None, (text, self.untranslated(self.other))))
