"""Figures come one at a time, in any order: what the pages say of them stays true."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

import msgspec
import pytest
from tests.claims.test_new_figures import following

from pkviewer.cli.checking import waiting
from pkviewer.errors import PkviewerError
from pkviewer.model.indicator import Observation
from pkviewer.model.pack import Pack
from pkviewer.model.period import Period
from pkviewer.model.sector import Sector
from pkviewer.model.series import SeriesKey
from pkviewer.sheet.audit import composed
from pkviewer.sheet.composing.cards import headline
from pkviewer.sheet.composing.chart_composer import Charting
from pkviewer.sheet.figure import Runs, plain
from pkviewer.sheet.source_numbers import Marks
from pkviewer.sheet.speech import Speech
from pkviewer.text.style import Style

ENGLISH, URDU = Style(), Style("ur")


def added(pack: Pack, *figures: tuple[str, Observation]) -> Pack:
    """Return a pack with further observations of some indicators."""
    sectors = {}
    for id_, sector in pack.sectors.items():
        indicators = tuple(
            msgspec.structs.replace(
                i, observations=(*i.observations, *(o for name, o in figures if name == i.id))
            )
            for i in sector.indicators
        )
        sectors[id_] = msgspec.structs.replace(sector, indicators=indicators)
    indexed = {i.id: i for sector in sectors.values() for i in sector.indicators}
    return replace(pack, sectors=sectors, indicators=indexed)


def at(
    pack: Pack, indicator: str, period: str, value: str, dims: dict[str, str] | None = None
) -> tuple[str, Observation]:
    """Return a new observation of an indicator, of the whole unless of a member."""
    held = reversed(pack.indicators[indicator].observations)
    last = next(o for o in held if o.dims == (dims or {}))
    return indicator, msgspec.structs.replace(
        last, period=Period.parse(period), value=Decimal(value), alternatives=(), bound=None,
        as_stated=None, note=None,
    )  # fmt: skip


def orders(indicator: str, pack: Pack) -> Iterator[list[Observation]]:
    """Yield the next figure of each series of an indicator, and the one after it alone."""
    groups: dict[object, list[Observation]] = {}
    for each in following(pack.indicators[indicator], 2):
        groups.setdefault((SeriesKey.within(indicator, each), each.period.kind), []).append(each)
    yield [group[0] for group in groups.values()]
    yield [group[-1] for group in groups.values()]


def used(pack: Pack) -> dict[str, set[str]]:
    """Return the sectors whose facts rest on each indicator."""
    users: dict[str, set[str]] = {}
    for id_, sector in pack.sectors.items():
        for spec in sector.facts.values():
            for selector in filter(None, (spec.of, spec.base)):
                users.setdefault(selector.indicator, set()).add(id_)
    return users


def say_all(speech: Speech, sector: Sector) -> None:
    """Fill every text of a sector."""
    for text in (*(p.text for p in sector.prose), *(note.text for note in sector.notes)):
        speech.runs(text)
    for card in sector.headlines:
        facts = speech.card(card)
        if card.note is not None:
            speech.runs(card.note, facts)


def test_the_next_figure_of_any_indicator_leaves_every_text_to_be_told(bundled: Pack) -> None:
    tried, broken = 0, []
    for indicator, sectors in used(bundled).items():
        for figures in orders(indicator, bundled):
            pack = added(bundled, *((indicator, each) for each in figures))
            for id_ in sectors:
                tried += 1
                try:
                    say_all(Speech(pack, ENGLISH, pack.sectors[id_]), pack.sectors[id_])
                except PkviewerError as error:
                    broken.append(f"{id_}, {indicator}: {error}")
    assert not broken
    assert tried > 300


def paragraph(pack: Pack, sector: str, id_: str, style: Style = ENGLISH) -> Runs:
    speech = Speech(pack, style, pack.sectors[sector])
    return next(speech.runs(p.text) for p in pack.sectors[sector].prose if p.id == id_)


COMPANIONS = ("retail-payments", "retail-value", "digital-share", "app-payments",
              "digital-payments-value")  # fmt: skip


@pytest.mark.parametrize("count", range(len(COMPANIONS) + 1))
@pytest.mark.parametrize("style", [ENGLISH, URDU], ids=["en", "ur"])
def test_figures_of_one_sentence_move_on_together(bundled: Pack, count: int, style: Style) -> None:
    """ "In {quarter} banks carried A worth B; C were digital": never of two quarters."""
    for chosen in combinations(COMPANIONS, count):
        pack = added(bundled, *(at(bundled, name, "2026-Q2", "50") for name in chosen))
        runs = paragraph(pack, "payments", "payments", style)
        facts = [run.figure.fact for run in runs if run.figure is not None]
        periods = {
            fact.period.code for fact in facts if fact.subject.indicator.id in COMPANIONS
        } & {"2026-Q1", "2026-Q2"}
        assert len(periods) == 1, chosen
        # A share needs its whole beside it; all five figures come to stand in the new quarter.
        assert periods == ({"2026-Q2"} if count == len(COMPANIONS) else {"2026-Q1"}), chosen


def cards(pack: Pack, sector: str) -> Iterable[tuple[str, str]]:
    speech = Speech(pack, ENGLISH, pack.sectors[sector])
    charting = Charting(pack, speech, Marks())
    for card in pack.sectors[sector].headlines:
        shown = headline(card, speech, charting)
        yield shown.value, shown.note


def test_a_card_shows_the_newest_figure_and_leaves_out_a_growth_that_waits(bundled: Pack) -> None:
    """The quarter a year before it was never published: there is nothing to compare with."""
    pack = added(bundled, at(bundled, "raast-transactions", "2025-Q4", "600"))
    assert ("600", "October–December 2025") in set(cards(pack, "payments"))
    sentence = plain(paragraph(pack, "payments", "payments")).replace("\u00a0", " ")
    assert "544 million transactions worth Rs 12.8 trillion in July–September 2025" in sentence
    compared = added(pack, at(bundled, "raast-transactions", "2024-Q4", "300"))
    growth = "October–December 2025, up 100.0% on the same months a year earlier"
    assert ("600", growth) in set(cards(compared, "payments"))


def test_a_share_stays_where_part_and_whole_are_known(bundled: Pack) -> None:
    pack = added(bundled, at(bundled, "computer-services-exports", "FY2025-26", "4000"))
    before = plain(paragraph(bundled, "exports", "so-far"))
    assert "85.0% of receipts in FY2024-25" in before
    assert plain(paragraph(pack, "exports", "so-far")) == before


def test_a_growth_waits_while_a_year_is_missing_between(bundled: Pack) -> None:
    pack = added(bundled, at(bundled, "ict-exports-fy", "FY2026-27", "5000"))
    shown = dict(cards(pack, "exports"))
    assert shown["5"] == "FY2026-27, July to June"
    assert shown["+18.2"] == "FY2024-25 on FY2023-24"


def test_a_bound_among_ones_own_figures_spares_the_growth_alone(bundled: Pack) -> None:
    name, figure = at(bundled, "startup-funding", "2026", "90", {"tracker": "i2i"})
    own = msgspec.structs.replace(figure, bound="at_least")
    pack = added(bundled, (name, own))
    assert not list(composed(pack))
    assert ("90", "2026") in set(cards(pack, "skills"))


def test_check_lists_the_facts_that_wait_and_for_what(bundled: Pack) -> None:
    pack = added(bundled, at(bundled, "computer-services-exports", "FY2025-26", "4000"))
    (line,) = [line for line in waiting(pack) if line["fact"] == "computer-share"]
    assert line["at"] == "FY2024-25"
    assert "ict-exports-fy" in line["reason"]
    assert not waiting(bundled)
