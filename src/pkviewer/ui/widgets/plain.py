"""Text shown as it stands: nothing that comes from a data pack is ever read as markup."""

from __future__ import annotations

from html import escape
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

TextRole = Literal[
    "body",
    "small",
    "caption",
    "note",
    "title",
    "heading",
    "subheading",
    "figure",
    "strong",
    "warning",
    "formula",
    "unit",
    "accent",
    "on-desk",
]


class PlainLabel(QLabel):
    """A label that shows plain text; its look comes from its role in the stylesheet."""

    def __init__(
        self,
        text: str = "",
        role: TextRole = "body",
        *,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setWordWrap(wrap)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self.setText(text)

    def make_selectable(self) -> None:
        """Let the mouse and the keyboard select the text."""
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )


def plain_tooltip(text: str) -> str:
    """Return a tooltip that shows ``text`` as it stands; Qt would guess markup in it."""
    return f"<qt>{escape(text)}</qt>" if text else ""


def unmarked(text: str) -> str:
    """Return text for a button, tab or menu in which ``&`` marks no mnemonic."""
    return text.replace("&", "&&")
