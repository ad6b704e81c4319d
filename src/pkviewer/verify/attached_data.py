"""The data file that a sheet carries inside, as it is read back.

Its form is described in ``docs/fingerprint.md``; what is not needed to hold a sheet against
a pack is read for the fingerprint alone.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

import msgspec

from pkviewer.model.period import Period
from pkviewer.model.unit import UnitKind

ATTACHED_NAME = "data.json"


class AttachedPack(msgspec.Struct, frozen=True):
    """Which pack a sheet was made from."""

    id: str
    edition: str


class AttachedUnit(msgspec.Struct, frozen=True):
    """What an indicator's numbers count; ``scale`` is the power of ten of its values."""

    kind: UnitKind
    scale: int = 0
    currency: str | None = None


class AttachedIndicator(msgspec.Struct, frozen=True):
    """An indicator behind a sheet."""

    name: str
    unit: AttachedUnit


class AttachedObservation(msgspec.Struct, frozen=True):
    """A value behind a sheet, in its indicator's unit."""

    indicator: str
    period: Period
    entity: str
    value: Decimal
    source: str
    dims: dict[str, str] = {}
    as_stated: str | None = None


class AttachedClaim(msgspec.Struct, frozen=True):
    """A claim on a sheet, with the verdict printed."""

    id: str
    verdict: str


class AttachedData(msgspec.Struct, frozen=True):
    """What the fingerprint is taken over."""

    pack: AttachedPack
    sector: str
    observations: dict[str, AttachedObservation]
    claims: tuple[AttachedClaim, ...] = ()
    indicators: dict[str, AttachedIndicator] = {}


class AttachedFile(msgspec.Struct, frozen=True):
    """The whole file."""

    format: Literal["pkviewer-sheet/1"]
    fingerprint: str
    data: AttachedData
