"""The middle of the window: one pane a mode, each built when it is first shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from pkviewer.ui.look.dress import dress
from pkviewer.ui.shell.mode import Mode

_DRAWN = (Mode.SECTOR, Mode.START)
"""Panes that are drawn without a style sheet: those of many widgets."""
LEAST_WIDTH = 380
"""Narrowest that any pane gets, in logical pixels: beside the panel in the smallest window."""


class Panes(QStackedWidget):
    """Shows the pane of a mode."""

    def __init__(
        self, makers: Mapping[Mode, Callable[[], QWidget]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setMinimumWidth(LEAST_WIDTH)
        self._makers = dict(makers)
        self._panes: dict[Mode, QWidget] = {}

    def offer(self, mode: Mode, maker: Callable[[], QWidget]) -> None:
        """Say what builds a mode's pane when it is first shown."""
        self._makers[mode] = maker

    def show_mode(self, mode: Mode) -> None:
        """Show a mode's pane."""
        if mode not in self._panes:
            self._panes[mode] = self._makers[mode]()
            if mode not in _DRAWN:
                dress(self._panes[mode])
            self.addWidget(self._panes[mode])
        self.setCurrentWidget(self._panes[mode])

    def take_keyboard(self) -> None:
        """Put the keyboard where it was in the pane in sight, else on all of it."""
        shown = self.currentWidget()
        if shown is not None:
            inside = cast("QWidget | None", shown.focusWidget())
            (inside if inside is not None else shown).setFocus(Qt.FocusReason.OtherFocusReason)
