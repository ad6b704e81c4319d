"""The toolbar: the most used actions, with words where there is room for them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton, QWidget

from pkviewer.ui.actions.actions import Actions
from pkviewer.ui.actions.declared import TOOLBAR, icon_of
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.search.find_field import FindField
from pkviewer.ui.widgets.action_id import ActionId

_GAP = "\u2002"
"""Space between an icon and its text: the style leaves too little."""
_FIND_LEAST, _FIND_WIDTH = 110, 190
"""Narrowest field of the search, and the room that words leave it, at 100 %."""
_SPACING, _FRAME, _ENDS, _WORD_GAP = 6, 26, 120, 8
"""Between buttons, around an icon, at the ends with the rules, and around a word."""
_LANGUAGES = (ActionId.ENGLISH, ActionId.URDU)
_ALWAYS_WORDED = (ActionId.MILLION, ActionId.LAKH, *_LANGUAGES)
_GIVES_WAY: tuple[tuple[ActionId, ...], ...] = (
    (ActionId.MILLION, ActionId.LAKH),
    _LANGUAGES,
    (ActionId.FORWARD, ActionId.PRINT, ActionId.ADD_FIGURE),
    (ActionId.EXPORT, ActionId.BRIEFING),
    (ActionId.COMPARE, ActionId.START),
)
"""What stands in the menus alone where the window is too narrow, in this order."""
_WORDED: tuple[tuple[ActionId, ...], ...] = (
    (ActionId.REVIEW, ActionId.COMPARE, ActionId.BRIEFING, ActionId.ADD_FIGURE),
    (ActionId.SHEET, ActionId.EXPORT, ActionId.PRINT),
    (ActionId.PROVENANCE,),
)
"""Buttons that show words, in the order in which they keep them as the window narrows."""


class CommandBar(QToolBar):
    """The toolbar: the most used actions, in the order declared with them."""

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._buttons: dict[ActionId, QToolButton] = {}
        self._entries: dict[ActionId, QAction] = {}
        self._theme = theme
        self.find_field = FindField(theme)
        self.setObjectName("commands")
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._build_ui()
        theme.changed.connect(self._on_theme_changed)
        self.retranslate()

    def _build_ui(self) -> None:
        self.addWidget(edge())
        for name in TOOLBAR:
            if name == "*":
                filler = QWidget()
                filler.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
                self.addWidget(filler)
            elif not name:
                self.addSeparator()
            elif name is ActionId.FIND_ANYTHING:
                self.find_field.clicked.connect(self._actions[ActionId.FIND_ANYTHING].trigger)
                self.addWidget(self.find_field)
            else:
                self._entries[name] = self.addWidget(self._button(name))
        self.addWidget(edge())

    def _button(self, name: ActionId) -> QToolButton:
        button = self._buttons[name] = QToolButton()
        button.setDefaultAction(self._actions[name])
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        worded = name in _ALWAYS_WORDED or any(name in group for group in _WORDED)
        both = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        button.setToolButtonStyle(both if worded else Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setAccessibleName(self._actions[name].text().replace("&", ""))
        if not worded:
            button.setProperty("flat", "true")
        action = self._actions[name]
        if action.isCheckable():
            action.toggled.connect(self._on_theme_changed)
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Show words beside as many icons as there is room for."""
        room = self.width() - _ENDS - sum(map(self._bare_width, self._buttons))
        self.find_field.setMinimumWidth(min(self._theme.scaled(_FIND_LEAST), self.width() // 6))
        spare = room - self.find_field.minimumWidth()
        for group in _GIVES_WAY:
            for name in group:
                self._entries[name].setVisible(spare >= 0)
            if spare < 0:
                spare += sum(map(self._bare_width, group))
        self._show_rules()
        room -= self._theme.scaled(_FIND_WIDTH)
        for group in _WORDED:
            room -= sum(self._word_width(name) for name in group)
            self._set_worded(group, worded=room >= 0)

    def _show_rules(self) -> None:
        """Draw a rule only between buttons that are there."""
        pending: QAction | None = None
        after = False
        for action in self.actions():
            if action.isSeparator():
                action.setVisible(False)
                pending = action if after else pending
            elif action in self._entries.values() and action.isVisible():
                if pending is not None:
                    pending.setVisible(True)
                pending, after = None, True

    def _bare_width(self, name: ActionId) -> int:
        """Return the width that a button takes with its icon alone."""
        if icon_of(name) is None:
            return self._buttons[name].sizeHint().width() + _SPACING
        return self._theme.icon_size.width() + _FRAME + _SPACING

    def _word_width(self, name: ActionId) -> int:
        return self.fontMetrics().horizontalAdvance(self._actions[name].iconText()) + _WORD_GAP

    def _set_worded(self, group: tuple[ActionId, ...], *, worded: bool) -> None:
        beside = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        style = beside if worded else Qt.ToolButtonStyle.ToolButtonIconOnly
        for name in group:
            if self._buttons[name].toolButtonStyle() is not style:
                self._buttons[name].setToolButtonStyle(style)

    def retranslate(self) -> None:
        """Write the fixed texts."""
        self.setWindowTitle(self.tr("Toolbar"))
        short = {
            ActionId.MILLION: self.tr("million"),
            ActionId.LAKH: self.tr("lakh"),
            ActionId.ENGLISH: "EN",
            ActionId.URDU: "اردو",
            ActionId.REVIEW: self.tr("Check text"),
            ActionId.COMPARE: self.tr("Compare"),
            ActionId.BRIEFING: self.tr("Briefing"),
            ActionId.ADD_FIGURE: self.tr("Add figure"),
            ActionId.SHEET: self.tr("Sheet"),
            ActionId.EXPORT: self.tr("Export…"),
            ActionId.PRINT: self.tr("Print…"),
            ActionId.PROVENANCE: self.tr("Provenance"),
        }
        self.find_field.name(
            self.tr("Find a figure, claim, source…"), self._actions.keys_of(ActionId.FIND_ANYTHING)
        )
        for name, button in self._buttons.items():
            button.setAccessibleName(self._actions[name].text().replace("&", ""))
        for name, text in short.items():
            self._actions[name].setIconText(f"{_GAP}{text}" if icon_of(name) else text)
        self._on_theme_changed()

    def _on_theme_changed(self) -> None:
        self.setIconSize(self._theme.icon_size)
        self._make_room()
        for name in TOOLBAR:
            picture = icon_of(name) if isinstance(name, ActionId) else None
            if isinstance(name, ActionId) and picture is not None:
                action = self._actions[name]
                action.setIcon(self._theme.icon(picture, on_accent=action.isChecked()))


def edge() -> QWidget:
    """Return the space at an end of a bar; the style gives bars one margin all round."""
    space = QWidget()
    space.setFixedWidth(8)
    return space
