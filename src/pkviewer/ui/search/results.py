"""What a search found, as a list in groups: the model, and how its rows are drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from pkviewer.search.index import Entry, Hit, marked
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.widgets.tables.roles import Index

HIT_ROLE = Qt.ItemDataRole.UserRole
_MOST = 8
"""Rows of one group, where there are several."""


class Results(QAbstractListModel):
    """Hits by kind, each kind under its name; the kind of the best hit comes first.

    ``detail`` tells what stands at the right of a row; it is asked only for rows in sight.
    """

    def __init__(
        self,
        kinds: Callable[[str], str],
        detail: Callable[[Entry], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kinds = kinds
        self._detail = detail
        self._told: dict[Entry, str] = {}
        self._rows: list[str | Hit] = []
        self.query = ""

    @property
    def hits(self) -> list[Hit]:
        """The hits in the order of the list."""
        return [row for row in self._rows if isinstance(row, Hit)]

    def show_hits(self, hits: Sequence[Hit], query: str) -> None:
        """Show other hits."""
        groups: dict[str, list[Hit]] = {}
        for hit in hits:
            groups.setdefault(hit.entry.kind, []).append(hit)
        most = _MOST if len(groups) > 1 else len(hits)
        self.beginResetModel()
        self.query = query
        self._rows = []
        for kind, found in groups.items():
            self._rows += [self._kinds(kind), *found[:most]]
        self.endResetModel()

    def hit(self, index: Index) -> Hit | None:
        """Return the hit at an index; None for a group's name."""
        row = self._rows[index.row()] if 0 <= index.row() < len(self._rows) else None
        return row if isinstance(row, Hit) else None

    def detail(self, entry: Entry) -> str:
        """Return what is told at the right of an entry."""
        if entry not in self._told:
            self._told[entry] = self._detail(entry)
        return self._told[entry]

    def forget(self) -> None:
        """Drop what was told: numbers are written otherwise now."""
        self._told.clear()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.hit(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if role == HIT_ROLE:
            return row if isinstance(row, Hit) else None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.entry.title if isinstance(row, Hit) else row
        if role == Qt.ItemDataRole.AccessibleTextRole and isinstance(row, Hit):
            return self.spoken(row)
        return None

    def spoken(self, hit: Hit) -> str:
        """Return all that a row says, for a screen reader."""
        entry = hit.entry
        parts = (entry.title, self._kinds(entry.kind), hit.name, entry.place, self.detail(entry))
        return ", ".join(part for part in parts if part)


class ResultDelegate(QStyledItemDelegate):
    """Draws a hit in two lines, what was typed in bold, its value at the right."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        is_hit = index.data(HIT_ROLE) is not None
        return QSize(200, self._theme.scaled(46 if is_hit else 28))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        hit = index.data(HIT_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = option.rect
        if isinstance(hit, Hit):
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_hit(painter, box, hit, index, selected=selected)
        else:
            painter.setFont(self._theme.font("caption", QFont.Weight.Medium))
            painter.setPen(QColor(self._theme.colours.muted))
            room = box.adjusted(16, 0, -14, -4)
            painter.drawText(room, int(_LEFT | Qt.AlignmentFlag.AlignBottom), str(index.data()))
        painter.restore()

    def _paint_hit(
        self, painter: QPainter, box: QRect, hit: Hit, index: Index, *, selected: bool
    ) -> None:
        colours = self._theme.colours
        if selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.selected))
            painter.drawRoundedRect(box.adjusted(6, 1, -6, -1), 5, 5)
            painter.setBrush(QColor(colours.accent))
            painter.drawRoundedRect(
                QRect(box.left() + 6, box.top() + 8, 3, box.height() - 16), 1, 1
            )
        model = index.model()
        detail = model.detail(hit.entry) if isinstance(model, Results) else ""
        query = model.query if isinstance(model, Results) else ""
        inner = box.adjusted(16, self._theme.scaled(4), -16, -self._theme.scaled(4))
        top = QRect(inner.left(), inner.top(), inner.width(), inner.height() // 2)
        low = QRect(inner.left(), top.bottom(), inner.width(), inner.height() - top.height())
        font = self._theme.font("body", QFont.Weight.Medium)
        painter.setFont(font)
        painter.setPen(QColor(colours.accent))
        width = QFontMetrics(font).horizontalAdvance(detail)
        painter.drawText(top, int(_RIGHT | _MIDDLE), detail)
        room = top.adjusted(0, 0, -(width + 18) if detail else 0, 0)
        self._paint_title(painter, room, hit.entry.title, query)
        small = self._theme.font("small")
        painter.setFont(small)
        painter.setPen(QColor(colours.muted))
        below = " · ".join(part for part in (hit.name, hit.entry.place) if part)
        cut = QFontMetrics(small).elidedText(below, Qt.TextElideMode.ElideRight, low.width())
        painter.drawText(low, int(_LEFT | _MIDDLE), cut)

    def _paint_title(self, painter: QPainter, room: QRect, title: str, query: str) -> None:
        font = self._theme.font()
        cut = QFontMetrics(font).elidedText(title, Qt.TextElideMode.ElideRight, room.width() - 4)
        layout = QTextLayout(cut, font)
        formats = []
        for start, length in marked(cut, query):
            span = QTextLayout.FormatRange()
            span.start, span.length = start, length
            made = span.format
            made.setFontWeight(QFont.Weight.Bold)
            span.format = made
            formats.append(span)
        layout.setFormats(formats)
        layout.beginLayout()
        line = layout.createLine()
        if line.isValid():
            line.setLineWidth(room.width())
        layout.endLayout()
        painter.setPen(QColor(self._theme.colours.ink))
        height = layout.boundingRect().height()
        layout.draw(painter, QRectF(room).topLeft() + _down((room.height() - height) / 2))


def _down(by: float) -> QPointF:
    return QPointF(0, by)


_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
