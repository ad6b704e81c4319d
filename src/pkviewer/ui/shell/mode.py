"""What the window shows: one state, which tabs, menus, pages and panel follow."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from pkviewer.sheet.figure import Figure


class Mode(Enum):
    """What stands in the middle of the window."""

    SECTOR = "sector"
    START = "start"
    PAPER = "paper"
    COMPARE = "compare"
    REVIEW = "review"
    BRIEFING = "briefing"

    @property
    def is_of_sector(self) -> bool:
        """Whether it belongs to a sector's tab, so that the tab is lit."""
        return self is Mode.SECTOR


@dataclass(frozen=True, slots=True)
class ViewState:
    """What is shown.

    ``sector`` is the tab that is read or gone back to, ``figure`` the one that is traced.
    ``subject`` is what is exported and printed: the sector, or the briefing by its id.
    """

    mode: Mode = Mode.SECTOR
    sector: str = ""
    subject: str = ""
    figure: Figure | None = None

    @property
    def is_sector_lit(self) -> bool:
        """Whether what is shown is the sector's own, on screen or on paper."""
        on_paper = self.mode is Mode.PAPER and self.subject == self.sector
        return self.mode.is_of_sector or on_paper


NOWHERE = ViewState()
"""Before anything was shown; as the state before, it has everything shown anew."""
