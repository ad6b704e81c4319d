"""The data file that a sheet carries inside, as it is read back.

Its form is described in ``docs/fingerprint.md``; what is not needed to hold a sheet against
a pack is read for the fingerprint alone.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

import msgspec

from pkviewer.errors import Fault
from pkviewer.model import limits
from pkviewer.model.loading.decoding import is_publishable
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


def unpublishable(data: AttachedData) -> Fault | None:
    """Return the first value or scale that nobody could have printed; None where there is none."""
    for id_, seen in data.observations.items():
        if not is_publishable(seen.value):
            place = f"$.data.observations.{id_}.value"
            return Fault(ATTACHED_NAME, place, str(seen.value), "a value of printable size")
    for id_, indicator in data.indicators.items():
        scale = indicator.unit.scale
        if abs(scale) > limits.EXPONENT:
            place = f"$.data.indicators.{id_}.unit.scale"
            expected = f"at most {limits.EXPONENT}, either way"
            return Fault(ATTACHED_NAME, place, str(scale), expected)
    return None
