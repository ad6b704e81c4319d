"""The dock that shows where a figure comes from."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QPalette,
)
from PySide6.QtWidgets import (
    QDockWidget,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pkviewer.provenance.provenance import Provenance, ProvenanceRow
from pkviewer.sheet.figure import Figure
from pkviewer.ui.look.dress import dress
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.shell.dock_title import DockGround, DockTitle
from pkviewer.ui.widgets.context import figure_menu
from pkviewer.ui.widgets.link_button import LinkButton
from pkviewer.ui.widgets.manual_place import MANUAL
from pkviewer.ui.widgets.page_scroll import PageScroll
from pkviewer.ui.widgets.panel import Framed, Ground, wrapped
from pkviewer.ui.widgets.plain import PlainLabel


class ProvenanceDock(QDockWidget):
    """Shows the provenance of one figure, row by row, with the ways onward from it."""

    figure_selected = Signal(object)
    copy_requested = Signal(object)
    source_requested = Signal(str, str)
    back_requested = Signal()
    forward_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty(MANUAL, "figures")
        self._theme = theme
        self._figure: Figure | None = None
        self._source: tuple[str, str] = ("", "")
        self.setObjectName("provenance")
        self._build_ui()
        self._connect()
        self.retranslate()

    @property
    def figure(self) -> Figure | None:
        """The figure shown."""
        return self._figure

    def _build_ui(self) -> None:
        self.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetClosable)
        self.setAllowedAreas(
            Qt.DockWidgetArea.RightDockWidgetArea
            | Qt.DockWidgetArea.LeftDockWidgetArea
            | Qt.DockWidgetArea.BottomDockWidgetArea
        )
        self.title = DockTitle(self._theme)
        self.setTitleBarWidget(self.title)
        frame = DockGround()
        frame.setMinimumWidth(250)
        column = QVBoxLayout(frame)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty())
        self._scroll = PageScroll()
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.show_focus()
        self._scroll.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        self._stack.addWidget(self._scroll)
        column.addWidget(self._stack, 1)
        column.addWidget(self._foot())
        self.setWidget(frame)

    def _empty(self) -> QWidget:
        empty = QWidget()
        column = QVBoxLayout(empty)
        column.setContentsMargins(22, 40, 22, 20)
        column.setSpacing(8)
        self._pointer = PlainLabel()
        column.addWidget(self._pointer)
        self._hint = wrapped("", "strong")
        self._hint_more = wrapped("", "small")
        column.addWidget(self._hint)
        column.addWidget(self._hint_more)
        column.addStretch(1)
        return empty

    def _foot(self) -> QWidget:
        self._tools = QWidget()
        dress(self._tools, "buttons")
        row = QHBoxLayout(self._tools)
        row.setContentsMargins(18, 10, 14, 10)
        self.copy_button = QPushButton()
        self.copy_button.setAutoDefault(False)
        self.open_button = QPushButton()
        self.open_button.setAutoDefault(False)
        row.addWidget(self.copy_button, 1)
        row.addWidget(self.open_button, 1)
        self._tools.hide()
        return self._tools

    def _connect(self) -> None:
        self.title.back_requested.connect(self.back_requested)
        self.title.forward_requested.connect(self.forward_requested)
        self.title.close_requested.connect(self.close)
        self.copy_button.clicked.connect(lambda: self.copy_requested.emit(self._figure))
        self.open_button.clicked.connect(lambda: self.source_requested.emit(*self._source))
        self._theme.changed.connect(self._on_theme_changed)

    def retranslate(self) -> None:
        """Write the fixed texts."""
        self.setWindowTitle(self.tr("Provenance"))
        self.setAccessibleName(self.tr("Provenance"))
        self._hint.setText(self.tr("Select a figure"))
        self._hint_more.setText(
            self.tr(
                "Click a number, or reach it with Tab and press Enter. Its period, definition, "
                "source, arithmetic and rival figures are shown here."
            )
        )
        self.copy_button.setText(self.tr("&Copy with source"))
        self.open_button.setText(self.tr("Open &source…"))
        self._on_theme_changed()

    def has_keyboard(self) -> bool:
        """Tell whether the keyboard is somewhere in the dock."""
        return self.isAncestorOf(self.window().focusWidget())

    def take_keyboard(self) -> None:
        """Put the keyboard on what is traced, to be read on from there."""
        self.show()
        target = self._scroll if self._figure is not None else self.title.close_button
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        figure = self._figure
        if figure is not None:
            figure_menu(self, lambda: self.figure_selected.emit(figure)).popup(event.globalPos())

    def clear(self) -> None:
        """Show nothing but how to begin."""
        self._figure = None
        self._tools.hide()
        self._stack.setCurrentIndex(0)

    def show_figure(self, figure: Figure, trace: Provenance) -> None:
        """Show where a figure comes from."""
        self._figure = figure
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(18, 14, 16, 18)
        column.setSpacing(2)
        value = wrapped(trace.value, "figure")
        value.setAccessibleName(figure.spoken or trace.value)
        column.addWidget(value)
        column.addWidget(wrapped(trace.label, "strong"))
        column.addSpacing(8)
        caption = ""
        for row in trace.rows:
            if row.label != caption:
                caption = row.label
                column.addSpacing(9)
                column.addWidget(PlainLabel(caption, "caption"))
            self._add(column, row)
        column.addStretch(1)
        self._scroll.setWidget(body)
        # What it lies on shows through: the ground, and the ring of the keyboard.
        body.setAutoFillBackground(False)
        self._stack.setCurrentWidget(self._scroll)
        source = next((row for row in trace.rows if row.kind == "source" and row.url), None)
        self._source = (source.text, source.url) if source else ("", "")
        self.open_button.setVisible(source is not None)
        self._tools.show()
        self._scroll.setAccessibleName(f"{self.windowTitle()}: {figure.spoken or trace.value}")
        sources = ". ".join(
            f"{row.label}: {row.text}" for row in trace.rows if row.kind == "source"
        )
        said = f"{self._scroll.accessibleName()}. {sources}"
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def _add(self, column: QVBoxLayout, row: ProvenanceRow) -> None:
        if row.kind == "operand" and row.figure is not None:
            column.addWidget(self._operand(row, row.figure))
        elif row.kind == "arithmetic":
            column.addWidget(_selectable(row.text, "formula"))
        elif row.kind == "break":
            column.addWidget(_framed(_selectable(row.text), "warn"))
        elif row.kind in ("alternative", "witness"):
            column.addWidget(self._alternative(row))
        else:
            column.addWidget(_selectable(row.text))

    def _operand(self, row: ProvenanceRow, figure: Figure) -> QWidget:
        cell = QWidget()
        lines = QVBoxLayout(cell)
        lines.setContentsMargins(0, 1, 0, 3)
        lines.setSpacing(0)
        link = LinkButton(f"{figure.text} · {figure.period}")
        link.setAccessibleName(figure.spoken or row.text)
        link.setAccessibleDescription(self.tr("Shows where this figure comes from."))
        link.clicked.connect(lambda: self.figure_selected.emit(figure))
        lines.addWidget(link)
        lines.addWidget(wrapped(row.reason, "small"))
        return cell

    def _alternative(self, row: ProvenanceRow) -> QWidget:
        cell = QWidget()
        lines = QVBoxLayout(cell)
        lines.setContentsMargins(0, 2, 0, 2)
        lines.setSpacing(0)
        head = QHBoxLayout()
        head.addWidget(_selectable(row.value, "strong" if row.kind == "alternative" else "body"), 1)
        if row.url:
            link = LinkButton(self.tr("Open…"))
            link.setAccessibleName(self.tr("Open the source of {value}").format(value=row.value))
            link.clicked.connect(lambda: self.source_requested.emit(row.text, row.url))
            head.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        lines.addLayout(head)
        lines.addWidget(_selectable(row.reason, "small"))
        return _framed(cell, "rule")

    def _on_theme_changed(self) -> None:
        self._pointer.setPixmap(self._theme.icon("pointer").pixmap(QSize(28, 28)))


def _selectable(text: str, role: str = "body") -> PlainLabel:
    label = PlainLabel(text, role, wrap=True)  # type: ignore[arg-type]
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _framed(widget: QWidget, panel: Ground) -> Framed:
    frame = Framed(panel)
    column = QVBoxLayout(frame)
    inset = 8 if panel == "warn" else 0
    column.setContentsMargins(inset, 5, inset, 5)
    column.addWidget(widget)
    return frame
