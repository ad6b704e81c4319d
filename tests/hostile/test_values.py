"""Values and texts that a typed reader takes, and that would be another figure or no page."""

from __future__ import annotations

import copy
import time
from pathlib import Path
from typing import Any

import pytest
from tests.hostile.mutation import TREES, written

from pkviewer.errors import PackError
from pkviewer.model import limits
from pkviewer.sheet.audit import open_pack

TRADE = "sectors/trade.json"
VALUE = (TRADE, ("indicators", 0, "observations", 1, "value"))


def spoilt(folder: Path, file: str, place: tuple[str | int, ...], value: Any) -> Path:
    trees = copy.deepcopy(TREES)
    node = trees[file]
    for step in place[:-1]:
        node = node[step]
    assert place[-1] in node or isinstance(place[-1], int)
    node[place[-1]] = value
    return written(folder, trees)


def said_of(folder: Path) -> list[tuple[str, str, str]]:
    with pytest.raises(PackError) as caught:
        open_pack(folder)
    return [(fault.file, fault.path, fault.found) for fault in caught.value.faults]


@pytest.mark.parametrize(
    "text",
    ["1_0", " 12", "12 ", "\t12\n", "۱۲", "\u0661\u0662", "१२", "+5", ".5", "5.", "1,000", "0x10",
     "١٢٫٥", "12 million", "", "12\u00a0"],
)  # fmt: skip
def test_no_other_spelling_of_a_decimal_is_taken(text: str, tmp_path: Path) -> None:
    """A slip of the keyboard would become another figure: 1_0 is ten for Python."""
    file, place = VALUE
    path = "$.indicators[0].observations[1].value"
    (fault,) = said_of(spoilt(tmp_path, file, place, text))
    assert fault[:2] == (file, path)
    assert fault[2].startswith(("'", '"'))


def test_a_decimal_that_is_escaped_or_lies_deep_is_looked_at_too(tmp_path: Path) -> None:
    folder = spoilt(tmp_path, *VALUE, "12")
    file = folder / TRADE
    file.write_text(file.read_text("utf-8").replace('"12"', r'"1\u005f2"'), "utf-8")
    assert said_of(folder) == [(TRADE, "$.indicators[0].observations[1].value", "'1_2'")]
    claims = spoilt(
        tmp_path / "two", "claims.json", ("claims", 0, "check", "parts", 0, "stated"), "3_223"
    )
    assert said_of(claims) == [("claims.json", "$.claims[0].check.parts[0].stated", "'3_223'")]


@pytest.mark.parametrize("text", ["-0.5", "12", "3.2e3", "1E+3", "0012.50"])
def test_plain_decimals_and_texts_that_look_like_others_are_taken(
    text: str, tmp_path: Path
) -> None:
    trees = copy.deepcopy(TREES)
    other = trees[TRADE]["indicators"][0]["observations"][4]["alternatives"][0]
    other["value"] = text
    trees[TRADE]["tab"]["en"] = "+5_0"
    assert open_pack(written(tmp_path, trees)).sectors["trade"].tab.en == "+5_0"


def test_strings_of_digits_without_end_take_no_time(tmp_path: Path) -> None:
    begin = time.process_time()
    open_pack(spoilt(tmp_path, TRADE, ("indicators", 0, "aliases"), ["1_" * 4_000] * 200))
    assert time.process_time() - begin < 2


LONGEST: dict[str, tuple[str, tuple[str | int, ...], int]] = {
    "a symbol": (
        "pack.json", ("units", "usd-million", "symbol", "en"), limits.BRIEF_CHARACTERS,
    ),
    "a counted noun": (
        "pack.json", ("units", "people", "noun", "other", "en"), limits.BRIEF_CHARACTERS,
    ),
    "a country": ("pack.json", ("entities", "IN", "name", "en"), limits.BRIEF_CHARACTERS),
    "a member": (
        "pack.json", ("dimensions", "sex", "members", "women", "en"), limits.BRIEF_CHARACTERS,
    ),
    "a licence": ("pack.json", ("licence", "name"), limits.BRIEF_CHARACTERS),
    "a publisher": ("sources.json", ("sources", "daily", "publisher"), limits.BRIEF_CHARACTERS),
    "a source's title": ("sources.json", ("sources", "daily", "title"), limits.TITLE_CHARACTERS),
    "a sector's title": (TRADE, ("title", "en"), limits.TITLE_CHARACTERS),
    "an indicator's name": (TRADE, ("indicators", 0, "name", "en"), limits.BRIEF_CHARACTERS),
    "a definition": (TRADE, ("indicators", 0, "definition", "en"), limits.PROSE_CHARACTERS),
    "a reply": ("claims.json", ("claims", 0, "reply", "en"), limits.PROSE_CHARACTERS),
}  # fmt: skip


@pytest.mark.parametrize(("file", "place", "most"), LONGEST.values(), ids=LONGEST)
def test_a_text_longer_than_its_place_is_refused_and_the_longest_is_taken(
    file: str, place: tuple[str | int, ...], most: int, tmp_path: Path
) -> None:
    """A country's name of 9,000 letters passed, and its page took five minutes to set."""
    words = "word " * (most // 5 - 1)
    open_pack(spoilt(tmp_path / "good", file, place, words + "x" * (most - len(words))))
    faults = said_of(spoilt(tmp_path / "bad", file, place, words + "x" * (most - len(words) + 1)))
    assert [found for _, _, found in faults] == [f"{most + 1:,} characters"]


def test_a_word_that_no_line_can_break_is_refused(tmp_path: Path) -> None:
    place = ("indicators", 0, "definition", "en")
    most = limits.WORD_CHARACTERS
    open_pack(spoilt(tmp_path / "good", TRADE, place, "a " + "x" * most))
    faults = said_of(spoilt(tmp_path / "bad", TRADE, place, "a " + "x" * (most + 1)))
    assert [found for _, _, found in faults] == [f"{most + 1} characters without a blank"]
