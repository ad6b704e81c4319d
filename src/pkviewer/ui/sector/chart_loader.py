"""Brings in the drawing library after the first paint, and has the charts drawn then."""

from __future__ import annotations

import importlib
import os
import threading
from collections import deque
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal


class Drawable(Protocol):
    """A card whose chart is drawn when its turn comes."""

    def is_in_sight(self) -> bool:
        """Whether any part of it is to be seen at present."""

    def draw(self) -> None:
        """Draw its chart, as soon as it is in sight."""


class ChartLoader(QObject):
    """Imports the drawing library in a thread, then has one chart in sight drawn at a time.

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
        """Whether every chart asked for may be drawn."""
        return not self._waiting

    @property
    def is_next_in_sight(self) -> bool:
        """Whether somebody is looking at the place of a chart that can be drawn now."""
        return self._ready and any(card.is_in_sight() for card in self._waiting)

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
        """Draw a card's chart when there is time."""
        self._waiting.append(card)
        if self._ready:
            self._timer.start()

    def forget(self, card: Drawable) -> None:
        """Draw a card's chart no more: its page is gone."""
        if card in self._waiting:
            self._waiting.remove(card)

    def _import(self) -> None:
        importlib.import_module("pkviewer.charts.output.drawing")
        self._imported.emit()

    def _on_imported(self) -> None:
        self._ready = True
        self._timer.start()

    def _on_idle(self) -> None:
        """Draw the first chart in sight, and come back; where none is, let all be drawn."""
        card = next((card for card in self._waiting if card.is_in_sight()), None)
        if card is None:
            # None costs anything before it comes into sight.
            while self._waiting:
                self._waiting.popleft().draw()
            return
        self._waiting.remove(card)
        card.draw()
        self._timer.start()
