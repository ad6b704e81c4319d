"""The page: one sheet of paper, tagged, with its data, whatever is put on it."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from pkviewer import paths
from pkviewer.charts.output.svg import DrawnChart
from pkviewer.errors import ExportError
from pkviewer.export.page.content import PAPERS, Paper
from pkviewer.export.page.page import Page, PageRenderer
from pkviewer.sheet.blocks import HeadlineCard
from pkviewer.sheet.factsheet import FactSheet
from pkviewer.sheet.figure import Run
from pkviewer.sheet.record import fingerprinted

POINTS = {"a4": (595.28, 841.89), "letter": (612.0, 792.0)}
PAPER_IDS = tuple(PAPERS)


def text_of(page: Page) -> str:
    """The page's text, on one line."""
    document = pypdfium2.PdfDocument(page.pdf)
    text = document[0].get_textpage().get_text_bounded()
    document.close()
    return re.sub(r"\s+", " ", text)


def attached(page: Page) -> dict[str, bytes]:
    """The files attached to the page, by name."""
    document = pypdfium2.PdfDocument(page.pdf)
    files = (document.get_attachment(i) for i in range(document.count_attachments()))
    found = {file.get_name(): bytes(file.get_data()) for file in files}
    document.close()
    return found


@pytest.fixture(scope="module", params=PAPER_IDS)
def page(request: pytest.FixtureRequest, renderer: PageRenderer, exports: FactSheet) -> Page:
    return renderer.render(exports, request.param)


@pytest.mark.parametrize("paper", PAPER_IDS)
def test_one_page_of_the_paper_asked_for(
    paper: Paper, renderer: PageRenderer, exports: FactSheet
) -> None:
    page = renderer.render(exports, paper)
    document = pypdfium2.PdfDocument(page.pdf)
    assert len(document) == 1
    assert document[0].get_size() == pytest.approx(POINTS[paper], abs=0.5)
    assert page.dropped == ()


def test_every_figure_and_label_can_be_read_back(page: Page, exports: FactSheet) -> None:
    text = text_of(page)
    for card in exports.headlines:
        assert f"{card.before}{card.value}" in text
        assert card.label in text
    for chart in exports.charts:
        shown = chart.size != "screen"
        assert (chart.title in text) == shown
        labels = [mark.label for line in chart.series for mark in line.marks]
        assert not shown or all(label in text for label in labels)
    assert exports.table is not None
    for row in exports.table.rows:
        assert all(cell.text in text for cell in row.cells)


def test_no_mark_or_sign_runs_into_a_figure(renderer: PageRenderer, exports: FactSheet) -> None:
    card = replace(exports.headlines[0], label="Score, out of 100")
    sheet = replace(exports, headlines=(card, *exports.headlines[1:]))
    text = text_of(renderer.render(sheet, "a4"))
    assert "out of 100 1" in text
    assert sheet.table is not None
    signed = [cell for row in sheet.table.rows for cell in row.cells if cell.mark]
    assert signed
    assert all(f"{cell.text} {cell.mark}" in text for cell in signed)


def test_every_section_says_what_the_sheet_says(page: Page, exports: FactSheet) -> None:
    text = text_of(page)
    for claim in exports.claims:
        assert claim.verdict_text in text
        assert claim.text in text
    assert all(one.title in text for one in exports.milestones)
    assert all("".join(run.text for run in note.title) in text for note in exports.notes)
    for fixed in (exports.edition, exports.newest, exports.freshness.text, "page 1 of 1"):
        assert fixed in text
    assert "7c1e 90ab 44d2 f013" in text


def test_only_cited_sources_are_printed_and_numbered_through(
    page: Page, exports: FactSheet
) -> None:
    text = text_of(page)
    assert "Cited nowhere" not in text
    numbers = re.findall(r"(\d) (?:State|SBP|Business|Urdu|Daily|PSEB,|ProPak|NetMag)", text)
    assert sorted(numbers) == [str(number) for number in range(1, 9)]


def test_the_attached_data_hash_to_the_printed_fingerprint(
    renderer: PageRenderer, exports: FactSheet
) -> None:
    sheet = fingerprinted(exports)
    page = renderer.render(sheet, "a4")
    whole = attached(page)["data.json"]
    record = json.loads(whole)
    # As an outsider would, by the rules of docs/fingerprint.md.
    form = json.dumps(record["data"], sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    assert hashlib.sha256(form.encode()).hexdigest() == record["fingerprint"] == sheet.fingerprint
    assert (record["format"], record["page"]) == ("pkviewer-sheet/1", {"paper": "a4"})
    data = record["data"]
    assert data["pack"] == {"id": "pakistan", "edition": "2026.11"}
    assert data["options"] == {"language": "en", "numbers": "million"}
    assert data["claims"][0]["verdict"] == "supported"
    assert '"value":3' not in form
    groups = " ".join(sheet.fingerprint[at : at + 4] for at in range(0, 16, 4))
    assert groups in text_of(page)


def test_title_language_and_bookmarks(page: Page, exports: FactSheet) -> None:
    document = pypdfium2.PdfDocument(page.pdf)
    info = document.get_metadata_dict()
    assert info["Title"].startswith("IT exports")
    assert "ICT services exports" in info["Keywords"]
    titles = [entry.get_title() for entry in document.get_toc()]
    assert titles[0] == "IT exports"
    assert {"Exports by fiscal year", "Five years", "Claims checked", "Sources"} <= set(titles)


def test_the_same_bytes_from_everywhere(
    exports: FactSheet,
    plain: Callable[..., DrawnChart],
    templates: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = []
    for name in ("here", "there"):
        (tmp_path / name).mkdir()
        monkeypatch.chdir(tmp_path / name)
        made.append(PageRenderer(plain, paths.font_folder(), templates).render(exports, "a4").pdf)
    assert made[0] == made[1]


def test_a_full_page_drops_by_priority_and_says_so(
    renderer: PageRenderer, with_notes: Callable[[int], FactSheet]
) -> None:
    sheet = with_notes(40)
    page = renderer.render(sheet, "letter")
    (line,) = page.dropped
    assert re.fullmatch(r"Read with care: \d+\u00a0of\u00a044", line)
    text = text_of(page)
    assert "Note 39." not in text
    assert "Note 0." in text
    assert "Two FY2023-24 totals circulate." in text


def test_what_cannot_fit_is_an_error(renderer: PageRenderer, exports: FactSheet) -> None:
    card: HeadlineCard = replace(exports.headlines[0], label="A label without end. " * 300)
    with pytest.raises(ExportError, match="does not fit one page"):
        renderer.render(replace(exports, headlines=(card,) * 4), "a4")
    # The renderer is as good as new.
    assert len(pypdfium2.PdfDocument(renderer.render(exports, "a4").pdf)) == 1


def test_text_is_never_markup(renderer: PageRenderer, exports: FactSheet) -> None:
    hostile = '#read("/etc/passwd") <b>x</b> *x* $x$ @x \\x _x_ `x` = x // x "x" [x] {x}'
    claim = replace(exports.claims[0], text=hostile, reason=(Run(hostile),))
    sheet = replace(exports, claims=(claim,), title="#panic()", kicker=hostile)
    text = text_of(renderer.render(sheet, "a4"))
    assert text.count(hostile) == 3
    assert "#panic()" in text


def test_a_letter_the_font_lacks_is_told(renderer: PageRenderer, exports: FactSheet) -> None:
    with pytest.raises(ExportError, match=r"IT exports could not be set.*漢"):
        renderer.render(replace(exports, edition="漢字"), "a4")


def test_control_characters_are_not_printed(renderer: PageRenderer, exports: FactSheet) -> None:
    assert "IT x exports" in text_of(
        renderer.render(replace(exports, title="IT\0x\x1b exports"), "a4")
    )
