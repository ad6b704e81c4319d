"""What a collection can change: each kind of change as it stands in the file."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

import msgspec

from pkviewer.model.claim import Check
from pkviewer.model.indicator import (
    Bound,
    Confidence,
    Nature,
    Polarity,
    Relation,
    Release,
    Status,
)
from pkviewer.model.period import Period, PeriodKind
from pkviewer.model.unit import Unit
from pkviewer.model.wording import Text

OwnSourceKind = Literal[
    "official", "press", "dataset", "report", "company", "letter", "statement", "file"
]
"""The kinds of a pack's sources, and three that are on no web page."""
OFF_THE_WEB: frozenset[OwnSourceKind] = frozenset({"letter", "statement", "file"})


class OwnSource(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True
):
    """Where a figure was read: a page, or a letter, a statement or a file.

    ``url`` is empty for what is on no page; then ``given_by`` says who gave it and
    ``published`` when. ``copy`` is the name of a copy kept beside the collection, ``digest``
    the SHA-256 of what it holds.
    """

    publisher: str
    title: str
    kind: OwnSourceKind
    url: str = ""
    published: Period | None = None
    given_by: str = ""
    copy: str = ""
    digest: str = ""


class _Change(
    msgspec.Struct,
    frozen=True,
    forbid_unknown_fields=True,
    omit_defaults=True,
    kw_only=True,
    tag_field="kind",
):
    """Base of all changes."""


class _Placed(_Change, kw_only=True, frozen=True):
    """A value at its place: the indicator, whose it is, and of which members."""

    indicator: str
    period: Period
    entity: str = ""
    """Empty for the pack's own country."""
    dims: dict[str, str] = {}
    value: Decimal
    """Exact, in the indicator's unit."""
    source: str
    primary: str | None = None
    as_stated: str | None = None


class AddFigure(_Placed, tag="add", kw_only=True, frozen=True):
    """A figure for a period that the pack has none for."""

    status: Status = "final"
    bound: Bound | None = None
    confidence: Confidence = "high"
    of: int | None = None
    note: str = ""


class Revise(_Placed, tag="revise", kw_only=True, frozen=True):
    """A newer print of a figure; the one before is kept as an earlier vintage."""

    status: Status = "final"
    bound: Bound | None = None
    confidence: Confidence = "high"
    of: int | None = None
    reason: str = ""


class AddAlternative(_Placed, tag="alternative", kw_only=True, frozen=True):
    """Another figure in circulation for a period, and why it is not the one shown."""

    relation: Relation
    reason: str


class Withdraw(_Change, tag="withdraw", kw_only=True, frozen=True):
    """A figure taken off the pages, with the reason: it was wrong, or its body took it back."""

    indicator: str
    period: Period
    entity: str = ""
    """Empty for the pack's own country."""
    dims: dict[str, str] = {}
    reason: str


class AddSource(_Change, tag="source", kw_only=True, frozen=True):
    """A source that figures of this collection name by its id."""

    id: str
    source: OwnSource


class AddMilestone(_Change, tag="milestone", kw_only=True, frozen=True):
    """A dated event of a sector."""

    sector: str
    id: str
    date: Period
    title: Text
    source: str
    planned: bool = False


class AddClaim(_Change, tag="claim", kw_only=True, frozen=True):
    """A claim to be judged like those of the pack: who said what, when and where."""

    id: str
    text: str
    made_by: str
    date: Period
    sectors: tuple[str, ...]
    source: str
    check: Check


class AddIndicator(_Change, tag="indicator", kw_only=True, frozen=True):
    """A new indicator of a sector; ``new_unit`` defines its unit where the pack has none."""

    sector: str
    id: str
    name: Text
    definition: Text
    unit: str
    new_unit: Unit | None = None
    nature: Nature
    periods: tuple[PeriodKind, ...]
    polarity: Polarity = "neutral"
    release: Release = Release(every_months=None)
    dimensions: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()


class AddMember(_Change, tag="member", kw_only=True, frozen=True):
    """A country, or a member of a dimension, that the pack does not know."""

    id: str
    name: Text
    dimension: str = ""
    """Empty for a country."""


class AddSector(_Change, tag="sector", kw_only=True, frozen=True):
    """A new sector, with a tab and a page of its own."""

    id: str
    title: Text


Change = (
    AddFigure
    | Revise
    | AddAlternative
    | Withdraw
    | AddSource
    | AddMilestone
    | AddClaim
    | AddIndicator
    | AddMember
    | AddSector
)
Placed = AddFigure | Revise | AddAlternative
