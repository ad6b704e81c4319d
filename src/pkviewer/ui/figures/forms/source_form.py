"""The part of a form that says where a figure was read."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QWidget

from pkviewer.collection.changes import OFF_THE_WEB, AddSource, Change, OwnSource, OwnSourceKind
from pkviewer.errors import PeriodError
from pkviewer.importing.cells import own_id
from pkviewer.importing.period_recognition import recognised_period
from pkviewer.model.pack import Pack
from pkviewer.model.period import Period
from pkviewer.ui.figures.forms.copy_field import CopyField


class SourceForm(QWidget):
    """A source that is held already, or a new one: a page, a letter, a statement, a file."""

    changed = Signal()

    def __init__(
        self, pack: Pack, own: dict[str, OwnSource], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._pack, self._own = pack, own
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.kind = QComboBox()
        kinds: tuple[tuple[OwnSourceKind, str], ...] = (
            ("press", self.tr("Press page")),
            ("official", self.tr("Official page")),
            ("report", self.tr("Report")),
            ("dataset", self.tr("Data set")),
            ("company", self.tr("Company page")),
            ("letter", self.tr("Letter")),
            ("statement", self.tr("Statement")),
            ("file", self.tr("File")),
        )
        for kind, name in kinds:
            self.kind.addItem(name, kind)
        for id_, source in own.items():
            self.kind.addItem(f"{source.publisher}: {source.title}"[:80], f"={id_}")
        self.publisher, self.title, self.url = QLineEdit(), QLineEdit(), QLineEdit()
        self.published, self.given_by = QLineEdit(), QLineEdit()
        self.copy = CopyField()
        self.copy.changed.connect(self.changed)
        self.url.setPlaceholderText("https://")
        self.published.setPlaceholderText(self.tr("2026-04-20, April 2026 or 2026"))
        for text, field in (
            (self.tr("&Kind of source"), self.kind),
            (self.tr("P&ublisher"), self.publisher),
            (self.tr("&Title"), self.title),
            (self.tr("Add&ress"), self.url),
            (self.tr("Date pub&lished"), self.published),
            (self.tr("&Given by"), self.given_by),
            (self.tr("Cop&y to keep"), self.copy),
        ):
            form.addRow(text, field)
        self._form = form
        self.kind.currentIndexChanged.connect(self._on_kind_changed)
        for line in (self.publisher, self.title, self.url, self.published, self.given_by):
            line.textChanged.connect(self.changed)
        self._on_kind_changed()

    def problem(self) -> str:
        """Return what is missing; empty where the source is complete."""
        kind = self._kind()
        if kind.startswith("="):
            return ""
        if not self.publisher.text().strip() or not self.title.text().strip():
            return self.tr("Enter the publisher and the title of the source.")
        if kind in OFF_THE_WEB and not self.given_by.text().strip():
            return self.tr("Enter who gave it.")
        if kind not in OFF_THE_WEB and not self.url.text().startswith(("https://", "http://")):
            return self.tr("Enter the address of the page, beginning with https://.")
        if kind in OFF_THE_WEB and not self.published.text().strip():
            return self.tr("Enter its date.")
        try:
            self._published()
        except PeriodError:
            return self.tr("The date is not one that can be read.")
        return ""

    def source(self) -> tuple[str, tuple[Change, ...]]:
        """Return the id of the source, and the change that adds it where it is new."""
        kind = self._kind()
        if kind.startswith("="):
            return kind[1:], ()
        source = self.own_source()
        id_ = own_id(source)
        return id_, () if id_ in self._own else (AddSource(id=id_, source=source),)

    def own_source(self) -> OwnSource:
        """Return the new source that was described."""
        kind = self.kind.currentData()
        is_paper = kind in OFF_THE_WEB
        return OwnSource(
            publisher=self.publisher.text().strip(),
            title=self.title.text().strip(),
            kind=kind,
            url="" if is_paper else self.url.text().strip(),
            published=self._published(),
            given_by=self.given_by.text().strip() if is_paper else "",
            copy=self.copy.chosen.name if self.copy.chosen is not None else "",
            digest=self.copy.chosen.digest if self.copy.chosen is not None else "",
        )

    def keep_copy(self, collection: Path) -> None:
        """Keep the copy that was chosen beside a collection, where there is one.

        Raises:
            ExportError: it cannot be written.
        """
        if self.copy.chosen is not None and not self._kind().startswith("="):
            self.copy.chosen.keep(collection)

    def _kind(self) -> str:
        return str(self.kind.currentData())

    def _published(self) -> Period | None:
        text = self.published.text().strip()
        return recognised_period(text) if text else None

    def _on_kind_changed(self) -> None:
        kind = self._kind()
        is_held, is_paper = kind.startswith("="), kind in OFF_THE_WEB
        shown = {
            self.publisher: not is_held,
            self.title: not is_held,
            self.published: not is_held,
            self.copy: not is_held,
            self.url: not is_held and not is_paper,
            self.given_by: not is_held and is_paper,
        }
        for field, visible in shown.items():
            self._form.setRowVisible(field, visible)
        self.changed.emit()
