"""The actions at work: menus and shortcuts, built from the one list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from pkviewer.ui.actions.action_spec import MENUS, ActionSpec, Menu
from pkviewer.ui.actions.declared import ACTIONS
from pkviewer.ui.widgets.action_id import ActionId
from pkviewer.ui.widgets.plain import plain_tooltip

_CONTEXT = "Actions"
_URDU_ZERO = 0x6F0


def _tr(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)


class Actions(QObject):
    """The window's actions by id."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._actions: dict[ActionId, QAction] = {}
        self._groups: dict[str, QActionGroup] = {}
        self._tabs: list[QAction] = []
        self._submenus: dict[str, QMenu] = {}
        for spec in ACTIONS:
            self._actions[spec.id] = self._made(spec)
        self._menus = self._build_menus()

    def __getitem__(self, id_: ActionId) -> QAction:
        return self._actions[id_]

    def answer(self, handlers: Mapping[ActionId, Callable[..., object]]) -> None:
        """Say what every action does; one that is checked alone is given whether it is."""
        for spec in ACTIONS:
            handler, action = handlers[spec.id], self._actions[spec.id]
            if spec.checkable and not spec.group:
                action.triggered.connect(handler)
            else:
                action.triggered.connect(lambda _=False, handler=handler: handler())

    def lend_keys(self, lender: ActionId, borrower: ActionId, *, lent: bool) -> None:
        """Give an action another one's keys for a while: Save saves what is in front."""
        keys = self[borrower].shortcuts() or self[lender].shortcuts()
        self[lender].setShortcuts([] if lent else keys)
        self[borrower].setShortcuts(keys if lent else [])

    def check_provenance(self, *, shown: bool) -> None:
        """Show whether the panel is open."""
        self[ActionId.PROVENANCE].setChecked(shown)

    def set_tabs(self, titles: Iterable[str], go: Callable[[int], None]) -> None:
        """List the tabs in the Go menu, the first nine with Alt and their number."""
        for action in self._tabs:
            self._menus["go"].removeAction(action)
            self._window.removeAction(action)
            action.deleteLater()
        self._tabs = []
        for index, title in enumerate(titles):
            action = QAction(title.replace("&", "&&"), self._window)
            if index < 9:
                # The second is what the same key gives on a Pakistani keyboard.
                keys = (f"Alt+{index + 1}", f"Alt+{chr(_URDU_ZERO + index + 1)}")
                action.setShortcuts([QKeySequence(key) for key in keys])
            action.setCheckable(True)
            action.triggered.connect(lambda _=False, index=index: go(index))
            self._window.addAction(action)
            self._tabs.append(action)
        self._tabs_rule.setVisible(bool(self._tabs))
        self._menus["go"].addActions(self._tabs)

    def mark_tab(self, index: int) -> None:
        """Check the present tab in the Go menu."""
        for at, action in enumerate(self._tabs):
            action.setChecked(at == index)

    def shortcuts(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """Return every menu with the actions that have a key, and the first of their keys."""
        found = []
        for title, menu in ((_tr(MENUS[id_]), menu) for id_, menu in self._menus.items()):
            rows = [
                (text, keys)
                for text, action in _leaves(menu)
                if (keys := action.shortcut().toString(QKeySequence.SequenceFormat.NativeText))
            ]
            if rows:
                found.append((title.replace("&", ""), rows))
        return found

    def listed(self) -> Iterator[tuple[ActionId, str, str]]:
        """Yield the id, the text and the menu of every action, without mnemonics."""
        for spec in ACTIONS:
            within = f" ▸ {_tr(spec.submenu)}" if spec.submenu else ""
            menu = f"{_tr(MENUS[spec.menu])}{within}"
            yield spec.id, _unmarked(_tr(spec.text)).rstrip("…"), _unmarked(menu)

    def keys_of(self, id_: ActionId) -> str:
        """Return the first of an action's keys, as people write them."""
        return str(self[id_].shortcut().toString(QKeySequence.SequenceFormat.NativeText))

    def _made(self, spec: ActionSpec) -> QAction:
        action = QAction(_tr(spec.text), self._window)
        action.setObjectName(spec.id)
        action.setCheckable(spec.checkable)
        action.setMenuRole(_role(spec.id))
        if isinstance(spec.keys, QKeySequence.StandardKey):
            keys = QKeySequence.keyBindings(spec.keys)
        else:
            keys = [QKeySequence(spec.keys)] if spec.keys else []
        action.setShortcuts(
            [*keys, *(QKeySequence(key) for key in spec.more_keys if QKeySequence(key) not in keys)]
        )
        self._write(action, spec)
        if spec.group:
            if spec.group not in self._groups:
                self._groups[spec.group] = QActionGroup(self._window)
            self._groups[spec.group].addAction(action)
        self._window.addAction(action)
        return action

    def _write(self, action: QAction, spec: ActionSpec) -> None:
        """Give an action its text and its tip."""
        action.setText(_tr(spec.text))
        first = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        plain = _tr(spec.tip) if spec.tip else _unmarked(_tr(spec.text))
        action.setToolTip(plain_tooltip(f"{plain} ({first})" if first else plain))

    def retranslate(self) -> None:
        """Write the texts of actions and menus, after the language has changed."""
        for spec in ACTIONS:
            self._write(self._actions[spec.id], spec)
        for id_, menu in self._menus.items():
            menu.setTitle(_tr(MENUS[id_]))
        for text, menu in self._submenus.items():
            menu.setTitle(_tr(text))

    def _build_menus(self) -> dict[Menu, QMenu]:
        menus: dict[Menu, QMenu] = {}
        submenus = self._submenus
        for spec in ACTIONS:
            if spec.menu not in menus:
                menus[spec.menu] = self._window.menuBar().addMenu(_tr(MENUS[spec.menu]))
            menu = menus[spec.menu]
            if spec.ruled and not menu.isEmpty():
                menu.addSeparator()
            if spec.submenu:
                if spec.submenu not in submenus:
                    submenus[spec.submenu] = menu.addMenu(_tr(spec.submenu))
                menu = submenus[spec.submenu]
            menu.addAction(self._actions[spec.id])
        self._tabs_rule = menus["go"].addSeparator()
        return menus


def _unmarked(text: str) -> str:
    """Return a menu's text without its mnemonic."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def _role(id_: ActionId) -> QAction.MenuRole:
    return {
        ActionId.QUIT: QAction.MenuRole.QuitRole,
        ActionId.ABOUT: QAction.MenuRole.AboutRole,
    }.get(id_, QAction.MenuRole.NoRole)


def _leaves(menu: QWidget, within: str = "") -> list[tuple[str, QAction]]:
    """Return the actions of a menu and the menus in it, with their texts from there on."""
    found: list[tuple[str, QAction]] = []
    for action in menu.actions():
        inner, text = action.menu(), f"{within}{_unmarked(action.text())}"
        if isinstance(inner, QWidget):
            found.extend(_leaves(inner, f"{text} ▸ "))
        else:
            found.append((text, action))
    return found
