"""Every action that has keys."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pkviewer.ui.look.dress import dress
from pkviewer.ui.widgets.plain import PlainLabel


class ShortcutsDialog(QDialog):
    """Every action that has keys, menu by menu."""

    def __init__(
        self, groups: list[tuple[str, list[tuple[str, str]]]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        dress(self)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.resize(620, 560)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 16)
        body = QWidget()
        grid = QGridLayout(body)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(0, 1)
        row = 0
        groups = [*groups, (self.tr("On a page"), self._on_a_page())]
        for title, pairs in groups:
            heading = PlainLabel(title, "accent")
            heading.setContentsMargins(0, 12 if row else 0, 0, 2)
            grid.addWidget(heading, row, 0, 1, 2)
            row += 1
            for text, keys in pairs:
                grid.addWidget(PlainLabel(text), row, 0)
                grid.addWidget(PlainLabel(keys, "strong"), row, 1)
                row += 1
        grid.setRowStretch(row, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(body)
        column.addWidget(scroll, 1)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        column.addWidget(box)

    def _on_a_page(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Next figure, previous figure"), self.tr("Tab, Shift+Tab")),
            (self.tr("Show where a figure comes from"), self.tr("Enter")),
            (self.tr("Walk through a chart or a table"), self.tr("Arrow keys")),
        ]
