"""Sources as programs that keep references take them: RIS and CSL-JSON."""

from __future__ import annotations

import json
import re
from datetime import date

import pytest

from pkviewer.model.pack import Pack, Source
from pkviewer.model.period import Period
from pkviewer.provenance.citation import cite
from pkviewer.provenance.references import csl, ris
from pkviewer.sheet.composer import Composer
from pkviewer.text.style import Style

PAPER = Source(
    publisher="The Daily",
    title="Exports\nrise",
    url="https://example.org/a",
    published=Period.parse("2025-03-05"),
    kind="press",
    read=date(2026, 1, 9),
)
BODIES = ("State Bank of Pakistan", "Ministry of Planning, Development")


@pytest.fixture(scope="module")
def reader(bundled: Pack) -> Composer:
    return Composer(bundled, Style(), bundled.head.edition_date)


def test_the_body_is_the_author_and_the_publisher_stands_behind() -> None:
    entry = ris("daily", PAPER, "US$1 billion", BODIES)
    assert entry.splitlines() == [
        "TY  - NEWS",
        "ID  - daily",
        "AU  - State Bank of Pakistan",
        "AU  - Ministry of Planning Development",
        "TI  - Exports rise",
        "PB  - The Daily",
        "PY  - 2025",
        "DA  - 2025/03/05/",
        "UR  - https://example.org/a",
        "Y2  - 2026/01/09/",
        "N1  - US$1 billion",
        "ER  - ",
    ]
    item = csl("daily", PAPER, "US$1 billion", BODIES)
    assert [name["literal"] for name in item["author"]] == list(BODIES)
    assert (item["publisher"], item["type"]) == ("The Daily", "article-newspaper")
    assert item["issued"] == {"date-parts": [[2025, 3, 5]]}


def test_only_what_is_known_of_a_date_is_told() -> None:
    for code, ris_date, parts in (
        ("2025-03", "2025/03//", [2025, 3]),
        ("2025", "2025///", [2025]),
    ):
        source = Source(
            publisher="P",
            title="T",
            url="https://x.org",
            kind="report",
            published=Period.parse(code),
        )
        assert f"DA  - {ris_date}\r\n" in ris("t", source, "it")
        assert csl("t", source, "it")["issued"] == {"date-parts": [parts]}
    undated = Source(publisher="P", title="T", url="https://x.org", kind="official")
    assert "DA  -" not in ris("t", undated, "it")
    assert "AU  - P\r\n" in ris("t", undated, "it")
    assert "issued" not in csl("t", undated, "it")


def test_every_figure_has_an_entry_for_each_source(reader: Composer) -> None:
    for sector in reader.sector_ids:
        for figure in list(reader.sheet(sector).figures())[::23]:
            copied = cite(figure, reader)
            used = list(dict.fromkeys(d.observation.source for d in figure.fact.operands))
            assert re.findall(r"^ID  - (.+)\r$", copied.ris, re.MULTILINE) == used
            assert copied.ris.count("ER  - \r\n") == len(used)
            assert [item["id"] for item in json.loads(copied.csl)] == used
