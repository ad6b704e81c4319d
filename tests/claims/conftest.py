"""Claims made by hand on the small pack."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import msgspec
import pytest
from tests.packs.fixtures import SMALL

from pkviewer.claims.judging import judge
from pkviewer.claims.verdict import Judgement
from pkviewer.model.claim import Claim
from pkviewer.model.indicator import Indicator
from pkviewer.model.loading.decoding import decode_hook
from pkviewer.model.loading.home import settle
from pkviewer.model.pack import Pack
from pkviewer.model.sector import Milestone
from pkviewer.sheet.audit import open_pack
from pkviewer.text.style import Style


@pytest.fixture(scope="session")
def small() -> Pack:
    """The small pack."""
    return open_pack(SMALL)


@pytest.fixture(scope="session")
def claim() -> Callable[..., Claim]:
    """Makes a claim of a check."""

    def make(check: dict[str, Any], date: str = "2025-03-05", *copies: str) -> Claim:
        plain = {
            "id": "made", "number": 1, "text": {"en": "x"}, "made_by": {"en": "x"},
            "sectors": ["trade"], "date": date, "copies": copies, "check": check,
            "reason": {"en": "x"},
        }  # fmt: skip
        return msgspec.convert(plain, Claim, dec_hook=decode_hook)

    return make


@pytest.fixture(scope="session")
def judged(small: Pack, claim: Callable[..., Claim]) -> Callable[..., Judgement]:
    """Judges a check on the small pack, on a day."""

    def make(
        check: dict[str, Any], date: str = "2025-03-05", *copies: str, pack: Pack = small
    ) -> Judgement:
        return judge(pack, claim(check, date, *copies), Style())

    return make


@pytest.fixture(scope="session")
def with_values(small: Pack) -> Callable[..., Pack]:
    """Makes the small pack with a series ``made`` of some values by period."""

    def make(values: dict[str, Any], **more: Any) -> Pack:
        observations = [
            {"source": "union", "period": period, **(v if isinstance(v, dict) else {"value": v})}
            for period, v in values.items()
        ]
        plain = {
            "id": "made", "name": {"en": "made"}, "definition": {"en": "x"}, "unit": "usd-million",
            "nature": "flow", "periods": ["fiscal_year"], "release": {"every_months": 12},
            "polarity": "higher_is_better", "observations": observations,
        }  # fmt: skip
        made = msgspec.convert(plain | more, Indicator, dec_hook=decode_hook)
        settle(made, small.head.home)
        return replace(small, indicators={**small.indicators, "made": made})

    return make


@pytest.fixture(scope="session")
def with_milestones(small: Pack) -> Callable[..., Pack]:
    """Makes the small pack with milestones of the programme ``law`` instead of its own."""

    def make(*milestones: dict[str, Any]) -> Pack:
        made = {
            f"m{n}": msgspec.convert(
                {"id": f"m{n}", "title": {"en": f"Event {n}"}, "source": "union", **m},
                Milestone,
                dec_hook=decode_hook,
            )
            for n, m in enumerate(milestones)
        }
        return replace(small, milestones=made)

    return make
