"""A pack as it was known on a day: each figure in the print that had come out by then.

When a print came out is told by its source's date, and by the earliest date among the further
sources that print the same value. A source that bears no date counts as published when the
period it tells of had ended and the usual delay of its series had passed. What nobody had
printed by the day is not known then: figures, events and claims go, and with them every card,
sentence, note and chart that rests on them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import msgspec

from pkviewer.claims.judging import judge
from pkviewer.errors import PkviewerError, UsageError
from pkviewer.facts.moments import Moments
from pkviewer.model.claim import Claim
from pkviewer.model.indicator import Alternative, Indicator, Observation
from pkviewer.model.loading.loader import assembled
from pkviewer.model.pack import Pack
from pkviewer.model.period import Period
from pkviewer.model.sector import Headline, Programme, Sector
from pkviewer.model.wording import Text
from pkviewer.sheet.composing.chart_composer import Charting
from pkviewer.sheet.composing.table_composer import Tabling
from pkviewer.sheet.source_numbers import Marks
from pkviewer.sheet.speech import Speech
from pkviewer.text.style import Style


def as_known_on(pack: Pack, day: date) -> Pack:
    """Return the pack as it was known at the end of a day.

    Raises:
        UsageError: the edition is of an earlier day, so what was known then it cannot say;
            or nothing in it was known so early.
    """
    if day > pack.head.edition_date:
        raise UsageError(
            f"Edition {pack.head.edition} is of {pack.head.edition_date}: it does not say what"
            f" was known on {day}.",
            "Name a day up to the edition's own.",
        )
    sectors = {id_: _figures(pack, sector, day) for id_, sector in pack.sectors.items()}
    if not any(indicator.observations for s in sectors.values() for indicator in s.indicators):
        raise UsageError(f"No figure of edition {pack.head.edition} was known on {day}.")
    head = msgspec.structs.replace(
        pack.head, edition=f"{pack.head.edition}@{day}", edition_date=day
    )
    claims = tuple(claim for claim in pack.claims if claim.date.end <= day)
    figures = assembled(pack.folder, head, pack.sources, claims, pack.lexicon, sectors)
    kept = _claims(figures)
    ids = {claim.id for claim in kept}
    whole = {id_: _Pruning(figures, sector, ids).sector() for id_, sector in sectors.items()}
    known = assembled(pack.folder, head, pack.sources, kept, pack.lexicon, whole)
    return replace(known, additions=pack.additions, known_on=day)


def printed_on(pack: Pack, indicator: Indicator, period: Period, sources: Iterable[str]) -> date:
    """Return the day on which the first of some sources printed a figure for a period."""
    return min(_published(pack, indicator, period, source) for source in sources)


def _published(pack: Pack, indicator: Indicator, period: Period, source: str) -> date:
    published = pack.sources[source].published
    if published is not None:
        return published.end
    return period.end + timedelta(days=indicator.release.lag_days)


def _figures(pack: Pack, sector: Sector, day: date) -> Sector:
    """Return a sector with the figures and events that were known by a day."""
    milestones = tuple(
        event
        for event in sector.milestones
        if (pack.sources[event.source].published or event.date).end <= day
    )
    indicators = tuple(
        msgspec.structs.replace(
            indicator,
            observations=tuple(_observations(pack, indicator, day)),
            breaks=tuple(cut for cut in indicator.breaks if cut.at.start <= day),
        )
        for indicator in sector.indicators
    )
    moved = {id_ for event in milestones for id_ in event.sets}
    return msgspec.structs.replace(
        sector,
        indicators=indicators,
        milestones=milestones,
        notes=tuple(note for note in sector.notes if _all_out(pack, note.sources, day)),
        programmes=tuple(
            programme
            for programme in sector.programmes
            if programme.id in moved or _all_out(pack, programme.sources[:1], day)
        ),
    )


def _all_out(pack: Pack, sources: Iterable[str], day: date) -> bool:
    """Whether all of some sources had come out by a day; those without a date are let pass."""
    dates = (pack.sources[id_].published for id_ in sources)
    return all(published is None or published.end <= day for published in dates)


def _observations(pack: Pack, indicator: Indicator, day: date) -> Iterator[Observation]:
    for observation in indicator.observations:
        known = _known(pack, indicator, observation, day)
        if known is not None:
            yield known


def _known(
    pack: Pack, indicator: Indicator, observation: Observation, day: date
) -> Observation | None:
    """Return an observation in its last print by a day; None where it had none."""
    came = partial(printed_on, pack, indicator)
    rivals = tuple(
        other
        for other in observation.alternatives
        if came(other.period or observation.period, (other.source,)) <= day
    )
    if came(observation.period, (observation.source, *observation.also)) <= day:
        also = tuple(id_ for id_ in observation.also if came(observation.period, (id_,)) <= day)
        return msgspec.structs.replace(observation, alternatives=rivals, also=also)
    earlier = [a for a in rivals if a.relation == "earlier_vintage" and a.period is None]
    if not earlier:
        return None
    last = max(earlier, key=lambda other: came(observation.period, (other.source,)))
    others = tuple(other for other in rivals if other is not last)
    return _print(observation, last, others)


def _print(
    observation: Observation, earlier: Alternative, others: tuple[Alternative, ...]
) -> Observation:
    """Return an observation as an earlier print had it."""
    return msgspec.structs.replace(
        observation,
        value=earlier.value,
        source=earlier.source,
        primary=earlier.primary or observation.primary,
        as_stated=earlier.as_stated,
        also=(),
        bound=None,
        note=None,
        alternatives=others,
    )


def _claims(pack: Pack) -> tuple[Claim, ...]:
    """Return the claims whose reason can be told with what was known."""
    return tuple(claim for claim in pack.claims if _holds(partial(_tell, pack, claim)))


def _tell(pack: Pack, claim: Claim) -> None:
    home = pack.sectors[claim.sectors[0]] if claim.sectors else None
    judgement = judge(pack, claim, Style())
    for language in pack.head.languages:
        Speech(pack, Style(language), home, claim=claim).for_claim(judgement)


def _holds(make: Callable[[], object]) -> bool:
    try:
        make()
    except PkviewerError:
        return False
    return True


class _Pruning:
    """Takes from a sector what its remaining figures no longer carry."""

    def __init__(self, pack: Pack, sector: Sector, claims: set[str]) -> None:
        moments = Moments(pack, sector.facts)
        facts = {
            id_: spec for id_, spec in sector.facts.items() if _holds(partial(moments.alone, id_))
        }
        self._pack = pack
        self._claims = claims
        self._sector = msgspec.structs.replace(sector, facts=facts)
        self._speeches = [Speech(pack, Style(each), self._sector) for each in pack.head.languages]
        self._charting = Charting(pack, self._speeches[0], Marks())

    def sector(self) -> Sector:
        sector = self._sector
        table = sector.table
        if table is not None:
            tabling = Tabling(self._pack, self._speeches[0], Marks())
            table = table if _holds(partial(tabling.table, table)) else None
        return msgspec.structs.replace(
            sector,
            headlines=tuple(map(self._card, self._computed(sector.headlines))),
            prose=tuple(each for each in sector.prose if self._is_told(each.text)),
            notes=tuple(
                n for n in sector.notes if self._is_told(n.title) and self._is_told(n.text)
            ),
            charts=tuple(
                chart
                for chart in sector.charts
                if _holds(partial(self._charting.chart, chart, sector.milestones))
            ),
            table=table,
            programmes=tuple(map(self._programme, sector.programmes)),
            indicators=tuple(map(self._indicator, sector.indicators)),
        )

    def _computed(self, cards: Iterable[Headline]) -> Iterator[Headline]:
        return (card for card in cards if card.fact in self._sector.facts)

    def _is_told(self, text: Text) -> bool:
        return all(_holds(partial(speech.runs, text)) for speech in self._speeches)

    def _card(self, card: Headline) -> Headline:
        note, spark = card.note, card.spark
        if note is not None and not self._is_told(note):
            note = None
        if spark is not None and not _holds(partial(self._charting.spark, spark)):
            spark = None
        return msgspec.structs.replace(card, note=note, spark=spark)

    def _programme(self, programme: Programme) -> Programme:
        return msgspec.structs.replace(
            programme,
            # A programme stays: events of others may rest on it. Its name at least is known.
            about=programme.about if self._is_told(programme.about) else programme.name,
            facts=tuple(id_ for id_ in programme.facts if id_ in self._sector.facts),
            claims=tuple(id_ for id_ in programme.claims if id_ in self._claims),
        )

    def _indicator(self, indicator: Indicator) -> Indicator:
        return msgspec.structs.replace(
            indicator, observations=tuple(map(self._observation, indicator.observations))
        )

    def _observation(self, observation: Observation) -> Observation:
        note = observation.note
        return msgspec.structs.replace(
            observation,
            note=note if note is None or self._is_told(note) else None,
            alternatives=tuple(a for a in observation.alternatives if self._is_told(a.reason)),
        )
