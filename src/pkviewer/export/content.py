"""What the page's template is given: a fact sheet as plain JSON values."""

from __future__ import annotations

import re
from typing import Literal

from pkviewer.export.levels import Level, levels, on_page, rows_of
from pkviewer.export.prose import Json, clean, pieces
from pkviewer.model.claim import RUNGS
from pkviewer.sheet.chart import ChartLine, ChartSpec
from pkviewer.sheet.factsheet import FactSheet, HeadlineCard, NoteBlock
from pkviewer.text.words import word

Paper = Literal["a4", "letter"]
PAPERS: dict[Paper, str] = {"a4": "a4", "letter": "us-letter"}
PLEX = "IBM Plex Sans Arabic"
AUTHOR = "pkviewer"
TRIES = 8
"""How many dropped things are tried for a place that a larger one left."""
WORDS = (
    "claims",
    "notes",
    "milestones",
    "programmes",
    "register",
    "sources",
    "sectors",
    "scoreboard",
    "name",
    "owner",
    "status",
    "planned",
    "claims.count",
)


class Content:
    """The template's input for one sheet on one paper."""

    def __init__(self, sheet: FactSheet, paper: Paper) -> None:
        self.sheet = sheet
        self.paper = paper
        self.levels = levels(sheet)

    def as_json(self) -> Json:
        """Return everything the page says, with its levels of detail."""
        sheet = self.sheet
        return {
            "paper": PAPERS[self.paper],
            "fonts": [PLEX],
            "letters": 1.0,
            "language": sheet.style.language,
            "right_to_left": sheet.style.right_to_left,
            "document": self._document(),
            "title": clean(sheet.title),
            "kicker": clean(sheet.kicker),
            "corner": [clean(sheet.edition), clean(sheet.newest)],
            "words": {key: self._word(key) for key in WORDS},
            "sections": [kind for kind, _ in sheet.sections],
            "items": self._items(),
            "table": self._table(),
            "scores": [
                {"verdict": score.verdict, "text": clean(score.text), "count": score.count}
                for score in sheet.scores
            ],
            "rungs": len(RUNGS),
            "ladder": " · ".join(word(f"status.{rung}", sheet.style.language) for rung in RUNGS),
            "foot": self._foot(),
            "page": self._word("page"),
            "sources": {
                str(source.number): {"text": _dated(source.text), "url": clean(source.url)}
                for source in sheet.sources
            },
            "drops": [drop.key for drop in self.levels[-1].dropped],
            "tries": TRIES,
            "levels": [self._level(level) for level in self.levels],
        }

    def _word(self, key: str) -> str:
        return clean(self.sheet.words[key])

    def _document(self) -> Json:
        sheet = self.sheet
        return {
            "title": clean(f"{sheet.title} · {sheet.kicker} · {sheet.edition}"),
            "author": [AUTHOR],
            "keywords": [clean(sheet.tab), *(clean(card.label) for card in sheet.headlines)],
            "description": clean(" ".join(card.figure.spoken for card in sheet.headlines)),
            "attachment": self._word("footer"),
        }

    def _foot(self) -> list[str]:
        sheet = self.sheet
        groups = " ".join(sheet.fingerprint[at : at + 4] for at in range(0, 16, 4))
        made = f"{sheet.edition} · {sheet.newest} · {self._word('fingerprint')} {groups}"
        return [clean(made), clean(sheet.freshness.text)]

    def _items(self) -> dict[str, list[Json]]:
        sheet = self.sheet
        programmes = [
            {
                "name": clean(one.name),
                "owner": clean(one.owner),
                "about": pieces(one.about),
                "rung": _rung(one.status),
                "ended": one.status == "ended",
                "status": clean(one.status_text),
                "since": clean(one.since),
                "marks": list(one.marks),
                "key": one.id,
            }
            for one in sheet.programmes
        ]
        return {
            "headline": [
                _card(card) | {"id": f"headline:{n}"} for n, card in enumerate(sheet.headlines)
            ],
            "prose": [{"id": f"prose:{p.id}", "text": pieces(p.runs)} for p in sheet.prose],
            "charts": [_chart(chart) for chart in on_page(sheet)],
            "table": self._rows(),
            "claims": [
                {
                    "id": f"claims:{claim.id}",
                    "text": clean(claim.text),
                    "verdict": claim.verdict,
                    "verdict_text": clean(claim.verdict_text),
                    "overtaken": clean(claim.overtaken),
                    "reason": pieces(claim.reason, closing=claim.marks),
                }
                for claim in sheet.claims
            ],
            "notes": [_note(note) for note in sheet.notes],
            "programmes": [one | {"id": f"programmes:{one['key']}"} for one in programmes],
            "register": [one | {"id": f"register:{one['key']}"} for one in programmes],
            "milestones": [
                {
                    "id": f"milestones:{one.id}",
                    "date": clean(one.date_text),
                    "title": clean(one.short or one.title),
                    "planned": one.planned,
                    "marks": list(one.marks),
                }
                for one in sheet.milestones
            ],
            "sectors": [
                {
                    "id": f"sectors:{one.sector}",
                    "title": clean(one.title),
                    "card": _card(one.headline),
                }
                for one in sheet.sectors
            ],
        }

    def _table(self) -> Json | None:
        table = self.sheet.table
        if table is None:
            return None
        return {
            "title": clean(table.title),
            "unit": clean(table.unit),
            "columns": [clean(name) for name in table.columns],
            "signs": [[clean(sign), clean(text)] for sign, text in table.signs],
        }

    def _rows(self) -> list[Json]:
        table = self.sheet.table
        return [
            {
                "id": f"table:{index}",
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
                    }
                    for cell in row.cells
                ],
            }
            for index, row in enumerate(table.rows if table else ())
        ]

    def _level(self, level: Level) -> Json:
        """Return what tells a level from the others; kept short, there are many of them."""
        charts = [c for c in on_page(self.sheet) if f"charts:{c.id}" not in level.hidden]
        return {
            "scale": level.scale,
            "roomy": level.roomy,
            "dropped": len(level.dropped),
            "rows": [
                [{"id": f"charts:{chart.id}", "span": span} for chart, span in row]
                for row in rows_of(charts)
            ],
        }


def _dated(text: str) -> str:
    """Keep the date at the end of a source's line together."""
    *head, date = re.split(r"(?<=[,،]) ", clean(text))
    return " ".join([*head, date.replace(" ", "\u00a0") if head else date])


def _rung(status: str | None) -> int | None:
    if status is None:
        return None
    return len(RUNGS) if status == "ended" else [*RUNGS].index(status) + 1  # type: ignore[arg-type]


def _note(note: NoteBlock) -> Json:
    return {
        "id": f"notes:{note.id}",
        "title": pieces(note.title, closing=()),
        "text": pieces(note.text, closing=note.marks),
    }


def _card(card: HeadlineCard) -> Json:
    return {
        "before": clean(card.before),
        "value": clean(card.value),
        "unit": clean(card.unit),
        "label": clean(card.label),
        "note": clean(card.note),
        "marks": list(card.figure.marks),
        "spark": _spark(card.spark),
    }


def _spark(line: ChartLine | None) -> list[float | None]:
    """Return a small series as shares of its highest value, gaps as None."""
    if line is None or not line.marks:
        return []
    highest = max((mark.value for mark in line.marks), default=0.0)
    if highest <= 0 or min(mark.value for mark in line.marks) < 0:
        return []
    first = min(mark.slot for mark in line.marks)
    last = max(mark.slot for mark in line.marks)
    shares: list[float | None] = [None] * (last - first + 1)
    for mark in line.marks:
        shares[mark.slot - first] = mark.value / highest
    return shares


def _chart(chart: ChartSpec) -> Json:
    return {
        "id": f"charts:{chart.id}",
        "title": clean(chart.title),
        "unit": clean(chart.unit),
        "note": clean(chart.note),
        "alt": clean(chart.alt or f"{chart.title}, {chart.unit}"),
        "marks": list(chart.marks),
        "heights": _heights(chart),
    }


def _heights(chart: ChartSpec) -> Json:
    """Return a chart's lowest, good and highest height in points."""
    count = len(chart.categories)
    if chart.kind == "ranked_bars":
        return {"least": 12 + 11 * count, "good": 14 + 14 * count, "most": 20 + 20 * count}
    if chart.kind == "timeline":
        return {"least": 90 + 3 * len(chart.events), "good": 190, "most": 300}
    by_size = {"wide": (108, 142, 205), "half": (96, 124, 190), "third": (84, 100, 150)}
    least, good, most = by_size.get(chart.size, (88, 124, 190))
    return {"least": least, "good": good, "most": most}
