"""Cards: a whole rectangle that can be focused, pressed and chosen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QEnterEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from pkviewer.sheet.blocks import HeadlineCard, SectorCard
from pkviewer.sheet.figure import Figure
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.session import identity
from pkviewer.ui.widgets.context import figure_menu
from pkviewer.ui.widgets.glyphs import FigureText, Sparkline
from pkviewer.ui.widgets.plain import PlainLabel


class Card(QAbstractButton):
    """A pressable panel. Space and Enter press it, as a click does."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hovered = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.column = QVBoxLayout(self)
        self.column.setSpacing(2)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def sizeHint(self) -> QSize:
        return self.column.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(150, 0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.column.totalHeightForWidth(width)

    def _on_theme_changed(self) -> None:
        self.column.setContentsMargins(*map(self._theme.scaled, (16, 12, 16, 14)))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = False
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, edge, width = colours.surface, colours.line, 1.0
        if self._hovered:
            ground, edge = colours.hover, colours.edge
        if self.isChecked() or self.isDown():
            ground, edge, width = colours.selected, colours.accent, 1.5
        if self.hasFocus():
            edge, width = colours.focus, 2.5
        painter.setPen(QPen(QColor(edge), width))
        painter.setBrush(QColor(ground))
        inset = width / 2
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, 7, 7)
        painter.end()


def _deaf(label: PlainLabel) -> PlainLabel:
    """Let the mouse through a label, to the card it lies on."""
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return label


def _headline_rows(column: QVBoxLayout, card: HeadlineCard, theme: Theme) -> None:
    """Fill a card with value, unit, label, note and sparkline, from top to bottom."""
    column.addWidget(FigureText(f"{card.before}{card.value}", card.unit, theme))
    column.addWidget(_deaf(PlainLabel(card.label, "body", wrap=True)))
    if card.note:
        column.addWidget(_deaf(PlainLabel(card.note, "small", wrap=True)))
    column.addStretch(1)
    if card.spark is not None and card.spark.marks:
        column.addSpacing(6)
        column.addWidget(Sparkline(card.spark, theme))


class FigureCard(Card):
    """A headline figure; pressing it selects the figure."""

    figure_selected = Signal(object)

    def __init__(self, card: HeadlineCard, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._card = card
        self.setCheckable(True)
        self._build_ui()
        self._connect()

    def _build_ui(self) -> None:
        _headline_rows(self.column, self._card, self._theme)
        self.setAccessibleName(
            self._card.figure.spoken or f"{self._card.label}: {self._card.figure.text}"
        )
        self.setAccessibleDescription(self.tr("Shows where the figure comes from."))

    def _connect(self) -> None:
        self.clicked.connect(self._on_clicked)

    def current_figure(self) -> Figure:
        """Return the card's figure."""
        return self._card.figure

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.setFocus()
        figure_menu(self, self.click).popup(event.globalPos())

    def mark_current(self, figure: Figure | None) -> None:
        """Show the card as chosen if it holds this figure."""
        self.setChecked(figure is not None and identity(figure) == identity(self._card.figure))

    def _on_clicked(self) -> None:
        self.setChecked(True)
        self.figure_selected.emit(self._card.figure)


class SectorTile(Card):
    """A sector on the overview; pressing it goes to the sector's tab."""

    sector_requested = Signal(str)

    def __init__(self, card: SectorCard, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._card = card
        self._build_ui()
        self._connect()

    def _build_ui(self) -> None:
        head = QHBoxLayout()
        head.addWidget(_deaf(PlainLabel(self._card.title, "accent")))
        head.addStretch(1)
        self._arrow = _deaf(PlainLabel("", "small"))
        head.addWidget(self._arrow)
        self.column.addLayout(head)
        _headline_rows(self.column, self._card.headline, self._theme)
        self._draw_arrow()
        figure = self._card.headline.figure
        self.setAccessibleName(f"{self._card.title}. {figure.spoken or figure.text}")
        self.setAccessibleDescription(self.tr("Goes to the sector's tab."))

    def _connect(self) -> None:
        self.clicked.connect(lambda: self.sector_requested.emit(self._card.sector))
        self._theme.changed.connect(self._draw_arrow)

    def current_figure(self) -> Figure:
        """Return the figure on the tile."""
        return self._card.headline.figure

    def _draw_arrow(self) -> None:
        self._arrow.setPixmap(self._theme.icon("forward").pixmap(self._theme.icon_size))
