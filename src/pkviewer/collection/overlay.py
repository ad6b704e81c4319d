"""A pack with a reader's own figures laid over it; the pack itself is never changed."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from typing import get_args

import msgspec

from pkviewer.collection.additions import (
    furnished,
    with_claim,
    with_indicator,
    with_member,
    with_sector,
)
from pkviewer.collection.changes import (
    AddAlternative,
    AddClaim,
    AddFigure,
    AddIndicator,
    AddMember,
    AddMilestone,
    AddSector,
    AddSource,
    Change,
    OwnSource,
    Placed,
    Revise,
    Withdraw,
)
from pkviewer.collection.collection import Collection
from pkviewer.collection.values import both, key_of, observation, revised
from pkviewer.model.indicator import Indicator, Observation
from pkviewer.model.pack import OWN, Additions, Pack, Source, SourceKind
from pkviewer.model.sector import Milestone

_KINDS: dict[str, SourceKind] = {kind: kind for kind in get_args(SourceKind)}
"""What is on no web page counts as a report."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A change that could not be laid over as it stands.

    ``contained`` is what the edition holds already; ``differs`` a figure of the edition, or of
    a collection before, that is not the same; ``dangling`` names something that is not there.
    """

    collection: str
    change: Change
    reason: str
    """``contained``, ``differs`` or ``dangling``."""
    detail: str


@dataclass(frozen=True, slots=True)
class Overlaid:
    """A pack with collections over it, and what of them could not be laid over."""

    pack: Pack
    conflicts: tuple[Conflict, ...]


def overlaid(pack: Pack, collections: Sequence[Collection]) -> Overlaid:
    """Lay collections over a pack, in their order.

    Figures of a collection bear sources whose ids begin with :data:`~pkviewer.model.pack.OWN`,
    so that nothing can show them as the edition's, and the edition's name is extended by their
    count. Where two collections disagree the one before keeps its figure, and the difference
    is among the conflicts.
    """
    overlay = _Overlay(pack)
    for collection in collections:
        overlay.add(collection)
    return overlay.result([collection.by or collection.title for collection in collections])


class _Overlay:
    """The pack while changes are laid over it, its indicators by id."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._sources = dict(pack.sources)
        self._figures: dict[str, dict[tuple[object, ...], Observation]] = {}
        self._milestones: dict[str, list[Milestone]] = {}
        self._new: dict[str, list[str]] = {}
        self._conflicts: list[Conflict] = []
        self._count = 0

    def add(self, collection: Collection) -> None:
        """Lay one collection over what stands so far."""
        own = collection.sources
        for change in collection.changes:
            problem = self._laid(change, own)
            if problem is not None:
                self._conflicts.append(Conflict(collection.title, change, *problem))

    def result(self, names: Sequence[str]) -> Overlaid:
        """Return the pack as it now stands."""
        if not self._count:
            return Overlaid(self._pack, tuple(self._conflicts))
        changed = {
            id_: msgspec.structs.replace(
                self._pack.indicators[id_], observations=tuple(figures.values())
            )
            for id_, figures in self._figures.items()
        }
        sectors = {
            id_: furnished(
                msgspec.structs.replace(
                    sector,
                    indicators=tuple(changed.get(i.id, i) for i in sector.indicators),
                    milestones=(*sector.milestones, *self._milestones.get(id_, ())),
                ),
                [changed[i] for i in self._new.get(id_, ()) if i in changed],
            )
            for id_, sector in self._pack.sectors.items()
        }
        head = self._pack.head
        head = msgspec.structs.replace(head, edition=f"{head.edition}+{self._count}")
        pack = replace(
            self._pack,
            head=head,
            sources=self._sources,
            sectors=sectors,
            indicators={i.id: i for sector in sectors.values() for i in sector.indicators},
            home={i.id: sector.id for sector in sectors.values() for i in sector.indicators},
            milestones={m.id: m for sector in sectors.values() for m in sector.milestones},
            additions=Additions(self._pack.head.edition, self._count, tuple(dict.fromkeys(names))),
        )
        return Overlaid(pack, tuple(self._conflicts))

    def _laid(self, change: Change, own: dict[str, OwnSource]) -> tuple[str, str] | None:
        """Lay a change over; return why it cannot be."""
        match change:
            case AddSource():
                return None
            case AddFigure() | Revise() | AddAlternative():
                return self._placed(change, own)
            case Withdraw():
                return self._withdrawn(change)
            case AddMilestone():
                return self._milestone(change, own)
            case AddIndicator():
                return self._indicator(change)
            case AddClaim():
                return self._claim(change, own)
            case AddMember():
                return self._member(change)
            case AddSector():
                return self._sector(change)

    def _source(self, id_: str, own: dict[str, OwnSource]) -> str | None:
        """Return the id under which a source stands in the overlaid pack; None where unknown."""
        laid = f"{OWN}{id_}"
        if id_ in own:
            source = own[id_]
            self._sources[laid] = Source(
                publisher=source.publisher,
                title=source.title if not source.given_by else f"{source.title}, {source.given_by}",
                url=source.url,
                published=source.published,
                kind=_KINDS.get(source.kind, "report"),
            )
        elif id_ in self._pack.sources:
            # A copy under a name of its own: the figure stays the reader's.
            self._sources[laid] = self._pack.sources[id_]
        else:
            return None
        return laid

    def _placed(self, change: Placed, own: dict[str, OwnSource]) -> tuple[str, str] | None:
        indicator = self._pack.indicators.get(change.indicator)
        if indicator is None:
            return "dangling", f"no indicator {change.indicator!r}"
        source = self._source(change.source, own)
        if source is None:
            return "dangling", f"no source {change.source!r}"
        entity = change.entity or self._pack.head.home
        wrong = self._unplaceable(indicator, change, entity)
        if wrong:
            return "dangling", wrong
        key = key_of(change, entity)
        figures = self._of(indicator)
        before = figures.get(key)
        if isinstance(change, AddFigure):
            if before is not None:
                same = before.value == change.value
                return ("contained" if same else "differs"), f"{before.value}"
            figures[key] = observation(change, entity, source)
        elif before is None:
            return "dangling", f"no figure for {change.period} to revise or set another beside"
        else:
            figures[key] = revised(before, change, source)
        self._count += 1
        return None

    def _of(self, indicator: Indicator) -> dict[tuple[object, ...], Observation]:
        """Return the figures of an indicator as they stand, by what tells them apart."""
        if indicator.id not in self._figures:
            self._figures[indicator.id] = {o.key: o for o in indicator.observations}
        return self._figures[indicator.id]

    def _withdrawn(self, change: Withdraw) -> tuple[str, str] | None:
        """Take a figure off; one that the edition does not have any more is off already."""
        indicator = self._pack.indicators.get(change.indicator)
        if indicator is None:
            return "dangling", f"no indicator {change.indicator!r}"
        key = key_of(change, change.entity or self._pack.head.home)
        if self._of(indicator).pop(key, None) is None:
            return "contained", f"there is no figure for {change.period}"
        self._count += 1
        return None

    def _unplaceable(self, indicator: Indicator, change: Placed, entity: str) -> str:
        """Return why a value has no place in an indicator; empty where it has one."""
        head = self._pack.head
        if change.period.kind not in indicator.periods:
            kinds = ", ".join(kind.value for kind in indicator.periods)
            return f"{change.period} is no period of {indicator.id}, which has {kinds}"
        if entity not in head.entities:
            return f"no country {entity!r}"
        if not set(change.dims) <= set(indicator.dimensions):
            wanted = ", ".join(indicator.dimensions) or "none"
            return f"{indicator.id} has these dimensions: {wanted}"
        for dimension, member in change.dims.items():
            if member not in head.dimensions[dimension].members:
                return f"no member {member!r} of {dimension}"
        if change.primary is not None and change.primary not in head.bodies:
            return f"no body {change.primary!r}"
        return ""

    def _milestone(self, change: AddMilestone, own: dict[str, OwnSource]) -> tuple[str, str] | None:
        if change.sector not in self._pack.sectors:
            return "dangling", f"no sector {change.sector!r}"
        added = (milestone for of in self._milestones.values() for milestone in of)
        if change.id in self._pack.milestones or any(m.id == change.id for m in added):
            return "contained", change.id
        source = self._source(change.source, own)
        if source is None:
            return "dangling", f"no source {change.source!r}"
        milestone = Milestone(
            id=change.id,
            date=change.date,
            title=both(change.title),
            source=source,
            planned=change.planned,
        )
        self._milestones.setdefault(change.sector, []).append(milestone)
        self._count += 1
        return None

    def _indicator(self, change: AddIndicator) -> tuple[str, str] | None:
        if change.id in self._pack.indicators:
            return "contained", change.id
        if change.sector not in self._pack.sectors:
            return "dangling", f"no sector {change.sector!r}"
        if change.new_unit is None and change.unit not in self._pack.head.units:
            return "dangling", f"no unit {change.unit!r}"
        self._pack = with_indicator(self._pack, change)
        self._new.setdefault(change.sector, []).append(change.id)
        self._count += 1
        return None

    def _claim(self, change: AddClaim, own: dict[str, OwnSource]) -> tuple[str, str] | None:
        if any(claim.id == change.id for claim in self._pack.claims):
            return "contained", change.id
        unknown = [sector for sector in change.sectors if sector not in self._pack.sectors]
        if unknown:
            return "dangling", f"no sector {unknown[0]!r}"
        source = self._source(change.source, own)
        if source is None:
            return "dangling", f"no source {change.source!r}"
        self._pack = with_claim(self._pack, change, source)
        self._count += 1
        return None

    def _member(self, change: AddMember) -> tuple[str, str] | None:
        head = self._pack.head
        known: Container[str] = head.entities
        if change.dimension:
            if change.dimension not in head.dimensions:
                return "dangling", f"no dimension {change.dimension!r}"
            known = head.dimensions[change.dimension].members
        if change.id in known:
            return "contained", change.id
        self._pack = with_member(self._pack, change)
        return None

    def _sector(self, change: AddSector) -> tuple[str, str] | None:
        if change.id in self._pack.sectors:
            return "contained", change.id
        self._pack = with_sector(self._pack, change)
        self._count += 1
        return None
