"""What the page's template is given of each section's items: a function for every kind."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pkviewer.export.page.prose import Json, breakable, clean, pieces
from pkviewer.model.claim import RUNGS
from pkviewer.sheet.blocks import (
    ChangeLine,
    ClaimLine,
    HeadlineCard,
    LatestLine,
    MilestoneLine,
    NoteBlock,
    ParagraphBlock,
    ProgrammeLine,
    SectorCard,
    TableLine,
)
from pkviewer.sheet.chart import ChartLine, ChartSpec
from pkviewer.sheet.sections import PageSection
from pkviewer.text.style import Style

QUOTES = ("“", "”", '"', "‘", "«")


def quoted(text: str, style: Style) -> str:
    """Put a claim's own words in quotation marks, once."""
    text = text.strip()
    if text[:1] in QUOTES:
        return text
    return f"”{text}“" if style.right_to_left else f"“{text}”"


def _rung(status: str | None) -> int | None:
    if status is None:
        return None
    return len(RUNGS) if status == "ended" else [*RUNGS].index(status) + 1  # type: ignore[arg-type]


def _card(card: HeadlineCard) -> Json:
    return {
        "before": clean(card.before),
        "value": clean(card.value),
        "unit": clean(card.unit),
        "label": breakable(card.label),
        "note": breakable(card.note),
        "marks": list(card.figure.marks),
        "spark": _spark(card.spark),
    }


def _spark(line: ChartLine | None) -> list[Json | None]:
    """Return a small series as shares of its highest value, gaps as None."""
    if line is None or not line.marks:
        return []
    highest = max((mark.value for mark in line.marks), default=0.0)
    if highest <= 0 or min(mark.value for mark in line.marks) < 0:
        return []
    first = min(mark.slot for mark in line.marks)
    last = max(mark.slot for mark in line.marks)
    bars: list[Json | None] = [None] * (last - first + 1)
    for mark in line.marks:
        bars[mark.slot - first] = {"share": mark.value / highest, "main": mark.emphasis}
    return bars


def _headline(card: HeadlineCard, _: Style) -> Json:
    return _card(card)


def _paragraph(block: ParagraphBlock, _: Style) -> Json:
    return {"lead": clean(block.lead), "text": pieces(block.runs)}


def _chart(chart: ChartSpec, _: Style) -> Json:
    return {
        "title": breakable(chart.title),
        "unit": breakable(chart.unit),
        "note": clean(chart.note),
        "alt": clean(chart.alt or f"{chart.title}, {chart.unit}"),
        "marks": list(chart.marks),
        "more": chart.more,
    }


def _row(row: TableLine, _: Style) -> Json:
    return {
        "label": clean(row.label),
        "unit": clean(row.unit),
        "indent": row.indent,
        "marks": list(row.marks),
        "cells": [
            {
                "text": clean(cell.text),
                "mark": clean(cell.mark),
                "light": cell.light,
                "known": cell.figure is not None,
                "gap": cell.gap,
            }
            for cell in row.cells
        ],
    }


def _claim(claim: ClaimLine, style: Style) -> Json:
    return {
        "text": quoted(clean(claim.text), style),
        "verdict": claim.verdict,
        "verdict_text": clean(claim.verdict_text),
        "overtaken": clean(claim.overtaken),
        "reason": pieces(claim.reason, closing=claim.marks),
    }


def _note(note: NoteBlock, _: Style) -> Json:
    return {
        "title": pieces(note.title, closing=()),
        "text": pieces(note.text, closing=note.marks),
    }


def _programme(line: ProgrammeLine, _: Style) -> Json:
    return {
        "name": clean(line.name),
        "owner": clean(line.owner),
        "about": pieces(line.about),
        "rung": _rung(line.status),
        "ended": line.status == "ended",
        "status": clean(line.status_text),
        "since": clean(line.since),
        "marks": list(line.marks),
        "key": line.id,
    }


def _milestone(line: MilestoneLine, _: Style) -> Json:
    return {
        "date": clean(line.date_text),
        "title": clean(line.short or line.title),
        "planned": line.planned,
        "marks": list(line.marks),
    }


def _latest(line: LatestLine, _: Style) -> Json:
    said = {"date": clean(line.period), "title": clean(line.name)}
    return said | {"planned": False, "marks": []}


def _change(line: ChangeLine, _: Style) -> Json:
    said = {"date": clean(line.label), "title": clean(line.text)}
    return said | {"planned": False, "marks": []}


def _sector(card: SectorCard, _: Style) -> Json:
    return {"title": clean(card.title), "card": _card(card.headline)}


WRITERS: dict[PageSection, Callable[[Any, Style], Json]] = {
    "headline": _headline,
    "prose": _paragraph,
    "charts": _chart,
    "table": _row,
    "claims": _claim,
    "notes": _note,
    "programmes": _programme,
    "register": _programme,
    "milestones": _milestone,
    "changes": _change,
    "sectors": _sector,
    "latest": _latest,
}
"""What writes an item of a section from its block; the item's key is added to it."""
