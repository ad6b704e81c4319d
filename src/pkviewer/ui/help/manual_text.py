"""A page of the manual, set in the window's own type and colours."""

from __future__ import annotations

import re

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QKeySequence,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from pkviewer.ui.help.manual import Part, places
from pkviewer.ui.look.stylesheet import SIZES
from pkviewer.ui.look.theme import Theme

_KEYS = re.compile(r"`((?:Ctrl|Alt|Shift|F\d)[^`]*)`")
_HEADINGS = {1: "title", 2: "heading", 3: "subheading"}
_ABOVE = {1: 0, 2: 20, 3: 14}
"""Space above a heading, in logical pixels at 100 %, by its level."""
_LINES = 112.0
"""Height of lines, in per cent of the type's own."""


class ManualText(QTextBrowser):
    """Shows one page. Its links lead to other pages; nothing is ever fetched."""

    link_followed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._markdown = ""
        self._part: Part | None = None
        self.setObjectName("manual")
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.anchorClicked.connect(self._on_anchor_clicked)
        theme.changed.connect(self._write)

    def loadResource(self, type_: int, name: QUrl | str) -> object:
        # Whatever a page names, a picture or a style: nothing is loaded.
        return None

    def show_page(self, markdown: str) -> None:
        """Show a page."""
        self._markdown, self._part = markdown, None
        self._write()
        self.verticalScrollBar().setValue(0)

    def go_to(self, part: Part) -> None:
        """Bring a part's heading to the top, with the keyboard there."""
        self._part = part
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and block.text() == part.title:
                cursor = QTextCursor(block)
                self.setTextCursor(cursor)
                top = self.document().documentLayout().blockBoundingRect(block).top()
                self.verticalScrollBar().setValue(
                    round(top) - self._theme.scaled(8) if part.level > 1 else 0
                )
                return
            block = block.next()

    def resizeEvent(self, event: QResizeEvent) -> None:
        # Lines break elsewhere now, and at the first showing were not broken at all.
        super().resizeEvent(event)
        if self._part is not None:
            self.go_to(self._part)

    def mark(self, asked: str) -> None:
        """Mark the words that were looked for."""
        wash = QColor(self._theme.colours.warn_mark)
        wash.setAlpha(90)
        marks = []
        block = self.document().begin()
        while asked.strip() and block.isValid():
            for start, length in places(block.text(), asked):
                marked = QTextEdit.ExtraSelection()
                cursor = QTextCursor(block)
                cursor.setPosition(block.position() + start)
                cursor.setPosition(
                    block.position() + start + length, QTextCursor.MoveMode.KeepAnchor
                )
                marked.cursor = cursor
                form = QTextCharFormat()
                form.setBackground(QBrush(wash))
                marked.format = form
                marks.append(marked)
            block = block.next()
        self.setExtraSelections(marks)

    def _write(self) -> None:
        document = self.document()
        document.setDefaultFont(self._theme.font())
        document.setDocumentMargin(self._theme.scaled(20))
        document.setMarkdown(
            _KEYS.sub(lambda found: f"`{native(found[1])}`", self._markdown),
            QTextDocument.MarkdownFeature.MarkdownDialectGitHub,
        )
        block = document.begin()
        while block.isValid():
            self._set_block(block)
            block = block.next()
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                self._set_table(frame)

    def _set_block(self, block: QTextBlock) -> None:
        colours = self._theme.colours
        cursor = QTextCursor(block)
        level = block.blockFormat().headingLevel()
        form = QTextBlockFormat()
        form.setLineHeight(_LINES, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if level:
            form.setTopMargin(self._theme.scaled(_ABOVE.get(level, 12)))
            form.setBottomMargin(self._theme.scaled(6))
        elif cursor.currentTable() is None:
            form.setBottomMargin(self._theme.scaled(9 if block.textList() is None else 3))
        cursor.mergeBlockFormat(form)
        fragments = []
        at = block.begin()
        while not at.atEnd():
            fragments.append(at.fragment())
            at += 1
        for fragment in fragments:
            given = fragment.charFormat()
            made = QTextCharFormat(given)
            made.setFontFamilies([self._theme.family])
            made.setProperty(QTextCharFormat.Property.FontPixelSize, self._size(level))
            made.clearProperty(QTextCharFormat.Property.FontSizeAdjustment)
            made.clearProperty(QTextCharFormat.Property.FontPointSize)
            if level:
                made.setForeground(QColor(colours.accent if level < 3 else colours.ink))
                made.setFontWeight(QFont.Weight.DemiBold)
            elif given.isAnchor():
                made.setForeground(QColor(colours.accent))
            elif given.fontFixedPitch():
                made.setFontFixedPitch(False)
                made.setBackground(QColor(colours.selected))
                made.setFontWeight(QFont.Weight.Medium)
            elif given.fontWeight() >= QFont.Weight.Bold:
                made.setFontWeight(QFont.Weight.DemiBold)
            cursor.setPosition(fragment.position())
            cursor.setPosition(
                fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor
            )
            cursor.setCharFormat(made)

    def _size(self, level: int) -> int:
        return round(SIZES[_HEADINGS.get(level, "body")] * self._theme.zoom)

    def _set_table(self, table: QTextTable) -> None:
        form = table.format()
        form.setBorder(0)
        form.setCellSpacing(0)
        form.setCellPadding(self._theme.scaled(5))
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        form.setTopMargin(self._theme.scaled(4))
        form.setBottomMargin(self._theme.scaled(12))
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
        table.setFormat(form)
        for row in range(table.rows()):
            for column in range(table.columns()):
                cell = table.cellAt(row, column)
                made = cell.format().toTableCellFormat()
                made.setBottomBorder(1)
                made.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
                edge = self._theme.colours.edge if row == 0 else self._theme.colours.line
                made.setBottomBorderBrush(QBrush(QColor(edge)))
                cell.setFormat(made)

    def _on_anchor_clicked(self, url: QUrl) -> None:
        self.link_followed.emit(url.toString())


def native(keys: str) -> str:
    """Return keys as this system writes them; what is no key stays."""
    sequence = QKeySequence(keys)
    shown = sequence.toString(QKeySequence.SequenceFormat.NativeText)
    return shown or keys
