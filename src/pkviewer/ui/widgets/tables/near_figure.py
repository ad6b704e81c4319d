"""The figure that a row of a table ends with: what its next figure would follow."""

from __future__ import annotations

from PySide6.QtWidgets import QTableView, QWidget

from pkviewer.sheet.figure import Figure
from pkviewer.ui.widgets.tables.roles import FIGURE_ROLE


def last_in_row(widget: QWidget | None) -> Figure | None:
    """Return the last figure in the current row of a table; None of any other widget."""
    if not isinstance(widget, QTableView) or not widget.currentIndex().isValid():
        return None
    model, row = widget.model(), widget.currentIndex().row()
    cells = (model.index(row, at) for at in reversed(range(model.columnCount())))
    figures = (cell.data(FIGURE_ROLE) for cell in cells)
    return next((figure for figure in figures if isinstance(figure, Figure)), None)
