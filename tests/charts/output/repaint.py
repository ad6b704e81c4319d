"""Repaint a chart 500 times, as a plain process: pytest would hide a lost reference."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from PySide6.QtWidgets import QApplication
from tests.charts.conftest import exports

from pkviewer.charts.base.palette import DARK, LIGHT
from pkviewer.charts.output.view import ChartView


def main() -> None:
    """Show, repaint and recolour a chart, then tell how often."""
    app = QApplication([])
    view = ChartView()
    view.resize(300, 200)
    view.set_spec(exports(), LIGHT)
    view.show()
    count = 0
    while count < 500:
        if count % 50 == 0:
            view.set_palette(DARK if count % 100 else LIGHT)
        view.repaint()
        app.processEvents()
        count += 1
    print(count)


if __name__ == "__main__":
    main()
