"""Published values as tidy rows: one value a row, one thing told by each column."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal

import msgspec

from pkviewer.model.indicator import Alternative, Indicator, Observation
from pkviewer.model.pack import Pack
from pkviewer.model.period import UNDATED, Period
from pkviewer.model.unit import Unit
from pkviewer.model.wording import Text
from pkviewer.sheet.factsheet import FactSheet
from pkviewer.sheet.figure import plain
from pkviewer.sheet.speech import Speech
from pkviewer.text.number import spelled, unit_text
from pkviewer.text.style import Style
from pkviewer.text.words import word


@dataclass(frozen=True, slots=True)
class Row:
    """One published value; what relates it to the figure shown is set for a rival.

    The data dictionary says what each column holds.
    """

    sector: str
    indicator: str
    indicator_name: str
    period: str
    period_start: date | None
    period_end: date | None
    period_kind: str
    entity: str
    dimensions: str
    value: Decimal
    unit: str
    scale: int
    unit_words: str
    value_in_full: Decimal
    displayed: str
    ranked: int | None
    bound: str
    status: str
    confidence: str
    primary: str
    source: str
    publisher: str
    source_title: str
    url: str
    published: str
    as_stated: str
    relation: str = ""
    shown_period: str = ""
    shown_value: Decimal | None = None
    reason: str = ""
    also: str = ""
    page: str = ""
    read_at: str = ""
    read: date | None = None
    licence: str = ""
    archived: str = ""


COLUMNS = tuple(field.name for field in fields(Row))
_OF_RIVALS = ("relation", "shown_period", "shown_value", "reason")
_OF_VALUES = ("ranked", "bound", "status", "confidence", "also")
VALUE_COLUMNS = tuple(name for name in COLUMNS if name not in _OF_RIVALS)
"""Columns of a table of the values that are shown."""
RIVAL_COLUMNS = tuple(name for name in COLUMNS if name not in _OF_VALUES)
"""Columns of a table of rival figures."""


def has_rivals(pack: Pack, sheet: FactSheet) -> bool:
    """Whether any value of a sheet's sector has a rival."""
    seen = (o for indicator in sheet_indicators(pack, sheet) for o in indicator.observations)
    return any(observation.alternatives for observation in seen)


def sheet_indicators(pack: Pack, sheet: FactSheet) -> tuple[Indicator, ...]:
    """Return the indicators of a sheet, each with the observations that belong to it.

    The overview and briefings declare none: theirs are those that they show, with no other
    observations than the ones shown.
    """
    sector = pack.sectors.get(sheet.sector)
    if sector and sector.indicators:
        return sector.indicators
    shown: dict[str, dict[object, Observation]] = {}
    for figure in sheet.figures():
        for datum in figure.fact.operands:
            seen = datum.observation
            shown.setdefault(datum.indicator.id, {}).setdefault(seen.key, seen)
    return tuple(
        msgspec.structs.replace(pack.indicators[id_], observations=tuple(seen.values()))
        for id_, seen in shown.items()
    )


def pack_indicators(pack: Pack) -> tuple[Indicator, ...]:
    """Return every indicator of a pack, in the pack's order."""
    return tuple(i for id_ in pack.head.sectors for i in pack.sectors[id_].indicators)


class RowWriter:
    """Writes the published values of indicators as rows, in a reader's language."""

    def __init__(self, pack: Pack, style: Style) -> None:
        self._pack = pack
        self._style = style
        self._speeches: dict[str, Speech] = {}

    def values(self, indicators: Iterable[Indicator]) -> Iterator[Row]:
        """Yield a row for each value that is shown."""
        for indicator in indicators:
            for seen in indicator.observations:
                yield self._row(indicator, seen)

    def rivals(self, indicators: Iterable[Indicator]) -> Iterator[Row]:
        """Yield a row for each rival figure."""
        for indicator in indicators:
            for seen in indicator.observations:
                for rival in seen.alternatives:
                    yield self._row(indicator, seen, rival)

    def prose(self, indicator: Indicator, text: Text) -> str:
        """Return a text of an indicator with the facts that it names filled in."""
        home = self._pack.home[indicator.id]
        if home not in self._speeches:
            self._speeches[home] = Speech(self._pack, self._style, self._pack.sectors[home])
        return plain(self._speeches[home].runs(text))

    def _row(
        self, indicator: Indicator, seen: Observation, rival: Alternative | None = None
    ) -> Row:
        pack, language = self._pack, self._style.language
        unit = pack.unit_of(indicator)
        shown = rival or seen
        source = pack.sources[shown.source]
        period: Period = (rival.period if rival else None) or seen.period
        dated = period.kind not in UNDATED
        return Row(
            sector=pack.home[indicator.id],
            indicator=indicator.id,
            indicator_name=indicator.name.within(language),
            period=period.code,
            period_start=period.start if dated else None,
            period_end=period.end if dated else None,
            period_kind=period.kind.value,
            entity=seen.entity,
            dimensions="; ".join(f"{name}={member}" for name, member in sorted(seen.dims.items())),
            value=shown.value,
            unit=unit_code(unit),
            scale=unit.scale,
            unit_words=unit_text(unit, self._style),
            value_in_full=shown.value.scaleb(unit.scale),
            displayed=self._displayed(unit, seen, rival),
            ranked=seen.of if rival is None else None,
            bound="" if rival else seen.bound or "",
            status="" if rival else seen.status,
            confidence="" if rival else seen.confidence,
            primary=pack.head.bodies[shown.primary].name.within(language) if shown.primary else "",
            source=shown.source,
            publisher=source.publisher,
            source_title=source.title,
            url=source.url,
            published=source.published.code if source.published else "",
            as_stated=shown.as_stated or "",
            relation=rival.relation if rival else "",
            shown_period=seen.period.code if rival else "",
            shown_value=seen.value if rival else None,
            reason=self.prose(indicator, rival.reason) if rival else "",
            also="" if rival else "; ".join(seen.also),
            page=source.page or "",
            read_at=source.read_at or "",
            read=source.read,
            licence=source.licence or "",
            archived=source.archived or "",
        )

    def _displayed(self, unit: Unit, seen: Observation, rival: Alternative | None) -> str:
        """Write a value as in a sentence, with its bound, or out of how many it is a rank."""
        text = spelled((rival or seen).value, unit, self._style)
        if rival is None and unit.kind == "rank" and seen.of is not None:
            text = word("of", self._style.language, rank=text, of=seen.of)
        if rival is None and seen.bound is not None:
            text = word(seen.bound, self._style.language, value=text)
        return text.replace("\u00a0", " ")


def unit_code(unit: Unit) -> str:
    """Return a unit's code: a currency's, a counted noun, or the kind."""
    if unit.currency:
        return unit.currency
    if unit.noun is not None:
        return unit.noun.other.en
    return unit.symbol.en if unit.symbol is not None else unit.kind
