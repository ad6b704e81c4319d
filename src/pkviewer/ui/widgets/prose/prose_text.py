"""A paragraph as it is drawn: as tall as its text, its figures marked, one of them ringed."""

from __future__ import annotations

import itertools
import math

from PySide6.QtCore import QRectF, QSize, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from pkviewer.sheet.figure import Figure, Runs, plain
from pkviewer.ui.look.theme import Theme

FIGURE = "figure:"
SOURCE = "source:"


class ProseText(QTextBrowser):
    """Writes runs as characters with formats, so that nothing in them is markup."""

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
        self._is_stale = False
        self._size = 0
        self.hrefs: dict[tuple[int, int], str] = {}
        self._build_ui()
        theme.changed.connect(self._on_theme_changed)

    def _build_ui(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)
        # Not Minimum: the least height would be that of the width before.
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
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
        return tuple(self.hrefs)

    def selected(self) -> tuple[int, int]:
        """Return first and last position of what is marked or in focus."""
        cursor = self.textCursor()
        return cursor.selectionStart(), cursor.selectionEnd()

    def _on_theme_changed(self) -> None:
        """Write the text anew when it is next measured or painted: most of it is out of sight."""
        self._is_stale = True
        if self._font().pixelSize() != self._size:
            self._heights.clear()
            self.updateGeometry()
        self.viewport().update()

    def _freshen(self) -> None:
        if self._is_stale:
            self._write()

    def _write(self) -> None:
        self._is_stale = False
        self._size = self._font().pixelSize()
        self.document().setDefaultFont(self._font())
        self.clear()
        cursor = QTextCursor(self.document())
        self.hrefs.clear()
        figures = itertools.count()
        for run in self._runs:
            href = f"{FIGURE}{next(figures)}" if run.figure is not None else ""
            self._insert(cursor, run.text, href)
        for number, mark in enumerate(self._marks):
            # Narrow and unbreakable: marks stay with the word they belong to.
            cursor.insertText("\u202f", self._format(raised=bool(number)))
            self._insert(cursor, str(mark), f"{SOURCE}{mark}", raised=True)

    def _insert(self, cursor: QTextCursor, text: str, href: str, *, raised: bool = False) -> None:
        start = cursor.position()
        cursor.insertText(text, self._format(href, raised=raised))
        if href:
            self.hrefs[start, cursor.position()] = href

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

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Load nothing: a document made of characters has no pictures."""
        return None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._freshen()
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
        self._freshen()
        super().paintEvent(event)
        if self.hasFocus() and self.selected() in self.hrefs:
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
