"""What must hold between the parts of a pack: references, periods, uniqueness, prose."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pkviewer.errors import Fault
from pkviewer.model import limits
from pkviewer.model.indicator import Alternative, Indicator, Observation, Release
from pkviewer.model.loading.chart_validation import chart_faults, shown_faults
from pkviewer.model.loading.claim_validation import claims_faults
from pkviewer.model.loading.decoding import is_publishable
from pkviewer.model.loading.fact_validation import (
    dims_faults,
    fact_faults,
    series_faults,
    unknown,
)
from pkviewer.model.loading.lexicon_validation import lexicon_faults
from pkviewer.model.loading.source_validation import (
    cited_faults,
    dated_faults,
    source_faults,
    witness_faults,
)
from pkviewer.model.pack import OWN, Pack
from pkviewer.model.period import PeriodKind
from pkviewer.model.sector import Sector
from pkviewer.model.unit import Unit


def validate(pack: Pack) -> list[Fault]:
    """Return every semantic fault of a pack, in the order of its files."""
    faults = [*_head(pack)]
    for sector in pack.sectors.values():
        faults.extend(_sector(pack, sector))
    faults.extend(claims_faults(pack))
    faults.extend(lexicon_faults(pack))
    count = sum(len(indicator.observations) for indicator in pack.indicators.values())
    if count > limits.OBSERVATIONS:
        faults.append(
            Fault("sectors/", "", f"{count:,} observations", f"at most {limits.OBSERVATIONS:,}")
        )
    return faults


def _head(pack: Pack) -> Iterator[Fault]:
    name, head = "pack.json", pack.head
    if "en" not in head.languages:
        yield Fault(name, "$.languages", str(list(head.languages)), "at least 'en'")
    if head.home not in head.entities:
        yield unknown(name, "$.home", head.home, "an entity of pack.json")
    for id_, unit in head.units.items():
        at = f"$.units.{id_}"
        if abs(unit.scale) > limits.EXPONENT or not 0 <= unit.decimals <= limits.DECIMALS:
            yield Fault(name, at, "a scale or decimals out of range", "-18…18 and 0…9")
        if unit.kind == "currency" and not unit.currency:
            yield Fault(name, at, "no currency", "the currency's three-letter code")
        if unit.kind == "tier" and not unit.tiers:
            yield Fault(name, at, "no tiers", "the tiers' names, best first")
    for id_, source in pack.sources.items():
        # What a reader added may be a letter or a statement, on no page of the web.
        is_own_paper = id_.startswith(OWN) and not source.url
        if not is_own_paper:
            yield from source_faults(f"$.sources.{id_}", source)


def _sector(pack: Pack, sector: Sector) -> Iterator[Fault]:
    name = f"sectors/{sector.id}.json"
    yield from _unique(name, "$.indicators", (i.id for i in sector.indicators))
    yield from _unique(name, "$.charts", (c.id for c in sector.charts))
    yield from _unique(name, "$.prose", (p.id for p in sector.prose))
    yield from _unique(name, "$.notes", (n.id for n in sector.notes))
    for index, indicator in enumerate(sector.indicators):
        at = f"$.indicators[{index}]"
        if pack.home[indicator.id] != sector.id:
            yield Fault(name, at, f"the id {indicator.id!r} again", "an id used once in the pack")
        yield from _indicator(pack, name, at, indicator)
    for id_, fact in sector.facts.items():
        yield from fact_faults(pack, name, f"$.facts.{id_}", fact)
    for id_, phrase in sector.phrases.items():
        if phrase.fact not in sector.facts:
            yield unknown(name, f"$.phrases.{id_}.fact", phrase.fact, "a fact of this sector")
    yield from _page(pack, name, sector)
    yield from _programmes(pack, name, sector)
    yield from _milestones(pack, name, sector)


def _page(pack: Pack, name: str, sector: Sector) -> Iterator[Fault]:
    for index, card in enumerate(sector.headlines):
        if card.fact not in sector.facts:
            yield unknown(name, f"$.headlines[{index}].fact", card.fact, "a fact of this sector")
        spark = card.spark
        if spark is not None:
            at = f"$.headlines[{index}].spark"
            yield from series_faults(pack, name, at, spark.indicator, spark.entity, spark.dims)
            yield from shown_faults(name, at, spark.last)
    for index, chart in enumerate(sector.charts):
        yield from chart_faults(pack, name, f"$.charts[{index}]", chart)
    if sector.table is not None:
        yield from shown_faults(name, "$.table", sector.table.last)
        if not sector.table.rows:
            yield Fault(name, "$.table.rows", "no rows", "at least one")
        for index, row in enumerate(sector.table.rows):
            at = f"$.table.rows[{index}]"
            yield from series_faults(pack, name, at, row.indicator, row.entity, row.dims)
    for index, note in enumerate(sector.notes):
        yield from cited_faults(pack, name, f"$.notes[{index}].sources", note.sources)


def _programmes(pack: Pack, name: str, sector: Sector) -> Iterator[Fault]:
    yield from _unique(name, "$.programmes", (p.id for p in sector.programmes))
    claims = {claim.id for claim in pack.claims}
    for index, programme in enumerate(sector.programmes):
        at = f"$.programmes[{index}]"
        if pack.programmes[programme.id] is not programme:
            yield Fault(name, at, f"the id {programme.id!r} again", "an id used once in the pack")
        if programme.owner not in pack.head.bodies:
            yield unknown(name, f"{at}.owner", programme.owner, "a body of pack.json")
        for fact in programme.facts:
            if fact not in sector.facts:
                yield unknown(name, f"{at}.facts", fact, "a fact of this sector")
        for claim in programme.claims:
            if claim not in claims:
                yield unknown(name, f"{at}.claims", claim, "a claim of claims.json")
        yield from cited_faults(pack, name, f"{at}.sources", programme.sources)


def _milestones(pack: Pack, name: str, sector: Sector) -> Iterator[Fault]:
    yield from _unique(name, "$.milestones", (m.id for m in sector.milestones))
    for index, milestone in enumerate(sector.milestones):
        at = f"$.milestones[{index}]"
        if pack.milestones[milestone.id] is not milestone:
            yield Fault(name, at, f"the id {milestone.id!r} again", "an id used once in the pack")
        if milestone.date.kind not in (PeriodKind.DAY, PeriodKind.MONTH, PeriodKind.YEAR):
            yield Fault(name, f"{at}.date", milestone.date.code, "a day, month or year")
        yield from cited_faults(pack, name, f"{at}.source", (milestone.source,))
        for id_ in milestone.sets:
            if id_ not in pack.programmes:
                yield unknown(name, f"{at}.sets", id_, "a programme of the pack")


def _indicator(pack: Pack, name: str, at: str, indicator: Indicator) -> Iterator[Fault]:
    if indicator.unit not in pack.head.units:
        yield unknown(name, f"{at}.unit", indicator.unit, "a unit of pack.json")
        return
    if not indicator.periods:
        yield Fault(name, f"{at}.periods", "no kind of period", "at least one")
        return
    if indicator.target_of is not None and indicator.target_of not in pack.indicators:
        yield unknown(name, f"{at}.target_of", indicator.target_of)
    for dimension in indicator.dimensions:
        if dimension not in pack.head.dimensions:
            yield unknown(name, f"{at}.dimensions", dimension, "a dimension of pack.json")
    yield from _release(name, f"{at}.release", indicator.release)
    for index, cut in enumerate(indicator.breaks):
        here = f"{at}.breaks[{index}]"
        if cut.entity is not None and cut.entity not in pack.head.entities:
            yield unknown(name, f"{here}.entity", cut.entity, "an entity of pack.json")
        yield from dims_faults(pack, name, here, indicator.dimensions, cut.dims)
    seen: dict[object, int] = {}
    for index, observation in enumerate(indicator.observations):
        here = f"{at}.observations[{index}]"
        first = seen.setdefault(observation.key, index)
        if first != index:
            yield Fault(
                name,
                here,
                f"{observation.period} again, as in observations[{first}]",
                "one observation for each period, entity and dimensions",
                "Keep the other figure as an alternative.",
            )
        yield from _observation(pack, name, here, indicator, observation)


def _observation(
    pack: Pack, name: str, at: str, indicator: Indicator, observation: Observation
) -> Iterator[Fault]:
    unit = pack.head.units[indicator.unit]
    if observation.period.kind not in indicator.periods:
        kinds = ", ".join(kind.value for kind in indicator.periods)
        yield Fault(
            name, f"{at}.period", f"{observation.period} ({observation.period.kind.value})", kinds
        )
    if observation.entity not in pack.head.entities:
        yield unknown(name, f"{at}.entity", observation.entity, "an entity of pack.json")
    yield from dims_faults(pack, name, at, indicator.dimensions, observation.dims)
    is_outlook = observation.is_outlook or indicator.target_of is not None
    for index, alternative in enumerate(observation.alternatives):
        here = f"{at}.alternatives[{index}]"
        yield from _sourced(pack, name, here, alternative)
        if alternative.period is not None and not is_outlook:
            yield from dated_faults(pack, name, here, alternative.source, alternative.period)
    yield from _sourced(pack, name, at, observation)
    yield from witness_faults(pack, name, f"{at}.also", observation)
    if not is_outlook:
        yield from dated_faults(pack, name, at, observation.source, observation.period)
    if is_publishable(observation.value):
        yield from _placed(name, at, unit, observation)


def _placed(name: str, at: str, unit: Unit, observation: Observation) -> Iterator[Fault]:
    """Yield what is wrong with a rank or a tier."""
    value, of = observation.value, observation.of
    if unit.kind == "tier" and (value % 1 or not 1 <= value <= len(unit.tiers)):
        yield Fault(name, f"{at}.value", str(value), f"a tier, 1 to {len(unit.tiers)}")
    if unit.kind != "rank":
        return
    if of is None:
        if observation.note is None:
            expected = "out of how many were ranked; a 'note' where no source says so"
            yield Fault(name, at, "a rank without 'of'", expected)
    elif value % 1 or not 1 <= value <= of:
        yield Fault(name, f"{at}.value", str(value), f"a rank, 1 to {of}")


def _release(name: str, at: str, release: Release) -> Iterator[Fault]:
    every, lag = release.every_months, release.lag_days
    if every is not None and not 1 <= every <= limits.RELEASE_MONTHS:
        yield Fault(name, f"{at}.every_months", str(every), f"1 to {limits.RELEASE_MONTHS}")
    if not 0 <= lag <= limits.RELEASE_DAYS:
        yield Fault(name, f"{at}.lag_days", str(lag), f"0 to {limits.RELEASE_DAYS}")


def _sourced(pack: Pack, name: str, at: str, item: Observation | Alternative) -> Iterator[Fault]:
    if not is_publishable(item.value):
        yield Fault(name, f"{at}.value", str(item.value), "a finite decimal of printable size")
    yield from cited_faults(pack, name, f"{at}.source", (item.source,))
    if item.primary is not None and item.primary not in pack.head.bodies:
        yield unknown(name, f"{at}.primary", item.primary, "a body of pack.json")


def _unique(name: str, at: str, ids: Iterable[str]) -> Iterator[Fault]:
    seen: set[str] = set()
    for id_ in ids:
        if id_ in seen:
            yield Fault(name, at, f"the id {id_!r} twice", "each id once")
        seen.add(id_)
