"""The search for series to compare: one, or the same of several countries or members."""

from __future__ import annotations

import pytest

from pkviewer.model.pack import Pack
from pkviewer.search.series_search import SeriesSearch, keys_of
from pkviewer.text.style import Style


@pytest.fixture(scope="module")
def search(bundled: Pack) -> SeriesSearch:
    return SeriesSearch(bundled, Style())


@pytest.mark.parametrize(
    ("typed", "entities"),
    [
        ("pakistan india exports", ["PK", "IN"]),
        ("India Pakistan exports", ["PK", "IN"]),
        ("egdi sri lanka nepal", ["LK", "NP"]),
        ("پاکستان بھارت برآمدات", ["PK", "IN"]),
    ],
)
def test_several_countries_are_found_as_one_entry(
    search: SeriesSearch, typed: str, entities: list[str]
) -> None:
    first = search.find(typed)[0].entry
    keys = keys_of(first)
    assert [key.entity for key in keys] == entities
    assert len({key.indicator for key in keys}) == 1


def test_several_members_are_found_as_one_entry(search: SeriesSearch) -> None:
    first = search.find("jazz zong subscribers")[0].entry
    assert [key.dims["operator"] for key in keys_of(first)] == ["jazz", "zong"]
    assert first.title.endswith(": Jazz, Zong")


@pytest.mark.parametrize("typed", ["egdi", "egdi nepal", "pakistan india", "", "qqqq"])
def test_all_else_is_found_one_by_one(search: SeriesSearch, typed: str) -> None:
    assert all(len(keys_of(hit.entry)) == 1 for hit in search.find(typed))
