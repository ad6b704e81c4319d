"""What a widget says of the part of the manual that tells of it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

MANUAL = "manual"
"""The property that names a page of the manual, or a part of one: ``reading#charts``."""


def manual_place(widget: QWidget | None) -> str:
    """Return the place that a widget names, or the nearest of its parents; empty if none does."""
    while widget is not None:
        place = widget.property(MANUAL)
        if place:
            return str(place)
        widget = widget.parentWidget()
    return ""
