"""Tells when files or folders on disk were changed by somebody, once they rest."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

_REST_MS = 250
"""An editor saves in several steps; what is read between two of them is half a file."""


class FileWatch(QObject):
    """Watches paths; ``changed`` is emitted when they have rested after a change."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watcher = QFileSystemWatcher(self)
        self._paths: frozenset[str] = frozenset()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._watcher.fileChanged.connect(self._on_event)
        self._watcher.directoryChanged.connect(self._on_event)
        self._rest.timeout.connect(self._on_rested)

    def watch(self, paths: Iterable[Path]) -> None:
        """Watch these paths and no others; a folder tells of what comes and goes in it."""
        self._paths = frozenset(str(path) for path in paths)
        present = {*self._watcher.files(), *self._watcher.directories()}
        if gone := [*(present - self._paths)]:
            self._watcher.removePaths(gone)
        self._add(present)

    def _add(self, present: set[str]) -> None:
        missing = [path for path in self._paths - present if Path(path).exists()]
        if missing:
            self._watcher.addPaths(missing)

    def _on_event(self) -> None:
        self._rest.start()

    def _on_rested(self) -> None:
        # A file that was replaced is another one to the system, which watches it no more.
        self._add({*self._watcher.files(), *self._watcher.directories()})
        self.changed.emit()
