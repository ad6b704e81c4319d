"""Figures that come later leave what was said true: every indicator gets its next periods."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

import msgspec
import pytest

from pkviewer.claims.judging import judge
from pkviewer.errors import PkviewerError
from pkviewer.model.indicator import Indicator, Observation
from pkviewer.model.pack import Pack
from pkviewer.model.period import FULL_YEARS, PART_YEARS, Period, PeriodKind
from pkviewer.model.series import SeriesKey
from pkviewer.sheet.composer import Composer
from pkviewer.text.style import Style

_STYLE = Style()
_LATER = date(2031, 12, 31)
_SAID = date(2025, 3, 5)
"""The claims' date: what ended before it and came to light later is no new figure."""
_FOLLOWED = FULL_YEARS | {PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.EDITION}


def following(indicator: Indicator, count: int) -> Iterator[Observation]:
    """Yield the next figures of each series, a tenth higher each time."""
    newest: dict[tuple[SeriesKey, PeriodKind], Observation] = {}
    for seen in sorted(indicator.observations, key=lambda seen: seen.period):
        if seen.period.kind in _FOLLOWED and not seen.is_outlook:
            newest[SeriesKey.within(indicator.id, seen), seen.period.kind] = seen
    for seen in newest.values():
        held = {o.period.code for o in indicator.observations}
        for step in range(1, count + 1):
            period: Period = seen.period.shifted(step)
            known = period.start if period.kind is PeriodKind.EDITION else period.end
            if period.code not in held and known > _SAID:
                grown = seen.value * Decimal(10 + step) / 10
                value = seen.value if seen.of or seen.value < 0 else round(grown, 2)
                yield msgspec.structs.replace(
                    seen, period=period, value=value, as_stated=None, alternatives=(), bound=None
                )


def grown(pack: Pack, count: int) -> Pack:
    """Return a pack with so many further figures in every series."""
    sectors = {}
    for id_, sector in pack.sectors.items():
        indicators = tuple(
            msgspec.structs.replace(i, observations=(*i.observations, *following(i, count)))
            for i in sector.indicators
        )
        sectors[id_] = msgspec.structs.replace(sector, indicators=indicators)
    indexed = {i.id: i for sector in sectors.values() for i in sector.indicators}
    head = msgspec.structs.replace(pack.head, edition_date=_LATER)
    return replace(pack, head=head, sectors=sectors, indicators=indexed)


@pytest.fixture(scope="module")
def packs(bundled: Pack) -> tuple[Pack, Pack]:
    """The bundled pack with the next period of everything, and with the two after it."""
    return grown(bundled, 1), grown(bundled, 3)


def test_verdicts_stay_and_what_overtook_a_claim_first_stays_the_first(
    bundled: Pack, packs: tuple[Pack, Pack]
) -> None:
    overtaken = 0
    for claim in bundled.claims:
        before = judge(bundled, claim, _STYLE)
        first, third = (judge(pack, claim, _STYLE) for pack in packs)
        assert first.verdict == third.verdict == before.verdict, claim.id
        if before.overtaken is not None:
            overtaken += 1
            assert first.overtaken == third.overtaken == before.overtaken, claim.id
        elif first.overtaken is not None:
            assert third.overtaken == first.overtaken, claim.id
    assert overtaken


def test_no_card_shows_part_of_a_year_beside_the_year_itself(packs: tuple[Pack, Pack]) -> None:
    composed = 0
    for pack in packs:
        composer = Composer(pack, _STYLE, _LATER)
        for sector in composer.sector_ids:
            try:
                sheet = composer.sheet(sector)
            except PkviewerError:
                continue  # A sum over a hole: the audit refuses such an edition.
            composed += 1
            for card in sheet.headlines:
                seen = card.figure.fact.subject.observation
                if seen.period.kind in PART_YEARS:
                    year = seen.period.code.partition("/")[0]
                    indicator = card.figure.fact.subject.indicator
                    own = SeriesKey.within(indicator.id, seen)
                    held = [
                        o.period.code
                        for o in indicator.observations
                        if SeriesKey.within(indicator.id, o) == own
                    ]
                    assert year not in held, (sector, card.label)
    assert composed > 8
