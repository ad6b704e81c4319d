"""The form that all of a reader's own items are added by: checked, shown, then taken."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QLineEdit,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from pkviewer.collection.changes import Change
from pkviewer.model.wording import Text
from pkviewer.text.style import Style
from pkviewer.ui.figures.desk import FiguresDesk
from pkviewer.ui.figures.forms.effects_panel import EffectsPanel
from pkviewer.ui.figures.forms.source_form import SourceForm
from pkviewer.ui.look.dress import dress
from pkviewer.ui.widgets.manual_place import MANUAL
from pkviewer.ui.widgets.panel import wrapped


class FormDialog(QDialog):
    """A form with what is missing in it, what it will change, and a button that adds it.

    Each form says with :meth:`problem` what is missing, with :meth:`preview` what it will add,
    and returns its changes and their label once nothing is missing.
    """

    def __init__(
        self, desk: FiguresDesk, style: Style, on: date, title: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        dress(self)
        self.setProperty(MANUAL, "own-figures")
        self.setWindowTitle(title)
        self._desk, self._style = desk, style
        self._pack = desk.pack
        self._body = QWidget()
        self._form = QFormLayout(self._body)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.sources = SourceForm(self._pack, desk.sources)
        self.remark = wrapped("", "small")
        self.effects = EffectsPanel(self._pack, style, on)
        self._lay_out()

    def changes(self) -> tuple[Change, ...]:
        """Return the changes that the form describes, its source first where it is new."""
        raise NotImplementedError

    def label(self) -> str:
        """Return what the step is called in the list of steps."""
        raise NotImplementedError

    def problem(self) -> str:
        """Return what is missing or wrong; empty where the form is complete."""
        raise NotImplementedError

    def preview(self) -> str:
        """Return what will be added, and what to check, one thing a line."""
        raise NotImplementedError

    def done(self, result: int) -> None:
        # However the dialog ends: the thread ends with it.
        self.effects.finish()
        super().done(result)

    def both(self, field: QLineEdit, other: QLineEdit) -> Text:
        """Return a text of the window's language, with the other one where it was typed."""
        mine, theirs = field.text().strip(), other.text().strip()
        if self._style.language == "ur":
            return Text(en=theirs or mine, ur=mine)
        return Text(en=mine, ur=theirs or None)

    def other_language(self) -> str:
        """Return the label of a field for the same text in the other language."""
        return self.tr("In E&nglish") if self._style.language == "ur" else self.tr("In U&rdu")

    def untranslated(self, other: QLineEdit) -> str:
        """Say that a text falls back; empty where it is there in both languages."""
        is_shared = len(self._pack.head.languages) > 1
        if other.text().strip() or not is_shared:
            return ""
        return self.tr("The other language shows the same words: there is no translation.")

    def rows(self, fields: Iterable[tuple[str, QWidget]]) -> None:
        """Add rows to the form; an edit of any of them is looked at."""
        for text, field in fields:
            self._form.addRow(text, field)
            self.watch(field)

    def watch(self, field: QWidget) -> None:
        """Look at the form anew whenever a field is edited."""
        if isinstance(field, QComboBox):
            field.currentIndexChanged.connect(self._on_edited)
        elif isinstance(field, QLineEdit):
            field.textChanged.connect(self._on_edited)
        elif isinstance(field, QSpinBox):
            field.valueChanged.connect(self._on_edited)
        elif isinstance(field, QAbstractButton):
            field.toggled.connect(self._on_edited)
        elif isinstance(field, SourceForm):
            field.changed.connect(self._on_edited)

    def _lay_out(self) -> None:
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(self._body)
        column = QVBoxLayout(self)
        column.addWidget(scroll, 1)
        self.remark.setMinimumHeight(self.remark.fontMetrics().lineSpacing() * 2)
        self.remark.setAccessibleName(self.tr("What will be added"))
        column.addWidget(self.remark)
        column.addWidget(self.effects)
        box = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.ok = box.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(self.tr("Add"))
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        column.addWidget(box)
        room = self.screen().availableGeometry()
        self.resize(min(680, room.width() - 40), min(760, room.height() - 60))

    def _on_edited(self) -> None:
        """Say what is missing, or what will change and what looks wrong."""
        problem = self.problem()
        self.ok.setEnabled(not problem)
        self.remark.setText(problem or self.preview())
        if problem:
            self.effects.clear()
        else:
            changes = self.changes()
            self.effects.tell(lambda: self._desk.tried(changes))
