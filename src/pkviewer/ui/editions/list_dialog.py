"""Help ▸ Editions: those on this computer, to return to any or compare any two."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from pkviewer.editions.kept import KnownEdition
from pkviewer.hidden_signs import visible
from pkviewer.signing.trust import TrustedKeys
from pkviewer.text.style import Style
from pkviewer.text.when import day_text
from pkviewer.ui.look.dress import dress
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.widgets.panel import wrapped


class EditionsDialog(QDialog):
    """Lists the editions; ``read_requested`` and ``compare_requested`` say what is wanted."""

    read_requested = Signal(object)
    compare_requested = Signal(Path, Path)

    def __init__(
        self,
        editions: Sequence[KnownEdition],
        trusted: TrustedKeys,
        style: Style,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        dress(self)
        self._editions = tuple(editions)
        self._trusted = trusted
        self._style = style
        self.setWindowTitle(self.tr("Editions"))
        self._build_ui()
        self.resize(theme.window_size(920, 380))
        self._on_selected()

    def _build_ui(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 16)
        column.setSpacing(10)
        text = self.tr("Choose one to read it from now on, or two to see what differs.")
        column.addWidget(wrapped(text, "body"))
        self.list = QTreeWidget()
        self.list.setAccessibleName(self.tr("Editions on this computer"))
        self.list.setRootIsDecorated(False)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        titles = (self.tr("Edition"), self.tr("Date"), self.tr("Where from"), self.tr("Signed by"))
        self.list.setHeaderLabels([self.tr("Data pack"), *titles])
        for edition in self._editions:
            self.list.addTopLevelItem(QTreeWidgetItem(self._cells(edition)))
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.list.itemSelectionChanged.connect(self._on_selected)
        column.addWidget(self.list)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.read_button = box.addButton(self.tr("&Read this edition…"), role)
        self.compare_button = box.addButton(self.tr("&Compare"), role)
        self.read_button.clicked.connect(self._on_read)
        self.compare_button.clicked.connect(self._on_compare)
        box.rejected.connect(self.reject)
        column.addWidget(box)

    def _cells(self, edition: KnownEdition) -> list[str]:
        head, signature = edition.head, edition.signature
        places = {
            "bundled": self.tr("came with the program"),
            "installed": self.tr("installed"),
            "kept": self.tr("installed before"),
        }
        place = places[edition.place]
        if edition.is_read:
            place = self.tr("{place}, read now").format(place=place)
        signer = ""
        if signature is not None:
            key = self._trusted.key(signature.key_bytes)
            signer = key.name if key else self.tr("an unknown key")
        title = head.title.within(self._style.language)
        day = day_text(head.edition_date, self._style)
        return [visible(text) for text in (title, head.edition, day, place, signer)]

    @property
    def chosen(self) -> tuple[KnownEdition, ...]:
        """The editions that are selected, the older first."""
        rows = (self.list.indexOfTopLevelItem(item) for item in self.list.selectedItems())
        return tuple(self._editions[row] for row in sorted(rows, reverse=True))

    def _on_selected(self) -> None:
        chosen = self.chosen
        self.read_button.setEnabled(len(chosen) == 1 and not chosen[0].is_read)
        self.compare_button.setEnabled(len(chosen) == 2)

    def _on_read(self) -> None:
        (edition,) = self.chosen
        self.accept()
        self.read_requested.emit(edition)

    def _on_compare(self) -> None:
        older, newer = self.chosen
        self.compare_requested.emit(older.path, newer.path)
