"""The page style beside the sheet: whose page it is, its mark, its sections; shown at once."""

from __future__ import annotations

from pathlib import Path

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QInputDialog,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pkviewer.documents.page_style import (
    PLAIN,
    PageStyle,
    faults_of,
    page_style_bytes,
    read_page_style,
)
from pkviewer.documents.page_styles import PageStyles
from pkviewer.errors import DocumentError, PkviewerError
from pkviewer.files import safe_name, write_whole
from pkviewer.model import limits
from pkviewer.paths import PAGE_STYLE_ENDING
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.paper.page_style_form import PageStyleForm, button, labelled, row_of
from pkviewer.ui.paper.page_worker import Press
from pkviewer.ui.settings import Settings
from pkviewer.ui.widgets.faults_dialog import FaultsDialog
from pkviewer.ui.widgets.icon_button import IconButton
from pkviewer.ui.widgets.manual_place import MANUAL
from pkviewer.ui.widgets.messages import warn
from pkviewer.ui.widgets.panel import rule
from pkviewer.ui.widgets.plain import PlainLabel, unmarked

WIDTH = 316
"""Width of the panel, in logical pixels at 100 %."""


class PageStylePanel(QScrollArea):
    """Every change is shown on the page at once; kept is only what is saved under a name."""

    closed = Signal()

    def __init__(
        self,
        press: Press,
        styles: PageStyles,
        settings: Settings,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty(MANUAL, "page#make-the-page-your-own")
        self._press = press
        self._styles = styles
        self._settings = settings
        self._theme = theme
        self._filling = False
        self._build_ui()
        self._connect()
        self.retranslate()
        self._list_styles(settings.page_style)

    def _build_ui(self) -> None:
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(self._theme.scaled(WIDTH))
        body = QWidget()
        body.setObjectName("dock-body")
        column = self._column = QVBoxLayout(body)
        column.setContentsMargins(18, 14, 18, 18)
        column.setSpacing(6)
        head = QHBoxLayout()
        self._heading = PlainLabel("", "heading")
        self.close_button = IconButton("close", "", self._theme)
        head.addWidget(self._heading, 1)
        head.addWidget(self.close_button)
        column.addLayout(head)
        self.name = QComboBox()
        self._name_label = labelled(self.name)
        column.addSpacing(4)
        column.addWidget(self._name_label)
        column.addWidget(self.name)
        self.save, self.save_as, self.remove = (button() for _ in range(3))
        column.addLayout(row_of(self.save, self.save_as, self.remove))
        self.take, self.give = button(), button()
        column.addLayout(row_of(self.take, self.give))
        column.addSpacing(6)
        column.addWidget(rule())
        self.form = PageStyleForm()
        column.addWidget(self.form)
        column.addStretch(1)
        self.setWidget(body)

    def _connect(self) -> None:
        # By a method of its own, which Qt drops with the panel: the theme outlives it.
        self._theme.changed.connect(self._on_theme_changed)
        self.close_button.clicked.connect(self.closed)
        self.name.currentIndexChanged.connect(self._on_named)
        self.save.clicked.connect(self._on_saved)
        self.save_as.clicked.connect(self._on_saved_as)
        self.remove.clicked.connect(self._on_removed)
        self.take.clicked.connect(self._on_taken)
        self.give.clicked.connect(self._on_given)
        self.form.edited.connect(self._on_edited)

    def _on_theme_changed(self) -> None:
        self.setFixedWidth(self._theme.scaled(WIDTH))

    def retranslate(self) -> None:
        """Write the fixed texts."""
        self._heading.setText(self.tr("Page style"))
        self.setAccessibleName(self.tr("Page style"))
        self.close_button.rename(self.tr("Close the page style"))
        self._name_label.setText(self.tr("Style"))
        self.name.setAccessibleName(self.tr("Style"))
        for named, text in (
            (self.save, self.tr("Save")),
            (self.save_as, self.tr("Save as…")),
            (self.remove, self.tr("Remove")),
            (self.take, self.tr("Import…")),
            (self.give, self.tr("Export…")),
        ):
            named.setText(text)

    @property
    def shown_style(self) -> PageStyle:
        """The style as it is set now."""
        return self.form.style_named(self._chosen())

    def _chosen(self) -> str:
        """Return the name of the style chosen; empty for the plain page."""
        name = self.name.currentData()
        return name if isinstance(name, str) else ""

    def _list_styles(self, chosen: str) -> None:
        """List the styles that are kept, and take up one of them."""
        styles = self._styles.all()
        self._filling = True
        self.name.clear()
        self.name.addItem(self.tr("No style"), "")
        for name in styles:
            self.name.addItem(unmarked(name), name)
        self.name.setCurrentIndex(max(0, self.name.findData(chosen)))
        self._filling = False
        self.form.fill(styles.get(chosen, PLAIN))

    def _on_named(self) -> None:
        if not self._filling:
            self._settings.page_style = self._chosen()
            self.form.fill(self._styles.all().get(self._chosen(), PLAIN))

    def _on_edited(self) -> None:
        """Show the style on the page, unless it is only half said."""
        style = self.shown_style
        named = msgspec.structs.replace(style, name=style.name or "-")
        whole = not any(True for _ in faults_of(named))
        self.save.setEnabled(whole and bool(style.name))
        self.save_as.setEnabled(whole)
        self.give.setEnabled(whole)
        self.remove.setEnabled(bool(style.name))
        if whole:
            self._press.page_style = style

    def _on_saved(self) -> None:
        self._keep(self.shown_style)

    def _on_saved_as(self) -> None:
        name, wanted = QInputDialog.getText(
            self, self.tr("Save page style"), self.tr("Name"), text=self._chosen()
        )
        if wanted and name.strip():
            kept = name.strip()[: limits.NAME_CHARACTERS]
            self._keep(msgspec.structs.replace(self.shown_style, name=kept))

    def _keep(self, style: PageStyle) -> None:
        try:
            self._styles.save(style)
        except PkviewerError as error:
            warn(self, self.tr("Not saved"), error.message, error.hint)
            return
        self._settings.page_style = style.name
        self._list_styles(style.name)

    def _on_removed(self) -> None:
        try:
            self._styles.remove(self._chosen())
        except PkviewerError as error:
            warn(self, self.tr("Not removed"), error.message, error.hint)
            return
        self._settings.page_style = ""
        self._list_styles("")

    def _on_taken(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Import page style"), str(Path.home()), self._filter()
        )
        if name:
            self.take_file(Path(name))

    def take_file(self, path: Path) -> None:
        """Keep the style of a file; if it is refused, say why."""
        try:
            style = read_page_style(path)
        except DocumentError as error:
            dialog = FaultsDialog(error, "", self, self.tr("Page style refused"))
            dialog.exec()
            dialog.deleteLater()
            return
        self._keep(style)

    def _on_given(self) -> None:
        style = self.shown_style
        style = msgspec.structs.replace(style, name=style.name or style.organisation or "Page")
        usual = safe_name(style.name, PAGE_STYLE_ENDING.removeprefix("."))
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export page style"), str(Path.home() / usual), self._filter()
        )
        if name:
            try:
                write_whole(Path(name), page_style_bytes(style))
            except PkviewerError as error:
                warn(self, self.tr("Not exported"), error.message, error.hint)

    def _filter(self) -> str:
        return self.tr("Page styles") + f" (*{PAGE_STYLE_ENDING})"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
