"""Files dropped on the window: each is opened as what it is, a table is imported."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

from pkviewer.model.loading.container import HEAD
from pkviewer.paths import BRIEFING_ENDING, COLLECTION_ENDING, REVIEW_ENDING
from pkviewer.ui.shell.frame import Frame

_PACK_ENDING = ".pkpack"
_TABLES = frozenset({".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".json"})
Opener = Callable[[str, Path], object]
"""Opens a file of a kind: ``figures``, ``briefing``, ``review``, ``pack`` or ``table``."""


class Dropped(QObject):
    """Takes files that are dropped anywhere on the window where nothing else wants them."""

    def __init__(self, frame: Frame, open_file: Opener) -> None:
        super().__init__(frame)
        self._open = open_file
        frame.setAcceptDrops(True)
        frame.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent | QDragMoveEvent) and _file(event) is not None:
            event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and event.type() is QEvent.Type.Drop:
            file = _file(event)
            if file is not None:
                event.acceptProposedAction()
                self._open(kind_of(file), file)
                return True
        return super().eventFilter(watched, event)


def kind_of(file: Path) -> str:
    """Return what a file is by its name; empty for what the program cannot open."""
    for ending, kind in (
        (COLLECTION_ENDING, "figures"),
        (BRIEFING_ENDING, "briefing"),
        (REVIEW_ENDING, "review"),
        (_PACK_ENDING, "pack"),
    ):
        if file.name.casefold().endswith(ending):
            return kind
    if (file / HEAD).is_file():
        return "pack"
    return "table" if file.suffix.casefold() in _TABLES and not file.is_dir() else ""


def _file(event: QDropEvent) -> Path | None:
    """Return the one file that is dragged, where the program can open it."""
    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    file = Path(urls[0].toLocalFile())
    return file if kind_of(file) else None
