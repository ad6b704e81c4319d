"""Where a text stands on a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QTextCursor, QTextLayout, QTextLine, QTextOption
from PySide6.QtWidgets import QWidget

from pkviewer.text.folding import fold, folded, spellings
from pkviewer.ui.widgets.glyphs import FigureText
from pkviewer.ui.widgets.plain import PlainLabel
from pkviewer.ui.widgets.prose.paragraph import Prose
from pkviewer.ui.widgets.tables.figure_table import FigureTable


@dataclass(frozen=True, slots=True)
class Match:
    """A stretch of a widget's text, or a cell of a table."""

    widget: QWidget
    start: int
    length: int
    cell: tuple[int, int] | None = None

    def boxes(self) -> list[QRect]:
        """Return where it stands in its widget, a box for each line."""
        if self.cell is not None and isinstance(self.widget, FigureTable):
            model = self.widget.model()
            box = self.widget.visualRect(model.index(*self.cell))
            return [box.translated(self.widget.viewport().pos())]
        if isinstance(self.widget, Prose):
            return _in_prose(self.widget, self.start, self.length)
        if isinstance(self.widget, PlainLabel):
            return _in_label(self.widget, self.start, self.length)
        return [self.widget.rect()]


def matches(body: QWidget, wanted: str) -> list[Match]:
    """Return where a text stands on a page, in reading order.

    Neither capitals nor the kind of dash, quote or space matter, and a period is found
    under its other names.
    """
    sought = [spelling for spelling in spellings(wanted) if spelling]
    if not sought:
        return []
    found: list[tuple[int, int, Match]] = []
    for kind in (PlainLabel, Prose, FigureText, FigureTable):
        for widget in body.findChildren(kind):
            if widget.isVisibleTo(body):
                at = widget.mapTo(body, QPoint(0, 0))
                found.extend((at.y(), at.x(), match) for match in _within(widget, sought))
    found.sort(key=lambda each: each[:2])
    return [match for _, _, match in found]


def _within(widget: QWidget, sought: Sequence[str]) -> list[Match]:
    if isinstance(widget, FigureTable):
        model = widget.model()
        return [
            Match(widget, 0, 0, (row, column))
            for row in range(model.rowCount())
            for column in range(model.columnCount())
            if any(each in folded(str(model.index(row, column).data())) for each in sought)
        ]
    text = widget.text() if isinstance(widget, PlainLabel | FigureText) else ""
    if isinstance(widget, Prose):
        text = widget.toPlainText()
    plain = fold(text)
    stretches: set[tuple[int, int]] = set()
    for each in sought:
        at = 0
        while (at := plain.text.find(each, at)) >= 0:
            stretches.add(plain.place(at, len(each)))
            at += len(each)
    return [Match(widget, *stretch) for stretch in sorted(stretches)]


def _in_prose(prose: Prose, start: int, length: int) -> list[QRect]:
    first, last = QTextCursor(prose.document()), QTextCursor(prose.document())
    first.setPosition(start)
    last.setPosition(start + length)
    one, other = prose.cursorRect(first), prose.cursorRect(last)
    if one.top() == other.top():
        return [one.united(other)]
    width = prose.viewport().width()
    return [
        QRect(one.left(), one.top(), width - one.left(), one.height()),
        QRect(0, other.top(), other.left(), other.height()),
    ]


def _in_label(label: PlainLabel, start: int, length: int) -> list[QRect]:
    """Lay the label's text out as it does itself, and measure."""
    room = label.contentsRect()
    layout = QTextLayout(label.text(), label.font())
    option = QTextOption(label.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask)
    option.setWrapMode(
        QTextOption.WrapMode.WordWrap if label.wordWrap() else QTextOption.WrapMode.NoWrap
    )
    layout.setTextOption(option)
    layout.beginLayout()
    lines, height = [], 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(room.width())
        lines.append((line, height))
        height += line.height()
    layout.endLayout()
    below = 0.0 if label.alignment() & Qt.AlignmentFlag.AlignTop else (room.height() - height) / 2
    if label.alignment() & Qt.AlignmentFlag.AlignBottom:
        below = room.height() - height
    below = max(0.0, below)
    boxes = []
    for line, top in lines:
        begin = max(start, line.textStart())
        end = min(start + length, line.textStart() + line.textLength())
        if begin < end:
            left, right = (_x(line, at) for at in (begin, end))
            box = QRectF(room.left() + left, room.top() + below + top, right - left, line.height())
            boxes.append(box.normalized().toAlignedRect())
    return boxes


def _x(line: QTextLine, at: int) -> float:
    return float(line.cursorToX(at)[0])  # type: ignore[index]
