"""Prose whose figures lead to their sources."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu, QWidget

from pkviewer.sheet.figure import Figure, Runs
from pkviewer.ui.look.dress import dress
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.widgets.action_id import ActionId
from pkviewer.ui.widgets.context import add_window_actions, figure_menu
from pkviewer.ui.widgets.prose.prose_text import FIGURE, SOURCE, ProseText


class Prose(ProseText):
    """A paragraph that answers: Tab goes from figure to figure, Enter opens one."""

    figure_selected = Signal(object)
    source_marked = Signal(int)

    def __init__(
        self,
        runs: Runs,
        theme: Theme,
        marks: tuple[int, ...] = (),
        role: str = "body",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(runs, theme, marks, role, parent)
        self.anchorClicked.connect(self._on_anchor_clicked)

    def current_figure(self) -> Figure | None:
        """Return the figure the keyboard is on."""
        return self._figure_at(self.hrefs.get(self.selected(), ""))

    def has_marked_text(self) -> bool:
        """Tell whether the user marked text, other than the one link in focus."""
        return self.textCursor().hasSelection() and self.selected() not in self.hrefs

    def _figure_at(self, href: str) -> Figure | None:
        if not href.startswith(FIGURE):
            return None
        return self.figures[int(href.removeprefix(FIGURE))]

    def _on_anchor_clicked(self, link: QUrl) -> None:
        href = link.toString()
        figure = self._figure_at(href)
        if figure is not None:
            self.figure_selected.emit(figure)
        elif href.startswith(SOURCE):
            self.source_marked.emit(int(href.removeprefix(SOURCE)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() is Qt.FocusReason.TabFocusReason:
            self.focusNextPrevChild(True)
        elif event.reason() is Qt.FocusReason.BacktabFocusReason:
            self.moveCursor(QTextCursor.MoveOperation.End)
            self.focusNextPrevChild(False)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        ):
            cursor = self.textCursor()
            cursor.clearSelection()
            self.setTextCursor(cursor)

    def event(self, event: QEvent) -> bool:
        # Marked text is copied from here; else the key is the window's, which copies the
        # figure in focus with its source.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(
                self.has_marked_text() and event.matches(QKeySequence.StandardKey.Copy)
            )
            return event.isAccepted()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        href = self.anchorAt(event.pos())
        figure = self._figure_at(href)
        if figure is not None and not self.has_marked_text():
            self._go_to(href)
            menu = figure_menu(self, lambda: self.figure_selected.emit(figure))
            add_window_actions(menu, self, ActionId.COPY_DOCUMENT)
            menu.popup(event.globalPos())
            return
        menu = QMenu(self)
        dress(menu, "menus")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = menu.addAction(self.tr("Copy text"), self.copy)
        copy.setEnabled(self.textCursor().hasSelection())
        menu.addAction(self.tr("Select all"), self.selectAll)
        add_window_actions(menu, self, ActionId.COPY_DOCUMENT)
        menu.popup(event.globalPos())

    def _go_to(self, href: str) -> None:
        """Put the keyboard on a figure."""
        start, end = next(place for place, link in self.hrefs.items() if link == href)
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.setFocus(Qt.FocusReason.MouseFocusReason)
