"""The newest moment at which facts can be computed, and agree on their period.

A figure that comes later must not make an old sentence wrong. A growth waits until the figure
of the year before is known too; figures that a sentence tells as one period's move on
together, and stay where they were until all of them have moved.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import islice

from pkviewer.errors import FactError
from pkviewer.facts.evidence import Evidence
from pkviewer.facts.fact import Fact
from pkviewer.facts.measures import compute
from pkviewer.model.fact import FactSpec
from pkviewer.model.pack import Pack
from pkviewer.model.period import Period, PeriodKind

_MOST_MOMENTS = 60
"""How far back facts are looked for; what agreed on nothing for so long belongs apart."""


@dataclass(frozen=True, slots=True)
class Company:
    """Facts that are told together.

    ``needed`` must all be there; ``spared`` may be left out. Each pair of ``ties`` is of one
    period: the first takes the second's.
    """

    needed: frozenset[str]
    spared: frozenset[str] = frozenset()
    ties: frozenset[tuple[str, str]] = frozenset()


class Moments:
    """Computes declared facts, at the newest moment at which they can be told."""

    def __init__(
        self, pack: Pack, specs: Mapping[str, FactSpec], excluded: frozenset[str] = frozenset()
    ) -> None:
        self._pack = pack
        self._specs = specs
        self._excluded = excluded
        self._evidence: dict[date | None, Evidence] = {}
        self._alone: dict[str, Fact] = {}

    def alone(self, id_: str) -> Fact:
        """Return a fact by itself, computed once.

        Raises:
            FactError: it can be computed at no moment; the reason is the newest one's.
        """
        if id_ not in self._alone:
            self._alone[id_] = self._settled(Company(frozenset({id_})))[id_]
        return self._alone[id_]

    def together(self, company: Company) -> dict[str, Fact]:
        """Return the facts of a text, without the spared ones that cannot be told with them.

        Raises:
            FactError: there is no moment at which those that are needed can be told.
        """
        facts: dict[str, Fact] = {}
        for part in _parts(company):
            facts |= self._settled(part)
        return facts

    def waits_for(self, id_: str) -> str:
        """Return why a fact does not stand at its newest period; empty where it does.

        Raises:
            FactError: it can be computed at no moment.
        """
        self.alone(id_)
        try:
            self._computed(id_, None)
        except FactError as error:
            return str(error)
        return ""

    def is_moving(self, id_: str) -> bool:
        """Tell whether a fact moves on to new periods as figures come; a record need not."""
        spec = self._specs[id_]
        if spec.measure in ("highest", "lowest"):
            return False
        return any(at is not None and at.period.startswith("latest") for at in (spec.of, spec.base))

    def _settled(self, company: Company) -> dict[str, Fact]:
        newest: FactError | None = None
        for day in (None, *islice(self._moments(company), _MOST_MOMENTS)):
            try:
                facts = {id_: self._computed(id_, day) for id_ in sorted(company.needed)}
            except FactError as error:
                newest = newest or error
                continue
            for id_ in sorted(company.spared):
                try:
                    facts[id_] = self._computed(id_, day)
                except FactError:
                    continue
            apart = {a for a, b in company.ties if a in facts and b in facts
                     and not _agree(facts[a].period, facts[b].period)}  # fmt: skip
            if not apart & company.needed:
                return {id_: fact for id_, fact in facts.items() if id_ not in apart}
            names = ", ".join(sorted(company.needed))
            newest = newest or FactError("{}: figures that share no period.", names)
        assert newest is not None  # noqa: S101 - the newest moment is always tried
        raise newest

    def _computed(self, id_: str, day: date | None) -> Fact:
        if day not in self._evidence:
            self._evidence[day] = Evidence(self._pack, excluded=self._excluded, as_of=day)
        return compute(id_, self._specs[id_], self._evidence[day])

    def _moments(self, company: Company) -> Iterator[date]:
        """Yield the days before the newest on which one of the facts last moved, newest first."""
        selectors = [
            self._specs[id_].of for id_ in company.needed | company.spared if self.is_moving(id_)
        ]
        if None not in self._evidence:
            self._evidence[None] = Evidence(self._pack, excluded=self._excluded)
        days = {
            _known(datum.observation.period)
            for selector in selectors
            for datum in self._evidence[None].series(selector)
            if datum.observation.period.kind is not PeriodKind.BY
        }
        yield from sorted(days, reverse=True)[1:]


def _known(period: Period) -> date:
    """Return the day from which a period's figure counts, as evidence up to a day sees it."""
    is_loose = period.kind in (PeriodKind.REPORTED, PeriodKind.EDITION)
    return period.start if is_loose else period.end


def _agree(one: Period, other: Period) -> bool:
    return one.kind is not other.kind or one.code == other.code


def _parts(company: Company) -> Iterator[Company]:
    """Split a company into those that hang together by ties."""
    group = {id_: {id_} for id_ in company.needed | company.spared}
    for one, other in company.ties:
        if group[one] is not group[other]:
            group[one] |= group[other]
            for id_ in group[other]:
                group[id_] = group[one]
    for ids in _unique(group.values()):
        yield Company(
            company.needed & ids,
            company.spared & ids,
            frozenset(tie for tie in company.ties if tie[0] in ids),
        )


def _unique(groups: Iterable[set[str]]) -> list[frozenset[str]]:
    return list(dict.fromkeys(frozenset(group) for group in groups))
