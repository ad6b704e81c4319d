"""The text under review: typed or pasted, its figures marked under the words and at the side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from pkviewer.review.documents import text_of
from pkviewer.review.telling.finding import Finding
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.review.marks import paint_review, text_format
from pkviewer.ui.widgets.clipboard import file_of

_MARK, _GAP = 14, 4
_ABREAST = 3
"""Marks side by side at one line; further ones are told by a plus."""


class ReviewText(QPlainTextEdit):
    """An editor of plain text.

    ``figure_reached`` tells the finding the cursor stands in, ``file_offered`` the path of a
    file that was dropped or pasted.
    """

    figure_reached = Signal(int)
    file_offered = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._findings: tuple[Finding, ...] = ()
        self._places: list[QTextCursor] = []
        self._current = -1
        self._margin = _Margin(self)
        self.setObjectName("review-text")
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.updateRequest.connect(self._on_update_requested)
        self.cursorPositionChanged.connect(self._on_cursor_moved)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def current(self) -> int:
        """The number of the finding in hand, counted from 0; −1 where there is none."""
        return self._current

    def show_findings(self, text: str, findings: Sequence[Finding]) -> None:
        """Mark the figures of a text, which is the one shown."""
        self._findings = tuple(findings)
        # Cursors move along with what is typed before them, until the text is read again.
        self._places = [self._selected(*place) for place in places(text, findings)]
        self._current = self._at_cursor()
        self._mark()

    def keep(self, stays: Sequence[bool]) -> None:
        """Take the marks of findings away that the text no longer says."""
        pairs = [
            pair
            for pair, is_said in zip(
                zip(self._places, self._findings, strict=True), stays, strict=True
            )
            if is_said
        ]
        self._places = [place for place, _ in pairs]
        self._findings = tuple(finding for _, finding in pairs)
        self._current = self._at_cursor()
        self._mark()

    def unchanged(self) -> list[bool]:
        """Return of each finding whether the text still says it where it was found."""
        said = (place.selectedText().replace("\u2029", "\n") for place in self._places)
        return [one == f.text for one, f in zip(said, self._findings, strict=True)]

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return bool(file_of(source)) or source.hasHtml() or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        path = file_of(source)
        if path is not None:
            self.file_offered.emit(path)
        elif source.hasHtml() and not source.hasText():
            self.insertPlainText(text_of(f"<html>{source.html()}".encode(), ""))
        else:
            super().insertFromMimeData(source)

    def go_to(self, number: int) -> None:
        """Bring a figure into sight and mark it as the one in hand."""
        if not 0 <= number < len(self._places):
            return
        self.setTextCursor(QTextCursor(self._places[number]))
        self.centerCursor()

    def margin_width(self) -> int:
        """Return the width of the strip of marks at the left."""
        return self._theme.scaled((_MARK + _GAP) * _ABREAST + _GAP)

    def paint_margin(self, event: QPaintEvent) -> None:
        """Paint a mark for each figure beside the line it stands in."""
        painter = QPainter(self._margin)
        edge = self._margin.width() - 1
        painter.setPen(QColor(self._theme.colours.line))
        painter.drawLine(edge, event.rect().top(), edge, event.rect().bottom())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size, gap = self._theme.scaled(_MARK), self._theme.scaled(_GAP)
        taken: dict[int, int] = {}
        for place, finding in zip(self._places, self._findings, strict=True):
            box = self._line_of(place.selectionStart())
            if box.bottom() < 0 or box.top() > self.height():
                continue
            column = taken.get(box.top(), 0)
            taken[box.top()] = column + 1
            if column >= _ABREAST:
                continue
            painter.save()
            painter.translate(gap + column * (size + gap), box.top() + (box.height() - size) / 2)
            painter.scale(size / 16, size / 16)
            paint_review(painter, finding.verdict, self._theme)
            painter.restore()
        painter.end()

    def _selected(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _line_of(self, position: int) -> QRect:
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        return self.cursorRect(cursor)

    def _mark(self) -> None:
        shown = []
        for number, (place, finding) in enumerate(zip(self._places, self._findings, strict=True)):
            selection = QTextEdit.ExtraSelection()
            look = text_format(finding.verdict, self._theme, current=number == self._current)
            selection.cursor = place
            selection.format = look
            shown.append(selection)
        self.setExtraSelections(shown)
        self._margin.update()

    def _at_cursor(self) -> int:
        at = self.textCursor().position()
        spans = ((place.selectionStart(), place.selectionEnd()) for place in self._places)
        return next((n for n, (start, end) in enumerate(spans) if start <= at <= end), -1)

    def _on_cursor_moved(self) -> None:
        found = self._at_cursor()
        if found != self._current:
            self._current = found
            self._mark()
            if found >= 0:
                self.figure_reached.emit(found)

    def _on_update_requested(self, rect: QRect, scrolled: int) -> None:
        if scrolled:
            self._margin.scroll(0, scrolled)
        else:
            self._margin.update(0, rect.y(), self._margin.width(), rect.height())

    def _on_theme_changed(self) -> None:
        self.setViewportMargins(self.margin_width() + self._theme.scaled(_GAP), 0, 0, 0)
        self._arrange()
        self._mark()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        self._margin.update()

    def _arrange(self) -> None:
        inside = self.contentsRect()
        self._margin.setGeometry(inside.left(), inside.top(), self.margin_width(), inside.height())


class _Margin(QWidget):
    """The strip of marks; the editor paints it."""

    def __init__(self, editor: ReviewText) -> None:
        super().__init__(editor)
        self._editor = editor
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        return QSize(self._editor.margin_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._editor.paint_margin(event)


def places(text: str, findings: Sequence[Finding]) -> list[tuple[int, int]]:
    """Return where figures stand in units of UTF-16, as Qt counts: some letters take two."""
    found = []
    at = units = 0
    for finding in findings:
        edges = []
        for offset in (finding.start, finding.end):
            units += len(text[at:offset].encode("utf-16-le", "surrogatepass")) // 2
            at = offset
            edges.append(units)
        found.append((edges[0], edges[1]))
    return found
