"""What a command reads: a pack, and collections over it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pkviewer.editions.known import open_known
from pkviewer.model.pack import Pack


@dataclass(frozen=True, slots=True)
class PackFiles:
    """What a command reads: a pack, a folder or a single file, and collections over it.

    With ``known_on`` it is read as it was known on that day.
    """

    folder: Path
    figures: tuple[Path, ...] = ()
    known_on: date | None = None

    def open(self, *, anew: bool = False) -> Pack:
        """Open the pack with its collections over it; ``anew`` audits it whatever is known.

        Raises:
            PackError: the pack was refused.
            DocumentError: a collection was refused, or is of another pack.
            UsageError: the pack cannot say what was known on the day asked for.
        """
        pack = self._all(anew=anew)
        if self.known_on is None:
            return pack
        # Most commands read all that an edition holds.
        from pkviewer.editions.vintages import as_known_on  # noqa: PLC0415

        return as_known_on(pack, self.known_on)

    def _all(self, *, anew: bool) -> Pack:
        if anew:
            from pkviewer.sheet.audit import open_pack  # noqa: PLC0415 - only a check wants it

            pack = open_pack(self.folder)
        else:
            pack = open_known(self.folder)
        if not self.figures:
            return pack
        # Most commands read an edition as it was published, and start without all of this.
        from pkviewer.collection.file import read_collection  # noqa: PLC0415
        from pkviewer.collection.opening import laid_over  # noqa: PLC0415

        collections = tuple(read_collection(file) for file in self.figures)
        return laid_over(pack, collections, [str(file) for file in self.figures]).own
