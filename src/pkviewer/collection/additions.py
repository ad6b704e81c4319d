"""New sectors, indicators and claims in a pack, shown by sensible defaults."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import msgspec

from pkviewer.collection.changes import AddClaim, AddIndicator, AddMember, AddSector
from pkviewer.collection.values import both
from pkviewer.model.claim import Check, Claim
from pkviewer.model.fact import FactSpec, Selector
from pkviewer.model.indicator import Indicator
from pkviewer.model.pack import Dimension, Entity, Pack
from pkviewer.model.period import PeriodKind
from pkviewer.model.sector import (
    Chart,
    ChartSeries,
    Headline,
    Section,
    Sector,
    Table,
    TableRow,
)
from pkviewer.model.wording import Text

_SCHEMA = "../../schema/sector.json"
_SECTIONS = (
    Section(kind="headline", priority=1),
    Section(kind="charts", priority=2),
    Section(kind="table", priority=3),
    Section(kind="claims", priority=2),
    Section(kind="notes", priority=3),
    Section(kind="milestones", priority=4),
    Section(kind="sources", priority=1),
)
_NEWEST = 36
"""Periods of a new chart: the newest, of months three years; more points are not told apart."""
_CARDS, _LINES = 4, 5
"""Cards of a new sector, and lines of a new chart: more cannot be told apart."""
_KEY_FIGURES = Text(en="Key figures", ur="اہم اعداد")
_JUDGED = Text(en="Judged against {judged.label}, {judged.period}: {judged}.")
_UNJUDGED = Text(en="Judged by the dated events that the data hold.")


def with_sector(pack: Pack, change: AddSector) -> Pack:
    """Return a pack with one more sector, last among the tabs, and empty so far."""
    title = both(change.title)
    sector = Sector(schema=_SCHEMA, id=change.id, title=title, tab=title, sections=_SECTIONS)
    head = msgspec.structs.replace(pack.head, sectors=(*pack.head.sectors, change.id))
    return replace(pack, head=head, sectors=pack.sectors | {change.id: sector})


def with_indicator(pack: Pack, change: AddIndicator) -> Pack:
    """Return a pack with one more indicator, without figures so far."""
    indicator = Indicator(
        id=change.id,
        name=both(change.name),
        definition=_plain(both(change.definition)),
        unit=change.unit,
        periods=change.periods,
        nature=change.nature,
        polarity=change.polarity,
        aliases=change.aliases,
        dimensions=change.dimensions,
        release=change.release,
        observations=(),
    )
    head = pack.head
    if change.new_unit is not None and change.unit not in head.units:
        head = msgspec.structs.replace(head, units=head.units | {change.unit: change.new_unit})
    sector = pack.sectors[change.sector]
    sector = msgspec.structs.replace(sector, indicators=(*sector.indicators, indicator))
    return replace(
        pack,
        head=head,
        sectors=pack.sectors | {sector.id: sector},
        indicators=pack.indicators | {indicator.id: indicator},
        home=pack.home | {indicator.id: sector.id},
    )


def with_member(pack: Pack, change: AddMember) -> Pack:
    """Return a pack with one more country, or one more member of a dimension."""
    head, name = pack.head, both(change.name)
    if not change.dimension:
        entities = head.entities | {change.id: Entity(name=name)}
        return replace(pack, head=msgspec.structs.replace(head, entities=entities))
    dimension = head.dimensions[change.dimension]
    grown = Dimension(name=dimension.name, members=dimension.members | {change.id: name})
    dimensions = head.dimensions | {change.dimension: grown}
    return replace(pack, head=msgspec.structs.replace(head, dimensions=dimensions))


def furnished(sector: Sector, added: Sequence[Indicator]) -> Sector:
    """Return a sector that shows the indicators added to it.

    Each gets a chart of its usual kind of period. A sector that has no cards yet gets one for
    each of the first four, and a table of those that share the first one's kind of period.
    """
    added = [indicator for indicator in added if indicator.observations]
    if not added:
        return sector
    charts = tuple(
        Chart(
            id=f"own-{indicator.id}",
            title=indicator.name,
            kind="bars" if indicator.nature == "flow" else "line",
            series=_series(indicator),
            period_kind=_usual_kind(indicator),
            last=_NEWEST,
            priority=2,
        )
        for indicator in added
    )
    sector = msgspec.structs.replace(sector, charts=(*sector.charts, *charts))
    if sector.headlines:
        return sector
    facts = {f"own-{i.id}": FactSpec(of=_newest(i)) for i in added[:_CARDS]}
    cards = tuple(Headline(fact=f"own-{i.id}", label=i.name) for i in added[:_CARDS])
    kind = _usual_kind(added[0])
    alike = [i for i in added if _usual_kind(i) is kind]
    rows = tuple(
        TableRow(indicator=i.id, entity=_newest(i).entity, dims=_newest(i).dims) for i in alike
    )
    return msgspec.structs.replace(
        sector,
        facts=sector.facts | facts,
        headlines=cards,
        table=sector.table or Table(title=_KEY_FIGURES, period_kind=kind, rows=rows),
    )


def _series(indicator: Indicator) -> tuple[ChartSeries, ...]:
    """Return a chart's series: whose figures reach furthest, in the order in which they came."""
    places = {(o.entity, tuple(sorted(o.dims.items()))): None for o in indicator.observations}
    return tuple(
        ChartSeries(
            indicator=indicator.id,
            role="comparison" if index else "main",
            entity=entity,
            dims=dict(dims),
        )
        for index, (entity, dims) in enumerate(list(places)[:_LINES])
    )


def _usual_kind(indicator: Indicator) -> PeriodKind:
    counts = Counter(observation.period.kind for observation in indicator.observations)
    return counts.most_common(1)[0][0]


def _newest(indicator: Indicator) -> Selector:
    kind = _usual_kind(indicator)
    newest = max(
        (o for o in indicator.observations if o.period.kind is kind), key=lambda o: o.period
    )
    return Selector(indicator=indicator.id, entity=newest.entity, dims=newest.dims)


def with_claim(pack: Pack, change: AddClaim, source: str) -> Pack:
    """Return a pack with one more claim, which its own source is no evidence for."""
    spec = _judged(change.check)
    claim = Claim(
        id=change.id,
        number=max((claim.number for claim in pack.claims), default=0) + 1,
        text=Text(en=change.text, ur=change.text),
        made_by=Text(en=change.made_by, ur=change.made_by),
        sectors=change.sectors,
        date=change.date,
        copies=(source,),
        check=change.check,
        facts={"judged": spec} if spec is not None else {},
        reason=_JUDGED if spec is not None else _UNJUDGED,
    )
    return replace(pack, claims=(*pack.claims, claim))


def _judged(check: Check) -> FactSpec | None:
    """Return the fact that a check compares with what was stated."""
    spec = getattr(check, "fact", None)
    return spec if isinstance(spec, FactSpec) else None


def _plain(text: Text) -> Text:
    """Return a definition in the reader's own words: it holds no placeholders."""
    return Text(
        en=text.en.replace("{", "(").replace("}", ")"),
        ur=(text.ur or text.en).replace("{", "(").replace("}", ")"),
    )
