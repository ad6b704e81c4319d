"""A pack as it was known on a day: first prints, and nothing that nobody could know then."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.packs.fixtures import SMALL

from pkviewer.cli import main
from pkviewer.editions.vintages import as_known_on, printed_on
from pkviewer.errors import UsageError
from pkviewer.model.indicator import Observation
from pkviewer.model.pack import Pack
from pkviewer.sheet.audit import open_pack
from pkviewer.sheet.composer import Composer
from pkviewer.text.style import Style

_SMALL = open_pack(SMALL)
_DAYS = st.dates(date(2021, 9, 1), _SMALL.head.edition_date)


def figures(pack: Pack) -> Iterator[tuple[str, Observation]]:
    for indicator in pack.indicators.values():
        yield from ((indicator.id, observation) for observation in indicator.observations)


def exports(pack: Pack, period: str) -> Observation | None:
    series = pack.indicators["ict-exports-fy"].observations
    return next((o for o in series if o.period.code == period and o.entity == "PK"), None)


@pytest.mark.parametrize(
    ("day", "value", "source"),
    [
        (date(2021, 7, 31), "2123", "urdupoint_20210720"),
        (date(2026, 1, 31), "2108", "propakistani_20230818"),
    ],
)
def test_the_first_print_stands_until_it_was_revised(
    bundled: Pack, day: date, value: str, source: str
) -> None:
    found = exports(as_known_on(bundled, day), "FY2020-21")
    assert found is not None
    assert (found.value, found.source) == (Decimal(value), source)


def test_a_year_is_not_known_before_it_was_printed(bundled: Pack) -> None:
    assert exports(as_known_on(bundled, date(2021, 7, 1)), "FY2020-21") is None


def test_all_that_an_edition_holds_is_known_on_its_own_day() -> None:
    known = as_known_on(_SMALL, _SMALL.head.edition_date)
    assert dict(figures(known)).keys() == dict(figures(_SMALL)).keys()
    assert known.head.edition == f"{_SMALL.head.edition}@{_SMALL.head.edition_date}"


@given(_DAYS)
def test_nothing_stands_there_that_came_out_later(day: date) -> None:
    try:
        known = as_known_on(_SMALL, day)
    except UsageError:
        return
    for id_, observation in figures(known):
        sources = (observation.source, *observation.also)
        indicator = _SMALL.indicators[id_]
        assert printed_on(_SMALL, indicator, observation.period, sources) <= day
        for other in observation.alternatives:
            period = other.period or observation.period
            assert printed_on(_SMALL, indicator, period, (other.source,)) <= day
    assert all(claim.date.end <= day for claim in known.claims)


@given(_DAYS, st.integers(1, 400))
def test_what_was_known_stays_known(day: date, later: int) -> None:
    then = min(day + timedelta(later), _SMALL.head.edition_date)
    try:
        before = {(id_, o.key) for id_, o in figures(as_known_on(_SMALL, day))}
    except UsageError:
        return
    assert before <= {(id_, o.key) for id_, o in figures(as_known_on(_SMALL, then))}


@pytest.mark.parametrize("day", [date(2016, 1, 1), date(2019, 6, 30), date(2023, 12, 31)])
def test_every_sheet_of_any_day_can_be_composed(bundled: Pack, day: date) -> None:
    known = as_known_on(bundled, day)
    composer = Composer(known, Style(), day)
    for sector in composer.sector_ids:
        sheet = composer.sheet(sector)
        assert sheet.newest.startswith("As known on ")
        behind = (datum for figure in sheet.figures() for datum in figure.fact.operands)
        past = [datum.observation for datum in behind if not datum.observation.is_outlook]
        assert all(observation.period.start <= day for observation in past)


def test_claims_are_judged_with_what_was_known(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--known-on", "2025-03-31", "--format", "json"]) == 0
    claims = json.loads(capsys.readouterr().out)["claims"]
    assert 0 < len(claims) <= 18
    # The year's total came out in July: in March nobody could have overtaken the claim.
    assert not any(claim["overtaken"] for claim in claims)


@pytest.mark.parametrize(
    ("day", "complaint"),
    [("2999-01-01", "does not say what was known"), ("1900-01-01", "No figure of edition")],
)
def test_a_day_of_which_nothing_can_be_said_is_refused(
    capsys: pytest.CaptureFixture[str], day: str, complaint: str
) -> None:
    assert main(["list", "--known-on", day]) == 2
    assert complaint in capsys.readouterr().err


def test_the_page_of_a_day_says_so(tmp_path: Path) -> None:
    command = ["export", "exports", "--known-on", "2021-07-31", "--format", "json"]
    assert main([*command, "--to", str(tmp_path)]) == 0
    (file,) = tmp_path.iterdir()
    record = json.loads(file.read_text("utf-8"))
    assert record["pack"]["edition"] == "2026.11@2021-07-31"
    values = record["observations"].values()
    assert {"2123"} == {
        each["value"]
        for each in values
        if each["indicator"] == "ict-exports-fy" and each["period"] == "FY2020-21"
    }
