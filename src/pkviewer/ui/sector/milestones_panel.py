"""Milestones along a line."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QGridLayout,
    QSizePolicy,
    QWidget,
)

from pkviewer.sheet.blocks import MilestoneLine
from pkviewer.sheet.figure import Run
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.sector.chart_card import ChartCard
from pkviewer.ui.widgets.icon_button import IconButton
from pkviewer.ui.widgets.panel import Panel
from pkviewer.ui.widgets.plain import PlainLabel
from pkviewer.ui.widgets.prose.paragraph import Prose


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
