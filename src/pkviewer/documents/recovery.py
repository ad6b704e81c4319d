"""What a window leaves for the next start in case it does not end as it should.

Each window has a marker while it runs, and beside it the briefing and the review that are not
saved yet. All are removed at a proper end; what a window left that is gone is found at the next
start.
"""

from __future__ import annotations

import contextlib
from pathlib import Path

from pkviewer.documents.briefing import Briefing, briefing_bytes
from pkviewer.documents.saved_review import SavedReview, saved_review_bytes
from pkviewer.errors import ExportError
from pkviewer.files import owner_is_gone, owner_mark, write_whole
from pkviewer.paths import BRIEFING_ENDING, REVIEW_ENDING

_RUNNING = "running"


class Recovery:
    """The markers of the windows of one user, in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        mark = owner_mark()
        self._marker = folder / f"{_RUNNING}{mark}"
        self._unsaved = {
            ending: folder / f"unsaved{mark}{ending}" for ending in (BRIEFING_ENDING, REVIEW_ENDING)
        }

    def begin(self) -> tuple[bool, tuple[Path, ...]]:
        """Say that a window runs; return whether another was cut off, and what it left unsaved.

        What was left stays until it is dropped.
        """
        gone = [path for path in self._files() if owner_is_gone(path)]
        unsaved = tuple(path for path in gone if path.name.endswith(tuple(self._unsaved)))
        markers = [path for path in gone if path not in unsaved]
        for path in markers:
            drop(path)
        with contextlib.suppress(ExportError):
            write_whole(self._marker, b"")
        return bool(markers), unsaved

    def keep(self, briefing: Briefing | None) -> None:
        """Keep a briefing that is not saved; None forgets the one kept before."""
        data = briefing_bytes(briefing) if briefing is not None else None
        self._keep(BRIEFING_ENDING, data)

    def keep_review(self, review: SavedReview | None) -> None:
        """Keep a review that is not saved; None forgets the one kept before."""
        data = saved_review_bytes(review) if review is not None else None
        self._keep(REVIEW_ENDING, data)

    def end(self) -> None:
        """Say that the window ended as it should."""
        for path in (*self._unsaved.values(), self._marker):
            drop(path)

    def _keep(self, ending: str, data: bytes | None) -> None:
        """Write what is not saved; a disk that refuses is no reason to disturb."""
        if data is None:
            drop(self._unsaved[ending])
            return
        with contextlib.suppress(ExportError):
            write_whole(self._unsaved[ending], data)

    def _files(self) -> list[Path]:
        try:
            return sorted(path for path in self._folder.iterdir() if path.is_file())
        except OSError:
            return []


def drop(path: Path) -> None:
    """Remove a file of this folder, if it can be."""
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)
