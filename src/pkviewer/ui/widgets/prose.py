"""Prose whose figures lead to their sources."""

from __future__ import annotations

import itertools
import math

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QMenu, QSizePolicy, QTextBrowser, QWidget

from pkviewer.sheet.figure import Figure, Runs, plain
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.widgets.action_id import ActionId
from pkviewer.ui.widgets.context import add_window_actions, figure_menu

_FIGURE = "figure:"
_SOURCE = "source:"


class Prose(QTextBrowser):
    """A paragraph as tall as its text. Tab goes from figure to figure, Enter opens one.

    The text is inserted as characters with formats, so that nothing in it is markup.
    """

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
        super().__init__(parent)
        self._runs = runs
        self._theme = theme
        self._marks = marks
        self._role = role
        self._figures = tuple(run.figure for run in runs if run.figure is not None)
        self._heights: dict[int, int] = {}
        self._links: dict[tuple[int, int], str] = {}
        self._build_ui()
        self._connect()

    def _build_ui(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(plain(self._runs))
        if self._figures or self._marks:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setAccessibleDescription(
                self.tr("Tab goes to the next figure, Enter shows where it comes from.")
            )
        else:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        if not (self._figures or self._marks):
            self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._write()

    def _connect(self) -> None:
        self.anchorClicked.connect(self._on_anchor_clicked)
        self._theme.changed.connect(self._write)

    @property
    def runs(self) -> Runs:
        """What it says, with its figures."""
        return self._runs

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Its figures, in the order of the text."""
        return self._figures

    @property
    def links(self) -> tuple[tuple[int, int], ...]:
        """Where its figures and source marks stand: first and last position of each."""
        return tuple(self._links)

    def current_figure(self) -> Figure | None:
        """Return the figure the keyboard is on."""
        return self._figure_at(self._links.get(self._selected(), ""))

    def has_marked_text(self) -> bool:
        """Tell whether the user marked text, other than the one link in focus."""
        return self.textCursor().hasSelection() and self._selected() not in self._links

    def _selected(self) -> tuple[int, int]:
        cursor = self.textCursor()
        return cursor.selectionStart(), cursor.selectionEnd()

    def _write(self) -> None:
        self.document().setDefaultFont(self._font())
        self.clear()
        cursor = QTextCursor(self.document())
        self._links.clear()
        figures = itertools.count()
        for run in self._runs:
            href = f"{_FIGURE}{next(figures)}" if run.figure is not None else ""
            self._insert(cursor, run.text, href)
        for number, mark in enumerate(self._marks):
            # Narrow and unbreakable: marks stay with the word they belong to.
            cursor.insertText("\u202f", self._format(raised=bool(number)))
            self._insert(cursor, str(mark), f"{_SOURCE}{mark}", raised=True)
        self._heights.clear()
        self.updateGeometry()

    def _insert(self, cursor: QTextCursor, text: str, href: str, *, raised: bool = False) -> None:
        start = cursor.position()
        cursor.insertText(text, self._format(href, raised=raised))
        if href:
            self._links[start, cursor.position()] = href

    def _font(self) -> QFont:
        font = self._theme.font("small" if self._role == "small" else "body")
        if self._role == "lead":
            font.setPixelSize(self._theme.scaled(15.5))
        if self._role == "strong":
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def _format(self, href: str = "", *, raised: bool = False) -> QTextCharFormat:
        colours = self._theme.colours
        made = QTextCharFormat()
        made.setFont(self._font())
        made.setForeground(QColor(colours.muted if self._role == "small" else colours.ink))
        if href:
            made.setAnchor(True)
            made.setAnchorHref(href)
            made.setForeground(QColor(colours.accent))
            made.setFontWeight(QFont.Weight.Medium)
            made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            made.setUnderlineColor(QColor(colours.edge))
        if raised:
            made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
            made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.NoUnderline)
        return made

    def _figure_at(self, href: str) -> Figure | None:
        if not href.startswith(_FIGURE):
            return None
        return self._figures[int(href.removeprefix(_FIGURE))]

    def _on_anchor_clicked(self, link: QUrl) -> None:
        href = link.toString()
        figure = self._figure_at(href)
        if figure is not None:
            self.figure_selected.emit(figure)
        elif href.startswith(_SOURCE):
            self.source_marked.emit(int(href.removeprefix(_SOURCE)))

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Load nothing: a document made of characters has no pictures."""
        return None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            document = self.document()
            before = document.textWidth()
            document.setTextWidth(max(1, width))
            self._heights[width] = math.ceil(document.size().height())
            document.setTextWidth(before)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        width = self.width() if self.width() > 120 else 480
        return QSize(480, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.verticalScrollBar().setRange(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and self._selected() in self._links:
            self._paint_ring(self.textCursor())

    def _paint_ring(self, cursor: QTextCursor) -> None:
        """Draw a ring around the figure in focus, a box for each line it stands on."""
        first, last = QTextCursor(cursor), QTextCursor(cursor)
        first.setPosition(cursor.selectionStart())
        last.setPosition(cursor.selectionEnd())
        start, end = self.cursorRect(first), self.cursorRect(last)
        right = self.viewport().width() - 1
        boxes = [QRectF(start.left(), start.top(), end.left() - start.left(), start.height())]
        if start.top() != end.top():
            boxes = [
                QRectF(start.left(), start.top(), right - start.left(), start.height()),
                QRectF(0, end.top(), end.left(), end.height()),
            ]
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.colours.focus), 2))
        for box in boxes:
            painter.drawRoundedRect(box.adjusted(-1, 1, 1, -1), 3, 3)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

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
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = menu.addAction(self.tr("Copy text"), self.copy)
        copy.setEnabled(self.textCursor().hasSelection())
        menu.addAction(self.tr("Select all"), self.selectAll)
        add_window_actions(menu, self, ActionId.COPY_DOCUMENT)
        menu.popup(event.globalPos())

    def _go_to(self, href: str) -> None:
        """Put the keyboard on a figure."""
        start, end = next(place for place, link in self._links.items() if link == href)
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.setFocus(Qt.FocusReason.MouseFocusReason)
