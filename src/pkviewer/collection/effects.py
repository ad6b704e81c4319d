"""What a change does to what is shown: cards, charts, sentences, tables, verdicts, by sheet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from pkviewer.model.pack import Pack
from pkviewer.sheet.chart import ChartSpec
from pkviewer.sheet.composer import Composer
from pkviewer.sheet.factsheet import FactSheet
from pkviewer.sheet.figure import plain
from pkviewer.text.style import Style

EffectKind = Literal["card", "chart", "sentence", "table", "claim", "milestone"]
KINDS: tuple[EffectKind, ...] = ("card", "chart", "sentence", "table", "claim", "milestone")
_Items = dict[tuple[EffectKind, str], tuple[str, str]]
"""What a sheet shows: by kind and key, the name it goes by and what it says."""


@dataclass(frozen=True, slots=True)
class Effect:
    """One thing that is shown otherwise on the sheet of ``sector``.

    ``before`` and ``after`` are what it says, empty where it was not there, or is no longer;
    of a chart and of a table row ``after`` lists the values that came or changed.
    """

    sector: str
    kind: EffectKind
    name: str
    before: str
    after: str


class Shown:
    """All that the sheets of a pack show, in one style on one day; composed at the first use."""

    def __init__(self, pack: Pack, style: Style, on: date) -> None:
        self._composer = Composer(pack, style, on)
        self._items: dict[str, _Items] = {}

    @property
    def sectors(self) -> tuple[str, ...]:
        """The sectors, in the order of their tabs."""
        return self._composer.sector_ids

    def items(self, sector: str) -> _Items:
        """Return what the sheet of a sector shows; nothing where there is no such sector."""
        if sector not in self.sectors:
            return {}
        if sector not in self._items:
            self._items[sector] = dict(_items(self._composer.sheet(sector)))
        return self._items[sector]


def effects(
    before: Shown, after: Shown, is_cancelled: Callable[[], bool] = lambda: False
) -> tuple[Effect, ...]:
    """Return what ``after`` shows otherwise than ``before``, sheet by sheet, kind by kind.

    A comparison that is cancelled holds the sheets compared so far.
    """
    result: list[Effect] = []
    for sector in (*after.sectors, *(id_ for id_ in before.sectors if id_ not in after.sectors)):
        if is_cancelled():
            break
        result += _compared(sector, before.items(sector), after.items(sector))
    return tuple(result)


def _compared(
    sector: str,
    old: _Items,
    new: _Items,
) -> Iterator[Effect]:
    differing = [key for key in old | new if old.get(key) != new.get(key)]
    for kind, key in sorted(differing, key=lambda place: KINDS.index(place[0])):
        name = (new.get((kind, key)) or old[kind, key])[0]
        was, now = old.get((kind, key), ("", ""))[1], new.get((kind, key), ("", ""))[1]
        if kind in ("chart", "table"):
            was, now = _differing(was, now)
        if was != now:
            yield Effect(sector, kind, name, was, now)


def _differing(was: str, now: str) -> tuple[str, str]:
    """Return what differs between two lists of values: what came or changed, else what went.

    A chart of the last twelve months loses its first month as it takes another one; that
    alone is nothing to tell.
    """
    old = dict(line.rpartition(": ")[::2] for line in was.splitlines())
    new = dict(line.rpartition(": ")[::2] for line in now.splitlines())
    came = [
        f"{place}: {old[place]} → {value}" if old.get(place) else f"{place}: {value}"
        for place, value in new.items()
        if value != old.get(place, "")
    ]
    gone = [f"{place}: {value}" for place, value in old.items() if place not in new]
    return ("", "; ".join(came)) if came else ("; ".join(gone), "")


def _items(sheet: FactSheet) -> Iterator[tuple[tuple[EffectKind, str], tuple[str, str]]]:
    for number, card in enumerate(sheet.headlines):
        yield ("card", str(number)), (card.label, card.figure.text)
    for tile in sheet.sectors:
        yield ("card", tile.sector), (tile.headline.label, tile.headline.figure.text)
    for chart in sheet.charts:
        yield ("chart", chart.id), (chart.title, "\n".join(_marks(chart)))
    for block in sheet.prose:
        text = plain(block.runs)
        yield ("sentence", block.id), (text[:60], text)
    if sheet.table is not None:
        for number, row in enumerate(sheet.table.rows):
            cells = zip(sheet.table.columns, row.cells, strict=False)
            said = "\n".join(f"{column}: {cell.text}{cell.mark}" for column, cell in cells)
            yield ("table", f"{number}"), (row.label, said)
    for claim in sheet.claims:
        said = ", ".join(filter(None, (claim.verdict_text, claim.overtaken)))
        yield ("claim", claim.id), (f"{claim.number}. {claim.text}", said)
    for milestone in sheet.milestones:
        yield ("milestone", milestone.id), (milestone.date_text, milestone.title)


def _marks(chart: ChartSpec) -> Iterator[str]:
    names = chart.names or chart.categories
    for line in chart.series:
        whose = f"{line.name}, " if len(chart.series) > 1 and line.name else ""
        for mark in line.marks:
            yield f"{whose}{names[mark.slot]}: {mark.said}"
