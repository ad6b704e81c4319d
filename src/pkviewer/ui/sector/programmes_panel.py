"""Programmes, policies and projects: a few as paragraphs, many as a register."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from pkviewer.sheet.blocks import ProgrammeLine
from pkviewer.sheet.figure import Run, plain
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.widgets.columns import ColumnsLayout
from pkviewer.ui.widgets.glyphs import Ladder
from pkviewer.ui.widgets.icon_button import IconButton
from pkviewer.ui.widgets.panel import Panel, rule, wrapped
from pkviewer.ui.widgets.plain import PlainLabel
from pkviewer.ui.widgets.prose.paragraph import Prose

WIDE = 640
"""Width from which a row's parts stand side by side, in logical pixels at 100 %."""


class _Programme(QWidget):
    """The parts of a programme: what it is, where it stands, what is said of it."""

    figure_selected = Signal(object)
    source_marked = Signal(int)
    _stacked = False
    """Whether the date of its status stands below the status, not beside it."""

    def __init__(
        self, programme: ProgrammeLine, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._programme = programme
        self._theme = theme
        self._build_ui()

    def _build_ui(self) -> None:
        self._grid = QGridLayout(self)
        self._grid.setHorizontalSpacing(18)
        self._grid.setVerticalSpacing(3)
        self._name = _column(
            wrapped(self._programme.name, "strong"), wrapped(self._programme.owner, "small")
        )
        self._stand = self._standing()
        self._about = _column(*self._said())
        self._arrange(wide=False)

    def _standing(self) -> QWidget:
        programme = self._programme
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        ladder = Ladder(programme.status, self._theme)
        column = QVBoxLayout()
        column.setContentsMargins(0, 5, 0, 0)
        column.addWidget(ladder)
        column.addStretch(1)
        row.addLayout(column)
        words = [PlainLabel(programme.status_text, "accent", wrap=self._stacked)]
        if programme.since:
            words.append(PlainLabel(programme.since, "small"))
        if self._stacked:
            row.addWidget(_column(*words), 1, Qt.AlignmentFlag.AlignTop)
        else:
            for label in words:
                row.addWidget(label, 0, Qt.AlignmentFlag.AlignBaseline)
            row.addStretch(1)
        return holder

    def _said(self) -> list[QWidget]:
        programme = self._programme
        found = []
        if plain(programme.about):
            found.append(Prose(programme.about, self._theme, programme.marks))
        for figure in programme.figures:
            rest = " · ".join(part for part in (figure.label, figure.period) if part)
            runs = (Run(figure.text, figure), Run(f" {rest}"))
            found.append(Prose(runs, self._theme, role="small"))
        for prose in found:
            prose.figure_selected.connect(self.figure_selected)
            prose.source_marked.connect(self.source_marked)
        return [*found]

    def _arrange(self, *, wide: bool) -> None:
        self._grid.setContentsMargins(0, 6 if wide else 5, 0, 6 if wide else 8)
        for part in (self._name, self._stand, self._about):
            self._grid.removeWidget(part)
        for place, part in enumerate((self._name, self._stand, self._about)):
            self._grid.addWidget(part, *((0, place) if wide else (place, 0)))
        for column, stretch in enumerate((5, 4, 8) if wide else (1, 0, 0)):
            self._grid.setColumnStretch(column, stretch)


class RegisterRow(_Programme):
    """A programme in a row while there is room."""

    _wide = False
    _stacked = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= self._theme.scaled(WIDE)
        if wide is not self._wide:
            self._wide = wide
            self._arrange(wide=wide)


class ProgrammesPanel(Panel):
    """The programmes of a sector, each with where it stands."""

    figure_selected = Signal(object)
    source_marked = Signal(int)

    def __init__(
        self,
        title: str,
        programmes: tuple[ProgrammeLine, ...],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, theme, parent=parent)
        self.cells: dict[str, QWidget] = {}
        holder = QWidget()
        columns = ColumnsLayout(380, theme, 28, 8, "columns", parent=holder)
        for programme in programmes:
            cell = QWidget()
            column = QVBoxLayout(cell)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            column.addWidget(rule())
            row = _Programme(programme, theme)
            row.figure_selected.connect(self.figure_selected)
            row.source_marked.connect(self.source_marked)
            column.addWidget(row)
            self.cells[programme.id] = cell
            columns.add(cell, 2)
        self.column.addWidget(holder)

    def cell_of(self, programme: str) -> QWidget | None:
        """Return what shows a programme."""
        return self.cells.get(programme)


class RegisterPanel(Panel):
    """The register of programmes: a row each, the first ones at once, the others on demand."""

    figure_selected = Signal(object)
    source_marked = Signal(int)
    FIRST = 12
    """Programmes shown before "all" is asked for."""

    def __init__(
        self,
        title: str,
        programmes: tuple[ProgrammeLine, ...],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, theme, parent=parent)
        self._programmes = programmes
        self._rows: dict[str, RegisterRow] = {}
        self.column.setSpacing(0)
        self.column.addSpacing(6)
        self.more = IconButton("unfold", "", theme, worded=True)
        self.more.clicked.connect(self._on_all_wanted)
        self.column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self._show(programmes[: self.FIRST])
        self.more.setHidden(len(programmes) <= self.FIRST)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the fixed texts."""
        self.more.rename(self.tr("All {n}").format(n=len(self._programmes)))

    def cell_of(self, programme: str) -> QWidget | None:
        """Return the row of a programme, showing all if it is among the later ones."""
        if programme not in self._rows:
            self._on_all_wanted()
        return self._rows.get(programme)

    def _show(self, programmes: tuple[ProgrammeLine, ...]) -> None:
        for programme in programmes:
            row = RegisterRow(programme, self._theme)
            row.figure_selected.connect(self.figure_selected)
            row.source_marked.connect(self.source_marked)
            self._rows[programme.id] = row
            for widget in (rule(), row):
                self.column.insertWidget(self.column.count() - 1, widget)

    def _on_all_wanted(self) -> None:
        if not self.more.isHidden():
            self.more.hide()
            self._show(self._programmes[self.FIRST :])


def _column(*widgets: QWidget) -> QWidget:
    """Return widgets one above the other."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(1)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    return holder
