"""Find anything: a field over the page, and below it what was found."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from pkviewer.search.index import Entry, Hit
from pkviewer.ui.look.dress import dress
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.search.results import ResultDelegate, Results
from pkviewer.ui.widgets.manual_place import MANUAL
from pkviewer.ui.widgets.panel import wrapped

WIDEST = 720
"""Width of the field with its results where there is room, in logical pixels."""
_WALK = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 6,
    Qt.Key.Key_PageUp: -6,
}


class Finder(QFrame):
    """Lies over its parent while something is looked for; Escape closes it.

    ``find`` answers each keystroke; it is asked for nothing typed as well, and then
    returns where a reader may begin.
    """

    chosen = Signal(object)
    closed = Signal()

    def __init__(
        self,
        find: Callable[[str], list[Hit]],
        kinds: Callable[[str], str],
        detail: Callable[[Entry], str],
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        dress(self)
        self.setProperty(MANUAL, "finding")
        self._find = find
        self._theme = theme
        self._over = parent
        self._before: QWidget | None = None
        self._anchor: QWidget | None = None
        self.results = Results(kinds, detail, self)
        self.setObjectName("finder")
        self.hide()
        self._build_ui()
        self._connect()
        self.retranslate()

    def _build_ui(self) -> None:
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        self.field = QLineEdit()
        self.field.setClearButtonEnabled(True)
        self.field.addAction(self._theme.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        column.addWidget(self.field)
        self.list = QListView()
        self.list.setObjectName("found")
        self.list.setModel(self.results)
        self.list.setItemDelegate(ResultDelegate(self._theme, self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setMouseTracking(True)
        self.list.setTabKeyNavigation(False)
        column.addWidget(self.list, 1)
        self.none = wrapped("", "strong")
        self.advice = wrapped("", "small")
        for label in (self.none, self.advice):
            label.setContentsMargins(10, 2, 10, 2)
            column.addWidget(label)
        self.field.installEventFilter(self)
        self.list.installEventFilter(self)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._on_typed)
        self.list.clicked.connect(self._on_index_chosen)
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)

    def retranslate(self) -> None:
        """Write the fixed texts."""
        self.setAccessibleName(self.tr("Find anything"))
        self.field.setPlaceholderText(self.tr("Find a figure, claim, source…"))
        self.field.setAccessibleName(self.tr("Find a figure, claim, source or command"))
        self.field.setAccessibleDescription(
            self.tr("Up and Down choose among the results, Enter goes there, Escape closes.")
        )
        self.list.setAccessibleName(self.tr("Results"))

    @property
    def current(self) -> Hit | None:
        """The hit that Enter would choose."""
        return self.results.hit(self.list.currentIndex())

    def open(self, anchor: QWidget | None = None) -> None:
        """Show the search over the page, at the field of the toolbar if that is in sight."""
        if self.isHidden():
            self._before = QApplication.focusWidget()
            application = QApplication.instance()
            if application is not None:
                application.installEventFilter(self)
        self._anchor = anchor
        self.results.forget()
        self.field.selectAll()
        self._on_typed(self.field.text())
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_(self) -> None:
        """Hide the search and give the keyboard back to where it was."""
        if self.isHidden():
            return
        had_focus = self.isAncestorOf(QApplication.focusWidget() or self)
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self.hide()
        if had_focus and self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None
        self.closed.emit()

    def place(self) -> None:
        """Take the place at the anchor, and the height that the results want."""
        parent = self._over
        width = min(self._theme.scaled(WIDEST), parent.width() - 24)
        left, top = (parent.width() - width) // 2, 48
        if self._anchor is not None and self._anchor.isVisible():
            corner = self._anchor.mapTo(parent, QPoint(0, 0))
            left = max(12, min(corner.x() - 9, parent.width() - width - 12))
            top = max(0, corner.y() - 9)
        rows = range(self.results.rowCount())
        wanted = sum(self.list.sizeHintForRow(row) for row in rows) + 8
        self.list.setFixedHeight(min(wanted, max(120, parent.height() - top - 140)))
        self.list.setVisible(bool(rows))
        self._column.invalidate()
        margins = self._column.contentsMargins()
        height = margins.top() + margins.bottom() + self.field.sizeHint().height()
        for part in (self.list, self.none, self.advice):
            if not part.isHidden():
                inner = width - margins.left() - margins.right()
                wants = part.heightForWidth(inner) if part.hasHeightForWidth() else part.height()
                height += self._column.spacing() + wants
        self.setGeometry(left, top, width, height)

    def _on_typed(self, text: str) -> None:
        hits = self._find(text)
        self.results.show_hits(hits, text)
        first = next((row for row in range(self.results.rowCount()) if self._is_hit(row)), -1)
        self.list.setCurrentIndex(self.results.index(first) if first >= 0 else QModelIndex())
        self.list.scrollToTop()
        typed = text.strip()
        self.none.setVisible(bool(typed) and not hits)
        self.none.setText(self.tr("Nothing found for “{text}”").format(text=typed))
        self.advice.setVisible(not typed or not hits)
        if typed:
            self.advice.setText(
                self.tr("Try fewer words, an abbreviation, or the name in the other language.")
            )
        else:
            self.advice.setText(
                self.tr("Type a name, an abbreviation or a few words: EGDI, 3G/4G, one patient.")
            )
        if typed and not hits:
            self._announce(self.none.text())
        self.place()

    def _is_hit(self, row: int) -> bool:
        return self.results.hit(self.results.index(row)) is not None

    def _walk(self, by: int) -> None:
        """Move so many hits up or down, past the groups' names, and stop at the ends."""
        rows = [row for row in range(self.results.rowCount()) if self._is_hit(row)]
        if not rows:
            return
        now = self.list.currentIndex().row()
        at = rows.index(now) if now in rows else 0
        target = rows[max(0, min(at + by, len(rows) - 1))]
        if target == rows[0]:
            self.list.scrollToTop()
        self.list.setCurrentIndex(self.results.index(target))

    def _on_current_changed(self, index: QModelIndex) -> None:
        hit = self.results.hit(index)
        if hit is not None and self.isVisible():
            self._announce(self.results.spoken(hit))

    def _announce(self, text: str) -> None:
        """Tell a screen reader; the keyboard stays in the field, so the list cannot."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, text))

    def _on_index_chosen(self, index: QModelIndex) -> None:
        hit = self.results.hit(index)
        if hit is not None:
            self.close_()
            self.chosen.emit(hit.entry)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's own name
        """Keep Tab between field and results."""
        to_list = self.field.hasFocus() and self.list.isVisible()
        (self.list if to_list else self.field).setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and watched in (self.field, self.list):
            return self._on_key(event) if isinstance(event, QKeyEvent) else False
        if (
            event.type() == QEvent.Type.MouseButtonPress
            and isinstance(watched, QWidget)
            and watched is not self
            and watched.window() is self.window()
            and not self.isAncestorOf(watched)
        ):
            self.close_()
        if event.type() == QEvent.Type.Resize and watched is self._over:
            self.place()
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_index_chosen(self.list.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.close_()
        elif key in _WALK:
            self._walk(_WALK[key])
        else:
            return False
        return True
