"""Nothing lost: unsaved work is kept while it is done, and a mistake of the program is told."""

from __future__ import annotations

import sys
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from pkviewer import paths
from pkviewer.documents.fault_log import unexpected
from pkviewer.documents.recovery import Recovery, drop
from pkviewer.paths import REVIEW_ENDING
from pkviewer.ui.shell.window import MainWindow
from pkviewer.ui.widgets.messages import ask, tell, warn

_PAUSE = 1500
"""Milliseconds without a further step after which the briefing is kept."""


class Recoverer(QObject):
    """Keeps the unsaved briefing of a window, and offers at its start what another left."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._recovery = Recovery(paths.user_data() / "recovery")
        self._was_cut_off, self._left = self._recovery.begin()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.keep)
        window.reading.briefed.connect(self._pause.start)
        window.parts.review_kept.connect(self._pause.start)

    def offer(self) -> None:
        """Say that the last window was cut off, and offer what it could not save."""
        title = self.tr("pkviewer did not end properly")
        for path in self._left:
            is_review = path.name.endswith(REVIEW_ENDING)
            text = self.tr("The last window was cut off. A briefing that was not saved was kept.")
            if is_review:
                text = self.tr("The last window was cut off. The text that was checked was kept.")
            offer = self.tr("&Open text") if is_review else self.tr("&Open briefing")
            question = self.tr("It is removed if you do not open it.")
            if not ask(self._window, title, text, question, offer):
                drop(path)
                continue
            parts = self._window.parts
            if parts.reviews.recover(path) if is_review else parts.briefing.recover(path):
                self.keep()
                drop(path)
        if self._was_cut_off and not self._left:
            text = self.tr("The last window was cut off. There was nothing to save.")
            tell(self._window, title, text)

    def keep(self) -> None:
        """Keep the briefing and the text on the desk if they have changes that are not saved."""
        parts = self._window.parts
        if parts.built("briefing"):
            desk = parts.briefing.desk
            self._recovery.keep(desk.briefing if desk.is_modified else None)
        if parts.built("review"):
            self._recovery.keep_review(parts.reviews.unsaved())

    def end(self) -> None:
        """Say that the window ended as it should."""
        self._recovery.end()


class Mistakes:
    """Tells mistakes of the program that nobody waits for, each once; the window goes on."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._messages: set[str] = set()
        self._before = sys.excepthook
        # Qt hands over what a slot raises.
        sys.excepthook = self._on_mistake

    def leave(self) -> None:
        """Let others hear of mistakes again, as before."""
        sys.excepthook = self._before

    def _on_mistake(
        self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        if isinstance(error, KeyboardInterrupt):
            self._window.close()
            return
        mistake = unexpected(error)
        if mistake.message not in self._messages:
            self._messages.add(mistake.message)
            title = QCoreApplication.translate("Mistakes", "Mistake of the program")
            warn(self._window, title, mistake.message, mistake.hint, mistake.report)
