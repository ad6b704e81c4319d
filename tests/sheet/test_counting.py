"""A page counts in one way: charts, tables, cards and prose, in million or in lakh and crore."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from pkviewer.model.pack import Pack
from pkviewer.sheet.composer import Composer
from pkviewer.sheet.factsheet import FactSheet
from pkviewer.sheet.figure import plain
from pkviewer.text.style import Style

_DOLLARS = re.compile(r"(?:US)?\$[\d.,]+\s(?:million|billion|trillion)|US\$ (?:million|billion)")
_OTHER = {
    "lakh": re.compile(r"\b(?:million|billion|trillion|kharab|arab)\b"),
    "million": re.compile(r"\b(?:lakh|crore|kharab|arab)\b"),
}
_LARGE = re.compile(r"([\d.,]+)\s(?:million|billion|trillion|lakh|crore)\b")


def units(sheet: FactSheet) -> Iterator[str]:
    yield from (chart.unit for chart in sheet.charts)
    if sheet.table:
        yield sheet.table.unit
        yield from (row.unit for row in sheet.table.rows)
    yield from (f"{card.before}{card.value} {card.unit}" for card in sheet.headlines)
    yield from (figure.text for figure in sheet.figures())


@pytest.mark.parametrize("numbers", ["lakh", "million"])
def test_no_page_mixes_two_ways_of_counting(bundled: Pack, numbers: str) -> None:
    style = Style("en", "lakh" if numbers == "lakh" else "million")
    composer = Composer(bundled, style, bundled.head.edition_date)
    for sector in composer.sector_ids:
        for text in units(composer.sheet(sector)):
            rest = _DOLLARS.sub("", text.replace("\u00a0", " "))
            assert "$" in rest or not _OTHER[numbers].search(rest), (sector, text)


@pytest.mark.parametrize("numbers", ["lakh", "million"])
def test_prose_tells_large_numbers_in_four_digits_at_most(bundled: Pack, numbers: str) -> None:
    style = Style("en", "lakh" if numbers == "lakh" else "million")
    composer = Composer(bundled, style, bundled.head.edition_date)
    for sector in composer.sector_ids:
        sheet = composer.sheet(sector)
        for text in (*(plain(p.runs) for p in sheet.prose), *(c.value for c in sheet.headlines)):
            for digits in _LARGE.findall(text.replace("\u00a0", " ")):
                bare = digits.replace(",", "").replace(".", "").strip("0")
                assert len(bare) <= 4, (sector, digits)
