"""Published values as tidy rows: one value a row, one thing told by each column."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal

from pkviewer.model.indicator import Alternative, Indicator, Observation
from pkviewer.model.pack import Pack
from pkviewer.model.period import UNDATED, Period
from pkviewer.model.unit import Unit
from pkviewer.model.wording import Language
from pkviewer.sheet.factsheet import FactSheet


@dataclass(frozen=True, slots=True)
class Row:
    """One published value; ``relation`` and ``reason`` are set for a rival figure.

    ``DICTIONARY`` says what each column holds.
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
    reason: str = ""
    also: str = ""
    page: str = ""
    read_at: str = ""
    read: date | None = None
    licence: str = ""
    archived: str = ""


COLUMNS = tuple(field.name for field in fields(Row))

DICTIONARY: dict[str, tuple[str, str]] = {
    "sector": ("text", "Identifier of the sector that declares the indicator."),
    "indicator": ("text", "Identifier of the indicator; stable between editions."),
    "indicator_name": ("text", "Its name."),
    "period": (
        "text",
        (
            "The period as the data pack writes it: FY2023-24 runs from July to June,"
            " FY2023-24/9m are its first nine months, 2024-06 is a month; 'reported 2025-05' is"
            " the month of the report, where the figure's own date is not known; 'by 2029' is a"
            " target's date."
        ),
    ),
    "period_start": ("date", "First day of the period; empty where its true dates are not known."),
    "period_end": ("date", "Last day of the period; empty where its true dates are not known."),
    "period_kind": (
        "text",
        (
            "day, month, quarter, half, year (calendar), fiscal_year (July to June), part_year,"
            " part_fiscal_year, span, edition, reported, or by. Only periods of one kind and"
            " length can be compared."
        ),
    ),
    "entity": ("text", "Two-letter code of the country."),
    "dimensions": ("text", "Further dimensions as name=member, parted by semicolons."),
    "value": (
        "number",
        "The value, exactly as published, in the unit times ten to the power of the scale.",
    ),
    "unit": ("text", "What is counted or measured; for money the currency's code."),
    "scale": ("number", "Power of ten of the value: 6 where it stands in millions."),
    "bound": ("text", "at_least, at_most or about, where the source gives no exact figure."),
    "status": ("text", "final, provisional, estimate, forecast or target; empty for a rival."),
    "confidence": ("text", "How sure the reading is: high, medium or low; empty for a rival."),
    "primary": ("text", "The body that the source names as the figure's origin."),
    "source": ("text", "Identifier of the source that the figure was read from."),
    "publisher": ("text", "Who published the source."),
    "source_title": ("text", "Title of the source."),
    "url": ("text", "Its address."),
    "published": ("text", "When it was published, as far as is known."),
    "as_stated": ("text", "The figure in the source's own words."),
    "relation": (
        "text",
        (
            "Empty for the figure shown. For a rival figure, how it relates to that one:"
            " earlier_vintage, withdrawn, other_definition, other_body, part_year, misdated,"
            " rounding or misprint."
        ),
    ),
    "reason": ("text", "Why a rival figure is not the one shown."),
    "also": (
        "text",
        "Identifiers of further sources that print the same value, parted by semicolons.",
    ),
    "page": ("text", "Page or table within the source."),
    "read_at": ("text", "Whose copy of the source was read, where it was not the original."),
    "read": ("date", "Day on which it was read."),
    "licence": ("text", "What the source says of its use."),
    "archived": ("text", "Address of a copy that an archive keeps."),
}
"""Type and meaning of each column."""


def sheet_rows(pack: Pack, sheet: FactSheet) -> Iterator[Row]:
    """Yield every value of a sheet's sector, each followed by its rivals, in the pack's order.

    The overview and briefings declare no indicators: their rows are the observations that
    are shown. Texts are in the sheet's language.
    """
    language = sheet.style.language
    sector = pack.sectors.get(sheet.sector)
    declared = sector.indicators if sector else ()
    if declared:
        yield from _rows(pack, declared, language)
        return
    shown = {
        (datum.indicator.id, datum.observation.key): (datum.indicator, datum.observation)
        for figure in sheet.figures()
        for datum in figure.fact.operands
    }
    for indicator, seen in shown.values():
        yield from _with_rivals(pack, language, indicator, seen)


def pack_rows(pack: Pack, language: Language) -> Iterator[Row]:
    """Yield every value of a pack, each followed by its rivals, in the pack's order."""
    for id_ in pack.head.sectors:
        yield from _rows(pack, pack.sectors[id_].indicators, language)


def _rows(pack: Pack, indicators: tuple[Indicator, ...], language: Language) -> Iterator[Row]:
    for indicator in indicators:
        for seen in indicator.observations:
            yield from _with_rivals(pack, language, indicator, seen)


def _with_rivals(
    pack: Pack, language: Language, indicator: Indicator, seen: Observation
) -> Iterator[Row]:
    yield _row(pack, language, indicator, seen)
    for rival in seen.alternatives:
        yield _row(pack, language, indicator, seen, rival)


def _row(
    pack: Pack,
    language: Language,
    indicator: Indicator,
    seen: Observation,
    rival: Alternative | None = None,
) -> Row:
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
        unit=_unit(unit),
        scale=unit.scale,
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
        reason=rival.reason.within(language) if rival else "",
        also="" if rival else "; ".join(seen.also),
        page=source.page or "",
        read_at=source.read_at or "",
        read=source.read,
        licence=source.licence or "",
        archived=source.archived or "",
    )


def _unit(unit: Unit) -> str:
    """Return a unit's code: a currency's, a counted noun, or the kind."""
    if unit.currency:
        return unit.currency
    if unit.noun is not None:
        return unit.noun.other.en
    return unit.symbol.en if unit.symbol is not None else unit.kind
