"""The files of collections that are open, laid over the edition that is read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from pkviewer.collection.changes import OwnSource
from pkviewer.collection.collection import Collection
from pkviewer.collection.opening import Opened, laid_over
from pkviewer.collection.overlay import Conflict
from pkviewer.model.pack import Pack
from pkviewer.text.style import Style
from pkviewer.ui.figures.files.open_file import OpenFile
from pkviewer.ui.session import Reading


class OpenFigures(QObject):
    """Opens, orders and closes collections, and shows the edition with them or without.

    Where two disagree the one that comes first keeps its figure.
    """

    changed = Signal()

    def __init__(self, reading: Reading, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading = reading
        self._edition = reading.pack
        self._is_applying = False
        self._last: tuple[tuple[Collection, ...], Opened] | None = None
        self.files: tuple[OpenFile, ...] = ()
        """What is open, the first laid first."""
        self.index = 0
        """Which of them is in hand."""
        self.conflicts: tuple[Conflict, ...] = ()
        self.is_shown = True
        reading.changed.connect(self._on_reading_changed)

    @property
    def edition(self) -> Pack:
        """The pack as it was published."""
        return self._edition

    @property
    def style(self) -> Style:
        """How words and numbers are written."""
        return self._reading.style

    @property
    def collection(self) -> Collection | None:
        """The collection in hand."""
        return self.files[self.index].collection if self.files else None

    @property
    def path(self) -> Path | None:
        """The file of the collection in hand."""
        return self.files[self.index].path if self.files else None

    @property
    def pack(self) -> Pack:
        """The pack with the collections over it, whether or not they are shown."""
        return self._laid(self.files).own if self.files else self._edition

    @property
    def sources(self) -> dict[str, OwnSource]:
        """The own sources of the collection in hand."""
        return self.collection.sources if self.collection is not None else {}

    def begin(self, path: Path, by: str = "") -> None:
        """Begin a collection in a file, and take it in hand.

        Raises:
            ExportError: the file cannot be written.
        """
        head = self._edition.head
        collection = Collection(title=path.stem[:80], pack=head.id, edition=head.edition, by=by)
        self._take_up(OpenFile.begun(path, collection))

    def open(self, path: Path) -> None:
        """Open a collection beside those that are open, and take it in hand.

        Raises:
            DocumentError: it was refused, or is of another pack; nothing else changes.
        """
        file = OpenFile.read(path)
        self._laid((*(f for f in self.files if f.path != path), file))
        self.is_shown = True
        self._take_up(file)

    def close(self, index: int | None = None) -> None:
        """Put a collection away, by default the one in hand; its file stays."""
        closed, in_hand = self.files[self.index if index is None else index], self.files[self.index]
        self.files = tuple(file for file in self.files if file is not closed)
        last = max(len(self.files) - 1, 0)
        self.index = self.files.index(in_hand) if in_hand is not closed else last
        self._apply()

    def take_in_hand(self, index: int) -> None:
        """Say which collection takes what is added."""
        self.index = index
        self.changed.emit()

    def move(self, index: int, by: int) -> None:
        """Lay a collection earlier or later: the first keeps its figure where two disagree."""
        to = index + by
        if not 0 <= to < len(self.files):
            return
        order = list(self.files)
        order.insert(to, order.pop(index))
        in_hand = self.files[self.index]
        self.files = tuple(order)
        self.index = self.files.index(in_hand)
        self._apply()

    def show_own(self, shown: bool) -> None:
        """Show the pages with the collections, or as the edition has them."""
        if shown != self.is_shown:
            self.is_shown = shown
            self._apply()

    def reload(self) -> None:
        """Read again what somebody else has changed.

        Raises:
            DocumentError: a file is no longer a collection; what was read before stays.
        """
        files = tuple(
            OpenFile.read(file.path) if file.path.exists() and file.is_changed else file
            for file in self.files
        )
        if files != self.files:
            self._laid(files)
            self.files = files
            self._apply()

    def _take_up(self, file: OpenFile) -> None:
        self.files = (*(f for f in self.files if f.path != file.path), file)
        self.index = len(self.files) - 1
        self._apply()

    def _laid(self, files: Sequence[OpenFile]) -> Opened:
        """Lay collections over the edition; those laid last are not laid again."""
        collections = tuple(file.collection for file in files)
        last = self._last
        if last is not None and last[1].edition is self._edition and last[0] == collections:
            return last[1]
        opened = laid_over(self._edition, collections, [str(file.path) for file in files])
        self._last = (collections, opened)
        return opened

    def _apply(self) -> None:
        """Show the edition with the collections over it."""
        pack, self.conflicts = self._edition, ()
        if self.files:
            opened = self._laid(self.files)
            self.conflicts = opened.conflicts
            pack = opened.own if self.is_shown else pack
        if pack is not self._reading.pack:
            self._is_applying = True
            try:
                self._reading.show(pack)
            finally:
                self._is_applying = False
        self.changed.emit()

    def _on_reading_changed(self) -> None:
        """Another pack may have been opened: collections of another pack are put away."""
        pack = self._reading.pack
        is_own = self._is_applying or pack.additions is not None
        # What was known on a day is a view of the edition, and no other one.
        if is_own or pack is self._edition or pack.known_on is not None:
            return
        self._edition = pack
        if any(file.collection.pack != pack.head.id for file in self.files):
            self.files, self.index, self.conflicts = (), 0, ()
            self.changed.emit()
        elif self.files:
            self._apply()
