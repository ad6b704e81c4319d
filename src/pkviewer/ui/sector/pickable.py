"""What of a page can be put into a briefing: a figure, a chart or a claim."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from pkviewer.sheet.blocks import ClaimLine
from pkviewer.sheet.chart import ChartSpec
from pkviewer.sheet.figure import Figure
from pkviewer.ui.sector.chart_card import ChartCard
from pkviewer.ui.sector.claims_panel import ClaimRow
from pkviewer.ui.widgets.figure_holder import figure_at

Offer = Figure | ChartSpec | ClaimLine


def offer_at(widget: QWidget | None) -> Offer | None:
    """Return what the keyboard is on, in a widget: a figure, else the chart or claim around it."""
    return figure_at(widget) or offer_around(widget)


def offer_around(widget: QWidget | None) -> ChartSpec | ClaimLine | None:
    """Return the chart or the claim that a widget is part of."""
    while widget is not None:
        if isinstance(widget, ChartCard) and widget.is_offered:
            return widget.spec
        if isinstance(widget, ClaimRow):
            return widget.claim
        widget = widget.parentWidget()
    return None


def take_keyboard(widget: QWidget | None) -> bool:
    """Put the keyboard on the chart that a widget is part of; return whether it is there."""
    while widget is not None and not isinstance(widget, ChartCard):
        widget = widget.parentWidget()
    if widget is None:
        return False
    widget.view.setFocus()
    return True


def newest_of(chart: ChartSpec) -> Figure | None:
    """Return the last figure of a chart's first series: the one that the next would follow."""
    marks = [mark for line in chart.series[:1] for mark in line.marks]
    return marks[-1].figure if marks else None


def offer_text(offer: Offer) -> str:
    """Return the text of the action that adds something."""
    if isinstance(offer, ChartSpec):
        return QCoreApplication.translate("Offers", "Add the chart to the briefing")
    if isinstance(offer, ClaimLine):
        return QCoreApplication.translate("Offers", "Add the claim to the briefing")
    return QCoreApplication.translate("Offers", "Add the figure to the briefing")
