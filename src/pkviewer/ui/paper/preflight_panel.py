"""What to know of pages before they go out, by kind, the gravest first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from pkviewer.errors import PkviewerError
from pkviewer.text.style import Style
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.paper.page_worker import Press
from pkviewer.ui.settings import Paper
from pkviewer.ui.widgets.manual_place import MANUAL
from pkviewer.ui.widgets.plain import PlainLabel, plain_tooltip

if TYPE_CHECKING:
    from pkviewer.export.page.page import Page
    from pkviewer.export.page.preflight import Remark

Titled = tuple[str, "Page"]


class RemarksPanel(QTreeWidget):
    """The remarks on one page, or on several under their titles."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty(MANUAL, "page#before-it-goes-out")
        self._theme = theme
        self.setObjectName("remarks")
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setTabKeyNavigation(False)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the fixed texts."""
        self.setAccessibleName(self.tr("Before you publish"))

    def show_pages(self, pages: Sequence[Titled], style: Style) -> None:
        """Show the remarks on some pages; what is grave or left out stands open."""
        self.clear()
        for title, page in pages:
            if len(pages) == 1:
                self._add(self.invisibleRootItem(), page.remarks, style)
                continue
            top = QTreeWidgetItem(self, [f"{title}: {page.remarked}"])
            top.setFirstColumnSpanned(True)
            self._add(top, page.remarks, style)

    def _add(self, parent: QTreeWidgetItem, remarks: Sequence[Remark], style: Style) -> None:
        from pkviewer.export.page.preflight import grouped, items_of

        for name, group in grouped(remarks, style).items():
            head = QTreeWidgetItem(parent, [f"{name}: {items_of(group)}"])
            head.setFirstColumnSpanned(True)
            if group[0].severity != "note":
                head.setIcon(0, self._theme.icon("warning"))
            head.setExpanded(group[0].severity == "fault" or group[0].kind == "dropped")
            for remark in group:
                line = QTreeWidgetItem(head, [remark.where, remark.text])
                for column, text in enumerate((remark.where, remark.text)):
                    line.setToolTip(column, plain_tooltip(text))

    def summary(self, pages: Sequence[Titled]) -> str:
        """Say in a line whether all fits, and how much there is to know."""
        dropped = sum(page.omitted for _, page in pages)
        if not dropped:
            fits = self.tr("Everything fits on the page.")
        elif dropped == 1:
            fits = self.tr("1 item is omitted for lack of space.")
        else:
            fits = self.tr("{n} items are omitted for lack of space.").format(n=dropped)
        count = sum(page.remarked for _, page in pages)
        if not count:
            return fits
        known = self.tr("One remark.") if count == 1 else self.tr("{n} remarks.").format(n=count)
        return f"{fits} {known}"


class RemarksTab(QWidget):
    """The remarks on one page with their summary, as soon as it is set; for a tab."""

    def __init__(self, press: Press, theme: Theme, sector: str, paper: Paper) -> None:
        super().__init__()
        self._press = press
        self._asked: tuple[str, Paper] = (sector, paper)
        self.panel = RemarksPanel(theme)
        self.note = PlainLabel(self.tr("Preparing the page…"), "small", wrap=True)
        self.setWindowTitle(self.panel.accessibleName())
        column = QVBoxLayout(self)
        column.addWidget(self.note)
        column.addWidget(self.panel, 1)
        press.page_ready.connect(self._on_page_ready)
        press.page_failed.connect(self._on_page_failed)
        press.restyled.connect(self._ask)
        self._ask()

    def _ask(self) -> None:
        page = self._press.page(*self._asked)
        if page is not None:
            self._show(page)

    def _show(self, page: Page) -> None:
        pages = [("", page)]
        self.panel.show_pages(pages, self._press.style)
        self.note.setText(self.panel.summary(pages))

    def _on_page_ready(self, sector: str, paper: str, page: Page) -> None:
        if (sector, paper) == self._asked:
            self._show(page)

    def _on_page_failed(self, sector: str, paper: str, error: PkviewerError) -> None:
        if (sector, paper) == self._asked:
            self.note.setText(str(error))
