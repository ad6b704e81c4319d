"""The field of a form that names a file of which a copy is kept beside the collection."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from pkviewer.collection.copies import Copy
from pkviewer.errors import DocumentError
from pkviewer.ui.widgets.messages import warn
from pkviewer.ui.widgets.plain import PlainLabel


class CopyField(QWidget):
    """A file that was chosen, or none; it is read at once, so that nothing changes it later."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chosen: Copy | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.name = PlainLabel(self.tr("None"))
        self.name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.choose, self.remove = QPushButton(self.tr("Choose…")), QPushButton(self.tr("Remove"))
        for button in (self.choose, self.remove):
            button.setAutoDefault(False)
        row.addWidget(self.name, 1)
        row.addWidget(self.choose)
        row.addWidget(self.remove)
        self.setFocusProxy(self.choose)
        self.choose.clicked.connect(self._on_wanted)
        self.remove.clicked.connect(lambda _=False: self._take(None))
        self._take(None)

    def take(self, file: Path) -> None:
        """Take a file; one that cannot be read is refused with the reason."""
        try:
            self._take(Copy.of(file))
        except DocumentError as error:
            reason = "; ".join(map(str, error.faults))
            warn(self, self.tr("The copy cannot be kept"), error.message, reason)

    def _on_wanted(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Keep a copy of the source"), str(Path.home())
        )
        if name:
            self.take(Path(name))

    def _take(self, copy: Copy | None) -> None:
        self.chosen = copy
        self.name.setText(copy.name if copy is not None else self.tr("None"))
        self.remove.setEnabled(copy is not None)
        self.changed.emit()
