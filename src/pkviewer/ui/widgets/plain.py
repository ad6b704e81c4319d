"""Text shown as it stands: nothing that comes from a data pack is ever read as markup."""

from __future__ import annotations

from html import escape
from typing import Self, cast

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from pkviewer.ui.look.ground import present_colours
from pkviewer.ui.look.text_roles import LOOKS, TextRole

_ONE_LINE = 80
"""Longest tooltip that stays on one line."""


class PlainLabel(QLabel):
    """A label that shows plain text; its look comes from its role."""

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
        look = LOOKS[role]
        if look.ink is not None:
            self.setForegroundRole(look.ink)
        self.setContentsMargins(look.margins)
        self._has_ground = look.has_ground
        self.setWordWrap(wrap)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self._keep_to_the_start()
        self.setText(text)
        # Only now, and not in Qt's constructor, is the class known by which the font is chosen.
        self.ensurePolished()

    def __new__(cls, _text: str = "", role: TextRole = "body", **_rest: object) -> Self:
        """Return a label of the role's own class: the application keeps fonts by class."""
        kind = _KINDS.get(role, cls) if cls is PlainLabel else cls
        return cast("Self", super().__new__(kind))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._has_ground:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(present_colours().hover))
            painter.drawRoundedRect(self.rect(), 4, 4)
            painter.end()
        super().paintEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._keep_to_the_start()
        super().changeEvent(event)

    def _keep_to_the_start(self) -> None:
        """Begin where the window's lines do; Qt would go by the letters, so "2025" by the left."""
        sides = Qt.AlignmentFlag
        sideways = self.alignment() & (sides.AlignHorizontal_Mask & ~sides.AlignAbsolute)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft and sideways == sides.AlignLeft:
            self.setAlignment(sides.AlignRight | sides.AlignAbsolute | sides.AlignVCenter)
        elif self.alignment() & sides.AlignAbsolute:
            self.setAlignment(sides.AlignLeft | sides.AlignVCenter)

    def make_selectable(self) -> None:
        """Let the mouse and the keyboard select the text."""
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )


_KINDS: dict[TextRole, type[PlainLabel]] = {
    role: type(look.class_name, (PlainLabel,), {}) for role, look in LOOKS.items()
}


def plain_tooltip(text: str) -> str:
    """Return a tooltip that shows ``text`` as it stands, in lines; Qt would guess markup in it.

    What is short and cannot be taken for markup stays as it is: a screen reader reads tooltips
    where nothing else describes a control.
    """
    if "<" not in text and len(text) <= _ONE_LINE:
        return text
    return f"<qt>{escape(text)}</qt>"


def unmarked(text: str) -> str:
    """Return text for a button, tab or menu in which ``&`` marks no mnemonic."""
    return text.replace("&", "&&")
