"""What a model of a table tells of its cells beside their text."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
FIGURE_ROLE = Qt.ItemDataRole.UserRole
SORT_ROLE = Qt.ItemDataRole.UserRole + 1
MARK_ROLE = Qt.ItemDataRole.UserRole + 2
BARE_ROLE = Qt.ItemDataRole.UserRole + 3
"""A cell's text without what its note says."""
NOTE_ROLE = Qt.ItemDataRole.UserRole + 4
GAP_ROLE = Qt.ItemDataRole.UserRole + 5
"""What is kept free after a number so that the decimals of its column align, as zeros."""
