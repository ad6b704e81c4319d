"""Claims somebody published, and the checks that judge them."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

import msgspec

from pkviewer.model.fact import FactSpec
from pkviewer.model.period import Period
from pkviewer.model.wording import Text

Rung = Literal["announced", "drafted", "agreed", "approved", "in_force", "in_service"]
RUNGS: tuple[Rung, ...] = ("announced", "drafted", "agreed", "approved", "in_force", "in_service")
ProgrammeStatus = Literal[
    "announced", "drafted", "agreed", "approved", "in_force", "in_service", "ended"
]
Evidence = Literal["definition", "period", "count_of_persons", "primary_document", "measurement"]
"""Kinds of evidence that can be missing from the pack."""


class _Check(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="kind"
):
    """Base of all checks. ``says`` names the part or reading that this check stands for."""

    says: Text | None = None


class Equals(_Check, tag="equals", kw_only=True, frozen=True):
    """The fact equals ``stated`` to the precision in which it was stated."""

    fact: FactSpec
    stated: Decimal


class AtLeast(_Check, tag="at_least", kw_only=True, frozen=True):
    """The fact is ``stated`` or more; understated from ``far`` times as much."""

    fact: FactSpec
    stated: Decimal
    far: Decimal = Decimal(2)


class AtMost(_Check, tag="at_most", kw_only=True, frozen=True):
    """The fact is ``stated`` or less."""

    fact: FactSpec
    stated: Decimal


class Direction(_Check, tag="direction", kw_only=True, frozen=True):
    """The fact (a change, growth, rank change) points this way.

    ``better`` and ``worse`` follow the indicator's polarity.
    """

    fact: FactSpec
    direction: Literal["up", "down", "unchanged", "better", "worse"]


class Highest(_Check, tag="highest", kw_only=True, frozen=True):
    """The observation is the highest of its series up to the date of judgement."""

    fact: FactSpec


class Category(_Check, tag="category", kw_only=True, frozen=True):
    """The fact, in a tier unit, is this tier."""

    fact: FactSpec
    tier: int


class StatusAt(_Check, tag="status", kw_only=True, frozen=True):
    """The programme stood on (``exactly``), or at or above, a rung at the date."""

    programme: str
    rung: Rung
    exactly: bool = False


class Event(_Check, tag="event", kw_only=True, frozen=True):
    """The milestone had happened at the date of judgement, or had not yet."""

    milestone: str
    happened: bool


class AllOf(_Check, tag="all_of", kw_only=True, frozen=True):
    """Every part must hold."""

    parts: tuple[Check, ...]


class AnyOf(_Check, tag="any_of", kw_only=True, frozen=True):
    """Several fair readings of words that leave open what they mean."""

    readings: tuple[Check, ...]


class Missing(_Check, tag="missing", kw_only=True, frozen=True):
    """Evidence a reader would need and the pack does not hold; it is named."""

    evidence: Evidence
    what: Text


Check = (
    Equals
    | AtLeast
    | AtMost
    | Direction
    | Highest
    | Category
    | StatusAt
    | Event
    | AllOf
    | AnyOf
    | Missing
)


class Claim(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A statement somebody published.

    ``made_by`` is its author, ``frame`` how it was put forward. ``date`` is the day on which
    it was published and is judged. ``copies`` are the sources that only carry the claim's own
    text, the one it was read in first: they are never evidence for it. ``reason`` and
    ``reply`` are prose over the claim's own ``facts``, chosen facts of its sectors and what
    the check found. A reply is copied with the sources of its facts; ``sources`` names what
    else it rests on.
    """

    id: str
    number: int
    text: Text
    made_by: Text
    frame: Text | None = None
    sectors: tuple[str, ...]
    date: Period
    copies: tuple[str, ...]
    check: Check
    facts: dict[str, FactSpec] = {}
    reason: Text
    reply: Text | None = None
    sources: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()


class ClaimsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """``claims.json``."""

    schema: str = msgspec.field(name="$schema")
    claims: tuple[Claim, ...]
