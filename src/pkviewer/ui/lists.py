"""Milestones, notes and sources."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QGridLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from pkviewer.sheet.factsheet import MilestoneLine, NoteBlock, SourceLine
from pkviewer.sheet.figure import Run
from pkviewer.ui.charts_panel import ChartCard
from pkviewer.ui.columns import ColumnsLayout
from pkviewer.ui.panel import IconButton, Panel, wrapped
from pkviewer.ui.plain import PlainLabel, unmarked
from pkviewer.ui.prose import Prose
from pkviewer.ui.theme import Theme


class LinkButton(QPushButton):
    """A button that looks like a link."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(unmarked(text), parent)
        self.setProperty("link", "true")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)


class NotesPanel(Panel):
    """Read with care: definitions, breaks in series, rival figures."""

    figure_selected = Signal(object)
    source_marked = Signal(int)

    def __init__(
        self, title: str, notes: tuple[NoteBlock, ...], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, theme, parent=parent)
        holder = QWidget()
        columns = ColumnsLayout(320, theme, 28, 8, "columns", parent=holder)
        for note in notes:
            columns.add(self._cell(note), 3)
        self.column.addWidget(holder)

    def _cell(self, note: NoteBlock) -> QWidget:
        cell = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 2, 0, 4)
        column.setSpacing(2)
        for prose in (
            Prose(note.title, self._theme, role="strong"),
            Prose(note.text, self._theme, note.marks),
        ):
            prose.figure_selected.connect(self.figure_selected)
            prose.source_marked.connect(self.source_marked)
            column.addWidget(prose)
        column.addStretch(1)
        return cell


class _Dot(QWidget):
    """A milestone's dot on its line: full when it happened, open when it was planned."""

    def __init__(self, theme: Theme, *, planned: bool, last: bool) -> None:
        super().__init__()
        self._theme = theme
        self._planned = planned
        self._last = last
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(16, 18)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self._theme.scaled(10)
        if not self._last:
            painter.setPen(QPen(QColor(colours.line), 2))
            painter.drawLine(QPointF(8, middle), QPointF(8, self.height()))
        painter.setPen(QPen(QColor(colours.accent), 2))
        painter.setBrush(QColor(colours.surface if self._planned else colours.accent))
        painter.drawEllipse(QPointF(8, middle), 4, 4)
        painter.end()


class MilestonesPanel(Panel):
    """Dated events, newest first; the older ones on demand. A timeline may stand above."""

    source_marked = Signal(int)
    FIRST = 8
    """Milestones shown before "all" is asked for."""

    def __init__(
        self,
        title: str,
        milestones: tuple[MilestoneLine, ...],
        theme: Theme,
        timeline: ChartCard | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, theme, parent=parent)
        self._milestones = milestones
        if timeline is not None:
            self.add_tool(timeline.become_part())
            self.column.addWidget(timeline)
            self.column.addSpacing(6)
        self._titles: dict[str, Prose] = {}
        self._build_ui()

    def title_of(self, milestone: str) -> Prose | None:
        """Return the title of a milestone, showing the older ones if it is among them."""
        if milestone not in self._titles and not self.more.isHidden():
            self._on_all_wanted()
        return self._titles.get(milestone)

    def _build_ui(self) -> None:
        self._list = QWidget()
        self._grid = QGridLayout(self._list)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(2, 1)
        self.column.addWidget(self._list)
        for row, milestone in enumerate(self._milestones[: self.FIRST]):
            self._add(row, milestone)
        rest = len(self._milestones) - self.FIRST
        self.more = IconButton(
            "unfold", self.tr("All {n}").format(n=len(self._milestones)), self._theme, worded=True
        )
        if rest <= 0:
            self.more.hide()
        self.more.clicked.connect(self._on_all_wanted)
        self.column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def _add(self, row: int, milestone: MilestoneLine) -> None:
        last = row == len(self._milestones) - 1
        date = PlainLabel(milestone.date_text, "small")
        date.setContentsMargins(0, 2, 0, 8)
        title = Prose((Run(milestone.title),), self._theme, milestone.marks)
        self._titles[milestone.id] = title
        title.source_marked.connect(self.source_marked)
        self._grid.addWidget(date, row, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        self._grid.addWidget(_Dot(self._theme, planned=milestone.planned, last=last), row, 1)
        self._grid.addWidget(title, row, 2)

    def _on_all_wanted(self) -> None:
        for row in range(self.FIRST, len(self._milestones)):
            self._add(row, self._milestones[row])
        self.more.hide()


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
        grid.addWidget(wrapped(source.text, "small"), 1, 1)
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
