"""Milestones, notes and sources."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QVBoxLayout,
    QWidget,
)

from pkviewer.sheet.blocks import NoteBlock
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.widgets.columns import ColumnsLayout
from pkviewer.ui.widgets.panel import Panel
from pkviewer.ui.widgets.prose.paragraph import Prose


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
