"""The About box: edition, versions, and the licences of everything that is shipped."""

from __future__ import annotations

import platform

import PySide6
from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from pkviewer import __version__
from pkviewer.text.when import day_text
from pkviewer.ui.help.licences import Notice, notices
from pkviewer.ui.look.dress import dress
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.session import Reading
from pkviewer.ui.widgets.clipboard import copy_text
from pkviewer.ui.widgets.panel import wrapped
from pkviewer.ui.widgets.plain import PlainLabel


class AboutDialog(QDialog):
    """What this is, which edition it shows, what it runs on, and under which licences."""

    def __init__(
        self, reading: Reading, origin: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        dress(self)
        self._reading = reading
        self._origin = origin
        self._theme = theme
        self._notices: list[Notice] = []
        self._build_ui()

    def _build_ui(self) -> None:
        self.setWindowTitle(self.tr("About pkviewer"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 16)
        column.setSpacing(6)
        column.addWidget(PlainLabel("pkviewer", "title"))
        column.addWidget(
            wrapped(self.tr("An offline viewer in which every figure leads to its source."))
        )
        column.addSpacing(6)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self._versions(), self.tr("Edition and versions"))
        self.tabs.addTab(self._licences(), self.tr("Licences"))
        self.tabs.currentChanged.connect(self._on_tab_changed)
        column.addWidget(self.tabs, 1)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy_button = QPushButton(self.tr("&Copy"))
        self.copy_button.setAutoDefault(False)
        box.addButton(self.copy_button, QDialogButtonBox.ButtonRole.ActionRole)
        self.copy_button.clicked.connect(self._on_copied)
        box.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        box.rejected.connect(self.reject)
        column.addWidget(box)
        self.resize(self._theme.window_size(760, 520))

    def _versions(self) -> QWidget:
        head = self._reading.pack.head
        style = self._reading.style
        python, pyside = platform.python_version(), PySide6.__version__
        self._lines = [
            (self.tr("Version"), __version__),
            (self.tr("Data pack"), head.title.within(style.language)),
            (
                self.tr("Edition"),
                self.tr("{edition} of {day}, {origin}").format(
                    edition=head.edition,
                    day=day_text(head.edition_date, style),
                    origin=self._origin,
                ),
            ),
            (self.tr("Read from"), self._reading.pack.folder),
            (self.tr("Licence of the program"), "MIT"),
            (self.tr("Licence of the data"), head.licence.name),
            (self.tr("Runs on"), f"Python {python}, Qt {qVersion()}, PySide {pyside}"),
        ]
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(2, 14, 2, 8)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, (label, text) in enumerate(self._lines):
            grid.addWidget(PlainLabel(label, "small"), row, 0, Qt.AlignmentFlag.AlignTop)
            value = wrapped(text)
            value.make_selectable()
            grid.addWidget(value, row, 1)
        grid.setRowStretch(len(self._lines), 1)
        return body

    def _licences(self) -> QWidget:
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setChildrenCollapsible(False)
        self.list = QListWidget()
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("What is shipped"))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Licence"))
        parts.addWidget(self.list)
        parts.addWidget(self.text)
        parts.setStretchFactor(1, 1)
        parts.setSizes([self._theme.scaled(250), self._theme.scaled(460)])
        self.list.currentRowChanged.connect(self._on_row_changed)
        return parts

    def _on_tab_changed(self, tab: int) -> None:
        """Gather the licences when they are first asked for."""
        if tab == 1 and not self._notices:
            self._notices = notices()
            self.list.addItems([f"{n.name} {n.version}".strip() for n in self._notices])
            self.list.setCurrentRow(0)

    def _on_row_changed(self, row: int) -> None:
        self.text.setPlainText(self._told(self._notices[row]) if row >= 0 else "")

    def _told(self, notice: Notice) -> str:
        head = f"{notice.name} {notice.version}".strip()
        return f"{head}\n{self.tr('Licence')}: {notice.licence}\n\n{notice.text}".strip()

    def _on_copied(self) -> None:
        """Copy what is in sight: the versions, or the licence."""
        if self.tabs.currentIndex() == 1:
            copy_text(self.text.toPlainText())
        else:
            copy_text("\n".join(f"{label}: {text}" for label, text in self._lines))
