"""Every figure that a page shows opens its provenance, by whatever shows it."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot
from tests.ui.conftest import press

from pkviewer.sheet.figure import Figure
from pkviewer.ui.sector.cards import FigureCard
from pkviewer.ui.sector.page import SectorPage
from pkviewer.ui.session import identity
from pkviewer.ui.shell.provenance_dock import ProvenanceDock
from pkviewer.ui.shell.window import MainWindow
from pkviewer.ui.widgets.prose.paragraph import Prose
from pkviewer.ui.widgets.tables.figure_table import FigureTable
from pkviewer.ui.widgets.tables.roles import FIGURE_ROLE


def is_told(dock: ProvenanceDock, figure: Figure) -> bool:
    """Tell whether the dock shows a figure and leads on from it, to a source or operands."""
    shown = dock.figure is not None and identity(dock.figure) == identity(figure)
    leads = not dock.open_button.isHidden() or len(figure.fact.operands) > 1
    return shown and leads and not dock.copy_button.isHidden()


def test_no_figure_of_a_tab_is_a_dead_end(
    window: MainWindow, page: SectorPage, qtbot: QtBot
) -> None:
    window.loader.start()
    qtbot.waitUntil(lambda: window.loader.is_idle)
    opened = 0
    for card in page.findChildren(FigureCard):
        card.click()
        assert is_told(window.dock, card.current_figure())
        opened += 1
    for prose in page.findChildren(Prose):
        for number, figure in enumerate(prose.figures):
            prose.anchorClicked.emit(QUrl(f"figure:{number}"))
            assert is_told(window.dock, figure), figure
            opened += 1
    for table in page.findChildren(FigureTable):
        model = table.model()
        for row in range(model.rowCount()):
            for column in range(model.columnCount()):
                index = model.index(row, column)
                figure = index.data(FIGURE_ROLE)
                if isinstance(figure, Figure):
                    table.setCurrentIndex(index)
                    table.clicked.emit(index)
                    assert is_told(window.dock, figure)
                    opened += 1
    for chart in page.charts:
        assert chart.is_drawn
        for line in chart.spec.series:
            for mark in line.marks:
                chart.view.figure_activated.emit(mark.figure)
                assert is_told(window.dock, mark.figure)
                opened += 1
    assert opened > 40


def test_the_keyboard_opens_a_figure_and_its_operands(
    window: MainWindow, page: SectorPage, qtbot: QtBot
) -> None:
    page.cards[1].setFocus()
    press(qtbot, "Return")
    derived = window.dock.figure
    assert derived is not None
    operand = window.reading.provenance(derived).rows
    figure = next(row.figure for row in operand if row.figure is not None)
    window.dock.figure_selected.emit(figure)
    assert is_told(window.dock, figure)
    press(qtbot, "Alt+Left")
    assert window.dock.figure is not None
    assert identity(window.dock.figure) == identity(derived)
