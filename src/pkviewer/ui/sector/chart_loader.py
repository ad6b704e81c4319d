"""Brings in the drawing library after the first paint, and holds each chart's place till then."""

from __future__ import annotations

import importlib
import os
import threading
from collections import deque
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QSizePolicy

from pkviewer.charts.base.measure import Measure
from pkviewer.charts.planning import PreferredHeight
from pkviewer.sheet.chart import ChartSpec
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.widgets.plain import PlainLabel

_CHART_TYPE = 0.92
"""The charts' type against the window's."""


class Drawable(Protocol):
    """A card whose chart is built when its turn comes."""

    def is_in_sight(self) -> bool:
        """Whether any part of it is to be seen at present."""

    def draw(self) -> None:
        """Build its chart."""


class ChartLoader(QObject):
    """Imports the drawing library in a thread, then builds one chart at a time.

    The import takes a third of a second; done so, the window never stands still for it.
    """

    _imported = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[Drawable] = deque()
        self._thread: threading.Thread | None = None
        self._ready = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_idle)
        self._imported.connect(self._on_imported, Qt.ConnectionType.QueuedConnection)

    @property
    def is_idle(self) -> bool:
        """Whether every chart asked for has been built."""
        return not self._waiting

    def start(self) -> None:
        """Begin the import; call it after the first paint."""
        if self._thread is None:
            # Threads of the linear algebra library would only cost time at the start.
            os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
            self._thread = threading.Thread(target=self._import, name="charts", daemon=True)
            self._thread.start()

    def finish(self) -> None:
        """Wait for an import under way, before the program ends."""
        self._waiting.clear()
        if self._thread is not None:
            self._thread.join()

    def request(self, card: Drawable) -> None:
        """Build a card's chart when there is time."""
        self._waiting.append(card)
        if self._ready:
            self._timer.start()

    def forget(self, card: Drawable) -> None:
        """Build a card's chart no more: its page is gone."""
        if card in self._waiting:
            self._waiting.remove(card)

    def _import(self) -> None:
        importlib.import_module("pkviewer.charts.output.view")
        self._imported.emit()

    def _on_imported(self) -> None:
        self._ready = True
        self._timer.start()

    def _on_idle(self) -> None:
        """Build the first chart in sight, else the first of all, and come back."""
        if not self._waiting:
            return
        card = next((card for card in self._waiting if card.is_in_sight()), self._waiting[0])
        self._waiting.remove(card)
        card.draw()
        if self._waiting:
            self._timer.start()


class ChartPlace(PlainLabel):
    """Holds a chart's place until it is drawn, as high as the chart will be."""

    def __init__(self, spec: ChartSpec, theme: Theme) -> None:
        super().__init__("", "small")
        self._theme = theme
        self.show_spec(spec)
        theme.changed.connect(self._on_theme_changed)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_spec(self, spec: ChartSpec) -> None:
        """Be as high as another chart wants to be."""
        self._spec = spec
        measure = Measure(self._theme.font().pixelSize() * _CHART_TYPE)
        self._preferred = PreferredHeight(spec, measure)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._preferred.at(width)

    def _on_theme_changed(self) -> None:
        self.show_spec(self._spec)
