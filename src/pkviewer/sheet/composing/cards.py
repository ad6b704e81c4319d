"""Headline cards: one figure that stands large, its name, and a note of the same period."""

from __future__ import annotations

from pkviewer.facts.notation import short_parts
from pkviewer.model.sector import Headline
from pkviewer.sheet.blocks import HeadlineCard
from pkviewer.sheet.composing.chart_composer import Charting
from pkviewer.sheet.figure import plain
from pkviewer.sheet.speech import Speech
from pkviewer.text.when import period_text


def headline(card: Headline, speech: Speech, charting: Charting) -> HeadlineCard:
    """Compose a headline card."""
    facts = speech.card(card)
    fact = facts[card.fact]
    before, value, unit = short_parts(fact, speech.style)
    figure = speech.figure(fact)
    note = (
        plain(speech.runs(card.note, facts))
        if card.note
        else period_text(fact.period, speech.style)
    )
    return HeadlineCard(
        figure=figure,
        before=before,
        value=value,
        unit=unit,
        label=card.label.within(speech.style.language),
        note=note,
        spark=charting.spark(card.spark, fact.period) if card.spark else None,
    )
