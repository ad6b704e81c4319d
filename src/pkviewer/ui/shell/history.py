"""Where the reader has been: sectors and figures, back and forward."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from pkviewer.sheet.figure import Figure
from pkviewer.ui.session import identity

LONGEST = 200
"""Places remembered."""


@dataclass(frozen=True, slots=True)
class Place:
    """A sector, and the figure traced there."""

    sector: str
    figure: Figure | None = None

    def is_same(self, other: Place) -> bool:
        """Tell whether both places show the same."""
        if self.sector != other.sector or (self.figure is None) is not (other.figure is None):
            return False
        if self.figure is None or other.figure is None:
            return True
        return identity(self.figure) == identity(other.figure)


class History(QObject):
    """The places visited, in order, and where among them the reader is."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places: list[Place] = []
        self._at = -1

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place before this one."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a place after this one."""
        return self._at < len(self._places) - 1

    def visit(self, place: Place) -> None:
        """Remember a place as the present one; what lay ahead is forgotten."""
        if self._at >= 0 and self._places[self._at].is_same(place):
            return
        self._places = [*self._places[: self._at + 1], place][-LONGEST:]
        self._at = len(self._places) - 1
        self.changed.emit()

    def step(self, by: int) -> Place | None:
        """Go back (−1) or forward (1) and return the place there, if there is one."""
        if not 0 <= self._at + by < len(self._places):
            return None
        self._at += by
        self.changed.emit()
        return self._places[self._at]

    def clear(self) -> None:
        """Forget everything: another pack was opened."""
        self._places, self._at = [], -1
        self.changed.emit()
