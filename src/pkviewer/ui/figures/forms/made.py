"""Makes the form for a kind of item, begun where the reader is."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from pkviewer.sheet.figure import Figure
from pkviewer.ui.figures.desk import FiguresDesk
from pkviewer.ui.figures.forms.claim_form import ClaimForm
from pkviewer.ui.figures.forms.form_dialog import FormDialog
from pkviewer.ui.figures.forms.indicator_form import IndicatorForm
from pkviewer.ui.figures.forms.milestone_form import MilestoneForm
from pkviewer.ui.figures.forms.sector_form import SectorForm
from pkviewer.ui.figures.forms.start import FormKind, Start
from pkviewer.ui.figures.forms.withdraw_form import WithdrawForm
from pkviewer.ui.session import Reading


def form_of(
    kind: FormKind,
    desk: FiguresDesk,
    reading: Reading,
    figure: Figure | None,
    sector: str,
    parent: QWidget,
) -> FormDialog:
    """Return the form for a kind of item, filled in with the figure and the sector in hand."""
    style, today = reading.style, reading.today
    match kind:
        case "milestone":
            return MilestoneForm(desk, style, today, sector, parent)
        case "claim":
            return ClaimForm(desk, style, today, Start.at(figure, "revise"), sector, parent)
        case "indicator":
            return IndicatorForm(desk, style, today, sector, parent)
        case "sector":
            return SectorForm(desk, style, today, parent)
        case "withdraw":
            return WithdrawForm(desk, style, today, Start.at(figure, "revise"), parent)
