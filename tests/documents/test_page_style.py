"""Page styles: written, read again, and refused with the place and the reason."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from pkviewer.documents.logo import made_logo
from pkviewer.documents.page_style import PageStyle, page_style_bytes, read_page_style
from pkviewer.errors import DocumentError

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
FULL = PageStyle(
    name="Ministry",
    organisation="Ministry of Examples",
    contact="press office",
    logo=made_logo(SVG),
    mark="embargo",
    until="noon, 1 December",
    without=("claims", "milestones"),
)


@pytest.mark.parametrize("style", [FULL, PageStyle(name="Plain")])
def test_a_style_comes_back_as_it_was(style: PageStyle, tmp_path: Path) -> None:
    path = tmp_path / "a.pkstyle.json"
    path.write_bytes(page_style_bytes(style))
    assert read_page_style(path) == style
    assert path.read_bytes().count(b"\n") > 5


def named(**keys: Any) -> dict[str, Any]:
    return {"style": {"name": "n"} | keys}


def marked(kind: str) -> dict[str, Any]:
    return named(logo={"kind": kind, "lines": ["AAAA"]})


SPOILT: dict[str, tuple[dict[str, Any], str, str]] = {
    "another version": ({"format": 2}, "$.format", "2"),
    "a briefing": ({"type": "briefing"}, "$.type", "briefing"),
    "unknown key": ({"colour": "red"}, "$", "colour"),
    "name missing": ({"style": {}}, "$.style", "name"),
    "name empty": (named(name=" "), "$.style.name", "no name"),
    "name too long": (named(name="n" * 81), "$.style.name", "81 characters"),
    "two lines": (named(contact="a\nb"), "$.style.contact", "line break"),
    "embargo without end": (named(mark="embargo"), "$.style.until", "nothing"),
    "sources left out": (named(without=["sources"]), "$.style.without[0]", "sources"),
    "headline left out": (named(without=["headline"]), "$.style.without[0]", "headline"),
    "twice": (named(without=["notes", "notes"]), "$.style.without", "twice"),
    "edition hidden": (named(edition=False), "$.style", "edition"),
    "no logo": (marked("svg"), "$.style.logo", "neither"),
    "no picture": (marked("png"), "$.style.logo", "no PNG"),
}


@pytest.mark.parametrize(("change", "at", "found"), SPOILT.values(), ids=SPOILT)
def test_a_spoilt_style_is_refused_with_its_place(
    change: dict[str, Any], at: str, found: str, tmp_path: Path
) -> None:
    good = {"type": "page-style", "format": 1, "style": {"name": "n"}}
    path = tmp_path / "bad.pkstyle.json"
    path.write_text(json.dumps(good | change), "utf-8")
    with pytest.raises(DocumentError) as caught:
        read_page_style(path)
    (fault,) = caught.value.faults
    assert (fault.file, fault.path) == ("bad.pkstyle.json", at)
    assert found in fault.found
    assert fault.expected


@pytest.mark.parametrize("text", ["", "{", "[]", '{"a": NaN}', '{"a": 1, "a": 2}', "\ufeff{}"])
def test_what_is_no_json_is_refused(text: str, tmp_path: Path) -> None:
    path = tmp_path / "bad.pkstyle.json"
    path.write_text(text, "utf-8")
    with pytest.raises(DocumentError):
        read_page_style(path)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="cannot be used"):
        read_page_style(tmp_path / "none.pkstyle.json")
