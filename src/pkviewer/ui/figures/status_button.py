"""How many items of one's own are open, in the status bar; a press shows pages with or without."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStatusBar, QToolButton, QWidget

from pkviewer.ui.figures.desk import FiguresDesk
from pkviewer.ui.widgets.plain import plain_tooltip


class FiguresButton(QToolButton):
    """Counts what the open collections add, and switches the pages by the action of the menu."""

    def __init__(self, desk: FiguresDesk, action: QAction, bar: QStatusBar) -> None:
        super().__init__(bar)
        self._desk, self._action = desk, action
        self.setCheckable(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        bar.addPermanentWidget(self)
        self.clicked.connect(action.trigger)
        desk.changed.connect(self._on_changed)
        self._on_changed()

    def _on_changed(self) -> None:
        desk = self._desk
        is_open = bool(desk.files)
        self._action.setEnabled(is_open)
        self._action.setChecked(is_open and desk.is_shown)
        self.setVisible(is_open)
        self.setChecked(desk.is_shown)
        additions = desk.pack.additions if is_open else None
        count = additions.count if additions is not None else 0
        text = self.tr("† {n} of your own: shown") if desk.is_shown else self.tr("† {n} hidden")
        self.setText(text.format(n=count))
        files = ", ".join(file.path.name for file in desk.files)
        tip = self.tr("Show pages with or without your own figures ({files})")
        self.setToolTip(plain_tooltip(tip.format(files=files)))
        self.setAccessibleName(self.text())


def place(desk: FiguresDesk, action: QAction, bar: QWidget | None) -> None:
    """Put the button into a status bar."""
    if isinstance(bar, QStatusBar):
        FiguresButton(desk, action, bar)
