"""The manual in a window of its own, beside what it tells of: contents, search, page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from pkviewer.ui.actions.actions import Actions
from pkviewer.ui.help.manual import INDEX, KEYS_PLACE, Manual, Part
from pkviewer.ui.help.manual_text import ManualText
from pkviewer.ui.look.dress import dress
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.widgets.icon_button import IconButton
from pkviewer.ui.widgets.plain import PlainLabel

_PART = Qt.ItemDataRole.UserRole


class ManualWindow(QDialog):
    """Shows the manual; F1 brings it to the part that fits."""

    def __init__(
        self, manual: Manual, actions: Actions, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        dress(self)
        self._manual = manual
        self._actions = actions
        self._theme = theme
        self._past: list[str] = []
        self._page = ""
        self._build_ui()
        self._connect()
        self.retranslate()
        self._list_contents()

    def _build_ui(self) -> None:
        self.setWindowFlags(Qt.WindowType.Window)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self._left())
        parts.addWidget(self._right())
        parts.setStretchFactor(1, 1)
        column.addWidget(parts)
        size = self._theme.window_size(980, 660)
        self.resize(size)
        side = min(self._theme.scaled(300), size.width() * 2 // 5)
        parts.setSizes([side, size.width() - side])

    def _left(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(14, 14, 10, 14)
        column.setSpacing(8)
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.installEventFilter(self)
        column.addWidget(self.search)
        self.count = PlainLabel("", "small")
        self.count.hide()
        column.addWidget(self.count)
        self.list = QTreeWidget()
        self.list.setObjectName("contents")
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setIndentation(self._theme.scaled(14))
        self.list.setWordWrap(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        column.addWidget(self.list, 1)
        return side

    def _right(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(14, 14, 14, 14)
        row = QHBoxLayout()
        self.back = IconButton("back", "", self._theme)
        self.back.setEnabled(False)
        self.contents = IconButton("table", "", self._theme, worded=True)
        row.addWidget(self.back)
        row.addWidget(self.contents)
        row.addStretch(1)
        column.addLayout(row)
        self.text = ManualText(self._theme)
        column.addWidget(self.text, 1)
        return side

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_typed)
        self.list.currentItemChanged.connect(self._on_chosen)
        self.text.link_followed.connect(self._on_link)
        self.back.clicked.connect(self._on_back)
        self.contents.clicked.connect(lambda: self.open_at(INDEX))

    def retranslate(self) -> None:
        """Write the fixed texts."""
        self.setWindowTitle(self.tr("Manual"))
        self.search.setPlaceholderText(self.tr("Search the manual"))
        self.search.setAccessibleName(self.tr("Search the manual"))
        self.list.setAccessibleName(self.tr("Contents"))
        self.text.setAccessibleName(self.tr("Page of the manual"))
        self.back.rename(self.tr("Back"))
        self.contents.rename(self.tr("Contents"))

    def open_at(self, place: str) -> None:
        """Show a page, or a part of it: "figures", "figures#rival-figures"."""
        name, _, anchor = place.partition("#")
        if name not in self._manual.pages:
            return
        parts = self._manual.parts_of(name)
        self._show(next((part for part in parts if part.anchor == anchor), parts[0]))
        self._select(name, anchor)

    @property
    def place(self) -> str:
        """Name of the page shown."""
        return self._page

    def _show(self, part: Part) -> None:
        if part.page != self._page:
            if self._page:
                self._past.append(self._page)
            self._page = part.page
            self.text.show_page(self._filled(part.page))
        self.text.go_to(part)
        self.text.mark(self.search.text())
        self.back.setEnabled(bool(self._past))

    def _filled(self, page: str) -> str:
        """Return a page with the list of shortcuts where it belongs."""
        lines = []
        head = f"| {self.tr('Action')} | {self.tr('Keys')} |"
        for menu, rows in self._actions.shortcuts():
            lines += [f"## {menu}", "", head, "|---|---|"]
            lines += [f"| {_safe(text)} | **{_safe(keys)}** |" for text, keys in rows]
            lines.append("")
        return self._manual.markdown(page).replace(KEYS_PLACE, "\n".join(lines))

    def _list_contents(self) -> None:
        self.list.clear()
        for page in self._manual.pages:
            title, *parts = self._manual.parts_of(page)
            top = self._item(title.title, title)
            self.list.addTopLevelItem(top)
            for part in parts:
                top.addChild(self._item(part.title, part))
        self.count.hide()

    def _item(self, text: str, part: Part) -> QTreeWidgetItem:
        item = QTreeWidgetItem([text])
        item.setData(0, _PART, part)
        return item

    def _on_typed(self, asked: str) -> None:
        self.list.blockSignals(True)
        if asked.strip():
            self._list_hits(asked)
        else:
            self._list_contents()
            self._select(self._page, "")
        self.list.blockSignals(False)
        self.text.mark(asked)

    def _list_hits(self, asked: str) -> None:
        hits = self._manual.find(asked)
        self.list.clear()
        for hit in hits:
            titles = self._manual.parts_of(hit.part.page)[0].title
            where = hit.part.title if hit.part.level == 1 else f"{hit.part.title} · {titles}"
            item = self._item(f"{where}\n{hit.excerpt}", hit.part)
            item.setSizeHint(0, QSize(0, self._theme.scaled(74)))
            item.setToolTip(0, "")
            self.list.addTopLevelItem(item)
        tally = self.tr("One place") if len(hits) == 1 else self.tr("{n} places")
        self.count.setText(tally.format(n=len(hits)) if hits else self.tr("Not found"))
        self.count.show()
        self.search.setAccessibleDescription(self.count.text())

    def _select(self, page: str, anchor: str) -> None:
        """Mark in the contents where the reader is."""
        for top in self._tops():
            part = top.data(0, _PART)
            is_here = part.page == page and not self.search.text().strip()
            top.setExpanded(is_here)
            if is_here:
                self.list.blockSignals(True)
                self.list.setCurrentItem(self._inner(top, anchor))
                self.list.blockSignals(False)

    def _tops(self) -> list[QTreeWidgetItem]:
        items = (self.list.topLevelItem(at) for at in range(self.list.topLevelItemCount()))
        return [item for item in items if item is not None]

    def _inner(self, top: QTreeWidgetItem, anchor: str) -> QTreeWidgetItem:
        """Return the item of a part below its page's, else that of the page."""
        for at in range(top.childCount()):
            child = top.child(at)
            part = child.data(0, _PART) if child is not None else None
            if child is not None and isinstance(part, Part) and part.anchor == anchor:
                return child
        return top

    def _on_chosen(self, item: QTreeWidgetItem | None) -> None:
        part = item.data(0, _PART) if item is not None else None
        if isinstance(part, Part):
            self._show(part)
            if not self.search.text().strip():
                self._select(part.page, part.anchor if part.level > 1 else "")

    def _on_link(self, link: str) -> None:
        """Follow a link inside the manual; there are no others, and none is opened."""
        self.open_at(link.replace(".md", "", 1))

    def _on_back(self) -> None:
        if self._past:
            page = self._past.pop()
            self._page = ""
            self.open_at(page)
            self.back.setEnabled(bool(self._past))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys and Enter of the search field choose in the list."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self._step(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if self.list.currentItem() is None:
                    self._step(1)
                self.text.setFocus()
                return True
        return False

    def _step(self, by: int) -> None:
        tops = self._tops()
        item = self.list.currentItem()
        at = self.list.indexOfTopLevelItem(item) if item is not None else -1
        if tops:
            self.list.setCurrentItem(tops[max(0, min(at + by, len(tops) - 1))])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
            self.search.setFocus()
        else:
            super().keyPressEvent(event)


def _safe(text: str) -> str:
    """Return a text in which nothing is read as Markdown."""
    return "".join(f"\\{sign}" if sign in "\\`*_{}[]<>()#+-.!|" else sign for sign in text)
