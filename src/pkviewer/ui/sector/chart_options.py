"""What may be asked of a chart, as a row of controls on its card."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QPushButton, QWidget

from pkviewer.model.sector import ChartMeasure
from pkviewer.sheet.chart_options import DECLARED, ChartOffer, ChartOptions, ChosenChart
from pkviewer.ui.look.dress import dress
from pkviewer.ui.session import Reading
from pkviewer.ui.widgets.plain import PlainLabel


class CardChoices:
    """The choices of one card: what is offered, what was chosen since the start."""

    def __init__(self, reading: Reading, sector: str, chart_id: str) -> None:
        self._reading = reading
        self._sector = sector
        self._chart_id = chart_id

    @property
    def options(self) -> ChartOptions:
        """What is asked of the chart at present."""
        return self._reading.options.get((self._sector, self._chart_id), DECLARED)

    def offer(self) -> ChartOffer:
        """Tell what may be asked of the chart."""
        return self._reading.choice(self._sector).offer(self._chart_id)

    def choose(self, options: ChartOptions) -> ChosenChart:
        """Ask something of the chart, and remember it until the program ends."""
        self._reading.options[self._sector, self._chart_id] = options
        return self._reading.choice(self._sector).chosen(self._chart_id, options)


class Chooser(QComboBox):
    """A list to choose from; the wheel passes through it."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        # It scrolls the page, not the choice it happens to pass over.
        event.ignore()


class ChartOptionsBar(QWidget):
    """View, peers, first and last period, and the way back to the chart as declared."""

    changed = Signal(object)

    def __init__(
        self,
        offer: ChartOffer,
        options: ChartOptions,
        title: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        dress(self, "fields", "buttons", "boxes")
        self._offer = offer
        self._options = options
        self._title = title
        self._build_ui()
        self._connect()
        self.retranslate()
        self._show()

    @property
    def controls(self) -> tuple[QWidget, ...]:
        """What the keyboard reaches, in reading order."""
        return self.view, self.peers, self.first, self.last, self.reset

    def _build_ui(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(5, 1)
        self.view = Chooser()
        self.peers = QCheckBox()
        self.first, self.last = Chooser(), Chooser()
        self._from, self._to = PlainLabel("", "small"), PlainLabel("", "small")
        self.reset = QPushButton()
        self.reset.setAutoDefault(False)
        grid.addWidget(self.view, 0, 0, 1, 4)
        grid.addWidget(self.peers, 0, 4)
        for column, widget in enumerate((self._from, self.first, self._to, self.last)):
            grid.addWidget(widget, 1, column)
        grid.addWidget(self.reset, 1, 4)
        self.view.setVisible(len(self._offer.views) > 1)
        self.peers.setVisible(self._offer.peers)
        for widget in (self._from, self.first, self._to, self.last):
            widget.setVisible(bool(self._offer.periods))

    def _connect(self) -> None:
        self.view.activated.connect(self._on_chosen)
        self.peers.clicked.connect(self._on_chosen)
        self.first.activated.connect(self._on_chosen)
        self.last.activated.connect(self._on_chosen)
        self.reset.clicked.connect(self._on_reset)

    def retranslate(self) -> None:
        """Write the fixed texts."""
        names: dict[ChartMeasure, str] = {
            "value": self.tr("Absolute values"),
            "index": self.tr("Index"),
            "growth": self.tr("Growth on the year before"),
        }
        self.view.clear()
        for view in self._offer.views:
            self.view.addItem(names[view], view)
        for box in (self.first, self.last):
            box.clear()
            for code, label in self._offer.periods:
                box.addItem(label, code)
        self.peers.setText(self.tr("Peers"))
        self._from.setText(self.tr("From"))
        self._to.setText(self.tr("to"))
        self.reset.setText(self.tr("Reset"))
        self.view.setAccessibleName(self.tr("View"))
        self.first.setAccessibleName(self.tr("First period"))
        self.last.setAccessibleName(self.tr("Last period"))
        for widget in self.controls:
            widget.setAccessibleDescription(self._title)

    def _show(self) -> None:
        options, (first, last) = self._options, self._offer.shown
        self.view.setCurrentIndex(max(0, self.view.findData(options.view)))
        self.peers.setChecked(options.peers)
        self.first.setCurrentIndex(self.first.findData(options.first or first))
        self.last.setCurrentIndex(self.last.findData(options.last or last))
        self.reset.setEnabled(options != DECLARED)

    def _on_chosen(self) -> None:
        first, last = self._offer.shown
        periods = [code for code, _ in self._offer.periods]
        chosen = [str(box.currentData() or "") for box in (self.first, self.last)]
        if periods and periods.index(chosen[0]) > periods.index(chosen[1]):
            # Whichever was moved takes the other along.
            kept = 0 if self.sender() is self.first else 1
            chosen = [chosen[kept], chosen[kept]]
        view = self.view.currentData()
        declared = not self._offer.views or view == self._offer.views[0]
        is_whole = chosen == [first, last]
        self._take(
            replace(
                DECLARED,
                view=None if declared else view,
                peers=self.peers.isChecked() or not self._offer.peers,
                first="" if is_whole else chosen[0],
                last="" if is_whole else chosen[1],
            )
        )

    def _on_reset(self) -> None:
        self._take(DECLARED)
        (self.view if self.view.isVisible() else self.first).setFocus()

    def _take(self, options: ChartOptions) -> None:
        self._options = options
        self._show()
        self.changed.emit(options)
