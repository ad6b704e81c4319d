"""A sector as a Word document, read back as a word processor would."""

from __future__ import annotations

import io
import struct
import time
import zipfile
from dataclasses import replace

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from pkviewer.export.page.page import PageRenderer
from pkviewer.export.run import offscreen
from pkviewer.export.word.docx_document import document_file
from pkviewer.export.word.writer import stretches
from pkviewer.model.pack import Pack
from pkviewer.sheet.blocks import SourceLine
from pkviewer.sheet.composer import Composer
from pkviewer.sheet.factsheet import FactSheet
from pkviewer.sheet.figure import Run, plain
from pkviewer.text.style import Style

HOSTILE = "a <b>&amp;</b> \x00\x1b\ufffe {MERGEFIELD x} =1+1"
TABLE_PARTS = (
    "tblStyle", "bidiVisual", "tblW", "jc", "tblBorders", "tblLayout", "tblLook", "tblCaption",
)  # fmt: skip


@pytest.fixture(scope="module")
def renderer() -> PageRenderer:
    offscreen.start()
    return offscreen.page_renderer()


def test_a_clock_before_1980_changes_nothing(
    renderer: PageRenderer, sheet: FactSheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain_sheet = replace(sheet, charts=())
    before = document_file(plain_sheet, renderer.picture)
    past = time.struct_time((1975, 1, 1, 0, 0, 0, 2, 1, 0))
    monkeypatch.setattr(time, "localtime", lambda *_: past)
    assert document_file(plain_sheet, renderer.picture) == before


@pytest.fixture(scope="module")
def sheet(composer: Composer) -> FactSheet:
    return composer.sheet("exports")


@pytest.fixture(scope="module")
def data(pack: Pack, sheet: FactSheet, renderer: PageRenderer) -> bytes:
    return document_file(sheet, renderer.picture)


@pytest.fixture(scope="module")
def document(data: bytes) -> Document:
    return docx.Document(io.BytesIO(data))


def texts(document: Document) -> str:
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join((*(p.text for p in document.paragraphs), *cells))


def test_headings_are_the_word_processors_own(document: Document, sheet: FactSheet) -> None:
    styled = [(p.style.name if p.style else "", p.text) for p in document.paragraphs]
    assert styled[0] == ("Title", sheet.title)
    first = [text for style, text in styled if style == "Heading 1"]
    for key in ("claims", "notes", "milestones", "programmes", "sources"):
        assert sheet.words[key] in first
    second = [text for style, text in styled if style == "Heading 2"]
    charts = [chart.title for chart in sheet.charts if not chart.events]
    assert second[: len(charts)] == charts
    bodies = second[len(charts) :]
    assert bodies[0] == "State Bank of Pakistan"
    assert len(bodies) == len(set(bodies))


def test_all_of_the_sheet_is_in_it(document: Document, sheet: FactSheet) -> None:
    text = texts(document)
    for card in sheet.headlines:
        assert card.figure.text in text
    for paragraph in sheet.prose:
        assert all(run.text in text for run in paragraph.runs if run.figure)
    for claim in sheet.claims:
        assert claim.text in text
        assert claim.verdict_text in text
    for note in sheet.notes:
        assert plain(note.title) in text
    assert sheet.edition in text


def test_tables_have_a_header_row_that_repeats_and_a_name(document: Document) -> None:
    assert len(document.tables) == 6
    for table in document.tables:
        repeated = [len(list(row._tr.iter(qn("w:tblHeader")))) for row in table.rows]
        assert repeated == [1] + [0] * (len(repeated) - 1)
        assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val"))
        names = [part.tag.partition("}")[2] for part in table._tbl.tblPr]
        assert names == sorted(names, key=TABLE_PARTS.index)


def test_charts_are_pictures_of_300_dpi_with_their_words(
    document: Document, sheet: FactSheet
) -> None:
    charts = [c for c in sheet.charts if not c.events]
    pictures = list(document.inline_shapes)
    assert [p._inline.docPr.get("descr") for p in pictures] == [c.alt for c in charts]
    for picture in pictures:
        id_ = picture._inline.graphic.graphicData.pic.blipFill.blip.embed
        png = document.part.related_parts[id_].blob
        pixels = struct.unpack(">I", png[16:20])[0]
        assert pixels / (picture.width / 914400) == pytest.approx(300, abs=1)
        at = png.index(b"pHYs")
        per_metre = struct.unpack(">I", png[at + 4 : at + 8])[0]
        assert per_metre * 0.0254 == pytest.approx(300, abs=1)


def test_every_mark_leads_to_a_numbered_source(document: Document, sheet: FactSheet) -> None:
    body = document.element.body
    places = {mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))}
    called = {link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))} - {None}
    assert called
    assert called <= places
    assert {f"source{line.number}" for line in sheet.sources} <= places


def test_no_source_of_a_chart_is_left_out(document: Document, pack: Pack, sheet: FactSheet) -> None:
    text = texts(document)
    shown = (m.figure.fact for c in sheet.charts for line in c.series for m in line.marks)
    for id_ in {d.observation.source for fact in shown for d in fact.operands}:
        assert pack.sources[id_].url in text


def test_only_safe_addresses_are_links(
    pack: Pack, sheet: FactSheet, renderer: PageRenderer
) -> None:
    urls = (
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://user:key@example.org/",
        "http://a",
    )

    def at(lines: tuple[SourceLine, ...]) -> tuple[SourceLine, ...]:
        pairs = zip(lines, urls * len(lines), strict=False)
        return tuple(replace(line, url=url) for line, url in pairs)

    changed = replace(sheet, sources=at(sheet.sources), unmarked=at(sheet.unmarked))
    made = document_file(changed, renderer.picture)
    found = docx.Document(io.BytesIO(made))
    assert "javascript:alert(1)" in texts(found)
    outside = [rel.target_ref for rel in found.part.rels.values() if rel.is_external]
    assert outside == []


def test_links_of_the_document_are_those_of_the_sources(document: Document, pack: Pack) -> None:
    outside = {rel.target_ref for rel in document.part.rels.values() if rel.is_external}
    assert outside
    assert outside <= {source.url for source in pack.sources.values()}


def test_properties_language_and_footer(document: Document, sheet: FactSheet) -> None:
    properties = document.core_properties
    assert sheet.title in properties.title
    assert properties.author == "pkviewer"
    assert properties.language == "en-GB"
    assert sheet.fingerprint in properties.comments
    assert properties.created is not None
    assert properties.created.date() == sheet.freshness.on
    lang = document.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    assert lang.get(qn("w:val")) == "en-GB"
    assert sheet.edition in document.sections[0].footer.paragraphs[0].text


def test_the_same_sheet_gives_the_same_bytes(
    pack: Pack, sheet: FactSheet, renderer: PageRenderer, data: bytes
) -> None:
    assert document_file(sheet, renderer.picture) == data
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not any("thumbnail" in name for name in file.namelist())


def test_text_of_a_pack_is_never_markup(
    pack: Pack, sheet: FactSheet, renderer: PageRenderer
) -> None:
    runs = (Run(HOSTILE),)
    hostile = replace(
        sheet,
        title=HOSTILE,
        charts=(),
        prose=(replace(sheet.prose[0], runs=runs),),
        claims=tuple(replace(claim, text=HOSTILE) for claim in sheet.claims),
    )
    found = docx.Document(io.BytesIO(document_file(hostile, renderer.picture)))
    assert "a <b>&amp;</b>   {MERGEFIELD x} =1+1" in found.paragraphs[0].text
    assert not list(found.element.body.iter(qn("w:fldSimple")))


def test_a_document_from_right_to_left(pack: Pack, renderer: PageRenderer) -> None:
    composer = Composer(pack, Style("ur"), pack.head.edition_date)
    sheet = replace(composer.sheet("exports"), charts=())
    found = docx.Document(io.BytesIO(document_file(sheet, renderer.picture)))
    normal = found.styles["Normal"].element
    assert normal.pPr.find(qn("w:bidi")) is not None
    assert all(t._tbl.tblPr.find(qn("w:bidiVisual")) is not None for t in found.tables)
    assert found.core_properties.language == "ur-PK"


def test_long_lists_of_marks_are_told_as_stretches() -> None:
    assert list(stretches((9, 1, 2, 5, 6, 7, 8))) == [(1, 1), (2, 2), (5, 9)]
    assert list(stretches(())) == []
