"""The fields of a page style: whose page it is, its logo and mark, its sections."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pkviewer.documents.logo import Logo, read_logo
from pkviewer.documents.page_style import OPTIONAL, OptionalSection, PageMark, PageStyle
from pkviewer.errors import PkviewerError
from pkviewer.model import limits
from pkviewer.text.words import word
from pkviewer.ui.widgets.messages import warn
from pkviewer.ui.widgets.panel import wrapped
from pkviewer.ui.widgets.plain import PlainLabel

_W = TypeVar("_W", bound=QWidget)
_MARKS: tuple[PageMark, ...] = ("none", "draft", "embargo")


class PageStyleForm(QWidget):
    """A style without its name, as it is being edited; ``edited`` follows each change."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._logo: Logo | None = None
        self._filling = False
        self._build_ui()
        self._connect()
        self.retranslate()

    def _build_ui(self) -> None:
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._labels: list[PlainLabel] = []
        self.organisation = self._field(_line(limits.NAME_CHARACTERS))
        self.contact = self._field(_line(limits.LINE_CHARACTERS))
        self.logo, self.no_logo = button(), button()
        self._field(self.logo, self.no_logo)
        self.mark = self._field(QComboBox())
        self.until = self._field(_line(limits.LINE_CHARACTERS))
        self._sections_label = PlainLabel("", "strong")
        column.addSpacing(4)
        column.addWidget(self._sections_label)
        self.sections: dict[OptionalSection, QCheckBox] = {}
        for kind in OPTIONAL:
            self.sections[kind] = QCheckBox()
            column.addWidget(self.sections[kind])
        self._always = wrapped("", "small")
        column.addWidget(self._always)

    def _field(self, field: _W, *more: QWidget) -> _W:
        """Put a labelled field below the others."""
        label = labelled(field)
        self._labels.append(label)
        self._column.addSpacing(4)
        self._column.addWidget(label)
        if more:
            self._column.addLayout(row_of(field, *more))
        else:
            self._column.addWidget(field)
        return field

    def _connect(self) -> None:
        self.logo.clicked.connect(self._on_logo_wanted)
        self.no_logo.clicked.connect(lambda: self._show_logo(None))
        for field in (self.organisation, self.contact, self.until):
            field.editingFinished.connect(self._on_edited)
        self.mark.currentIndexChanged.connect(self._on_edited)
        for box in self.sections.values():
            box.toggled.connect(self._on_edited)

    def retranslate(self) -> None:
        """Write the fixed texts."""
        names = (
            self.tr("Organisation"),
            self.tr("Contact line"),
            self.tr("Logo"),
            self.tr("Mark"),
            self.tr("Embargo ends"),
        )
        for label, name in zip(self._labels, names, strict=True):
            label.setText(name)
            buddy = label.buddy()
            if not isinstance(buddy, QPushButton):
                buddy.setAccessibleName(name)
        self.logo.setText(self.tr("Choose…"))
        self.no_logo.setText(self.tr("None"))
        self.logo.setAccessibleName(self.tr("Choose a logo"))
        self.no_logo.setAccessibleName(self.tr("No logo"))
        self.until.setPlaceholderText(self.tr("09:00, 1 December"))
        chosen = max(self.mark.currentIndex(), 0)
        self._filling = True
        self.mark.clear()
        self.mark.addItems((self.tr("None"), self.tr("Draft"), self.tr("Embargo")))
        self.mark.setCurrentIndex(chosen)
        self._filling = False
        self._sections_label.setText(self.tr("Sections"))
        for kind, box in self.sections.items():
            box.setText(word(f"section.{kind}", "en").capitalize())
        self._always.setText(
            self.tr("Headline figures, sources, edition and fingerprint stand on every page.")
        )

    def style_named(self, name: str) -> PageStyle:
        """Return the style as it is set now, under a name."""
        return PageStyle(
            name=name,
            organisation=self.organisation.text().strip(),
            contact=self.contact.text().strip(),
            logo=self._logo,
            mark=_MARKS[max(self.mark.currentIndex(), 0)],
            until=self.until.text().strip(),
            without=tuple(kind for kind, box in self.sections.items() if not box.isChecked()),
        )

    def fill(self, style: PageStyle) -> None:
        """Show a style in the fields."""
        self._filling = True
        for field, text in (
            (self.organisation, style.organisation),
            (self.contact, style.contact),
            (self.until, style.until),
        ):
            field.setText(text)
            field.setCursorPosition(0)
        self.mark.setCurrentIndex(_MARKS.index(style.mark))
        for kind, box in self.sections.items():
            box.setChecked(kind not in style.without)
        self._logo = style.logo
        self._filling = False
        self._on_edited()

    def _on_edited(self) -> None:
        if self._filling:
            return
        self.until.setEnabled(self.style_named("").mark == "embargo")
        self.no_logo.setEnabled(self._logo is not None)
        self.edited.emit()

    def _show_logo(self, logo: Logo | None) -> None:
        self._logo = logo
        self._on_edited()

    def _on_logo_wanted(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose a logo"), str(Path.home()), self.tr("Logos (*.svg *.png)")
        )
        if name:
            self.load_logo(Path(name))

    def load_logo(self, path: Path) -> None:
        """Take a logo from a file; if it is refused, say why and keep the present one."""
        try:
            self._show_logo(read_logo(path))
        except PkviewerError as error:
            warn(self, self.tr("Logo refused"), error.message, error.hint)


def labelled(field: QWidget) -> PlainLabel:
    """Return a label that belongs to a field."""
    label = PlainLabel("", "strong")
    label.setBuddy(field)
    return label


def button() -> QPushButton:
    """Return a button that Enter does not press from elsewhere."""
    made = QPushButton()
    made.setAutoDefault(False)
    return made


def row_of(*widgets: QWidget) -> QHBoxLayout:
    """Return widgets side by side, from the left."""
    row = QHBoxLayout()
    row.setSpacing(6)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row


def _line(most: int) -> QLineEdit:
    line = QLineEdit()
    line.setMaxLength(most)
    return line
