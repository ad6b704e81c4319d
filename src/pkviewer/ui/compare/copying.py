"""What is copied of a comparison: its link, its command, its table."""

from __future__ import annotations

import shlex
import subprocess
import sys

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from pkviewer.documents.comparison_view import SCHEME, ComparisonView, view_text
from pkviewer.ui.compare.desk import CompareDesk
from pkviewer.ui.look.dress import dress
from pkviewer.ui.widgets.clipboard import copy_text


class CopyButton(QPushButton):
    """Opens the menu of what can be copied; ``table_wanted`` asks for the table."""

    said = Signal(str)
    table_wanted = Signal()

    def __init__(self, desk: CompareDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setAutoDefault(False)
        self.entries = QMenu(self)
        dress(self.entries)
        self.setMenu(self.entries)
        self.link = self.entries.addAction("", self._on_link_wanted)
        self.command = self.entries.addAction("", self._on_command_wanted)
        self.table = self.entries.addAction("", self.table_wanted.emit)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the fixed texts."""
        self.setText(self.tr("C&opy"))
        self.setAccessibleName(self.tr("Copy the comparison"))
        self.link.setText(self.tr("Copy &link"))
        self.command.setText(self.tr("Copy &command"))
        self.table.setText(self.tr("Copy &table"))

    def _on_link_wanted(self) -> None:
        copy_text(SCHEME + view_text(self._desk.view))
        self.said.emit(self.tr("Copied: the link of this comparison"))

    def _on_command_wanted(self) -> None:
        copy_text(command_of(self._desk.view))
        self.said.emit(self.tr("Copied: the command that opens this comparison"))


def command_of(view: ComparisonView, system: str = sys.platform) -> str:
    """Return the command line that opens a view, quoted for the system's own shell."""
    words = ["pkviewer", "--view", view_text(view)]
    return subprocess.list2cmdline(words) if system == "win32" else shlex.join(words)
