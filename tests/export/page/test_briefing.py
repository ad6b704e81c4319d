"""A briefing's page: one sheet of paper like any other, and its data as files."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtWidgets import QApplication

from pkviewer.briefing.changes import remembered
from pkviewer.briefing.composer import BriefingSource, made_briefing
from pkviewer.briefing.picking import picked_chart, picked_claim, picked_figure
from pkviewer.documents.briefing import Briefing, FigureItem, Item
from pkviewer.documents.page_style import PageStyle
from pkviewer.errors import ExportError
from pkviewer.export.page.content import Paper
from pkviewer.export.page.page import PageRenderer
from pkviewer.export.run.export_plan import FORMATS, Wish
from pkviewer.export.run.job import ExportJob
from pkviewer.model import limits
from pkviewer.model.fact import FactSpec, Selector
from pkviewer.model.loading.loader import load_pack
from pkviewer.paths import bundled_pack
from pkviewer.sheet.composer import Composer
from pkviewer.text.style import Style


def composed() -> Composer:
    pack = load_pack(bundled_pack())
    return Composer(pack, Style(), pack.head.edition_date)


@pytest.fixture(scope="module")
def composer() -> Composer:
    return composed()


@pytest.fixture(scope="module")
def briefing(composer: Composer) -> Briefing:
    """Something of three sectors, and one thing that is not there."""
    items: list[Item] = []
    for sector in ("exports", "payments", "cybersecurity"):
        sheet = composer.sheet(sector)
        figure = picked_figure(composer.pack, sheet.headlines[0].figure, sector)
        assert figure is not None
        items += [figure, picked_chart(sheet.charts[0], sector)]
        items += [picked_claim(claim) for claim in sheet.claims[:1]]
    found = Briefing(title="Figures of the week", note="As asked.", items=tuple(items))
    found = remembered(found, made_briefing(composer, found).picked, composer.pack)
    gone = FigureItem(name="A lost figure", figure=FactSpec(of=Selector(indicator="lost")))
    return Briefing(
        title=found.title,
        note=found.note,
        changes=True,
        pack=found.pack,
        edition="2020.01",
        items=(*found.items, gone),
    )


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    assert len(document) == 1
    text = document[0].get_textpage().get_text_bounded()
    document.close()
    return re.sub(r"\s+", " ", text)


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_one_page_with_all_that_was_picked(
    paper: Paper, renderer: PageRenderer, composer: Composer, briefing: Briefing
) -> None:
    sheet = made_briefing(composer, briefing).sheet
    page = renderer.render(sheet, paper)
    text = text_of(page.pdf)
    for card in sheet.headlines:
        assert f"{card.before}{card.value}" in text
        assert card.label in text
    for chart in sheet.charts:
        assert chart.title in text
    assert "The author’s own note: As asked." in text
    assert "Since last saved Edition 2020.01" in text
    assert "Not found A lost figure: There is no indicator 'lost'" in text
    assert "Briefing" in text
    assert "Sources" in text
    assert renderer.render(made_briefing(composed(), briefing).sheet, paper).pdf == page.pdf


def test_a_full_house_of_figures_fits(renderer: PageRenderer, composer: Composer) -> None:
    figures: list[Item] = []
    for sector in composer.sector_ids:
        for card in composer.sheet(sector).headlines:
            item = picked_figure(composer.pack, card.figure, sector)
            if item is not None and len(figures) < limits.BRIEFING_FIGURES:
                figures.append(item)
    sheet = made_briefing(composer, Briefing(title="All", items=tuple(figures))).sheet
    assert len(sheet.headlines) == limits.BRIEFING_FIGURES
    text_of(renderer.render(sheet, "letter").pdf)


def test_no_word_runs_off_the_page_or_over_the_edition(
    renderer: PageRenderer, composer: Composer
) -> None:
    sheet = made_briefing(composer, Briefing(title="w" * 80, note="n" * 600)).sheet
    style = PageStyle(
        name="s", organisation="o" * 80, contact="c" * 160, mark="embargo", until="u" * 160
    )
    document = pypdfium2.PdfDocument(
        renderer.render(replace(sheet, page_style=style), "letter").pdf
    )
    text = document[0].get_textpage()
    width = document[0].get_width()
    title = [
        text.get_charbox(at) for at in range(text.count_chars()) if letter(text, at) in "wonuc"
    ]
    edition = text.get_charbox(text.get_text_range().index(sheet.edition))
    document.close()
    assert len(title) >= 80
    assert all(right < width - 36 for _, _, right, _ in title)
    big = [box for box in title if box[3] - box[1] > 8]
    assert all(box[2] < edition[0] or box[1] > edition[3] for box in big)


def letter(text: pypdfium2.PdfTextPage, at: int) -> str:
    return str(text.get_text_range(at, 1)) or " "


def test_an_empty_briefing_is_a_page_too(renderer: PageRenderer, composer: Composer) -> None:
    sheet = made_briefing(composer, Briefing(title="Nothing yet")).sheet
    assert "Nothing yet" in text_of(renderer.render(sheet, "a4").pdf)


def test_a_word_no_font_has_is_told(renderer: PageRenderer, composer: Composer) -> None:
    sheet = made_briefing(composer, Briefing(title="部")).sheet
    with pytest.raises(ExportError, match="部"):
        renderer.render(sheet, "a4")


def test_every_format_is_written(
    renderer: PageRenderer, briefing: Briefing, tmp_path: Path, qapp: QApplication
) -> None:
    composer = composed()
    composer.extras = (BriefingSource(briefing),)
    wish = Wish((BriefingSource(briefing).id,), FORMATS, tmp_path)
    written = ExportJob(composer, renderer).run(wish).written
    stem = f"pkviewer-briefing-Figures-of-the-week-{composer.pack.head.edition}"
    assert {path.name.removeprefix(stem) for path in written} >= {"-a4.pdf", ".csv", ".json"}
    data = json.loads((tmp_path / f"{stem}.json").read_text("utf-8"))
    assert data["sector"] == "briefing"
    rows = io.StringIO((tmp_path / f"{stem}.csv").read_text("utf-8-sig")).readlines()
    shown = {row["indicator"] for row in data["values"]}
    assert len(shown) > 3
    assert len(rows) == len(data["values"]) + 1
