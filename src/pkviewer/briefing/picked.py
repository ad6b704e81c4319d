"""An item of a briefing as it stands with the open pack."""

from __future__ import annotations

from dataclasses import dataclass

from pkviewer.documents.briefing import ClaimItem, Item, Seen
from pkviewer.sheet.blocks import ClaimLine, HeadlineCard
from pkviewer.sheet.chart import ChartSpec
from pkviewer.sheet.figure import Figure


@dataclass(frozen=True, slots=True)
class Picked:
    """An item, found: ``name`` is what the pack calls it, ``told`` its value in short.

    One of card, chart and claim is set; where none is, ``missing`` says why.
    """

    item: Item
    name: str
    summary: str = ""
    missing: str = ""
    card: HeadlineCard | None = None
    chart: ChartSpec | None = None
    claim: ClaimLine | None = None

    @property
    def phrase(self) -> str:
        """The name within a sentence: a claim is one itself and loses its stop."""
        return self.name.rstrip(".۔") if isinstance(self.item, ClaimItem) else self.name

    def seen(self) -> tuple[Seen, ...]:
        """Return what stands there now, to be compared with later."""
        if self.card is not None:
            return (_seen(self.card.figure, ""),)
        if self.claim is not None:
            text = self.claim.verdict_text
            said = f"{text}, {self.claim.overtaken}" if self.claim.overtaken else text
            return (Seen(value=self.claim.verdict, text=said),)
        if self.chart is None:
            return ()
        events = (
            Seen(of=event.title, period=event.when.isoformat(), text=event.date_text)
            for event in self.chart.events
        )
        marks = (mark for line in self.chart.series for mark in line.marks)
        return (*events, *(_seen(mark.figure, place_of(mark.figure)) for mark in marks))


def place_of(figure: Figure) -> str:
    """Name a value among those of a chart: indicator, measure, entity, further dimensions."""
    return figure.fact.subject.key.aspect(figure.fact.measure)


def _seen(figure: Figure, of: str) -> Seen:
    fact = figure.fact
    return Seen(of=of, period=fact.period.code, value=f"{fact.value:.12g}", text=figure.text)
