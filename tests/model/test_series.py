"""What a series is called by, and the country that is meant where none is named."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from tests.packs.fixtures import SMALL

from pkviewer.errors import PackError
from pkviewer.facts.evidence import Evidence
from pkviewer.model.fact import Selector
from pkviewer.model.loading.loader import load_pack
from pkviewer.model.pack import Pack
from pkviewer.model.period import Period
from pkviewer.model.series import SeriesKey


def test_a_series_has_one_spelling_and_points_at_its_periods() -> None:
    selector = Selector(indicator="users", entity="PK", dims={"sex": "women", "operator": "jazz"})
    key = SeriesKey.of(selector)
    assert key.code == "users|PK|operator=jazz|sex=women"
    assert key.at("2024").period == "2024"
    assert SeriesKey.of(key.at("2024")) == key
    assert key.aspect("2024") == "users 2024 PK operator=jazz sex=women"


def test_every_observation_is_found_again_by_its_own_selector(bundled: Pack) -> None:
    evidence = Evidence(bundled)
    for indicator in bundled.indicators.values():
        for observation in indicator.observations:
            key = SeriesKey.within(indicator.id, observation)
            datum = evidence.select(key.at(observation.period.code))
            assert datum.observation is observation
            assert evidence.select(datum.selector) is datum


def _at_home_in(folder: Path, home: str) -> Pack:
    shutil.copytree(SMALL, folder)
    head = json.loads((folder / "pack.json").read_text("utf-8"))
    head["entities"]["NP"] = {"name": {"en": "Nepal", "ur": "نیپال"}}
    head["home"] = home
    (folder / "pack.json").write_text(json.dumps(head), "utf-8")
    return load_pack(folder)


def test_figures_without_a_country_are_those_of_the_declared_home(tmp_path: Path) -> None:
    pack = _at_home_in(tmp_path / "pack", "NP")
    assert pack.head.home == "NP"
    entities = {o.entity for o in pack.indicators["exports"].observations}
    assert entities == {"NP"}
    assert Evidence(pack).select(Selector(indicator="exports")).observation.entity == "NP"


def test_the_first_country_is_home_unless_another_is_declared(small: Pack) -> None:
    assert small.head.home == next(iter(small.head.entities))


def test_a_home_that_is_no_entity_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PackError) as caught:
        _at_home_in(tmp_path / "pack", "XX")
    fault = caught.value.faults[0]
    assert (fault.path, fault.found) == ("$.home", "'XX'")


@pytest.mark.parametrize(
    ("first", "last", "code"),
    [
        ("2024-06", "2024-06", "2024-06"),
        ("2023-07", "2024-06", "2023-07..2024-06"),
        ("2024-06-03", "2024-06-09", "2024-06-03..2024-06-09"),
    ],
)
def test_a_span_is_made_of_its_first_and_last_day(first: str, last: str, code: str) -> None:
    span = Period.span(Period.parse(first).start, Period.parse(last).end)
    assert (span.code, Period.parse(code)) == (code, span)
