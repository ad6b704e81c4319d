"""Finding things by name, abbreviation, beginning and misspelling."""

from __future__ import annotations

import pytest

from pkviewer.model.pack import Pack
from pkviewer.search.catalogue import catalogue, latest
from pkviewer.search.index import Entry, Hit, SearchIndex, initials, marked
from pkviewer.text.style import Style


@pytest.fixture(scope="session")
def index(bundled: Pack) -> SearchIndex:
    return SearchIndex(catalogue(bundled, Style()))


def first(hits: list[Hit]) -> tuple[str, str]:
    return (hits[0].entry.kind, hits[0].entry.id) if hits else ("", "")


@pytest.mark.parametrize(
    ("typed", "kind", "title"),
    [
        ("ITeS", "indicator", "ICT services exports"),
        ("3G/4G", "indicator", "Mobile broadband subscribers"),
        ("egdi", "indicator", "UN E-Government Development Index"),
        ("one patient", "programme", "One Patient One ID"),
        ("opoi", "programme", "One Patient One ID"),
        ("eoffice", "programme", "e-Office"),
        ("hajj app", "programme", "Pak Hajj app"),
        ("connectivity", "sector", "Connectivity"),
        ("brodband penetraton", "indicator", "Broadband penetration"),
        ("cloud frist sindh", "programme", "Cloud First: Sindh"),
        ("UN e-govrnment", "indicator", "UN E-Government Development Index"),
        ("mobile speed ook", "indicator", "Mobile download speed, Ookla"),
        ("آئی ٹی برآمدات", "sector", "IT exports"),
        ("تھری جی فور جی صارفین", "indicator", "Mobile broadband subscribers"),
        ("166 startups", "claim", "More than 166 startups have emerged."),
        ("tirq 1 global cybersecurity", "indicator", "Global Cybersecurity Index, tier"),
    ],
)
def test_what_is_meant_is_near_the_top(
    index: SearchIndex, typed: str, kind: str, title: str
) -> None:
    top = [(hit.entry.kind, hit.entry.title) for hit in index.find(typed)[:4]]
    assert (kind, title) in top


def test_everything_is_found_by_its_own_title(index: SearchIndex) -> None:
    lost = [
        entry
        for entry in index.entries[::7]
        if entry not in [hit.entry for hit in index.find(entry.title, 80)]
    ]
    assert not lost


def test_both_languages_lead_to_the_same_entry(bundled: Pack) -> None:
    urdu = SearchIndex(catalogue(bundled, Style("ur")))
    for typed in ("DigiSkills trainings", "broadband penetration", "براڈ بینڈ صارفین"):
        ids = {hit.entry.id for hit in urdu.find(typed)[:3]}
        assert ids & {hit.entry.id for hit in SearchIndex(catalogue(bundled, Style())).find(typed)}


def test_letters_that_keyboards_tell_apart_are_one() -> None:
    index = SearchIndex([Entry("programme", "portal", "ڈیجیٹل ادائیگی کی ترقی")])
    assert first(index.find("ادائيگي")) == ("programme", "portal")
    index = SearchIndex([Entry("claim", "year", "2025 میں")])
    assert first(index.find("۲۰۲۵")) == ("claim", "year")


@pytest.mark.parametrize("typed", ["", "   ", "?!", "'", "\u200c", "xqzvw kjhgf"])
def test_nothing_is_found_for_nothing(index: SearchIndex, typed: str) -> None:
    assert index.find(typed) == []


def test_of_three_words_one_may_be_missing_of_two_none() -> None:
    index = SearchIndex([Entry("indicator", "towers", "Cell sites in operation")])
    assert first(index.find("cell sites zebra")) == ("indicator", "towers")
    assert index.find("cell zebra") == []


def test_a_year_is_never_taken_for_another_one() -> None:
    index = SearchIndex([Entry("source", "old", "Annual report 2024")])
    assert index.find("report 2025") == []
    assert index.find("report 2024")


def test_the_other_name_is_told_where_the_title_does_not_say_why(index: SearchIndex) -> None:
    assert index.find("ITeS")[0].name == "ITeS exports"
    assert index.find("one patient")[0].name == ""


def test_the_whole_name_comes_before_those_that_only_begin_so() -> None:
    index = SearchIndex(
        [
            Entry("indicator", "value", "Raast, value"),
            Entry("indicator", "users", "Registered Raast users"),
            Entry("indicator", "raast", "Raast"),
        ]
    )
    assert [hit.entry.id for hit in index.find("raast")] == ["raast", "value", "users"]


def test_an_empty_index_finds_nothing() -> None:
    assert SearchIndex([]).find("anything at all") == []


def test_initials_of_long_names_find_them() -> None:
    assert initials("Global Cybersecurity Index") == "gci"
    assert initials("Raast value") == ""
    index = SearchIndex([Entry("indicator", "nri", "Network Readiness Index: rank")])
    assert first(index.find("NRIR")) == ("indicator", "nri")


def test_the_words_typed_are_marked_in_a_title() -> None:
    assert marked("One Patient One ID", "one pat") == [(0, 3), (4, 3), (12, 3)]
    assert marked("Mobile subscribers", "EGDI") == []


def test_the_latest_value_is_of_pakistan_as_a_whole(bundled: Pack) -> None:
    _, seen = latest(bundled, "gci-score")
    assert seen is not None
    assert (seen.entity, seen.dims) == ("PK", {})
    for indicator in bundled.indicators.values():
        assert latest(bundled, indicator.id)[1] in indicator.observations
