"""The menu of a figure under the mouse: open it, copy it with its source."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu, QWidget

from pkviewer.ui.look.dress import dress
from pkviewer.ui.widgets.action_id import ActionId

_FIGURE_ACTIONS = (
    ActionId.ADD_TO_BRIEFING,
    ActionId.COPY,
    ActionId.CITE_TEXT,
    ActionId.CITE_BIBTEX,
    ActionId.CITE_RIS,
    ActionId.CITE_CSL,
)


def add_window_actions(menu: QMenu, widget: QWidget, *ids: ActionId) -> None:
    """Offer actions of the widget's window, which work on what has the keyboard."""
    for action in widget.window().actions():
        if action.objectName() in ids:
            menu.addAction(action)


def figure_menu(widget: QWidget, show: Callable[[], None]) -> QMenu:
    """Return the menu of the figure that the keyboard is on in a widget."""
    menu = QMenu(widget)
    dress(menu, "menus")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    text = QCoreApplication.translate("FigureMenu", "Show where it comes from")
    menu.addAction(text, show)
    menu.addSeparator()
    add_window_actions(menu, widget, *_FIGURE_ACTIONS)
    menu.addSeparator()
    add_window_actions(menu, widget, ActionId.ADD_FIGURE, ActionId.REVISE_FIGURE)
    return menu
