"""The comparison that is being worked on, and the way back of each step."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from pkviewer.comparison.comparing import Comparing, Comparison
from pkviewer.comparison.page import ComparisonSource
from pkviewer.documents.comparison_view import ComparisonView
from pkviewer.model.limits import VIEW_SERIES
from pkviewer.model.series import SeriesKey
from pkviewer.ui.session import Reading

_STEPS = 100
"""Steps that can be taken back."""


class CompareDesk(QObject):
    """One view at a time; ``name`` is what it was kept as, empty until it is."""

    changed = Signal()

    def __init__(self, reading: Reading, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading = reading
        self._comparing: Comparing | None = None
        self._made: Comparison | None = None
        self.steps = QUndoStack(self)
        """What was done to the view, to be taken back and taken again."""
        self.steps.setUndoLimit(_STEPS)
        self.view = ComparisonView()
        self.name = ""
        reading.changed.connect(self._on_reading_changed)

    @property
    def comparing(self) -> Comparing:
        """What compares, over the open pack."""
        if self._comparing is None:
            self._comparing = Comparing(self._reading.pack, self._reading.style)
        return self._comparing

    def made(self) -> Comparison:
        """Return the view as it stands with the open pack, made once."""
        if self._made is None:
            self._made = self.comparing.compare(self.comparing.known(self.view))
        return self._made

    def add(self, *series: SeriesKey) -> None:
        """Set series beside the others, as one step; the last make room where there are too many.

        Series that are there already stay where they are.
        """
        new = [key for key in dict.fromkeys(series) if key not in self.view.series]
        kept = self.view.series[: max(VIEW_SERIES - len(new), 0)]
        self.show(replace(self.view, series=(*kept, *new[:VIEW_SERIES])))

    def remove(self, series: SeriesKey) -> None:
        """Take a series out."""
        self.show(self.view.without_series(series))

    def show(self, view: ComparisonView) -> None:
        """Show another view, as one step."""
        if view != self.view:
            self.steps.push(_Step(self, view, self.name))

    def open(self, view: ComparisonView, name: str) -> None:
        """Show a view that was kept under a name, as one step.

        Raises:
            ViewError: the pack lacks one of its series; what is shown stays.
        """
        self.comparing.expect(view)
        if (view, name) != (self.view, self.name):
            self.steps.push(_Step(self, view, name))

    def take(self, view: ComparisonView, name: str) -> None:
        """Put another in place of the present one, without a step."""
        self.view, self.name, self._made = view, name, None
        self._offer()
        self.changed.emit()

    def _offer(self) -> None:
        self._reading.offer(ComparisonSource(self.view, self.name))

    def _on_reading_changed(self) -> None:
        self._comparing = self._made = None
        self.changed.emit()


class _Step(QUndoCommand):
    """A step from one view to another."""

    def __init__(self, desk: CompareDesk, view: ComparisonView, name: str) -> None:
        super().__init__(QCoreApplication.translate("CompareDesk", "comparison"))
        self._desk = desk
        self._other = (view, name)

    def redo(self) -> None:
        present = (self._desk.view, self._desk.name)
        self._desk.take(*self._other)
        self._other = present

    undo = redo
