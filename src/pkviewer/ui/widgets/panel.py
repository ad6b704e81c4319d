"""The frame every section of a page stands in: a heading, tools and a body."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from pkviewer.ui.look.icons import IconName
from pkviewer.ui.look.theme import Theme
from pkviewer.ui.widgets.plain import PlainLabel, TextRole, plain_tooltip


class Panel(QFrame):
    """A white sheet with a heading. Its accessible name is the heading's text."""

    def __init__(
        self, title: str, theme: Theme, aside: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("panel", "true")
        self.setAccessibleName(title)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.column = QVBoxLayout(self)
        self.column.setSpacing(8)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.heading = PlainLabel(title, "heading")
        self.head.addWidget(self.heading, 0, Qt.AlignmentFlag.AlignBaseline)
        self.aside = PlainLabel(aside, "small", wrap=True)
        self.head.addWidget(self.aside, 1, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(self.head)
        self._set_margins()
        theme.changed.connect(self._set_margins)

    def _set_margins(self) -> None:
        self.column.setContentsMargins(*map(self._theme.scaled, (18, 14, 18, 16)))

    def add_tool(self, button: QToolButton) -> None:
        """Put a button at the right of the heading."""
        self.head.addWidget(button)


class IconButton(QToolButton):
    """A small flat button with an icon of the theme, a name and a tooltip."""

    def __init__(
        self,
        name: IconName,
        text: str,
        theme: Theme,
        *,
        worded: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = name
        self.setProperty("flat", "true")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if worded:
            self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.rename(text)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def rename(self, text: str) -> None:
        """Give the button another text."""
        self.setText(text)
        self.setToolTip(plain_tooltip(text))
        self.setAccessibleName(text)

    def show_icon(self, name: IconName) -> None:
        """Show another icon."""
        self._icon = name
        self._on_theme_changed()

    def retranslate(self) -> None:
        """Turn the icon the way the language runs; the words are given by :meth:`rename`."""
        self._on_theme_changed()

    def _on_theme_changed(self) -> None:
        self.setIconSize(self._theme.icon_size)
        self.setIcon(self._theme.icon(self._icon))


def rule() -> QFrame:
    """Return a hairline between two rows."""
    line = QFrame()
    line.setProperty("panel", "rule")
    line.setFixedHeight(1)
    return line


def wrapped(text: str, role: TextRole = "body") -> PlainLabel:
    """Return a label that breaks its text into lines."""
    return PlainLabel(text, role, wrap=True)
