"""The data pack as a whole, with its indexes."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

import msgspec

from pkviewer.model.claim import Claim
from pkviewer.model.indicator import Indicator, Observation
from pkviewer.model.lexicon import Lexicon
from pkviewer.model.period import Period
from pkviewer.model.sector import Milestone, Programme, Sector
from pkviewer.model.unit import Unit
from pkviewer.model.wording import Language, Text

OWN = "own:"
"""What the id of a source begins with that a reader added; no pack's own may."""
SourceKind = Literal["official", "press", "dataset", "report", "company"]


class Source(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A document: who published it, where, when. ``published`` may be unknown.

    ``page`` is the page or table within it. Where the document was read in a copy,
    ``read_at`` says whose ("open-numbers on GitHub"). ``read`` is the day on which it was
    read, ``licence`` what the document says of its use, ``archived`` the address of a copy
    kept by an archive.
    """

    publisher: str
    title: str
    url: str
    published: Period | None = None
    kind: SourceKind
    page: str | None = None
    read: date | None = None
    read_at: str | None = None
    licence: str | None = None
    archived: str | None = None


class SourcesFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """``sources.json``."""

    schema: str = msgspec.field(name="$schema")
    sources: dict[str, Source]


class Licence(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The licence of the collected data."""

    name: str
    url: str


class Entity(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A country, by its two-letter code."""

    name: Text


class Dimension(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A further dimension (operator, band, region …) with its members."""

    name: Text
    members: dict[str, Text]


class Body(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A body that figures originate from, or that owns a programme."""

    name: Text
    short: Text | None = None


class PackFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """``pack.json``. ``terms`` are names with digits in them, for use in prose.

    ``home`` is the entity that is meant where none is named: the first, unless declared.
    ``lexicon`` says whether lexicon.json stands beside this file.
    """

    schema: str = msgspec.field(name="$schema")
    format: int
    id: str
    title: Text
    country: Text
    edition: str
    edition_date: date
    licence: Licence
    languages: tuple[Language, ...]
    sectors: tuple[str, ...]
    units: dict[str, Unit]
    entities: dict[str, Entity]
    declared_home: str = msgspec.field(default="", name="home")
    dimensions: dict[str, Dimension] = {}
    bodies: dict[str, Body] = {}
    terms: dict[str, Text] = {}
    has_lexicon: bool = msgspec.field(default=False, name="lexicon")

    @property
    def home(self) -> str:
        """The code of the country that the pack is about."""
        return self.declared_home or next(iter(self.entities), "")


@dataclass(frozen=True, slots=True)
class Additions:
    """What readers laid over an edition: how many figures and events, and by whom."""

    edition: str
    """The edition that they were laid over."""
    count: int
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pack:
    """A loaded and validated data pack.

    ``folder`` is where it was read from: a folder, or a single file. The mappings are indexes
    by identifier and are never changed.
    """

    folder: str
    head: PackFile
    sources: dict[str, Source]
    sectors: dict[str, Sector]
    claims: tuple[Claim, ...]
    indicators: dict[str, Indicator] = field(default_factory=dict)
    home: dict[str, str] = field(default_factory=dict)
    """Indicator id → id of the sector that declares it."""
    programmes: dict[str, Programme] = field(default_factory=dict)
    milestones: dict[str, Milestone] = field(default_factory=dict)
    additions: Additions | None = None
    """What readers added; None for an edition as it was published."""
    lexicon: Lexicon = field(default_factory=Lexicon)
    known_on: date | None = None
    """The day on which all of it was known; None for all that the edition holds."""

    def unit_of(self, indicator: Indicator) -> Unit:
        """Return an indicator's unit."""
        return self.head.units[indicator.unit]

    def is_undated(self, observation: Observation) -> bool:
        """Whether no page that prints a value says when it came out."""
        named = (observation.source, *observation.also)
        return all(self.sources[source].published is None for source in named)

    def newest(self) -> Period | None:
        """Return the newest dated period of any observation that is no target or forecast."""
        periods = [
            observation.period
            for indicator in self.indicators.values()
            if indicator.target_of is None
            for observation in indicator.observations
            if not observation.is_outlook
        ]
        return max(periods, default=None)
