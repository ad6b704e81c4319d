"""What an action of the window is declared by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtGui import QKeySequence

from pkviewer.ui.look.icons import IconName
from pkviewer.ui.widgets.action_id import ActionId

Menu = Literal["file", "edit", "view", "go", "tools", "help"]
Key = QKeySequence.StandardKey


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001 - the extractor's own word
    """Mark a text for extraction."""
    return text


MENUS: dict[Menu, str] = {
    "file": QT_TRANSLATE_NOOP("Actions", "&File"),
    "edit": QT_TRANSLATE_NOOP("Actions", "&Edit"),
    "view": QT_TRANSLATE_NOOP("Actions", "&View"),
    "go": QT_TRANSLATE_NOOP("Actions", "&Go"),
    "tools": QT_TRANSLATE_NOOP("Actions", "&Tools"),
    "help": QT_TRANSLATE_NOOP("Actions", "&Help"),
}


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """An action as declared.

    ``keys`` are the toolkit's standard key where one exists, else a sequence. Actions of
    one ``group`` exclude each other. A rule is drawn above it if ``ruled``.
    """

    id: ActionId
    menu: Menu
    text: str
    keys: QKeySequence.StandardKey | str = ""
    more_keys: tuple[str, ...] = ()
    icon: IconName | None = None
    checkable: bool = False
    group: str = ""
    submenu: str = ""
    ruled: bool = False
    tip: str = ""
