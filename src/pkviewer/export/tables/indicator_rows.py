"""What is to be known of each indicator beside its values: definition, nature, breaks, release."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import date

from pkviewer.export.tables.cells import Cell
from pkviewer.export.tables.rows import Row, RowWriter, unit_code
from pkviewer.facts.freshness import next_release
from pkviewer.model.indicator import Indicator
from pkviewer.model.pack import Pack
from pkviewer.text.number import unit_text
from pkviewer.text.style import Style
from pkviewer.text.when import period_text


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """One indicator; the data dictionary says what each column holds."""

    indicator: str
    indicator_name: str
    sector: str
    definition: str
    unit: str
    scale: int
    unit_words: str
    nature: str
    polarity: str
    period_kinds: str
    dimensions: str
    target_of: str
    breaks: str
    release_months: int | None
    release_lag_days: int | None
    next_period: str
    next_due: date | None
    bodies: str
    values: int
    rivals: int


INDICATOR_COLUMNS = tuple(field.name for field in fields(IndicatorRow))


def indicator_rows(
    pack: Pack, style: Style, indicators: Iterable[Indicator]
) -> Iterator[IndicatorRow]:
    """Yield a row for each indicator, its texts in a reader's language."""
    writer = RowWriter(pack, style)
    for indicator in indicators:
        unit = pack.unit_of(indicator)
        release = indicator.release
        # Counted from all that the pack holds of it, whatever part of it is asked for.
        following = next_release(pack.indicators[indicator.id], pack.head.home)
        observations = indicator.observations
        named = dict.fromkeys(o.primary for o in observations if o.primary is not None)
        yield IndicatorRow(
            indicator=indicator.id,
            indicator_name=indicator.name.within(style.language),
            sector=pack.home[indicator.id],
            definition=writer.prose(indicator, indicator.definition),
            unit=unit_code(unit),
            scale=unit.scale,
            unit_words=unit_text(unit, style),
            nature=indicator.nature,
            polarity=indicator.polarity,
            period_kinds="; ".join(kind.value for kind in indicator.periods),
            dimensions="; ".join(indicator.dimensions),
            target_of=indicator.target_of or "",
            breaks=" | ".join(_breaks(pack, style, indicator, writer)),
            release_months=release.every_months,
            release_lag_days=release.lag_days if release.every_months is not None else None,
            next_period=following.period.code if following else "",
            next_due=following.due if following else None,
            bodies="; ".join(pack.head.bodies[id_].name.within(style.language) for id_ in named),
            values=len(observations),
            rivals=sum(len(o.alternatives) for o in observations),
        )


def source_cells(pack: Pack, rows: Iterable[Row]) -> Iterator[list[Cell]]:
    """Yield the sources that rows were read from, each with how many they are."""
    used = Counter(row.source for row in rows)
    for id_, source in pack.sources.items():
        if used[id_]:
            yield [
                id_,
                source.publisher,
                source.title,
                source.kind,
                source.published.code if source.published else "",
                source.url,
                source.page,
                source.read_at,
                source.read,
                source.licence,
                source.archived,
                used[id_],
            ]


def _breaks(pack: Pack, style: Style, indicator: Indicator, writer: RowWriter) -> Iterator[str]:
    head, language = pack.head, style.language
    for cut in indicator.breaks:
        whose = [head.entities[cut.entity].name] if cut.entity is not None else []
        whose += [head.dimensions[name].members[member] for name, member in cut.dims.items()]
        at = ", ".join((period_text(cut.at, style), *(name.within(language) for name in whose)))
        yield f"{at}: {writer.prose(indicator, cut.reason)}"
