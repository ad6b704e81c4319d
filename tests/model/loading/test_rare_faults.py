"""What a file rarely has wrong, each named with its place."""

from __future__ import annotations

import copy
import gc
import time
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
import pytest
from tests.hostile.mutation import TREES, written
from tests.packs.fixtures import SMALL

from pkviewer.errors import PackError
from pkviewer.model.loading import loader
from pkviewer.model.loading.compiled import compiled, from_compiled
from pkviewer.model.loading.decoding import decode_hook
from pkviewer.model.loading.json_line import line_of
from pkviewer.model.loading.locating import exact_path
from pkviewer.model.loading.plain_decimals import stands_at
from pkviewer.model.loading.validation import validate
from pkviewer.model.pack import OWN, Source
from pkviewer.model.period import Period
from pkviewer.sheet.audit import open_pack

TRADE = "sectors/trade.json"
ITEMS = "$.indicators[0]"
RARE: dict[str, tuple[str, tuple[str | int, ...], Any, tuple[str, str]]] = {
    "no English": ("pack.json", ("languages",), ["ur"], ("$.languages", "['ur']")),
    "an unknown home": ("pack.json", ("home",), "XX", ("$.home", "'XX'")),
    "a currency without code": (
        "pack.json", ("units", "usd-million", "currency"), "",
        ("$.units.usd-million", "no currency"),
    ),
    "a tier without tiers": (
        "pack.json", ("units", "tier", "tiers"), [], ("$.units.tier", "no tiers"),
    ),
    "a source of one's own with a bad address": (
        "sources.json", ("sources", "daily", "url"), "ftp://x", ("$.sources.daily.url", "'ftp://x'"),
    ),
    "an unknown target": (
        TRADE, ("indicators", 0, "target_of"), "no", (f"{ITEMS}.target_of", "'no'"),
    ),
    "an unknown dimension": (
        TRADE, ("indicators", 0, "dimensions"), ["no"], (f"{ITEMS}.dimensions", "'no'"),
    ),
    "a break of an unknown country": (
        TRADE, ("indicators", 0, "breaks"),
        [{"at": "FY2022-23", "reason": {"en": "x", "ur": "ا"}, "entity": "XX"}],
        (f"{ITEMS}.breaks[0].entity", "'XX'"),
    ),
    "a chart of nothing": (
        TRADE, ("charts", 0, "series"), [], ("$.charts[0].series", "no series"),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("file", "place", "value", "wanted"), RARE.values(), ids=RARE)
def test_each_is_named_with_its_place(
    file: str, place: tuple[str | int, ...], value: Any, wanted: tuple[str, str], tmp_path: Path
) -> None:
    trees = copy.deepcopy(TREES)
    node = trees[file]
    for step in place[:-1]:
        node = node[step]
    node[place[-1]] = value
    with pytest.raises(PackError) as caught:
        open_pack(written(tmp_path, trees))
    assert wanted in [(fault.path, fault.found) for fault in caught.value.faults]
    assert {fault.file for fault in caught.value.faults if fault.path == wanted[0]} == {file}


def test_up_and_down_need_no_polarity_and_better_does(tmp_path: Path) -> None:
    trees = copy.deepcopy(TREES)
    fact = {"measure": "growth", "of": {"indicator": "exports", "period": "FY2023-24"}}
    trees["claims.json"]["claims"][0]["check"] = {
        "kind": "direction",
        "fact": fact,
        "direction": "up",
    }
    trees[TRADE]["indicators"][0]["polarity"] = "neutral"
    assert open_pack(written(tmp_path / "up", trees)).claims
    trees["claims.json"]["claims"][0]["check"]["direction"] = "better"
    with pytest.raises(PackError) as caught:
        open_pack(written(tmp_path / "better", trees))
    assert [fault.path for fault in caught.value.faults] == ["$.claims[0].check.direction"]


TEXT = '{\n  "a": [1,\n    {"b": 2, "c\\"": [3]}\n  ],\n  "d": "x"\n}'


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("$", 1), ("$.a", 2), ("$.a[0]", 2), ("$.a[1]", 3), ("$.a[1].b", 3), ('$.a[1].c\\"[0]', 3),
        ("$.d", 5), (".d", 5), ("$.a[1].nothing", 3), ("$.nothing", 1),
    ],
)  # fmt: skip
def test_the_line_of_a_place(path: str, line: int) -> None:
    assert line_of(TEXT, path) == line


def test_the_line_of_a_place_in_lists_within_lists() -> None:
    text = '{"a":\n[\n[1,\n2],\n[3,\n4]]}'
    assert [line_of(text, path) for path in ("$.a", "$.a[0][0]", "$.a[0][1]", "$.a[1][1]")] == [
        1, 3, 4, 6,
    ]  # fmt: skip


def test_text_that_is_no_json_has_lines_as_far_as_it_goes() -> None:
    assert line_of("", "$.a") is None
    assert line_of("]}\n{", "$") == 2
    begin = time.process_time()
    assert line_of('["' + '\\"' * 200_000, "$[0]") == 1
    assert time.process_time() - begin < 1


def test_a_compiled_pack_is_read_back_and_a_damaged_one_is_none() -> None:
    pack = open_pack(SMALL)
    data = compiled(pack)
    read = from_compiled(data, pack.folder)
    assert read is not None
    assert (read.sectors, read.claims, read.folder) == (pack.sectors, pack.claims, pack.folder)
    for spoilt in (b"", data[:-1], b"\xff" + data[1:], data + b"x"):
        assert from_compiled(spoilt, "x") is None


def _path_of_a_fault(bad: str, tree: dict[str, object]) -> str | None:
    return "$[...].x" if bad in tree else None


def test_the_way_to_a_key_ends_where_nothing_stands() -> None:
    """A place that leads nowhere is told as the decoder told it."""
    tree = {"a": {"k": [1]}}
    assert exact_path("$[...].x", [], lambda _: None) == "$[...].x"
    assert exact_path("$[...].x", {}, lambda _: None) == "$[...].x"
    assert exact_path("$.b.c", tree, lambda _: None) == "$.b.c"
    assert exact_path("$.a.k[0]", tree, lambda _: None) == "$.a.k[0]"
    keys = {key: {"x": 1} for key in "abc"}
    for bad in keys:
        assert exact_path("$[...].x", keys, partial(_path_of_a_fault, bad)) == f"$.{bad}.x"
    assert stands_at("$.a.k[0]", tree) == "1"
    assert stands_at("$.a.k[1]", tree) == ""
    assert stands_at("$.a.k.x", tree) == ""


def test_only_the_models_own_types_are_made_of_texts() -> None:
    assert decode_hook(Period, "2024") == Period.parse("2024")
    with pytest.raises(NotImplementedError):
        decode_hook(int, "1")


def test_the_collector_stays_off_where_it_was_off() -> None:
    gc.disable()
    try:
        with loader.collector_paused():
            assert not gc.isenabled()
        assert not gc.isenabled()
    finally:
        gc.enable()
    with loader.collector_paused():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_a_paper_of_ones_own_needs_no_address_and_a_packs_source_does() -> None:
    pack = open_pack(SMALL)
    paper = replace_source(pack.sources["daily"])
    assert validate(replace(pack, sources=pack.sources | {f"{OWN}letter": paper})) == []
    (fault,) = validate(replace(pack, sources=pack.sources | {"letter": paper}))
    assert (fault.file, fault.path) == ("sources.json", "$.sources.letter.url")


def replace_source(source: Source) -> Source:
    return msgspec.structs.replace(source, url="", archived=None)
