"""Briefings as files: written, read again, and refused with the place and the reason."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from pkviewer.documents.briefing import (
    Briefing,
    ChartItem,
    ClaimItem,
    FactItem,
    FigureItem,
    Seen,
    briefing_bytes,
    read_briefing,
)
from pkviewer.errors import DocumentError
from pkviewer.model import limits
from pkviewer.model.fact import FactSpec, Selector

FIGURE = FactSpec(of=Selector(indicator="exports", period="latest fiscal_year"))
FULL = Briefing(
    title="Weekly figures",
    note="For the meeting.",
    changes=True,
    pack="small",
    edition="2026.11",
    items=(
        FactItem(name="exports", sector="trade", fact="exports", caption="Sold abroad"),
        FigureItem(
            name="exports",
            figure=FIGURE,
            seen=(Seen(period="FY2024-25", value="3810", text="US$3.81\u00a0billion"),),
        ),
        ChartItem(name="By year", sector="trade", chart="by-year"),
        ClaimItem(name="A record", claim="record-exports"),
    ),
)


@pytest.mark.parametrize("briefing", [FULL, Briefing(title="Empty")])
def test_a_briefing_comes_back_as_it_was(briefing: Briefing, tmp_path: Path) -> None:
    path = tmp_path / "a.pkbrief.json"
    path.write_bytes(briefing_bytes(briefing))
    assert read_briefing(path) == briefing


def items(*found: dict[str, Any]) -> dict[str, Any]:
    return {"briefing": {"title": "t", "items": [{"name": "n"} | item for item in found]}}


CHART = {"kind": "chart", "sector": "trade", "chart": "by-year"}


def figure(**selector: Any) -> dict[str, Any]:
    return {"kind": "figure", "figure": {"of": {"indicator": "exports"} | selector}}


SPOILT: dict[str, tuple[dict[str, Any], str, str]] = {
    "another version": ({"format": 7}, "$.format", "7"),
    "a page style": ({"type": "page-style"}, "$.type", "page-style"),
    "unknown key": ({"briefing": {"title": "t", "sources": False}}, "$.briefing", "sources"),
    "no title": ({"briefing": {"title": " "}}, "$.briefing.title", "no title"),
    "long title": ({"briefing": {"title": "t" * 81}}, "$.briefing.title", "81 characters"),
    "note of two lines": (
        {"briefing": {"title": "t", "note": "a\nb"}},
        "$.briefing.note",
        "line break",
    ),
    "unknown kind": (items({"kind": "table"}), "$.briefing.items[0].kind", "table"),
    "chart of nothing": (items({"kind": "chart", "sector": "s"}), "$.briefing.items[0]", "chart"),
    "chart twice": (items(CHART, CHART | {"caption": "c"}), "$.briefing.items[1]", "twice"),
    "no period": (items(figure(period="soon")), "$.briefing.items[0].figure.of.period", "soon"),
    "unknown measure": (
        items({"kind": "figure", "figure": {"measure": "guess", "of": {"indicator": "e"}}}),
        "$.briefing.items[0].figure.measure",
        "guess",
    ),
    "seen in no period": (
        items(CHART | {"seen": [{"period": "then", "value": "1", "text": "1"}]}),
        "$.briefing.items[0].seen[0].period",
        "then",
    ),
    "a number that is no string": (
        items(CHART | {"seen": [{"period": "2024", "value": 1, "text": "1"}]}),
        "$.briefing.items[0].seen[0].value",
        "int",
    ),
    "a figure seen at no time": (
        items(figure() | {"seen": [{"value": "1", "text": "1"}]}),
        "$.briefing.items[0].seen[0].period",
        "''",
    ),
    "a figure seen twice": (
        items(figure() | {"seen": [{"period": "2024", "text": "1"}] * 2}),
        "$.briefing.items[0].seen",
        "2 values",
    ),
    "a text without end": (
        items(CHART | {"seen": [{"text": "1" * 601}]}),
        "$.briefing.items[0].seen[0].text",
        "601",
    ),
    "too many figures": (
        items(*({"kind": "fact", "sector": "s", "fact": str(n)} for n in range(13))),
        "$.briefing.items",
        "13 figures",
    ),
    "too many items": (
        items(*({"kind": "claim", "claim": str(n)} for n in range(limits.BRIEFING_ITEMS + 1))),
        "$.briefing.items",
        "41 items",
    ),
}


@pytest.mark.parametrize(("change", "at", "found"), SPOILT.values(), ids=SPOILT)
def test_a_spoilt_briefing_is_refused_with_its_place(
    change: dict[str, Any], at: str, found: str, tmp_path: Path
) -> None:
    path = tmp_path / "bad.pkbrief.json"
    good = {"type": "briefing", "format": 1, "briefing": {"title": "t"}}
    path.write_text(json.dumps(good | change), "utf-8")
    with pytest.raises(DocumentError) as caught:
        read_briefing(path)
    (fault,) = caught.value.faults
    assert (fault.file, fault.path) == ("bad.pkbrief.json", at)
    assert found in fault.found
    assert fault.expected


@pytest.mark.parametrize("text", ["", "{", "[]", '{"a": Infinity}', '{"a": 1, "a": 2}'])
def test_what_is_no_json_is_refused(text: str, tmp_path: Path) -> None:
    path = tmp_path / "bad.pkbrief.json"
    path.write_text(text, "utf-8")
    with pytest.raises(DocumentError):
        read_briefing(path)
