"""Puts bars, dialogs and controls under the style sheet, each for itself.

There is no style sheet of the application: it would reach every widget of every page, in sight
or not. What is hidden is dressed anew when it is next shown.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from pkviewer.ui.look.stylesheet import PARTS, Part, stylesheet
from pkviewer.ui.look.theme import Theme


class _Dress(QObject):
    """Keeps one widget dressed as the theme goes."""

    def __init__(self, widget: QWidget, parts: tuple[Part, ...], theme: Theme) -> None:
        super().__init__(widget)
        self._widget = widget
        self._parts = parts
        self._theme = theme
        self._worn: tuple[object, ...] = ()
        widget.installEventFilter(self)
        theme.changed.connect(self._on_theme_changed)
        self._wear()

    def _on_theme_changed(self) -> None:
        if self._widget.isVisible():
            self._wear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            self._wear()
        return False

    def _wear(self) -> None:
        now = (self._theme.colours, self._theme.zoom)
        if now != self._worn:
            self._worn = now
            self._widget.setStyleSheet(stylesheet(*now, self._parts))


def dress(widget: QWidget, *parts: Part) -> None:
    """Keep a widget and all in it under the style sheet: of all parts where none is named."""
    application = QApplication.instance()
    theme = application.findChild(Theme) if application is not None else None
    if theme is not None:
        _Dress(widget, parts or PARTS, theme)
