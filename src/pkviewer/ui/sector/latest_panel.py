"""How new the series of a page are: the newest period of each, and when the next is due."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from pkviewer.sheet.blocks import LatestLine
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.widgets.columns import ColumnsLayout
from pkviewer.ui.widgets.link_button import LinkButton
from pkviewer.ui.widgets.panel import Panel, wrapped
from pkviewer.ui.widgets.plain import PlainLabel

_LEAST_WIDTH = 340


class LatestPanel(Panel):
    """The series of a page, the newest first; what is past its next release says so.

    ``update_requested`` names a series, by its code, whose next figure is to be added.
    """

    update_requested = Signal(str)

    def __init__(
        self,
        title: str,
        lines: Sequence[LatestLine],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, theme, parent=parent)
        holder = QWidget()
        columns = ColumnsLayout(_LEAST_WIDTH, theme, 28, 2, "columns", parent=holder)
        for line in lines:
            columns.add(self._row(line), 2)
        self.column.addWidget(holder)

    def _row(self, line: LatestLine) -> QWidget:
        row = QWidget()
        grid = QGridLayout(row)
        grid.setContentsMargins(0, 2, 0, 2)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        grid.addWidget(wrapped(line.name), 0, 0)
        grid.addWidget(PlainLabel(line.period, "strong"), 0, 1)
        if line.due:
            due = self.tr("{due}, overdue").format(due=line.due) if line.is_overdue else line.due
            grid.addWidget(wrapped(due, "small"), 1, 0)
        if line.is_overdue:
            add = LinkButton(self.tr("Add figure…"))
            add.setAccessibleDescription(line.name)
            add.clicked.connect(lambda: self.update_requested.emit(line.id))
            grid.addWidget(add, 1, 1)
        return row
