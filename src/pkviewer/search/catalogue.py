"""Everything of a data pack that can be found, as entries of the search index."""

from __future__ import annotations

from collections.abc import Iterator

from pkviewer.facts.evidence import Evidence
from pkviewer.facts.fact import Datum
from pkviewer.facts.measures import compute
from pkviewer.model.fact import FactSpec
from pkviewer.model.indicator import Indicator, Observation
from pkviewer.model.pack import Pack
from pkviewer.model.period import PART_YEARS
from pkviewer.model.sector import Milestone, Programme, Sector
from pkviewer.model.series import SeriesKey
from pkviewer.model.wording import LANGUAGES, Text
from pkviewer.search.index import Entry
from pkviewer.sheet.figure import Figure
from pkviewer.sheet.naming import place_name, series_name
from pkviewer.sheet.speech import Speech
from pkviewer.text.style import Style
from pkviewer.text.when import period_text


def catalogue(pack: Pack, style: Style) -> tuple[Entry, ...]:
    """Return an entry for each sector, indicator, headline, claim, programme, milestone, source.

    Titles are in the reader's language; the names in every other language lead there too.
    """
    return tuple(_Cataloguing(pack, style).entries())


def latest(pack: Pack, entry_id: str) -> tuple[Indicator, Observation | None]:
    """Return an indicator found and its newest observation.

    Of one of its series where the entry is that, else of the home country as a whole where
    there is one. A whole year comes before a part of a later one, which nobody should take
    for a year.
    """
    key = SeriesKey.parse(entry_id) if "|" in entry_id else None
    indicator = pack.indicators[key.indicator if key else entry_id]

    def rank(observation: Observation) -> tuple[object, ...]:
        is_whole = observation.period.kind not in PART_YEARS
        is_home = observation.entity == pack.head.home
        is_past = not observation.is_outlook
        return is_home, -len(observation.dims), is_past, is_whole, observation.period

    seen = indicator.observations
    if key is not None:
        seen = tuple(o for o in seen if SeriesKey.within(indicator.id, o) == key)
    return indicator, max(seen, key=rank, default=None)


def newest_figure(pack: Pack, style: Style, entry_id: str) -> tuple[str, Figure] | None:
    """Return the figure told beside an indicator found, and whose it is where it must be said.

    An indicator that is counted by group alone has no figure of its own: its groups are
    entries themselves, and what is one group's must not pass for the whole.
    """
    indicator, seen = latest(pack, entry_id)
    if seen is None or (seen.dims and "|" not in entry_id):
        return None
    key = SeriesKey.within(indicator.id, seen)
    place = "" if "|" in entry_id else place_name(pack, key, style)
    return place, observed(pack, style, indicator, seen)


class _Cataloguing:
    def __init__(self, pack: Pack, style: Style) -> None:
        self._pack = pack
        self._style = style

    def entries(self) -> Iterator[Entry]:
        for id_ in self._pack.head.sectors:
            sector = self._pack.sectors[id_]
            yield self._sector(sector)
            yield from self._headlines(sector)
            for indicator in sector.indicators:
                yield self._indicator(sector, indicator)
                yield from self._groups(sector, indicator)
            for programme in sector.programmes:
                yield self._programme(sector, programme)
            for milestone in sector.milestones:
                yield self._milestone(sector, milestone)
        yield from self._claims()
        yield from self._sources()

    def _said(self, text: Text) -> str:
        return text.within(self._style.language)

    def _others(self, *texts: Text | None) -> tuple[str, ...]:
        """Return texts in every language, the reader's first."""
        ordered = sorted(LANGUAGES, key=lambda language: language != self._style.language)
        said = (text.within(at) for text in texts if text is not None for at in ordered)
        return tuple(dict.fromkeys(said))

    def _sector(self, sector: Sector) -> Entry:
        return Entry(
            "sector",
            sector.id,
            self._said(sector.title),
            sector=sector.id,
            names=self._others(sector.title, sector.tab),
            texts=self._others(sector.summary),
        )

    def _headlines(self, sector: Sector) -> Iterator[Entry]:
        speech = Speech(self._pack, self._style, sector)
        for card in sector.headlines:
            subject: Datum = speech.card(card)[card.fact].subject
            indicator = subject.indicator
            yield Entry(
                "headline",
                card.fact,
                self._said(card.label),
                self._said(sector.tab),
                sector.id,
                names=(
                    *self._others(card.label, indicator.name, indicator.short),
                    *indicator.aliases,
                ),
            )

    def _indicator(self, sector: Sector, indicator: Indicator) -> Entry:
        head = self._pack.head
        places = {seen.entity for seen in indicator.observations} - {head.home}
        members = {
            (dimension, member)
            for seen in indicator.observations
            for dimension, member in seen.dims.items()
        }
        return Entry(
            "indicator",
            indicator.id,
            self._said(indicator.name),
            self._said(sector.tab),
            sector.id,
            names=(*self._others(indicator.name, indicator.short), *indicator.aliases),
            texts=(
                *self._others(*(head.entities[place].name for place in sorted(places))),
                *self._others(*(head.dimensions[d].members[m] for d, m in sorted(members))),
            ),
        )

    def _groups(self, sector: Sector, indicator: Indicator) -> Iterator[Entry]:
        """Yield the series of the home country that are one group's: women, an operator."""
        own = [o for o in indicator.observations if o.entity == self._pack.head.home]
        if any(not seen.dims for seen in own):
            return
        for key in dict.fromkeys(SeriesKey.within(indicator.id, seen) for seen in own):
            members = [self._pack.head.dimensions[d].members[m] for d, m in key.members]
            called = (*self._others(indicator.name, indicator.short), *indicator.aliases)
            yield Entry(
                "indicator",
                key.code,
                series_name(self._pack, key, self._style),
                self._said(sector.tab),
                sector.id,
                names=tuple(f"{name} {member.en}" for member in members for name in called),
                texts=self._others(*members),
            )

    def _programme(self, sector: Sector, programme: Programme) -> Entry:
        owner = self._pack.head.bodies[programme.owner]
        return Entry(
            "programme",
            programme.id,
            self._said(programme.name),
            self._said(sector.tab),
            sector.id,
            names=(*self._others(programme.name), *programme.aliases),
            texts=self._others(owner.name, owner.short),
        )

    def _milestone(self, sector: Sector, milestone: Milestone) -> Entry:
        when = period_text(milestone.date, self._style)
        return Entry(
            "milestone",
            milestone.id,
            self._said(milestone.title),
            f"{self._said(sector.tab)} · {when}",
            sector.id,
            names=self._others(milestone.title, milestone.short),
            texts=(when, milestone.date.code),
        )

    def _claims(self) -> Iterator[Entry]:
        for claim in self._pack.claims:
            home = claim.sectors[0] if claim.sectors else ""
            place = self._said(self._pack.sectors[home].tab) if home else ""
            yield Entry(
                "claim",
                claim.id,
                self._said(claim.text),
                place,
                home,
                names=(*self._others(claim.text), *claim.aliases),
                texts=(*self._others(claim.made_by), str(claim.number)),
            )

    def _sources(self) -> Iterator[Entry]:
        for id_, source in self._pack.sources.items():
            when = f", {period_text(source.published, self._style)}" if source.published else ""
            yield Entry(
                "source",
                id_,
                source.title,
                f"{source.publisher}{when}",
                texts=(source.publisher, when, source.url.partition("://")[2].partition("/")[0]),
            )


def observed(pack: Pack, style: Style, indicator: Indicator, seen: Observation) -> Figure:
    """Return an observation as a figure, without calling on any sheet's sources."""
    of = SeriesKey.within(indicator.id, seen).at(seen.period.code)
    return Speech(pack, style).unmarked(compute("", FactSpec(of=of), Evidence(pack)))
