"""The page on which a briefing is put together: its items in order, and what has changed."""

from __future__ import annotations

from itertools import pairwise

import msgspec
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pkviewer.briefing.picking import followed, follows
from pkviewer.documents.briefing import FigureItem, Item
from pkviewer.model import limits
from pkviewer.ui.briefing.editor import BriefingDesk
from pkviewer.ui.briefing.item_list import ItemList
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.session import Reading
from pkviewer.ui.widgets.icon_button import IconButton
from pkviewer.ui.widgets.manual_place import MANUAL
from pkviewer.ui.widgets.page_scroll import AsidePage
from pkviewer.ui.widgets.panel import Panel, wrapped
from pkviewer.ui.widgets.plain import PlainLabel

PAGE_WIDTH = 1100
"""Widest the page grows, in logical pixels at 100 %."""


class BriefingPage(AsidePage):
    """Title, note and items of the briefing on the desk, and what has changed in it."""

    open_requested = Signal()
    new_requested = Signal()
    save_requested = Signal()
    page_requested = Signal()

    def __init__(
        self, desk: BriefingDesk, reading: Reading, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, PAGE_WIDTH, parent)
        self.setProperty(MANUAL, "briefings")
        self._desk = desk
        self._reading = reading
        self._build_ui()
        self._connect()
        self.retranslate()
        self._show()

    def _build_ui(self) -> None:
        column = self.column
        column.addLayout(self._tools())
        column.addWidget(self._document())
        column.addWidget(self._picked())
        self.changed_panel = Panel("", self._theme)
        self._changed = QVBoxLayout()
        self.changed_panel.column.addLayout(self._changed)
        column.addWidget(self.changed_panel)
        column.addStretch(1)

    def _tools(self) -> QHBoxLayout:
        self._file = PlainLabel("", "small")
        self._file.setContentsMargins(10, 0, 0, 5)
        self.head.addWidget(self._file, 1, Qt.AlignmentFlag.AlignBottom)
        self.head.addWidget(self.close_button)
        tools = QHBoxLayout()
        tools.setSpacing(6)
        self.new, self.open, self.save, self.page = (QPushButton() for _ in range(4))
        for button in (self.new, self.open, self.save, self.page):
            button.setAutoDefault(False)
            tools.addWidget(button)
        tools.addStretch(1)
        return tools

    def _document(self) -> Panel:
        panel = Panel("", self._theme)
        panel.heading.hide()
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(8)
        self.title, self.note = QLineEdit(), QLineEdit()
        self.title.setMaxLength(limits.NAME_CHARACTERS)
        self.note.setMaxLength(limits.NOTE_CHARACTERS)
        self.tells = QCheckBox()
        self._labels = [PlainLabel("", "strong") for _ in range(2)]
        for label, field in zip(self._labels, (self.title, self.note), strict=True):
            label.setBuddy(field)
            form.addRow(label, field)
        form.addRow(PlainLabel(), self.tells)
        panel.column.addLayout(form)
        return panel

    def _picked(self) -> Panel:
        panel = self._picked_panel = Panel("", self._theme)
        self._advice = wrapped("", "body")
        panel.column.addWidget(self._advice)
        self.list = ItemList(self._theme)
        panel.column.addWidget(self.list)
        self._details = QWidget()
        rows = QVBoxLayout(self._details)
        rows.setContentsMargins(0, 4, 0, 0)
        rows.setSpacing(4)
        row, tools = QHBoxLayout(), QHBoxLayout()
        rows.addLayout(row)
        rows.addLayout(tools)
        self._caption_label = PlainLabel("", "strong")
        self.caption = QLineEdit()
        self.caption.setMaxLength(limits.NAME_CHARACTERS)
        self._caption_label.setBuddy(self.caption)
        self.follows = QCheckBox()
        self.up = IconButton("fold", "", self._theme)
        self.down = IconButton("unfold", "", self._theme)
        self.take_out = IconButton("close", "", self._theme)
        row.addWidget(self._caption_label)
        row.addWidget(self.caption, 1)
        tools.addWidget(self.follows)
        tools.addStretch(1)
        for part in (self.up, self.down, self.take_out):
            tools.addWidget(part)
        panel.column.addWidget(self._details)
        return panel

    def _connect(self) -> None:
        desk = self._desk
        desk.changed.connect(self._show)
        self.new.clicked.connect(self.new_requested)
        self.open.clicked.connect(self.open_requested)
        self.save.clicked.connect(self.save_requested)
        self.page.clicked.connect(self.page_requested)
        self.title.editingFinished.connect(self.commit)
        self.note.editingFinished.connect(self.commit)
        self.caption.editingFinished.connect(self.commit)
        self.tells.clicked.connect(lambda on: desk.edit(changes=on))
        self.list.currentRowChanged.connect(self._show_details)
        # The list is filled anew after a move: not while Qt is still about it.
        self.list.moved.connect(
            lambda at, to: QTimer.singleShot(0, self, lambda: self._move(at, to))
        )
        self.list.removed.connect(self._remove)
        self.list.captioned.connect(self.caption.setFocus)
        self.follows.clicked.connect(self._on_following)
        self.up.clicked.connect(lambda: self._step(-1))
        self.down.clicked.connect(lambda: self._step(1))
        self.take_out.clicked.connect(lambda: self._remove(self.list.currentRow()))
        for before, after in pairwise(
            (self.title, self.note, self.tells, self.list, self.caption, self.follows, self.up)
        ):
            QWidget.setTabOrder(before, after)

    def retranslate(self) -> None:
        """Write the fixed texts."""
        self.name(self.tr("Briefing"), self.tr("Close the briefing's page"))
        self.new.setText(self.tr("&New"))
        self.open.setText(self.tr("&Open…"))
        self.save.setText(self.tr("&Save"))
        self.page.setText(self.tr("Show the &page"))
        names = (self.tr("Title"), self.tr("Your own note"))
        for label, field, name in zip(self._labels, (self.title, self.note), names, strict=True):
            label.setText(name)
            field.setAccessibleName(name)
        self.note.setPlaceholderText(self.tr("One or two sentences; marked on the page as yours"))
        self.tells.setText(self.tr("Tell on the page what has changed since"))
        self._picked_panel.heading.setText(self.tr("Picked"))
        self._picked_panel.aside.setText(
            self.tr("Figures, charts and claims each keep their order on the page.")
        )
        self._advice.setText(
            self.tr(
                "Nothing is picked yet. On any tab, put the keyboard on a figure, a chart or a"
                " claim and press Ctrl+D, or choose Add to briefing with the right mouse button."
            )
        )
        self.list.setAccessibleName(self.tr("Items of the briefing"))
        self.list.setAccessibleDescription(
            self.tr("Alt with an arrow moves an item, Delete takes it out, F2 gives it a caption.")
        )
        self._caption_label.setText(self.tr("Caption"))
        self.caption.setAccessibleName(self.tr("Caption of the item"))
        self.follows.setText(self.tr("Follow new periods"))
        self.up.rename(self.tr("Move up"))
        self.down.rename(self.tr("Move down"))
        self.take_out.rename(self.tr("Take out of the briefing"))

    def commit(self) -> None:
        """Take over what is being typed."""
        at, caption = self.list.currentRow(), self.caption.text().strip()
        title = self.title.text().strip() or self._desk.briefing.title
        self._desk.edit(title=title, note=self.note.text().strip())
        if 0 <= at < len(self._desk.briefing.items):
            self._desk.replace(at, lambda item: msgspec.structs.replace(item, caption=caption))

    def begin(self) -> None:
        """Put the keyboard where work goes on."""
        self._show()
        (self.list if self.list.count() else self.title).setFocus(Qt.FocusReason.OtherFocusReason)

    def _step(self, by: int) -> None:
        self._move(self.list.currentRow(), self.list.currentRow() + by)

    def _move(self, at: int, to: int) -> None:
        if 0 <= to < self.list.count():
            self._desk.move(at, to)
            self.list.setCurrentRow(to)
        else:
            self._show()

    def _remove(self, at: int) -> None:
        if at >= 0:
            self._desk.remove(at)
            self.list.setCurrentRow(min(at, self.list.count() - 1))

    def _on_following(self, on: bool) -> None:
        at = self.list.currentRow()
        one = self._desk.made().picked[at]
        if one.card is not None:
            fact = one.card.figure.fact
            self._desk.replace(at, lambda item: followed(item, fact, follow=on))

    def _show(self) -> None:
        """Show the briefing as it stands."""
        desk = self._desk
        name = desk.path.name if desk.path else self.tr("not saved yet")
        changed = self.tr("{name}, with changes").format(name=name)
        self._file.setText(changed if desk.is_modified and desk.path else name)
        self.save.setEnabled(desk.is_modified or desk.path is None)
        for field, text in ((self.title, desk.briefing.title), (self.note, desk.briefing.note)):
            if field.text().strip() != text:
                field.setText(text)
        self.tells.setChecked(desk.briefing.changes)
        self.list.show_items(desk.made().picked)
        self.list.setVisible(bool(desk.briefing.items))
        self._advice.setVisible(not desk.briefing.items)
        self._show_details()
        self._show_changes()

    def _show_details(self) -> None:
        """Show what can be done with the item chosen."""
        at, items = self.list.currentRow(), self._desk.briefing.items
        self._details.setVisible(0 <= at < len(items))
        if not 0 <= at < len(items):
            return
        item: Item = items[at]
        if self.caption.text().strip() != item.caption:
            self.caption.setText(item.caption)
        self.caption.setPlaceholderText(self._desk.made().picked[at].name)
        choice = follows(item)
        self.follows.setVisible(choice is not None and isinstance(item, FigureItem))
        self.follows.setChecked(bool(choice))
        self.up.setEnabled(at > 0)
        self.down.setEnabled(at + 1 < len(items))

    def _show_changes(self) -> None:
        while (item := self._changed.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        desk = self._desk
        edition = desk.briefing.edition
        self.changed_panel.setVisible(bool(edition))
        self.changed_panel.heading.setText(self.tr("Since last saved"))
        self.changed_panel.aside.setText(self.tr("with edition {edition}").format(edition=edition))
        lines = [f"{change.label}: {change.text}" for change in desk.changes()] if edition else []
        for line in lines or [self.tr("Nothing has changed.")]:
            label = wrapped(line)
            label.make_selectable()
            self._changed.addWidget(label)
