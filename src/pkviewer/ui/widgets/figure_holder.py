"""What can be asked which figure the keyboard is on."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from pkviewer.sheet.figure import Figure


@runtime_checkable
class FigureHolder(Protocol):
    """A widget that shows figures and knows which of them the keyboard is on."""

    def current_figure(self) -> Figure | None:
        """Return the figure the keyboard is on."""


def figure_at(widget: object) -> Figure | None:
    """Return the figure that the keyboard is on in a widget, if it holds any."""
    return widget.current_figure() if isinstance(widget, FigureHolder) else None
