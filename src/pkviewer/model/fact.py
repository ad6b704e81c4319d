"""Declared facts: which measure, on which observations."""

from __future__ import annotations

from typing import Literal

import msgspec

from pkviewer.model.wording import Text

MeasureName = Literal[
    "value",
    "change",
    "growth",
    "cagr",
    "share",
    "ratio",
    "gap",
    "rank_change",
    "sum",
    "per_head",
    "highest",
    "lowest",
]


class Selector(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Points at one observation.

    ``period`` is a period's code, or one of ``latest``, ``first``, ``latest full year``,
    ``latest KIND`` (``latest month``), ``previous`` and ``year before`` (both counted from
    the fact's other observation), ``same`` (the other observation's period).
    An empty ``entity`` is the home of the pack.
    """

    indicator: str
    period: str = "latest"
    entity: str = ""
    dims: dict[str, str] = {}


class FactSpec(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A derived value, declared.

    ``base`` is what ``of`` is compared with or divided by; where it is absent a change,
    growth or rank change is taken on the previous period. ``since`` opens a sum, a CAGR
    or a running extreme. ``across_break`` allows, and flags, a comparison across a break.
    ``decimals`` overrides how many are shown. ``per`` scales a per-head measure.
    """

    measure: MeasureName = "value"
    of: Selector
    base: Selector | None = None
    since: str | None = None
    across_break: bool = False
    decimals: int | None = None
    per: int = 1


class Phrase(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Wording chosen by a fact's sign; each case is prose of its own."""

    fact: str
    up: Text
    down: Text
    flat: Text
