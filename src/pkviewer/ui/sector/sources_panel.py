"""The numbered sources of a sector's page."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QWidget,
)

from pkviewer.sheet.blocks import SourceLine
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.widgets.columns import ColumnsLayout
from pkviewer.ui.widgets.icon_button import IconButton
from pkviewer.ui.widgets.link_button import LinkButton
from pkviewer.ui.widgets.panel import Panel, wrapped
from pkviewer.ui.widgets.plain import PlainLabel


class SourcesPanel(Panel):
    """The numbered sources, the first ones at once, the others on demand.

    Each is opened only after its full address was shown.
    """

    source_requested = Signal(str, str)
    FIRST = 8
    """Sources shown before "all" is asked for."""

    def __init__(
        self,
        title: str,
        sources: tuple[SourceLine, ...],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, theme, parent=parent)
        self._sources = sources
        self._links: dict[int, LinkButton] = {}
        self._rows: dict[str, QWidget] = {}
        holder = QWidget()
        self._columns = ColumnsLayout(340, theme, 28, 2, "columns", parent=holder)
        self.column.addWidget(holder)
        self._show(sources[: self.FIRST])
        self.more = IconButton(
            "unfold", self.tr("All {n}").format(n=len(sources)), theme, worded=True
        )
        self.more.clicked.connect(self._on_all_wanted)
        self.column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.more.setHidden(len(sources) <= self.FIRST)

    def link_of(self, number: int) -> LinkButton | None:
        """Return what opens the source of a number, showing all if it is among the later ones."""
        if number not in self._links:
            self._on_all_wanted()
        return self._links.get(number)

    def row_of(self, source: str) -> QWidget | None:
        """Return the row of a source, showing all if it is among the later ones."""
        if source not in self._rows:
            self._on_all_wanted()
        return self._rows.get(source)

    def _show(self, sources: tuple[SourceLine, ...]) -> None:
        for source in sources:
            self._rows[source.id] = self._row(source)
            self._columns.add(self._rows[source.id], 3)

    def _on_all_wanted(self) -> None:
        if not self.more.isHidden():
            self.more.hide()
            self._show(self._sources[self.FIRST :])

    def _row(self, source: SourceLine) -> QWidget:
        row = QWidget()
        grid = QGridLayout(row)
        grid.setContentsMargins(0, 2, 0, 4)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        number = PlainLabel(str(source.number), "accent")
        number.setMinimumWidth(self._theme.scaled(24))
        grid.addWidget(number, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(wrapped(source.title), 0, 1)
        named = ". ".join(part for part in (source.text, source.reading) if part)
        grid.addWidget(wrapped(named, "small"), 1, 1)
        link = LinkButton(self.tr("Open…"))
        link.setAccessibleName(
            self.tr("Open source {n}: {title}").format(n=source.number, title=source.title)
        )
        link.clicked.connect(lambda: self.source_requested.emit(source.title, source.url))
        if not source.url:
            link.hide()
        self._links[source.number] = link
        grid.addWidget(link, 0, 2, Qt.AlignmentFlag.AlignTop)
        return row
