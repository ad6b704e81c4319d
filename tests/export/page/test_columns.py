"""Columns and heights: arithmetic only."""

from __future__ import annotations

import pytest

from pkviewer.export.page.blocks import Block, Place, fixed, height_of, run
from pkviewer.export.page.columns import Section, cut_even, in_columns


def section(name: str, height: float, *, wide: bool = False) -> Section:
    """A section whose area is the same at every width."""
    return Section(
        lambda span: [
            fixed(10, 12, 2, kind=name),
            fixed(height * 6 / span, 5, 1, kind=f"{name}-body"),
        ],
        wide=wide,
    )


def kinds(place: Place) -> list[set[str]]:
    return [{entry["kind"].partition("-")[0] for entry in column} for column in place["columns"]]


def test_the_lowest_arrangement_is_found() -> None:
    block = in_columns([section("a", 100), section("b", 40), section("c", 48)], 12)
    place = block.make(0)
    assert kinds(place) == [{"a"}, {"b", "c"}]
    assert place["spans"] == [6, 6]
    assert block.height == pytest.approx(2 * 10 + 5 * 2 + 12 + 88)


def test_a_wide_section_stands_left_on_at_least_half_the_page() -> None:
    place = in_columns([section("a", 200), section("t", 50, wide=True)], 12).make(0)
    assert kinds(place) == [{"t"}, {"a"}]
    assert place["spans"][0] >= 6


def test_what_looks_ill_at_a_width_is_set_at_another() -> None:
    plain = [section("t", 80, wide=True), section("a", 80)]
    assert in_columns(plain, 0).make(0)["spans"] == [6, 6]
    ill = Section(plain[0].blocks, wide=True, cost=lambda span: 60.0 if span == 6 else 0.0)
    assert in_columns([ill, plain[1]], 0).make(0)["spans"] == [7, 5]


def test_a_lone_section_takes_both_columns_under_its_heading() -> None:
    blocks = [fixed(10, 12, 2, kind="head")]
    blocks += [fixed(height, 5, 1, kind="item") for height in (30, 20, 50)]
    block = in_columns([Section(lambda _: blocks)], 12)
    assert block.height == 10 + 5 + 55
    head, below = block.make(0)["columns"][0]
    assert head["kind"] == "head"
    assert [len(column) for column in below["columns"]] == [2, 1]


@pytest.mark.parametrize(
    ("heights", "starts"),
    [([1.0] * 6, [0, 3]), ([5.0, 1, 1, 1], [0, 1]), ([1.0, 1, 1, 5], [0, 3]), ([4.0], [0])],
)
def test_an_even_cut(heights: list[float], starts: list[int]) -> None:
    assert cut_even(heights, 2) == starts


def test_extra_height_is_air_then_growth_and_never_more_than_there_is() -> None:
    grows = Block(100, lambda extra: {"kind": "grows", "extra": extra}, 12, 2, flex=50)
    blocks = [fixed(20, kind="title"), grows, fixed(30, 12, 1, kind="end")]
    least = height_of(blocks)
    assert least == 174
    for room in (least, least + 4, least + 40, least + 70):
        places = run(blocks, room)
        used = 150 + places[1]["extra"] + sum(place["lead"] for place in places)
        assert used == pytest.approx(room)
        assert places[0]["lead"] == 0
    assert run(blocks, least - 10) == run(blocks, least)
    tight = run(blocks, least + 500, loose=False)
    assert tight[1]["extra"] == 50
    assert sum(place["lead"] for place in tight) < 24 + 3 * 6
