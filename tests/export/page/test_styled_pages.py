"""Pages made somebody's own: whose they are is said, and what they say stays the same."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from pkviewer.documents.logo import made_logo
from pkviewer.documents.page_style import OPTIONAL, PLAIN, PageStyle
from pkviewer.documents.page_styles import PageStyles
from pkviewer.errors import ExportError, UsageError
from pkviewer.export.page.content import Paper
from pkviewer.export.page.page import PageRenderer
from pkviewer.sheet.factsheet import FactSheet

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
STYLE = PageStyle(
    name="Ministry",
    organisation="Ministry of Examples & <Figures>",
    contact="Press office, first floor",
    logo=made_logo(SVG),
    mark="embargo",
    until="noon on 1 December",
    without=("claims", "notes"),
)


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    assert len(document) == 1
    text = document[0].get_textpage().get_text_bounded()
    document.close()
    return re.sub(r"\s+", " ", text)


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_page_says_whose_it_is(
    paper: Paper, renderer: PageRenderer, exports: FactSheet
) -> None:
    page = renderer.render(replace(exports, page_style=STYLE), paper)
    text = text_of(page.pdf)
    assert STYLE.organisation in text
    assert STYLE.contact in text
    assert "Embargoed until noon on 1 December" in text
    assert "EMBARGO" in text
    assert "omitted by choice: claims checked, read with care" in text
    assert "Claims checked" not in text
    # What the page is stays on it, in every style.
    for kept in (exports.edition, exports.newest, exports.freshness.text, "Sources", "page 1 of 1"):
        assert kept in text
    assert exports.fingerprint[:4] in text
    assert page == renderer.render(replace(exports, page_style=STYLE), paper)


def test_a_style_changes_nothing_of_what_stands_behind(
    renderer: PageRenderer, exports: FactSheet
) -> None:
    def carried(sheet: FactSheet) -> dict[str, Any]:
        document = pypdfium2.PdfDocument(renderer.render(sheet, "a4").pdf)
        data = bytes(document.get_attachment(0).get_data())
        document.close()
        found: dict[str, Any] = json.loads(data)
        return found

    plain, styled = carried(exports), carried(replace(exports, page_style=STYLE))
    assert styled.pop("page") == {
        "paper": "a4",
        "style": {
            "organisation": STYLE.organisation,
            "mark": "embargo",
            "until": STYLE.until,
            "without": ["claims", "notes"],
        },
    }
    assert plain.pop("page") == {"paper": "a4"}
    assert styled == plain


def test_a_page_without_a_style_is_nobodys(renderer: PageRenderer, exports: FactSheet) -> None:
    text = text_of(renderer.render(exports, "a4").pdf)
    assert "omitted by choice" not in text
    assert "Embargo" not in text
    assert "Claims checked" in text


def test_everything_optional_can_go(renderer: PageRenderer, exports: FactSheet) -> None:
    bare = replace(exports, page_style=PageStyle(name="n", without=OPTIONAL))
    text = text_of(renderer.render(bare, "a4").pdf)
    assert exports.headlines[0].label in text
    assert "Sources" in text
    assert "see “Read with care”" not in text


def test_a_name_no_font_has_is_told(renderer: PageRenderer, exports: FactSheet) -> None:
    strange = replace(exports, page_style=PageStyle(name="n", organisation="部"))
    with pytest.raises(ExportError, match="部"):
        renderer.render(strange, "a4")


def test_styles_are_kept_by_name(tmp_path: Path) -> None:
    styles = PageStyles(tmp_path / "styles")
    assert styles.all() == {}
    assert styles.named("") == PLAIN
    first, other = PageStyle(name="A/b"), PageStyle(name="A b", contact="there")
    for style in (first, other):
        styles.save(style)
    styles.save(replace_contact(first, "here"))
    (tmp_path / "styles" / "spoilt.pkstyle.json").write_text("{", "utf-8")
    assert [*styles.all()] == ["A b", "A/b"]
    assert styles.named("A/b").contact == "here"
    styles.remove("A/b")
    assert [*styles.all()] == ["A b"]
    with pytest.raises(UsageError, match="A/b"):
        styles.wanted("A/b")


def replace_contact(style: PageStyle, contact: str) -> PageStyle:
    return PageStyle(name=style.name, contact=contact)
