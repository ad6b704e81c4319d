"""What the actions on a reader's own figures do."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from pkviewer.model.series import SeriesKey
from pkviewer.sheet.chart import ChartSpec
from pkviewer.sheet.figure import Figure
from pkviewer.ui.figures.forms.start import FormKind, Start
from pkviewer.ui.sector.pickable import newest_of, offer_around
from pkviewer.ui.shell.frame import Frame
from pkviewer.ui.shell.parts import Parts
from pkviewer.ui.widgets.action_id import ActionId
from pkviewer.ui.widgets.tables.near_figure import last_in_row


class FigureCommands(QObject):
    """Answers the window's actions on figures of one's own."""

    def __init__(self, frame: Frame, parts: Parts) -> None:
        super().__init__(frame)
        self._frame, self._parts = frame, parts

    def handlers(self) -> Mapping[ActionId, Callable[..., object]]:
        """Return what each action does; a checkable one is given whether it is checked."""
        return {
            ActionId.OPEN_FIGURES: self._on_open_figures,
            ActionId.IMPORT_FIGURES: self._on_import_figures,
            ActionId.PASTE_FIGURES: self._on_paste_wanted,
            ActionId.ADD_FIGURE: self._on_figure_wanted,
            ActionId.REVISE_FIGURE: self._on_revision_wanted,
            ActionId.WITHDRAW_FIGURE: lambda: self._on_form_wanted("withdraw"),
            ActionId.ADD_MILESTONE: lambda: self._on_form_wanted("milestone"),
            ActionId.ADD_CLAIM: lambda: self._on_form_wanted("claim"),
            ActionId.NEW_INDICATOR: lambda: self._on_form_wanted("indicator"),
            ActionId.NEW_SECTOR: lambda: self._on_form_wanted("sector"),
            ActionId.YOUR_FIGURES: self._on_your_figures,
            ActionId.DUE: self._on_due_wanted,
            ActionId.SHOW_OWN: self._on_own_wanted,
        }

    def update_series(self, code: str) -> None:
        """Add the figure that is overdue in a series."""
        self._parts.figures.add_to(Start.in_series(SeriesKey.parse(code)))

    def _on_open_figures(self) -> None:
        self._parts.figures.open_wanted()

    def _on_import_figures(self) -> None:
        self._parts.figures.import_wanted()

    def _on_paste_wanted(self) -> None:
        self._parts.figures.paste_wanted()

    def _on_your_figures(self) -> None:
        self._parts.figures.steps_wanted()

    def _on_due_wanted(self) -> None:
        self._parts.figures.due_wanted()

    def _on_own_wanted(self, shown: bool) -> None:
        self._parts.figures.desk.show_own(shown)

    def _on_figure_wanted(self) -> None:
        """Add a figure to what the keyboard is on, else to the indicator traced."""
        self._parts.figures.add(_figure_in_hand(self._frame))

    def _on_revision_wanted(self) -> None:
        """Revise the figure that the keyboard is on, else the one traced."""
        self._parts.figures.revise(_figure_in_hand(self._frame))

    def _on_form_wanted(self, kind: FormKind) -> None:
        """Open a form on the figure in hand and the sector in sight."""
        frame = self._frame
        self._parts.figures.form_wanted(kind, _figure_in_hand(frame), frame.navigator.sector)


def _figure_in_hand(frame: Frame) -> Figure | None:
    """Return the figure that the keyboard is on or near, else the one traced."""
    focused = frame.focusWidget()
    around = offer_around(focused)
    near = newest_of(around) if isinstance(around, ChartSpec) else last_in_row(focused)
    return frame.copying.figure_in_focus() or near or frame.navigator.figure
