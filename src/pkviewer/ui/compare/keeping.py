"""Comparisons kept by name: the menu that opens, keeps and removes them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QInputDialog, QLineEdit, QMenu, QPushButton, QWidget

from pkviewer.documents.comparison_view import ComparisonView
from pkviewer.documents.kept_views import KeptViews
from pkviewer.errors import PkviewerError
from pkviewer.model.limits import NAME_CHARACTERS
from pkviewer.ui.compare.desk import CompareDesk
from pkviewer.ui.look.dress import dress
from pkviewer.ui.widgets.messages import warn
from pkviewer.ui.widgets.plain import unmarked


class KeepButton(QPushButton):
    """Opens the menu of the comparisons kept; ``kept_changed`` says that they are others now."""

    said = Signal(str)
    kept_changed = Signal()

    def __init__(self, desk: CompareDesk, kept: KeptViews, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._kept = kept
        self.setAutoDefault(False)
        # Named `entries`, for the button has a method of the other name.
        self.entries = QMenu(self)
        dress(self.entries)
        self.setMenu(self.entries)
        self.entries.aboutToShow.connect(self.fill)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the fixed texts."""
        self.setText(self.tr("&Saved"))
        self.setAccessibleName(self.tr("Saved comparisons"))

    def fill(self) -> None:
        """List what is kept, as the file says now."""
        self.entries.clear()
        keep = self.entries.addAction(self.tr("&Save this comparison…"), self.keep)
        keep.setEnabled(bool(self._desk.view.series))
        views = self._all()
        if views:
            self.entries.addSeparator()
        for name, view in views.items():
            self.entries.addAction(unmarked(name), partial(self.open, name, view))
        if views:
            self.entries.addSeparator()
            remove = self.entries.addMenu(self.tr("&Remove"))
            dress(remove)
            for name in views:
                remove.addAction(unmarked(name), partial(self.forget, name))

    def keep(self) -> None:
        """Ask for a name and keep the comparison under it."""
        usual = self._desk.name or self._desk.made().title[:NAME_CHARACTERS]
        dialog = QInputDialog(self.window())
        dress(dialog)
        dialog.setWindowTitle(self.tr("Save comparison"))
        dialog.setLabelText(self.tr("Name of the comparison:"))
        dialog.setTextValue(usual)
        field = dialog.findChild(QLineEdit)
        if isinstance(field, QLineEdit):
            field.setMaxLength(NAME_CHARACTERS)
        accepted = dialog.exec()
        name = dialog.textValue().strip()
        dialog.deleteLater()
        if accepted and name:
            self.keep_as(name)

    def keep_as(self, name: str) -> None:
        """Keep the comparison under a name; say why where that is not possible."""
        try:
            self._kept.keep(name, self._desk.view)
        except PkviewerError as error:
            warn(self.window(), self.tr("Not saved"), error.message, error.hint)
            return
        self._desk.take(self._desk.view, name)
        self.said.emit(self.tr("Saved: {name}").format(name=name))
        self.kept_changed.emit()

    def open(self, name: str, view: ComparisonView) -> None:
        """Show a comparison that is kept; say why where the pack lacks a part of it."""
        try:
            self._desk.open(view, name)
        except PkviewerError as error:
            warn(self.window(), self.tr("Comparison not opened"), error.message, error.hint)

    def forget(self, name: str) -> None:
        """Drop a comparison that is kept."""
        try:
            self._kept.forget(name)
        except PkviewerError as error:
            warn(self.window(), self.tr("Not removed"), error.message, error.hint)
            return
        self.said.emit(self.tr("Removed: {name}").format(name=name))
        self.kept_changed.emit()

    def _all(self) -> dict[str, ComparisonView]:
        try:
            return self._kept.all()
        except PkviewerError as error:
            detail = "\n".join(map(str, getattr(error, "faults", ()))) or error.hint
            warn(self.window(), self.tr("Saved comparisons cannot be read"), error.message, detail)
            return {}
