"""The briefing that is being worked on: its items, its file, and the way back of each step."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal

import msgspec
from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from pkviewer.briefing.changes import changes, pack_change, remembered
from pkviewer.briefing.composer import BriefingSource, MadeBriefing, made_briefing
from pkviewer.documents.briefing import (
    Briefing,
    FactItem,
    FigureItem,
    Item,
    briefing_bytes,
    read_briefing,
    target,
)
from pkviewer.files import write_whole
from pkviewer.model import limits
from pkviewer.sheet.blocks import ChangeLine
from pkviewer.ui.session import Reading

Added = Literal["added", "there", "full"]
_STEPS = 100
"""Steps that can be taken back."""


class BriefingDesk(QObject):
    """One briefing at a time. Each step makes a new one, so that the old ones can come back."""

    changed = Signal()

    def __init__(self, reading: Reading, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading = reading
        self._made: MadeBriefing | None = None
        self.steps = QUndoStack(self)
        """What was done to the briefing, to be taken back and taken again."""
        self.steps.setUndoLimit(_STEPS)
        self.path: Path | None = None
        self.briefing = self._saved = Briefing(title=self.tr("Briefing"))
        reading.changed.connect(self._on_reading_changed)
        reading.offer(BriefingSource(self.briefing))

    @property
    def is_modified(self) -> bool:
        """Whether there is something that closing would lose."""
        return self.briefing != self._saved

    def made(self) -> MadeBriefing:
        """Return the briefing as it stands with the open pack, made once."""
        if self._made is None:
            self._made = made_briefing(self._reading.composer, self.briefing)
        return self._made

    def changes(self) -> tuple[ChangeLine, ...]:
        """Return what is not as it was when the briefing was saved."""
        style = self._reading.style
        other = pack_change(self.briefing, self._reading.pack, style)
        return (*other, *changes(self.made().picked, style))

    def add(self, item: Item) -> Added:
        """Put an item at the end, unless it is there or there is no more room."""
        items = self.briefing.items
        if target(item) in map(target, items):
            return "there"
        figures = sum(isinstance(one, FactItem | FigureItem) for one in items)
        is_figure = isinstance(item, FactItem | FigureItem)
        if len(items) >= limits.BRIEFING_ITEMS or (
            is_figure and figures >= limits.BRIEFING_FIGURES
        ):
            return "full"
        self.edit(items=(*items, item))
        return "added"

    def remove(self, index: int) -> None:
        """Take an item out."""
        items = self.briefing.items
        self.edit(items=items[:index] + items[index + 1 :])

    def move(self, index: int, to: int) -> None:
        """Put an item in another place; ``to`` is its place afterwards."""
        items = list(self.briefing.items)
        if 0 <= to < len(items) and to != index:
            items.insert(to, items.pop(index))
            self.edit(items=tuple(items))

    def replace(self, index: int, change: Callable[[Item], Item]) -> None:
        """Change one item."""
        items = list(self.briefing.items)
        items[index] = change(items[index])
        self.edit(items=tuple(items))

    def edit(self, **keys: object) -> None:
        """Change some keys of the briefing, as one step."""
        changed = msgspec.structs.replace(self.briefing, **keys)
        if changed != self.briefing:
            self.steps.push(_Step(self, changed))

    def take(self, briefing: Briefing) -> None:
        """Put another in place of the present one, without a step; the file stays."""
        self.briefing, self._made = briefing, None
        self._reading.offer(BriefingSource(briefing))
        self.changed.emit()

    def open(self, path: Path) -> None:
        """Work on the briefing of a file, or of an exported page.

        Raises:
            DocumentError: it cannot be used; what is on the desk stays.
        """
        from pkviewer.verify.reopening import is_page, open_briefing

        briefing = open_briefing(path, self._reading.pack)
        # A page is not saved over: what is worked on has no file yet.
        self._begin(briefing, None if is_page(path) else path)

    def recover(self, path: Path) -> None:
        """Work on a briefing that was never saved.

        Raises:
            DocumentError: it cannot be used; what is on the desk stays.
        """
        briefing = read_briefing(path)
        self._begin(Briefing(title=""), None)
        self.take(briefing)

    def clear(self) -> None:
        """Begin a new one."""
        self._begin(Briefing(title=self.tr("Briefing")), None)

    def save(self, path: Path) -> None:
        """Write the briefing with what stands there now.

        Raises:
            ExportError: it could not be written; whatever stood there still stands.
        """
        briefing = remembered(self.briefing, self.made().picked, self._reading.pack)
        write_whole(path, briefing_bytes(briefing))
        self.path, self._saved = path, briefing
        self.take(briefing)

    def _begin(self, briefing: Briefing, path: Path | None) -> None:
        self.steps.clear()
        self.path, self._saved = path, briefing
        self.take(briefing)

    def _on_reading_changed(self) -> None:
        self._made = None
        self.changed.emit()


class _Step(QUndoCommand):
    """A step from one briefing to another. What saving adds to either is kept."""

    def __init__(self, desk: BriefingDesk, after: Briefing) -> None:
        super().__init__(QCoreApplication.translate("BriefingDesk", "briefing"))
        self._desk = desk
        self._other = after

    def redo(self) -> None:
        present = self._desk.briefing
        self._desk.take(self._other)
        self._other = present

    undo = redo
