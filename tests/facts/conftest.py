"""Small evidence made by hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from pkviewer.facts.evidence import Evidence
from pkviewer.facts.fact import Fact
from pkviewer.facts.measures import compute
from pkviewer.model.fact import FactSpec
from pkviewer.model.indicator import Indicator
from pkviewer.model.loading.decoding import decode_hook
from pkviewer.model.loading.home import settle
from pkviewer.model.pack import Pack, PackFile

UNITS: dict[str, Any] = {
    "usd-million": {"kind": "currency", "scale": 6, "currency": "USD", "symbol": {"en": "US$"}},
    "usd-billion": {"kind": "currency", "scale": 9, "currency": "USD", "symbol": {"en": "US$"}},
    "rs-billion": {"kind": "currency", "scale": 9, "currency": "PKR", "symbol": {"en": "Rs"}},
    "million": {"kind": "count", "scale": 6},
    "people": {"kind": "count"},
    "percent": {"kind": "percent", "decimals": 1},
    "rank": {"kind": "rank"},
    "score": {"kind": "index"},
    "tier": {"kind": "tier", "tiers": [{"en": "Tier 1"}, {"en": "Tier 2"}]},
    "mbps": {"kind": "quantity", "symbol": {"en": "Mbps"}},
    "km": {"kind": "quantity", "symbol": {"en": "km"}},
}
HEAD: dict[str, Any] = {
    "$schema": "x", "format": 1, "id": "hand", "title": {"en": "x"}, "country": {"en": "x"},
    "edition": "1", "edition_date": "2026-01-01", "licence": {"name": "x", "url": "x"},
    "languages": ["en"], "sectors": [], "units": UNITS,
    "entities": {"PK": {"name": {"en": "Pakistan"}}, "IN": {"name": {"en": "India"}}},
}  # fmt: skip


def indicator(id_: str, unit: str, values: dict[str, Any], **more: Any) -> Indicator:
    """Make an indicator; each value is a text, or an observation without its period."""
    observations = [
        {
            "source": "s",
            "period": period.strip("'"),
            **(value if isinstance(value, dict) else {"value": value}),
        }
        for period, value in values.items()
    ]
    plain = {
        "id": id_, "name": {"en": id_}, "definition": {"en": id_}, "unit": unit, "nature": "flow",
        "periods": ["fiscal_year"], "release": {"every_months": 12}, "observations": observations,
    }  # fmt: skip
    made = msgspec.convert(plain | more, Indicator, dec_hook=decode_hook)
    settle(made, "PK")
    return made


def pack_of(*indicators: Indicator) -> Pack:
    """Make a pack of indicators alone; nothing of it is validated."""
    return Pack(
        folder="hand",
        head=msgspec.convert(HEAD, PackFile, dec_hook=decode_hook),
        sources={},
        sectors={},
        claims=(),
        indicators={i.id: i for i in indicators},
    )


class Facts:
    """Computes facts of some indicators."""

    def __init__(self, *indicators: Indicator, **options: Any) -> None:
        self.evidence = Evidence(pack_of(*indicators), **options)

    def __call__(self, measure: str, of: Any, base: Any = None, **more: Any) -> Fact:
        """Compute; a selector is an indicator's id, a period after an @, or a mapping."""
        spec = {"measure": measure, "of": _selector(of), **more}
        if base is not None:
            spec["base"] = _selector(base)
        return compute("id", msgspec.convert(spec, FactSpec, dec_hook=decode_hook), self.evidence)


def _selector(text: Any) -> Any:
    if not isinstance(text, str):
        return text
    id_, _, period = text.partition("@")
    return {"indicator": id_, "period": period} if period else {"indicator": id_}


@pytest.fixture(scope="session")
def series() -> Callable[..., Indicator]:
    """Makes an indicator."""
    return indicator


@pytest.fixture(scope="session")
def facts() -> Callable[..., Facts]:
    """Makes what computes facts of some indicators."""
    return Facts
